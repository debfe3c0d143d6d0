import { randomUUID } from 'node:crypto';
import { readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const lockName = 'services.lock';
/** A lock older than this is nobody's: no change of a map takes so long. Milliseconds. */
const forgotten = 10 * 60_000;
const between = 40;

/** Locks that this very process holds. */
const mine = new Set<string>();

export interface LockOptions {
  /** How long to wait for another writer. Milliseconds. */
  patience?: number;
}

/**
 * Does `work` while no other writer, in this process or another, changes the folder. A lock whose process was killed is
 * taken over. Throws an Error with a sentence when another writer goes on for too long.
 */
export async function alone<T>(
  folder: string,
  work: (stillMine: () => Promise<boolean>) => Promise<T>,
  { patience = 15_000 }: LockOptions = {},
): Promise<T> {
  const file = join(folder, lockName);
  const word = `${process.pid} ${hostname()} ${randomUUID()}`;
  mine.add(word);
  try {
    for (let waited = 0; !(await taken(file, word)); waited += between) {
      if (waited >= patience)
        throw new Error(
          `Another program is changing the social map in ${folder}. Try again in a moment; when there is none, remove ${lockName} there.`,
        );
      await pause(between);
    }
    try {
      return await work(async () => (await wordIn(file)) === word);
    } finally {
      if ((await wordIn(file)) === word) await rm(file, { force: true });
    }
  } finally {
    mine.delete(word);
  }
}

async function taken(file: string, word: string): Promise<boolean> {
  try {
    await writeFile(file, word, { flag: 'wx' });
    return true;
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  }
  const found = await wordIn(file);
  if (found !== null && (await isAbandoned(file, found))) {
    // Renaming is atomic: of several that find the same dead lock, one takes it away.
    const away = `${file}.${randomUUID()}.dead`;
    const moved = await rename(file, away).then(
      () => true,
      () => false,
    );
    if (moved && (await wordIn(away)) !== found) await rename(away, file);
    else await rm(away, { force: true });
  }
  return false;
}

async function isAbandoned(file: string, word: string): Promise<boolean> {
  const age = await stat(file).then(
    ({ mtimeMs }) => Date.now() - mtimeMs,
    () => 0,
  );
  if (age > forgotten) return true;
  const [pid = '', host] = word.split(' ');
  if (!/^\d+$/.test(pid)) return age > 2000; // killed before it wrote its name
  if (host !== hostname()) return false;
  if (Number(pid) === process.pid) return !mine.has(word);
  return !isAlive(Number(pid));
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

const wordIn = (file: string): Promise<string | null> => readFile(file, 'utf8').catch(() => null);
