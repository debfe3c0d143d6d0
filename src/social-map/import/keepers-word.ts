import { codesOf, type HsdsAttribute, type HsdsLocation, type HsdsService } from '../hsds.ts';
import { taxonomies } from '../profile-ids.ts';

/** What `addProvenance` writes itself at each import. */
const ownProvenance = ['source', 'source-date', 'arrived'];

/**
 * What the keeper of this map said of a service survives the next import of a feed that does not know of it: whether an
 * address may be shown, always; needs, audience, hurdles, a date of checking and the word to withhold it, when the feed
 * does not speak the Wegwijs profile. A feed that speaks it is taken at its word.
 */
export function withKeepersWord(service: HsdsService, before: HsdsService | undefined): HsdsService {
  if (!before) return service;
  const places = service.service_at_locations?.map((place) =>
    place.location ? { ...place, location: withVisibility(place.location, before) } : place,
  );
  const shown: HsdsService = places ? { ...service, service_at_locations: places } : service;
  if (shown.attributes?.some(isProfile)) return shown;
  const kept = (before.attributes ?? []).filter(isProfile);
  const checked = shown.assured_date ?? before.assured_date;
  return {
    ...shown,
    ...(kept.length > 0 ? { attributes: [...(shown.attributes ?? []), ...kept] } : {}),
    ...(checked === undefined ? {} : { assured_date: checked }),
  };
}

function isProfile({ taxonomy_term: term }: HsdsAttribute): boolean {
  const { taxonomy = '', code = '' } = term ?? {};
  if (taxonomy === taxonomies.provenance) return !ownProvenance.includes(code);
  return Object.values(taxonomies).some((one) => one === taxonomy);
}

function withVisibility(location: HsdsLocation, before: HsdsService): HsdsLocation {
  if (codesOf(location.attributes, taxonomies.address).length > 0) return location;
  const was = before.service_at_locations?.find((place) => place.location?.id === location.id)?.location;
  const said = (was?.attributes ?? []).filter(
    ({ taxonomy_term: term }) => term?.taxonomy === taxonomies.address,
  );
  return said.length === 0
    ? location
    : { ...location, attributes: [...(location.attributes ?? []), ...said] };
}
