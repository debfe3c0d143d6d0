import type { MapEntry } from './map-entry.ts';
import { cell, field, type Rows } from './row-layout.ts';
import { standingOf } from './threshold.ts';

export interface Shelved {
  entries: readonly MapEntry[];
  /** Place of each in the order of ids. */
  ranks: Int32Array;
  /** Where each of the entries, in the order they came in, lies now. */
  rowOf: Int32Array;
}

/**
 * The order in which services lie in memory: those of one area together, the best first. What a question weighs then lies
 * side by side.
 */
export function shelve(unordered: readonly MapEntry[]): Shelved {
  const { length } = unordered;
  const ids = unordered.map(({ id }, came) => ({ id, came }));
  ids.sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : a.came - b.came));
  const rankOf = new Int32Array(length);
  ids.forEach(({ came }, rank) => (rankOf[came] = rank));
  const areas = new Map<string, number>();
  const keys = Float64Array.from(unordered, (entry, came) => {
    const area = widestArea(entry);
    const shelf = areas.get(area) ?? areas.size;
    areas.set(area, shelf);
    return (shelf * standings + worseness(standingOf(entry))) * length + (rankOf[came] ?? 0);
  }).sort();
  const ranks = Int32Array.from(keys, (key) => key % length);
  const rowOf = new Int32Array(length);
  const entries: MapEntry[] = [];
  ranks.forEach((rank, row) => {
    const came = ids[rank]?.came ?? 0;
    rowOf[came] = row;
    const entry = unordered[came];
    if (entry) entries.push(entry);
  });
  return { entries, ranks, rowOf };
}

export function asTheyStand(entries: readonly MapEntry[]): Shelved {
  const places = Int32Array.from(entries, (_, place) => place);
  return { entries, ranks: places, rowOf: places };
}

/** Rows from the highest standing to the lowest, equals in the order of their ids. */
export function byStanding({ cells, count }: Rows): Int32Array {
  const keys = Float64Array.from({ length: count }, (_, row) => {
    const worse = worseness(cell(cells, row, field.standing));
    return (worse * count + cell(cells, row, field.rank)) * count + row;
  });
  return Int32Array.from(keys.sort(), (key) => key % count);
}

/** More than standings differ. */
const standings = 1024;

/** From 0 for the highest. */
function worseness(standing: number): number {
  return Math.max(0, Math.min(standings - 1, standings / 2 - standing));
}

function widestArea({ reach }: MapEntry): string {
  return reach?.country ? 'NL' : (reach?.provinces[0] ?? reach?.municipalities[0] ?? '');
}
