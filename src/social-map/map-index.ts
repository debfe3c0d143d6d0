import { needIds } from './profile-ids.ts';
import type { MapEntry } from './map-entry.ts';

/** Which entries serve a need in a place: by need × municipality, need × province, need × country. Built once. */
export interface MapIndex {
  entries: readonly MapEntry[];
  byId: ReadonlyMap<string, MapEntry>;
  of(need: string, area: string): readonly MapEntry[];
}

/** Key of the whole country among areas; municipalities are their codes, provinces their Dutch names. */
export const country = 'NL';

export function buildIndex(entries: readonly MapEntry[]): MapIndex {
  const buckets = new Map<string, MapEntry[]>();
  const put = (key: string, entry: MapEntry) => {
    const bucket = buckets.get(key);
    if (bucket) bucket.push(entry);
    else buckets.set(key, [entry]);
  };
  for (const entry of entries) {
    if (!entry.active || !entry.reach) continue;
    const areas = [
      ...entry.reach.municipalities,
      ...entry.reach.provinces,
      ...(entry.reach.country ? [country] : []),
    ];
    for (const area of areas) {
      for (const need of entry.needs) put(`${need}|${area}`, entry);
    }
  }
  const none: readonly MapEntry[] = [];
  return {
    entries,
    byId: new Map(entries.map((entry) => [entry.id, entry])),
    of: (need, area) => buckets.get(`${need}|${area}`) ?? none,
  };
}

/** The need ids that a set of bits names. */
export function needsIn(bits: number): string[] {
  return needIds.filter((_, index) => (bits & (1 << index)) !== 0);
}
