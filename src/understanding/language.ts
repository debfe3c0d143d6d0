import { finish, step } from './hash.ts';
import { score } from './model.ts';
import type { Features, Head } from './model.ts';

/** Which language a text is in: the script decides first, then letters and letter sequences. */

const scripts: readonly (readonly [RegExp, string | readonly string[]])[] = [
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/gu, 'ja'],
  [/\p{Script=Han}/gu, 'zh'],
  [/\p{Script=Hangul}/gu, 'ko'],
  [/\p{Script=Ethiopic}/gu, ['ti', 'am']],
  [/\p{Script=Arabic}/gu, ['ar', 'fa', 'ps', 'ur', 'ckb']],
  [/\p{Script=Cyrillic}/gu, ['ru', 'uk', 'bg', 'be', 'sr']],
  [/\p{Script=Devanagari}/gu, 'hi'],
  [/\p{Script=Bengali}/gu, 'bn'],
  [/\p{Script=Tamil}/gu, 'ta'],
  [/\p{Script=Hebrew}/gu, 'he'],
  [/\p{Script=Greek}/gu, 'el'],
  [/\p{Script=Georgian}/gu, 'ka'],
  [/\p{Script=Armenian}/gu, 'hy'],
  [/\p{Script=Thai}/gu, 'th'],
  [/\p{Script=Latin}/gu, []],
];

/** Letters that only some languages of a script use: [letters, language, bonus]. */
const letters: readonly (readonly [RegExp, string, number])[] = [
  [/[ښځڅړډټڼۍېږګ]/u, 'ps', 6],
  [/[ەێۆڕڵ]/u, 'ckb', 6],
  [/[ٹڈےںھ]/u, 'ur', 6],
  [/[پچژگ]/u, 'fa', 2],
  [/[پچژگ]/u, 'ar', -3],
  [/[ةىإأ]/u, 'ar', 3],
  [/[іїєґ]/iu, 'uk', 5],
  [/[ыэёъ]/iu, 'ru', 4],
  [/ў/iu, 'be', 8],
  [/[ћђџљњј]/iu, 'sr', 8],
  [/[ąęłśźżćń]/iu, 'pl', 3],
  [/[ğışİ]/u, 'tr', 2],
  [/[êîû]/iu, 'ku', 1],
  [/[ãõ]/iu, 'pt', 2],
  [/[ñ¿¡]/iu, 'es', 2],
  [/[ኣኸቐሕ]/u, 'ti', 3],
];

/** Ethiopic letters alone tell much, so n-grams of one letter count too. */
export function languageFeatures(text: string): Features {
  const plain = text
    .normalize('NFC')
    .toLowerCase()
    .slice(0, 300)
    .replace(/[^\p{L}\p{M}']+/gu, ' ')
    .trim();
  const rows: number[] = [];
  const padded = ` ${plain} `;
  for (let at = 0; at < padded.length; at += 1) {
    let value = 0x811c9dc5;
    for (let size = 1; size <= 5 && at + size <= padded.length; size += 1) {
      const unit = padded.charCodeAt(at + size - 1);
      value = step(value, unit);
      if (size > 1 || unit > 0x7f) rows.push(finish(value));
      if (size > 1 && unit === 32) break;
    }
  }
  for (const word of plain.split(' ')) {
    let value = 0x2f1b3a77;
    for (let at = 0; at < word.length; at += 1) value = step(value, word.charCodeAt(at));
    rows.push(finish(value));
  }
  const each = 3 / Math.sqrt(Math.max(rows.length, 1));
  return { rows, values: rows.map(() => each) };
}

/** The languages that a text's script allows; null where it has no letters. */
export function candidates(text: string): readonly string[] | null {
  let best: string | readonly string[] | null = null;
  let most = 0;
  for (const [script, languages] of scripts) {
    const count = text.match(script)?.length ?? 0;
    // A sentence in another script with a Dutch word in it is still in that script.
    const weight = languages.length === 0 ? count * 0.5 : count;
    if (weight > most) {
      most = weight;
      best = languages;
    }
  }
  return typeof best === 'string' ? [best] : best;
}

export interface LanguageGuess {
  /** Best first; the probabilities of those left out are below one in a hundred. */
  ranked: { tag: string; probability: number }[];
}

/** How much the language that the person chose counts against what letters say. */
const priorBonus = 1.5;

export function guessLanguages(head: Head, text: string, prior?: string): LanguageGuess {
  const allowed = candidates(text);
  if (allowed === null) return { ranked: [] };
  if (allowed.length === 1) return { ranked: allowed.map((tag) => ({ tag, probability: 1 })) };
  const sums = score(head, languageFeatures(text));
  const raw = head.labels.map((tag, index) => {
    let value = sums[index] ?? 0;
    for (const [sign, language, bonus] of letters) if (language === tag && sign.test(text)) value += bonus;
    if (tag === prior) value += priorBonus;
    return { tag, value };
  });
  const latin = allowed.length === 0;
  const fitting = raw.filter(({ tag }) => (latin ? !nonLatinOnly.has(tag) : allowed.includes(tag)));
  const top = Math.max(...fitting.map(({ value }) => value));
  const sum = fitting.reduce((total, { value }) => total + Math.exp(value - top), 0);
  const ranked = fitting
    .map(({ tag, value }) => ({ tag, probability: Math.exp(value - top) / sum }))
    .filter(({ probability }) => probability >= 0.01)
    .sort((a, b) => b.probability - a.probability);
  return { ranked };
}

/** Trained for their own script only; romanised Arabic, Persian, Russian … stay possible in Latin letters. */
const nonLatinOnly = new Set(['ckb', 'bg', 'be', 'zh']);

/** The languages whose word lists count for a text: the chosen one and every likely one. */
export function activeLanguages(head: Head, text: string, prior?: string): Set<string> {
  const { ranked } = guessLanguages(head, text, prior);
  const active = new Set(ranked.filter(({ probability }) => probability >= 0.05).map(({ tag }) => tag));
  if (active.has('ckb')) active.add('ku');
  if (prior !== undefined) active.add(prior);
  return active;
}
