import { join } from 'node:path';
import type { Adapter } from 'lowdb';
import type { HsdsService } from './hsds.ts';
import { draftOf, sweepDrafts, type Disk } from './store-disk.ts';
import { backupName, fileName, readServices } from './store-files.ts';

/**
 * lowdb's own file adapter writes to one fixed name beside the file, so that two writers spoil each other; this one has a
 * draft of its own, waits until it is on the disk, and keeps two copies: the map, and the last good one. Both are written
 * out before the first is put in its place, so that a full disk or a kill at any moment leaves a whole map.
 */
export function createAdapter(
  folder: string,
  disk: Disk,
  stillMine: () => Promise<boolean>,
): Adapter<HsdsService[]> {
  const withDraft = (name: string) => ({ file: join(folder, name), draft: draftOf(join(folder, name)) });
  const files = [withDraft(fileName), withDraft(backupName)] as const;
  return {
    read: () => readServices(join(folder, fileName)),
    async write(services) {
      try {
        await sweepDrafts(folder, disk);
        for (const { draft } of files) await disk.writeNew(draft, lines(services));
        if (!(await stillMine()))
          throw new Error(`Another program took over the social map in ${folder}; nothing was changed.`);
        const [map, copy] = files;
        await disk.replace(map.draft, map.file);
        await disk.replace(copy.draft, copy.file).catch((error: unknown) => {
          throw new Error(`The social map in ${folder} is saved, but not its last good copy.`, {
            cause: error,
          });
        });
      } catch (error) {
        for (const { draft } of files) await disk.remove(draft).catch(() => undefined);
        throw error;
      }
    },
  };
}

/** One service a line: a list in JSON that is also easy to compare and is never one huge text in memory. */
function* lines(services: readonly HsdsService[]): Generator<string> {
  yield '[';
  for (const [index, service] of services.entries())
    yield `${index === 0 ? '' : ','}\n${JSON.stringify(service)}`;
  yield '\n]\n';
}
