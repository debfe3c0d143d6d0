import { hiddenPlaces, visibilityOf, type HiddenPlaces } from './address.ts';
import { serviceSchema, type HsdsService } from './hsds.ts';
import { mapJson, parseJson } from './json.ts';
import { isRoleEmail, staffKeys } from './personal.ts';
import type { Reach } from './reach.ts';
import { uuidFrom } from './uuid.ts';
import { withoutHiddenPlaces } from './without-hidden-places.ts';

export { withoutHiddenPlaces } from './without-hidden-places.ts';

/** A service as it may leave the map: {@link withoutHiddenPlaces}, and without staff. Everything that goes out goes through here. */
export function publicService(
  service: HsdsService,
  hidden: HiddenPlaces = hiddenPlaces([service]),
): HsdsService {
  const open = parseJson(JSON.stringify(withoutHiddenPlaces(service, hidden)));
  return serviceSchema.parse(
    mapJson(open, (value, key) => {
      if (staffKeys.has(key)) return undefined;
      return key === 'email' && typeof value === 'string' && !isRoleEmail(value) ? undefined : value;
    }),
  );
}

/**
 * A service that says nowhere whom it serves serves the municipality of its places. Of a place whose address is not told
 * that would be lost on the way out, so it is said as an area; a hidden place says nothing (`reach` knows nothing of it).
 */
export function withAreas(service: HsdsService, reach: Reach): HsdsService {
  const { service_areas: own = [], service_at_locations: places = [] } = service;
  const said = [...own, ...places.flatMap((place) => place.service_areas ?? [])];
  const told = places.every(({ location }) => !location || visibilityOf(service, location) === 'public');
  if (said.length > 0 || told) return service;
  const areas = reach.municipalities.map((extent) => ({
    id: uuidFrom(`${service.id} area ${extent}`),
    service_id: service.id,
    extent,
    extent_type: 'municipality',
  }));
  return areas.length === 0 ? service : { ...service, service_areas: areas };
}

/** Every service as it may leave the map; what one of them hides is hidden in all. */
export function publicServices(services: readonly HsdsService[]): HsdsService[] {
  const hidden = hiddenPlaces(services);
  return services.map((service) => publicService(service, hidden));
}
