import { expect } from 'chai';
import { publicServices } from '../../src/social-map/export.ts';
import { createHsdsApi } from '../../src/social-map/hsds-api.ts';
import { importServices } from '../../src/social-map/import.ts';
import { serviceSchema, type HsdsService } from '../../src/social-map/hsds.ts';
import { at, attribute, mapOf, municipalities, query, service, uuid, type Sketch } from './fixtures.ts';

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

const out = (services: HsdsService[]) => {
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
    'a shelter': { name: 'Group' },
    safety: { name: 'Group', needs: ['safety'] },
    exploitation: { name: 'Group', needs: ['work-exploitation'] },
    'sexual exploitation': { name: 'Group', needs: ['legal'], topics: ['sexual-exploitation'] },
    honour: { name: 'Group', needs: ['legal'], topics: ['honour'] },
    'a kind of shelter': { name: 'Group', needs: ['money'], kind: 'shelter' },
    'a safe house': { needs: ['community'] },
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
    expect(JSON.stringify(publicServices([one]))).not.to.match(/Verborgenlaan|6811|51\.98/);
  });

  it('is not shown when only the hidden address says where it helps, for asking around would find it', () => {
    const one = house({ areas: [], place: { ...place, city: 'Arnhem' } });
    const other = service({ name: 'Night shelter', needs: ['shelter'], areas: ['GM0344'] });
    for (const { code } of municipalities) {
      const { matches } = mapOf(one, other).match(query({ needs: ['shelter'], municipality: code }));
      expect(matches.map(({ id }) => id)).to.deep.equal([other.id]);
    }
    expect(mapOf(one).entries[0]?.reach).to.equal(null);
  });

  it('keeps the areas that a hidden place serves: where it helps is not where it is', () => {
    const one = house({ areas: [] });
    const places = one.service_at_locations.map((at_location) => ({
      ...at_location,
      service_areas: [{ id: uuid('lifted'), extent: 'Limburg', extent_type: 'province' }],
    }));
    const lifted = { ...one, service_at_locations: places };
    expect(mapOf(lifted).entries[0]?.reach?.provinces).to.deep.equal(['Limburg']);
    expect(publicServices([lifted])[0]?.service_areas?.map(({ extent }) => extent)).to.deep.equal([
      'Limburg',
    ]);
  });

  it('is what an HSDS draft calls redacted', () => {
    const one = house({ needs: ['community'], name: 'Group' });
    const redacted = JSON.stringify({ ...one, description: '' }).replace('"physical"', '"redacted"');
    const text = JSON.stringify(publicServices([serviceSchema.parse(JSON.parse(redacted))]));
    expect(secrets.filter((secret) => secret !== 'Planteman' && text.includes(secret))).to.deep.equal([]);
  });

  it('takes the categories of other feeds for what they say', () => {
    for (const category of ['Domestic Abuse Support', "Women's Refuges and Shelters", 'Mensenhandel']) {
      const one = house({ needs: ['community'], name: 'Group' });
      const named = { ...attribute('openEligibility', '1'), id: uuid(category) };
      named.taxonomy_term.name = category;
      const text = out([{ ...one, attributes: [...(one.attributes ?? []), named] }]);
      expect(
        secrets.filter((secret) => text.includes(secret)),
        category,
      ).to.deep.equal([]);
    }
  });

  it('leaves a public address in the same street and town as it is', () => {
    const desk = {
      ...place,
      street: 'Verborgenlaan 90',
      postcode: '6811 AA',
      lat: 51.9,
      lon: 5.8,
      shown: 'public',
    };
    const open = service({ name: 'Desk', needs: ['shelter'], place: desk });
    const both = {
      ...open,
      service_at_locations: [...(open.service_at_locations ?? []), ...house().service_at_locations],
    };
    const text = JSON.stringify(publicServices([both]));
    expect(text).to.include('"address_1":"Verborgenlaan 90","city":"Oosterbeek"').and.include('6811 AA');
    expect(text).not.to.match(/Verborgenlaan 12|QZ|51\.98/);
  });

  it('knows the same house by its postcode and number, and by its point, however the street is spelled', () => {
    const twins = [
      { ...place, street: 'Verborgenln 12', lat: 52, lon: 5 },
      { ...place, street: 'Elders 1', postcode: '1234 AB' },
    ];
    for (const twin of twins) {
      const course = {
        ...house({ name: 'Course', needs: ['language-learning'], place: twin }),
        description: '',
      };
      const [shown] = publicServices([course, house()]);
      expect(shown?.service_at_locations).to.deep.equal([]);
    }
  });

  it('hides what an organisation lists beside a shelter, unless the keeper says of that very place that it is public', () => {
    const one = house();
    const location = one.service_at_locations[0]?.location;
    const organization = { id: uuid('o'), name: 'Org', locations: location ? [location] : [] };
    const shelter = { ...one, organization, service_at_locations: [] };
    const course = { ...service({ name: 'Course', needs: ['community'] }), organization };
    const text = out([shelter, course]);
    expect(secrets.filter((secret) => text.includes(secret))).to.deep.equal([]);
    const open = house({ place: { ...place, shown: 'public' } });
    const listed = { ...open.organization, ...organization };
    const both = publicServices([{ ...open, organization: listed }]);
    expect(JSON.stringify(both)).to.include('Verborgenlaan 12');
    expect(both[0]?.organization?.locations).to.have.length(1);
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
