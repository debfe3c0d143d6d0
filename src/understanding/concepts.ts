import { fold, words } from './fold.ts';

/**
 * Word patterns of all languages in one index.
 * A pattern is words in order; `stem*` matches a beginning; ` .. ` lets up to three words stand between.
 * Patterns with Han letters are matched as substrings, because Chinese writes no spaces.
 */
export interface Match {
  id: string;
  language: string;
  /** Position of the first word (for Han: of the letter), to judge what stands near what. */
  at: number;
}

interface Part {
  word: string;
  prefix: boolean;
  /** Words that may stand between the part before and this one. */
  gap: number;
}
interface Pattern {
  id: string;
  language: string;
  parts: Part[];
}

export interface PatternIndex {
  exact: Map<string, Pattern[]>;
  prefix: Map<string, Pattern[]>;
  han: Map<string, Pattern[]>;
  longestHan: number;
}

const hanLetter = /\p{Script=Han}/u;

function parse(source: string): Part[] {
  const parts: Part[] = [];
  let gap = 0;
  for (const token of source.trim().split(/\s+/)) {
    if (token === '..') {
      gap = 3;
      continue;
    }
    const prefix = token.endsWith('*');
    const pieces = words(fold(prefix ? token.slice(0, -1) : token));
    pieces.forEach((word, index) => {
      // a beginning of one letter would match half the language
      parts.push({ word, prefix: prefix && index === pieces.length - 1 && word.length > 1, gap });
      gap = 0;
    });
  }
  return parts;
}

function add(map: Map<string, Pattern[]>, key: string, pattern: Pattern): void {
  const known = map.get(key);
  if (known) known.push(pattern);
  else map.set(key, [pattern]);
}

export type PatternSource = Record<string, Record<string, readonly string[]>>;

/** Compiles language -> id -> patterns. */
export function compilePatterns(source: PatternSource): PatternIndex {
  const index: PatternIndex = { exact: new Map(), prefix: new Map(), han: new Map(), longestHan: 0 };
  for (const [language, ids] of Object.entries(source)) {
    for (const [id, patterns] of Object.entries(ids)) {
      for (const text of patterns) {
        const parts = parse(text);
        const first = parts[0];
        if (!first) continue;
        const pattern = { id, language, parts };
        if (hanLetter.test(text)) {
          add(index.han, first.word, pattern);
          index.longestHan = Math.max(index.longestHan, first.word.length);
        } else add(first.prefix ? index.prefix : index.exact, first.word, pattern);
      }
    }
  }
  return index;
}

/** Arabic and Ethiopic glue small words to the front of others; the bare word is tried too. */
const arabicFront = /^(?:و|ف)?(?:بال|كال|ال|لل|ب|ل|ك|س)?(?=\p{Script=Arabic}{3})/u;
const ethiopicFront = /^(?:እንድ|እን|ስለ|ከም|እና|ን|ብ|ከ|ካ|ዝ|እት|የ|በ|ለ|ም|ዘይ|አይ)(?=\p{Script=Ethiopic}{3})/u;

function forms(word: string): string[] {
  const front = arabicFront.exec(word)?.[0] ?? ethiopicFront.exec(word)?.[0] ?? '';
  if (front === '') return [word];
  const bare = word.slice(front.length);
  return front.length > 1 && /^[وف]/.test(front) ? [word, bare, word.slice(1)] : [word, bare];
}

function partFits(part: Part, alternatives: readonly string[]): boolean {
  return alternatives.some((word) => (part.prefix ? word.startsWith(part.word) : word === part.word));
}

function restFits(pattern: Pattern, text: readonly string[][], from: number): boolean {
  let at = from;
  for (const part of pattern.parts.slice(1)) {
    let found = -1;
    for (let next = at + 1; next <= at + 1 + part.gap && next < text.length; next += 1) {
      if (partFits(part, text[next] ?? [])) {
        found = next;
        break;
      }
    }
    if (found < 0) return false;
    at = found;
  }
  return true;
}

function matchHan(index: PatternIndex, text: string, out: Match[]): void {
  for (let at = 0; at < text.length; at += 1) {
    for (let length = 1; length <= index.longestHan && at + length <= text.length; length += 1) {
      for (const pattern of index.han.get(text.slice(at, at + length)) ?? []) {
        let end = at + length;
        const fits = pattern.parts.slice(1).every((part) => {
          const next = text.indexOf(part.word, end);
          if (next < 0 || next - end > (part.gap > 0 ? 8 : 1)) return false;
          end = next + part.word.length;
          return true;
        });
        if (fits) out.push({ id: pattern.id, language: pattern.language, at });
      }
    }
  }
}

/** Every pattern that stands in the folded text, in order of position. */
export function matchPatterns(index: PatternIndex, folded: string): Match[] {
  const text = words(folded).map(forms);
  const out: Match[] = [];
  text.forEach((alternatives, at) => {
    for (const word of alternatives) {
      for (const pattern of index.exact.get(word) ?? []) {
        if (restFits(pattern, text, at)) out.push({ id: pattern.id, language: pattern.language, at });
      }
      for (let length = 1; length <= word.length; length += 1) {
        for (const pattern of index.prefix.get(word.slice(0, length)) ?? []) {
          if (restFits(pattern, text, at)) out.push({ id: pattern.id, language: pattern.language, at });
        }
      }
    }
  });
  if (index.han.size > 0 && hanLetter.test(folded)) matchHan(index, folded, out);
  return out;
}
