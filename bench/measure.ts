import type { Labelled } from '../src/understanding/examples.ts';
import type { UnderstandingData } from '../src/understanding/load.ts';
import { readModel } from '../src/understanding/model.ts';
import { learnHeads } from '../src/understanding/train.ts';
import { createUnderstanding, type Understand } from '../src/understanding/understand.ts';

/** How many were right, by name. */
export class Counts {
  private readonly rows = new Map<string, [number, number]>();

  add(name: string, right: boolean): void {
    const [good, all] = this.rows.get(name) ?? [0, 0];
    this.rows.set(name, [good + (right ? 1 : 0), all + 1]);
  }

  print(): void {
    for (const [name, [good, all]] of [...this.rows].sort((a, b) => a[0].localeCompare(b[0])))
      process.stdout.write(`${name.padEnd(44)} ${good}/${all} ${((100 * good) / all).toFixed(1)}%\n`);
  }
}

/** A reader that has learned these phrases and no others; requests written word for word are those it has seen. */
export function readerOf(data: UnderstandingData, training: readonly Labelled[]): Understand {
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
  return createUnderstanding({ ...lexicon, requests }, model);
}

/** Reads each phrase and counts what was understood as its author meant it. */
export function measure(test: readonly Labelled[], understand: Understand, counts: Counts): void {
  for (const { text, language, file, key } of test) {
    const found = understand(text);
    counts.add(`language ${language}`, found.language === language);
    const guesses = found.needs.map(({ id }): string => id);
    if (file === 'needs') {
      const right = key === 'none' ? guesses.length === 0 : guesses[0] === key;
      const three = key === 'none' ? right : guesses.slice(0, 3).includes(key);
      for (const row of ['ALL', `in ${language}`, `need ${key}`]) {
        counts.add(`${row}: first`, right);
        counts.add(`${row}: first three`, three);
      }
      for (const { id, score } of found.needs)
        counts.add(`score ${(Math.floor(score * 10) / 10).toFixed(1)}`, id === key);
      counts.add(`needs text with crisis: ${key}`, found.crisis !== null);
    } else if (file === 'crisis') {
      const all = [found.crisis, ...found.also_crisis].map(String);
      if (key === 'lookalikes') {
        counts.add('crisis: FALSE ALARM on look-alikes', found.crisis !== null);
        counts.add(`crisis: false alarm in ${language}`, found.crisis !== null);
      } else {
        for (const row of ['ALL', `in ${language}`, key])
          counts.add(`crisis ${row}: found`, found.crisis !== null);
        counts.add(`crisis ${key}: its kind`, all.includes(key));
      }
    } else if (file === 'requests') {
      const got = [found.command, found.small, found.situation].map(String);
      counts.add(`request ${key}`, got.includes(key));
      if (key !== 'emergency' && key !== 'hurting-others')
        counts.add('crisis: false alarm on requests', found.crisis !== null);
    } else counts.add(`topic ${key}`, found.topics.map(String).includes(key));
    if (file !== 'requests')
      counts.add('request: false alarm', found.command !== null || found.small !== null);
    if (file === 'needs' || file === 'crisis')
      counts.add('own violence: false alarm', found.command === 'hurting-others');
  }
}
