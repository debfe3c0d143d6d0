import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { buildProfile } from './hsds-profile/build.ts';
import { readCore } from './hsds-profile/core.ts';

/** Makes `data/hsds-profile` anew from the official schemas and the closed lists: `npx tsx bin/hsds-profile.ts`. */
const home = new URL('..', import.meta.url).pathname;
const folder = join(home, 'data/hsds-profile');
for (const made of ['profile', 'schema']) rmSync(join(folder, made), { recursive: true, force: true });
const files = buildProfile(readCore(home));
for (const [path, text] of files) {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}
process.stdout.write(`${files.size} files in data/hsds-profile\n`);
