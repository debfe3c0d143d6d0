import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { loadPlaces } from '../../src/places/load.ts';
import { createPlaces } from '../../src/places/places.ts';
import { coverageCsv } from '../../src/social-map/coverage-csv.ts';
import { coverageFigures } from '../../src/social-map/coverage-figures.ts';
import { coveragePage } from '../../src/social-map/coverage-page.ts';
import { coverageTables, needRow, provinceCell } from '../../src/social-map/coverage-tables.ts';
import { walk } from '../../src/social-map/coverage-walk.ts';
import { waysIn } from '../../src/social-map/coverage-ways.ts';
import { coverageOf } from '../../src/social-map/coverage.ts';
import { missingFrom } from '../../src/social-map/missing.ts';
import { audienceIds, needIds } from '../../src/social-map/profile-ids.ts';
import { createSocialMap, readDesks } from '../../src/social-map/index.ts';
import { readServices } from '../../src/social-map/store.ts';
import { at, mapOf, municipalities, service, uuid } from './fixtures.ts';

const phones = [{ id: uuid('phone'), number: '020-1234567' }];
const place = (city: string, shown = 'public') => ({
  ...{ city, street: 'Plein 1', postcode: '6811 AA', lat: 51.98, lon: 5.91, shown },
});
const map = mapOf(
  service({ name: 'clinic', areas: ['GM0202'], languages: ['ti'], audience: ['women'], more: { phones } }),
  service({ name: 'twin', areas: ['GM0202', 'GM0268'] }),
  service({ name: 'province', areas: ['Gelderland'], access: ['interpreter'] }),
  service({ name: 'country', audience: ['men!'] }),
  service({ name: 'both', areas: ['NL', 'GM0202'], needs: ['legal'] }),
  service({ name: 'pregnancy', topics: ['pregnancy'] }),
  service({ name: 'old', areas: ['GM0363'], more: { assured_date: '2020-01-01' } }),
  service({ name: 'stopped', areas: ['GM0363'], more: { status: 'inactive' } }),
  service({ name: 'nowhere', areas: [] }),
);
const coverage = coverageOf(map.entries, municipalities, ['ti', 'nl'], at);
const [amsterdam, arnhem, nijmegen] = ['GM0363', 'GM0202', 'GM0268'].map((code) => {
  const found = municipalities.find((one) => one.code === code);
  if (!found) throw new Error(code);
  return found;
});
if (!amsterdam || !arnhem || !nijmegen) throw new Error('no municipalities');
const need = 'medical';

describe('coverage', () => {
  it('counts local, regional and national apart, each service once, by its widest reach', () => {
    expect(coverage.count({ need }, arnhem)).to.deep.equal({ local: 2, region: 1, national: 1 });
    expect(coverage.count({ need }, nijmegen)).to.deep.equal({ local: 1, region: 1, national: 1 });
    expect(coverage.count({ need: 'legal' }, arnhem)).to.deep.equal({ local: 0, region: 0, national: 1 });
  });

  it('counts none that is withheld, inactive, without an area or for one topic only: a zero is a zero', () => {
    expect(coverage.count({ need }, amsterdam)).to.deep.equal({ local: 0, region: 0, national: 1 });
    expect([coverage.withheld, coverage.shown.length, coverage.narrow(need)]).to.deep.equal([1, 6, 1]);
    expect(coverage.count({ need: 'disability' }, arnhem)).to.deep.equal({
      local: 0,
      region: 0,
      national: 0,
    });
    expect(needRow(coverage, 'disability').withNothing).to.equal(municipalities.length);
  });

  it('counts by audience: who is not shut out, and who is named', () => {
    expect(coverage.count({ need, audience: 'women' }, arnhem)).to.deep.equal({
      local: 2,
      region: 1,
      national: 0,
    });
    expect(coverage.count({ need, audience: 'women', naming: true }, arnhem).local).to.equal(1);
    expect(coverage.anywhere({ need, audience: 'deaf', naming: true })).to.equal(0);
  });

  it('counts by language that is known to be spoken, and by interpreter', () => {
    expect(coverage.count({ need, language: 'ti' }, arnhem)).to.deep.equal({
      local: 1,
      region: 0,
      national: 0,
    });
    expect(coverage.count({ need, language: 'nl' }, arnhem)).to.deep.equal({
      local: 0,
      region: 0,
      national: 0,
    });
    expect(coverage.count({ need, language: 'interpreter' }, arnhem).region).to.equal(1);
  });

  it('counts what can be phoned, chatted with or walked into, and no other', () => {
    expect(coverage.count({ need, reachable: true }, arnhem)).to.deep.equal({
      local: 1,
      region: 0,
      national: 0,
    });
    const ways = (sketch: Parameters<typeof service>[0]) => {
      const [entry] = mapOf(service(sketch)).entries;
      return entry && waysIn(entry);
    };
    expect(ways({ name: 'a', access: ['walk-in'], place: place('Arnhem') })).to.deep.equal(['walk-in']);
    expect(ways({ name: 'b', access: ['walk-in'] })).to.deep.equal([]);
    expect(ways({ name: 'c', access: ['walk-in'], place: place('Arnhem', 'hidden') })).to.deep.equal([]);
    expect(ways({ name: 'd', provenance: { 'chat-url': 'https://example.org' } })).to.deep.equal(['chat']);
    expect(ways({ name: 'e', more: { url: 'https://example.org' } })).to.deep.equal([]);
  });

  it('gives every municipality, need, audience and language as CSV, zeros too', () => {
    const lines = [...coverageCsv(coverage)].map((line) => line.split(','));
    expect(lines).to.have.length(1 + municipalities.length * needIds.length * (1 + audienceIds.length));
    expect(new Set(lines.map((line) => line.length)).size).to.equal(1);
    const head = lines[0] ?? [];
    const cell = (code: string, who: string, column: string) =>
      lines.find((line) => line[0] === code && line[3] === need && line[4] === who)?.[head.indexOf(column)];
    expect(cell('GM0202', 'anyone', 'local')).to.equal('2');
    expect(cell('GM0202', 'women', 'ti_local')).to.equal('1');
    expect(cell('GM0202', 'men', 'naming_wider')).to.equal('1');
    expect(cell('GM0363', 'anyone', 'ti_wider')).to.equal('0');
  });

  it('gives of a province in how many municipalities there is something, beside what is for all of it', () => {
    const cell = provinceCell(coverage, need, 'Gelderland');
    expect(cell).to.deep.equal({ municipalities: 2, withLocal: 2, regional: 1 });
  });

  it('writes a page that asks nothing of anybody, without script, safe with any name', () => {
    const bad = [
      ...municipalities,
      { ...arnhem, code: 'GM9998' as const, name: '<script>alert("x")</script>' },
    ];
    const drawn = coverageOf(map.entries, bad, ['ti'], at);
    const page = coveragePage(drawn, walk(drawn, map), missingFrom(map, bad, at));
    expect(page).not.to.match(/<script|https?:|url\(|@import|\bon\w+=/i);
    expect(page.match(/<circle class="d\d" cx/g)).to.have.length(bad.length);
    for (const heading of [
      'Dekking van de sociale kaart',
      'Coverage of the social map',
      'Behoefte en provincie',
    ])
      expect(page).to.include(heading);
    expect(page)
      .to.match(/<html lang="nl">/)
      .and.to.match(/lang="en"/);
  });

  it('works on a map of nothing', () => {
    const empty = mapOf();
    const none = coverageOf(empty.entries, municipalities, [], at);
    const walked = walk(none, empty);
    expect([walked.nothing, walked.answered]).to.deep.equal([municipalities.length * needIds.length, 0]);
    expect(coverageTables(none, walked)).to.have.length(5);
    expect(coveragePage(none, walked, missingFrom(empty, municipalities, at))).to.include('</html>');
  });
});

describe('coverage of the built-in map', () => {
  const root = new URL('../../', import.meta.url);
  const data = (path: string) => new URL(`data/${path}`, root).pathname;
  const now = new Date('2026-11-25T12:00:00Z');

  it('is told in docs/map.md as it is, zeros and all', async () => {
    const all = createPlaces(loadPlaces(data('places'))).all();
    const services = await readServices(data('social-map/services.json'));
    const desks = readDesks(readFileSync(data('social-map/municipal-desks.tsv'), 'utf8'));
    const built = createSocialMap(services, { municipalities: all, desks, now });
    const counted = coverageOf(built.entries, all, [], now);
    const walked = walk(counted, built);
    expect(walked.questions).to.equal(342 * 14);
    expect(walked.local + walked.region + walked.national + walked.narrow + walked.nothing).to.equal(4788);
    for (const { code } of all) expect(built.contactPoint(code).dial, code).to.match(/^tel:\+?\d+$/);
    const figures = coverageFigures(counted, walked, missingFrom(built, all, now));
    const plain = (text: string) => text.replace(/-{3,}/g, '---').replace(/ +/g, ' ');
    expect(plain(readFileSync(new URL('docs/map.md', root), 'utf8'))).to.include(plain(figures));
  });
});
