import type { MunicipalityCode } from '../places/types.ts';
import { mayUse } from './eligibility.ts';
import { alternatives } from './fallback.ts';
import type { Geography } from './geography.ts';
import type { MapEntry } from './map-entry.ts';
import { country, needsIn, type MapIndex } from './map-index.ts';
import { arrange, byScore, type Scored } from './ordering.ts';
import { bitsOf, hurdleIds } from './profile-ids.ts';
import { toMatch } from './reasons.ts';
import { scoreOf, type Nearness } from './scoring.ts';
import type { MatchAnswer, MatchQuery } from './types.ts';
import { readWish, type Wish } from './wish.ts';

export interface MatchingContext {
  index: MapIndex;
  geography: Geography;
  /** S14: what this municipality has is mostly overdue, so being near is worth nothing. */
  mostlyOverdue: (municipality: MunicipalityCode | null, at: Date) => boolean;
}

/**
 * The services that fit a query, best first, each with its reasons; or, when none covers the place, the nearest
 * alternatives (`fallback`). The same query on the same map always gets the same answer.
 */
export function match(query: MatchQuery, context: MatchingContext): MatchAnswer {
  const { index, geography } = context;
  const wish = readWish(query);
  const from = query.municipality === null ? null : (geography.byCode.get(query.municipality) ?? null);
  const fitting = withoutNarrow(candidates(query.municipality, wish, context), wish);
  if (fitting.length === 0) {
    const others = alternatives(query.municipality, wish, index, geography);
    const matches = arrange(others, wish, query.limit).map((one) =>
      toMatch(one, wish, query, from, one.kilometres),
    );
    return { matches, fallback: true };
  }
  const nearness = (one: Candidate) => nearnessFor(one, query, context);
  const scored = fitting.map((one) => ({
    entry: one.entry,
    nearness: one.nearness,
    score: scoreOf(one.entry, wish, nearness(one), from),
  }));
  const matches = arrange(scored.sort(byScore), wish, query.limit).map((one) =>
    toMatch(one, wish, query, from, null),
  );
  return { matches, fallback: false };
}

export interface Candidate {
  entry: MapEntry;
  nearness: Nearness;
}

/** A scored service and how it reaches the place. */
export interface Placed extends Scored {
  nearness: Nearness;
}

function candidates(
  place: MunicipalityCode | null,
  wish: Wish,
  { index, geography }: MatchingContext,
): Candidate[] {
  const areas: [string, Nearness][] = [[country, 'national']];
  if (place !== null) {
    const province = geography.provinceOf(place);
    if (province !== null) areas.unshift([province, 'region']);
    areas.unshift([place, 'near']);
  }
  const seen = new Set<MapEntry>();
  const found: Candidate[] = [];
  for (const [area, nearness] of areas) {
    for (const need of needsIn(wish.needs)) {
      for (const entry of index.of(need, area)) {
        if (seen.has(entry)) continue;
        seen.add(entry);
        if (mayUse(entry, wish)) found.push({ entry, nearness });
      }
    }
  }
  return found;
}

const authority = bitsOf(['authority'], hurdleIds);

/** A clinic for one thing is no answer to a headache: what serves one topic waits until it is named or nothing broader serves. */
function withoutNarrow(found: Candidate[], wish: Wish): Candidate[] {
  const isNarrow = ({ topicBits }: MapEntry) => topicBits !== 0 && (topicBits & wish.topics) === 0;
  let broad = 0;
  for (const { entry } of found) {
    const serves = !isNarrow(entry) && !(wish.papersUnsafe && (entry.hurdleBits & authority) !== 0);
    if (serves) broad |= entry.needBits & wish.needs;
  }
  return found.filter(({ entry }) => !isNarrow(entry) || (entry.needBits & wish.needs & ~broad) !== 0);
}

function nearnessFor(
  { nearness }: Candidate,
  { municipality, at }: MatchQuery,
  context: MatchingContext,
): Nearness {
  return nearness === 'near' && context.mostlyOverdue(municipality, at) ? 'national' : nearness;
}
