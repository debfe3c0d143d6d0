import type { MatchQuery } from './types.ts';
import type { Gathered } from './best-first.ts';
import { Best } from './best.ts';
import { mayUse } from './eligibility.ts';
import type { MapIndex } from './map-index.ts';
import type { MatchingContext } from './matching-context.ts';
import { isNarrow, withoutNarrow } from './narrow.ts';
import { anyNeed, country, lists } from './postings.ts';
import { cell, field, gistSeveralAreas, gistWidth } from './row-layout.ts';
import { ceilingOf, mostAbove, mostGain } from './ceiling.ts';
import { nearnesses, scoreOf, type Nearness, type Scale } from './scoring.ts';
import type { Wish } from './wish.ts';

/** The areas that hold a place, nearest first. */
type Area = readonly [key: string, nearness: Nearness];

/**
 * Fills the scratch with what may be shown, serves a need and covers the place, each once, by its nearest reach. One pass
 * over the lists of need × area: no service that cannot fit is looked at; of one that cannot come among the `keep` best no
 * more than its gist; and a list, which begins with the highest standing, is left as soon as nothing further on can.
 */
export function gather(query: MatchQuery, scale: Scale, context: MatchingContext, keep: number): Gathered {
  const { index, geography, mostlyOverdue } = context;
  const { municipality: place, at } = query;
  const areas: Area[] = [[country, 'national']];
  if (place !== null) {
    const province = geography.provinceOf(place);
    if (province !== null) areas.unshift([province, 'region']);
    areas.unshift([place, 'near']);
  }
  const nearIsWorthNothing = mostlyOverdue(place, at);
  index.scratch.question++;
  const pass: Pass = { index, scale, count: 0, passedOver: false, best: new Best(keep) };
  for (const [area, nearness] of areas)
    readArea(pass, area, nearness, nearness === 'near' && nearIsWorthNothing ? 'national' : nearness);
  const { count, unserved } = withoutNarrow(index, scale.wish, pass.count);
  if (!pass.passedOver) return { count, sure: Infinity };
  return { count, sure: unserved ? 0 : keep };
}

interface Pass {
  index: MapIndex;
  scale: Scale;
  count: number;
  passedOver: boolean;
  best: Best;
}

function readArea(pass: Pass, area: string, nearness: Nearness, worth: Nearness): void {
  const { index, scale, best } = pass;
  const { postings, rows, scratch } = index;
  const number = postings.areaNumbers.get(area);
  if (number === undefined) return;
  const { wish } = scale;
  const code = nearnesses.indexOf(nearness);
  const above = mostAbove(scale, worth);
  const { gists, cells } = rows;
  const { rows: listed, starts } = postings;
  let { count } = pass;
  const gain = mostGain(scale);
  let floor = best.lowest - above;
  for (const { list, before } of listsFor(index, number, wish)) {
    const end = starts[list + 1] ?? 0;
    for (let at = starts[list] ?? 0; at < end; at++) {
      const row = listed[at] ?? 0;
      if ((gists[row * gistWidth] ?? 0) + gain < floor) {
        pass.passedOver = true;
        break;
      }
      const what = gists[row * gistWidth + 1] ?? 0;
      if ((what & before) !== 0 || (what & wish.needs) === 0) continue;
      if ((what & gistSeveralAreas) !== 0) {
        if (scratch.seenIn[row] === scratch.question) continue;
        scratch.seenIn[row] = scratch.question;
      }
      const atMost = ceilingOf(rows, row, scale);
      if (atMost < floor) {
        pass.passedOver = true;
        continue;
      }
      if (!mayUse(cells, row, wish)) continue;
      const score = scoreOf(index, row, scale, worth);
      scratch.row[count] = row;
      scratch.rank[count] = cell(rows.cells, row, field.rank);
      scratch.nearness[count] = code;
      scratch.score[count] = score;
      count++;
      if (score > best.lowest && !isNarrow(cells, row, wish)) {
        best.add(score);
        floor = best.lowest - above;
      }
    }
  }
  pass.count = count;
}

/** A list to read, and the needs whose lists were read before: what serves one of those was met there. */
interface ListToRead {
  list: number;
  before: number;
}

/** The lists of the asked needs, or the one list of the area when that is shorter to read. */
function listsFor({ postings: { starts } }: MapIndex, area: number, wish: Wish): ListToRead[] {
  const first = area * lists;
  const byNeed: ListToRead[] = [];
  let total = 0;
  let before = 0;
  for (let need = 0; need < anyNeed; need++) {
    const bit = 1 << need;
    if ((wish.needs & bit) === 0) continue;
    byNeed.push({ list: first + need, before });
    before |= bit;
    total += sizeOf(starts, first + need);
  }
  const any = first + anyNeed;
  return !wish.asksLgbtqia && total > sizeOf(starts, any) ? [{ list: any, before: 0 }] : byNeed;
}

function sizeOf(starts: Int32Array, list: number): number {
  return (starts[list + 1] ?? 0) - (starts[list] ?? 0);
}
