import { foldLabel } from './fold-label.ts';
import type { Finding } from './finding.ts';
import type { Reviews } from './review.ts';
import { placeholders, sentenceCount } from './sentences.ts';
import type { Texts } from './texts.ts';

export interface WordLists {
  notNeutral: Readonly<Record<string, readonly string[]>>;
  neverAsked: Readonly<Record<string, readonly string[]>>;
  /** Words never to be used for people, per language (W2). */
  avoid: Readonly<Record<string, readonly string[]>>;
}

/** The body of an interactive message on the tightest channel. UTF-16 units. */
const longestMessage = 1024;

/** Texts that are parts of others, not messages: no first line of theirs stands on a screen. */
const isMessage = (key: string) =>
  !/^(choices|card|page|rights\.(q\d\d-[abc]|source|who|changed)|human\.(line|for-|until|day)|emergency\.(?!call|staff|again|person|broken|first))/.test(
    key,
  );

const fileOf = (locale: string, key: string) => `locales/${locale}/${key.split('.')[0] ?? ''}.json`;

/** Latin letters may stand right after the word's beginning; scripts without spaces are searched as they are. */
export function holdsWord(line: string, word: string): boolean {
  const folded = foldLabel(line);
  const wanted = foldLabel(word);
  return /\p{Script=Han}/u.test(wanted) ? folded.includes(wanted) : ` ${folded}`.includes(` ${wanted}`);
}

function checkText(locale: string, key: string, text: string, source: string, lists: WordLists): string[] {
  const short = key.endsWith('.short');
  const label = key.endsWith('.label');
  const found: string[] = [];
  const [first = ''] = text.trim().split('\n');
  if (placeholders(text) !== placeholders(source))
    found.push(
      `has ${placeholders(text) || 'no placeholders'} where its source has ${placeholders(source) || 'none'}`,
    );
  if (!key.startsWith('choices.') && sentenceCount(text) !== sentenceCount(source))
    found.push(`has ${sentenceCount(text)} sentences where its source has ${sentenceCount(source)}`);
  if (isMessage(key)) {
    const word = (lists.notNeutral[locale] ?? []).find((one) => holdsWord(first, one));
    if (word !== undefined) found.push(`its first line has "${word}", which a locked screen must not show`);
  }
  const avoided = (lists.avoid[locale] ?? []).find((one) => holdsWord(text, one));
  if (avoided !== undefined) found.push(`uses "${avoided}", a word to avoid`);
  const asked = text.split('\n').filter((line) => line.includes('?'));
  const never = (lists.neverAsked[locale] ?? []).find((one) =>
    asked.some((line) => line.toLowerCase().includes(one)),
  );
  if (never !== undefined) found.push(`asks for "${never}"`);
  if (text.length > longestMessage)
    found.push(`is ${text.length} characters long, more than ${longestMessage}`);
  if (short && text.length > 20) found.push(`is ${text.length} characters long, more than 20`);
  if (label && text.length > 40) found.push(`is a label of ${text.length} characters, more than 40`);
  if (text.trim() === '') found.push('is empty');
  if (/[!！]/.test(text)) found.push('has an exclamation mark');
  return found;
}

/** Property 4: every text in every language, whole, neutral where it is seen first, fitting, and with its review state. */
export function checkTexts(
  texts: Texts,
  reviews: Readonly<Record<string, Reviews>>,
  lists: WordLists,
): Finding[] {
  const findings: Finding[] = [];
  const sources = texts.all('en');
  for (const locale of texts.locales) {
    const own = texts.all(locale);
    const say = (key: string, reason: string) =>
      findings.push({ file: fileOf(locale, key), line: null, reason: `${key} ${reason}` });
    for (const [key, source] of sources) {
      const text = own.get(key);
      if (text === undefined) {
        if (!key.endsWith('.short')) say(key, 'is missing');
      } else {
        for (const reason of checkText(locale, key, text, source, lists)) say(key, reason);
        if (reviews[locale]?.[key] === undefined) say(key, 'has no review state; run wegwijs locales stamp');
      }
    }
    for (const key of own.keys())
      if (!sources.has(key) && !key.endsWith('.short')) say(key, 'is in no source');
    for (const [key, text] of own)
      if (key.endsWith('.label') && text.length > 20 && !own.has(key.replace(/label$/, 'short')))
        say(key, 'is longer than 20 and has no short form');
  }
  return findings;
}
