import { spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { shippedTags } from '../../src/content/languages.ts';
import { turn } from '../../src/conversation/turn.ts';
import { everything } from '../../src/conversation/transcript.ts';
import type { Session } from '../../src/conversation/session.ts';
import type { Input, Reply, World } from '../../src/conversation/types.ts';
import { needIds } from '../../src/social-map/profile-ids.ts';
import { loadMap, saveMap } from '../../src/social-map/store.ts';
import { createSocialMap } from '../../src/social-map/social-map.ts';
import { Caller, startService, type Running } from '../support/service.ts';
import { realWorld } from '../support/world.ts';
import { query } from './fixtures.ts';

const now = new Date('2026-11-24T11:00:00+01:00');

describe('a map of zero services: the talk', () => {
  let world: World;
  before(async () => {
    const real = (await realWorld())(now);
    world = { ...real, map: createSocialMap([], { municipalities: real.places.all(), desks: [], now }) };
  });

  function talk(locale: string, ...inputs: Partial<Input>[]): Reply[][] {
    let session: Session | null = null;
    return inputs.map((input) => {
      const said = turn(session, { kind: 'choice', channel: 'web', locale, ...input }, world);
      session = said.session;
      return said.replies;
    });
  }

  for (const locale of shippedTags) {
    it(`says honestly that there is nothing, with somebody to call, in ${locale}`, () => {
      for (const need of needIds) {
        const replies = talk(
          locale,
          { kind: 'arrival' },
          { value: `need:${need}` },
          { kind: 'text', text: 'Arnhem' },
          { value: 'cmd:skip' },
          { value: 'cmd:more' },
          { value: 'cmd:human' },
          { value: 'cmd:emergency' },
        );
        const [, , , , more = [], human = [], emergency = []] = replies;
        const result = replies.find((some) => some.at(-1)?.step.startsWith('results.')) ?? [];
        expect(replies.flat().flatMap(({ cards }) => cards)).to.deep.equal([]);
        for (const [name, said] of Object.entries({ result, human }))
          expect(everything(said), `${need} ${name}`).to.match(/\d{2,4}[- ]?\d{3,}/);
        expect(more.at(-1)?.step, need).to.match(/^results\./);
        expect(everything(emergency)).to.include('112');
        for (const some of replies) {
          const offered = some.at(-1)?.choices.map(({ value }) => value) ?? [];
          expect(offered).to.include.members(['cmd:emergency', 'cmd:stop']);
          expect(everything(some)).not.to.match(/\{\{|undefined|null/);
        }
      }
    });
  }

  it('hears every cry for help, and ends with nothing kept', () => {
    for (const text of [
      'he hits me now',
      'I want to die',
      'I was raped last night',
      'my child is in danger',
    ]) {
      const [said = [], ended] = talk('en', { kind: 'text', text }, { value: 'cmd:stop' });
      expect(everything(said), text).to.match(/112|0800/);
      expect(ended?.at(-1)?.step).to.match(/^leave\./);
    }
  });

  it('knows a contact point wherever somebody is, and no service', () => {
    for (const municipality of [null, ...world.places.all().map(({ code }) => code)]) {
      expect(world.map.contactPoint(municipality)).to.include({ national: true });
      expect(world.map.mostlyOverdue(municipality, now)).to.equal(false);
      const answer = world.map.match(query({ needs: [], municipality }));
      expect(answer).to.deep.equal({ matches: [], fallback: true });
    }
  });
});

describe('a map of zero services: the started service and the commands', function () {
  this.timeout(60_000);
  let dir: string;
  let running: Running;
  before(async () => {
    dir = await mkdtemp(join(tmpdir(), 'wegwijs-zero-'));
    await saveMap(dir, []);
    running = await startService({ WEGWIJS_MAP_DIR: dir });
  });
  after(async () => {
    await running.stop();
    await rm(dir, { recursive: true, force: true });
  });

  it('serves, talks, and says in the API that there is nothing', async () => {
    const person = new Caller(running.base, 'nl');
    await person.join();
    await person.tap('need:shelter');
    await person.say('Groningen');
    await person.tap('cmd:skip');
    expect(person.step()).to.match(/^results\./);
    expect(person.services()).to.deep.equal([]);
    expect(JSON.stringify(person.last)).to.match(/\d{2,4}[- ]?\d{3,}/);
    await person.tap('cmd:emergency');
    expect(JSON.stringify(person.last)).to.include('112');
    for (const name of [
      'services',
      'organizations',
      'service_at_locations',
      'taxonomies',
      'taxonomy_terms',
    ]) {
      for (const asked of ['', '?full=true', '?search=x', '?page=1']) {
        const response = await fetch(`${running.base}/hsds/${name}${asked}`);
        expect(response.status, name + asked).to.equal(200);
        expect(await response.json()).to.include({
          total_items: 0,
          empty: true,
          first_page: true,
          last_page: true,
        });
      }
    }
    expect(running.output().trim().split('\n'), 'nothing went wrong').to.have.length(1);
  });

  it('each command of the keeper works on it', async () => {
    const on = (...args: string[]) =>
      spawnSync(process.execPath, ['bin/wegwijs.js', ...args, '--map', dir], { encoding: 'utf8' });
    const exported = on('map', 'export');
    expect([exported.status, JSON.parse(exported.stdout)]).to.deep.equal([0, []]);
    for (const action of ['validate', 'stale', 'coverage']) {
      const { status, stderr } = on('map', action);
      expect([status, /at .*:\d+:\d+|undefined|NaN/.test(stderr)], stderr).to.deep.equal([0, false]);
    }
    await writeFile(join(dir, 'none.json'), '[]');
    const imported = on('map', 'import', join(dir, 'none.json'));
    expect(imported.stderr.trim()).to.equal('wegwijs: no service could be read; the map is as it was');
    expect((await loadMap(dir)).services).to.deep.equal([]);
  });
});
