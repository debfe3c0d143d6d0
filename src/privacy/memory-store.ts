/** Where sealed sessions stand until they expire. Redis can stand behind this later. */
export interface StateStore {
  get(address: string): Promise<Buffer | null>;
  set(address: string, sealed: Buffer, lifeMs: number): Promise<void>;
  delete(address: string): Promise<void>;
  /** Marks something as seen; true when it was not seen before within its life. */
  mark(mark: string, lifeMs: number): Promise<boolean>;
}

/** The default store: memory alone, forgotten on time whether anybody asks or not. `now` in epoch milliseconds. */
export function createMemoryStore(now: () => number = Date.now): StateStore & { size(): number } {
  const states = new Map<string, { sealed: Buffer; until: number }>();
  const marks = new Map<string, number>();
  const sweep = () => {
    const at = now();
    for (const [address, { until }] of states) if (until <= at) states.delete(address);
    for (const [mark, until] of marks) if (until <= at) marks.delete(mark);
  };
  let lastSweep = now();
  const tidy = () => {
    if (now() - lastSweep < 30_000) return;
    lastSweep = now();
    sweep();
  };
  setInterval(sweep, 60_000).unref();
  return {
    get: (address) => {
      tidy();
      const kept = states.get(address);
      return Promise.resolve(kept && kept.until > now() ? kept.sealed : null);
    },
    set: (address, sealed, lifeMs) => {
      states.set(address, { sealed, until: now() + lifeMs });
      return Promise.resolve();
    },
    delete: (address) => {
      states.delete(address);
      return Promise.resolve();
    },
    mark: (mark, lifeMs) => {
      tidy();
      const until = marks.get(mark);
      if (until !== undefined && until > now()) return Promise.resolve(false);
      marks.set(mark, now() + lifeMs);
      return Promise.resolve(true);
    },
    size: () => {
      sweep();
      return states.size;
    },
  };
}
