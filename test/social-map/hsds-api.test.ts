import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { expect } from 'chai';
import { publicServices } from '../../src/social-map/export.ts';
import { createHsdsApi } from '../../src/social-map/hsds-api.ts';
import { importServices } from '../../src/social-map/import.ts';
import { service, uuid } from './fixtures.ts';

const place = { city: 'Arnhem', street: 'Markt 1', postcode: '6811 CG', lat: 51.98, lon: 5.91 };
const feed = [
  ...Array.from({ length: 30 }, (_, i) =>
    service({ name: `Language course ${i}`, needs: ['language-learning'] }),
  ),
  service({ name: 'Doctor', place, organization: 'Clinic', more: { last_modified: '2026-11-01T00:00:00Z' } }),
];
const { services } = importServices([{ name: 'feed.json', text: JSON.stringify(feed) }], {
  today: '2026-11-25',
});
const shown = publicServices(services);
const api = createHsdsApi({
  services: () => shown,
  profileUri: 'https://wegwijs.example/profile',
  openapiUrl: 'https://o',
});
const get = (path: string, query: Record<string, string> = {}) => api({ path, query });

describe('the HSDS API', () => {
  it('names version, profile and OpenAPI at its root', () => {
    expect(get('/').body).to.have.all.keys('version', 'profile', 'openapi_url');
  });

  it('gives pages in the envelope of HSDS', () => {
    const { contents, ...envelope } = get('/services', { page: '3', per_page: '14' }).body as Record<
      string,
      unknown
    >;
    expect(contents).to.have.length(3);
    expect(envelope).to.deep.equal({
      total_items: 31,
      total_pages: 3,
      page_number: 3,
      size: 3,
      first_page: false,
      last_page: true,
      empty: false,
    });
    expect(get('/services', { search: 'nothing at all' }).body).to.include({ empty: true, total_pages: 1 });
  });

  it('has a most per page, and gives a whole map at once only when minimal', () => {
    const many = Array.from({ length: 130 }, (_, i) => service({ name: `Service ${i}` }));
    const large = createHsdsApi({ services: () => many, profileUri: 'p', openapiUrl: 'o' });
    const page = (query: Record<string, string>) => large({ path: '/services', query }).body;
    expect(page({ per_page: '100000' })).to.include({ size: 100, total_pages: 2, last_page: false });
    expect(page({ minimal: 'true' })).to.include({ size: 130, total_pages: 1 });
    const lines = large({ path: '/services', query: { format: 'ndjson', per_page: '2' } });
    expect([...(lines.body as Iterable<object>)]).to.have.length(130);
  });

  it('H17: gives services that the official schema accepts', () => {
    const ajv = new Ajv2020({ strict: false, allErrors: true });
    formats.default(ajv);
    const file = new URL('../vendor/hsds/schemas/service_with_definitions.json', import.meta.url);
    const isService = ajv.compile<object>(JSON.parse(readFileSync(file, 'utf8')) as object);
    for (const { id, name } of shown) {
      expect(isService(get(`/services/${id}`).body), `${name}: ${ajv.errorsText(isService.errors)}`).to.equal(
        true,
      );
    }
  });

  for (const [collection, schema] of [
    ['services', 'service_list'],
    ['organizations', 'organization_list'],
    ['service_at_locations', 'service_at_location_list'],
  ] as const) {
    it(`H17: gives a list of ${collection} whose items the official schema of lists accepts`, () => {
      const ajv = new Ajv2020({ strict: false, allErrors: true });
      formats.default(ajv);
      const file = new URL(`../vendor/hsds/schemas/${schema}.json`, import.meta.url);
      const isItem = ajv.compile<object>(JSON.parse(readFileSync(file, 'utf8')) as object);
      const { contents } = get(`/${collection}`, { per_page: '100' }).body as { contents: object[] };
      expect(contents).to.not.have.length(0);
      for (const item of contents) expect(isItem(item), ajv.errorsText(isItem.errors)).to.equal(true);
    });
  }

  const refused: [string, Record<string, string>, number][] = [
    ['/services', { page: '0' }, 400],
    ['/services', { page: '-1' }, 400],
    ['/services', { page: 'abc' }, 400],
    ['/services', { page: '1e9' }, 400],
    ['/services', { page: '1000000000' }, 404],
    ['/services', { page: '1.5' }, 400],
    ['/services', { page: '99999999999999999999' }, 400],
    ['/services', { format: 'xml' }, 400],
    ['/services', { full: 'maybe' }, 400],
    ['/services', { search: 'x'.repeat(201) }, 400],
    ['/service_at_locations', { postcode: '6811', proximity: '-5' }, 400],
    ['/taxonomies', { page: '-1' }, 400],
    ['/taxonomy_terms/abc', {}, 400],
    ['/services', { per_page: '0' }, 400],
    ['/services', { organization_id: 'x' }, 400],
    ['/services', { modified_after: 'yesterday' }, 400],
    ['/services', { modified_after: '7' }, 400],
    ['/services', { postcode: 'x' }, 400],
    ['/services/not-a-uuid', {}, 400],
    [`/services/${uuid('nobody')}`, {}, 404],
    [`/services/${uuid('Doctor')}/more`, {}, 404],
    ['/constructor', {}, 404],
  ];
  for (const [path, query, status] of refused) {
    it(`answers ${status} to ${path} ${JSON.stringify(query)}`, () => {
      expect(get(path, query)).to.include({ status, contentType: 'application/problem+json' });
    });
  }

  const found: [string, Record<string, string>, number][] = [
    ['/services', { search: 'language course' }, 30],
    ['/services', { search: 'clinic' }, 1],
    ['/services', { search: 'Markt' }, 0],
    ['/services', { organization_id: uuid('Clinic') }, 1],
    ['/services', { organization_id: uuid('Clinic'), search: 'course' }, 0],
    ['/services', { taxonomy_term_id: uuid('wegwijs-needmedical') }, 1],
    ['/services', { search: 'CLÍNIC' }, 1],
    ['/services', { taxonomy_term_id: uuid('nothing') }, 0],
    ['/services', { page: '', search: '  ', organization_id: '', colour: 'red' }, 31],
    // Those of the feed that do not say when they changed came in on 25 November.
    ['/services', { modified_after: '2026-11-02' }, 30],
    ['/services', { modified_after: '2026-11-01T00:00:00Z' }, 31],
    ['/services', { modified_after: '2026-11-26' }, 0],
    ['/services', { postcode: '6811' }, 1],
    ['/organizations', { taxonomy_term_id: uuid('wegwijs-needmedical') }, 1],
    ['/taxonomy_terms', { top_only: 'true', search: 'language' }, 1],
    ['/service_at_locations', { postcode: '6811cg' }, 1],
    ['/service_at_locations', { postcode: '6811AA' }, 0],
    ['/service_at_locations', { postcode: '6811AA', proximity: '500' }, 1],
    ['/locations', {}, 1],
    ['/organizations', {}, 31],
    ['/taxonomies', {}, 2],
    ['/taxonomy_terms', { search: 'medical' }, 1],
  ];
  for (const [path, query, count] of found) {
    it(`finds ${count} of ${path} ${JSON.stringify(query)}`, () => {
      expect(get(path, query).body).to.include({ total_items: count });
    });
  }

  it('leaves lists within things out of a list, unless all of it is asked', () => {
    const first = (query: Record<string, string>) =>
      (get('/services', { search: 'doctor', ...query }).body as { contents: object[] }).contents[0];
    expect(first({})).to.not.have.property('attributes');
    expect(first({ full: 'true' })).to.have.property('attributes');
    expect(first({ minimal: 'true' })).to.have.all.keys('id', 'name', 'status', 'last_modified');
    expect(get('/services', { format: 'ndjson' }).contentType).to.equal('application/x-ndjson');
  });

  it('gives an organization with its services when asked', () => {
    const { body } = get(`/organizations/${uuid('Clinic')}`, { full_service: 'true' });
    const { services: own } = body as { services: Record<string, unknown>[] };
    expect(own.map(({ name }) => name)).to.deep.equal(['Doctor']);
    expect(own[0]).to.have.property('attributes');
    expect(get(`/organizations/${uuid('Clinic')}`).body).to.not.have.property('services');
  });

  it('measures proximity from the middle of a postcode to a public address', () => {
    const middles = new Map([
      ['6811', { lat: 51.984, lon: 5.91 }],
      ['6814', { lat: 51.999, lon: 5.885 }],
    ]);
    const near = createHsdsApi({
      services: () => shown,
      profileUri: 'p',
      openapiUrl: 'o',
      middleOf: (postcode) => middles.get(postcode.slice(0, 4)) ?? null,
    });
    const count = (postcode: string, proximity: string) =>
      (near({ path: '/services', query: { postcode, proximity } }).body as { total_items: number })
        .total_items;
    expect([count('6814 AB', '500'), count('6814 AB', '3000'), count('6811', '500')]).to.deep.equal([
      0, 1, 1,
    ]);
  });

  it('takes POST for lists alone', () => {
    const post = (path: string) => api({ path, query: { search: 'clinic' }, method: 'POST' });
    expect(post('/services').body).to.include({ total_items: 1 });
    for (const path of ['/', `/services/${uuid('Doctor')}`]) expect(post(path).status).to.equal(405);
  });

  it('has an ETag that changes with what is published and with nothing else', () => {
    const etag = (of: typeof shown) => {
      const answer = createHsdsApi({ services: () => of, profileUri: 'p', openapiUrl: 'o' })({
        path: '/services',
        query: {},
      });
      return 'etag' in answer ? answer.etag : '';
    };
    const [first, ...rest] = shown;
    expect(etag(shown))
      .to.match(/^"[\w-]{20,}"$/)
      .and.to.equal(etag([...shown]));
    expect(etag(rest)).to.not.equal(etag(shown));
    expect(first && etag([{ ...first, name: 'Other' }, ...rest])).to.not.equal(etag(shown));
  });

  it('sees a map that was changed', () => {
    let now = shown;
    const live = createHsdsApi({ services: () => now, profileUri: 'p', openapiUrl: 'o' });
    expect(live({ path: '/services', query: {} }).body).to.include({ total_items: 31 });
    now = shown.slice(0, 3);
    expect(live({ path: '/services', query: {} }).body).to.include({ total_items: 3 });
  });
});
