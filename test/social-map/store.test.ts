import { spawnSync } from 'node:child_process';
import { chmod, mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { expect } from 'chai';
import { createFolderStore, loadMap, saveMap } from '../../src/social-map/store.ts';
import { realDisk, type Disk } from '../../src/social-map/store-disk.ts';
import { service } from './fixtures.ts';

const good = [service({ name: 'good' })];
const second = [...good, service({ name: 'second' })];
const folders: string[] = [];

async function folder(): Promise<string> {
  const made = await mkdtemp(join(tmpdir(), 'wegwijs-map-'));
  folders.push(made);
  return made;
}
after(() => Promise.all(folders.map((one) => rm(one, { recursive: true, force: true }))));

async function failure(work: () => Promise<unknown>): Promise<string> {
  try {
    await work();
    return 'no failure';
  } catch (error) {
    return error instanceof Error ? error.message : 'no Error';
  }
}

/** One sentence: nothing of a stack, no second line, no code of the system. */
const oneSentence = /^[^\n]+[^.]\.$/;

describe('the map on disk', () => {
  it('comes back as it was saved, also when there is nothing in it', async () => {
    const dir = join(await folder(), 'new');
    await saveMap(dir, good);
    expect(await loadMap(dir)).to.deep.include({ services: good, problem: null });
    await saveMap(dir, []);
    expect(await loadMap(dir)).to.deep.include({ services: [], problem: null });
  });

  for (const [what, spoil] of Object.entries({
    'cut in half': (whole: string) => whole.slice(0, whole.length / 2),
    emptied: () => '',
    'of another form': () => '[{"id": 3}]',
    'full of noughts': (whole: string) => '\0'.repeat(whole.length),
  })) {
    it(`falls back to the last good copy when it is ${what}, and says so`, async () => {
      const dir = await folder();
      await saveMap(dir, second);
      const file = join(dir, 'services.json');
      await writeFile(file, spoil(await readFile(file, 'utf8')));
      const { services, problem } = await loadMap(dir);
      expect(services).to.deep.equal(second);
      expect(problem).to.match(/ is damaged \([^)]+\)\. The last good copy is used\.$/);
    });
  }

  it('falls back when the map was taken away', async () => {
    const dir = await folder();
    await saveMap(dir, good);
    await rm(join(dir, 'services.json'));
    expect((await loadMap(dir)).problem).to.match(/\(it is missing\)\. The last good copy is used\.$/);
  });

  it('never makes a damaged map the last good copy, and a change begins with that copy', async () => {
    const dir = await folder();
    await saveMap(dir, good);
    await writeFile(join(dir, 'services.json'), '[{"id": 3}]');
    const store = createFolderStore(dir);
    const { services, problem } = await store.change((now) => [...now, ...second.slice(1)]);
    expect(services).to.deep.equal(second);
    expect(problem).to.match(/The last good copy is used/);
    await writeFile(join(dir, 'services.json'), '');
    expect((await loadMap(dir)).services).to.deep.equal(second);
  });

  it('refuses with a sentence when there is none, or nothing good is left', async () => {
    const dir = await folder();
    expect(await failure(() => loadMap(dir))).to.match(/There is no social map in/);
    await writeFile(join(dir, 'services.json'), '[{"id": 3}]');
    expect(await failure(() => loadMap(dir))).to.match(/is damaged .*There is no good copy/);
    expect(await failure(() => createFolderStore(dir).change((now) => now))).to.match(
      /There is no good copy/,
    );
    await saveMap(dir, good);
    expect((await loadMap(dir)).problem).to.equal(null);
  });

  it('says nothing of what stands in a damaged map', async () => {
    const dir = await folder();
    await writeFile(join(dir, 'services.json'), '[{"name": "Verborgenlaan 12", 6811QZ}]');
    expect(await failure(() => loadMap(dir))).not.to.match(/Verborgen|6811/);
    await writeFile(join(dir, 'services.json'), '[{"id": "Verborgenlaan 12", "status": "6811QZ"}]');
    expect(await failure(() => loadMap(dir))).not.to.match(/Verborgen|6811/);
  });

  it('refuses to save what it could not read back', async () => {
    const dir = await folder();
    await saveMap(dir, good);
    const [one] = good;
    const broken = one ? [{ ...one, name: '' }] : [];
    expect(await failure(() => saveMap(dir, broken))).to.match(
      /^A map that is not whole was not saved \(0\.name: /,
    );
    expect((await loadMap(dir)).services).to.deep.equal(good);
  });

  it('tells by its mark whether somebody else has changed it meanwhile', async () => {
    const dir = await folder();
    const store = createFolderStore(dir);
    const none = await store.loadIfAny();
    expect(none).to.deep.include({ services: [], problem: null });
    await store.replace(good, none.mark);
    const { mark } = await store.load();
    await store.replace(second);
    expect(await failure(() => store.replace(good, mark))).to.match(
      /has changed the social map in .* meanwhile/,
    );
    expect(await failure(() => store.replace(good, none.mark))).to.match(/has changed/);
    expect((await store.load()).services).to.deep.equal(second);
  });

  it('a change that fails leaves the map, and the way free for the next', async () => {
    const dir = await folder();
    await saveMap(dir, good);
    const store = createFolderStore(dir);
    const why = await failure(() => store.change(() => Promise.reject(new Error('The feed never ends.'))));
    expect(why).to.equal('The feed never ends.');
    await store.change(() => second);
    expect((await store.load()).services).to.deep.equal(second);
  });
});

describe('a disk that refuses', () => {
  const refusals = {
    ENOSPC: /^There is no room left on the disk of .+; the social map is as it was\.$/,
    EDQUOT: /^There is no room left/,
    EROFS: /^The folder .+ may not be written by this program; the social map is as it was\.$/,
    EACCES: /may not be written/,
    EIO: /could not be written \(EIO\); the social map is as it was\.$/,
  };
  const failing = (code: string, at: number): Disk => {
    let done = 0;
    const step = () => {
      if (done++ === at) throw Object.assign(new Error(`${code}: something in /a/path`), { code });
    };
    return {
      ...realDisk,
      async writeNew(file, pieces) {
        step();
        await realDisk.writeNew(file, pieces);
        step();
      },
      async replace(from, to) {
        step();
        await realDisk.replace(from, to);
      },
    };
  };
  for (const [code, sentence] of Object.entries(refusals)) {
    it(`${code} at any step is one sentence, and the old map is whole`, async () => {
      for (let at = 0; at < 5; at++) {
        const dir = await folder();
        await saveMap(dir, good);
        const store = createFolderStore(dir, { disk: failing(code, at) });
        const said = await failure(() => store.replace(second));
        expect(said).to.match(sentence).and.match(oneSentence);
        expect(await loadMap(dir)).to.deep.include({ services: good, problem: null });
        expect((await readdir(dir)).sort()).to.deep.equal(['services.json', 'services.last-good.json']);
        await saveMap(dir, second);
      }
    });
  }

  it('says so when only the copy could not be put in its place', async () => {
    const dir = await folder();
    await saveMap(dir, good);
    const said = await failure(() => createFolderStore(dir, { disk: failing('EIO', 5) }).replace(second));
    expect(said).to.match(/is saved, but not its last good copy\.$/);
    expect((await loadMap(dir)).services).to.deep.equal(second);
  });

  it('really full, in a process that may write no more: one sentence, and the old map is whole', async () => {
    const dir = await folder();
    await saveMap(join(dir, 'map'), good);
    const writer = join(dir, 'writer.mjs');
    await build({
      entryPoints: ['test/social-map/store-child.ts'],
      outfile: writer,
      bundle: true,
      platform: 'node',
      format: 'esm',
      logLevel: 'error',
    });
    const command = `ulimit -f 8; exec "$0" "$1" loop "$2" 1 500`;
    const { stderr, status } = spawnSync(
      'bash',
      ['-c', command, process.execPath, writer, join(dir, 'map')],
      {
        encoding: 'utf8',
      },
    );
    expect(status).to.equal(1);
    expect(stderr).to.include('There is no room left on the disk of');
    expect((await loadMap(join(dir, 'map'))).services).to.deep.equal(good);
  });

  it('a folder that is a file, or that may not be written', async () => {
    const dir = await folder();
    await writeFile(join(dir, 'file'), '');
    expect(await failure(() => saveMap(join(dir, 'file'), good))).to.match(
      /is no folder that can be written to/,
    );
    expect(await failure(() => saveMap(join(dir, 'file', 'map'), good))).to.match(/is no folder/);
    const closed = join(dir, 'closed');
    await mkdir(closed);
    await saveMap(closed, good);
    await chmod(closed, 0o555);
    // The superuser may write everywhere but where the system itself says no.
    const place = process.getuid?.() === 0 ? '/proc/1' : closed;
    expect(await failure(() => saveMap(place, second)))
      .to.match(/may not be written|is no folder/)
      .and.match(oneSentence);
    await chmod(closed, 0o755);
    expect((await loadMap(closed)).services).to.deep.equal(good);
  });
});

describe('the lock of the map', () => {
  it('of a process that is gone, or that was killed before it signed, is taken over', async () => {
    const { status, pid } = spawnSync(process.execPath, ['-e', '']);
    expect(status).to.equal(0);
    const dir = await folder();
    const { hostname } = await import('node:os');
    await writeFile(join(dir, 'services.lock'), `${pid} ${hostname()} x`);
    await saveMap(dir, good);
    // A process number that was used again, by this very process.
    await writeFile(join(dir, 'services.lock'), `${process.pid} ${hostname()} x`);
    await saveMap(dir, second);
    expect((await loadMap(dir)).services).to.deep.equal(second);
    expect(await readdir(dir)).not.to.include('services.lock');
  });

  it('of a living writer is respected, with a sentence when it takes too long', async () => {
    const dir = await folder();
    await saveMap(dir, good);
    const { hostname } = await import('node:os');
    await writeFile(join(dir, 'services.lock'), `${process.ppid} ${hostname()} x`);
    const said = await failure(() => createFolderStore(dir, { patience: 100 }).replace(second));
    expect(said).to.match(/^Another program is changing the social map in /);
    expect((await loadMap(dir)).services).to.deep.equal(good);
  });
});
