/**
 * How much one author's phrases teach about another's: learns from the first pass and reads the second, then the
 * other way round. `npx tsx bench/passes.ts [language …]`. Each wrote without having seen the other's phrases.
 */
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { labelled } from '../src/understanding/examples.ts';
import { loadUnderstandingData } from '../src/understanding/load.ts';
import { Counts, measure, readerOf } from './measure.ts';

const data = loadUnderstandingData(join(dirname(fileURLToPath(import.meta.url)), '../data/understanding'));
const wanted = process.argv.slice(2);
const languages = Object.keys(data.languages).filter(
  (tag) =>
    Object.keys(data.languages[tag]?.second.needs ?? {}).length > 0 &&
    (wanted.length === 0 || wanted.includes(tag)),
);
const items = labelled(data);
for (const pass of [1, 2] as const) {
  const others = (language: string) => !languages.includes(language);
  const training = items.filter((item) => item.pass === pass || (item.pass === 1 && others(item.language)));
  const test = items.filter(
    (item) => item.pass !== pass && item.pass !== 3 && languages.includes(item.language),
  );
  const counts = new Counts();
  measure(test, readerOf(data, training), counts);
  process.stdout.write(`\n## Learned from pass ${pass}, read the other (${languages.join(' ')})\n\n`);
  counts.print();
}
