import type { LanguageTag } from '../understanding/types.ts';

/** Languages whose texts are whole; a language is offered only then (S15). */
export const shippedTags: readonly LanguageTag[] = [
  'nl',
  'en',
  'ar',
  'ti',
  'tr',
  'uk',
  'ru',
  'fa',
  'so',
  'fr',
  'es',
  'pl',
  'ps',
  'ku',
  'am',
  'zh',
  'pt',
];

const ownNames: Record<LanguageTag, string> = {
  nl: 'Nederlands',
  en: 'English',
  ar: 'العربية',
  ti: 'ትግርኛ',
  tr: 'Türkçe',
  uk: 'Українська',
  ru: 'Русский',
  fa: 'فارسی / دری',
  so: 'Soomaali',
  fr: 'Français',
  es: 'Español',
  pl: 'Polski',
  ps: 'پښتو',
  ku: 'Kurdî (Kurmancî)',
  am: 'አማርኛ',
  zh: '中文',
  pt: 'Português',
};

const rightToLeft = new Set<string>(['ar', 'fa', 'ps']);

const named = (tag: string): tag is LanguageTag => Object.hasOwn(ownNames, tag);

export const isLanguage = (tag: string): tag is LanguageTag => shippedTags.some((known) => known === tag);

/** Direction of writing, for pages: `rtl` for Arabic script. */
export const direction = (tag: string): 'ltr' | 'rtl' => (rightToLeft.has(tag) ? 'rtl' : 'ltr');

/** A language's name in itself: what somebody looks for in a list. */
export const ownName = (tag: LanguageTag): string => ownNames[tag];

/** A language's name in another language, as CLDR gives it; its own name where CLDR has none. */
export function languageName(tag: string, inLocale: string): string {
  const key = `${inLocale} ${tag}`;
  let name = names.get(key);
  if (name === undefined) names.set(key, (name = nameByCldr(tag, inLocale)));
  return name;
}

/** Making an Intl object costs more than a whole turn: names are kept. */
const names = new Map<string, string>();

function nameByCldr(tag: string, inLocale: string): string {
  const name = new Intl.DisplayNames([inLocale], { type: 'language', fallback: 'none' }).of(tag);
  if (name !== undefined && name !== tag) return name;
  return named(tag) ? ownName(tag) : tag;
}

const lists = new Map<string, Intl.ListFormat>();

/** Short and without "and" where the language has such a form; some put nothing at all between units. */
function listFormat(locale: string): Intl.ListFormat {
  const short = new Intl.ListFormat(locale, { type: 'unit', style: 'short' });
  return /^a\s*b$/.test(short.format(['a', 'b']))
    ? new Intl.ListFormat(locale, { type: 'conjunction', style: 'narrow' })
    : short;
}

/** Several words as a list in a language's own way. */
export function wordList(words: readonly string[], locale: string): string {
  let format = lists.get(locale);
  if (format === undefined) lists.set(locale, (format = listFormat(locale)));
  return format.format(words);
}

const days = new Map<string, Intl.DateTimeFormat>();

/** A date in a language's own words, in the calendar and the digits that Dutch letters and screens use. */
export function dayInWords(date: string, locale: string): string {
  let format = days.get(locale);
  if (format === undefined) {
    const options = { dateStyle: 'medium', timeZone: 'UTC' } as const;
    days.set(locale, (format = new Intl.DateTimeFormat(`${locale}-u-ca-gregory-nu-latn`, options)));
  }
  return format.format(new Date(date));
}

/** The first shipped language in a list of wishes such as `ti-ER, nl;q=0.8`; English when there is none. */
export function shippedLanguage(...wishes: (string | null | undefined)[]): LanguageTag {
  for (const wish of wishes) {
    const tag = wish?.trim().toLowerCase().split(/[-_;]/)[0] ?? '';
    const known = tag === 'prs' ? 'fa' : tag === 'kmr' ? 'ku' : tag;
    if (isLanguage(known)) return known;
  }
  return 'en';
}
