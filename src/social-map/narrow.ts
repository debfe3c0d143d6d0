import type { MapIndex } from './map-index.ts';
import { bitsOf, hurdleIds } from './profile-ids.ts';
import { cell, field } from './row-layout.ts';
import type { Wish } from './wish.ts';

const authority = bitsOf(['authority'], hurdleIds);

/**
 * A clinic for one thing is no answer to a headache: what serves one topic waits until it is named or nothing broader
 * serves the need. Closes up the scratch; `unserved` says that some were let through for want of
 * anything broader.
 */
export function withoutNarrow(
  { rows: { cells }, scratch }: MapIndex,
  wish: Wish,
  count: number,
): { count: number; unserved: boolean } {
  let broad = 0;
  let narrow = 0;
  for (let position = 0; position < count; position++) {
    const row = scratch.row[position] ?? 0;
    if (isNarrow(cells, row, wish)) narrow |= cell(cells, row, field.needs);
    else if (!(wish.papersUnsafe && (cell(cells, row, field.hurdles) & authority) !== 0))
      broad |= cell(cells, row, field.needs);
  }
  const unserved = wish.needs & ~broad;
  if (narrow === 0) return { count, unserved: false };
  let kept = 0;
  for (let position = 0; position < count; position++) {
    const row = scratch.row[position] ?? 0;
    if (isNarrow(cells, row, wish) && (cell(cells, row, field.needs) & unserved) === 0) continue;
    scratch.row[kept] = row;
    scratch.rank[kept] = scratch.rank[position] ?? 0;
    scratch.score[kept] = scratch.score[position] ?? 0;
    scratch.nearness[kept] = scratch.nearness[position] ?? 0;
    kept++;
  }
  return { count: kept, unserved: (narrow & unserved) !== 0 };
}

/** It serves topics, and none that was named. */
export function isNarrow(cells: Int32Array, row: number, wish: Wish): boolean {
  const topics = cell(cells, row, field.topics);
  return topics !== 0 && (topics & wish.topics) === 0;
}
