import { mkdtempSync, readFileSync, readdirSync, writeFileSync, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { zipSync } from 'fflate';
import { importServices } from '../../src/social-map/import.ts';
import { filesAt } from '../../src/social-map/import/sources.ts';
import { createSocialMap } from '../../src/social-map/social-map.ts';
import { serviceSchema } from '../../src/social-map/hsds.ts';
import { at, municipalities, uuid } from './fixtures.ts';
import { plain, root, saidOf, take, today, vendored, wrongIn } from './import-fixtures.ts';

const fromPath = (path: string) => importServices(filesAt(path), { today });
const folder = () => mkdtempSync(join(tmpdir(), 'wegwijs-import-'));
const tables = (files: Record<string, string>) => {
  const dir = join(folder(), 'package');
  mkdirSync(dir);
  for (const [name, text] of Object.entries(files)) writeFileSync(join(dir, name), text);
  return fromPath(dir);
};

describe('import: forms of a feed', () => {
  it('H15: reads the official examples of HSDS 3.1, list and full, into valid HSDS', () => {
    const names = ['service_full', 'service_list', 'organization_full', 'service_at_location_list'];
    for (const name of names) {
      const { services, report } = fromPath(vendored(`spec-3.1/${name}.json`));
      expect(
        services.map((one) => one.name),
        name,
      ).to.deep.equal(['Community Counselling']);
      expect(services[0]?.id, name).to.equal('ac148810-d857-441c-9679-408f346de14b');
      expect(wrongIn(services), name).to.deep.equal([]);
      expect(report.refused, name).to.deep.equal([]);
      expect(JSON.stringify(services), 'staff').to.not.match(/Persona/);
    }
    const [full] = fromPath(vendored('spec-3.1/organization_full.json')).services;
    expect(full?.organization?.name).to.equal('Example Organization Inc.');
    expect(full?.phones?.[0]?.number).to.match(/1234 234567/);
  });

  it('H15: puts the tables of HSDS 3 together, from a folder and from a zip', () => {
    const dir = vendored('spec-3.1/csv');
    const fromFolder = fromPath(dir);
    const zip = join(folder(), 'feed.zip');
    const inside = readdirSync(dir).map((name): [string, Uint8Array] => [
      `csv/${name}`,
      new Uint8Array(readFileSync(join(dir, name))),
    ]);
    writeFileSync(zip, zipSync(Object.fromEntries(inside)));
    const fromZip = fromPath(zip);
    for (const { services, report } of [fromFolder, fromZip]) {
      const [service] = services;
      expect(report.refused).to.deep.equal([]);
      expect(wrongIn(services)).to.deep.equal([]);
      expect(service?.organization?.name).to.equal('Example Organization Inc.');
      expect(service?.phones?.[0]).to.include({ extension: 100 });
      expect(service?.languages?.[0]).to.include({ code: 'ur' });
      expect(service?.schedules?.[0]).to.include({ byday: 'TH,FR', opens_at: '10:00:00' });
      expect(service?.service_at_locations?.[0]?.location?.addresses?.[0]?.city).to.equal('MyCity');
      expect(service).to.include({ minimum_age: 12 });
      expect(JSON.stringify(services)).to.not.match(/Persona/);
    }
  });

  it('reads the feeds of Open Referral UK, also where they are wrong', () => {
    for (const kind of ['Default', 'Warn', 'Test']) {
      const dir = vendored(`open-referral-uk-mocks/V3.0-UK-${kind}`);
      const { services } = fromPath(join(dir, 'service_full.json'));
      expect(services, kind).to.have.length(1);
      expect(wrongIn(services), kind).to.deep.equal([]);
    }
    const bad = fromPath(vendored('open-referral-uk-mocks/V3.0-UK-Fail/service_list.json'));
    expect(bad.report.accepted).to.equal(0);
    expect(bad.report.refused.map(({ item, line }) => [item, line])).to.deep.equal([
      [1, 10],
      [2, 35],
      [3, 60],
      [4, 85],
    ]);
    expect(bad.report.refused[0]?.reason).to.match(/^name: /);
    const twice = fromPath(vendored('open-referral-uk-mocks/V3.0-UK-Test/service_list.json'));
    expect(twice.report.refused[0]?.reason).to.match(/^The same service as item/);
  });

  it('reads the tables of Ohana (HSDS 1) into valid HSDS 3', () => {
    const { services, report } = fromPath(vendored('ohana-sample-csv'));
    expect(services).to.have.length(23);
    expect(report.refused).to.deep.equal([]);
    expect(wrongIn(services)).to.deep.equal([]);
    const places = services.flatMap((one) => one.service_at_locations?.map(({ location }) => location) ?? []);
    const open = places.find((place) => place?.['source_id'] === '22');
    expect(open?.schedules?.[0]).to.include({
      freq: 'WEEKLY',
      byday: 'MO',
      opens_at: '08:00',
      closes_at: '17:00',
    });
    const first = services.find((one) => one['source_id'] === '1');
    expect(first?.organization?.name).to.equal('Peninsula Family Service');
    expect(first).to.include.keys('eligibility_description', 'fees_description');
    expect(JSON.stringify(services)).to.not.match(/Susan Houston|Christina Gonzalez/);
  });

  it('H14: reads HSDS 2.0: singular names, `term`, attributes of services, eligibility', () => {
    const { services } = tables({
      'service.csv': 'id;organization_id;name;status\n1;9;Help;active\n',
      'organization.csv': 'id;name;description;url\n9;Org;What;example.org\n',
      'service_attributes.csv': 'id;service_id;taxonomy_term_id\n5;1;7\n',
      'taxonomy_terms.csv': 'id;term;vocabulary\n7;medical;wegwijs-need\n',
      'eligibility.csv': 'id;service_id;eligibility\n3;1;Everyone\n',
      'regular_schedules.csv': 'id;service_id;weekday;opens_at;closes_at\n1;1;2;9am;1700\n',
      'services_at_location.csv': 'id;service_id;location_id\n1;1;4\n',
      'locations.csv': 'id;name\n4;House\n',
      'physical_addresses.csv':
        'id;location_id;address_1;city;state_province\n1;4;Street 1;Arnhem;Gelderland\n',
    });
    const [service] = services;
    expect(wrongIn(services)).to.deep.equal([]);
    expect(service?.organization?.website).to.equal('https://example.org');
    expect(service).to.include({ eligibility_description: 'Everyone' });
    expect(service?.attributes?.[0]?.taxonomy_term).to.include({ name: 'medical', taxonomy: 'wegwijs-need' });
    expect(service?.schedules?.[0]).to.include({ byday: 'TU', opens_at: '09:00', closes_at: '17:00' });
    expect(service?.service_at_locations?.[0]?.location?.addresses?.[0]?.city).to.equal('Arnhem');
  });

  it('H14: reads a byte order mark, code page 1252, quoted line breaks and headings in capitals', () => {
    const dir = folder();
    const text =
      'ID,Name,STATUS,Description,Extra\r\n1,"Café ""De Brug""",active,"Two\r\nlines",x\r\n2,Short,active\r\n';
    writeFileSync(join(dir, 'services.csv'), Buffer.from(text, 'latin1'));
    const { services, report } = importServices(filesAt(join(dir, 'services.csv')), { today });
    expect(services.map(({ name }) => name)).to.deep.equal(['Café "De Brug"', 'Short']);
    expect(services[0]).to.include({ description: 'Two\nlines', extra: 'x' });
    expect(report.repaired[0]?.reason).to.equal('Read as Windows-1252, because it is no UTF-8.');
    expect(report.repaired.find(({ item }) => item === 2)?.line).to.equal(4);
    const marked = take('\uFEFFid,name,status\n1,Één,active\n', 'services.csv');
    expect(marked.services[0]?.name).to.equal('Één');
  });

  it('H2: drops links that point nowhere, tells them, and keeps the service', () => {
    const result = tables({
      'services.csv': 'id,organization_id,name,status\n1,"9, 10",Help,active\n',
      'organizations.csv': 'id,name\n9,Org\n10,Org 2\n',
      'service_at_location.csv': 'id,service_id,location_id\n1,77,4\n2,1,88\n',
      'locations.csv': 'id,name\n4,House\n',
      'phones.csv': 'id,service_id,number\n1,55,026 1234567\n2,1,026 7654321\n',
    });
    const [service] = result.services;
    expect(service?.organization).to.equal(undefined);
    expect(service?.phones?.map(({ number }) => number)).to.deep.equal(['026 7654321']);
    expect(service?.service_at_locations ?? []).to.deep.equal([]);
    expect(
      result.report.repaired.map(({ file, line }) => `${file.split('/')[1] ?? file} ${String(line)}`),
    ).to.include.members(['service_at_location.csv 2', 'service_at_location.csv 3', 'phones.csv 2']);
    expect(saidOf(result))
      .to.match(/joins a service that is not in the feed/)
      .and.match(/organisation is not in the feed/);
  });

  it('keeps a service of several places one service', () => {
    const place = (name: string) => ({
      id: uuid(name),
      service: plain,
      location: { id: uuid(name), name, location_type: 'physical' },
    });
    const { services, report } = take({ contents: [place('a'), place('b')] });
    expect(services).to.have.length(1);
    expect(report.refused).to.deep.equal([]);
    expect(services[0]?.service_at_locations?.map(({ location }) => location?.name)).to.deep.equal([
      'a',
      'b',
    ]);
  });

  it('says of organisations and terms that they are no services', () => {
    const reasons = (value: unknown) => take([value]).report.refused.map(({ reason }) => reason);
    expect(reasons({ id: 1, name: 'Org', website: 'https://x.org' })).to.deep.equal([
      'This is an organisation without services.',
    ]);
    expect(reasons({ id: 1, name: 'Health', parent_id: null })).to.deep.equal([
      'This is a term of a taxonomy, no service.',
    ]);
  });

  it('H17: takes the built-in map through an import unchanged', () => {
    const text = readFileSync(new URL('data/social-map/services.json', root), 'utf8');
    const before = serviceSchema.array().parse(JSON.parse(text));
    const { services, report } = importServices([{ name: 'services.json', text }], { today });
    expect(services).to.deep.equal(before);
    expect([...report.repaired, ...report.refused]).to.deep.equal([]);
  });

  it('is found once imported', () => {
    const feed = {
      ...plain,
      attributes: [{ taxonomy_term: { code: 'medical', taxonomy_detail: { name: 'wegwijs-need' } } }],
      service_areas: [{ extent: 'NL', extent_type: 'country' }],
    };
    const { services } = take([feed]);
    const map = createSocialMap(services, { municipalities, desks: [], now: at });
    const query = {
      needs: ['medical'],
      topics: [],
      languages: [],
      audience: [],
      access: [],
      age: null,
      municipality: null,
      at,
      limit: 5,
    };
    expect(map.match(query).matches.map(({ id }) => id)).to.deep.equal([plain.id]);
  });
});
