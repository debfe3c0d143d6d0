import { hiddenPlaces, isConfidential, shownAs, type HiddenPlaces } from './address.ts';
import { serviceSchema, type HsdsLocation, type HsdsService, type HsdsServiceAtLocation } from './hsds.ts';
import { mapJson, parseJson, type Json } from './json.ts';
import { isRoleEmail, staffKeys } from './personal.ts';

/**
 * A service without anything of its hidden places: no location, coordinates, postcode, hours or numbers of them, and no
 * address in its texts. The index is compiled from this, so that nothing hidden is there to come out.
 */
export function withoutHiddenPlaces(service: HsdsService, hidden: HiddenPlaces): HsdsService {
  const { organization, service_at_locations: places } = service;
  const own = [
    ...(places ?? []).flatMap(({ location }) => location ?? []),
    ...(organization?.locations ?? []),
  ];
  const isHidden = (location: HsdsLocation) => shownAs(service, location, hidden) === 'hidden';
  const open: HsdsService = {
    ...service,
    ...(places && { service_at_locations: places.flatMap((one) => publicPlace(service, one, hidden) ?? []) }),
    ...(organization?.locations && {
      organization: {
        ...organization,
        locations: organization.locations.flatMap((one) => publicLocation(service, one, hidden) ?? []),
      },
    }),
  };
  const secretive = own.some(isHidden) || (isConfidential(service) && own.length === 0);
  if (!secretive) return open;
  const secrets = secretsOf(own.filter(isHidden));
  return changed(open, (value, key) =>
    typeof value === 'string' && !structural.test(key) ? withoutAddress(value, secrets) : value,
  );
}

/** A service as it may leave the map: {@link withoutHiddenPlaces}, and without staff. Everything that goes out goes through here. */
export function publicService(
  service: HsdsService,
  hidden: HiddenPlaces = hiddenPlaces([service]),
): HsdsService {
  return changed(withoutHiddenPlaces(service, hidden), (value, key) => {
    if (staffKeys.has(key)) return undefined;
    return key === 'email' && typeof value === 'string' && !isRoleEmail(value) ? undefined : value;
  });
}

function changed(service: HsdsService, change: (value: Json, key: string) => Json | undefined): HsdsService {
  return serviceSchema.parse(mapJson(parseJson(JSON.stringify(service)), change));
}

/** Every service as it may leave the map; what one of them hides is hidden in all. */
export function publicServices(services: readonly HsdsService[]): HsdsService[] {
  const hidden = hiddenPlaces(services);
  return services.map((service) => publicService(service, hidden));
}

/** Keys whose values are no text: ids, links, numbers to call, codes. */
const structural =
  /(?:^|_)(?:id|url|uri|website|code|taxonomy|number|extent|extent_type|status|date|at|value)$/;

function publicPlace(
  service: HsdsService,
  place: HsdsServiceAtLocation,
  hidden: HiddenPlaces,
): HsdsServiceAtLocation | null {
  if (!place.location) return place;
  const location = publicLocation(service, place.location, hidden);
  return location && { ...place, location };
}

function publicLocation(
  service: HsdsService,
  location: HsdsLocation,
  hidden: HiddenPlaces,
): HsdsLocation | null {
  const shown = shownAs(service, location, hidden);
  if (shown === 'public') return location;
  if (shown === 'hidden') return null;
  const city = location.addresses?.find((address) => address.city)?.city;
  const { id, location_type, attributes } = location;
  return {
    id,
    location_type,
    ...(city === undefined ? {} : { name: city }),
    ...(attributes && { attributes }),
  };
}

function secretsOf(locations: readonly HsdsLocation[]): string[] {
  const texts = locations.flatMap(({ addresses, latitude, longitude }) => [
    ...(addresses ?? []).flatMap(({ address_1, address_2, postal_code }) => [
      address_1,
      address_2,
      postal_code,
    ]),
    latitude?.toString(),
    longitude?.toString(),
  ]);
  return texts
    .filter((text) => text !== undefined && text.length > 3)
    .filter((text): text is string => text !== undefined);
}

const postcode = /\b[1-9]\d{3}\s?[A-Z]{2}\b/g;
const street =
  /\b\p{Lu}[\p{L}'’.-]*(?:\s\p{L}[\p{L}'’.-]*){0,3}?(?:straat|laan|weg|plein|kade|gracht|singel|dreef|hof|pad|steeg|dijk)\s+\d+\s?[a-z]?\b/gu;

function withoutAddress(text: string, secrets: readonly string[]): string {
  let clean = text;
  for (const secret of secrets) {
    const pattern = secret.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s*');
    clean = clean.replace(new RegExp(pattern, 'giu'), '');
  }
  clean = clean.replace(postcode, '').replace(street, '');
  return clean === text
    ? text
    : clean
        .replace(/\s+([,.;)])/g, '$1')
        .replace(/\s{2,}/g, ' ')
        .trim();
}
