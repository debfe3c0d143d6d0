import type { Geography } from './geography.ts';
import type { HsdsService } from './hsds.ts';
import { shownAs, type HiddenPlaces } from './address.ts';

/** Where a service helps people. */
export interface Reach {
  country: boolean;
  provinces: readonly string[];
  municipalities: readonly string[];
}

/**
 * From `service_areas`; without any, the municipality of its addresses. A hidden address says nothing at all, not even a
 * province, for whoever asks around would learn it. Null when nobody has said: withheld, and the keeper is told.
 */
export function reachOf(service: HsdsService, geography: Geography, hidden: HiddenPlaces): Reach | null {
  const provinces = new Set<string>();
  const municipalities = new Set<string>();
  let country = false;
  const areas = [
    ...(service.service_areas ?? []),
    ...(service.service_at_locations ?? []).flatMap((one) => one.service_areas ?? []),
  ];
  for (const { extent, extent_type: type, name } of areas) {
    const where = extent ?? name ?? '';
    if (type === 'country') country ||= /^(?:NL|NLD|nederland|netherlands)$/i.test(where);
    else if (type === 'province') add(provinces, geography.provinceNamed(where));
    else if (type === 'municipality') add(municipalities, municipalityCode(where, name, geography));
  }
  if (areas.length === 0) {
    for (const { location } of service.service_at_locations ?? []) {
      if (!location || shownAs(service, location, hidden) === 'hidden') continue;
      for (const { city } of location.addresses ?? [])
        add(municipalities, city === undefined ? null : (geography.municipalityNamed(city)?.code ?? null));
    }
  }
  if (!country && provinces.size + municipalities.size === 0) return null;
  return { country, provinces: [...provinces], municipalities: [...municipalities] };
}

function municipalityCode(where: string, name: string | undefined, geography: Geography): string | null {
  if (/^GM\d{4}$/.test(where)) return where;
  return geography.municipalityNamed(where)?.code ?? geography.municipalityNamed(name ?? '')?.code ?? null;
}

function add(set: Set<string>, value: string | null): void {
  if (value !== null) set.add(value);
}
