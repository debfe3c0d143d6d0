import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Low } from 'lowdb';
import { z } from 'zod';
import type { HsdsService } from './hsds.ts';
import { createAdapter } from './store-adapter.ts';
import { realDisk, type Disk } from './store-disk.ts';
import { backupName, fileName, mapFileSchema, readServices } from './store-files.ts';
import { readError, writeError } from './store-errors.ts';
import { alone, type LockOptions } from './store-lock.ts';

export { mapFileOf, readServices } from './store-files.ts';

export interface LoadedMap {
  services: HsdsService[];
  /** Set when the map itself is damaged and the last good copy stands in for it. */
  problem: string | null;
  /** Tells whether the map is still the one that was read; see {@link MapStore.replace}. */
  mark: string;
}

/** Where a map is kept. A database can stand here instead of a folder: nothing else knows how services are stored. */
export interface MapStore {
  /** Throws an Error with a sentence when there is no map, or nothing good is left of it. */
  load(): Promise<LoadedMap>;
  /** As `load`, but a map that is not there yet has no services. */
  loadIfAny(): Promise<LoadedMap>;
  /**
   * Reads, changes and writes as one step, so that of two writers none undoes the other; without a map the change begins
   * with nothing. Either all of the new map is kept or, with an Error of one sentence, the old one is as it was.
   */
  change(
    change: (services: HsdsService[]) => readonly HsdsService[] | Promise<readonly HsdsService[]>,
  ): Promise<LoadedMap>;
  /**
   * Puts a whole map in the place of whatever is there, also of a damaged one; with the mark of what was read, only when
   * nobody has changed it meanwhile. Errors as of `change`.
   */
  replace(services: readonly HsdsService[], mark?: string): Promise<void>;
}

export interface FolderStoreOptions extends LockOptions {
  disk?: Disk;
}

/** A map in `services.json` of a folder, with its last good copy beside it. */
export function createFolderStore(
  folder: string,
  { disk = realDisk, ...lock }: FolderStoreOptions = {},
): MapStore {
  const write = async (makeAlone: () => Promise<readonly HsdsService[]>): Promise<HsdsService[]> => {
    try {
      await mkdir(folder, { recursive: true });
      return await alone(
        folder,
        async (stillMine) => {
          const db = new Low<HsdsService[]>(createAdapter(folder, disk, stillMine), []);
          db.data = mapFileSchema.parse(await makeAlone());
          await db.write();
          return db.data;
        },
        lock,
      );
    } catch (error) {
      throw error instanceof z.ZodError
        ? new Error(`A map that is not whole was not saved (${readError(error)}).`, { cause: error })
        : writeError(error, folder);
    }
  };
  return {
    load: () => load(folder),
    loadIfAny: () => loadIfAny(folder),
    async change(change) {
      let problem: string | null = null;
      const services = await write(async () => {
        const now = await loadIfAny(folder);
        problem = now.problem;
        return change(now.services);
      });
      return { services, problem, mark: await markOf(folder) };
    },
    async replace(services, mark) {
      await write(async () => {
        if (mark !== undefined && mark !== (await markOf(folder)))
          throw new Error(
            `Another program has changed the social map in ${folder} meanwhile; do this once more.`,
          );
        return services;
      });
    },
  };
}

/** The services of a map folder; a damaged `services.json` is never half read. Errors: see {@link MapStore.load}. */
export const loadMap = (folder: string): Promise<LoadedMap> => createFolderStore(folder).load();

/** {@link MapStore.loadIfAny} of a folder. */
export const loadMapIfAny = (folder: string): Promise<LoadedMap> => createFolderStore(folder).loadIfAny();

/** Replaces a whole map at once. Errors and `mark`: see {@link MapStore.replace}. */
export const saveMap = (folder: string, services: readonly HsdsService[], mark?: string): Promise<void> =>
  createFolderStore(folder).replace(services, mark);

function hasMap(folder: string): boolean {
  return existsSync(join(folder, fileName)) || existsSync(join(folder, backupName));
}

const loadIfAny = async (folder: string): Promise<LoadedMap> =>
  hasMap(folder) ? load(folder) : { services: [], problem: null, mark: await markOf(folder) };

async function markOf(folder: string): Promise<string> {
  const bytes = await readFile(join(folder, fileName)).catch(() => '');
  return createHash('sha256').update(bytes).digest('hex');
}

async function load(folder: string): Promise<LoadedMap> {
  const file = join(folder, fileName);
  if (!hasMap(folder)) throw new Error(`There is no social map in ${folder}: ${fileName} is missing.`);
  // Marked before it is read: a change in between is then noticed, not missed.
  const mark = await markOf(folder);
  try {
    return { services: await readServices(file), problem: null, mark };
  } catch (error) {
    const problem = `The social map ${file} is damaged (${readError(error)}).`;
    try {
      const services = await readServices(join(folder, backupName));
      return { services, problem: `${problem} The last good copy is used.`, mark };
    } catch {
      throw new Error(`${problem} There is no good copy to use instead.`, { cause: error });
    }
  }
}
