import { existsSync } from 'node:fs';
import { copyFile, mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { JSONFile } from 'lowdb/node';
import { Low } from 'lowdb';
import { z } from 'zod';
import { serviceSchema, type HsdsService } from './hsds.ts';

const fileName = 'services.json';
const backupName = 'services.last-good.json';

/** Both a plain list and a package of services are read. */
const mapFileSchema = z.union([
  z.array(serviceSchema),
  z.looseObject({ services: z.array(serviceSchema) }).transform(({ services }) => services),
]);

export interface LoadedMap {
  services: HsdsService[];
  /** Set when the map itself is damaged and the last good copy stands in for it. */
  problem: string | null;
}

/**
 * The services of a map folder. A damaged `services.json` is never half read: the last good copy is used and `problem`
 * says so. Throws an Error with a sentence when there is no map or nothing good is left.
 */
export async function loadMap(dir: string): Promise<LoadedMap> {
  const file = join(dir, fileName);
  if (!existsSync(file)) throw new Error(`There is no social map in ${dir}: ${fileName} is missing.`);
  try {
    return { services: await readServices(file), problem: null };
  } catch (error) {
    const problem = `The social map ${file} is damaged (${reasonOf(error)}).`;
    const backup = join(dir, backupName);
    try {
      return { services: await readServices(backup), problem: `${problem} The last good copy is used.` };
    } catch {
      throw new Error(`${problem} There is no good copy to use instead.`, { cause: error });
    }
  }
}

/**
 * Writes a whole map at once (lowdb over an atomic rename), after keeping what was good before as the last good copy.
 */
export async function saveMap(dir: string, services: readonly HsdsService[]): Promise<void> {
  await mkdir(dir, { recursive: true });
  const file = join(dir, fileName);
  if (existsSync(file) && (await isGood(file))) await copyFile(file, join(dir, backupName));
  const db = new Low<HsdsService[]>(new JSONFile(file), []);
  db.data = [...services];
  await db.write();
}

/** Services of one file: a list, or a package `{ services: […] }`. Used for the demo municipality too. */
export async function readServices(file: string): Promise<HsdsService[]> {
  return mapFileSchema.parse(JSON.parse(await readFile(file, 'utf8')));
}

async function isGood(file: string): Promise<boolean> {
  try {
    await readServices(file);
    return true;
  } catch {
    return false;
  }
}

function reasonOf(error: unknown): string {
  if (error instanceof z.ZodError) {
    const issue = error.issues[0];
    return issue ? `${issue.path.join('.')}: ${issue.message}` : 'not in the form of HSDS';
  }
  return error instanceof SyntaxError ? 'it is no JSON' : 'it cannot be read';
}
