/** The highest `keep` scores met so far, as a heap with the lowest of them on top. */
export class Best {
  private readonly keep: number;
  private readonly heap: number[] = [];
  /** What a further score must pass; anything passes while there are fewer. */
  lowest = -Infinity;

  constructor(keep: number) {
    this.keep = keep;
  }

  /** Adds a score above {@link lowest}. */
  add(score: number): void {
    if (this.keep === Infinity) return;
    if (this.heap.length < this.keep) {
      this.heap.push(score);
      this.rise(this.heap.length - 1);
    } else {
      this.heap[0] = score;
      this.sink();
    }
    if (this.heap.length === this.keep) this.lowest = this.heap[0] ?? -Infinity;
  }

  private rise(from: number): void {
    const { heap } = this;
    const score = heap[from] ?? 0;
    let node = from;
    while (node > 0) {
      const parent = (node - 1) >> 1;
      const above = heap[parent] ?? 0;
      if (above <= score) break;
      heap[node] = above;
      node = parent;
    }
    heap[node] = score;
  }

  private sink(): void {
    const { heap } = this;
    const score = heap[0] ?? 0;
    let node = 0;
    for (let child = 1; child < heap.length; child = 2 * node + 1) {
      if (child + 1 < heap.length && (heap[child + 1] ?? 0) < (heap[child] ?? 0)) child++;
      const below = heap[child] ?? 0;
      if (below >= score) break;
      heap[node] = below;
      node = child;
    }
    heap[node] = score;
  }
}
