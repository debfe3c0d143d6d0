import { readFileSync } from 'node:fs';
import { extname } from 'node:path';
import { parse } from 'yaml';
import { csvRows } from '../social-map/import/csv-rows.ts';

/** The entries of a JSON, YAML or CSV file, whatever they hold. */
export function readEntries(file: string): unknown {
  const source = readFileSync(file, 'utf8');
  return /^\.[ct]sv$/i.test(extname(file)) ? csvRows(source).rows.map(({ cells }) => cells) : parse(source);
}
