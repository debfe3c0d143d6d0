import { parseArgs } from 'node:util';
import { readConfig } from '../config.ts';
import { coverage } from './map/coverage.ts';
import { diff } from './map/diff.ts';
import { exportMap } from './map/export.ts';
import { importFiles } from './map/import.ts';
import { stale } from './map/stale.ts';
import { validate } from './map/validate.ts';
import { WrongUse } from './usage.ts';

/** `wegwijs map …`: what the keeper of the social map does. */
export async function mapCommand(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    options: {
      map: { type: 'string' },
      format: { type: 'string' },
      out: { type: 'string' },
      locale: { type: 'string' },
      mapping: { type: 'string' },
      from: { type: 'string' },
      replace: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
    },
    allowPositionals: true,
  });
  const [action = '', ...files] = positionals;
  const config = readConfig({ ...process.env, ...(values.map ? { WEGWIJS_MAP_DIR: values.map } : {}) });
  switch (action) {
    case 'import':
    case 'diff': {
      const { map, mapping, from, replace, json } = values;
      if (map === undefined || (files.length === 0 && from === undefined))
        throw new WrongUse(`map ${action} needs files or --from URL, and --map DIR`);
      const options = { files, map, mapping, from, replace, json };
      return action === 'diff' ? diff(config, options) : importFiles(config, options);
    }
    case 'export':
      return exportMap(config, { format: values.format, out: values.out, locale: values.locale });
    case 'validate':
      return validate(config);
    case 'stale':
      return stale(config);
    case 'coverage':
      return coverage(config, values);
    default:
      throw new WrongUse('map needs validate, import, diff, export, stale or coverage');
  }
}
