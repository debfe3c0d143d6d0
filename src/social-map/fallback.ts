import type { MunicipalityCode } from '../places/types.ts';
import { mayUse } from './eligibility.ts';
import { kilometres, type Geography } from './geography.ts';
import type { MapEntry } from './map-entry.ts';
import type { MapIndex } from './map-index.ts';
import { bitsOf, needIds } from './profile-ids.ts';
import { byScore, type Scored } from './ordering.ts';
import { scoreOf, type Nearness } from './scoring.ts';
import type { Wish } from './wish.ts';

export interface Alternative extends Scored {
  nearness: Nearness;
  /** Between the centres of the asked municipality and the nearest one that is reached; null when it covers the place. */
  kilometres: number | null;
}

/**
 * What to propose when nothing that fits covers the place: first the same need elsewhere, nearest first; then other help
 * that does cover the place; then anything this person may use at all. Never a dead end.
 */
export function alternatives(
  place: MunicipalityCode | null,
  wish: Wish,
  index: MapIndex,
  geography: Geography,
): Alternative[] {
  const from = place === null ? null : (geography.byCode.get(place) ?? null);
  const distances = new Map<string, number>();
  const distanceToCode = (code: string) => {
    const known = distances.get(code);
    if (known !== undefined) return known;
    const to = geography.byCode.get(code);
    const km = from && to ? kilometres(from, to) : Infinity;
    distances.set(code, km);
    return km;
  };
  const distanceToReach = ({ reach }: MapEntry) => {
    const codes = [
      ...(reach?.municipalities ?? []),
      ...(reach?.provinces ?? []).flatMap((name) => geography.inProvince(name).map(({ code }) => code)),
    ];
    return Math.min(Infinity, ...codes.map(distanceToCode));
  };
  const found: Alternative[] = [];
  for (const entry of index.entries) {
    if (!mayUse(entry, wish)) continue;
    const nearness = coverage(entry, place, geography);
    const km = nearness === 'elsewhere' ? distanceToReach(entry) : null;
    const needServed = (entry.needBits & wish.needs) !== 0;
    const tier = needServed ? 2000 : (nearness === 'elsewhere' ? 0 : 1000) + generality(entry);
    const far = km === null ? 0 : Math.min(km, 400);
    found.push({
      entry,
      nearness,
      kilometres: km,
      score: tier - far + scoreOf(entry, wish, nearness, null) / 10,
    });
  }
  return found.sort(byScore);
}

const general = bitsOf(['community', 'legal', 'money'], needIds);
const delicate = bitsOf(['safety', 'sexual-violence', 'lgbtqia', 'shelter', 'work-exploitation'], needIds);

/** Unasked, who helps with everyday things is the better door; a card about violence beside a language question is none. */
function generality({ needBits, topicBits }: MapEntry): number {
  if ((needBits & delicate) !== 0 || topicBits !== 0) return -200;
  return (needBits & general) !== 0 ? 50 : 0;
}

function coverage({ reach }: MapEntry, place: MunicipalityCode | null, geography: Geography): Nearness {
  if (place !== null && reach?.municipalities.includes(place)) return 'near';
  const province = place === null ? null : geography.provinceOf(place);
  if (province !== null && reach?.provinces.includes(province)) return 'region';
  return reach?.country ? 'national' : 'elsewhere';
}
