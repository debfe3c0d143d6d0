import { isObject, type Json, type JsonObject } from '../json.ts';
import { csvRows } from './csv-rows.ts';
import { joinTables } from './join.ts';
import { jsonItems } from './json-items.ts';
import { limits, megabytes } from './limits.ts';
import { readSpreadsheet } from './spreadsheet.ts';
import { tableOf, withNewNames, type Row, type Tables } from './tables.ts';
import type { ImportFile, ImportLine, ImportOptions, Reading } from './types.ts';

type How = Pick<ImportOptions, 'mapping' | 'onlySpreadsheets' | 'geography'>;

/** Everything in the files that may be a service, whatever form it is in, and what could not be read. */
export function readFiles(
  files: readonly ImportFile[],
  how: How,
): { readings: Reading[]; dropped: ImportLine[] } {
  const readings: Reading[] = [];
  const dropped: ImportLine[] = [];
  const packages = new Map<string, ImportFile[]>();
  for (const file of files) {
    const refuse = (reason: string) => readings.push({ file: file.name, item: 0, line: null, reason });
    // The description of a data package holds no services.
    if (/(?:^|\/)datapackage\.json$/i.test(file.name)) continue;
    if (file.repair) dropped.push({ file: file.name, item: 0, line: null, reason: file.repair });
    if (file.text.length > limits.bytes)
      refuse(`More than ${megabytes(limits.bytes)} in one file: cut it into several.`);
    else if (!/\.(?:csv|tsv|txt)$/i.test(file.name) || /^\s*[[{]/.test(file.text.slice(0, 200)))
      readings.push(...readJson(file));
    else if (tableOf(file.name) !== null && !how.onlySpreadsheets) {
      const folder = file.name.split(/[\\/]/).slice(0, -1).join('/');
      packages.set(folder, [...(packages.get(folder) ?? []), file]);
    } else readings.push(...readSpreadsheet(file, how));
  }
  for (const [folder, parts] of packages) {
    const { tables, refused } = readTables(parts);
    readings.push(...refused);
    if (tables.services) {
      const joined = joinTables(tables, folder);
      readings.push(...joined.items);
      dropped.push(...joined.dropped);
    } else if (refused.length === 0)
      readings.push({
        file: parts[0]?.name ?? folder,
        item: 0,
        line: null,
        reason: 'There is no services.csv.',
      });
  }
  return { readings, dropped };
}

function readTables(files: readonly ImportFile[]): { tables: Tables; refused: ImportLine[] } {
  const tables: Tables = {};
  const refused: ImportLine[] = [];
  for (const { name, text } of files) {
    const known = tableOf(name);
    // Who works there is not read at all (H13).
    if (!known || known.table === 'contacts' || known.table === 'metadata' || text.trim() === '') continue;
    try {
      const rows = csvRows(text).rows.map((row): Row => ({ ...row, file: name }));
      (tables[known.table] ??= []).push(...rows.map((row) => withNewNames(row, known.table, known.asNamed)));
    } catch (error) {
      refused.push({
        file: name,
        item: 0,
        line: null,
        reason: error instanceof Error ? error.message : 'No CSV.',
      });
    }
  }
  return { tables, refused };
}

function readJson({ name: file, text }: ImportFile): Reading[] {
  const items = jsonItems(text);
  if (typeof items === 'string') return [{ file, item: 0, line: null, reason: items }];
  const byService = new Map<string, JsonObject>();
  return items.flatMap((read, index): Reading[] => {
    const where = { file, item: index + 1, line: read.line };
    if ('problem' in read) return [{ ...where, reason: read.problem }];
    const found = servicesIn(read.value);
    if (typeof found === 'string') return [{ ...where, reason: found }];
    const isPlace = isObject(read.value) && 'service' in read.value;
    return found.flatMap((value) =>
      isPlace && joinedToEarlier(value, byService) ? [] : { ...where, value, repairs: [] },
    );
  });
}

const organizationKeys = [
  'legal_status',
  'year_incorporated',
  'tax_id',
  'organization_identifiers',
  'website',
];
const serviceKeys = ['status', 'organization', 'organization_id', 'service_at_locations'];

/** The services that one value stands for: itself, those of an organisation, that of a service at a location. */
function servicesIn(value: Json): Json[] | string {
  if (!isObject(value)) return 'This is no service.';
  const { services, service, ...rest } = value;
  if (Array.isArray(services))
    return services.map((one) => (isObject(one) ? { organization: rest, ...one } : one));
  if (isObject(service) && (isObject(rest['location']) || 'location_id' in rest))
    return [{ ...service, service_at_locations: [rest] }];
  if (serviceKeys.some((key) => key in value)) return [value];
  if (organizationKeys.some((key) => key in value)) return 'This is an organisation without services.';
  if ('parent_id' in value || 'taxonomy' in value) return 'This is a term of a taxonomy, no service.';
  return [value];
}

/** A service that a list of places gives once a place is one service with several places. */
function joinedToEarlier(value: Json, byService: Map<string, JsonObject>): boolean {
  if (!isObject(value)) return false;
  const id = value['id'];
  const places = value['service_at_locations'];
  if ((typeof id !== 'string' && typeof id !== 'number') || !Array.isArray(places)) return false;
  const earlier = byService.get(String(id));
  const had = earlier?.['service_at_locations'];
  if (!earlier || !Array.isArray(had) || earlier['name'] !== value['name']) {
    byService.set(String(id), value);
    return false;
  }
  had.push(...places);
  return true;
}

export function isRefusal(reading: Reading): reading is ImportLine {
  return 'reason' in reading;
}
