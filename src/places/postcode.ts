import { means } from './reading.ts';
import type { Reading } from './reading.ts';
import type { Mention, Mode } from './mention.ts';

/** Two-letter words that follow a number in ordinary sentences: "1012 is …". */
const TWO_LETTERS = new Set([
  'is',
  'in',
  'en',
  'of',
  'or',
  'on',
  'at',
  'to',
  'te',
  'de',
  'el',
  'la',
  'ku',
  'ya',
  've',
  'da',
  'et',
  'em',
  'no',
  'na',
  'we',
  'ik',
  'we',
  'km',
  'eu',
  'al',
  'by',
  'it',
  'my',
  'mm',
  'me',
]);

/** Finds a postcode: the four digits and whether the two letters stood with them. */
export interface Postcode {
  digits: string;
  full: boolean;
}

/**
 * The postcode in a text, or null. Phone and document numbers, house numbers, years and sums of money are not
 * postcodes. Outside an answer a postcode needs its letters, the word postcode, or a place name just before it.
 */
export function postcodeIn(
  reading: Reading,
  mentions: readonly Mention[],
  known: (digits: string) => boolean,
  mode: Mode,
): Postcode | null {
  const { tokens } = reading;
  const word = tokens.some((_, index) => means(reading, index, 'postcode'));
  for (const [index, token] of tokens.entries()) {
    if (token.script !== 'digit' || token.text.length !== 4 || !known(token.text)) continue;
    const next = tokens[index + 1];
    const after = tokens[index + 2];
    const letters =
      next?.script === 'latin' &&
      /^[a-z]{2}$/.test(next.text) &&
      /^[\s-]*$/.test(next.gap) &&
      !(next.gap !== '' && TWO_LETTERS.has(next.text) && after !== undefined && !word);
    if (letters) return { digits: token.text, full: true };
    const besideDigits =
      tokens[index - 1]?.script === 'digit' || next?.script === 'digit' || token.gap.includes('+');
    if (besideDigits) continue;
    if (word || mentions.some((mention) => mention.end === index)) return { digits: token.text, full: false };
    if (mode === 'free') continue;
    const year = /^(19[2-9]\d|20[0-3]\d)$/.test(token.text);
    const unknown = tokens.filter((_, at) => at !== index && reading.over[at] === null).length;
    const counted = tokens.some((_, at) => means(reading, at, 'count'));
    if (tokens.length === 1 || (!counted && !year && unknown === 0))
      return { digits: token.text, full: false };
    if (!counted && !year && means(reading, index - 1, 'loc', 'to', 'unit'))
      return { digits: token.text, full: false };
  }
  return null;
}
