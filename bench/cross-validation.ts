/**
 * Measures understanding on its own phrases, each read by a model that has not seen it:
 * `npx tsx bench/cross-validation.ts [folds]`, or `… leave` to leave out one language after the other
 * (then only its word lists are known, which shows how much the shared concepts carry).
 */
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { labelled } from '../src/understanding/examples.ts';
import { loadUnderstandingData } from '../src/understanding/load.ts';
import { folds } from '../src/understanding/train.ts';
import { Counts, measure, readerOf } from './measure.ts';

const data = loadUnderstandingData(join(dirname(fileURLToPath(import.meta.url)), '../data/understanding'));
const items = labelled(data);
const counts = new Counts();

if (process.argv[2] === 'leave') {
  const only = process.argv.slice(3);
  for (const language of only.length > 0 ? only : Object.keys(data.languages)) {
    const reader = readerOf(
      data,
      items.filter((item) => item.language !== language),
    );
    measure(
      items.filter((item) => item.language === language),
      reader,
      counts,
    );
  }
} else {
  const parts = Number(process.argv[2] ?? '4');
  const part = folds(items, parts);
  for (let fold = 0; fold < parts; fold += 1) {
    const reader = readerOf(
      data,
      items.filter((_, index) => part[index] !== fold),
    );
    measure(
      items.filter((_, index) => part[index] === fold),
      reader,
      counts,
    );
  }
}
counts.print();
