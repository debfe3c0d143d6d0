/**
 * Measures understanding on its own phrases, each read by a model that has not seen it:
 * `npx tsx bench/cross-validation.ts [folds]`, or `… leave` to leave out one language after the other
 * (then only its word lists are known, which shows how much the shared concepts carry).
 */
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { labelled } from '../src/understanding/examples.ts';
import type { Labelled } from '../src/understanding/examples.ts';
import { loadUnderstandingData } from '../src/understanding/load.ts';
import { readModel } from '../src/understanding/model.ts';
import { folds, learnHeads } from '../src/understanding/train.ts';
import { createUnderstanding } from '../src/understanding/understand.ts';

const data = loadUnderstandingData(join(dirname(fileURLToPath(import.meta.url)), '../data/understanding'));
const items = labelled(data);
const counts = new Map<string, [number, number]>();
function count(name: string, right: boolean): void {
  const [good, all] = counts.get(name) ?? [0, 0];
  counts.set(name, [good + (right ? 1 : 0), all + 1]);
}

function measure(test: readonly Labelled[], training: readonly Labelled[]): void {
  const { heads, lexicon } = learnHeads(data, training);
  const seen = new Set(training.map(({ text }) => text));
  const requests = Object.fromEntries(
    Object.entries(lexicon.requests).map(([tag, ids]) => [
      tag,
      Object.fromEntries(
        Object.entries(ids).map(([id, phrases]) => [id, phrases.filter((text) => seen.has(text))]),
      ),
    ]),
  );
  const model = readModel({ format: 1, data: '', heads, calibration: { temperature: 1.2 }, lexicon: '' });
  const understand = createUnderstanding({ ...lexicon, requests }, model);
  for (const { text, language, file, key } of test) {
    const found = understand(text);
    count(`language ${language}`, found.language === language);
    const guesses = found.needs.map(({ id }): string => id);
    if (file === 'needs') {
      const right = key === 'none' ? guesses.length === 0 : guesses[0] === key;
      const three = key === 'none' ? right : guesses.slice(0, 3).includes(key);
      for (const row of ['ALL', `in ${language}`, `need ${key}`]) {
        count(`${row}: first`, right);
        count(`${row}: first three`, three);
      }
      for (const { id, score } of found.needs)
        count(`score ${(Math.floor(score * 10) / 10).toFixed(1)}`, id === key);
      count(`needs text with crisis: ${key}`, found.crisis !== null);
    } else if (file === 'crisis') {
      const all = [found.crisis, ...found.also_crisis].map(String);
      if (key === 'lookalikes') count('crisis: FALSE ALARM on look-alikes', found.crisis !== null);
      else {
        count('crisis ALL: found', found.crisis !== null);
        count(`crisis in ${language}: found`, found.crisis !== null);
        count(`crisis ${key}: found`, found.crisis !== null);
        count(`crisis ${key}: its kind`, all.includes(key));
      }
    } else if (file === 'requests') {
      const got = [found.command, found.small, found.situation].map(String);
      count(`request ${key}`, got.includes(key));
      if (key !== 'emergency' && key !== 'hurting-others')
        count('crisis: false alarm on requests', found.crisis !== null);
    } else count(`topic ${key}`, found.topics.map(String).includes(key));
    if (file !== 'requests') count('request: false alarm', found.command !== null || found.small !== null);
  }
}

if (process.argv[2] === 'leave') {
  const only = process.argv.slice(3);
  for (const language of only.length > 0 ? only : Object.keys(data.languages)) {
    measure(
      items.filter((item) => item.language === language),
      items.filter((item) => item.language !== language),
    );
  }
} else {
  const parts = Number(process.argv[2] ?? '4');
  const part = folds(items, parts);
  for (let fold = 0; fold < parts; fold += 1) {
    measure(
      items.filter((_, index) => part[index] === fold),
      items.filter((_, index) => part[index] !== fold),
    );
  }
}
for (const [name, [good, all]] of [...counts].sort((a, b) => a[0].localeCompare(b[0]))) {
  process.stdout.write(`${name.padEnd(44)} ${good}/${all} ${((100 * good) / all).toFixed(1)}%\n`);
}
