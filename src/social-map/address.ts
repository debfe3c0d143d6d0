import { codesOf, type HsdsAddress, type HsdsLocation, type HsdsService } from './hsds.ts';
import { taxonomies } from './profile-ids.ts';

/** What may be told of where a service is. */
export type AddressVisibility = 'public' | 'area-only' | 'hidden';

const confidentialNeeds = new Set(['shelter', 'safety', 'work-exploitation']);
const confidentialTopics = new Set(['honour', 'forced-marriage', 'sexual-exploitation']);
/** Words of shelter, domestic violence and trafficking, in Dutch and English; "kinderopvang" (day care) is none. */
const confidentialWords =
  /(?<!kinder)opvang|blijf[- ]?(?:groep|huis|van)|vrouwenhuis|schuil(?:plaats|huis|adres)|safe ?house|shelter|\brefuge\b|(?:huiselijk|partner|intimate partner|domestic)[- ]?(?:geweld|violence|abuse)|eergerelateerd|eerwraak|honou?r[- ](?:based|related)|femicide|mensenhandel|traffick|loverboy|uitbuiting|gedwongen (?:prostitutie|huwelijk)|forced (?:prostitution|marriage)/iu;

/** What the keeper has said of a location, or null. `redacted` is the word of an HSDS draft for the same thing. */
function saidOf(location: HsdsLocation): AddressVisibility | null {
  const said = codesOf(location.attributes, taxonomies.address).map(({ code }) => code);
  if (said.includes('hidden') || location.location_type === 'redacted') return 'hidden';
  if (said.includes('area-only')) return 'area-only';
  return said.includes('public') ? 'public' : null;
}

/**
 * How much may be told of a location. Confidential by default where a known address can cost a life: shelter, domestic
 * violence and trafficking (S6); only the keeper's explicit word makes such an address public.
 */
export function visibilityOf(service: HsdsService, location: HsdsLocation): AddressVisibility {
  return (
    saidOf(location) ??
    (isConfidential(service) || confidentialWords.test(location.name ?? '') ? 'hidden' : 'public')
  );
}

/** A service whose places are nobody's business unless its keeper says otherwise. */
export function isConfidential(service: HsdsService): boolean {
  const { attributes } = service;
  const has = (taxonomy: string, codes: ReadonlySet<string>) =>
    codesOf(attributes, taxonomy).some(({ code }) => codes.has(code));
  if (has(taxonomies.need, confidentialNeeds) || has(taxonomies.topic, confidentialTopics)) return true;
  if (codesOf(attributes, taxonomies.kind).some(({ code }) => code === 'shelter')) return true;
  const words = `${service.name} ${service.description ?? ''} ${service.organization?.name ?? ''}`;
  if (confidentialWords.test(words)) return true;
  // Feeds from elsewhere say it in categories of their own.
  return (attributes ?? []).some(({ taxonomy_term: term }) => confidentialWords.test(term?.name ?? ''));
}

/** A place may be entered twice, once for a shelter and once for a course; hidden for one is hidden for all. */
export interface HiddenPlaces {
  locationIds: ReadonlySet<string>;
  /** Comparable forms of address and point: `street 12`, `postcode 12`, `lat lon`. */
  addresses: ReadonlySet<string>;
  /** Streets with their number, in comparable form, for texts of other services that name them. */
  streets: ReadonlySet<string>;
  /** Locations of which the keeper says that they are public, wherever else they are listed. */
  publicIds: ReadonlySet<string>;
}

export const nothingHidden: HiddenPlaces = {
  locationIds: new Set(),
  addresses: new Set(),
  streets: new Set(),
  publicIds: new Set(),
};

export function hiddenPlaces(services: readonly HsdsService[]): HiddenPlaces {
  const publicIds = new Set<string>();
  for (const service of services) {
    for (const location of locationsOf(service))
      if (saidOf(location) === 'public') publicIds.add(location.id);
  }
  const locationIds = new Set<string>();
  const addresses = new Set<string>();
  const streets = new Set<string>();
  for (const service of services) {
    for (const location of locationsOf(service)) {
      const said = saidOf(location);
      if (said === null ? publicIds.has(location.id) : said !== 'hidden') continue;
      if (said === null && visibilityOf(service, location) !== 'hidden') continue;
      locationIds.add(location.id);
      for (const key of keysOf(location)) addresses.add(key);
      for (const { address_1: line = '' } of location.addresses ?? [])
        if (/\p{L}.*\d/u.test(line)) streets.add(plain(line));
    }
  }
  return { locationIds, addresses, streets, publicIds };
}

/** {@link visibilityOf}, knowing also what other services keep hidden. */
export function shownAs(
  service: HsdsService,
  location: HsdsLocation,
  hidden: HiddenPlaces,
): AddressVisibility {
  if (hidden.locationIds.has(location.id)) return 'hidden';
  if (hidden.addresses.size > 0 && keysOf(location).some((key) => hidden.addresses.has(key))) return 'hidden';
  if (saidOf(location) === null && hidden.publicIds.has(location.id)) return 'public';
  return visibilityOf(service, location);
}

/** Every location that a service carries along: where it is given, and those of its organisation. */
export function locationsOf({ service_at_locations: places, organization }: HsdsService): HsdsLocation[] {
  return [...(places ?? []).flatMap(({ location }) => location ?? []), ...(organization?.locations ?? [])];
}

/** The Dutch postcode and house number name one address, however the street is spelled; so does a point of ten metres. */
function keysOf({ addresses, latitude, longitude }: HsdsLocation): string[] {
  const keys = (addresses ?? []).flatMap(addressKeys);
  if (latitude !== undefined && longitude !== undefined)
    keys.push(`${latitude.toFixed(4)} ${longitude.toFixed(4)}`);
  return keys;
}

function addressKeys({ address_1: line = '', postal_code: code = '', city = '' }: HsdsAddress): string[] {
  const number = /\d+/.exec(line)?.[0];
  if (number === undefined) return plain(line).length > 3 ? [`${plain(line)} ${plain(code || city)}`] : [];
  return [
    ...(code === '' ? [] : [`${plain(code)} ${number}`]),
    ...(city === '' ? [] : [`${plain(line)} ${plain(city)}`]),
  ];
}

function plain(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}
