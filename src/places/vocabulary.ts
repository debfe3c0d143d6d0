import { tokenize } from './fold.ts';
import type { Token } from './fold.ts';
import { withoutPrefix } from './inflect.ts';
import type { PlacesData, WordKind } from './schema.ts';
import type { Stay } from './types.ts';

/** What a word or phrase can mean. */
export type Sense =
  | { kind: WordKind; lang: string; /** It follows the name. */ after: boolean }
  | { kind: 'stay'; stay: Stay; lang: string; /** Only as the whole answer. */ whole: boolean }
  | { kind: 'province-name'; province: string; lang: null }
  | { kind: 'region' | 'foreign' | 'clash'; lang: null };

/** A phrase found in the text, from token `start` up to but not including `end`. */
export interface Phrase {
  start: number;
  end: number;
  senses: readonly Sense[];
}

export interface Vocabulary {
  phrases: ReadonlyMap<string, readonly Sense[]>;
  longest: number;
}

const STAYS = ['closed', 'reception', 'abroad', 'street', 'moving'] as const;

/** Compiles all word lists into one look-up by folded phrase. */
export function buildVocabulary(data: PlacesData): Vocabulary {
  const phrases = new Map<string, Sense[]>();
  let longest = 1;
  const add = (form: string, sense: Sense): void => {
    const tokens = tokenize(form);
    if (tokens.length === 0) return;
    longest = Math.max(longest, tokens.length);
    const key = tokens.map((token) => token.text).join(' ');
    const senses = phrases.get(key);
    if (senses === undefined) phrases.set(key, [sense]);
    else senses.push(sense);
  };
  for (const kind of KINDS) {
    for (const [lang, words] of Object.entries(data.words[kind])) {
      for (const word of words) add(word, { kind, lang, after: word.startsWith('~') });
    }
  }
  for (const stay of STAYS) {
    for (const [lang, words] of Object.entries(data.stays[stay])) {
      for (const word of words) add(word, { kind: 'stay', stay, lang, whole: word.startsWith('=') });
    }
  }
  for (const [province, words] of Object.entries(data.regions.provinces)) {
    for (const word of words) add(word, { kind: 'province-name', province, lang: null });
  }
  for (const word of data.regions.regions) add(word, { kind: 'region', lang: null });
  for (const word of data.foreign.names) add(word, { kind: 'foreign', lang: null });
  for (const word of data.ordinary.clashes) add(word, { kind: 'clash', lang: null });
  return { phrases, longest: Math.min(longest, 8) };
}
const KINDS: readonly WordKind[] = [
  ...([
    'loc',
    'from',
    'to',
    'near',
    'live',
    'now',
    'past',
    'work',
    'other',
    'want',
    'not',
    'clause',
  ] as const),
  ...(['moved', 'unit', 'province', 'postcode', 'count', 'plain'] as const),
];

/** The longest known phrases, left to right, not overlapping. */
export function phrasesIn(tokens: readonly Token[], vocabulary: Vocabulary): Phrase[] {
  const found: Phrase[] = [];
  let start = 0;
  while (start < tokens.length) {
    const phrase = longestAt(tokens, start, vocabulary);
    if (phrase === null) start += 1;
    else {
      found.push(phrase);
      start = phrase.end;
    }
  }
  return found;
}

function longestAt(tokens: readonly Token[], start: number, { phrases, longest }: Vocabulary): Phrase | null {
  for (let end = Math.min(tokens.length, start + longest); end > start; end -= 1) {
    const key = tokens
      .slice(start, end)
      .map((token) => token.text)
      .join(' ');
    const senses = phrases.get(key);
    if (senses !== undefined) return { start, end, senses };
  }
  const token = tokens[start];
  if (token === undefined) return null;
  for (const stem of withoutPrefix(token.text, token.script).slice(1)) {
    const senses = phrases.get(stem.key);
    if (senses !== undefined && stem.key.length > 2) return { start, end: start + 1, senses };
  }
  return null;
}

/** The languages that most of the known words of a text belong to. */
export function likelyLanguages(phrases: readonly Phrase[]): Set<string> {
  const votes = new Map<string, number>();
  for (const { start, end, senses } of phrases) {
    const langs = new Set(senses.flatMap((sense) => sense.lang ?? []));
    for (const lang of langs) votes.set(lang, (votes.get(lang) ?? 0) + (end - start) / langs.size + 1);
  }
  const most = Math.max(0, ...votes.values());
  return new Set([...votes].filter(([, count]) => count > most - 0.6).map(([lang]) => lang));
}
