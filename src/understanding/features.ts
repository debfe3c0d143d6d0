import { matchPatterns } from './concepts.ts';
import type { PatternIndex } from './concepts.ts';
import { crisisSigns } from './crisis-signs.ts';
import { fold, words } from './fold.ts';
import { finish, hash, step } from './hash.ts';
import type { Features } from './model.ts';

/** What was read in a text before anything is decided about it. */
export interface Reading {
  folded: string;
  words: string[];
  /** Concept ids in order of their first place in the text. */
  concepts: string[];
  signs: string[];
}

/** The two languages that newcomers mix in: they count for every text, but short words of theirs do not. */
const mixedIn = new Set(['nl', 'en']);

/**
 * Reads the concepts that the text names in the languages it may be in.
 * @param languages tags that the text may be in, the likely ones only
 */
export function read(text: string, concepts: PatternIndex, languages: ReadonlySet<string>): Reading {
  const folded = fold(text);
  const parts = words(folded);
  const seen = new Set<string>();
  for (const match of matchPatterns(concepts, folded)) {
    const fits =
      languages.has(match.language) || (mixedIn.has(match.language) && (parts[match.at]?.length ?? 0) >= 5);
    if (fits) seen.add(match.id);
  }
  const ids = [...seen];
  return { folded, words: parts, concepts: ids, signs: crisisSigns(seen) };
}

const seeds = {
  concept: hash('concept'),
  pair: hash('pair'),
  word: hash('word'),
  two: hash('two'),
  sign: hash('sign'),
};

/** Weights of the groups of features; each group has the same length however long the text is. */
export const groupWeights = { concept: 3, pair: 1, sign: 3, word: 1, gram: 2, size: 0.3 };

function addGroup(out: Features, rows: Iterable<number>, weight: number): void {
  const unique = new Set(rows);
  const each = weight / Math.sqrt(Math.max(unique.size, 3));
  for (const row of unique) {
    out.rows.push(row);
    out.values.push(each);
  }
}

const functionConcepts = new Set(['person-i', 'question-mark', 'hello', 'thanks', 'can', 'have']);
const longest = 600;

function grams(folded: string): Set<number> {
  const rows = new Set<number>();
  const padded = ` ${folded.slice(0, longest)} `;
  const han = /\p{Script=Han}/u.test(folded);
  const least = han ? 1 : 3;
  for (let at = 0; at < padded.length; at += 1) {
    let value = 0x811c9dc5;
    for (let size = 1; size <= 5 && at + size <= padded.length; size += 1) {
      const unit = padded.charCodeAt(at + size - 1);
      value = step(value, unit);
      if (size >= least) rows.add(finish(value));
      // n-grams stay inside a word and its edges
      if (size > 1 && unit === 32) break;
    }
  }
  return rows;
}

export type FeatureGroup = 'concepts' | 'words' | 'grams';
const everyGroup: ReadonlySet<FeatureGroup> = new Set(['concepts', 'words', 'grams']);

/** The features of a reading, hashed: all groups, or those that are named. */
export function featuresOf(reading: Reading, groups: ReadonlySet<FeatureGroup> = everyGroup): Features {
  const out: Features = { rows: [], values: [] };
  if (groups.has('concepts')) {
    const ids = reading.concepts.slice(0, 24);
    addGroup(
      out,
      ids.map((id) => hash(id, seeds.concept)),
      groupWeights.concept,
    );
    const strong = ids.filter((id) => !functionConcepts.has(id)).sort();
    const pairs: number[] = [];
    strong.forEach((first, index) => {
      for (const second of strong.slice(index + 1)) pairs.push(hash(`${first}|${second}`, seeds.pair));
    });
    addGroup(out, pairs, groupWeights.pair);
    addGroup(
      out,
      reading.signs.map((id) => hash(id, seeds.sign)),
      groupWeights.sign * Math.sqrt(Math.max(3, reading.signs.length)),
    );
  }
  if (groups.has('words')) {
    const plain = reading.words.slice(0, 120);
    const rows = plain.map((word) => hash(word, seeds.word));
    plain.slice(1).forEach((word, index) => rows.push(hash(`${plain[index] ?? ''} ${word}`, seeds.two)));
    addGroup(out, rows, groupWeights.word);
  }
  if (groups.has('grams')) addGroup(out, grams(reading.folded), groupWeights.gram);
  const size = Math.min(5, Math.floor(Math.log2(reading.words.length + 1)));
  addGroup(out, [hash(`size ${size}`)], groupWeights.size);
  return out;
}
