import type { Script } from './fold.ts';

/** What an ending or a prefix says about the name. */
export type Role = 'loc' | 'from' | 'to';

export interface Stem {
  key: string;
  role: Role | null;
}

type Rule = readonly [ending: string, restored: readonly string[], role: Role | null];

/** Turkish, Polish, Kurmanji and Somali endings, and Slavic ones in Latin letters; folded. */
const LATIN: readonly Rule[] = [
  ...['deyim', 'dayim', 'teyim', 'tayim', 'deyiz', 'dayiz', 'deki', 'daki', 'de', 'da', 'te', 'ta'].map(
    (ending): Rule => [ending, [''], 'loc'],
  ),
  ...['den', 'dan', 'ten', 'tan'].map((ending): Rule => [ending, [''], 'from']),
  ...['ye', 'ya'].map((ending): Rule => [ending, [''], 'to']),
  ...['nin', 'nun', 'in', 'un', 'im', 'liyim', 'ka', 'ga', 'eyn', 'em', 'owi', 'om', 'oy', 'ach'].map(
    (ending): Rule => [ending, [''], null],
  ),
  ['dzie', ['d', 'da'], null],
  ['dze', ['ga', 'g'], null],
  ['cie', ['t', 'ta'], null],
  ['rze', ['r', 'ra'], null],
  ['ce', ['ka', 'k'], null],
  ['ie', ['', 'a'], null],
  ['ej', ['a'], null],
  ['e', ['', 'a'], null],
  ['i', ['', 'a'], null],
  ['y', ['', 'a'], null],
  ['u', ['', 'a', 'o'], null],
  ['a', ['', 'o'], null],
  ['o', ['a'], null],
];
const CYRILLIC: readonly Rule[] = [
  ['зи', ['га', 'г'], 'loc'],
  ['сти', ['ст'], null],
  ...['ом', 'ем', 'ам', 'ах', 'ови', 'еви', 'ив', 'ами', 'ою', 'ои', 'ей', 'еи', 'ю', 'я'].map(
    (ending): Rule => [ending, ['', 'а'], null],
  ),
  ...['е', 'у', 'а', 'и', 'о'].map((ending): Rule => [ending, ['', 'а', 'е', 'ь', 'о'], null]),
];
const ARABIC: readonly Rule[] = ['م', 'يم', 'ام', 'ايم', 'ي', 'ه'].map((ending): Rule => [
  ending,
  [''],
  null,
]);
const ETHIOPIC: readonly Rule[] = ['ን', 'ም', 'ነኝ', 'ነው', 'ነን', 'ላይ', 'እየ', 'ዩ', 'ውስጥ'].map((ending): Rule => [
  ending,
  [''],
  null,
]);
const ENDINGS: Readonly<Partial<Record<Script, readonly Rule[]>>> = {
  ...{ latin: LATIN, cyrillic: CYRILLIC, arabic: ARABIC, ethiopic: ETHIOPIC },
};

type Prefix = readonly [prefix: string, restored: string, role: Role | null];
const ARABIC_PREFIXES: readonly Prefix[] = [
  ...(['وبال', 'بال', 'وب', 'ب', 'في'] as const).map((prefix): Prefix => [prefix, '', 'loc']),
  ...(['لل', 'ول', 'ل'] as const).map((prefix): Prefix => [prefix, '', 'to']),
  ...(['ومن', 'من'] as const).map((prefix): Prefix => [prefix, '', 'from']),
  ...(['وال', 'فال', 'ال', 'و', 'ف'] as const).map((prefix): Prefix => [prefix, '', null]),
];
/** A prefix before a name that begins with አ is written together with it: በ + አርንሄም = ባርንሄም. */
const ETHIOPIC_PREFIXES: readonly Prefix[] = [
  ...(['በ', 'ብ', 'አብ'] as const).map((prefix): Prefix => [prefix, '', 'loc']),
  ...(['ከ', 'ካብ'] as const).map((prefix): Prefix => [prefix, '', 'from']),
  ...(['ለ', 'ናብ', 'ወደ'] as const).map((prefix): Prefix => [prefix, '', 'to']),
  ...(['የ', 'ናይ', 'ን'] as const).map((prefix): Prefix => [prefix, '', null]),
  ['ባ', 'አ', 'loc'],
  ['ካ', 'አ', 'from'],
  ['ላ', 'አ', 'to'],
  ['ያ', 'አ', null],
];

/** The word as it stands and without each prefix of its script; longest prefix first. */
export function withoutPrefix(key: string, script: Script): Stem[] {
  const prefixes = script === 'arabic' ? ARABIC_PREFIXES : script === 'ethiopic' ? ETHIOPIC_PREFIXES : [];
  const stems: Stem[] = [{ key, role: null }];
  for (const [prefix, restored, role] of prefixes) {
    const rest = key.slice(prefix.length);
    if (key.startsWith(prefix) && rest.length >= 2) stems.push({ key: restored + rest, role });
  }
  return stems;
}

/** All words that this one can be an inflected form of; the word itself is not among them unless prefixed. */
export function stemsOf(key: string, script: Script): Stem[] {
  const stems: Stem[] = [];
  const least = script === 'ethiopic' ? 2 : script === 'arabic' ? 3 : 4;
  for (const base of withoutPrefix(key, script)) {
    if (base.key !== key) stems.push(base);
    for (const [ending, restored, role] of ENDINGS[script] ?? []) {
      if (!base.key.endsWith(ending) || base.key.length - ending.length < 2) continue;
      const stem = base.key.slice(0, -ending.length);
      for (const end of restored) {
        if (stem.length + end.length >= least) stems.push({ key: stem + end, role: base.role ?? role });
      }
    }
  }
  return stems;
}
