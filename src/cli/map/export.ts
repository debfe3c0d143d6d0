import { join } from 'node:path';
import type { Config } from '../../config.ts';
import { loadTheMap, loadThePlaces } from '../../parts.ts';
import { csvLines, dataPackage } from '../../social-map/export-csv.ts';
import { listAsHtml, listAsText } from '../../social-map/export-list-forms.ts';
import { plainList, type ListLocale } from '../../social-map/export-list.ts';
import { tablesOf } from '../../social-map/export-tables.ts';
import { ukService } from '../../social-map/export-uk.ts';
import { objectSchemas, readDocuments } from '../../social-map/hsds-documents.ts';
import type { CompiledMap } from '../../social-map/index.ts';
import { tableSchemas } from '../../social-map/table-schemas.ts';
import type { Places } from '../../places/places.ts';
import { message } from '../lines.ts';
import { WrongUse } from '../usage.ts';
import { writeFiles, writeText } from './write.ts';

export interface ExportOptions {
  /** `json` unless told. */
  format: string | undefined;
  /** A file, or for `csv` a folder; standard output unless told. */
  out: string | undefined;
  /** Language of the words of the list: `nl` unless told. */
  locale: string | undefined;
}

/** What leaves the map: public forms only, nothing that is withheld. */
export async function exportMap(
  config: Config,
  { format = 'json', out, locale = 'nl' }: ExportOptions,
): Promise<number> {
  if (!['json', 'csv', 'uk', 'list'].includes(format))
    throw new WrongUse(`map export has the formats json, csv, uk and list, not ${format}`);
  if (format === 'csv' && out === undefined)
    throw new WrongUse('map export --format csv makes a folder of files: say --out DIR');
  if (locale !== 'nl' && locale !== 'en') throw new WrongUse('the list to print is in nl or en');
  const places = loadThePlaces(config);
  const now = new Date();
  const { map } = await loadTheMap(config, places, message, now);
  const services = map.publicServices(now);
  if (format === 'csv' && out !== undefined) await exportTables(config, map, out, now);
  else if (format === 'list') await exportList(map, places, { out, locale, now });
  else await writeText(out, jsonList(format === 'uk' ? mapped(services, ukService) : services));
  if (out !== undefined) message(`${services.length} services written`);
  return 0;
}

/** One JSON list, a service a line. */
function* jsonList(items: Iterable<unknown>): Generator<string> {
  let before = '[\n';
  for (const item of items) {
    yield `${before}${JSON.stringify(item)}`;
    before = ',\n';
  }
  yield before === '[\n' ? '[]\n' : '\n]\n';
}

function* mapped<T, U>(items: Iterable<T>, change: (item: T) => U): Generator<U> {
  for (const item of items) yield change(item);
}

async function exportTables(config: Config, map: CompiledMap, folder: string, now: Date): Promise<void> {
  const { profile } = readDocuments(join(config.WEGWIJS_HOME, 'data/hsds-profile'));
  const tables = tablesOf(map.publicServices(now), tableSchemas(objectSchemas(profile)));
  const about = dataPackage(tables, { profile: 'the Wegwijs profile', created: now });
  await writeFiles(folder, [
    ...tables.map((table): [string, Iterable<string>] => [table.path, csvLines(table)]),
    ['datapackage.json', [`${JSON.stringify(about, null, 1)}\n`]],
  ]);
}

async function exportList(
  map: CompiledMap,
  places: Places,
  { out, locale, now }: { out: string | undefined; locale: ListLocale; now: Date },
): Promise<void> {
  const descriptions = new Map(map.publicServices(now).map(({ id, description = '' }) => [id, description]));
  const entries = map.entries.flatMap(({ id, reach }) => {
    const facts = map.facts(id, now);
    const description = descriptions.get(id);
    if (!facts || !reach || description === undefined) return [];
    const areas = reach.country ? ['NL'] : [...reach.provinces, ...reach.municipalities];
    return [{ facts, description, areas }];
  });
  const nameOf = (code: string) => places.municipality(code)?.name ?? code;
  const list = plainList(entries, { locale, at: now, nameOf });
  const html = out !== undefined && /\.html?$/i.test(out);
  await writeText(out, [html ? listAsHtml(list) : listAsText(list)]);
}
