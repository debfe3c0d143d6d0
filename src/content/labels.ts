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

export function label(texts: Texts, locale: string, value: string, inCover = false): string {
  const [scope, name = ''] = value.split(':');
  if (scope === 'lang' && isLanguage(name)) return ownName(name);
  return texts.say(locale, `${labelPath(texts, locale, value, inCover)}.label`);
}

/** At most 20 characters, for the tightest channels. */
export function shortLabel(texts: Texts, locale: string, value: string, inCover = false): string {
  const key = `${labelPath(texts, locale, value, inCover)}.short`;
  return texts.has(locale, key) ? texts.say(locale, key) : label(texts, locale, value, inCover);
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
  return [label(texts, locale, value), shortLabel(texts, locale, value), ...synonyms]
    .map(foldLabel)
    .filter(Boolean);
}

/** Finds the choice that somebody typed: in their own language first, then in any shipped one. */
export interface TypedChoices {
  among(values: readonly string[], typed: string, locale: string, which: 'labels' | 'all'): string | null;
}

export function createTypedChoices(texts: Texts): TypedChoices {
  const forms = new Map<string, Set<string>>();
  const formsOf = (locale: string, value: string, which: 'labels' | 'all'): Set<string> => {
    const key = `${which} ${locale} ${value}`;
    let known = forms.get(key);
    if (!known) forms.set(key, (known = new Set(typedForms(texts, locale, value, which))));
    return known;
  };
  return {
    among(values, typed, locale, which) {
      const folded = foldLabel(typed);
      if (folded === '' || folded.length > 60) return null;
      for (const tag of [locale, ...texts.locales]) {
        const found = values.find((value) => formsOf(tag, value, which).has(folded));
        if (found !== undefined) return found;
      }
      return null;
    },
  };
}
