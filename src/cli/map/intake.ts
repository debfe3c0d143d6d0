import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Config } from '../../config.ts';
import { loadThePlaces } from '../../parts.ts';
import { createGeography } from '../../social-map/geography.ts';
import type { HsdsService } from '../../social-map/hsds.ts';
import { importServices, type Imported, type ImportFile } from '../../social-map/import.ts';
import { readFeed } from '../../social-map/import/feed.ts';
import { limits } from '../../social-map/import/limits.ts';
import { readMapping } from '../../social-map/import/mapping.ts';
import { filesAt } from '../../social-map/import/sources.ts';
import { loadMapIfAny } from '../../social-map/store.ts';
import { message } from '../lines.ts';
import { createGet } from './get-text.ts';
import { createProgress } from './progress.ts';

export interface IntakeOptions {
  files: string[];
  /** The folder of the map. */
  map: string;
  mapping: string | undefined;
  /** Address of an HSDS API. */
  from: string | undefined;
}

export interface Intake extends Imported {
  existing: HsdsService[];
  /** Of the map that was read, so that the change of somebody else meanwhile is not undone. */
  mark: string;
}

/** What the named files or feed would make of the map; used by import, which writes it, and diff, which does not. */
export async function intake(config: Config, options: IntakeOptions): Promise<Intake> {
  const { files, map, from } = options;
  const known = await loadMapIfAny(map);
  if (known.problem !== null) message(known.problem);
  const given = files.flatMap(filesAt);
  const size = given.reduce((sum, { text }) => sum + text.length, 0);
  if (size > limits.bytes)
    throw new Error('these files together are too big to read at once; import them one by one');
  if (from !== undefined) given.push(await fromFeed(from));
  const progress = createProgress('services');
  const imported = importServices(given, {
    today: new Date().toISOString().slice(0, 10),
    existing: known.services,
    mapping: mappingOf(config, options.mapping),
    onlySpreadsheets: options.mapping !== undefined,
    geography: createGeography(loadThePlaces(config).all()),
    onProgress: progress.step,
  });
  progress.done();
  return { ...imported, existing: known.services, mark: known.mark };
}

async function fromFeed(address: string): Promise<ImportFile> {
  const progress = createProgress('services fetched');
  try {
    const { services, notes } = await readFeed(address, createGet(address), progress.step);
    notes.forEach(message);
    return { name: address.replace(/[?#].*$/, ''), text: JSON.stringify(services) };
  } finally {
    progress.done();
  }
}

function mappingOf(config: Config, file: string | undefined) {
  if (file === undefined) {
    const builtIn = join(config.WEGWIJS_HOME, 'data/social-map/spreadsheet.yaml');
    return readMapping(readFileSync(builtIn, 'utf8'), 'spreadsheet.yaml');
  }
  if (!existsSync(file)) throw new Error(`there is no file ${basename(file)}`);
  return readMapping(readFileSync(file, 'utf8'), basename(file));
}
