import type { EmergencyKind } from '../../content/baked.ts';
import { crisisIds, type TopicId } from '../../understanding/types.ts';
import type { Session } from '../session.ts';
import type { World } from '../types.ts';
import { amsterdam } from '../clock.ts';
import { interpreterFor } from '../words.ts';

const kindOf = (name: string): EmergencyKind => crisisIds.find((kind) => kind === name) ?? 'start';

/** Topics in which the danger may come from one's own family, here or on a journey. */
const families: readonly TopicId[] = ['forced-marriage', 'honour', 'abandonment', 'fgm'];

/** Children's lines only while they are open and only for the young. */
function applies(line: string, session: Session, now: Date): boolean {
  const { hour } = amsterdam(now);
  const under18 = session.age === 'child' || session.age === 'youth';
  if (line === 'kindertelefoon') return under18 && hour >= 11 && hour < 21;
  // Said to those it is about: to everybody else it would only frighten.
  if (line === 'journey') return under18 || session.topics.some((topic) => families.includes(topic));
  if (line === 'family') return !under18 && session.topics.some((topic) => families.includes(topic));
  if (line === 'interpreter') return interpreterFor(session) !== null;
  return true;
}

/** A line that is closed now is not offered as if it were open. */
function whenOpen(line: string, now: Date): string {
  const { hour, weekday } = amsterdam(now);
  const office = weekday <= 5 && hour >= 9 && hour < 17;
  return line === 'comensha' && !office ? 'comensha-closed' : line;
}

/**
 * The numbers for one or more kinds of crisis, on one card, each line once; then what helps when calling.
 * The first kind decides the neutral first line, and "it is not your fault" closes the card.
 */
export function emergencyText(session: Session, stepName: string, world: World): string {
  const { texts, emergencyCard } = world.content;
  const main = kindOf(stepName);
  const also =
    main === 'start' || !session.crisis.includes(main) ? [] : session.crisis.filter((kind) => kind !== main);
  const kinds: EmergencyKind[] = [main, ...also];
  const say = (line: string) =>
    texts.say(session.locale, `emergency.${line}`, { tolk: interpreterFor(session) ?? '' });
  const collect = (lines: (kind: EmergencyKind) => readonly string[]) =>
    [...new Set(kinds.flatMap((kind) => lines(kind).map((line) => whenOpen(line, world.now))))].filter(
      (line) => applies(line, session, world.now),
    );

  const [first = 'first', ...rest] = collect((kind) => emergencyCard.lines(kind));
  const numbers = rest.filter((line) => !line.startsWith('first') && line !== 'fault');
  const closing = rest.includes('fault') ? ['fault'] : [];
  const helps = collect((kind) => emergencyCard.extra(kind));
  // Who cannot hear cannot ring: the app is said whatever the kind.
  const extra = session.audience.includes('deaf') ? [...new Set([...helps, '112-app'])] : helps;
  // One message: the first line of a second one would stand on a locked screen (S3).
  return [first, ...numbers, ...closing, ...extra].map(say).join('\n');
}
