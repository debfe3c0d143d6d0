import { isConfidential, locationsOf, shownAs, type HiddenPlaces } from './address.ts';
import {
  isOpen,
  mayNameAddress,
  secretsOf,
  withoutAddress,
  withoutStreets,
  type Secrets,
} from './address-words.ts';
import { serviceSchema, type HsdsLocation, type HsdsService, type HsdsServiceAtLocation } from './hsds.ts';
import { isObject, mapJson, parseJson, type Json } from './json.ts';

/**
 * A service without anything of its hidden places: no location, coordinates, postcode, hours or numbers of them, and no
 * address in its texts and links. The index is compiled from this, so that nothing hidden is there to come out. Where it
 * helps is not where it is: the areas that a hidden place serves become areas of the service.
 */
export function withoutHiddenPlaces(service: HsdsService, hidden: HiddenPlaces): HsdsService {
  const { organization, service_at_locations: places } = service;
  const own = locationsOf(service);
  const shown = new Map(own.map((location) => [location, shownAs(service, location, hidden)]));
  const away = (place: HsdsServiceAtLocation) =>
    place.location
      ? shown.get(place.location) === 'hidden'
      : hidden.locationIds.has(idOf(place['location_id']));
  const areas = (places ?? []).filter(away).flatMap((place) => place.service_areas ?? []);
  const publicForm = (location: HsdsLocation): HsdsLocation =>
    shown.get(location) === 'area-only' ? townOf(location) : location;
  const isShown = (location: HsdsLocation) => shown.get(location) !== 'hidden';
  const open: HsdsService = {
    ...service,
    ...(areas.length > 0 && { service_areas: [...(service.service_areas ?? []), ...areas] }),
    ...(places && {
      service_at_locations: places
        .filter((place) => !away(place))
        .map((place) => (place.location ? { ...place, location: publicForm(place.location) } : place)),
    }),
    ...(organization?.locations && {
      organization: { ...organization, locations: organization.locations.filter(isShown).map(publicForm) },
    }),
  };
  const secretive = own.some((location) => shown.get(location) !== 'public');
  const silent = own.length === 0 && isConfidential(service);
  if (!secretive && !(silent && mayHavePlace(service))) return withoutMentions(open, hidden);
  const ofKind = (kind: string) => own.filter((location) => shown.get(location) === kind);
  const named = [
    ...(open.service_areas ?? []).flatMap(({ name, extent }) => [name ?? '', extent ?? '']),
    ...own.filter(isShown).flatMap(({ addresses }) => (addresses ?? []).map(({ city }) => city ?? '')),
  ];
  return scrubbed(open, secretsOf(ofKind('hidden'), ofKind('area-only'), named));
}

/** The same house may stand in the words of a neighbour: a course "at Streetname 12", where 12 is a shelter. */
function withoutMentions(service: HsdsService, { streets }: HiddenPlaces): HsdsService {
  if (streets.size === 0) return service;
  const clean = <T extends Record<string, unknown>>(thing: T): T => {
    const changed = Object.entries<unknown>(thing).flatMap(([key, value]) => {
      const text = typeof value === 'string' && !untouched.test(key) ? withoutStreets(value, streets) : value;
      return text === value ? [] : [[key, text] as const];
    });
    return changed.length === 0 ? thing : Object.assign({}, thing, Object.fromEntries(changed));
  };
  const { organization } = service;
  return clean({ ...service, ...(organization && { organization: clean(organization) }) });
}

const idOf = (value: unknown) => (typeof value === 'string' ? value : '');

/** Of an area-only place the town alone is left, as its name. */
function townOf({ id, location_type, attributes, addresses }: HsdsLocation): HsdsLocation {
  const city = addresses?.find((address) => address.city)?.city;
  return {
    id,
    location_type,
    ...(city === undefined ? {} : { name: city }),
    ...(attributes && { attributes }),
  };
}

/** Keys under which feeds put a place outside HSDS's own locations. */
const placeKeys = new Set(
  (
    'address addresses address_1 address_2 street postal_code postcode zip zipcode physical_address ' +
    'physical_addresses postal_address postal_addresses location locations location_id location_ids latitude ' +
    'longitude lat lon lng coordinates geometry geo geojson what3words plus_code map_url directions transportation'
  ).split(' '),
);
/** Keys whose values are no sentences, but links and codes: kept whole or not at all. */
const structural = /(?:^|_)(?:url|uri|website|email|code|extent|value)$/;
/** Ids, numbers to call, days. */
const untouched = /(?:^|_)(?:id|number|taxonomy|status|date|at|extent_type|taxonomy_id)$/;

/** A confidential service without a location may still name one in its words or in keys of its feed. */
function mayHavePlace(value: unknown, key = ''): boolean {
  if (typeof value === 'string') return !untouched.test(key) && mayNameAddress(value);
  if (Array.isArray(value)) return value.some((item) => mayHavePlace(item, key));
  if (typeof value !== 'object' || value === null) return false;
  return Object.entries(value).some(([name, item]) => placeKeys.has(name) || mayHavePlace(item, name));
}

/** Of a place that is shown: what may be told must not change with what is hidden elsewhere. */
const told = /^(?:address_1|address_2|city|region|state_province|postal_code|country|latitude|longitude)$/;

function scrubbed(service: HsdsService, secrets: Secrets): HsdsService {
  const scrub = (value: Json, key: string): Json | undefined => {
    if (typeof value === 'number') return secrets.plain.includes(String(value)) ? undefined : value;
    if (typeof value !== 'string' || untouched.test(key)) return value;
    if (structural.test(key)) return isOpen(value, secrets) ? value : undefined;
    return withoutAddress(value, secrets);
  };
  const inPlaces = (value: Json, key: string) => (told.test(key) ? value : scrub(value, key));
  const anywhere = (value: Json, key: string) => (placeKeys.has(key) ? undefined : scrub(value, key));
  const { service_at_locations: places, organization, ...rest } = service;
  const { locations, ...office } = organization ?? { locations: undefined };
  const clean = record(mapJson(toJson(rest), anywhere));
  const cleanOffice = organization && record(mapJson(toJson(office), anywhere));
  const name = [clean['name'], cleanOffice?.['name'], service.id].find(
    (one) => one !== undefined && one !== '',
  );
  return serviceSchema.parse({
    ...clean,
    name,
    ...(cleanOffice && {
      organization: {
        ...cleanOffice,
        name: cleanOffice['name'] === '' ? name : cleanOffice['name'],
        ...(locations && { locations: mapJson(toJson(locations), inPlaces) }),
      },
    }),
    ...(places && { service_at_locations: mapJson(toJson(places), inPlaces) }),
  });
}

const toJson = (value: unknown): Json => parseJson(JSON.stringify(value));
const record = (value: Json | undefined) => (isObject(value) ? value : {});
