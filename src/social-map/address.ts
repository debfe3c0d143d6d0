import { codesOf, type HsdsAddress, type HsdsLocation, type HsdsService } from './hsds.ts';
import { taxonomies } from './profile-ids.ts';

/** What may be told of where a service is. */
export type AddressVisibility = 'public' | 'area-only' | 'hidden';

const confidentialNeeds = new Set(['shelter', 'safety', 'work-exploitation']);
/** Words of shelter, domestic violence and trafficking, in Dutch and English; "kinderopvang" (day care) is none. */
const confidentialWords =
  /(?<!kinder)opvang|blijf[- ]?(?:groep|huis|van)|safe ?house|shelter|\brefuge\b|huiselijk geweld|domestic (?:violence|abuse)|eergerelateerd|honou?r[- ](?:based|related)|mensenhandel|traffick|loverboy|uitbuiting/iu;

/**
 * How much may be told of a location. Confidential by default where a known address can cost a life: shelter, domestic
 * violence and trafficking (S6); only the keeper's explicit word makes such an address public.
 */
export function visibilityOf(service: HsdsService, location: HsdsLocation): AddressVisibility {
  const said = codesOf(location.attributes, taxonomies.address).map(({ code }) => code);
  if (said.includes('hidden')) return 'hidden';
  if (said.includes('area-only')) return 'area-only';
  if (said.includes('public')) return 'public';
  return isConfidential(service) ? 'hidden' : 'public';
}

/** A service whose places are nobody's business unless its keeper says otherwise. */
export function isConfidential(service: HsdsService): boolean {
  const needs = codesOf(service.attributes, taxonomies.need);
  const words = `${service.name} ${service.description ?? ''} ${service.organization?.name ?? ''}`;
  return needs.some(({ code }) => confidentialNeeds.has(code)) || confidentialWords.test(words);
}

/** A place may be entered twice, once for a shelter and once for a course; hidden for one is hidden for all. */
export interface HiddenPlaces {
  locationIds: ReadonlySet<string>;
  addresses: ReadonlySet<string>;
}

export function hiddenPlaces(services: readonly HsdsService[]): HiddenPlaces {
  const locationIds = new Set<string>();
  const addresses = new Set<string>();
  for (const service of services) {
    for (const { location } of service.service_at_locations ?? []) {
      if (!location || visibilityOf(service, location) !== 'hidden') continue;
      locationIds.add(location.id);
      for (const address of location.addresses ?? []) addresses.add(addressKey(address));
      addresses.delete('');
    }
  }
  return { locationIds, addresses };
}

/** {@link visibilityOf}, knowing also what other services keep hidden. */
export function shownAs(
  service: HsdsService,
  location: HsdsLocation,
  hidden: HiddenPlaces,
): AddressVisibility {
  const elsewhereHidden =
    hidden.locationIds.has(location.id) ||
    (location.addresses ?? []).some((address) => hidden.addresses.has(addressKey(address)));
  return elsewhereHidden ? 'hidden' : visibilityOf(service, location);
}

function addressKey({ address_1, postal_code }: HsdsAddress): string {
  return `${address_1 ?? ''} ${postal_code ?? ''}`.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}
