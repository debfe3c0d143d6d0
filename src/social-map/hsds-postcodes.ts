import type { Point } from './geography.ts';

/** Reads `pc4.tsv` (pc4, place, municipality, lat, lon, …): the middle of the area of four digits. */
export function readMiddles(tsv: string): (postcode: string) => Point | null {
  const middles = new Map<string, Point>();
  for (const line of tsv.split('\n').slice(1)) {
    const [pc4 = '', , , lat, lon] = line.split('\t');
    const point = { lat: Number(lat), lon: Number(lon) };
    if (/^\d{4}$/.test(pc4) && Number.isFinite(point.lat) && Number.isFinite(point.lon))
      middles.set(pc4, point);
  }
  return (postcode) => middles.get(postcode.slice(0, 4)) ?? null;
}
