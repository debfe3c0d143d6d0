import type { Decision, Fact } from './mapping.ts';

/** Year and month before which a shaky source is too old: five years before the entries came into the map. */
const oldestShakySource = '2021-11';

/** The general rules, in the words that withheld.json says them in. */
export const reasons = {
  unread: 'Known, but not read in any source',
  memory: 'The only contact is a phone number from memory',
  undated: 'Undated source and a high risk of being out of date',
  old: 'Source of more than five years old and a high risk of being out of date',
} as const;

/** "2022-04", "2022" or null of what the source says of its own date. */
export function sourceDate({ source_age: age }: Fact): string | null {
  return /^20\d\d(?:-(?:0[1-9]|1[0-2]))?/.exec(age ?? '')?.[0] ?? null;
}

/** Why an entry is not shown until a keeper has checked it, or null when it may be shown. */
export function withheldBecause(fact: Fact, decision: Decision): string | null {
  if (fact.confidence === 'known-not-quoted' || fact.source_url === null) return reasons.unread;
  const otherContact = fact.url ?? fact.email ?? fact.chat_url ?? fact.public_address;
  if (fact.phone_confidence === 'from-memory' && otherContact === null) return reasons.memory;
  if (fact.stale_risk === 'high') {
    const date = sourceDate(fact);
    if (date === null) return reasons.undated;
    if (date < oldestShakySource) return reasons.old;
  }
  return decision.withhold ?? null;
}
