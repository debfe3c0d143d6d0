import type { Scratch } from './map-index.ts';

/** How many candidates there are, and how many of the best of all are surely among them. */
export interface Gathered {
  count: number;
  sure: number;
}

/**
 * The candidates of a question, best first, sorted only as far as anybody looks: a heap gives up its best one at a time.
 * Equal scores stand in the order of ids, so the same question always gets the same answer.
 */
export class BestFirst {
  private readonly scratch: Scratch;
  private readonly sorted: number[] = [];
  private size: number;
  readonly count: number;
  private readonly sure: number;
  /** Somebody looked further than the candidates are surely complete. */
  wentTooFar = false;

  constructor(scratch: Scratch, { count, sure }: Gathered) {
    this.scratch = scratch;
    this.count = count;
    this.sure = sure;
    this.size = count;
    for (let position = 0; position < count; position++) scratch.heap[position] = position;
    for (let node = (count >> 1) - 1; node >= 0; node--) this.sink(node);
  }

  /** The position of the candidate that stands at this place of the sorted list; null after the last one that is sure. */
  at(place: number): number | null {
    if (place >= this.sure) {
      this.wentTooFar = true;
      return null;
    }
    while (this.sorted.length <= place && this.size > 0) {
      const { heap } = this.scratch;
      this.sorted.push(heap[0] ?? 0);
      this.size--;
      heap[0] = heap[this.size] ?? 0;
      this.sink(0);
    }
    return this.sorted[place] ?? null;
  }

  private sink(start: number): void {
    const { heap } = this.scratch;
    let node = start;
    const moved = heap[node] ?? 0;
    for (;;) {
      let child = 2 * node + 1;
      if (child >= this.size) break;
      if (child + 1 < this.size && isBefore(this.scratch, heap[child + 1] ?? 0, heap[child] ?? 0)) child++;
      const best = heap[child] ?? 0;
      if (!isBefore(this.scratch, best, moved)) break;
      heap[node] = best;
      node = child;
    }
    heap[node] = moved;
  }
}

/** Whether the candidate at one position stands before that at another. */
export function isBefore({ score, rank }: Scratch, a: number, b: number): boolean {
  const more = (score[a] ?? 0) - (score[b] ?? 0);
  return more > 0 || (more === 0 && (rank[a] ?? 0) < (rank[b] ?? 0));
}
