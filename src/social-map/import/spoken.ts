import { isObject, type Json, type JsonObject } from '../json.ts';
import { languageCodeOf } from '../language-names.ts';
import { cleanText } from './clean-text.ts';
import type { Say } from './say.ts';

/** H12: one language an entry, with its BCP 47 code: "eng", "English & Spanish", "Türkçe", a bare string. */
export function repairLanguage(value: Json, say: Say): JsonObject[] {
  const language = isObject(value) ? value : { name: value };
  const code = bcp47(text(language['code']));
  const name = text(language['name']);
  if (code !== null) {
    if (code !== language['code']) say('Language codes were written as BCP 47.');
    return [{ ...language, code }];
  }
  const rest = Object.fromEntries(Object.entries(language).filter(([key]) => key !== 'code'));
  const named = name === '' ? text(language['code']) : name;
  if (named === '') {
    // The UK profile leaves only an id of a language, which says nothing.
    if (text(language['note']) !== '') return [rest];
    say('A language that says nothing was left out.');
    return [];
  }
  const parts = named.split(/\s*(?:[,;/&+]|\band\b|\ben\b|\bund\b|\bet\b)\s*/i).filter(Boolean);
  if (parts.length > 1) say('Several languages in one field were taken apart.');
  return parts.map((part, index) => {
    const found = languageCodeOf(part) ?? bcp47(part);
    const copy: JsonObject = { ...rest, name: part, ...(found === null ? {} : { code: found }) };
    if (index > 0) Reflect.deleteProperty(copy, 'id');
    if (found !== null) say('Languages in words got their code.');
    return copy;
  });
}

const languageNames = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });

/** The canonical tag of "eng", "nl_NL", "dut" or "ti"; null for what is none. */
function bcp47(code: string): string | null {
  if (!/^[a-z]{2,3}(?:[-_][a-z\d]{2,8})*$/i.test(code)) return null;
  try {
    const [tag] = Intl.getCanonicalLocales(code.replaceAll('_', '-'));
    const primary = tag?.split('-')[0] ?? '';
    const isKnown = languageNames.of(primary) !== undefined;
    return tag !== undefined && isKnown ? tag : null;
  } catch {
    return null;
  }
}

function text(value: Json | undefined): string {
  return typeof value === 'string' ? cleanText(value) : '';
}
