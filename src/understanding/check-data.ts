import { fold, words } from './fold.ts';
import { findTemplates } from './check-data-templates.ts';
import type { DataFile, DataLine } from './check-data-lines.ts';
import { commandIds, crisisIds, languageTags, needIds, situationIds, smallIds, topicIds } from './types.ts';

/** What is wrong with the phrases of `data/understanding`, so that nobody learns from a list that cheats. */
export interface DataFinding {
  /** File below `data/understanding`. */
  file: string;
  /** Counted from 1; null where something is missing. */
  line: number | null;
  problem: string;
}

/** Phrases that a language needs at least per need, both authors together. */
const leastPerNeed = 50;
/** The languages that most people write in. */
const leastPerNeedOfMany = 80;
const writtenMost = new Set<string>(['nl', 'en', 'ar']);
const leastPerCrisis = 40;
/** Texts that sound like a crisis and are none, over all languages together. */
export const leastLookalikes = 300;
/** A measuring text of so few words is anybody's; longer ones may not be learned from. */
const anybodys = 2;

/** One form for phrases that differ in capitals, accents and signs alone. */
export function plainPhrase(text: string): string {
  return words(fold(text)).join(' ');
}

/** Chinese writes no spaces: two letters count as a word. */
function countWords(plain: string): number {
  const han = plain.match(/\p{Script=Han}/gu)?.length ?? 0;
  return Math.floor(han / 2) + words(plain.replace(/\p{Script=Han}/gu, ' ')).length;
}

/** A quick look before folding: most entries of the word lists are one word. */
const severalWords = /\S\s+\S|\p{Script=Han}{2}/u;

const place = ({ file, line }: DataLine) => `${file}:${line}`;
const at = (found: DataLine, problem: string): DataFinding => ({
  file: found.file,
  line: found.line,
  problem,
});

/** The same phrase twice among the needs (crises, requests, topics) of a language. */
function duplicates(phrases: readonly DataLine[]): DataFinding[] {
  const seen = new Map<string, DataLine>();
  const out: DataFinding[] = [];
  for (const phrase of phrases) {
    const key = `${phrase.language}|${phrase.set}|${plainPhrase(phrase.text)}`;
    const first = seen.get(key);
    if (first) out.push(at(phrase, `"${phrase.text}" is in ${place(first)} already`));
    else seen.set(key, phrase);
  }
  return out;
}

/** Phrases and words of the lists that are texts which understanding is measured on. */
function lifted(lines: readonly DataLine[], measured: readonly string[]): DataFinding[] {
  const held = new Set(measured.map(plainPhrase).filter((plain) => countWords(plain) > anybodys));
  return lines
    .filter(({ text }) => severalWords.test(text) && held.has(plainPhrase(text)))
    .map((line) => at(line, `"${line.text}" is a text that we measure with: write another one`));
}

const wanted: readonly (readonly [string, readonly string[]])[] = [
  ['needs', [...needIds, 'none']],
  ['crisis', [...crisisIds, 'lookalikes']],
  ['topics', topicIds],
  ['requests', [...commandIds, ...smallIds, ...situationIds]],
];

function least(language: string, set: string, key: string): number {
  if (set === 'crisis' && key !== 'lookalikes') return leastPerCrisis;
  if (set !== 'needs') return 1;
  return key !== 'none' && writtenMost.has(language) ? leastPerNeedOfMany : leastPerNeed;
}

/** What a language lacks, or has too little of. */
function gaps(phrases: readonly DataLine[], languages: readonly string[]): DataFinding[] {
  const counts = new Map<string, number>();
  for (const { language, set, key } of phrases) {
    const name = `${language}/${set}/${key}`;
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return languages.flatMap((language) =>
    wanted.flatMap(([set, keys]) =>
      keys.flatMap((key) => {
        const count = counts.get(`${language}/${set}/${key}`) ?? 0;
        const goal = least(language, set, key);
        if (count >= goal) return [];
        return [
          { file: `${language}/${set}.yaml`, line: null, problem: `${key}: ${count} of ${goal} phrases` },
        ];
      }),
    ),
  );
}

/**
 * Everything that is wrong with the lines of all files, in order of kind.
 * @param measured held-out texts that nothing may be learned from
 * @param languages those that must be complete
 */
export function checkData(
  files: readonly DataFile[],
  measured: readonly string[],
  languages: readonly string[] = languageTags,
): DataFinding[] {
  const lines = files.flatMap((file) => file.lines);
  const phrases = lines.filter(({ set }) => set !== 'concepts' && set !== 'mentions');
  const double = duplicates(phrases);
  const known = new Set(double.map(({ file, line }) => `${file}:${line ?? 0}`));
  const templates = findTemplates(phrases.filter((phrase) => !known.has(place(phrase))));
  const lookalikes = phrases.filter(({ key }) => key === 'lookalikes').length;
  return [
    ...double,
    ...templates.map(({ later, earlier, alike }) =>
      at(
        later,
        `"${later.text}" is too much like ${place(earlier)} "${earlier.text}" (${alike.toFixed(2)}): one template`,
      ),
    ),
    ...lifted(lines, measured),
    ...gaps(phrases, languages),
    ...(lookalikes < leastLookalikes
      ? [
          {
            file: '*/crisis.yaml',
            line: null,
            problem: `lookalikes: ${lookalikes} of ${leastLookalikes} phrases over all languages`,
          },
        ]
      : []),
  ];
}
