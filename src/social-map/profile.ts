import { isConfidential, type HiddenPlaces } from './address.ts';
import { withoutHiddenPlaces } from './export.ts';
import { freshnessMarks } from './freshness.ts';
import type { Geography } from './geography.ts';
import { codesOf, type HsdsPhone, type HsdsSchedule, type HsdsService } from './hsds.ts';
import { kindOf } from './kind.ts';
import { languageKeys } from './languages.ts';
import type { MapEntry } from './map-entry.ts';
import { readHours } from './opening-hours.ts';
import { readPhones } from './phone.ts';
import { accessIds, audienceIds, bitsOf, hurdleIds, needIds, taxonomies, topicIds } from './profile-ids.ts';
import { provenanceOf, webUrl } from './provenance.ts';
import { reachOf } from './reach.ts';
import { isIndependent, isInside, isOuting } from './signs.ts';
import { standingScore } from './threshold.ts';

export interface CompileContext {
  geography: Geography;
  hidden: HiddenPlaces;
  /** Arrival (milliseconds) of services that do not say when they came in. */
  arrived: number;
}

/** Reads an HSDS service of the Wegwijs profile into what matching and cards need. */
export function compileService(original: HsdsService, context: CompileContext): MapEntry {
  const { geography, hidden, arrived } = context;
  const service = withoutHiddenPlaces(original, hidden);
  const codes = (taxonomy: string, list: readonly string[]) =>
    [...new Set(codesOf(service.attributes, taxonomy).map(({ code }) => code))].filter((code) =>
      list.includes(code),
    );
  const needs = codes(taxonomies.need, needIds);
  const topics = codes(taxonomies.topic, topicIds);
  const access = codes(taxonomies.access, accessIds);
  const hurdles = codes(taxonomies.hurdle, hurdleIds);
  const audience = audienceOf(service);
  const kind = kindOf(service);
  const provenance = provenanceOf(service);
  const open24 = access.includes('24-7');
  const languages = (service.languages ?? []).flatMap(({ code }) => code ?? []);
  const organization = service.organization?.name ?? service.name;
  const named = { name: service.name, organization, needs, audience, kind };
  return {
    id: service.id,
    name: service.name,
    organization,
    organizationId: service.organization?.id ?? service.organization_id ?? service.id,
    kind,
    active: service.status === 'active',
    needs,
    topics,
    audience,
    access,
    hurdles,
    needBits: bitsOf(needs, needIds),
    topicBits: bitsOf(topics, topicIds),
    audienceBits: bitsOf(
      audience.map(({ id }) => id),
      audienceIds,
    ),
    onlyBits: bitsOf(
      audience.filter(({ only }) => only).map(({ id }) => id),
      audienceIds,
    ),
    accessBits: bitsOf(access, accessIds),
    hurdleBits: bitsOf(hurdles, hurdleIds),
    reach: reachOf(original, geography, hidden),
    languages: languages.length > 0 ? languages : null,
    languageKeys: languageKeys(languages),
    minimumAge: service.minimum_age ?? 0,
    maximumAge: service.maximum_age ?? Infinity,
    provenance,
    freshness: freshnessMarks({
      ...provenance,
      kind,
      arrived: provenance.arrived ?? arrived,
      now: arrived,
      emergencyLine: kind === 'emergency' || (open24 && (kind === 'helpline' || kind === 'chat')),
    }),
    hours: readHours(schedulesOf(service), open24),
    phones: readPhones(phonesOf(service)),
    url: webUrl(service.url) ?? webUrl(service.organization?.website),
    ...placeOf(service),
    hidesPlace: placeCount(service) < placeCount(original) || isConfidential(original),
    outing: isOuting(named),
    servesLgbtqia: needs.includes('lgbtqia'),
    inside: isInside(named),
    independent: isIndependent(named),
    crisisCapable: open24 || kind === 'emergency' || kind === 'helpline' || kind === 'chat',
    mainNeedBit: bitsOf(needs.slice(0, 1), needIds),
    standing: standingScore({ access, hurdles, provenance }),
  };
}

function audienceOf(service: HsdsService): MapEntry['audience'] {
  const onlyById = new Map<string, boolean>();
  for (const { code, value } of codesOf(service.attributes, taxonomies.audience)) {
    if (audienceIds.some((id) => id === code))
      onlyById.set(code, (onlyById.get(code) ?? false) || value === 'only');
  }
  return [...onlyById].map(([id, only]) => ({ id, only }));
}

/** The service's own hours before those of its places. */
function schedulesOf({
  schedules: own = [],
  service_at_locations: places = [],
}: HsdsService): HsdsSchedule[] {
  if (own.length > 0) return own;
  return places.flatMap(({ schedules, location }) => [...(schedules ?? []), ...(location?.schedules ?? [])]);
}

/** Where a number may stand in HSDS, nearest to the service first; never a person's own (contacts are not imported). */
function phonesOf({
  phones: own = [],
  service_at_locations: places = [],
  organization,
}: HsdsService): HsdsPhone[] {
  if (own.length > 0) return own;
  const local = places.flatMap(({ phones, location }) => [...(phones ?? []), ...(location?.phones ?? [])]);
  return local.length > 0 ? local : (organization?.phones ?? []);
}

function placeCount({ service_at_locations: places }: HsdsService): number {
  return places?.length ?? 0;
}

/** Of an area-only place the town alone is left, as the name of its location. */
function placeOf({
  service_at_locations: places = [],
}: HsdsService): Pick<MapEntry, 'address' | 'points' | 'city'> {
  const locations = places.flatMap(({ location }) => location ?? []);
  const addresses = locations.flatMap((location) => location.addresses ?? []);
  const first = addresses.find(({ address_1 }) => address_1);
  const line = first && [first.address_1, [first.postal_code, first.city].filter(Boolean).join(' ')];
  const areaOnly = locations.find(({ attributes }) =>
    codesOf(attributes, taxonomies.address).some(({ code }) => code === 'area-only'),
  );
  return {
    address: line?.filter(Boolean).join(', ') ?? null,
    points: locations.flatMap(({ latitude: lat, longitude: lon }) =>
      lat === undefined || lon === undefined ? [] : [{ lat, lon }],
    ),
    city: addresses.find(({ city }) => city)?.city ?? areaOnly?.name ?? null,
  };
}
