import { kilometres, type Geography } from '../geography.ts';
import { isObject, type Json, type JsonObject } from '../json.ts';
import type { Say } from './say.ts';

type IsOnLand = (latitude: number, longitude: number) => boolean;

/** Wide around the European Netherlands; 0/0, swapped and impossible pairs fall outside. */
export const inFrame: IsOnLand = (latitude, longitude) =>
  latitude > 50.6 && latitude < 53.8 && longitude > 3 && longitude < 7.5;

/** Land is what lies near the middle of some municipality; the largest reach some 25 km from theirs. */
export function landOf(geography: Geography): IsOnLand {
  const centres = [...geography.byCode.values()];
  return (lat, lon) => inFrame(lat, lon) && centres.some((centre) => kilometres(centre, { lat, lon }) < 25);
}

/** H5: a point that cannot be is no location, rather than one in the Gulf of Guinea or in the North Sea. */
export function repairLocation(location: JsonObject, isOnLand: IsOnLand, say: Say): JsonObject {
  const copy = { ...location };
  const { latitude, longitude } = copy;
  const isPair = typeof latitude === 'number' && typeof longitude === 'number';
  if (!isPair || !inFrame(latitude, longitude) || !isOnLand(latitude, longitude)) {
    if (latitude !== undefined || longitude !== undefined)
      say(
        isPair && inFrame(latitude, longitude)
          ? 'Coordinates in the sea were left out.'
          : 'Coordinates outside the Netherlands were left out.',
      );
    Reflect.deleteProperty(copy, 'latitude');
    Reflect.deleteProperty(copy, 'longitude');
  }
  if (!['physical', 'postal', 'virtual'].includes(text(copy['location_type']))) {
    const hasPlace = isPair || Array.isArray(copy['addresses']);
    copy['location_type'] = hasPlace ? 'physical' : 'virtual';
    say('A location got its type.');
  }
  // Ohana keeps the words of it in one cell.
  const access = copy['accessibility'];
  if (typeof access === 'string') copy['accessibility'] = [{ description: access }];
  return copy;
}

const needed = ['address_1', 'city', 'state_province', 'postal_code', 'country', 'address_type'] as const;

/** HSDS wants six fields of an address; what is not known stays empty. An address without street and town is none. */
export function repairAddress(address: JsonObject, say: Say): JsonObject | undefined {
  const has = (key: string) => typeof address[key] === 'string' && address[key] !== '';
  if (!has('address_1') && !has('city') && !has('postal_code')) {
    say('An address without street and town was left out.');
    return undefined;
  }
  const copy = { ...address };
  const postcode = /^([1-9]\d{3})\s*([a-z]{2})$/i.exec(text(copy['postal_code']));
  if (postcode) copy['postal_code'] = `${postcode[1] ?? ''} ${(postcode[2] ?? '').toUpperCase()}`;
  if (/^(?:nederland|netherlands|the netherlands|holland|nld)$/i.test(text(copy['country'])))
    copy['country'] = 'NL';
  if (!has('country')) copy['country'] = 'NL';
  if (!['physical', 'postal', 'virtual'].includes(text(copy['address_type'])))
    copy['address_type'] = 'physical';
  if (!has('address_1') && !has('city')) say('An address was completed with empty fields.');
  for (const key of needed) if (typeof copy[key] !== 'string') copy[key] = '';
  return copy;
}

/** The same place twice under one service is one place. */
export function withoutDoubles(places: Json[]): Json[] {
  const seen = new Set<string>();
  return places.filter((place) => {
    const id = isObject(place) ? text(place['id']) : '';
    if (id === '') return true;
    const isNew = !seen.has(id);
    seen.add(id);
    return isNew;
  });
}

function text(value: Json | undefined): string {
  return typeof value === 'string' ? value.trim() : '';
}
