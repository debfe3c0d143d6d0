import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { spawnSync } from 'node:child_process';
import { expect } from 'chai';
import { Caller, startService, type Running } from '../support/service.ts';

const planted = {
  name: 'Zebediah Quorl',
  phone: '+31 6 98127634',
  number: 'V7719283746',
  mail: 'quorl.z@example.org',
  word: 'xyloquent',
  id: 'telegram-user-55512399',
};
const sentences: [string, string][] = [
  ['nl', `ik heet ${planted.name} en ik ben bang, bel ${planted.phone} ${planted.word}`],
  ['en', `my name is ${planted.name}, mail ${planted.mail}, he hits me ${planted.word}`],
  ['ar', `اسمي ${planted.name} ورقمي ${planted.number} ${planted.word}`],
  ['ti', `ስመይ ${planted.name} ${planted.phone} ${planted.word}`],
  ['uk', `мене звати ${planted.name}, ${planted.mail} ${planted.word}`],
];

function filesBelow(folder: string, since: number): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    try {
      if (entry.isDirectory()) return filesBelow(path, since);
      return entry.isFile() && statSync(path).mtimeMs >= since ? [path] : [];
    } catch {
      return [];
    }
  });
}

const traces = (text: string) => Object.values(planted).filter((secret) => text.includes(secret));

describe('nothing that a person wrote is kept', () => {
  let service: Running;
  let state: string;
  const began = Date.now();
  before(async () => {
    state = mkdtempSync(join(tmpdir(), 'wegwijs-kept-'));
    service = await startService({ WEGWIJS_STATE_DIR: state });
  });
  after(async () => {
    await service.stop();
    rmSync(state, { recursive: true, force: true });
  });

  async function talk(locale: string, sentence: string): Promise<string> {
    const person = new Caller(service.base, locale);
    let heard = '';
    const listen = (said: unknown) => (heard += JSON.stringify(said));
    listen(
      await person.send({
        type: 'conversationUpdate',
        membersAdded: [{ id: planted.id, name: planted.name }],
        from: { id: planted.id, name: planted.name },
      }),
    );
    for (const text of [sentence, planted.name, planted.phone, planted.mail, sentence])
      listen(await person.send({ text, from: { id: planted.id, name: planted.name } }));
    listen(await person.send({ text: sentence, value: { anything: planted.name } }));
    listen(
      await person
        .raw({ type: 'message', text: sentence, channelId: undefined })
        .then((response) => response.text()),
    );
    // The protocol itself names the account that an answer is for.
    return heard.replaceAll(`"recipient":{"id":"${planted.id}"}`, '');
  }

  it('in whole conversations in five languages over the Bot Framework, also in its answers and errors', async () => {
    for (const [locale, sentence] of sentences)
      expect(traces(await talk(locale, sentence)), locale).to.deep.equal([]);
  });

  it('over the page', async () => {
    const first = await fetch(service.base).then((response) => response.text());
    const token = /name="token" value="([^"]+)"/.exec(first)?.[1] ?? '';
    for (const [locale, sentence] of sentences) {
      const body = new URLSearchParams({ token, locale, form: `${locale}-1`, text: sentence });
      const page = await fetch(service.base, { method: 'POST', body }).then((response) => response.text());
      expect(traces(page), locale).to.deep.equal([]);
    }
  });

  it('over the terminal', () => {
    const input = `${sentences.map(([, sentence]) => sentence).join('\n')}\nstop\n`;
    const { stdout, stderr } = spawnSync(process.execPath, ['bin/wegwijs.js', 'chat', '--locale', 'en'], {
      input,
      encoding: 'utf8',
    });
    expect(traces(stdout + stderr)).to.deep.equal([]);
  });

  it('in feedback to the keeper of the map', async () => {
    const person = new Caller(service.base);
    await person.join();
    await person.tap('need:medical');
    await person.tap('cmd:skip');
    if (person.step() !== 'results.first') await person.tap('cmd:skip');
    await person.tap('results.first:feedback');
    await person.tap('feedback.start:yes');
    const report = readFileSync(join(state, 'reports.ndjson'), 'utf8');
    expect(report).to.match(/"report":"report-helped"/);
    expect(report).to.not.include(person.id);
  });

  it('in logs, on standard output, in the state folder or in temporary files', () => {
    expect(traces(service.output())).to.deep.equal([]);
    const written = [...filesBelow(state, 0), ...filesBelow(tmpdir(), began)].filter(
      (file) => !file.includes('/tsx-'),
    );
    const found = written.filter((file) => {
      try {
        return statSync(file).size < 5_000_000 && traces(readFileSync(file, 'utf8')).length > 0;
      } catch {
        return false;
      }
    });
    expect(found).to.deep.equal([]);
  });
});
