import type { MapEntry } from './map-entry.ts';
import { needIds } from './profile-ids.ts';
import { cell, field, type Rows } from './row-layout.ts';
import { lgbtqiaNeed } from './wish.ts';

/** Key of the whole country among areas; municipalities are their codes, provinces their Dutch names. */
export const country = 'NL';

/** Which rows serve a need in an area, as one list of numbers; and in which areas a row helps. Built once. */
export interface Postings {
  /** Number of an area; undefined where nothing helps. */
  areaNumbers: ReadonlyMap<string, number>;
  /** Rows by area and need, then rows by area alone (what serves any need but lgbtqia); highest standing first. */
  rows: Int32Array;
  /** Where the rows of list `area * lists + need` begin; the next list's beginning is its end. */
  starts: Int32Array;
  /** Areas by row, and where those of a row begin. */
  areas: Int32Array;
  areaStarts: Int32Array;
}

/** Lists of an area: one for each need, and one for any. */
export const lists = needIds.length + 1;
export const anyNeed = needIds.length;

/** `order` names every row once; each list stands in it. */
export function buildPostings(entries: readonly MapEntry[], { cells }: Rows, order: Int32Array): Postings {
  const areaNumbers = new Map<string, number>([[country, 0]]);
  const areaStarts = new Int32Array(entries.length + 1);
  const areas: number[] = [];
  entries.forEach((entry, row) => {
    if (entry.active) for (const area of areasOf(entry)) areas.push(numberOf(area, areaNumbers));
    areaStarts[row + 1] = areas.length;
  });
  const sizes = new Int32Array(areaNumbers.size * lists + 1);
  const eachList = (visit: (list: number, row: number) => void) => {
    for (const row of order) {
      const needs = cell(cells, row, field.needs);
      for (let at = areaStarts[row] ?? 0; at < (areaStarts[row + 1] ?? 0); at++) {
        const first = (areas[at] ?? 0) * lists;
        for (let need = 0; need < anyNeed; need++) if ((needs & (1 << need)) !== 0) visit(first + need, row);
        if ((needs & ~lgbtqiaNeed) !== 0) visit(first + anyNeed, row);
      }
    }
  };
  eachList((list) => (sizes[list + 1] = (sizes[list + 1] ?? 0) + 1));
  for (let list = 1; list < sizes.length; list++) sizes[list] = (sizes[list] ?? 0) + (sizes[list - 1] ?? 0);
  const rows = new Int32Array(sizes[sizes.length - 1] ?? 0);
  const filled = sizes.slice();
  eachList((list, row) => {
    const at = filled[list] ?? 0;
    rows[at] = row;
    filled[list] = at + 1;
  });
  return { areaNumbers, rows, starts: sizes, areas: Int32Array.from(areas), areaStarts };
}

function areasOf({ reach }: MapEntry): string[] {
  if (!reach) return [];
  const areas = [...reach.municipalities, ...reach.provinces];
  if (reach.country) areas.push(country);
  return areas.length > 1 ? [...new Set(areas)] : areas;
}

function numberOf(area: string, numbers: Map<string, number>): number {
  const known = numbers.get(area);
  if (known !== undefined) return known;
  numbers.set(area, numbers.size);
  return numbers.size - 1;
}
