import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readSchema, type Core } from './build.ts';

/** The official schemas as they stand in `test/vendor/hsds/schemas`. */
export function readCore(home: string): Core {
  const folder = join(home, 'test/vendor/hsds/schemas');
  const read = (path: string) => readSchema(readFileSync(join(folder, path), 'utf8'));
  const names = readdirSync(join(folder, 'objects'))
    .filter((name) => name.endsWith('.json'))
    .sort();
  return {
    openapi: read('openapi.json'),
    ...Object.fromEntries(names.map((name) => [name.slice(0, -'.json'.length), read(`objects/${name}`)])),
  };
}
