import { randomUUID } from 'node:crypto';
import { open, readdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** What the store does to a disk, so that a test can let each of these fail or be killed. */
export interface Disk {
  /** A new file with these pieces, on the disk itself and not only in its cache. Fails when there is one already. */
  writeNew(file: string, pieces: Iterable<string>): Promise<void>;
  /** Atomic: whoever reads `to` gets the old file or the new one. */
  replace(from: string, to: string): Promise<void>;
  remove(file: string): Promise<void>;
  list(folder: string): Promise<string[]>;
}

export const realDisk: Disk = {
  async writeNew(file, pieces) {
    const handle = await open(file, 'wx', 0o644);
    try {
      for (const piece of pieces) await handle.writeFile(piece);
      await handle.sync();
    } finally {
      await handle.close();
    }
  },
  async replace(from, to) {
    await rename(from, to);
    // The new name must survive a power cut too; a system that cannot sync folders does without.
    const folder = await open(dirname(to), 'r').catch(() => null);
    await folder?.sync().catch(() => undefined);
    await folder?.close();
  },
  remove: (file) => rm(file, { force: true }),
  list: (folder) => readdir(folder),
};

/** A name beside the file that no other writer uses. */
export function draftOf(file: string): string {
  return join(dirname(file), `.${basename(file)}.${randomUUID()}.draft`);
}

/** What a killed writer left behind. Only for whoever holds the lock of the folder. */
export async function sweepDrafts(folder: string, disk: Disk): Promise<void> {
  const left = (await disk.list(folder)).filter((name) => /^\..*\.draft$/.test(name));
  for (const name of left) await disk.remove(join(folder, name));
}
