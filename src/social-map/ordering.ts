import type { MapEntry } from './map-entry.ts';
import { bitsOf, hurdleIds } from './profile-ids.ts';
import type { Wish } from './wish.ts';

export interface Scored {
  entry: MapEntry;
  score: number;
}

const authority = bitsOf(['authority'], hurdleIds);
const ownCommunity = bitsOf(['own-community'], hurdleIds);
/** A screen of results: within it no organisation stands three times. */
const screen = 6;

/** Best first; equal scores by id, so that the same question always gets the same answer. */
export function byScore(a: Scored, b: Scored): number {
  return b.score - a.score || (a.entry.id < b.entry.id ? -1 : a.entry.id > b.entry.id ? 1 : 0);
}

/**
 * Fills `limit` places from a sorted list, each with the best that may stand there. When nothing may, the one that
 * breaks the lightest rule stands there, so an authority comes last when too few others fit (T7).
 */
export function arrange<T extends Scored>(sorted: readonly T[], wish: Wish, limit: number): T[] {
  const chosen: T[] = [];
  const taken = new Set<T>();
  let first = 0;
  while (chosen.length < limit && chosen.length < sorted.length) {
    let best: T | null = null;
    let lightest = Infinity;
    for (let index = first; index < sorted.length && lightest > 0; index++) {
      const one = sorted[index];
      if (!one || taken.has(one)) {
        if (index === first) first++;
        continue;
      }
      const weight = objection(one.entry, wish, chosen);
      if (weight < lightest) [best, lightest] = [one, weight];
    }
    if (!best) break;
    taken.add(best);
    chosen.push(best);
  }
  return chosen;
}

/** How much speaks against this entry at the next place; 0 is nothing, a heavier rule outweighs all lighter ones. */
function objection(entry: MapEntry, wish: Wish, chosen: readonly Scored[]): number {
  const place = chosen.length;
  let weight = 0;
  if (place < 3 && wish.papersUnsafe && (entry.hurdleBits & authority) !== 0) weight += 8;
  if (place < 3 && wish.hurtByStaff && entry.inside) weight += 4;
  if (place === 0 && wish.communitySensitive && (entry.hurdleBits & ownCommunity) !== 0) weight += 2;
  if (place < screen) {
    const same = chosen.filter((one) => one.entry.organizationId === entry.organizationId).length;
    if (same >= 2) weight += 1;
  }
  return weight;
}
