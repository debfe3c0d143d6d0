import type { Cell, Table } from './export-tables.ts';
import type { JsonObject } from './json.ts';

/** A table as CSV (RFC 4180, UTF-8), with every column of its schema. */
export function* csvLines({ fields, rows }: Table): Generator<string> {
  yield line(fields.map(({ name }) => name));
  for (const row of rows) yield line(fields.map(({ name }) => csvCell(row[name])));
}

const line = (cells: readonly string[]) => `${cells.join(',')}\r\n`;

/** What a spreadsheet would run as a formula; also after spaces, and in the wide forms of East Asia. */
const formula = /^\s*[=+\-@\t\r＝＋－＠]/u;

/**
 * One cell. A text that a spreadsheet could take for a formula gets an apostrophe in front, which an import takes off
 * again: names come from anybody, and keepers open these files in a spreadsheet.
 */
export function csvCell(value: Cell | undefined): string {
  if (value === undefined) return '';
  if (typeof value === 'number') return String(value);
  const safe = formula.test(value) ? `'${value}` : value;
  return /[",\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** `datapackage.json` (Frictionless Tabular Data Package) that says what the files hold. */
export function dataPackage(
  tables: readonly Table[],
  { profile, created }: { profile: string; created: Date },
): JsonObject {
  return {
    profile: 'tabular-data-package',
    name: 'wegwijs-social-map',
    title: 'Social map of Wegwijs, HSDS 3',
    description: `Human Services Data Specification 3.0 with the additions of 3.1; ${profile}. A text that begins with = + - or @ has an apostrophe in front.`,
    created: created.toISOString(),
    resources: tables.map((table) => ({
      profile: 'tabular-data-resource',
      name: table.name,
      path: table.path,
      description: table.description,
      format: 'csv',
      mediatype: 'text/csv',
      encoding: 'utf-8',
      schema: {
        fields: table.fields.map(({ name, type, format, description, required, unique, enum: choices }) => ({
          name,
          type,
          format,
          description,
          constraints: {
            // Said where it holds: some addresses of open sources have no postcode, and none is made up.
            ...(required && table.rows.every((row) => row[name] !== undefined) ? { required } : {}),
            ...(unique ? { unique } : {}),
            ...(choices ? { enum: choices } : {}),
          },
        })),
        primaryKey: 'id',
        foreignKeys: table.links.map(({ column, table: resource }) => ({
          fields: column,
          reference: { resource: resource === table.name ? '' : resource, fields: 'id' },
        })),
        missingValues: [''],
      },
    })),
  };
}
