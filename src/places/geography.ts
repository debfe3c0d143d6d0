import type { PlacesData } from './schema.ts';
import type { Municipality, Places } from './types.ts';

const EARTH_KM = 6371;
const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** Great-circle distance in kilometres. */
function kilometres(a: Municipality, b: Municipality): number {
  const lat = Math.sin(radians(b.lat - a.lat) / 2) ** 2;
  const lon = Math.sin(radians(b.lon - a.lon) / 2) ** 2;
  return 2 * EARTH_KM * Math.asin(Math.sqrt(lat + Math.cos(radians(a.lat)) * Math.cos(radians(b.lat)) * lon));
}

/** The part of `Places` that is about municipalities alone. */
export function geography(
  rows: PlacesData['municipalities'],
): Pick<Places, 'municipality' | 'all' | 'neighbours' | 'distanceKm' | 'provinceOf'> {
  const list: readonly Municipality[] = rows
    .map(({ code, name, province, lat, lon }) => ({ code, name, province, lat, lon }))
    .sort((a, b) => a.code.localeCompare(b.code));
  const byCode = new Map<string, Municipality>(list.map((row) => [row.code, row]));
  const distanceKm = (a: string, b: string): number | null => {
    const from = byCode.get(a);
    const to = byCode.get(b);
    return from === undefined || to === undefined ? null : kilometres(from, to);
  };
  return {
    municipality: (code) => byCode.get(code) ?? null,
    all: () => list,
    provinceOf: (code) => byCode.get(code)?.province ?? null,
    distanceKm,
    neighbours(code, km) {
      const centre = byCode.get(code);
      if (centre === undefined) return [];
      return list
        .filter((row) => row !== centre)
        .map((row) => ({ row, far: kilometres(centre, row) }))
        .filter(({ far }) => far <= km)
        .sort((a, b) => a.far - b.far)
        .map(({ row }) => row);
    },
  };
}
