import type { Municipality, MunicipalityCode } from '../places/types.ts';
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

/** A scored service and how it reaches the place. */
export interface Placed extends Scored {
  nearness: Nearness;
}

/**
 * The services that fit a query, best first, each with its reasons; or, when none covers the place, the nearest
 * alternatives (`fallback`). The same query on the same map always gets the same answer.
 */
export function match(query: MatchQuery, context: MatchingContext): MatchAnswer {
  const { index, geography } = context;
  const wish = readWish(query);
  const from = query.municipality === null ? null : (geography.byCode.get(query.municipality) ?? null);
  const fitting = withoutNarrow(candidates(query, wish, from, context), wish);
  if (fitting.length === 0) {
    const others = alternatives(query.municipality, wish, index, geography);
    const chosen = arrange(others, wish, query.limit);
    return { matches: chosen.map((one) => toMatch(one, wish, query, from, one.kilometres)), fallback: true };
  }
  const chosen = arrange(fitting.sort(byScore), wish, query.limit);
  return { matches: chosen.map((one) => toMatch(one, wish, query, from, null)), fallback: false };
}

/** What may be shown, serves a need and covers the place; each once, by its nearest reach. */
function candidates(
  query: MatchQuery,
  wish: Wish,
  from: Municipality | null,
  context: MatchingContext,
): Placed[] {
  const { index, geography, mostlyOverdue } = context;
  const { municipality: place, at } = query;
  const areas: [string, Nearness][] = [[country, 'national']];
  if (place !== null) {
    const province = geography.provinceOf(place);
    if (province !== null) areas.unshift([province, 'region']);
    areas.unshift([place, 'near']);
  }
  const nearIsWorthNothing = mostlyOverdue(place, at);
  const seen = new Set<MapEntry>();
  const found: Placed[] = [];
  for (const [area, nearness] of areas) {
    const worth = nearness === 'near' && nearIsWorthNothing ? 'national' : nearness;
    for (const need of needsIn(wish.needs)) {
      for (const entry of index.of(need, area)) {
        if (seen.has(entry)) continue;
        seen.add(entry);
        if (mayUse(entry, wish)) found.push({ entry, nearness, score: scoreOf(entry, wish, worth, from) });
      }
    }
  }
  return found;
}

const authority = bitsOf(['authority'], hurdleIds);

/** A clinic for one thing is no answer to a headache: what serves one topic waits until it is named or nothing broader serves. */
function withoutNarrow(found: Placed[], wish: Wish): Placed[] {
  const isNarrow = ({ topicBits }: MapEntry) => topicBits !== 0 && (topicBits & wish.topics) === 0;
  let broad = 0;
  for (const { entry } of found) {
    const serves = !isNarrow(entry) && !(wish.papersUnsafe && (entry.hurdleBits & authority) !== 0);
    if (serves) broad |= entry.needBits & wish.needs;
  }
  return found.filter(({ entry }) => !isNarrow(entry) || (entry.needBits & wish.needs & ~broad) !== 0);
}
