import { foldHomoglyphs, foldNumerals, turnUpright } from './disguise.ts';

/**
 * One plain form for words of every script, so that spelling habits of a phone do not matter.
 * Folding may change lengths; where offsets into the original count, use `foldDigits`, which never does.
 */

/** Letters that no decomposition brings to their plain form. */
const plain: Record<string, string> = {
  ı: 'i', ł: 'l', ø: 'o', đ: 'd', ð: 'd', þ: 'th', ß: 'ss', æ: 'ae', œ: 'oe', ə: 'e',
  'ى': 'ي', 'ی': 'ي', 'ې': 'ي', 'ۍ': 'ي', 'ے': 'ي', 'ێ': 'ي', 'ة': 'ه', 'ە': 'ه', 'ہ': 'ه', 'ھ': 'ه',
  'ک': 'ك', 'ګ': 'گ', 'ۆ': 'و', 'ڕ': 'ر', 'ڵ': 'ل', 'ٱ': 'ا', 'ں': 'ن',
  ґ: 'г', є: 'е', ѓ: 'г',
}; // prettier-ignore

/** Ethiopic series that sound alike in Tigrinya or Amharic: [first letter of the series, letter it folds to]. */
const ethiopicSeries: readonly (readonly [number, number])[] = [
  [0x1210, 0x1200], // ሐ -> ሀ
  [0x1280, 0x1200], // ኀ -> ሀ
  [0x1220, 0x1230], // ሠ -> ሰ
  [0x1340, 0x1338], // ፀ -> ጸ
  [0x12d0, 0x12a0], // ዐ -> አ
];

function foldLetter(letter: string): string {
  const direct = plain[letter];
  if (direct !== undefined) return direct;
  let code = letter.charCodeAt(0);
  if (code < 0x1200 || code > 0x137f) return letter;
  for (const [from, to] of ethiopicSeries) {
    if (code >= from && code < from + 7) code += to - from;
  }
  if (code === 0x1203) code = 0x1200; // ሃ -> ሀ
  if (code === 0x12a3) code = 0x12a0; // ኣ -> አ: Tigrinya writes the one where Amharic writes the other
  return String.fromCharCode(code);
}

const digitZeros = [
  0x30, 0x660, 0x6f0, 0x7c0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66, 0xe50, 0xed0,
  0xf20, 0x1040, 0x17e0, 0x1810, 0xff10,
];

function digitOf(code: number): number | null {
  for (const zero of digitZeros) if (code >= zero && code <= zero + 9) return code - zero;
  if (code >= 0x1369 && code <= 0x1371) return code - 0x1368; // Ethiopic ፩..፱
  return null;
}

/** Digits of every script, full-width letters and signs as ASCII; keeps every UTF-16 offset. */
export function foldDigits(text: string): string {
  let out = '';
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    const digit = code < 0x80 ? null : digitOf(code);
    if (digit !== null) out += String(digit);
    else if (code > 0xff00 && code < 0xff5f) out += String.fromCharCode(code - 0xfee0);
    else if (code === 0x3002) out += '.';
    else if (/[\u2010-\u2015\u2212]/.test(text[index] ?? '')) out += '-';
    else if (/[\u00a0\u2000-\u200b\u202f\u3000]/.test(text[index] ?? '')) out += ' ';
    else out += text[index] ?? '';
  }
  return out;
}

/** Invisible signs: tatweel, joiners, zero-width spaces, direction marks, soft hyphen, fillers. */
const invisible = /[\p{Cf}\u0640\u115f\u1160\u3164\uffa0]/gu;
/** Accents of every script, and rings and squares around letters. */
const marks = /[\p{Mn}\p{Me}]+/gu;
/** One sign can stand for a sentence; a text of such signs is cut here, after they are written out. */
const longest = 6000;
const apostrophes = /[\u2018\u2019\u02bc\u02b9\u02bb\u00b4\u0060\u2032\u05f3\u201b]/g;
const elision = /(^|[^\p{L}\p{N}])(d|l|j|n|m|s|t|c|qu)'(?=\p{L})/gu;

/**
 * Lower case, no accents, no invisible signs, no disguises, unified letter variants, ASCII digits, single spaces.
 * French elisions are split ("l'hôpital" -> "l hopital"), other apostrophes vanish ("don't" -> "dont"),
 * and a letter repeated three times or more stands once ("heeelp" -> "help"), twice where it is the whole word.
 */
export function fold(text: string): string {
  const visible = text.normalize('NFKC').slice(0, longest).replace(invisible, '');
  const even = foldDigits(visible).replace(apostrophes, "'").toLowerCase();
  const bare = even.normalize('NFKD').replace(marks, '').normalize('NFC');
  let out = '';
  for (const letter of foldNumerals(foldHomoglyphs(turnUpright(bare))))
    out += letter < '\u0080' ? letter : foldLetter(letter);
  return out
    .replace(elision, '$1$2 ')
    .replace(/'/g, '')
    .replace(/(?<!\p{L})(\p{L})\1{2,}(?!\p{L})/gu, '$1$1')
    .replace(/(\p{L})\1{2,}/gu, '$1')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The words of folded text; Han runs stay in one piece. */
export function words(folded: string): string[] {
  return folded.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}
