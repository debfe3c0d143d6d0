import { taxonomyOf } from './hsds-collections.ts';
import type { HsdsService } from './hsds.ts';
import { isObject, parseJson, textOf, type Json, type JsonObject } from './json.ts';
import type { TableSchema, TableSchemas } from './table-schemas.ts';
import { uuidFrom } from './uuid.ts';

export type Cell = string | number;
export type TableRow = Record<string, Cell>;

/** One CSV file of an HSDS data package. */
export interface Table extends TableSchema {
  rows: TableRow[];
}

type Rows = Map<string, Map<string, TableRow>>;

/**
 * Public services as the tables of HSDS: every object once, linked by ids, with nothing that points nowhere. Every table
 * of the schemas is there, also an empty one, so that a new export leaves no old rows behind.
 */
export function tablesOf(services: Iterable<HsdsService>, schemas: TableSchemas): Table[] {
  const rows: Rows = new Map();
  for (const name of schemas.keys()) rows.set(name, new Map<string, TableRow>());
  for (const service of services) {
    const json = parseJson(JSON.stringify(service));
    if (isObject(json)) addRow('service', withOrganization(json), {}, { rows, schemas });
  }
  dropLoose(rows, schemas);
  return [...schemas].map(([name, schema]) => ({ ...schema, rows: [...(rows.get(name)?.values() ?? [])] }));
}

interface Context {
  rows: Rows;
  schemas: TableSchemas;
}

/** Adds an object and all below it; gives its id. The first to say something of an id is believed. */
function addRow(name: string, object: JsonObject, links: TableRow, context: Context): string {
  const schema = context.schemas.get(name);
  const table = context.rows.get(name);
  const own = textOf(object['id']);
  const id = own === '' ? uuidFrom(`${name} ${JSON.stringify(links)} ${JSON.stringify(object)}`) : own;
  if (!schema || !table) return id;
  const row: TableRow = table.get(id) ?? { id };
  table.set(id, row);
  const give = (column: string, value: Json | undefined) => {
    if (typeof value !== 'string' && typeof value !== 'number') return;
    if (value !== '' && row[column] === undefined) row[column] = value;
  };
  for (const { name: column } of schema.fields) give(column, object[column]);
  for (const [column, value] of Object.entries(links)) if (schema.has(column)) give(column, value);
  for (const { property, table: child, many } of schema.children) {
    const value = object[property];
    if (!many && isObject(value))
      give(columnFor(property), addRow(child, complete(child, value), {}, context));
    if (!many || !Array.isArray(value)) continue;
    const link: TableRow =
      child === 'attribute' ? { link_id: id, link_entity: name } : { [`${name}_id`]: id };
    for (const item of value) if (isObject(item)) addRow(child, complete(child, item), link, context);
  }
  return id;
}

const columnFor = (property: string) => (property === 'taxonomy_detail' ? 'taxonomy_id' : `${property}_id`);

/** A term that names its taxonomy in words gets a row for it. */
function complete(table: string, object: JsonObject): JsonObject {
  return table === 'taxonomy_term' && object['taxonomy'] !== undefined
    ? { ...object, taxonomy_detail: taxonomyOf(object) }
    : object;
}

/** In tables a service must have an organisation; one that names none stands for itself. */
function withOrganization(service: JsonObject): JsonObject {
  if (isObject(service['organization'])) return service;
  const { id = '', name = '', organization_id: named } = service;
  const organization = { id: named ?? uuidFrom(`organization of ${textOf(id)}`), name, description: name };
  return { ...service, organization };
}

/** Takes out links to what is not in the package, and rows that are nothing without them; other gaps are left to be seen. */
function dropLoose(rows: Rows, schemas: TableSchemas): void {
  for (let dropped = true; dropped;) {
    dropped = false;
    for (const [name, schema] of schemas) {
      const table = rows.get(name) ?? new Map<string, TableRow>();
      for (const [id, row] of table) {
        for (const { column, table: target } of schema.links) {
          const value = row[column];
          if (value !== undefined && rows.get(target)?.has(String(value)) !== true)
            Reflect.deleteProperty(row, column);
        }
        if (!schema.links.some(({ column }) => schema.needs(column) && row[column] === undefined)) continue;
        table.delete(id);
        dropped = true;
      }
    }
  }
}
