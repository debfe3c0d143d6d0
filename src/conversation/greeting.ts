import { stepText } from './enter.ts';
import { withAll, type Session } from './session.ts';
import type { Reply, World } from './types.ts';

const quiet = ['emergency', 'cover', 'leave'];

/** At most this many messages in a row (B1). */
const mostMessages = 3;

/**
 * The first reply that is no emergency card says that this is a computer, who reads along and what is kept (T1).
 * Where the first words already said something, that comes as a message before the answer.
 */
export function greeting(
  before: Session,
  after: Session | null,
  replies: Reply[],
  channel: string,
  world: World,
): { session: Session | null; replies: Reply[] } {
  if (after === null || before.flags.includes('greeted')) return { session: after, replies };
  const flow = replies.at(-1)?.step.split('.')[0] ?? '';
  if (quiet.includes(flow)) return { session: after, replies };
  const session: Session = { ...after, flags: withAll(after.flags, ['greeted']) };
  if (replies.at(-1)?.step === 'welcome.start') return { session, replies };
  const hello: Reply = {
    step: 'welcome.hello',
    locale: after.locale,
    text: stepText(after, 'welcome.hello', channel, world),
    choices: [],
    cards: [],
    neutral: true,
  };
  return { session, replies: [hello, ...replies.slice(-(mostMessages - 1))] };
}
