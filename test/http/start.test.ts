import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { Caller, startService } from '../support/service.ts';

const serve = (env: Record<string, string>) =>
  spawnSync(process.execPath, ['bin/wegwijs.js', 'serve'], {
    env: { ...process.env, ...env },
    encoding: 'utf8',
    timeout: 20_000,
  });

/** A home of its own, so that a test may spoil it. */
function copyOfHome(): string {
  const home = mkdtempSync(join(tmpdir(), 'wegwijs-home-'));
  for (const part of ['dialogs', 'locales', 'data']) cpSync(part, join(home, part), { recursive: true });
  cpSync('src/web', join(home, 'src/web'), { recursive: true });
  symlinkSync(join(process.cwd(), 'package.json'), join(home, 'package.json'));
  return home;
}

describe('npm start', () => {
  it('says in one line where to go, ends cleanly on SIGTERM and leaves nothing running', async () => {
    const service = await startService();
    expect(service.output().trim().split('\n')).to.have.length(1);
    expect(service.output()).to.include(`http://127.0.0.1:${service.port}/`);
    expect(await service.stop()).to.equal(0);
    const gone = await fetch(`${service.base}/healthz`).then(
      () => false,
      () => true,
    );
    expect(gone).to.equal(true);
  });

  it('says in one sentence that the port is in use', async () => {
    const service = await startService();
    const second = serve({ PORT: String(service.port) });
    await service.stop();
    expect(second.status).to.equal(1);
    expect(second.stderr.trim()).to.equal(
      `wegwijs: port ${service.port} is in use: stop the other program or set PORT`,
    );
  });

  it('names a setting that is wrong', () => {
    const wrong = serve({ PORT: 'many' });
    expect(wrong.status).to.equal(1);
    expect(wrong.stderr).to.match(/^wegwijs: PORT is not right/);
  });

  it('two starts at once both serve', async () => {
    const both = await Promise.all([startService(), startService()]);
    for (const service of both) expect(await service.stop()).to.equal(0);
  });

  it('serves with a state folder that cannot be written, and says what that means', async () => {
    const service = await startService({ WEGWIJS_STATE_DIR: '/dev/null/wegwijs' });
    try {
      expect(service.output()).to.include('continuation codes work only until this program stops');
    } finally {
      await service.stop();
    }
  });

  it('gives emergency help while its data folder is deleted under it', async () => {
    const home = copyOfHome();
    const service = await startService({ WEGWIJS_HOME: home });
    try {
      const person = new Caller(service.base, 'ti');
      await person.join();
      rmSync(home, { recursive: true, force: true });
      await person.tap('cmd:emergency');
      expect(person.step()).to.equal('emergency.start');
      expect(JSON.stringify(person.last)).to.include('0800-2000');
      await new Caller(service.base, 'nl').say('hij slaat me nu, help').then((said) => {
        expect(JSON.stringify(said)).to.include('112');
      });
    } finally {
      await service.stop();
      rmSync(home, { recursive: true, force: true });
    }
  });

  it('refuses content that is not whole, with file and reason', () => {
    const home = copyOfHome();
    rmSync(join(home, 'data/social-map/services.json'));
    const broken = serve({ WEGWIJS_HOME: home, PORT: '0' });
    rmSync(home, { recursive: true, force: true });
    expect(broken.status).to.equal(1);
    expect(broken.stderr).to.match(/^wegwijs: There is no social map/);
  });
});
