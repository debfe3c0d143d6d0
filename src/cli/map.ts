import { existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { readConfig, type Config } from '../config.ts';
import { loadTheMap, loadThePlaces } from '../parts.ts';
import { freshnessAt } from '../social-map/freshness.ts';
import { importServices } from '../social-map/import.ts';
import { needIds } from '../social-map/index.ts';
import { loadMap, saveMap } from '../social-map/store.ts';
import { lineOut, message } from './lines.ts';
import { WrongUse } from './usage.ts';

/** `wegwijs map …`: what the keeper of the social map does. */
export async function mapCommand(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    options: { map: { type: 'string' } },
    allowPositionals: true,
  });
  const [action = '', ...files] = positionals;
  const config = readConfig({ ...process.env, ...(values.map ? { WEGWIJS_MAP_DIR: values.map } : {}) });
  switch (action) {
    case 'import':
      if (values.map === undefined || files.length === 0)
        throw new WrongUse('map import needs files and --map DIR');
      return importFiles(files, values.map);
    case 'export':
      return exportMap(config);
    case 'validate':
      return validate(config);
    case 'stale':
      return stale(config);
    case 'coverage':
      return coverage(config);
    default:
      throw new WrongUse('map needs validate, import, export, stale or coverage');
  }
}

async function importFiles(files: string[], folder: string): Promise<number> {
  const missing = files.find((file) => !existsSync(file));
  if (missing !== undefined) throw new Error(`there is no file ${basename(missing)}`);
  const existing = existsSync(`${folder}/services.json`) ? (await loadMap(folder)).services : [];
  const given = files.map((file) => ({ name: basename(file), text: readFileSync(file, 'utf8') }));
  const { services, report } = importServices(given, {
    today: new Date().toISOString().slice(0, 10),
    existing,
  });
  if (report.accepted === 0 && report.refused.length > 0) {
    for (const { file, item, reason } of report.refused.slice(0, 20))
      message(`refused ${file}, item ${item}: ${reason}`);
    throw new Error('nothing could be read; the map is as it was');
  }
  await saveMap(folder, services);
  for (const { file, item, reason } of report.repaired) message(`repaired ${file}, item ${item}: ${reason}`);
  for (const { file, item, reason } of report.refused) message(`refused ${file}, item ${item}: ${reason}`);
  message(`${report.accepted} accepted, ${report.repaired.length} repairs, ${report.refused.length} refused`);
  return report.refused.length > 0 ? 1 : 0;
}

async function exportMap(config: Config): Promise<number> {
  const { map } = await loadTheMap(config, loadThePlaces(config), message);
  await lineOut(JSON.stringify(map.publicServices(new Date()), null, 1));
  return 0;
}

async function validate(config: Config): Promise<number> {
  const { map } = await loadTheMap(config, loadThePlaces(config), message);
  const nowhere = map.entries.filter((entry) => entry.active && entry.reach === null);
  for (const entry of nowhere)
    message(`${entry.id}: no area and no place says where it works, so it is not shown`);
  message(`${map.entries.length} services read`);
  return 0;
}

async function stale(config: Config): Promise<number> {
  const { services, map } = await loadTheMap(config, loadThePlaces(config), message);
  const now = new Date();
  const names = new Map(services.map((service) => [service.id, service.name]));
  for (const entry of map.entries) {
    const state = freshnessAt(entry.freshness, now.getTime());
    if (entry.active && state !== 'fresh')
      await lineOut([state, entry.id, names.get(entry.id) ?? ''].join('\t'));
  }
  return 0;
}

/** Per municipality: how many needs have something local, something national only, or nothing at all. */
async function coverage(config: Config): Promise<number> {
  const places = loadThePlaces(config);
  const { map } = await loadTheMap(config, places, message);
  const at = new Date();
  const open = { topics: [], languages: [], audience: [], access: [], age: null, at, limit: 50 };
  await lineOut(['municipality', ...needIds].join('\t'));
  for (const { code, name } of places.all()) {
    const cells = needIds.map((need) => {
      const here = map.match({ ...open, needs: [need], municipality: code });
      if (here.fallback) return 'none';
      const wide = map.match({ ...open, needs: [need], municipality: null });
      const national = wide.fallback ? 0 : wide.matches.length;
      return here.matches.length > national
        ? `local ${here.matches.length - national}`
        : `national ${national}`;
    });
    await lineOut([name, ...cells].join('\t'));
  }
  return 0;
}
