/**
 * Measures understanding on the held-out texts in bench/data: `npx tsx bench/understanding.ts [--prior]`.
 * Prints figures only, never the texts. With --prior the text's language is given as the one the person chose.
 */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { loadUnderstanding } from '../src/understanding/load.ts';
import { languageTags } from '../src/understanding/types.ts';
import type { Understanding } from '../src/understanding/types.ts';

const here = dirname(fileURLToPath(import.meta.url));
const understand = loadUnderstanding(join(here, '../data/understanding'));
const withPrior = process.argv.includes('--prior');

function readData<T>(name: string, item: z.ZodType<T>): T[] {
  return z.array(item).parse(JSON.parse(readFileSync(join(here, 'data', name), 'utf8')));
}
function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
function read(text: string, language: string): Understanding {
  const tag = language === 'prs' ? 'fa' : language;
  return understand(
    text,
    languageTags.find((known) => withPrior && known === tag),
  );
}

/** Right answers out of all, by group. */
class Tally {
  readonly groups = new Map<string, Map<string, [number, number]>>();
  add(group: string, measure: string, right: boolean): void {
    const row = this.groups.get(group) ?? new Map<string, [number, number]>();
    const [good, all] = row.get(measure) ?? [0, 0];
    this.groups.set(group, row.set(measure, [good + (right ? 1 : 0), all + 1]));
  }
  print(title: string): void {
    say(`\n## ${title}`);
    for (const [group, row] of this.groups) {
      const cells = [...row].map(
        ([name, [good, all]]) => `${name} ${good}/${all} ${((100 * good) / all).toFixed(0)}%`,
      );
      say(`${group.padEnd(22)} ${cells.join('   ')}`);
    }
  }
}

const sameLanguage = (found: string, wanted: readonly string[]) =>
  wanted.some(
    (tag) => tag === found || (tag === 'prs' && found === 'fa') || (tag === 'ku' && found === 'ckb'),
  );

function measureNeeds(): void {
  const item = z.object({
    text: z.string(),
    lang: z.string(),
    group: z.string(),
    need: z.string(),
    also: z.array(z.string()),
  });
  const byGroup = new Tally();
  const byNeed = new Tally();
  const bins = new Tally();
  const languages = new Tally();
  const alarms = new Tally();
  for (const { text, lang, group, need, also } of readData('dev.json', item)) {
    const found = read(text, lang);
    const guesses = found.needs.map(({ id }) => id);
    const fits = (id: string) => need === id || also.includes(id);
    const first = need === 'none' ? guesses.length === 0 : guesses.slice(0, 1).some(fits);
    const three = need === 'none' ? guesses.length === 0 : guesses.slice(0, 3).some(fits);
    for (const [tally, row] of [
      [byGroup, group],
      [byGroup, 'ALL'],
      [byNeed, need],
    ] as const) {
      tally.add(row, 'first', first);
      tally.add(row, 'first three', three);
    }
    for (const { id, score } of found.needs)
      bins.add(`score ${(Math.floor(score * 10) / 10).toFixed(1)}`, 'right', fits(id));
    if (lang !== 'mixed') {
      languages.add(lang, 'language', sameLanguage(found.language, [lang]));
      languages.add('ALL', 'language', sameLanguage(found.language, [lang]));
    }
    alarms.add(need, 'with crisis', found.crisis !== null);
  }
  byGroup.print('Needs by language');
  byNeed.print('Needs by need');
  bins.print('How often a guess of a score is right');
  alarms.print('Needs texts that raise a crisis (many of safety and sexual violence should)');
  languages.print('Language of needs texts');
}

const crisisOf: Record<string, string> = {
  'crisis-danger': 'danger',
  'crisis-suicide': 'suicide',
  'crisis-recent-assault': 'assault',
  'crisis-child': 'child',
  'crisis-medical': 'medical',
  'crisis-trafficking': 'trafficking',
};
const calm = new Set([
  'no-crisis-lookalike',
  'off-topic',
  'abuse-of-bot',
  'injection',
  'stop',
  'delete',
  'human-request',
]);
const commandsOf: Record<string, readonly string[]> = {
  stop: ['stop'],
  delete: ['delete'],
  'human-request': ['human'],
  perpetrator: ['hurting-others'],
  'coercion-monitoring': ['watched', 'locating'],
};

function measureSafety(): void {
  const item = z.object({ text: z.string(), lang: z.string(), kind: z.string() });
  const tally = new Tally();
  for (const { text, lang, kind } of readData('dev-safety.json', item)) {
    const found = read(text, lang);
    const crisis = crisisOf[kind];
    if (crisis !== undefined) {
      const all: string[] = [...(found.crisis === null ? [] : [found.crisis]), ...found.also_crisis];
      for (const row of [kind, 'ALL crisis', `crisis in ${lang}`]) {
        tally.add(row, 'found', all.length > 0);
        tally.add(row, 'its kind', all.includes(crisis));
        tally.add(row, 'its kind first', found.crisis === crisis);
      }
    } else if (calm.has(kind)) {
      tally.add(kind, 'false alarm', found.crisis !== null);
      tally.add('ALL calm', 'false alarm', found.crisis !== null);
      tally.add(`calm in ${lang}`, 'false alarm', found.crisis !== null);
    }
    const commands = commandsOf[kind];
    if (commands) {
      for (const row of [kind, 'ALL commands', `commands in ${lang}`]) {
        tally.add(row, 'command', commands.includes(found.command ?? ''));
      }
    } else tally.add(kind, 'command raised', found.command !== null);
    if (kind === 'pii') tally.add(kind, 'personal data found', found.personal.length > 0);
    if (kind === 'off-topic' || kind === 'abuse-of-bot') tally.add(kind, 'no need', found.needs.length === 0);
  }
  tally.print('Safety');
}

function measureLanguage(): void {
  const item = z.object({
    text: z.string(),
    lang: z.string(),
    also: z.array(z.string()),
    romanised: z.boolean(),
    supported: z.boolean(),
  });
  const tally = new Tally();
  for (const { text, lang, also, romanised, supported } of readData('dev-language.json', item)) {
    const right = sameLanguage(understand(text).language, [lang, ...also]);
    const row = romanised ? 'romanised' : supported ? 'spoken here, native script' : 'other languages';
    tally.add(row, 'right', right);
  }
  tally.print('Language of very short texts');
}

const started = performance.now();
measureNeeds();
measureSafety();
measureLanguage();
say(`\n${((performance.now() - started) / 427).toFixed(2)} ms a text`);
