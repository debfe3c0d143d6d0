import { expect } from 'chai';
import { publicServices } from '../../src/social-map/export.ts';
import { createHsdsApi } from '../../src/social-map/hsds-api.ts';
import { importServices } from '../../src/social-map/import.ts';
import { at, mapOf, query, service, uuid, type Sketch } from './fixtures.ts';

const place = {
  city: 'Oosterbeek',
  street: 'Verborgenlaan 12',
  postcode: '6811 QZ',
  lat: 51.98123,
  lon: 5.91456,
};
const secrets = ['Verborgen', '6811', 'QZ', 'Oosterbeek', '51.98', '5.914', 'Planteman', '03:33'];

function house(more: Partial<Sketch> = {}) {
  const one = service({ name: 'Safe house', needs: ['shelter'], areas: ['GM0202'], place, ...more });
  const [at_location] = one.service_at_locations ?? [];
  const schedules = [
    { id: uuid('hours'), freq: 'WEEKLY', byday: 'TU', opens_at: '03:33', closes_at: '05:00' },
  ];
  return {
    ...one,
    description: 'A house at Verborgenlaan 12, 6811QZ.',
    contacts: [{ id: uuid('contact'), name: 'H. Planteman' }],
    email: 'h.planteman@house.example.org',
    service_at_locations: at_location ? [{ ...at_location, schedules }] : [],
  };
}

const out = (services: ReturnType<typeof house>[]) => {
  const map = mapOf(...services);
  const api = createHsdsApi({ services: () => publicServices(services), profileUri: 'p', openapiUrl: 'o' });
  const all = ['services', 'organizations', 'service_at_locations', 'locations'].map((path) =>
    api({ path: `/${path}`, query: { full: 'true' } }),
  );
  return JSON.stringify([
    map.entries,
    map.match(query({ needs: ['shelter'], municipality: 'GM0202' })),
    services.map(({ id }) => map.facts(id, at)),
    publicServices(services),
    all,
  ]);
};

describe('what the map gives out', () => {
  it('is what is not withheld, made once a day', () => {
    const map = mapOf(
      service({ name: 'shown' }),
      service({ name: 'closed for now', more: { status: 'temporarily closed' } }),
      service({ name: 'nobody said where', areas: [] }),
      service({ name: 'long overdue', more: { assured_date: '2020-01-01' } }),
    );
    expect(map.publicServices(at).map(({ name }) => name)).to.deep.equal(['shown', 'closed for now']);
    expect(map.publicServices(at)).to.equal(map.publicServices(at));
    expect(map.publicServices(new Date('2029-01-01'))).to.deep.equal([]);
  });
});

describe('S6: hidden places', () => {
  const hidden: Record<string, Partial<Sketch>> = {
    'a shelter': {},
    safety: { needs: ['safety'] },
    exploitation: { needs: ['work-exploitation'] },
    'a course that says so': { needs: ['community'], place: { ...place, shown: 'hidden' } },
    'a house known by its name': { name: 'Vrouwenopvang De Linde', needs: ['community'] },
  };
  for (const [what, more] of Object.entries(hidden)) {
    it(`lets nothing out of ${what}`, () => {
      const text = out([house(more)]);
      expect(secrets.filter((secret) => text.includes(secret))).to.deep.equal([]);
    });
  }

  it('hides for all services what one of them hides', () => {
    const course = house({ name: 'Course', needs: ['language-learning'] });
    const withoutText = { ...course, description: 'A course' };
    const text = out([house(), withoutText]);
    expect(secrets.filter((secret) => text.includes(secret))).to.deep.equal([]);
  });

  it('tells a public address, also of a shelter whose keeper said so', () => {
    const one = house({ place: { ...place, shown: 'public' } });
    expect(mapOf(one).facts(one.id, at)?.address).to.equal('Verborgenlaan 12, 6811 QZ Oosterbeek');
  });

  it('tells the town only of an area-only place', () => {
    const one = house({ needs: ['community'], place: { ...place, city: 'Arnhem', shown: 'area-only' } });
    const facts = mapOf(one).facts(one.id, at);
    expect(facts).to.include({ address: null, municipality: 'GM0202' });
    const text = JSON.stringify([
      mapOf(one).entries,
      publicServices([one]).map((x) => x.service_at_locations),
    ]);
    expect(['Verborgenlaan', '6811', '51.98'].filter((secret) => text.includes(secret))).to.deep.equal([]);
  });

  it('reaches the province, not the town, when only the hidden address says where', () => {
    const one = house({ areas: [], place: { ...place, city: 'Arnhem' } });
    const map = mapOf(one);
    const answers = (['GM0202', 'GM0268', 'GM0014'] as const).map((municipality) =>
      map.match(query({ needs: ['shelter'], municipality })),
    );
    expect(answers.map(({ fallback }) => fallback)).to.deep.equal([false, false, true]);
    expect(answers[0]?.matches).to.deep.equal(answers[1]?.matches);
    expect(answers[2]?.matches.map(({ distance_km }) => distance_km)).to.deep.equal([null]);
  });

  it('is not found by its address, and says none of it in the report of an import', () => {
    const services = [house()];
    const api = createHsdsApi({ services: () => publicServices(services), profileUri: 'p', openapiUrl: 'o' });
    for (const search of ['Verborgenlaan', '6811QZ', 'Planteman']) {
      expect(api({ path: '/services', query: { search } }).body).to.include({ total_items: 0 });
    }
    const near = api({ path: '/service_at_locations', query: { postcode: '6811QZ', proximity: '300' } });
    expect(near.body).to.include({ total_items: 0 });
    const { report } = importServices([{ name: 'houses.json', text: JSON.stringify(services) }], {
      today: '2026-11-25',
    });
    expect(secrets.filter((secret) => JSON.stringify(report).includes(secret))).to.deep.equal([]);
    expect(report.repaired).to.have.length(1);
  });
});
