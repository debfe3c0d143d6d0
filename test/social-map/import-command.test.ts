import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { createProgress } from '../../src/cli/map/progress.ts';
import { intake } from '../../src/cli/map/intake.ts';
import { importFiles } from '../../src/cli/map/import.ts';
import { readConfig } from '../../src/config.ts';
import { compareMaps } from '../../src/social-map/import/compare.ts';
import { codesOf } from '../../src/social-map/hsds.ts';
import { importServices } from '../../src/social-map/import.ts';
import { attribute, service, uuid } from './fixtures.ts';
import { plain, root, today } from './import-fixtures.ts';

const config = readConfig({ WEGWIJS_HOME: root.pathname });
const none = { mapping: undefined, from: undefined, json: false, replace: false };

function files() {
  const dir = mkdtempSync(join(tmpdir(), 'wegwijs-command-'));
  const write = (name: string, text: string) => {
    writeFileSync(join(dir, name), text);
    return join(dir, name);
  };
  return { map: join(dir, 'map'), write };
}

/** Runs quietly; gives the exit code, or the sentence with which it failed. */
async function run(options: Parameters<typeof importFiles>[1]): Promise<number | string> {
  const write = process.stderr.write.bind(process.stderr);
  process.stderr.write = () => true;
  try {
    return await importFiles(config, options);
  } catch (error) {
    return error instanceof Error ? error.message : 'failed';
  } finally {
    process.stderr.write = write;
  }
}

describe('map import', () => {
  it('H16: takes in what is good, and leaves the map to the byte when nothing is', async () => {
    const { map, write } = files();
    const good = write('good.json', JSON.stringify([plain, { name: '' }]));
    expect(await run({ ...none, files: [good], map })).to.equal(0);
    const before = readFileSync(join(map, 'services.json'), 'utf8');
    expect(before).to.include('"One"');
    for (const text of ['{ not json', '[]', '[{"name":""}]', '<html>']) {
      const bad = write('bad.json', text);
      expect(await run({ ...none, files: [bad], map }), text).to.equal(
        'no service could be read; the map is as it was',
      );
      expect(readFileSync(join(map, 'services.json'), 'utf8')).to.equal(before);
    }
    expect(await run({ ...none, files: ['/nowhere/x.json'], map })).to.equal('there is no file x.json');
    expect(await run({ ...none, files: [], from: 'http://127.0.0.1:9/x', map })).to.match(
      /cannot be reached/,
    );
    expect(readFileSync(join(map, 'services.json'), 'utf8')).to.equal(before);
  });

  it('makes no map of nothing', async () => {
    const { map, write } = files();
    await run({ ...none, files: [write('bad.json', '[]')], map });
    expect(existsSync(map)).to.equal(false);
  });

  it('replaces the whole map only when nothing is refused', async () => {
    const { map, write } = files();
    await run({ ...none, files: [write('a.json', JSON.stringify([plain]))], map });
    const two = { ...plain, id: uuid('two'), name: 'Two' };
    const refused = write('b.json', JSON.stringify([two, { name: '' }]));
    expect(await run({ ...none, files: [refused], map, replace: true })).to.match(/nothing may be refused/);
    expect(
      await run({ ...none, files: [write('c.json', JSON.stringify([two]))], map, replace: true }),
    ).to.equal(0);
    const text = readFileSync(join(map, 'services.json'), 'utf8');
    expect(text).to.include('"Two"').and.not.include('"One"');
  });

  it('reads a spreadsheet with the built-in mapping and knows the municipalities', async () => {
    const { map, write } = files();
    const sheet = write('sheet.csv', 'naam;gemeente\nHulp;Zwolle\n');
    const { services } = await intake(config, { files: [sheet], map, mapping: undefined, from: undefined });
    expect(services[0]?.service_areas?.[0]?.extent).to.equal('GM0193');
  });
});

describe('import over what the keeper said', () => {
  const place = (attributes: unknown[] = []) => [
    { id: uuid('at'), location: { id: uuid('l'), location_type: 'physical', attributes, addresses: [] } },
  ];
  const again = (feed: unknown, kept: Parameters<typeof service>[0]['more']) => {
    const existing = [
      service({ name: 'one', needs: ['legal'], provenance: { withheld: 'gone' }, more: kept ?? {} }),
    ];
    return importServices([{ name: 'b.json', text: JSON.stringify([feed]) }], { today, existing })
      .services[0];
  };
  const bare = { id: uuid('one'), name: 'one', status: 'active', service_at_locations: place() };

  it('keeps a hidden address hidden, whatever the feed says or does not say', () => {
    const hidden = { service_at_locations: place([attribute('wegwijs-address', 'hidden')]) };
    const profile = { ...bare, attributes: [attribute('wegwijs-need', 'money')] };
    for (const feed of [bare, profile]) {
      const location = again(feed, hidden)?.service_at_locations?.[0]?.location;
      expect(codesOf(location?.attributes, 'wegwijs-address').map(({ code }) => code)).to.deep.equal([
        'hidden',
      ]);
    }
  });

  it('keeps needs, a check and the word to withhold when the feed knows nothing of them', () => {
    const one = again(bare, { assured_date: '2026-10-01' });
    expect(codesOf(one?.attributes, 'wegwijs-need').map(({ code }) => code)).to.deep.equal(['legal']);
    expect(codesOf(one?.attributes, 'wegwijs-provenance').map(({ code }) => code)).to.include('withheld');
    expect(one?.assured_date).to.equal('2026-10-01');
  });

  it('takes a feed of the profile at its word', () => {
    const one = again({ ...bare, attributes: [attribute('wegwijs-need', 'money')] }, {});
    expect(codesOf(one?.attributes, 'wegwijs-need').map(({ code }) => code)).to.deep.equal(['money']);
    expect(codesOf(one?.attributes, 'wegwijs-provenance').map(({ code }) => code)).to.not.include('withheld');
  });
});

describe('map diff', () => {
  const feed = (list: unknown[], existing: Parameters<typeof compareMaps>[0] = []) =>
    importServices([{ name: 'b.json', text: JSON.stringify(list) }], { today, existing });

  it('tells added, changed with their fields, missing and unchanged', () => {
    const existing = [
      service({ name: 'same' }),
      service({ name: 'changed', needs: ['medical'] }),
      service({ name: 'gone' }),
    ];
    const changed = { ...service({ name: 'changed', needs: ['legal'] }), description: 'Other' };
    const { services, brought } = feed(
      [service({ name: 'same' }), changed, service({ name: 'new' })],
      existing,
    );
    const difference = compareMaps(existing, services, brought);
    expect(difference.added.map(({ name }) => name)).to.deep.equal(['new']);
    expect(difference.changed.map(({ service: one, fields }) => [one.name, fields])).to.deep.equal([
      ['changed', ['description', 'wegwijs-need']],
    ]);
    expect(difference.missing.map(({ name }) => name)).to.deep.equal(['gone']);
    expect(difference.unchanged).to.equal(1);
  });

  it('sees no change in another source, another order or an empty list', () => {
    const one = { ...service({ name: 'one' }), attributes: [attribute('x', 'a'), attribute('x', 'b')] };
    const before = importServices([{ name: 'a.json', text: JSON.stringify([one]) }], { today: '2026-10-20' });
    const other = { ...one, attributes: [...one.attributes].reverse(), funding: [] };
    const { services, brought } = feed([other], before.services);
    const { changed, unchanged } = compareMaps(before.services, services, brought);
    expect([changed.map(({ fields }) => fields), unchanged]).to.deep.equal([[], 1]);
  });
});

describe('progress', () => {
  const shown = (isTTY: boolean, steps: [number, number | null][]) => {
    let text = '';
    let clock = 0;
    const progress = createProgress(
      'services',
      { isTTY, columns: 60, write: (part) => (text += part) },
      () => (clock += 1500),
    );
    for (const [done, of] of steps) progress.step(done, of);
    progress.done();
    return text;
  };

  it('is a bar on a terminal, written over and gone at the end', () => {
    const text = shown(true, [
      [50, 100],
      [100, 100],
    ]);
    expect(text).to.match(/^\r\[#+-+\] services 50 of 100/);
    expect(text.endsWith('\r\u001B[K')).to.equal(true);
    expect(text).to.not.include('\n');
  });

  it('is a line now and then elsewhere, also where the end is not known', () => {
    expect(
      shown(false, [
        [1, null],
        [2, null],
        [3, null],
        [4, null],
      ]),
    ).to.equal('services: 2\nservices: 4\n');
  });
});
