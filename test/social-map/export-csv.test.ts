import { parse } from 'csv-parse/sync';
import { expect } from 'chai';
import { z } from 'zod';
import { csvCell, csvLines, dataPackage } from '../../src/social-map/export-csv.ts';
import { tablesOf, type Table } from '../../src/social-map/export-tables.ts';
import { publicServices } from '../../src/social-map/export.ts';
import { objectSchemas, readDocuments } from '../../src/social-map/hsds-documents.ts';
import { readServices } from '../../src/social-map/store.ts';
import { tableSchemas } from '../../src/social-map/table-schemas.ts';
import { at, attribute, service, uuid } from './fixtures.ts';

const root = new URL('../../', import.meta.url).pathname;
const schemas = tableSchemas(objectSchemas(readDocuments(`${root}data/hsds-profile`).profile));
const place = { city: 'Arnhem', street: 'Markt 1', postcode: '6811 CG', lat: 51.98, lon: 5.91 };
const rowsSchema = z.array(z.record(z.string(), z.string()));
const readCsv = (table: Table) => rowsSchema.parse(parse([...csvLines(table)].join(''), { columns: true }));
const packageSchema = z.looseObject({
  resources: z.array(
    z.looseObject({
      name: z.string(),
      path: z.string(),
      schema: z.object({
        fields: z.array(
          z.looseObject({
            name: z.string(),
            type: z.enum(['string', 'number']),
            format: z.string(),
            constraints: z.object({
              required: z.boolean().optional(),
              unique: z.boolean().optional(),
              enum: z.array(z.string()).optional(),
            }),
          }),
        ),
        primaryKey: z.literal('id'),
        foreignKeys: z.array(
          z.object({ fields: z.string(), reference: z.object({ resource: z.string(), fields: z.string() }) }),
        ),
        missingValues: z.array(z.string()),
      }),
    }),
  ),
});

/** What a validator of tabular data packages looks at: headings, types, formats, constraints and links. */
function faults(tables: Table[]): string[] {
  const { resources } = packageSchema.parse(dataPackage(tables, { profile: 'p', created: at }));
  const data = new Map(
    resources.map((one, index) => [one.name, tables[index] ? readCsv(tables[index]) : []]),
  );
  const wrong: string[] = [];
  const formats: Record<string, RegExp> = {
    uuid: /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i,
    uri: /^https?:\/\/\S+$/,
    email: /^\S+@\S+$/,
    default: /^[^]*$/,
  };
  for (const { name, path, schema } of resources) {
    const rows = data.get(name) ?? [];
    for (const field of schema.fields) {
      const seen = new Set<string>();
      rows.forEach((row, index) => {
        const say = (what: string) => wrong.push(`${path}:${index + 2} ${field.name} ${what}`);
        const value = row[field.name];
        if (value === undefined) return say('is no column');
        if (value === '') return field.constraints.required === true && say('is missing');
        if (field.type === 'number' && !Number.isFinite(Number(value))) say('is no number');
        if (formats[field.format]?.test(value) !== true) say(`is no ${field.format}`);
        if (field.constraints.enum?.includes(value) === false) say('is none of its choices');
        if (field.constraints.unique === true && seen.has(value)) say('is there twice');
        return seen.add(value);
      });
    }
    for (const { fields, reference } of schema.foreignKeys) {
      const target = new Set(data.get(reference.resource || name)?.map(({ id }) => id));
      for (const row of rows)
        if (row[fields] !== '' && !target.has(row[fields])) wrong.push(`${path} ${fields} leads nowhere`);
    }
  }
  return wrong;
}

describe('the export as tables', () => {
  it('is a valid data package of the built-in map, with each service once', async () => {
    const services = publicServices(await readServices(`${root}data/social-map/services.json`));
    const tables = tablesOf(services, schemas);
    expect(faults(tables)).to.deep.equal([]);
    const rows = tables.find(({ path }) => path === 'services.csv')?.rows ?? [];
    expect(rows.map(({ id }) => id)).to.deep.equal(services.map(({ id }) => id));
    const said = services.flatMap(({ attributes = [] }) => attributes).length;
    const ofServices = tables
      .find(({ path }) => path === 'attributes.csv')
      ?.rows.filter(({ link_entity }) => link_entity === 'service');
    expect(ofServices).to.have.length(said);
  });

  it('sees a fault where there is one', () => {
    const tables = tablesOf([service({ name: 'One', place })], schemas);
    const phones = tables.find(({ name }) => name === 'phone');
    phones?.rows.push({ id: 'x', service_id: uuid('nobody'), number: '1' });
    expect(faults(tables).join()).to.match(/phones.csv:2 id is no uuid.*service_id leads nowhere/);
  });

  it('links everything to what it hangs on', () => {
    const one = service({
      name: 'One',
      place,
      languages: ['ti'],
      more: {
        phones: [{ id: uuid('p'), number: '+31 26 1234567', languages: [{ id: uuid('pl'), code: 'ar' }] }],
        additional_urls: [{ id: uuid('u'), url: 'https://example.org' }],
      },
    });
    const rowsOf = (path: string) => {
      const table = tablesOf([one], schemas).find((each) => each.path === path);
      return table ? readCsv(table) : [];
    };
    const location = uuid(`${one.id} location`);
    expect(rowsOf('services.csv')[0]).to.include({ organization_id: uuid('Organisation of One') });
    expect(rowsOf('service_at_location.csv')[0]).to.include({ service_id: one.id, location_id: location });
    expect(rowsOf('addresses.csv')[0]).to.include({ location_id: location, postal_code: '6811 CG' });
    expect(rowsOf('phones.csv')[0]).to.include({ service_id: one.id, number: "'+31 26 1234567" });
    expect(
      rowsOf('languages.csv').map(({ code, service_id, phone_id }) => [code, service_id, phone_id]),
    ).to.have.deep.members([
      ['ti', one.id, ''],
      ['ar', '', uuid('p')],
    ]);
    expect(rowsOf('url.csv')[0]).to.include({ service_id: one.id });
    const [need] = rowsOf('attributes.csv').filter(({ link_id }) => link_id === one.id);
    expect(need).to.include({ link_entity: 'service', taxonomy_term_id: uuid('wegwijs-needmedical') });
    const [term] = rowsOf('taxonomy_terms.csv');
    expect(rowsOf('taxonomies.csv').map(({ id }) => id)).to.include(term?.['taxonomy_id']);
  });

  it('gives an organisation to a service that has none, and no link that leads nowhere', () => {
    const services = [
      service({ name: 'Alone', more: { organization: undefined } }),
      service({ name: 'Far', more: { organization: undefined, organization_id: uuid('far') } }),
      service({ name: 'Program', more: { program_id: uuid('gone') } }),
      service({
        name: 'Child',
        more: { attributes: [{ ...attribute('x', 'y'), taxonomy_term_id: uuid('z') }] },
      }),
    ];
    expect(faults(tablesOf(services, schemas))).to.deep.equal([]);
  });

  it('writes an empty map as empty tables', () => {
    const tables = tablesOf([], schemas);
    expect(faults(tables)).to.deep.equal([]);
    expect(tables.map(({ path }) => path)).to.include.members([
      'services.csv',
      'addresses.csv',
      'attributes.csv',
    ]);
    expect(tables.map(({ path }) => path)).to.not.include.members(['contacts.csv', 'metadata.csv']);
  });
});

describe('a cell of a table', () => {
  const cells: [string | number | undefined, string][] = [
    ['=cmd|"/c calc"!A1', '"\'=cmd|""/c calc""!A1"'],
    ['+31 26 1234567', "'+31 26 1234567"],
    ['-2+3', "'-2+3"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', "'\t=1"],
    ['  =1', "'  =1"],
    ['\r\n=1', '"\'\r\n=1"'],
    ['＝1+1', "'＝1+1"],
    ['a = b', 'a = b'],
    ['a, "b"', '"a, ""b"""'],
    ['two\nlines', '"two\nlines"'],
    [-5.91, '-5.91'],
    [0, '0'],
    [undefined, ''],
  ];
  for (const [value, cell] of cells) {
    it(`of ${JSON.stringify(value)} is ${JSON.stringify(cell)}`, () => {
      expect(csvCell(value)).to.equal(cell);
    });
  }
});
