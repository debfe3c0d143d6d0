import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { loadPlaces } from '../../src/places/load.ts';
import { createPlaces } from '../../src/places/places.ts';
import { serviceSchema } from '../../src/social-map/hsds.ts';
import { createHsdsApi } from '../../src/social-map/hsds-api.ts';
import { readMiddles } from '../../src/social-map/hsds-postcodes.ts';
import { createSocialMap, type CompiledMap } from '../../src/social-map/social-map.ts';
import type { Match } from '../../src/social-map/types.ts';
import { at, query } from './fixtures.ts';
import { mapAt, spots, tellTales, type Spot } from './hidden-sketch.ts';

const municipalities = createPlaces(loadPlaces('data/places')).all();
const middles = readFileSync('data/places/pc4.tsv', 'utf8');
const postcodes = middles
  .split('\n')
  .slice(1)
  .flatMap((line) => /^\d{4}/.exec(line)?.[0] ?? []);

const compiled = (spot: Spot | null): CompiledMap =>
  createSocialMap(mapAt(spot), { municipalities, desks: [], now: at });

/** Everywhere in the country, with every need that hides places, at each hour of a day on which a hidden place would open. */
function matchesOf(map: CompiledMap): Match[][] {
  const needs = [
    ['shelter'],
    ['safety'],
    ['work-exploitation'],
    ['language-learning'],
    ['community', 'legal'],
    [],
  ];
  const everywhere = [null, ...municipalities.map(({ code }) => code)];
  const asked = everywhere.flatMap((municipality) =>
    needs.map((one) => map.match(query({ needs: one, municipality, limit: 50 })).matches),
  );
  const hours = Array.from({ length: 24 }, (_, hour) => new Date(Date.UTC(2026, 10, 24, hour, 40)));
  const byHour = hours.map(
    (moment) => map.match(query({ needs: [], municipality: 'GM0202', at: moment, limit: 50 })).matches,
  );
  return [...asked, ...byHour];
}

/** All that the API tells, asked in every form and by every postcode there is. */
function apiOf(map: CompiledMap): { lists: string[]; found: string[] } {
  const api = createHsdsApi({
    services: () => map.publicServices(at),
    profileUri: 'p',
    openapiUrl: 'o',
    middleOf: readMiddles(middles),
  });
  const text = (path: string, asked: Record<string, string>) => {
    const answer = api({ path, query: asked });
    const { body } = answer;
    const items = Symbol.iterator in Object(body) ? [...(body as Iterable<unknown>)] : body;
    return JSON.stringify([answer.status, 'etag' in answer ? answer.etag : '', items]);
  };
  const forms = [
    {},
    { full: 'true' },
    { full_service: 'true' },
    { minimal: 'true' },
    { format: 'ndjson', full: 'true' },
  ];
  const names = [
    'services',
    'organizations',
    'service_at_locations',
    'locations',
    'taxonomies',
    'taxonomy_terms',
  ];
  const lists = names.flatMap((name) =>
    forms.map((form) => text(`/${name}`, Object.fromEntries(Object.entries({ ...form, per_page: '100' })))),
  );
  const found = postcodes.flatMap((postcode) => [
    text('/services', { postcode, minimal: 'true' }),
    text('/service_at_locations', { postcode, proximity: '15000' }),
  ]);
  return { lists, found };
}

const allOf = (map: CompiledMap) => {
  const { lists, found } = apiOf(map);
  const ids = map.entries.map(({ id }) => id);
  return {
    matches: matchesOf(map),
    facts: ids.map((id) => map.facts(id, at)),
    contactPoints: municipalities.map(({ code }) => map.contactPoint(code)),
    overdue: municipalities.map(({ code }) => map.mostlyOverdue(code, at)),
    public: map.publicServices(at),
    lists,
    found,
  };
};

describe('a hidden place is no oracle', function () {
  this.timeout(60_000);
  const here = spots['Arnhem'];
  const answers = new Map<string, ReturnType<typeof allOf>>();
  before(() => {
    for (const [name, spot] of Object.entries(spots)) answers.set(name, allOf(compiled(spot)));
  });

  it('has something to hide: told to be public, all of it comes out', () => {
    const [house] = mapAt(here ?? null);
    const told: unknown = JSON.parse(
      JSON.stringify(house).replace(/"attributes":\[\]/g, `"attributes":${publicWord}`),
    );
    const said = serviceSchema.parse(told);
    const map = createSocialMap([said], { municipalities, desks: [], now: at });
    expect(JSON.stringify(map.publicServices(at)))
      .to.include('Verborgenlaan')
      .and.include('51.98123');
  });

  it('wherever it is, every answer to every question is the same, byte for byte', () => {
    const [first = '', ...others] = [...answers.values()].map((one) => JSON.stringify(one));
    expect(first.length).to.be.above(1_000_000);
    for (const other of others) expect(other === first, 'the same answers').to.equal(true);
  });

  it('and nothing of it is in any of them, nor in the index', () => {
    for (const [name, spot] of Object.entries(spots)) {
      const text = JSON.stringify([answers.get(name), compiled(spot).entries]);
      expect(tellTales(spot).filter((tale) => text.includes(tale))).to.deep.equal([]);
    }
  });

  it('matching chooses and orders as if it did not exist', () => {
    const without = matchesOf(compiled(null));
    const withIt = answers.get('Arnhem')?.matches ?? [];
    const chosen = (all: Match[][]) => all.map((list) => list.map((one) => ({ ...one, distance_km: 'any' })));
    expect(chosen(withIt)).to.deep.equal(chosen(without));
    const distances = withIt.flat().map(({ distance_km }) => distance_km);
    expect(new Set(distances).size, 'distances to open places are told').to.be.above(20);
  });

  it('a search by postcode finds as if it did not exist', () => {
    const [withIt, without] = [answers.get('Arnhem')?.found ?? [], apiOf(compiled(null)).found];
    const idsIn = (text: string) => text.match(/[0-9a-f-]{36}/g)?.length ?? 0;
    expect(withIt.map(idsIn)).to.deep.equal(without.map(idsIn));
    expect(withIt.filter((text) => idsIn(text) > 0).length, 'something is found').to.be.above(10);
  });

  it('a service that only its hidden place would locate is not shown, and its keeper can see why', () => {
    const map = compiled(here ?? null);
    const one = map.entries.find(({ name }) => name === 'House that says no area');
    expect(one).to.include({ reach: null, city: null, address: null });
    expect(one && map.facts(one.id, at)).to.equal(null);
  });
});

const publicWord = JSON.stringify([
  {
    id: 'a9bd2a4a-9a53-5b0a-a9c3-0d6f6c0a5a11',
    taxonomy_term: {
      id: 'a9bd2a4a-9a53-5b0a-a9c3-0d6f6c0a5a12',
      code: 'public',
      taxonomy: 'wegwijs-address',
    },
  },
]);
