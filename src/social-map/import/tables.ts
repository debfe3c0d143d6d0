import type { CsvRow } from './csv-rows.ts';

/** The tables of HSDS 3 that a map can use, each with the other names under which feeds give it (HSDS 1.x, 2.0, Ohana). */
const names = {
  services: ['service'],
  organizations: ['organization'],
  locations: ['location'],
  service_at_location: ['services_at_location', 'service_at_locations', 'services_at_locations'],
  phones: ['phone'],
  schedules: ['schedule', 'regular_schedules', 'regular_schedule'],
  addresses: ['address', 'physical_addresses', 'physical_address'],
  postal_addresses: ['postal_address', 'mail_addresses'],
  languages: ['language'],
  service_areas: ['service_area'],
  cost_options: ['cost_option'],
  required_documents: ['required_document'],
  funding: ['fundings'],
  accessibility: ['accessibility_for_disabilities'],
  programs: ['program'],
  organization_identifiers: ['organization_identifier'],
  attributes: [
    'attribute',
    'service_attributes',
    'service_taxonomy',
    'other_attributes',
    'service_taxonomies',
  ],
  taxonomies: [],
  taxonomy_terms: ['taxonomy_term', 'taxonomy'],
  service_capacity: ['service_capacities', 'capacities'],
  units: ['unit'],
  eligibility: ['eligibilities'],
  url: ['urls', 'additional_urls'],
  holiday_schedules: ['holiday_schedule'],
  /** Names of staff: recognised so that they are not read. */
  contacts: ['contact'],
  metadata: [],
  meta_table_descriptions: ['meta_table_description'],
} as const satisfies Record<string, readonly string[]>;

export type TableName = keyof typeof names;

const byName = new Map<string, TableName>();
for (const [table, others] of Object.entries(names) as [TableName, readonly string[]][])
  for (const name of [table, ...others]) byName.set(name, table);

/** Which table of HSDS a file is by its name, and under which name it came; null for any other file. */
export function tableOf(fileName: string): { table: TableName; asNamed: string } | null {
  const asNamed = (fileName.split(/[\\/]/).at(-1) ?? '').replace(/\.csv$/i, '').toLowerCase();
  const table = byName.get(asNamed);
  return table === undefined ? null : { table, asNamed };
}

export interface Row extends CsvRow {
  file: string;
}

export type Tables = Partial<Record<TableName, Row[]>>;

/** Columns that older versions name otherwise: old name to HSDS 3, by table. */
const renamed: Partial<Record<TableName, Record<string, string>>> = {
  services: { eligibility: 'eligibility_description', fees: 'fees_description', website: 'url', urls: 'url' },
  organizations: { url: 'website', urls: 'website' },
  locations: { website: 'url' },
  phones: { number_type: 'type', language: 'languages' },
  schedules: { weekday: 'byday' },
  addresses: { state: 'state_province', street: 'address_1', street_1: 'address_1', zip: 'postal_code' },
  postal_addresses: { state: 'state_province', zip: 'postal_code' },
  languages: { language: 'name' },
  service_areas: { service_area: 'name' },
  required_documents: { required_document: 'document' },
  accessibility: { accessibility: 'description' },
  taxonomy_terms: { term: 'name', vocabulary: 'taxonomy' },
  attributes: { taxonomy_detail: 'label' },
};

/** A row with the column names of HSDS 3; a column that is already there is not written over. */
export function withNewNames(row: Row, table: TableName, asNamed: string): Row {
  const cells = { ...row.cells };
  for (const [old, now] of Object.entries(renamed[table] ?? {})) {
    const value = cells[old];
    if (value === undefined || cells[now] !== undefined) continue;
    cells[now] = value;
    Reflect.deleteProperty(cells, old);
  }
  if (table === 'taxonomy_terms') {
    // Ohana names the key of a term `taxonomy_id`; in HSDS 2 and 3 that is the taxonomy it belongs to.
    if (cells['id'] === undefined && cells['taxonomy_id'] !== undefined) cells['id'] = cells['taxonomy_id'];
    cells['name'] ??= cells['id'] ?? '';
    cells['description'] ??= cells['name'];
  }
  if (table === 'attributes') {
    cells['link_id'] ??= cells['service_id'] ?? '';
    if (asNamed === 'service_taxonomy') cells['taxonomy_term_id'] ??= cells['taxonomy_id'] ?? '';
  }
  if (table === 'schedules' && cells['byday'] !== undefined) cells['freq'] ??= 'WEEKLY';
  if (table === 'locations' && cells['location_type'] === undefined)
    cells['location_type'] = /^(?:true|1|yes)$/i.test(cells['virtual'] ?? '') ? 'virtual' : 'physical';
  if (table === 'addresses') cells['address_type'] ??= 'physical';
  if (table === 'postal_addresses') cells['address_type'] ??= 'postal';
  return { ...row, cells };
}
