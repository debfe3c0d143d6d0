/**
 * What each kind of feature is worth: the needs' model, learned from one author's phrases and read on the other's,
 * with words, letter sequences, concepts, and all of them. `npx tsx bench/variants.ts` (some minutes).
 */
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compilePatterns } from '../src/understanding/concepts.ts';
import { labelled, needLabels } from '../src/understanding/examples.ts';
import { featuresOf, read, type FeatureGroup } from '../src/understanding/features.ts';
import { learn, store } from '../src/understanding/learn.ts';
import { loadUnderstandingData } from '../src/understanding/load.ts';
import { readHead, score } from '../src/understanding/model.ts';
import { lexiconOf } from '../src/understanding/train.ts';

const data = loadUnderstandingData(join(dirname(fileURLToPath(import.meta.url)), '../data/understanding'));
const concepts = compilePatterns(lexiconOf(data).concepts);
const items = labelled(data)
  .filter(({ file, pass }) => file === 'needs' && pass !== 3)
  .map((item) => ({ ...item, reading: read(item.text, concepts, new Set([item.language])) }));

/** Weights of the copies of each phrase that are learned: whole, concepts alone, words and letters alone. */
type Copies = readonly (readonly [groups: readonly FeatureGroup[], weight: number])[];
interface Variant {
  name: string;
  learned: Copies;
  read: readonly FeatureGroup[];
  each?: 'language';
}

const all = ['concepts', 'words', 'grams'] as const;
const variants: Variant[] = [
  { name: 'words', learned: [[['words'], 1]], read: ['words'] },
  { name: 'letter sequences', learned: [[['grams'], 1]], read: ['grams'] },
  { name: 'words and letter sequences', learned: [[['words', 'grams'], 1]], read: ['words', 'grams'] },
  { name: 'concepts', learned: [[['concepts'], 1]], read: ['concepts'] },
  { name: 'all', learned: [[all, 1]], read: all },
  {
    name: 'all, learned with parts left out',
    learned: [
      [all, 1],
      [['concepts'], 0.7],
      [['words', 'grams'], 0.3],
    ],
    read: all,
  },
  {
    name: 'the same, each language by itself',
    learned: [
      [all, 1],
      [['concepts'], 0.7],
      [['words', 'grams'], 0.3],
    ],
    read: all,
    each: 'language',
  },
];

const settings = {
  bits: 17,
  kind: 'softmax',
  epochs: 6,
  decay: 1e-3,
  rate: 0.25,
  rarest: 2,
  labels: needLabels,
} as const;

function measure(
  variant: Variant,
  pass: 1 | 2,
  languages: ReadonlySet<string>,
): { first: number; three: number; of: number } {
  const own = items.filter(({ language }) => languages.has(language));
  const examples = own
    .filter((item) => item.pass === pass)
    .flatMap(({ reading, need }) =>
      variant.learned.map(([groups, weight]) => ({
        features: featuresOf(reading, new Set(groups)),
        target: Float32Array.from(needLabels, (label) => (label === need?.id ? 1 : 0)),
        weight: Float32Array.of(weight),
      })),
    );
  const options = { ...settings, labels: [...needLabels] };
  const head = readHead(store(learn(examples, options), options));
  const result = { first: 0, three: 0, of: 0 };
  for (const { reading, key } of own.filter((item) => item.pass !== pass)) {
    const sums = score(head, featuresOf(reading, new Set(variant.read)));
    const best = needLabels
      .map((label, index) => ({ label, sum: sums[index] ?? 0 }))
      .sort((a, b) => b.sum - a.sum)
      .map(({ label }) => label);
    result.of += 1;
    if (best[0] === key) result.first += 1;
    if (best.slice(0, 3).includes(key)) result.three += 1;
  }
  return result;
}

const percent = (part: number, of: number) => `${((100 * part) / of).toFixed(1)} %`;
const tags = Object.keys(data.languages);
process.stdout.write(
  '| learned from | 1, read 2: first | among three | 2, read 1: first | among three |\n|---|---|---|---|---|\n',
);
for (const variant of variants) {
  const cells = ([1, 2] as const).flatMap((pass) => {
    const groups = variant.each === 'language' ? tags.map((tag) => new Set([tag])) : [new Set(tags)];
    const parts = groups.map((languages) => measure(variant, pass, languages));
    const sum = (pick: (part: (typeof parts)[number]) => number) =>
      parts.reduce((total, part) => total + pick(part), 0);
    const of = sum((part) => part.of);
    return [
      percent(
        sum((part) => part.first),
        of,
      ),
      percent(
        sum((part) => part.three),
        of,
      ),
    ];
  });
  process.stdout.write(`| ${variant.name} | ${cells.join(' | ')} |\n`);
}
