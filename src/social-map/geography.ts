import type { Municipality, MunicipalityCode } from '../places/types.ts';

/** The municipalities as the map needs them: by code, by name, by province, and how far apart. */
export interface Geography {
  byCode: ReadonlyMap<string, Municipality>;
  municipalityNamed(name: string): Municipality | null;
  provinceNamed(name: string): string | null;
  provinceOf(code: MunicipalityCode): string | null;
  inProvince(province: string): readonly Municipality[];
}

export interface Point {
  lat: number;
  lon: number;
}

export function createGeography(municipalities: readonly Municipality[]): Geography {
  const byCode = new Map<string, Municipality>(municipalities.map((one) => [one.code, one]));
  const byName = new Map(municipalities.map((one) => [plain(one.name), one]));
  const provinces = new Map<string, Municipality[]>();
  for (const one of municipalities)
    provinces.set(one.province, [...(provinces.get(one.province) ?? []), one]);
  const provinceNames = new Map([...provinces.keys()].map((name) => [plain(name), name]));
  provinceNames.set('friesland', provinceNames.get('fryslan') ?? 'Friesland');
  provinceNames.set('fryslan', provinceNames.get('friesland') ?? 'Fryslân');
  return {
    byCode,
    municipalityNamed: (name) => byName.get(plain(name)) ?? null,
    provinceNamed: (name) => provinceNames.get(plain(name)) ?? null,
    provinceOf: (code) => byCode.get(code)?.province ?? null,
    inProvince: (province) => provinces.get(province) ?? [],
  };
}

function plain(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/^gemeente\s+|^'s-/u, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Kilometres over the ground, good to a few hundred metres within the Netherlands. */
export function kilometres(a: Point, b: Point): number {
  const east = (b.lon - a.lon) * 111.32 * Math.cos((((a.lat + b.lat) / 2) * Math.PI) / 180);
  return Math.hypot(east, (b.lat - a.lat) * 110.95);
}
