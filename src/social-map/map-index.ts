import type { MapEntry } from './map-entry.ts';
import { buildPostings, type Postings } from './postings.ts';
import { type Rows } from './row-layout.ts';
import { buildRows } from './rows.ts';
import { byStanding, shelve } from './shelve.ts';

/** A compiled map: entries as they lie in memory, their numbers for choosing, and who helps where with what. */
export interface MapIndex {
  entries: readonly MapEntry[];
  rows: Rows;
  postings: Postings;
  /** Rows in the order of ids. */
  idOrder: Int32Array;
  /** Room for one answer at a time, so that answering makes no garbage. */
  scratch: Scratch;
}

/** Candidates of the question that is being answered: row, score and nearness by position. */
export interface Scratch {
  row: Int32Array;
  /** Place in the order of ids, which tells equal scores apart. */
  rank: Int32Array;
  score: Float64Array;
  nearness: Uint8Array;
  heap: Int32Array;
  /** Number of the question in which a row was last seen. */
  seenIn: Int32Array;
  question: number;
}

export function buildIndex(unordered: readonly MapEntry[]): MapIndex {
  const shelved = shelve(unordered);
  const { entries, ranks } = shelved;
  const { length } = entries;
  const rows = buildRows(unordered, shelved);
  const idOrder = new Int32Array(length);
  ranks.forEach((rank, row) => (idOrder[rank] = row));
  return {
    entries,
    rows,
    postings: buildPostings(entries, rows, byStanding(rows)),
    idOrder,
    scratch: {
      row: new Int32Array(length),
      rank: new Int32Array(length),
      score: new Float64Array(length),
      nearness: new Uint8Array(length),
      heap: new Int32Array(length),
      seenIn: new Int32Array(length),
      question: 0,
    },
  };
}

/** By halving: ids need no table of their own. */
export function entryById({ entries, idOrder }: MapIndex, id: string): MapEntry | undefined {
  const at = (rank: number) => entries[idOrder[rank] ?? 0];
  let [low, high] = [0, entries.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((at(middle)?.id ?? '') < id) low = middle + 1;
    else high = middle;
  }
  const entry = low < entries.length ? at(low) : undefined;
  return entry?.id === id ? entry : undefined;
}

/** Bytes of everything but the entries themselves. */
export function indexBytes({ rows, postings, scratch, idOrder }: MapIndex): number {
  const parts: unknown[] = [rows, postings, scratch, { idOrder }].flatMap((part): unknown[] =>
    Object.values(part),
  );
  return parts.reduce((sum: number, one) => sum + (ArrayBuffer.isView(one) ? one.byteLength : 0), 0);
}
