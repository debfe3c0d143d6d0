import type { Geography } from '../geography.ts';
import type { JsonObject } from '../json.ts';
import { taxonomies } from '../profile-ids.ts';
import { uuidFrom } from '../uuid.ts';
import { csvRows, type CsvRow } from './csv-rows.ts';
import { areasOf, placeOf } from './spreadsheet-places.ts';
import { schedulesOf } from './hours-text.ts';
import type { Mapping, Vocabulary } from './mapping.ts';
import type { ImportFile, ImportOptions, Reading } from './types.ts';

/** The services of a plain spreadsheet, one a row, through a mapping file that the keeper can write. */
export function readSpreadsheet(
  { name: file, text }: ImportFile,
  { mapping, geography }: Pick<ImportOptions, 'mapping' | 'geography'>,
): Reading[] {
  const refuse = (reason: string): Reading[] => [{ file, item: 0, line: null, reason }];
  if (!mapping) return refuse('A spreadsheet needs a mapping file that says which heading holds what.');
  if (text.trim() === '') return refuse('The file is empty.');
  let table: ReturnType<typeof csvRows>;
  try {
    table = csvRows(text);
  } catch (error) {
    return refuse(error instanceof Error ? error.message : 'The file is no table.');
  }
  if (!table.headings.some((heading) => mapping.fieldOf.get(heading) === 'name'))
    return refuse(
      'No heading of this file is known as the name of a service; the mapping file can say which one is.',
    );
  const unread = table.headings.filter((heading) => heading !== '' && !mapping.fieldOf.has(heading));
  return table.rows.map((row, index): Reading => {
    const repairs: string[] = [];
    if (index === 0 && unread.length > 0) repairs.push(`Columns that were not read: ${unread.join(', ')}.`);
    if (row.surplus)
      repairs.push('The row has more cells than there are headings: look whether it is right.');
    const value = serviceOf(row, mapping, geography ?? null, (sentence) => void repairs.push(sentence));
    return { file, item: index + 1, line: row.line, value, repairs };
  });
}

function serviceOf(
  { cells }: CsvRow,
  mapping: Mapping,
  geography: Geography | null,
  say: (sentence: string) => void,
): JsonObject {
  const all = new Map<string, string[]>();
  for (const [heading, cell] of Object.entries(cells)) {
    const field = mapping.fieldOf.get(heading);
    if (field !== undefined) all.set(field, [...(all.get(field) ?? []), cell]);
  }
  const get = (field: string) => all.get(field)?.join(' ') ?? mapping.defaults[field] ?? '';
  const list = (field: string) =>
    get(field)
      .split(/\s*[;,|\n]\s*/)
      .filter(Boolean);
  const some = (fields: JsonObject): JsonObject =>
    Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== ''));
  const owner = get('organization');
  const id = get('id') || uuidFrom(`${owner}|${get('name')}|${get('city') || get('municipality')}`);
  const attributes: JsonObject[] = [];
  const add = (taxonomy: string, code: string, value?: string) =>
    void attributes.push({
      ...(value === undefined ? {} : { value }),
      taxonomy_term: { id: uuidFrom(`${taxonomy} ${code}`), code, name: code, description: code, taxonomy },
    });
  const words = (field: string, vocabulary: Vocabulary, taxonomy: string, value?: string) => {
    for (const word of list(field)) {
      const code = mapping.idOf(vocabulary, word);
      if (code === null)
        say(`"${shown(word)}" in the column of ${field} is not known: add it to the mapping file.`);
      else if (code !== '') add(taxonomy, code, value);
    }
  };
  words('needs', 'needs', taxonomies.need);
  words('topics', 'topics', taxonomies.topic);
  words('audience', 'audience', taxonomies.audience);
  words('only_for', 'audience', taxonomies.audience, 'only');
  words('access', 'access', taxonomies.access);
  words('hurdles', 'hurdles', taxonomies.hurdle);
  words('kind', 'kind', taxonomies.kind);
  const hours = get('hours');
  const always = /^(?:24\s*\/\s*7|24 uur(?: per dag| bereikbaar)?|dag en nacht|altijd)\.?$/i.test(hours);
  if (always) add(taxonomies.access, '24-7');
  if (/op afspraak|by appointment/i.test(hours)) add(taxonomies.hurdle, 'appointment');
  const cost = get('cost');
  if (/^(?:gratis|kosteloos|free|geen|0|nee|no)\b/i.test(cost)) add(taxonomies.access, 'free');
  const source = get('source');
  if (source !== '') add(taxonomies.provenance, 'source', source);
  const phones = get('phone')
    .split(/\s*[;|\n]\s*/)
    .filter(Boolean)
    .map((number) => ({ number: withZero(number, say) }));
  return {
    id,
    ...(get('name') === '' ? {} : { name: get('name') }),
    status:
      mapping.idOf('status', get('status')) ??
      (get('status') === '' ? 'active' : get('status').toLowerCase()),
    ...some({
      description: get('description'),
      email: get('email'),
      url: get('url'),
      alert: get('alert'),
      minimum_age: get('minimum_age'),
      maximum_age: get('maximum_age'),
      eligibility_description: get('eligibility'),
      application_process: get('how'),
      fees_description: cost,
      assured_date: get('checked'),
    }),
    ...(owner === '' ? {} : { organization: { id: uuidFrom(`organization ${owner}`), name: owner } }),
    phones,
    languages: list('languages').map((name) => ({ name })),
    schedules: hours === '' || always ? [] : schedulesOf(hours),
    service_areas: areasOf(list('area').length > 0 ? list('area') : list('municipality'), geography),
    service_at_locations: placeOf(get, mapping),
    attributes,
  };
}

/** Spreadsheets take a number for a sum and eat its first zero. */
function withZero(number: string, say: (sentence: string) => void): string {
  if (!/^[1-9]\d{8}$/.test(number.replace(/[\s-]/g, ''))) return number;
  say('A telephone number got back its first zero.');
  return `0${number}`;
}

function shown(word: string): string {
  return /^[\p{L}\s/-]{1,40}$/u.test(word) ? word : '…';
}
