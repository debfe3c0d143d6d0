import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import type { Config } from '../../config.ts';
import { shippedTags } from '../../content/languages.ts';
import { loadTheMap, loadThePlaces } from '../../parts.ts';
import { coverageCsv } from '../../social-map/coverage-csv.ts';
import { coveragePage } from '../../social-map/coverage-page.ts';
import { coverageTables } from '../../social-map/coverage-tables.ts';
import { walk } from '../../social-map/coverage-walk.ts';
import { coverageOf, type Coverage } from '../../social-map/coverage.ts';
import { missingFrom } from '../../social-map/missing.ts';
import { lineOut, message } from '../lines.ts';
import { WrongUse } from '../usage.ts';
import { tableText } from './coverage-text.ts';

const formats = ['table', 'csv', 'html'] as const;
type Format = (typeof formats)[number];

/** `wegwijs map coverage`: where the map has gaps, as tables, as CSV, or as a page with pictures. */
export async function coverage(
  config: Config,
  { format = 'table', out }: { format?: string | undefined; out?: string | undefined } = {},
  at = new Date(),
): Promise<number> {
  const kind = formats.find((one) => one === format);
  if (kind === undefined) throw new WrongUse(`map coverage --format is ${formats.join(', ')}`);
  const places = loadThePlaces(config);
  const municipalities = places.all();
  const { map } = await loadTheMap(config, places, message, at);
  const counted = coverageOf(map.entries, municipalities, shippedTags, at);
  const lines = linesOf(kind, counted, () => ({
    walked: walk(counted, map),
    missing: missingFrom(map, municipalities, at),
  }));
  if (out === undefined) for (const line of lines) await lineOut(line);
  else await write(lines, out);
  return 0;
}

type Rest = () => { walked: ReturnType<typeof walk>; missing: ReturnType<typeof missingFrom> };

function linesOf(format: Format, counted: Coverage, rest: Rest): Iterable<string> {
  if (format === 'csv') return coverageCsv(counted);
  const { walked, missing } = rest();
  if (format === 'html') return [coveragePage(counted, walked, missing).trimEnd()];
  return coverageTables(counted, walked).map(tableText);
}

async function write(lines: Iterable<string>, file: string): Promise<void> {
  const stream = createWriteStream(file);
  await once(stream, 'open').catch(() => {
    throw new Error(`${file} cannot be written: is there such a folder, and may you write there?`);
  });
  for (const line of lines) if (!stream.write(`${line}\n`)) await once(stream, 'drain');
  stream.end();
  await once(stream, 'finish');
  message(`written to ${file}`);
}
