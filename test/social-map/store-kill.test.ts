import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { build } from 'esbuild';
import { expect } from 'chai';
import { createFolderStore, loadMap, saveMap } from '../../src/social-map/store.ts';
import { service } from './fixtures.ts';

const size = 300;
let scratch: string;
let writer: string;

before(async () => {
  scratch = await mkdtemp(join(tmpdir(), 'wegwijs-kill-'));
  writer = join(scratch, 'writer.mjs');
  // Compiled once: starting TypeScript anew for every kill would take longer than all of the test.
  await build({
    entryPoints: ['test/social-map/store-child.ts'],
    outfile: writer,
    bundle: true,
    platform: 'node',
    format: 'esm',
    logLevel: 'error',
  });
});
after(() => rm(scratch, { recursive: true, force: true }));

interface Writer {
  child: ChildProcess;
  /** The next line it says; null when it has ended. */
  next: () => Promise<string | null>;
  kill: () => Promise<void>;
}

function start(...args: string[]): Writer {
  const child = spawn(process.execPath, [writer, ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  return {
    child,
    next: async () => {
      const line = await lines.next();
      return line.done === true ? null : line.value;
    },
    kill: async () => {
      const ended = once(child, 'exit');
      child.kill('SIGKILL');
      await ended;
    },
  };
}

/** The one version of which everything in the map is. */
async function versionOf(folder: string, expectedSize: number): Promise<number> {
  const { services, problem } = await loadMap(folder);
  expect(problem).to.equal(null);
  expect(services).to.have.length(expectedSize);
  const versions = new Set(services.map(({ description }) => description));
  expect([...versions]).to.have.length(1);
  return Number([...versions][0]?.slice(1));
}

describe('kill -9 in the middle of a write', () => {
  it('at each step that touches the disk leaves a whole map, and the next writer goes on', async () => {
    const first = Array.from({ length: 50 }, (_, i) =>
      service({ name: `${i}`, more: { description: 'v1' } }),
    );
    const atStep = async (at: number): Promise<string | null> => {
      const folder = join(scratch, `step-${at}`);
      await saveMap(folder, first);
      const one = start('hang', folder, String(at));
      const said = await one.next();
      await one.kill();
      if (said === 'never hung') return said;
      expect(existsSync(join(folder, 'services.lock')), 'the lock of the killed one').to.equal(true);
      expect(await versionOf(folder, 50)).to.equal(at > 4 ? 2 : 1);
      await saveMap(folder, [service({ name: 'next', more: { description: 'v3' } })]);
      expect(await versionOf(folder, 1)).to.equal(3);
      expect((await readdir(folder)).sort()).to.deep.equal(['services.json', 'services.last-good.json']);
      return said;
    };
    expect(await Promise.all([0, 1, 2, 3, 4, 5, 6, 7, 8].map(atStep))).to.deep.equal([
      'at before a draft',
      'at in the middle of a draft',
      'at before a draft',
      'at in the middle of a draft',
      'at before a rename',
      'at after a rename',
      'at before a rename',
      'at after a rename',
      'never hung',
    ]);
  });

  it('24 times at any moment loses nothing that was said to be saved', async () => {
    let inTheMiddle = 0;
    const lane = async (folder: string) => {
      let from = 1;
      for (let kill = 0; kill < 8; kill++) {
        const one = start('loop', folder, String(from), String(size));
        let saved = Number((await one.next())?.split(' ')[1]);
        await new Promise((resolve) => setTimeout(resolve, (kill * 7) % 40));
        await one.kill();
        for (let line = await one.next(); line !== null; line = await one.next())
          saved = Number(line.split(' ')[1]);
        if (existsSync(join(folder, 'services.lock'))) inTheMiddle++;
        const found = await versionOf(folder, size);
        expect(found).to.be.oneOf([saved, saved + 1]);
        from = found + 1;
      }
    };
    await Promise.all(['a', 'b', 'c'].map((name) => lane(join(scratch, name))));
    expect(inTheMiddle, 'kills that fell within a change').to.be.at.least(12);
  });

  it('two writers at once both have their say', async () => {
    const folder = join(scratch, 'two');
    const both = [start('add', folder, 'left', '15'), start('add', folder, 'right', '15')];
    const here = Promise.all(
      Array.from({ length: 5 }, async (_, i) => {
        await createFolderStore(folder).change((services) => [...services, service({ name: `here ${i}` })]);
      }),
    );
    expect(await Promise.all(both.map(({ next }) => next()))).to.deep.equal(['done', 'done']);
    await here;
    const { services, problem } = await loadMap(folder);
    expect(problem).to.equal(null);
    expect(new Set(services.map(({ name }) => name))).to.have.property('size', 35);
    expect((await readdir(folder)).sort()).to.deep.equal(['services.json', 'services.last-good.json']);
  });
});
