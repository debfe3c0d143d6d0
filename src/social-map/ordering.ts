import type { BestFirst } from './best-first.ts';
import type { MapIndex } from './map-index.ts';
import { bitsOf, hurdleIds } from './profile-ids.ts';
import { cell, field, flag } from './row-layout.ts';
import type { Wish } from './wish.ts';

const authority = bitsOf(['authority'], hurdleIds);
const ownCommunity = bitsOf(['own-community'], hurdleIds);
/** The places that are read first: an authority or those who may have hurt do not stand there. */
const first = 3;
/** A screen of results: within it no organisation stands three times. */
const screen = 6;

/**
 * Fills `limit` places from a sorted list, each with the best that may stand there. When nothing may, the one that
 * breaks the lightest rule stands there, so an authority comes last when too few others fit (T7). Gives positions.
 */
export function arrange(sorted: BestFirst, index: MapIndex, wish: Wish, limit: number): number[] {
  const chosen: number[] = [];
  const rows: number[] = [];
  const taken = new Set<number>();
  let from = 0;
  while (chosen.length < limit && chosen.length < sorted.count) {
    let best: number | null = null;
    let lightest = Infinity;
    for (let place = from; lightest > 0; place++) {
      const position = sorted.at(place);
      if (position === null) break;
      if (taken.has(position)) {
        if (place === from) from++;
        continue;
      }
      const weight = objection(index, index.scratch.row[position] ?? 0, wish, rows);
      if (weight < lightest) [best, lightest] = [position, weight];
    }
    if (best === null) break;
    taken.add(best);
    chosen.push(best);
    rows.push(index.scratch.row[best] ?? 0);
  }
  return chosen;
}

/** How much speaks against a row at the next place; 0 is nothing, a heavier rule outweighs all lighter ones. */
function objection(
  { rows: { cells } }: MapIndex,
  row: number,
  wish: Wish,
  chosen: readonly number[],
): number {
  const place = chosen.length;
  if (place >= screen) return 0;
  const hurdles = cell(cells, row, field.hurdles);
  let weight = 0;
  if (place < first && wish.papersUnsafe && (hurdles & authority) !== 0) weight += 8;
  if (place < first && wish.hurtByStaff && (cell(cells, row, field.flags) & flag.inside) !== 0) weight += 4;
  if (place === 0 && wish.communitySensitive && (hurdles & ownCommunity) !== 0) weight += 2;
  const organization = cell(cells, row, field.organization);
  let same = 0;
  for (const one of chosen) if (cell(cells, one, field.organization) === organization) same++;
  return same >= 2 ? weight + 1 : weight;
}
