import type { ConditionId } from '../content/flow-schema.ts';
import type { NeedId } from '../understanding/types.ts';
import type { Session } from './session.ts';

const some = (session: Session, ids: readonly NeedId[]) => session.needs.some((need) => ids.includes(need));

/** Left out of a continuation code unless the person wants them in it. */
export const sensitive: readonly NeedId[] = ['safety', 'sexual-violence', 'lgbtqia'];
const papersCount: readonly NeedId[] = ['medical', 'legal', 'shelter', 'money', 'work-exploitation'];
const helperCounts: readonly NeedId[] = [
  'safety',
  'sexual-violence',
  'mental-health',
  'lgbtqia',
  'children-family',
];

const saidAboutPapers = ({ audience, access }: Session) =>
  audience.some((id) =>
    ['undocumented', 'refugees', 'asylum-seekers', 'ukraine', 'eu-migrants'].includes(id),
  ) || access.some((id) => id === 'no-papers' || id === 'no-insurance');

/** The closed list of what a flow may ask about. Each reads the session and nothing else. */
export const conditions: Record<ConditionId, (session: Session) => boolean> = {
  placeKnown: ({ place }) => place !== null,
  needKnown: ({ needs }) => needs.length > 0,
  needUnknown: ({ needs }) => needs.length === 0,
  fitAsked: ({ flags }) => flags.includes('fit-asked'),
  papersMatter: (session) => some(session, papersCount) && !saidAboutPapers(session),
  helperMatters: (session) => some(session, helperCounts) && session.access.length === 0,
  sensitiveNeeds: (session) => some(session, sensitive),
};
