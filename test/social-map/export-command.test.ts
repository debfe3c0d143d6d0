import { mkdtemp, readFile, readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { mapCommand } from '../../src/cli/map.ts';
import { readServices, saveMap } from '../../src/social-map/store.ts';
import { service, uuid } from './fixtures.ts';

const root = new URL('../../', import.meta.url).pathname;

describe('map export', () => {
  const run = async (...args: string[]) => {
    const written: string[] = [];
    const write = process.stderr.write.bind(process.stderr);
    process.stderr.write = (text) => written.push(String(text)) > 0;
    try {
      return { code: await mapCommand(['export', ...args]), said: written.join('') };
    } finally {
      process.stderr.write = write;
    }
  };
  const folder = () => mkdtemp(join(tmpdir(), 'wegwijs-export-'));
  const refusal = async (...args: string[]) => {
    try {
      await run(...args);
      return '';
    } catch (error) {
      return error instanceof Error ? error.message : '';
    }
  };

  it('writes each form to where it was told, whole, and nothing else', async () => {
    const dir = await folder();
    for (const [format, name] of [
      ['json', 'map.json'],
      ['list', 'list.html'],
    ] as const) {
      const { code, said } = await run('--format', format, '--out', join(dir, 'deep', name));
      expect([code, said], name).to.deep.equal([0, '202 services written\n']);
    }
    expect((await readdir(join(dir, 'deep'))).sort()).to.deep.equal(['list.html', 'map.json']);
    const services = await readServices(join(dir, 'deep/map.json'));
    expect(services).to.have.length(202);
    expect(await readFile(join(dir, 'deep/list.html'), 'utf8')).to.match(/^<!doctype html>[^]*<\/html>\n$/);
    await run('--format', 'csv', '--out', join(dir, 'csv'));
    expect(await readdir(join(dir, 'csv'))).to.include.members([
      'datapackage.json',
      'services.csv',
      'phones.csv',
    ]);
  });

  it('says what is wrong', async () => {
    const dir = await folder();
    expect(await refusal('--format', 'xml')).to.match(/json, csv, uk and list, not xml/);
    expect(await refusal('--format', 'csv')).to.match(/say --out DIR/);
    expect(await refusal('--format', 'list', '--locale', 'fr')).to.match(/nl or en/);
    expect(await refusal('--out', dir)).to.match(/is a folder: name a file in it/);
    expect(await refusal('--format', 'csv', '--out', join(root, 'package.json'))).to.match(/is no folder/);
  });

  it('gives nothing of a hidden place in any form', async () => {
    const dir = await folder();
    const secret = {
      city: 'Oosterbeek',
      street: 'Verborgenlaan 12',
      postcode: '6814 QZ',
      lat: 51.98123,
      lon: 5.91456,
    };
    const house = service({
      name: 'Safe house',
      needs: ['shelter'],
      areas: ['GM0202'],
      place: secret,
      more: { description: 'At Verborgenlaan 12.', contacts: [{ id: uuid('c'), name: 'H. Planteman' }] },
    });
    const course = service({
      name: 'Course',
      needs: ['community'],
      place: { ...secret, shown: 'area-only' },
    });
    await saveMap(join(dir, 'map'), [house, course, service({ name: '=1+1' })]);
    for (const [format, name] of [
      ['json', 'a.json'],
      ['uk', 'b.json'],
      ['list', 'c.html'],
      ['list', 'd.txt'],
      ['csv', 'csv'],
    ] as const)
      await run('--map', join(dir, 'map'), '--format', format, '--out', join(dir, 'out', name));
    const files = await readdir(join(dir, 'out'), { recursive: true, withFileTypes: true });
    const texts = await Promise.all(
      files.filter((one) => one.isFile()).map((one) => readFile(join(one.parentPath, one.name), 'utf8')),
    );
    expect(texts.length).to.be.greaterThan(20);
    const text = texts.join('\n');
    expect(text).to.contain('Safe house').and.to.contain(",'=1+1,");
    for (const word of ['Verborgen', '6814', 'QZ', 'Oosterbeek', '51.98', '5.914', 'Planteman'])
      expect(text, word).to.not.contain(word);
  });
});
