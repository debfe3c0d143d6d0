import { createHash } from 'node:crypto';
import type { Municipality } from '../src/places/types.ts';
import { accessIds, hurdleIds, needIds, taxonomies, topicIds } from '../src/social-map/profile-ids.ts';
import { serviceSchema, type HsdsService } from '../src/social-map/hsds.ts';
import { serviceKinds, type MatchQuery } from '../src/social-map/types.ts';

/** The moment all questions are asked at: a Tuesday morning. */
export const at = new Date('2026-11-24T11:00:00+01:00');

/** Mulberry32: the same services and the same questions every time. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

function chooser(seed: number) {
  const next = random(seed);
  return {
    chance: (of: number) => next() < of,
    pick: <T>(list: readonly T[]): T => {
      const one = list[Math.floor(next() * list.length)];
      if (one === undefined) throw new Error('nothing to pick from');
      return one;
    },
    some: <T>(list: readonly T[], of: number): T[] => list.filter(() => next() < of),
    /** Few places have much, many have little: the first of a list about as often as a large city. */
    crowded: <T>(list: readonly T[]): T => {
      const one = list[Math.floor(list.length * next() ** 2.5)];
      if (one === undefined) throw new Error('nothing to pick from');
      return one;
    },
  };
}

function uuid(seed: string): string {
  const h = createHash('sha1').update(seed).digest('hex');
  return `${h.slice(0, 8)}-${h.slice(8, 12)}-5${h.slice(13, 16)}-a${h.slice(17, 20)}-${h.slice(20, 32)}`;
}

const terms = new Map<string, { id: string; code: string; name: string; taxonomy: string }>();

function attribute(taxonomy: string, code: string, value?: string) {
  const key = `${taxonomy} ${code}`;
  const term = terms.get(key) ?? { id: uuid(key), code, name: code, taxonomy };
  terms.set(key, term);
  return { id: term.id, ...(value === undefined ? {} : { value }), taxonomy_term: term };
}

const audiences = 'women men youth parents elderly asylum-seekers refugees undocumented deaf'.split(' ');
const spoken = 'nl en ar ti fa uk tr so fr es pl pt ru ps am zh ku ur bn vi'.split(' ');
const plainHurdles = hurdleIds.filter((id) => id !== 'authority' && id !== 'own-community');

/**
 * Made-up services: 60 % for a municipality (crowded in the large ones), 20 % for a province, 20 % for the country; one to
 * four needs. With `plain`, what a database is not asked to know is left out: topics, coordinates, reception staff.
 */
export function madeUpServices(
  count: number,
  places: readonly Municipality[],
  plain: boolean,
): HsdsService[] {
  const { chance, pick, some, crowded } = chooser(count + (plain ? 1 : 0));
  return Array.from({ length: count }, (_, number) => {
    const place = crowded(places);
    const [extent, type] = pick([
      ...Array.from({ length: 3 }, () => [place.code, 'municipality'] as const),
      [place.province, 'province'] as const,
      ['NL', 'country'] as const,
    ]);
    const needs = [...new Set([pick(needIds), ...some(needIds, 0.07)])];
    const audience = some(audiences, 0.06).map((id) =>
      attribute(taxonomies.audience, id, chance(0.3) ? 'only' : undefined),
    );
    const id = uuid(`service ${number}`);
    const organization = uuid(`organisation ${Math.floor(number / 3)}`);
    const [hours, located] = [chance(0.5), !plain && chance(0.4)];
    const location = {
      id: uuid(`at ${number}`),
      location_type: 'physical',
      latitude: place.lat + (number % 20) / 500,
      longitude: place.lon,
      attributes: [attribute(taxonomies.address, 'public')],
    };
    return serviceSchema.parse({
      id,
      name: `Service ${number}`,
      status: chance(0.04) ? 'inactive' : 'active',
      assured_date: `2026-${pick(['03', '06', '08', '10'])}-01`,
      url: `https://example.org/${number}`,
      organization: { id: organization, name: `Organisation ${Math.floor(number / 3)}` },
      ...(chance(0.15) ? { minimum_age: 18 } : chance(0.1) ? { minimum_age: 12, maximum_age: 25 } : {}),
      phones: chance(0.8) ? [{ id, number: `+31 20 55${String(10_000 + number).slice(-5)}` }] : [],
      languages: some(spoken, 0.12).map((code) => ({ id, code })),
      schedules: hours
        ? [{ id, freq: 'WEEKLY', byday: 'MO,TU,TH', opens_at: '10:00', closes_at: '16:00' }]
        : [],
      service_areas: [{ id, extent, extent_type: type }],
      service_at_locations: located ? [{ id, location }] : [],
      attributes: [
        ...needs.map((code) => attribute(taxonomies.need, code)),
        ...(plain || chance(0.9) ? [] : [attribute(taxonomies.topic, pick(topicIds))]),
        ...audience,
        ...some(accessIds, 0.2).map((code) => attribute(taxonomies.access, code)),
        ...some(plain ? plainHurdles : hurdleIds, 0.08).map((code) => attribute(taxonomies.hurdle, code)),
        attribute(taxonomies.kind, pick(serviceKinds)),
      ],
    });
  });
}

/** Made-up questions. Plain ones name one to three needs and no topic. */
export function madeUpQueries(count: number, places: readonly Municipality[], plain: boolean): MatchQuery[] {
  const { chance, pick, some, crowded } = chooser(7 + (plain ? 1 : 0));
  return Array.from({ length: count }, () => ({
    needs: !plain && chance(0.02) ? [] : [...new Set([pick(needIds), ...some(needIds, 0.04)])].slice(0, 3),
    topics: !plain && chance(0.1) ? [pick(topicIds)] : [],
    municipality: chance(0.1) ? null : crowded(places).code,
    languages: some(spoken, 0.06),
    audience: chance(0.5) ? [...new Set([pick(audiences), pick(audiences)])] : [],
    access: some(accessIds, 0.05).slice(0, 3),
    age: chance(0.4) ? pick([9, 14, 17, 18, 25, 40, 70]) : null,
    at,
    limit: 10,
  }));
}
