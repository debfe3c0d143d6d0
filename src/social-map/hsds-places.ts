import { kilometres, type Point } from './geography.ts';
import { isObject, textOf, type Json, type JsonObject } from './json.ts';

export interface PublicPlace {
  postcode: string;
  point: Point | null;
}

/** The public addresses of a service at a location. */
export function placesOf(one: JsonObject): PublicPlace[] {
  const location = isObject(one['location']) ? one['location'] : {};
  const { latitude: lat, longitude: lon } = location;
  const point = typeof lat === 'number' && typeof lon === 'number' ? { lat, lon } : null;
  const postcodes = objects(location['addresses']).map(({ postal_code: code }) =>
    textOf(code).replace(/\s/g, '').toUpperCase(),
  );
  return postcodes.map((postcode) => ({ postcode, point }));
}

/** Whether a public address is in a postcode, or within metres of its middle where that is known. */
export function isNear(places: readonly PublicPlace[], postcode: string, near: Near | null): boolean {
  return places.some(({ postcode: own, point }) => {
    if (near === null) return own.startsWith(postcode);
    const from = point ?? (own === '' ? null : near.middleOf(own));
    return from !== null && kilometres(from, near.middle) * 1000 <= near.metres;
  });
}

export interface Near {
  middle: Point;
  metres: number;
  middleOf: (postcode: string) => Point | null;
}

/** Lower case without accents, so that "cafe" finds "Café". */
export function folded(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

export function objects(value: Json | undefined): JsonObject[] {
  return Array.isArray(value) ? value.filter(isObject) : [];
}
