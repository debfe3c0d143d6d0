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
    expect(get('/services', { page: '1000000000' }).body).to.include({ empty: true, last_page: true });
    expect(get('/services', { per_page: '100000' }).body).to.include({ size: 31 });
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

  const refused: [string, Record<string, string>, number][] = [
    ['/services', { page: '0' }, 400],
    ['/services', { page: '-1' }, 400],
    ['/services', { page: 'abc' }, 400],
    ['/services', { per_page: '0' }, 400],
    ['/services', { organization_id: 'x' }, 400],
    ['/services', { modified_after: 'yesterday' }, 400],
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
    ['/services', { modified_after: '2026-10-01' }, 1],
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
    expect(first({ minimal: 'true' })).to.have.all.keys('id', 'name', 'last_modified');
    expect(get('/services', { format: 'ndjson' }).contentType).to.equal('application/x-ndjson');
  });

  it('sees a map that was changed', () => {
    let now = shown;
    const live = createHsdsApi({ services: () => now, profileUri: 'p', openapiUrl: 'o' });
    expect(live({ path: '/services', query: {} }).body).to.include({ total_items: 31 });
    now = shown.slice(0, 3);
    expect(live({ path: '/services', query: {} }).body).to.include({ total_items: 3 });
  });
});
