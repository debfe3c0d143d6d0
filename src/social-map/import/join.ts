import { textOf, type JsonObject } from '../json.ts';
import { push, spreadCells } from './old-cells.ts';
import { cyclesIn } from './taxonomy-cycles.ts';
import type { Row, TableName, Tables } from './tables.ts';
import type { ImportLine, RawItem } from './types.ts';

/** Which list of which parent a row of a table belongs to: nearest to the service first, and only there. */
const places: [table: TableName, list: string, parents: TableName[]][] = [
  ['languages', 'languages', ['services', 'phones', 'locations']],
  ['phones', 'phones', ['services', 'service_at_location', 'locations', 'organizations']],
  ['schedules', 'schedules', ['services', 'service_at_location', 'locations']],
  ['service_areas', 'service_areas', ['services', 'service_at_location']],
  ['addresses', 'addresses', ['locations']],
  ['postal_addresses', 'addresses', ['locations']],
  ['accessibility', 'accessibility', ['locations']],
  ['cost_options', 'cost_options', ['services']],
  ['required_documents', 'required_documents', ['services']],
  ['funding', 'funding', ['services', 'organizations']],
  ['service_capacity', 'capacities', ['services']],
  ['url', 'additional_urls', ['services']],
  ['organization_identifiers', 'organization_identifiers', ['organizations']],
];

const keyOf: Partial<Record<TableName, string>> = {
  services: 'service_id',
  service_at_location: 'service_at_location_id',
  locations: 'location_id',
  organizations: 'organization_id',
  phones: 'phone_id',
};

/** Puts the tables of an HSDS package together into services. A link that points nowhere is dropped and told (H2). */
export function joinTables(tables: Tables, source: string): { items: RawItem[]; dropped: ImportLine[] } {
  const dropped: ImportLine[] = [];
  const drop = ({ file, line }: Row, reason: string) =>
    void dropped.push({ file, line, item: line - 1, reason });
  const objects = new Map<TableName, Map<string, JsonObject>>();
  const rowsOf = (table: TableName) => tables[table] ?? [];
  const made = (row: Row): JsonObject => ({ ...row.cells });
  for (const table of ['services', 'organizations', 'locations', 'service_at_location', 'phones'] as const)
    objects.set(table, new Map(rowsOf(table).map((row) => [row.cells['id'] ?? '', made(row)])));
  const find = (table: TableName, id: string | undefined) =>
    id === undefined || id === '' ? undefined : objects.get(table)?.get(id);

  const terms = termsOf(tables, drop);
  for (const [table, list, parents] of places) {
    for (const row of rowsOf(table)) {
      const child = table === 'phones' ? (find('phones', row.cells['id']) ?? made(row)) : made(row);
      // HSDS has no link on an address of a page; it is a column of the table only.
      if (table === 'url')
        for (const key of ['service_id', 'organization_id']) Reflect.deleteProperty(child, key);
      if (table === 'service_capacity') addUnit(child, rowsOf('units'));
      const named = parents.filter((parent) => row.cells[keyOf[parent] ?? ''] !== undefined);
      const parent = named.map((one) => find(one, row.cells[keyOf[one] ?? ''])).find(Boolean);
      for (const one of named)
        if (!find(one, row.cells[keyOf[one] ?? ''])) Reflect.deleteProperty(child, keyOf[one] ?? '');
      if (parent) push(parent, list, child);
      else if (named.length > 0) drop(row, `It belongs to something that is not in the feed: left out.`);
    }
  }
  for (const row of rowsOf('eligibility')) {
    const service = find('services', row.cells['service_id']);
    const text = row.cells['eligibility'] ?? row.cells['description'];
    if (service && text !== undefined) service['eligibility_description'] ??= text;
  }
  for (const row of rowsOf('holiday_schedules'))
    drop(row, 'HSDS 3 knows no closed days: a row of holidays was left out.');
  for (const row of rowsOf('attributes')) {
    const owner = [...objects.values()].map((all) => all.get(row.cells['link_id'] ?? '')).find(Boolean);
    const term = terms.get(row.cells['taxonomy_term_id'] ?? '');
    if (owner) push(owner, 'attributes', { ...made(row), ...(term ? { taxonomy_term: term } : {}) });
    else drop(row, 'It belongs to something that is not in the feed: left out.');
  }
  for (const row of rowsOf('service_at_location')) {
    const service = find('services', row.cells['service_id']);
    const location = find('locations', row.cells['location_id']);
    if (!service || !location) {
      drop(row, `It joins a ${service ? 'location' : 'service'} that is not in the feed: left out.`);
      continue;
    }
    push(service, 'service_at_locations', { ...find('service_at_location', row.cells['id']), location });
  }
  const items = rowsOf('services').map((row, index): RawItem => {
    const service = { ...(find('services', row.cells['id']) ?? made(row)) };
    const repairs = row.surplus
      ? ['The row has more cells than there are headings: look whether it is right.']
      : [];
    const where = find('locations', row.cells['location_id']);
    if (where && service['service_at_locations'] === undefined)
      service['service_at_locations'] = [{ location: where }];
    const owner = row.cells['organization_id'] ?? (where ? textOf(where['organization_id']) : undefined);
    const organization = find('organizations', owner);
    if (organization) service['organization'] = organization;
    else if (owner !== undefined) {
      repairs.push('Its organisation is not in the feed: that link was dropped.');
      Reflect.deleteProperty(service, 'organization_id');
    }
    const program = rowsOf('programs').find(({ cells }) => cells['id'] === row.cells['program_id']);
    if (program && row.cells['program_id'] !== undefined) service['program'] = made(program);
    else Reflect.deleteProperty(service, 'program_id');
    spreadCells(service, terms);
    return {
      file: source === '' ? row.file : row.file,
      item: index + 1,
      line: row.line,
      value: service,
      repairs,
    };
  });
  return { items, dropped };
}

function termsOf(tables: Tables, drop: (row: Row, reason: string) => void): Map<string, JsonObject> {
  const taxonomies = new Map(
    (tables.taxonomies ?? []).map(({ cells }) => [cells['id'] ?? '', cells['name'] ?? '']),
  );
  const rows = tables.taxonomy_terms ?? [];
  const cut = cyclesIn(new Map(rows.map(({ cells }) => [cells['id'] ?? '', cells['parent_id'] ?? ''])));
  return new Map(
    rows.map((row) => {
      const term: JsonObject = { ...row.cells };
      const id = row.cells['id'] ?? '';
      if (cut.has(id)) {
        Reflect.deleteProperty(term, 'parent_id');
        drop(row, 'A taxonomy term that is its own ancestor: its parent was left out.');
      }
      const taxonomy = taxonomies.get(row.cells['taxonomy_id'] ?? '');
      if (taxonomy !== undefined) term['taxonomy'] ??= taxonomy;
      // A term within a service says its taxonomy by name; the table that the id points to is not kept.
      if (term['taxonomy'] !== undefined) Reflect.deleteProperty(term, 'taxonomy_id');
      return [id, term];
    }),
  );
}

function addUnit(capacity: JsonObject, units: readonly Row[]): void {
  const unit = units.find(({ cells }) => cells['id'] === capacity['unit_id']);
  if (unit) capacity['unit'] = { ...unit.cells };
}
