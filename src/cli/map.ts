import { parseArgs } from 'node:util';
import { readConfig } from '../config.ts';
import { coverage } from './map/coverage.ts';
import { exportMap } from './map/export.ts';
import { importFiles } from './map/import.ts';
import { stale } from './map/stale.ts';
import { validate } from './map/validate.ts';
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
