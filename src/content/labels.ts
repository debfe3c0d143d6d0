import { foldLabel } from './fold-label.ts';
import { isLanguage, languageName, ownName } from './languages.ts';
import type { Texts } from './texts.ts';

/** Where a choice's words stand in the locales: its own entry, else the one shared by all choices of that name. */
export function labelPath(texts: Texts, locale: string, value: string, inCover = false): string {
  const [scope = '', name = ''] = value.split(':');
  if (inCover && scope === 'cmd' && texts.has(locale, `choices.cover.${name}.label`))
    return `choices.cover.${name}`;
  const own = `choices.${scope}.${name}`;
  return texts.has(locale, `${own}.label`) ? own : `choices.shared.${name}`;
}

export interface Words {
  label: string;
  /** At most 20 characters, for the tightest channels. */
  short: string;
}

function readWords(texts: Texts, locale: string, value: string, inCover: boolean): Words {
  const [scope, name = ''] = value.split(':');
  if (scope === 'lang' && isLanguage(name)) return { label: ownName(name), short: ownName(name) };
  const path = labelPath(texts, locale, value, inCover);
  const label = texts.say(locale, `${path}.label`);
  return { label, short: texts.has(locale, `${path}.short`) ? texts.say(locale, `${path}.short`) : label };
}

/** Every screen shows about ten choices: their words are looked up once. */
const known = new WeakMap<Texts, Map<string, Map<string, Words>>>();

const inner = <K, V>(outer: Map<K, V>, key: K, make: () => V): V => {
  let found = outer.get(key);
  if (found === undefined) outer.set(key, (found = make()));
  return found;
};

/** The words of a choice in a language. Throws when it has none: content is checked before it is used. */
export function wordsOf(texts: Texts, locale: string, value: string, inCover = false): Words {
  let all = known.get(texts);
  if (!all) known.set(texts, (all = new Map<string, Map<string, Words>>()));
  const some = inner(all, inCover ? `cover ${locale}` : locale, () => new Map<string, Words>());
  return inner(some, value, () => readWords(texts, locale, value, inCover));
}

/** All folded forms, in one language, in which somebody may type a choice; or its labels alone. */
export function typedForms(
  texts: Texts,
  locale: string,
  value: string,
  which: 'labels' | 'all' = 'all',
): string[] {
  const [scope, name = ''] = value.split(':');
  if (scope === 'lang' && isLanguage(name)) return [ownName(name), languageName(name, locale)].map(foldLabel);
  const path = labelPath(texts, locale, value);
  if (!texts.has(locale, `${path}.label`)) return [];
  const synonyms =
    which === 'all' && texts.has(locale, `${path}.say`) ? texts.say(locale, `${path}.say`).split('|') : [];
  const { label, short } = wordsOf(texts, locale, value);
  return [label, short, ...synonyms].map(foldLabel).filter(Boolean);
}

/** Folded form → the languages in which it is said so. */
type Forms = Map<string, Set<string>>;

/** Finds the choice that somebody typed: in their own language first, then in any shipped one. */
export interface TypedChoices {
  among(values: readonly string[], typed: string, locale: string, which: 'labels' | 'all'): string | null;
}

export function createTypedChoices(texts: Texts): TypedChoices {
  const tags = texts.locales;
  const readForms = (value: string, which: 'labels' | 'all') => {
    const forms = new Map<string, Set<string>>();
    for (const tag of tags)
      for (const form of typedForms(texts, tag, value, which))
        inner(forms, form, () => new Set<string>()).add(tag);
    return forms;
  };
  const kept = { labels: new Map<string, Forms>(), all: new Map<string, Forms>() };
  return {
    among(values, typed, locale, which) {
      const folded = foldLabel(typed);
      if (folded === '' || folded.length > 60) return null;
      const found = values.flatMap((value) => {
        const spoken = inner(kept[which], value, () => readForms(value, which)).get(folded);
        return spoken ? [{ value, spoken }] : [];
      });
      const first = (tag: string) => found.find(({ spoken }) => spoken.has(tag))?.value;
      return first(locale) ?? tags.map(first).find((value) => value !== undefined) ?? null;
    },
  };
}
