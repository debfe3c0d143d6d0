import type { HsdsService } from '../../src/social-map/hsds.ts';
import { realDisk, type Disk } from '../../src/social-map/store-disk.ts';
import { createFolderStore } from '../../src/social-map/store.ts';
import { service } from './fixtures.ts';

/**
 * A writer in a process of its own, for tests that kill it. `hang DIR N`: saves once and stops for ever at the Nth thing it
 * does to the disk, having said so. `loop DIR FROM SIZE`: saves one version after another. `add DIR NAME TIMES`: adds services.
 */
const [mode = '', folder = '', first = '', second = ''] = process.argv.slice(2);
const say = (line: string) => process.stdout.write(`${line}\n`);

/** Every service of a version says which one it is of, so that a mixture would show. */
function versions(size: number): (number: number) => HsdsService[] {
  const services = Array.from({ length: size }, (_, index) => service({ name: `Service ${index}` }));
  return (number) => services.map((one) => ({ ...one, description: `v${number}` }));
}

function hangingDisk(at: number): Disk {
  let done = 0;
  const point = async (what: string) => {
    if (done++ !== at) return;
    say(`at ${what}`);
    await new Promise(() => setInterval(() => undefined, 1000));
  };
  return {
    ...realDisk,
    async writeNew(file, pieces) {
      await point('before a draft');
      const all = [...pieces];
      if (done === at) {
        await realDisk.writeNew(file, all.slice(0, all.length / 2));
        await point('in the middle of a draft');
      }
      done++;
      await realDisk.writeNew(file, all);
    },
    async replace(from, to) {
      await point('before a rename');
      await realDisk.replace(from, to);
      await point('after a rename');
    },
  };
}

if (mode === 'hang') {
  await createFolderStore(folder, { disk: hangingDisk(Number(first)) }).replace(versions(50)(2));
  say('never hung');
} else if (mode === 'loop') {
  const store = createFolderStore(folder);
  const version = versions(Number(second));
  for (let number = Number(first); ; number++) {
    await store.replace(version(number));
    say(`saved ${number}`);
  }
} else {
  const store = createFolderStore(folder);
  for (let number = 0; number < Number(second); number++)
    await store.change((services) => [...services, service({ name: `${first} ${number}` })]);
  say('done');
}
