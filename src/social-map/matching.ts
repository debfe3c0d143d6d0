import { BestFirst, type Gathered } from './best-first.ts';
import { gather } from './candidates.ts';
import { distancesFrom, gatherAlternatives, kilometresToReach } from './fallback.ts';
import type { MapIndex } from './map-index.ts';
import type { MatchingContext } from './matching-context.ts';
import { arrange } from './ordering.ts';
import { toMatch } from './reasons.ts';
import { nearnesses, scaleOf, type Scale } from './scoring.ts';
import type { Match, MatchAnswer, MatchQuery } from './types.ts';
import { readWish } from './wish.ts';

/**
 * The services that fit a query, best first, each with its reasons; or, when none covers the place, the nearest
 * alternatives (`fallback`). The same query on the same map always gets the same answer.
 */
export function match(query: MatchQuery, context: MatchingContext): MatchAnswer {
  const { index, geography } = context;
  const scale = scaleFor(query, context);
  for (const keep of [query.limit + spare, Infinity]) {
    const fitting = gather(query, scale, context, keep);
    if (fitting.count === 0) break;
    const matches = chosen(fitting, query, scale, index, () => null);
    if (matches) return { matches, fallback: false };
  }
  const distances = distancesFrom(query.municipality, index, geography);
  const others = gatherAlternatives(index, scale, distances);
  const toReach = (row: number) => kilometresToReach(index, row, distances);
  return { matches: chosen(others, query, scale, index, toReach) ?? [], fallback: true };
}

/** So many more than asked are kept, for what the rules about places put further down; more rarely, all are read. */
const spare = 8;

/** The ids that fit, by score alone: the part of {@link match} that a database can answer as well (bench). */
export function ranking(query: MatchQuery, context: MatchingContext): string[] {
  const { index } = context;
  const sorted = new BestFirst(index.scratch, gather(query, scaleFor(query, context), context, query.limit));
  return Array.from({ length: Math.min(query.limit, sorted.count) }, (_, place) => {
    const row = index.scratch.row[sorted.at(place) ?? 0] ?? 0;
    return index.entries[row]?.id ?? '';
  });
}

function scaleFor(query: MatchQuery, { index, geography }: MatchingContext): Scale {
  const from = query.municipality === null ? null : (geography.byCode.get(query.municipality) ?? null);
  return scaleOf(readWish(query), index, from);
}

/** Null when it would take more candidates than are surely known. */
function chosen(
  gathered: Gathered,
  query: MatchQuery,
  scale: Scale,
  index: MapIndex,
  toReach: (row: number) => number | null,
): Match[] | null {
  const { scratch, entries } = index;
  const sorted = new BestFirst(scratch, gathered);
  const positions = arrange(sorted, index, scale.wish, query.limit);
  if (sorted.wentTooFar) return null;
  return positions.flatMap((position) => {
    const row = scratch.row[position] ?? 0;
    const entry = entries[row];
    if (!entry) return [];
    const nearness = nearnesses[scratch.nearness[position] ?? 0] ?? 'elsewhere';
    const placed = { entry, nearness, score: scratch.score[position] ?? 0 };
    return toMatch(placed, scale, query, nearness === 'elsewhere' ? toReach(row) : null);
  });
}
