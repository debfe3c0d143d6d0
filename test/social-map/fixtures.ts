import { createHash } from 'node:crypto';
import type { Municipality } from '../../src/places/types.ts';
import { serviceSchema, type HsdsService } from '../../src/social-map/hsds.ts';
import { taxonomies } from '../../src/social-map/profile-ids.ts';
import { createSocialMap, type CompiledMap } from '../../src/social-map/social-map.ts';
import type { MatchQuery } from '../../src/social-map/types.ts';

/** Real codes, provinces and central points of a few municipalities, enough to tell near from far. */
export const municipalities: Municipality[] = [
  { code: 'GM0363', name: 'Amsterdam', province: 'Noord-Holland', lat: 52.374, lon: 4.89 },
  { code: 'GM0202', name: 'Arnhem', province: 'Gelderland', lat: 51.985, lon: 5.91 },
  { code: 'GM0268', name: 'Nijmegen', province: 'Gelderland', lat: 51.842, lon: 5.853 },
  { code: 'GM0518', name: "'s-Gravenhage", province: 'Zuid-Holland', lat: 52.078, lon: 4.3 },
  { code: 'GM0599', name: 'Rotterdam', province: 'Zuid-Holland', lat: 51.922, lon: 4.48 },
  { code: 'GM0344', name: 'Utrecht', province: 'Utrecht', lat: 52.091, lon: 5.122 },
  { code: 'GM0014', name: 'Groningen', province: 'Groningen', lat: 53.219, lon: 6.567 },
  { code: 'GM0935', name: 'Maastricht', province: 'Limburg', lat: 50.851, lon: 5.691 },
];

/** The moment of most tests: a Tuesday morning. */
export const at = new Date('2026-11-24T11:00:00+01:00');

export function uuid(seed: string): string {
  const h = createHash('sha1').update(seed).digest('hex');
  return `${h.slice(0, 8)}-${h.slice(8, 12)}-5${h.slice(13, 16)}-a${h.slice(17, 20)}-${h.slice(20, 32)}`;
}

export function attribute(taxonomy: string, code: string, value?: string) {
  return {
    id: uuid(`${taxonomy} ${code} ${value ?? ''}`),
    ...(value === undefined ? {} : { value }),
    taxonomy_term: { id: uuid(taxonomy + code), code, name: code, description: code, taxonomy },
  };
}

export interface Sketch {
  name: string;
  needs?: string[];
  topics?: string[];
  /** `women` welcomes, `women!` is only for them. */
  audience?: string[];
  access?: string[];
  hurdles?: string[];
  kind?: string;
  provenance?: Record<string, string>;
  /** `NL`, a GM code or a province's name; empty for a service that says nothing. */
  areas?: string[];
  languages?: string[];
  organization?: string;
  /** Location of the one place it has. */
  place?: { city: string; street: string; postcode: string; lat: number; lon: number; shown?: string };
  more?: Record<string, unknown>;
}

/** An HSDS service from a few words; active, checked on 1 October 2026, country-wide unless told otherwise. */
export function service(sketch: Sketch): HsdsService {
  const id = uuid(sketch.name);
  const codes = (taxonomy: string, list: string[] = []) => list.map((code) => attribute(taxonomy, code));
  const organization = sketch.organization ?? `Organisation of ${sketch.name}`;
  return serviceSchema.parse({
    id,
    name: sketch.name,
    description: 'What it does',
    status: 'active',
    assured_date: '2026-10-01',
    organization: { id: uuid(organization), name: organization, description: 'Who' },
    languages: (sketch.languages ?? []).map((code) => ({ id: uuid(id + code), code })),
    service_areas: (sketch.areas ?? ['NL']).map((extent) => ({
      id: uuid(id + extent),
      extent,
      extent_type: extent === 'NL' ? 'country' : extent.startsWith('GM') ? 'municipality' : 'province',
    })),
    attributes: [
      ...codes(taxonomies.need, sketch.needs ?? ['medical']),
      ...codes(taxonomies.topic, sketch.topics),
      ...(sketch.audience ?? []).map((one) =>
        attribute(taxonomies.audience, one.replace('!', ''), one.endsWith('!') ? 'only' : undefined),
      ),
      ...codes(taxonomies.access, sketch.access),
      ...codes(taxonomies.hurdle, sketch.hurdles),
      ...codes(taxonomies.kind, sketch.kind === undefined ? [] : [sketch.kind]),
      ...Object.entries(sketch.provenance ?? {}).map(([code, value]) =>
        attribute(taxonomies.provenance, code, value),
      ),
    ],
    service_at_locations: sketch.place ? [atLocation(id, sketch.place)] : [],
    ...sketch.more,
  });
}

function atLocation(id: string, place: NonNullable<Sketch['place']>) {
  return {
    id: uuid(`${id} at`),
    service_id: id,
    location: {
      id: uuid(`${id} location`),
      location_type: 'physical',
      latitude: place.lat,
      longitude: place.lon,
      addresses: [
        {
          id: uuid(`${id} address`),
          address_1: place.street,
          city: place.city,
          state_province: 'Gelderland',
          postal_code: place.postcode,
          country: 'NL',
          address_type: 'physical',
        },
      ],
      attributes: place.shown === undefined ? [] : [attribute(taxonomies.address, place.shown)],
    },
  };
}

export function mapOf(...services: HsdsService[]): CompiledMap {
  return createSocialMap(services, { municipalities, desks: [], now: at });
}

export function query(part: Partial<MatchQuery>): MatchQuery {
  const none = { topics: [], languages: [], audience: [], access: [], age: null, municipality: null };
  return { needs: ['medical'], ...none, at, limit: 10, ...part };
}

/** Names of the services that answer, best first. */
export function namesFor(services: HsdsService[], part: Partial<MatchQuery>): string[] {
  const nameOf = new Map(services.map(({ id, name }) => [id, name]));
  return mapOf(...services)
    .match(query(part))
    .matches.map(({ id }) => nameOf.get(id) ?? id);
}
