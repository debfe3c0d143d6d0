import { spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { saveMap } from '../../src/social-map/store.ts';
import { startService, type Running } from '../support/service.ts';
import { service } from './fixtures.ts';

const house = service({ name: 'Clinic of the last good map', more: { description: 'Verborgenlaan 12' } });

describe('the started service and its map', () => {
  let dir: string;
  const file = () => join(dir, 'services.json');
  before(async () => {
    dir = await mkdtemp(join(tmpdir(), 'wegwijs-served-'));
    await saveMap(dir, [house]);
  });
  after(() => rm(dir, { recursive: true, force: true }));

  const names = async ({ base }: Running) => (await fetch(`${base}/hsds/services`)).text();

  it('goes on with what it has read when the file is damaged under it', async () => {
    const whole = await readFile(file(), 'utf8');
    const running = await startService({ WEGWIJS_MAP_DIR: dir });
    try {
      await writeFile(file(), whole.slice(0, whole.length / 2));
      expect(await names(running)).to.include(house.name);
    } finally {
      await running.stop();
    }
  });

  it('started with a damaged file, serves the last good one and says so in one sentence', async () => {
    const running = await startService({ WEGWIJS_MAP_DIR: dir });
    try {
      expect(await names(running)).to.include(house.name);
      const [sentence = ''] = running.output().split('\n');
      expect(sentence).to.equal(
        `The social map ${file()} is damaged (it is no JSON). The last good copy is used.`,
      );
      expect(running.output()).not.to.include('Verborgenlaan');
    } finally {
      await running.stop();
    }
  });

  it('does not start when nothing good is left, and says so in one sentence', async () => {
    await writeFile(join(dir, 'services.last-good.json'), '[');
    const { status, stderr, stdout } = spawnSync(process.execPath, ['bin/wegwijs.js', 'serve'], {
      env: { ...process.env, WEGWIJS_MAP_DIR: dir, PORT: '0' },
      encoding: 'utf8',
    });
    expect([status, stdout]).to.deep.equal([1, '']);
    expect(stderr.trim()).to.equal(
      `wegwijs: The social map ${file()} is damaged (it is no JSON). There is no good copy to use instead.`,
    );
  });
});
