import { tokenize } from './fold.ts';
import type { Token } from './fold.ts';
import { likelyLanguages, phrasesIn } from './vocabulary.ts';
import type { Phrase, Sense, Vocabulary } from './vocabulary.ts';

/** A text with what its words can mean. */
export interface Reading {
  tokens: readonly Token[];
  phrases: readonly Phrase[];
  /** The phrase that covers each token. */
  over: readonly (Phrase | null)[];
  /** What each token can mean in the likely languages of the text. */
  senses: readonly (readonly Sense[])[];
}

/** Looks up every word of a text. */
export function read(text: string, vocabulary: Vocabulary): Reading {
  const tokens = tokenize(text.slice(0, 600));
  const phrases = phrasesIn(tokens, vocabulary).flatMap((phrase) => {
    const senses = phrase.senses.filter((sense) => !isLooseEnding(sense, tokens[phrase.start]));
    return senses.length === 0 ? [] : [{ ...phrase, senses }];
  });
  const langs = likelyLanguages(phrases);
  const over: (Phrase | null)[] = tokens.map(() => null);
  const senses: (readonly Sense[])[] = tokens.map(() => []);
  for (const phrase of phrases) {
    const likely = phrase.senses.filter((sense) => sense.lang === null || langs.has(sense.lang));
    const chosen = likely.length > 0 ? likely : phrase.senses;
    for (let index = phrase.start; index < phrase.end; index += 1) {
      over[index] = phrase;
      senses[index] = chosen;
    }
  }
  return { tokens, phrases, over, senses };
}

/** Whether token `index` can mean one of these kinds. */
export function means(reading: Reading, index: number, ...kinds: readonly Sense['kind'][]): boolean {
  return (reading.senses[index] ?? []).some((sense) => kinds.includes(sense.kind));
}

/** A comma, full stop, bracket or line end stands before token `index`. */
export function pauseBefore(reading: Reading, index: number): boolean {
  return /[,;.!?()\n:،؛؟。，–—/]/u.test(reading.tokens[index]?.gap ?? '');
}

/** A new part of the sentence begins with token `index`. */
export function clauseBegins(reading: Reading, index: number): boolean {
  return pauseBefore(reading, index) || means(reading, index, 'clause');
}

/** A Turkish ending such as "da" is one only after an apostrophe. */
function isLooseEnding(sense: Sense, token: Token | undefined): boolean {
  if (sense.lang !== 'tr' || token === undefined || token.text.length > 3 || token.gap === "'") return false;
  return sense.kind === 'loc' || sense.kind === 'from' || sense.kind === 'to';
}
