import { mkdtempSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import fc from 'fast-check';
import { zipSync } from 'fflate';
import { importServices } from '../../src/social-map/import.ts';
import { jsonItems } from '../../src/social-map/import/json-items.ts';
import { limits } from '../../src/social-map/import/limits.ts';
import { filesAt } from '../../src/social-map/import/sources.ts';
import { codesOf } from '../../src/social-map/hsds.ts';
import { attribute, uuid } from './fixtures.ts';
import { plain, saidOf, take, today } from './import-fixtures.ts';

const path = (name: string) => join(mkdtempSync(join(tmpdir(), 'wegwijs-bad-')), name);
const org = { organization: { id: uuid('o'), name: 'Org' }, phones: [{ number: '026 1234567' }] };

describe('import: bad input', () => {
  it('refuses a file of 200 MB with a sentence, before reading it', () => {
    const file = path('huge.json');
    writeFileSync(file, '[');
    truncateSync(file, 200 * 1024 * 1024);
    expect(() => filesAt(file)).to.throw(/huge\.json is 200 MB; more than 64 MB is not read at once/);
  });

  it('refuses a zip that unpacks to more than that', () => {
    const file = path('bomb.zip');
    writeFileSync(file, zipSync({ 'services.csv': new Uint8Array(limits.bytes + 1) }, { level: 1 }));
    expect(() => filesAt(file)).to.throw(/bomb\.zip, unpacked, is 65 MB/);
    writeFileSync(file, 'PK nothing');
    expect(() => filesAt(file)).to.throw('bomb.zip is a damaged zip file');
  });

  it('refuses one service of a megabyte, or nested too deeply, and keeps the rest', () => {
    const big = { ...plain, id: uuid('big'), description: 'x'.repeat(limits.itemCharacters) };
    const deep = `{"id":"1","name":"deep","status":"active","x":${'['.repeat(50_000)}${']'.repeat(50_000)}}`;
    const { services, report } = take(`[${JSON.stringify(big)},${deep},${JSON.stringify(plain)}]`);
    expect(services.map(({ name }) => name)).to.deep.equal(['One']);
    expect(report.refused.map(({ reason }) => reason)).to.deep.equal([
      'One service of more than a megabyte.',
      'Nested too deeply to be a service.',
    ]);
  });

  it('refuses a file that was cut off', () => {
    const whole = JSON.stringify([plain, { ...plain, id: uuid('two') }]);
    const { report } = take(whole.slice(0, -20));
    expect(report.accepted).to.equal(0);
    expect(report.refused[0]?.reason).to.match(/cut off/);
  });

  it('keeps the good lines of a file of one object a line', () => {
    const { report, services } = take(
      `${JSON.stringify(plain)}\n{"broken\n${JSON.stringify({ ...plain, id: uuid('two'), name: 'Two' })}\n`,
    );
    expect(services).to.have.length(2);
    expect(report.refused).to.deep.include({
      file: 'feed.json',
      item: 2,
      line: 2,
      reason: 'This is no JSON.',
    });
  });

  it('never throws, whatever the text', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json(), fc.string({ unit: 'binary' })), (text) => {
        jsonItems(text);
        take(text, 'a.json');
        take(text, 'services.csv');
      }),
      { numRuns: 60 },
    );
  });

  describe('duplicates', () => {
    it('takes the same id once, the newer one', () => {
      const old = { ...plain, description: 'old', last_modified: '2025-01-01T00:00:00Z' };
      const young = { ...plain, description: 'new', last_modified: '2026-01-01T00:00:00Z' };
      for (const feed of [
        [old, young],
        [young, old],
      ]) {
        const { services, report } = take(feed);
        expect(services.map(({ description }) => description)).to.deep.equal(['new']);
        expect(report.refused).to.have.length(1);
        expect(report.refused[0]?.reason).to.match(/^The same service as item/);
      }
    });

    it('makes two of one id that stands for two services, the same two each time', () => {
      const feed = [
        { ...plain, ...org },
        { ...plain, ...org, name: 'Two' },
      ];
      const { services, report } = take(feed);
      expect(services.map(({ name }) => name)).to.deep.equal(['One', 'Two']);
      expect(report.repaired[0]?.reason).to.include('Its id is that of another service');
      const again = take(feed, 'feed.json', { existing: services });
      expect(again.services.map(({ id }) => id)).to.deep.equal(services.map(({ id }) => id));
    });

    it('does not let the number 17 of one feed replace the number 17 of another', () => {
      const first = take([{ ...plain, id: 17, ...org }], 'a.json');
      const second = take(
        [{ id: 17, name: 'Other', status: 'active', organization: { id: 1, name: 'Elsewhere' } }],
        'b.json',
        { existing: first.services },
      );
      expect(second.services.map(({ name }) => name)).to.deep.equal(['One', 'Other']);
    });

    it('makes one of two services that are one, also when a number is written otherwise', () => {
      const { services, report } = take([
        { ...plain, ...org },
        { ...plain, ...org, id: uuid('again'), name: 'ONE', phones: [{ number: '+31 (0)26-1234567' }] },
      ]);
      expect(services).to.have.length(1);
      expect(report.refused[0]?.reason).to.equal(`The same service as ${plain.id}.`);
    });

    it('leaves offices of one name at several places alone', () => {
      const office = (postcode: string) => ({
        ...plain,
        ...org,
        id: uuid(postcode),
        service_at_locations: [
          { location: { location_type: 'physical', addresses: [{ city: 'Arnhem', postal_code: postcode }] } },
        ],
      });
      expect(take([office('6811 AA'), office('6811 BB')]).services).to.have.length(2);
      expect(take([{ ...plain }, { ...plain, id: uuid('b') }]).services, 'by name alone').to.have.length(2);
    });
  });

  it('cuts circles of taxonomy parents', () => {
    const term = (code: string, parent: string) => ({
      ...attribute('x', code),
      taxonomy_term: { id: code, code, name: code, parent_id: parent },
    });
    const result = take([
      {
        ...plain,
        attributes: [term('a', 'b'), term('b', 'c'), term('c', 'a'), term('d', 'a'), term('e', 'e')],
      },
    ]);
    const parents = result.services[0]?.attributes?.flatMap(({ taxonomy_term: one }) =>
      one?.['parent_id'] === undefined ? [] : [one.code],
    );
    expect(parents).to.deep.equal(['d']);
    expect(result.report.notes).to.include(
      '4 taxonomy terms were their own ancestors and lost their parent.',
    );
    const csv = importServices(
      [
        { name: 'p/services.csv', text: 'id,name,status\n1,Help,active\n' },
        { name: 'p/attributes.csv', text: 'id,link_id,taxonomy_term_id\n1,1,7\n' },
        { name: 'p/taxonomy_terms.csv', text: 'id,name,parent_id\n7,a,8\n8,b,7\n' },
      ],
      { today },
    );
    expect(csv.services[0]?.attributes?.[0]?.taxonomy_term).to.not.have.property('parent_id');
    expect(saidOf(csv)).to.include('its own ancestor');
  });

  it('takes no arrival in the future, with which an entry would stay fresh for years', () => {
    const { services } = take([
      { ...plain, attributes: [attribute('wegwijs-provenance', 'arrived', '2099-01-01')] },
    ]);
    expect(
      codesOf(services[0]?.attributes, 'wegwijs-provenance').find(({ code }) => code === 'arrived')?.value,
    ).to.equal(today);
  });

  it('says of an empty map that it is empty', () => {
    expect(take([]).report).to.deep.include({ accepted: 0, refused: [] });
    expect(take('{"services": []}').report.accepted).to.equal(0);
    expect(take('id,name,status\n', 'services.csv').report.accepted).to.equal(0);
  });

  it('keeps a formula as the text it is, and takes an apostrophe of an export off', () => {
    const { services } = take(
      "id,name,status,description\n1,Help,active,\"=cmd('x')\"\n2,'=2+5,active,'+31 26\n",
      'services.csv',
    );
    expect(services.map(({ name, description }) => [name, description])).to.deep.equal([
      ['Help', "=cmd('x')"],
      ['=2+5', '+31 26'],
    ]);
  });

  it('tells what it did to a mixed feed without saying what was in it', () => {
    const result = take([
      { ...plain, name: 'Secret House', url: 'javascript:secret', description: '<b>secret</b>' },
      { name: 7 },
    ]);
    expect(JSON.stringify(result.report).toLowerCase()).to.not.include('secret');
  });
});
