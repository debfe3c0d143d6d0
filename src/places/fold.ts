import anyAscii from 'any-ascii';

/** The scripts that are told apart here; everything that is not listed is `other`. */
export type Script = 'latin' | 'arabic' | 'cyrillic' | 'ethiopic' | 'han' | 'digit' | 'other';

/** One word of a folded text. */
export interface Token {
  /** The folded word. */
  text: string;
  script: Script;
  /** What stood between this word and the one before, for example `, ` or `-`; empty at a change of script. */
  gap: string;
}

const LETTERS: Readonly<Record<string, string>> = {
  ...{ ı: 'i', ł: 'l', ø: 'o', ß: 'ss', æ: 'ae', đ: 'd', œ: 'oe', ə: 'e' },
  ...{ ة: 'ه', ى: 'ي', ی: 'ي', ې: 'ي', ۍ: 'ي', ێ: 'ي', ک: 'ك', ڪ: 'ك', ۀ: 'ه', ە: 'ه', ھ: 'ه', ہ: 'ه' },
  ...{ ټ: 'ت', ډ: 'د', ړ: 'ر', ڕ: 'ر', ڼ: 'ن', ګ: 'گ', ڵ: 'ل', ۆ: 'و', ٱ: 'ا', ڤ: 'ف', ء: '', ـ: '' },
  ...{ ў: 'у', ґ: 'г', є: 'е', э: 'е', ы: 'и', і: 'и', ё: 'е' },
  ...{ '‌': '', '‍': '', '’': "'", '`': "'", '‘': "'", ʼ: "'", ʹ: "'" },
};
/** Ethiopic rows that sound alike in Tigrinya and Amharic names, as [from, to], each row eight signs wide. */
const ROWS: readonly (readonly [number, number])[] = [
  [0x1210, 0x1200],
  [0x1280, 0x1200],
  [0x1220, 0x1230],
  [0x12d0, 0x12a0],
  [0x1340, 0x1338],
];

function foldEthiopic(code: number): string {
  for (const [from, to] of ROWS) if (code >= from && code < from + 8) return foldEthiopic(code - from + to);
  if (code === 0x12a3) return 'አ';
  if (code === 0x1203) return 'ሀ';
  return String.fromCodePoint(code);
}

/** The digit 0 to 9 of any script's decimal digits, else null. */
function digit(char: string): string | null {
  if (!/^\p{Nd}$/u.test(char)) return null;
  const ascii = anyAscii(char);
  return /^\d$/.test(ascii) ? ascii : null;
}

/** Lower case, no accents, one form for letters that are written in several ways, Western digits. */
export function fold(text: string): string {
  if (ASCII.test(text)) return text.toLowerCase().replaceAll('`', "'");
  const plain = text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}/gu, '');
  const digits = /[^\P{Nd}0-9]/u.test(plain);
  let out = '';
  for (const char of plain) {
    const code = char.codePointAt(0) ?? 0;
    if (code < 0x80) out += char;
    else if (code >= 0x1200 && code < 0x1380) out += foldEthiopic(code);
    else out += LETTERS[char] ?? (digits ? digit(char) : null) ?? char;
  }
  return out;
}

const ASCII = /^[\x20-\x7e]*$/;

/** A letter or a digit, not punctuation, a space or a mark. */
function isWordSign(char: string): boolean {
  if (char >= 'a' && char <= 'z') return true;
  if (char < '\x80') return char >= '0' && char <= '9';
  return /[\p{L}\p{N}]/u.test(char);
}

function scriptOf(char: string): Script {
  const code = char.codePointAt(0) ?? 0;
  if (code >= 0x30 && code <= 0x39) return 'digit';
  if (code < 0x250) return 'latin';
  if (code >= 0x400 && code < 0x530) return 'cyrillic';
  if (code >= 0x600 && code < 0x780) return 'arabic';
  if (code >= 0x1200 && code < 0x13a0) return 'ethiopic';
  if (code >= 0x3400 && code < 0xa000) return 'han';
  return 'other';
}

/** The words of a text. Every Han character is a word of its own; letters and digits are parted. */
export function tokenize(text: string): Token[] {
  const tokens = ASCII.test(text) ? tokenizeAscii(fold(text)) : tokenizeAny(fold(text));
  for (const token of tokens) if (token.text === 'st') token.text = 'sint';
  return tokens;
}

/** The same for the letters and digits of ASCII alone, which are most of the names: faster. */
function tokenizeAscii(folded: string): Token[] {
  const tokens: Token[] = [];
  for (const [, gap = '', letters, digits = ''] of folded.matchAll(/([^a-z0-9]*)(?:([a-z]+)|([0-9]+))/g)) {
    const before = tokens.length === 0 ? '' : gap;
    tokens.push({ text: letters ?? digits, script: letters === undefined ? 'digit' : 'latin', gap: before });
  }
  return tokens;
}

function tokenizeAny(folded: string): Token[] {
  const tokens: Token[] = [];
  let gap = '';
  let open = false;
  for (const char of folded) {
    if (!isWordSign(char)) {
      gap += char;
      open = false;
      continue;
    }
    const script = scriptOf(char);
    const last = tokens.at(-1);
    if (open && last?.script === script && script !== 'han') last.text += char;
    else tokens.push({ text: char, script, gap: tokens.length === 0 ? '' : gap });
    gap = '';
    open = true;
  }
  return tokens;
}

/** The key under which a name is found: its folded words without anything between them. */
export function keyOf(name: string): string {
  return tokenize(name)
    .map((token) => token.text)
    .join('');
}
