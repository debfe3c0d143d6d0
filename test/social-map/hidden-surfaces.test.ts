import { spawn } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { Caller, startService, type Running } from '../support/service.ts';
import { mapAt, spots, tellTales } from './hidden-sketch.ts';

const spot = spots['Arnhem'];
if (!spot) throw new Error('no place to hide');
/** What must be nowhere: the place, and who works there. */
const tales = [...tellTales(spot), 'Planteman'];

interface Said {
  code: number | null;
  out: string;
}

function wegwijs(args: string[], input = '', env: Record<string, string> = {}): Promise<Said> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, ['bin/wegwijs.js', ...args], { env: { ...process.env, ...env } });
    let out = '';
    child.stdout.on('data', (data: Buffer) => (out += data.toString()));
    child.stderr.on('data', (data: Buffer) => (out += data.toString()));
    child.on('close', (code) => {
      resolve({ code, out });
    });
    child.stdin.end(input);
  });
}

describe('every surface over a map with hidden places', function () {
  this.timeout(120_000);
  let dir: string;
  let map: string;
  let running: Running;
  let imported: Said;
  const found: string[] = [];
  let looked = 0;

  /** Looks for the place in what came out; `asked` is what was typed, which an answer may repeat. */
  function look(where: string, text: string): string {
    looked++;
    for (const tale of tales) if (text.includes(tale)) found.push(`${where}: ${tale}`);
    return text;
  }

  before(async () => {
    dir = await mkdtemp(join(tmpdir(), 'wegwijs-hidden-'));
    map = join(dir, 'map');
    const contacts = [{ id: 'b2c0a3f4-58f7-5b5f-8a3e-6f0a64a5b001', name: 'H. Planteman' }];
    const feed = mapAt(spot).map((one) => ({ ...one, contacts, email: 'h.planteman@house.example.org' }));
    await writeFile(join(dir, 'feed.json'), JSON.stringify(feed));
    imported = await wegwijs(['map', 'import', join(dir, 'feed.json'), '--map', map]);
    running = await startService({ WEGWIJS_MAP_DIR: map, WEGWIJS_STATE_DIR: join(dir, 'state') });
  });
  after(async () => {
    await running.stop();
    await rm(dir, { recursive: true, force: true });
  });
  beforeEach(() => found.splice(0));

  it('the map itself knows it, so that there is something to find', async () => {
    expect(imported.code).to.equal(0);
    expect(await readFile(join(map, 'services.json'), 'utf8')).to.include('Verborgenlaan');
  });

  it('the commands of the keeper, and what they say when the map is damaged', async () => {
    look('import', imported.out);
    const damaged = join(dir, 'damaged');
    const question = { needs: ['shelter'], municipality: 'GM0202', limit: 50 };
    const on = (...args: string[]) => wegwijs([...args, '--map', map]);
    await wegwijs(['map', 'import', join(dir, 'feed.json'), '--map', damaged]);
    const whole = await readFile(join(damaged, 'services.json'), 'utf8');
    for (const name of ['services.json', 'services.last-good.json'])
      await writeFile(join(damaged, name), whole.slice(0, -40));
    const said = await Promise.all([
      on('map', 'diff', join(dir, 'feed.json')),
      on('map', 'stale'),
      on('map', 'validate'),
      ...['table', 'html'].map((format) => on('map', 'coverage', '--format', format)),
      ...['json', 'uk', 'list'].map((format) => on('map', 'export', '--format', format)),
      on('map', 'export', '--format', 'list', '--out', join(dir, 'list.html')),
      on('map', 'export', '--format', 'csv', '--out', join(dir, 'csv')),
      wegwijs(['match', '--json', '--map', map], `${JSON.stringify(question)}\n{"needs": "x"}\n`),
      wegwijs(['chat', '--locale', 'en'], 'shelter\nArnhem\nskip\nmore\nmore\nstop\n', {
        WEGWIJS_MAP_DIR: map,
      }),
      ...['validate', 'export'].map((action) => wegwijs(['map', action, '--map', damaged])),
    ]);
    said.forEach(({ out }, index) => look(`command ${index}`, out));
    look('list.html', await readFile(join(dir, 'list.html'), 'utf8'));
    for (const name of await readdir(join(dir, 'csv')))
      look(name, await readFile(join(dir, 'csv', name), 'utf8'));
    expect(found).to.deep.equal([]);
    expect(said[5]?.out).to.include('Safe house of the country');
    expect(said[11]?.out).to.include('Safe house of the country');
    expect(said.slice(-2).map(({ code }) => code)).to.deep.equal([1, 1]);
  });

  it('the API, in all forms and with all filters, by GET and POST', async () => {
    const ids = mapAt(spot).flatMap((one) => [
      one.id,
      one.organization?.id ?? '',
      ...(one.service_at_locations ?? []).flatMap(({ id, location }) => [id, location?.id ?? '']),
    ]);
    const names = [
      'services',
      'organizations',
      'service_at_locations',
      'locations',
      'taxonomies',
      'taxonomy_terms',
    ];
    const asked = [
      ...['', 'full=true', 'full_service=true', 'minimal=true', 'format=ndjson', 'format=ndjson&full=true'],
      ...[
        'modified_after=2020-01-01',
        'per_page=1&page=3',
        'page=0',
        'search=safe',
        'postcode=6811',
        'postcode=abc',
      ],
      ...[
        'postcode=9711&proximity=400000',
        `organization_id=${ids[1] ?? ''}`,
        'taxonomy_term_id=abc',
        'proximity=5',
      ],
    ];
    const get = async (path: string, init?: RequestInit) => {
      const response = await fetch(`${running.base}${path}`, init);
      return look(path, JSON.stringify([...response.headers]) + (await response.text()));
    };
    for (const name of names) {
      for (const one of asked) await get(`/hsds/${name}?${one}`);
      for (const id of new Set(ids)) await get(`/hsds/${name}/${id}`);
      const body = JSON.stringify({ full: true, per_page: 100 });
      await get(`/hsds/${name}`, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
    }
    for (const path of ['/hsds/', '/hsds/openapi.json', '/hsds/profile/', '/healthz']) await get(path);
    expect(found).to.deep.equal([]);
    for (const search of ['Verborgenlaan', '6811QZ', '51.98123', 'Planteman', 'Verborgen']) {
      const response = await fetch(`${running.base}/hsds/services?search=${search}`);
      expect(await response.json()).to.include({ total_items: 0 });
    }
    for (const proximity of ['', '&proximity=1', '&proximity=300']) {
      const response = await fetch(
        `${running.base}/hsds/service_at_locations?postcode=6811QZ${proximity}&full=true`,
      );
      expect(await response.text()).not.to.match(/Safe house|House of/);
    }
    const matched = await get('/api/match', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ needs: ['shelter', 'safety'], municipality: 'GM0202', limit: 50 }),
    });
    expect(matched).to.include(ids[0]).and.include('"distance_km":null');
    expect(found).to.deep.equal([]);
  });

  it('the chat, the page, and what is logged meanwhile', async () => {
    let services = 0;
    for (const locale of ['nl', 'en', 'ar']) {
      const person = new Caller(running.base, locale);
      for (const step of [() => person.join(), () => person.tap('need:shelter'), () => person.say('Arnhem')])
        look(`chat ${locale}`, JSON.stringify(await step()));
      for (const value of ['cmd:skip', 'cmd:more', 'cmd:more', 'cmd:human', 'cmd:emergency'])
        look(
          `chat ${locale}`,
          JSON.stringify(((services += person.services().length), await person.tap(value))),
        );
    }
    expect(services).to.be.above(8);

    let html = look(
      'page',
      await (await fetch(running.base, { headers: { 'accept-language': 'en' } })).text(),
    );
    const hidden = (name: string) => new RegExp(`name="${name}" value="([^"]+)"`).exec(html)?.[1] ?? '';
    let shown = 0;
    for (const [key, said] of [
      ['value', 'need:shelter'],
      ['text', 'Arnhem'],
      ['value', 'cmd:skip'],
      ['value', 'cmd:more'],
    ] as const) {
      const body = new URLSearchParams({
        token: hidden('token'),
        form: hidden('form'),
        locale: 'en',
        [key]: said,
      });
      html = look('page', await (await fetch(running.base, { method: 'POST', body })).text());
      shown += html.split('class="card"').length - 1;
    }
    expect(shown).to.be.above(3);

    const wrong = await fetch(`${running.base}/api/match`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"needs": ["Verborgen"]}',
    });
    expect(wrong.status).to.equal(400);
    look('log', running.output());
    for (const name of await readdir(join(dir, 'state')).catch(() => []))
      look(`state ${name}`, await readFile(join(dir, 'state', name), 'latin1'));
    expect(found).to.deep.equal([]);
    expect(looked).to.be.above(200);
  });
});
