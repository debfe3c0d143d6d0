import type { MunicipalityCode } from '../places/types.ts';
import type { Gathered } from './best-first.ts';
import { mayUse } from './eligibility.ts';
import { kilometres, type Geography } from './geography.ts';
import type { MapIndex } from './map-index.ts';
import { country } from './postings.ts';
import { bitsOf, needIds } from './profile-ids.ts';
import { cell, field, flag } from './row-layout.ts';
import { nearnesses, scoreOf, type Nearness, type Scale } from './scoring.ts';

/** How far each area is from the asked place, by its number; `covers` says how those that hold the place reach it. */
export interface Distances {
  kilometres: Float64Array;
  covers: ReadonlyMap<number, Nearness>;
}

const general = bitsOf(['community', 'legal', 'money'], needIds);
const delicate = bitsOf(['safety', 'sexual-violence', 'lgbtqia', 'shelter', 'work-exploitation'], needIds);
/** The map of the Netherlands is smaller than this. */
const farthest = 400;

/**
 * Fills the scratch with what to propose when nothing that fits covers the place: first the same need elsewhere, nearest
 * first; then other help that does cover the place; then anything this person may use at all. Never a dead end.
 */
export function gatherAlternatives(index: MapIndex, scale: Scale, distances: Distances): Gathered {
  const { rows, scratch } = index;
  const { cells } = rows;
  const placeless = { ...scale, from: null };
  let count = 0;
  for (let row = 0; row < rows.count; row++) {
    if (!mayUse(cells, row, scale.wish)) continue;
    const nearness = reachOf(index, row, distances);
    const km = nearness === 'elsewhere' ? kilometresToReach(index, row, distances) : 0;
    const served = (cell(cells, row, field.needs) & scale.wish.needs) !== 0;
    const tier = served ? 2000 : (nearness === 'elsewhere' ? 0 : 1000) + generality(cells, row);
    const lost = (cell(cells, row, field.flags) & flag.unreachable) !== 0 ? farthest + 100 : 0;
    scratch.row[count] = row;
    scratch.rank[count] = cell(cells, row, field.rank);
    scratch.nearness[count] = nearnesses.indexOf(nearness);
    scratch.score[count] =
      tier - lost - Math.min(km, farthest) + scoreOf(index, row, placeless, nearness) / 10;
    count++;
  }
  return { count, sure: Infinity };
}

/** Kilometres between the asked municipality and the nearest one a service reaches; infinite when nobody can say. */
export function kilometresToReach({ postings }: MapIndex, row: number, distances: Distances): number {
  let nearest = Infinity;
  for (let at = postings.areaStarts[row] ?? 0; at < (postings.areaStarts[row + 1] ?? 0); at++)
    nearest = Math.min(nearest, distances.kilometres[postings.areas[at] ?? 0] ?? Infinity);
  return nearest;
}

function reachOf({ postings }: MapIndex, row: number, { covers }: Distances): Nearness {
  let best = nearnesses.length - 1;
  for (let at = postings.areaStarts[row] ?? 0; at < (postings.areaStarts[row + 1] ?? 0); at++) {
    const nearness = covers.get(postings.areas[at] ?? 0);
    if (nearness !== undefined) best = Math.min(best, nearnesses.indexOf(nearness));
  }
  return nearnesses[best] ?? 'elsewhere';
}

/** Unasked, who helps with everyday things is the better door; a card about violence beside a language question is none. */
function generality(cells: Int32Array, row: number): number {
  const needs = cell(cells, row, field.needs);
  if ((needs & delicate) !== 0 || cell(cells, row, field.topics) !== 0) return -200;
  return (needs & general) !== 0 ? 50 : 0;
}

/** Measures every area of the map from a place once, so that a service costs no more than a look. */
export function distancesFrom(
  place: MunicipalityCode | null,
  { postings }: MapIndex,
  geography: Geography,
): Distances {
  const from = place === null ? undefined : geography.byCode.get(place);
  const province = place === null ? null : geography.provinceOf(place);
  const covers = new Map<number, Nearness>();
  const measured = new Float64Array(postings.areaNumbers.size).fill(Infinity);
  for (const [area, number] of postings.areaNumbers) {
    if (area === country) covers.set(number, 'national');
    else if (area === place) covers.set(number, 'near');
    else if (area === province) covers.set(number, 'region');
    if (!from) continue;
    const to = geography.byCode.get(area);
    for (const one of to ? [to] : geography.inProvince(area))
      measured[number] = Math.min(measured[number] ?? Infinity, kilometres(from, one));
  }
  return { kilometres: measured, covers };
}
