import { isConfidential, shownAs, type HiddenPlaces } from './address.ts';
import { freshnessMarks } from './freshness.ts';
import type { Geography } from './geography.ts';
import { codesOf, type HsdsLocation, type HsdsPhone, type HsdsSchedule, type HsdsService } from './hsds.ts';
import { kindOf } from './kind.ts';
import { languageKeys } from './languages.ts';
import type { MapEntry } from './map-entry.ts';
import { readHours } from './opening-hours.ts';
import { readPhones } from './phone.ts';
import { accessIds, audienceIds, bitsOf, hurdleIds, needIds, taxonomies, topicIds } from './profile-ids.ts';
import { provenanceOf, webUrl } from './provenance.ts';
import { reachOf } from './reach.ts';
import { standingScore } from './scoring.ts';
import { isIndependent, isInside, isOuting } from './signs.ts';

export interface CompileContext {
  geography: Geography;
  hidden: HiddenPlaces;
  /** Arrival (milliseconds) of services that do not say when they came in. */
  arrived: number;
}

export function compileService(
  service: HsdsService,
  { geography, hidden, arrived }: CompileContext,
): MapEntry {
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
  const locations = (service.service_at_locations ?? []).flatMap(({ location }) => location ?? []);
  const open = locations.filter((location) => shownAs(service, location, hidden) !== 'hidden');
  const open24 = access.includes('24-7');
  const languages = (service.languages ?? []).flatMap(({ code }) => code ?? []);
  const organization = service.organization?.name ?? service.name;
  const named = { name: service.name, organization, needs, audience, kind };
  return {
    id: service.id,
    name: service.name,
    description: service.description ?? '',
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
    reach: reachOf(service, geography, hidden),
    languages: languages.length > 0 ? languages : null,
    languageKeys: languageKeys(languages),
    minimumAge: service.minimum_age ?? 0,
    maximumAge: service.maximum_age ?? Infinity,
    provenance,
    freshness: freshnessMarks({
      ...provenance,
      kind,
      arrived: provenance.arrived ?? arrived,
      emergencyLine: kind === 'emergency' || (open24 && (kind === 'helpline' || kind === 'chat')),
    }),
    hours: readHours(schedulesOf(service, open), open24),
    phones: readPhones(phonesOf(service, open)),
    url: webUrl(service.url) ?? webUrl(service.organization?.website),
    ...placeOf(service, open, hidden),
    hidesPlace: open.length < locations.length || isConfidential(service),
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

/** The service's own hours before those of its places; hours of a hidden place are hidden with it. */
function schedulesOf(service: HsdsService, open: readonly HsdsLocation[]): HsdsSchedule[] {
  if (service.schedules && service.schedules.length > 0) return service.schedules;
  const openIds = new Set(open.map(({ id }) => id));
  return (service.service_at_locations ?? []).flatMap(({ schedules, location }) =>
    location && openIds.has(location.id) ? [...(schedules ?? []), ...(location.schedules ?? [])] : [],
  );
}

/** Where a number may stand in HSDS, nearest to the service first; never a person's own (contacts are not imported). */
function phonesOf(service: HsdsService, open: readonly HsdsLocation[]): HsdsPhone[] {
  const openIds = new Set(open.map(({ id }) => id));
  const own = service.phones ?? [];
  if (own.length > 0) return own;
  const local = (service.service_at_locations ?? []).flatMap(({ phones, location }) =>
    location && openIds.has(location.id) ? [...(phones ?? []), ...(location.phones ?? [])] : [],
  );
  return local.length > 0 ? local : (service.organization?.phones ?? []);
}

function placeOf(
  service: HsdsService,
  open: readonly HsdsLocation[],
  hidden: HiddenPlaces,
): Pick<MapEntry, 'address' | 'points' | 'city'> {
  const shown = open.filter((location) => shownAs(service, location, hidden) === 'public');
  const first = shown.flatMap(({ addresses }) => addresses ?? []).find(({ address_1 }) => address_1);
  const line = first && [first.address_1, [first.postal_code, first.city].filter(Boolean).join(' ')];
  return {
    address: line?.filter(Boolean).join(', ') ?? null,
    points: shown.flatMap(({ latitude: lat, longitude: lon }) =>
      lat === undefined || lon === undefined ? [] : [{ lat, lon }],
    ),
    city: open.flatMap(({ addresses }) => addresses ?? []).find(({ city }) => city)?.city ?? null,
  };
}
