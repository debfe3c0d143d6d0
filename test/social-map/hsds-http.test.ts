import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { expect } from 'chai';
import { z } from 'zod';
import { startService, type Running } from '../support/service.ts';

const json = { 'content-type': 'application/json' };
const record = z.record(z.string(), z.unknown());
const pageSchema = z.looseObject({
  total_items: z.number(),
  contents: z.array(z.looseObject({ id: z.string() })),
});

describe('the HSDS API over HTTP', () => {
  let service: Running;
  before(async () => {
    service = await startService();
  });
  after(async () => {
    await service.stop();
  });

  const get = (path: string, headers: Record<string, string> = {}) =>
    fetch(`${service.base}/hsds${path}`, { headers });
  const post = (path: string, body?: string, headers: Record<string, string> = json) =>
    fetch(`${service.base}/hsds${path}`, {
      method: 'POST',
      headers,
      ...(body === undefined ? {} : { body }),
    });
  const page = async (response: Promise<Response>) => pageSchema.parse(await (await response).json());

  it('declares a profile and an OpenAPI document that are there', async () => {
    const root = z
      .object({ version: z.literal('3.0'), profile: z.url(), openapi_url: z.url() })
      .parse(await (await get('/')).json());
    expect(root.profile).to.equal(`${service.base}/hsds/profile/`);
    const { patches, schemas, documentation } = z
      .looseObject({ patches: z.array(z.string()), schemas: z.array(z.string()), documentation: z.string() })
      .parse(await (await fetch(root.profile)).json());
    for (const path of [...patches, ...schemas, documentation, 'taxonomies.json'])
      expect((await fetch(new URL(path, root.profile))).status, path).to.equal(200);
    expect((await fetch(root.openapi_url)).status).to.equal(200);
    for (const path of ['profile/../../package.json', 'profile/none.json', 'profilexyz'])
      expect((await get(`/${path}`)).status, path).to.equal(404);
  });

  it('answers every path of its OpenAPI document as that says', async () => {
    const text = await (await get('/openapi.json')).text();
    const { paths, servers } = z
      .looseObject({
        paths: z.record(z.string(), z.record(z.string(), z.looseObject({ operationId: z.string() }))),
        servers: z.tuple([z.object({ url: z.url() })]),
      })
      .parse(JSON.parse(text));
    const ids = Object.values(paths).flatMap((path) => Object.values(path).map((one) => one.operationId));
    expect(new Set(ids).size).to.equal(ids.length);
    for (const [, address = ''] of text.matchAll(/"\$ref": "(http[^"]+)"/g))
      expect((await fetch(address)).status, address).to.equal(200);
    for (const path of Object.keys(paths).filter((one) => !one.includes('{'))) {
      const response = await fetch(servers[0].url + path);
      expect(response.status, path).to.equal(200);
      if (path === '/') continue;
      const { contents } = pageSchema.parse(await response.json());
      const id = contents[0]?.id;
      if (id !== undefined) expect((await get(`${path}/${id}`)).status, `${path}/${id}`).to.equal(200);
      expect((await page(post(path, '{"per_page": 1}'))).contents.length, path).to.be.at.most(1);
    }
  });

  it('gives services that keep the schema it serves', async () => {
    const ajv = new Ajv2020({ strict: false, allErrors: true });
    formats.default(ajv);
    const schema = record.parse(await (await get('/profile/schema/compiled/service.json')).json());
    const isService = ajv.compile(schema);
    const lines = (await (await get('/services?format=ndjson&full=true')).text()).trim().split('\n');
    expect(lines.length).to.be.greaterThan(100);
    for (const line of lines)
      expect(isService(JSON.parse(line)), ajv.errorsText(isService.errors)).to.equal(true);
  });

  it('answers a search in a body as in the address, and lets nobody keep it', async () => {
    const asked = await page(
      post('/services', JSON.stringify({ search: 'dokters', per_page: 3, full: true })),
    );
    const inAddress = await get('/services?search=dokters&per_page=3&full=true');
    expect(asked).to.deep.equal(pageSchema.parse(await inAddress.json()));
    expect(inAddress.headers.get('cache-control')).to.equal('no-store');
    expect((await page(post('/services'))).total_items).to.be.greaterThan(100);
  });

  it('answers 304 to whoever has it already', async () => {
    const first = await get('/services');
    const etag = first.headers.get('etag') ?? '';
    expect(first.headers.get('cache-control')).to.equal('no-cache');
    for (const has of [etag, `W/${etag}`, `"other", ${etag}`, '*']) {
      const again = await get('/services', { 'if-none-match': has });
      expect([again.status, await again.text(), again.headers.get('etag')], has).to.deep.equal([
        304,
        '',
        etag,
      ]);
    }
    expect((await get('/services', { 'if-none-match': '"other"' })).status).to.equal(200);
    const document = await get('/openapi.json');
    const known = { 'if-none-match': document.headers.get('etag') ?? '' };
    expect((await get('/openapi.json', known)).status).to.equal(304);
    const posted = await post('/services', '{}', { ...json, 'if-none-match': etag });
    expect(posted.status).to.equal(200);
  });

  const wrong: [string, () => Promise<Response>, number][] = [
    ['page 0', () => get('/services?page=0'), 400],
    ['page -1', () => get('/services?page=-1'), 400],
    ['page abc', () => get('/services?page=abc'), 400],
    ['page 1e9', () => get('/services?page=1e9'), 400],
    ['a page past the end', () => get('/services?page=1000000000'), 404],
    ['a malformed id', () => get('/services/not-a-uuid'), 400],
    ['an unknown id', () => get('/services/00000000-0000-5000-8000-000000000000'), 404],
    ['an unknown collection', () => get('/people'), 404],
    ['a broken body', () => post('/services', '{"page": '), 400],
    ['a body that is a list', () => post('/services', '[1]'), 400],
    ['a parameter that is a list', () => post('/services', '{"search": ["a"]}'), 400],
    ['a page 0 in the body', () => post('/services', '{"page": 0}'), 400],
    ['a body of another type', () => post('/services', 'search=a', { 'content-type': 'text/plain' }), 415],
    [
      'a body that is too large',
      () => post('/services', JSON.stringify({ search: 'x'.repeat(300_000) })),
      413,
    ],
    ['POST to one thing', () => post('/services/00000000-0000-5000-8000-000000000000', '{}'), 405],
    ['POST to the root', () => post('/', '{}'), 405],
  ];
  for (const [what, send, status] of wrong) {
    it(`answers ${status} with a problem that any page may read to ${what}`, async () => {
      const response = await send();
      expect(response.status).to.equal(status);
      expect(response.headers.get('content-type')).to.match(/^application\/problem\+json/);
      expect(response.headers.get('access-control-allow-origin')).to.equal('*');
      expect(await response.json())
        .to.include({ status })
        .and.to.have.property('detail')
        .that.matches(/\.$/);
    });
  }

  it('lets pages of other sites read and search', async () => {
    expect((await get('/services')).headers.get('access-control-allow-origin')).to.equal('*');
    for (const path of ['/hsds/services', '/api/match']) {
      const asked = await fetch(service.base + path, { method: 'OPTIONS' });
      expect(asked.status).to.equal(204);
      expect(asked.headers.get('access-control-allow-methods')).to.contain('POST');
      expect(asked.headers.get('access-control-allow-headers')).to.contain('content-type');
    }
  });

  it('names itself as the caller knows it, and nothing else', async () => {
    const bad = await get('/', { 'x-forwarded-host': 'evil.example' });
    expect(await bad.json()).to.include({ openapi_url: `${service.base}/hsds/openapi.json` });
  });

  it('writes nothing of a question to its log', async () => {
    await get('/services?search=verkrachting&postcode=6811');
    await post('/services', JSON.stringify({ search: 'zwanger' }));
    await post('/services', '{"search": "zwanger"');
    expect(service.output()).to.not.match(/verkrachting|6811|zwanger|search/);
  });
});
