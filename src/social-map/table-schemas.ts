import { isObject, type Json, type JsonObject } from './json.ts';

export interface TableField {
  name: string;
  type: 'string' | 'number';
  format: 'default' | 'email' | 'uri' | 'uuid';
  description: string;
  required: boolean;
  unique: boolean;
  enum: string[] | null;
}

/** One object of HSDS as a table: read from its schema, which says file name, columns and what hangs on it. */
export interface TableSchema {
  name: string;
  /** Name of the CSV file. */
  path: string;
  description: string;
  fields: TableField[];
  has: (column: string) => boolean;
  /** Whether HSDS requires the column. */
  needs: (column: string) => boolean;
  /** Columns that hold the id of a row elsewhere. */
  links: { column: string; table: string }[];
  /** Objects within the object that have a table of their own. */
  children: { property: string; table: string; many: boolean }[];
}

export type TableSchemas = ReadonlyMap<string, TableSchema>;

/** The tables of the object schemas, by name. `schemas` are those of the profile. */
export function tableSchemas(schemas: ReadonlyMap<string, JsonObject>): TableSchemas {
  const tables = [...schemas].map(([name, schema]): [string, TableSchema] => [
    name,
    tableOf(name, schema, schemas),
  ]);
  return new Map(tables);
}

/** Columns whose name does not say which table they lead to. */
const elsewhere: Readonly<Record<string, string>> = {
  parent_organization_id: 'organization',
  parent_id: 'taxonomy_term',
};

function tableOf(name: string, schema: JsonObject, all: ReadonlyMap<string, JsonObject>): TableSchema {
  const properties = Object.entries(isObject(schema['properties']) ? schema['properties'] : {});
  const required = new Set([...texts(schema['required']), ...texts(schema['tabular_required'])]);
  const children: TableSchema['children'] = [];
  const fields: TableField[] = [];
  for (const [property, about] of properties) {
    if (!isObject(about)) continue;
    const items = isObject(about['items']) ? about['items'] : null;
    const target = text(items?.['$ref'] ?? about['$ref']).replace('.json', '');
    if (target !== '') children.push({ property, table: target, many: items !== null });
    else fields.push(fieldOf(property, about, required.has(property)));
  }
  const names = new Set(fields.map((field) => field.name));
  const links = [...names].flatMap((column) => {
    const table = elsewhere[column] ?? /^(.+)_id$/.exec(column)?.[1] ?? '';
    return all.has(table) ? [{ column, table }] : [];
  });
  return {
    name,
    path: text(schema['path']) || `${name}.csv`,
    description: text(schema['description']),
    fields,
    has: (column) => names.has(column),
    needs: (column) => required.has(column),
    links,
    children,
  };
}

function fieldOf(name: string, about: JsonObject, required: boolean): TableField {
  const constraints = isObject(about['constraints']) ? about['constraints'] : {};
  const format = (['email', 'uri', 'uuid'] as const).find((one) => one === about['format']) ?? 'default';
  const choices = texts(about['enum']);
  return {
    name,
    type: about['type'] === 'number' ? 'number' : 'string',
    format,
    description: text(about['description']),
    required,
    unique: constraints['unique'] === true,
    enum: choices.length > 0 ? choices : null,
  };
}

const text = (value: Json | undefined): string => (typeof value === 'string' ? value : '');
const texts = (value: Json | undefined): string[] =>
  Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
