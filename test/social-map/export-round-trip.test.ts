import { join } from 'node:path';
import { expect } from 'chai';
import { csvLines } from '../../src/social-map/export-csv.ts';
import { tablesOf } from '../../src/social-map/export-tables.ts';
import { publicServices } from '../../src/social-map/export.ts';
import { objectSchemas, readDocuments } from '../../src/social-map/hsds-documents.ts';
import type { HsdsService } from '../../src/social-map/hsds.ts';
import { importServices } from '../../src/social-map/import.ts';
import { readServices } from '../../src/social-map/store.ts';
import { tableSchemas } from '../../src/social-map/table-schemas.ts';
import { at, mapOf, query, service } from './fixtures.ts';

const root = new URL('../../', import.meta.url).pathname;
const place = { city: 'Arnhem', street: 'Markt 1', postcode: '6811 CG', lat: 51.98, lon: 5.91 };
const today = '2027-01-01';
/** What goes out and comes in again, into an empty map. */
function again(services: readonly HsdsService[]): HsdsService[] {
  const text = JSON.stringify(mapOf(...services).publicServices(at));
  const { services: back, report } = importServices([{ name: 'export.json', text }], { today });
  expect(report.refused).to.deep.equal([]);
  return back;
}

function sameAnswers(one: readonly HsdsService[], other: readonly HsdsService[]): void {
  const [first, second] = [mapOf(...one), mapOf(...other)];
  for (const need of ['shelter', 'medical', 'legal', 'safety', 'lgbtqia', 'money'])
    for (const municipality of ['GM0202', 'GM0363', null] as const) {
      const asked = query({ needs: [need], municipality, languages: ['ti'], limit: 50 });
      expect(second.match(asked), `${need} ${municipality ?? ''}`).to.deep.equal(first.match(asked));
    }
}

describe('export, then import', () => {
  it('gives the same built-in map, to the last word', async () => {
    const services = await readServices(join(root, 'data/social-map/services.json'));
    const out = publicServices(services);
    expect(out).to.have.length(services.length);
    const { services: back } = importServices([{ name: 'export.json', text: JSON.stringify(out) }], {
      today,
    });
    expect(back).to.deep.equal(out);
    expect(publicServices(back)).to.deep.equal(out);
  });

  it('answers the same questions in the same way', async () => {
    const services = await readServices(join(root, 'data/social-map/services.json'));
    sameAnswers(services, again(services));
  });

  it('answers them too after a way through tables', async () => {
    const services = await readServices(join(root, 'data/social-map/services.json'));
    const schemas = tableSchemas(objectSchemas(readDocuments(join(root, 'data/hsds-profile')).profile));
    const files = tablesOf(publicServices(services), schemas).map((table) => ({
      name: table.path,
      text: [...csvLines(table)].join(''),
    }));
    const { services: back, report } = importServices(files, { today });
    expect(report.refused).to.deep.equal([]);
    expect(back).to.have.length(services.length);
    sameAnswers(services, back);
    const numbers = (all: readonly HsdsService[]) =>
      all.map(({ phones = [] }) => phones.map((one) => one.number));
    expect(numbers(back)).to.deep.equal(numbers(services));
  });

  it('keeps where a service helps when only an address that is not told says it', () => {
    const one = service({ name: 'Course', areas: [], place: { ...place, shown: 'area-only' } });
    const [back] = again([one]);
    expect(back?.service_areas?.map(({ extent }) => extent)).to.deep.equal(['GM0202']);
    const asked = query({ municipality: 'GM0202' });
    expect(mapOf(back ?? one).match(asked).matches[0]?.id).to.equal(one.id);
    expect(JSON.stringify(back)).to.not.match(/Markt|6811|51\.98/);
  });

  it('says no area for a hidden place', () => {
    const house = service({ name: 'House', needs: ['shelter'], areas: [], place });
    const text = JSON.stringify(mapOf(house, service({ name: 'Line' })).publicServices(at));
    expect(text).to.not.match(/GM0202|Arnhem|Markt|6811/);
  });
});
