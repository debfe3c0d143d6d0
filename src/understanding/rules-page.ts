import { signs } from './crisis-signs.ts';
import { crisisThresholds } from './crisis.ts';
import { crisisIds } from './types.ts';
import type { CrisisId } from './types.ts';
import { rulesStyle } from './rules-style.ts';

/** What the page of one language shows. */
export interface LanguageRules {
  tag: string;
  /** Word patterns of each concept. */
  concepts: Record<string, readonly string[]>;
  /** Example phrases of each crisis, and of what only sounds like one (`lookalikes`). */
  phrases: Record<string, readonly string[]>;
}

const crisisNames: Record<CrisisId, string> = {
  danger: 'Danger now: violence, threats, a forced journey or marriage',
  suicide: 'Wanting to die, hurting oneself',
  assault: 'Rape or assault, lately or not dated',
  child: 'A child in danger',
  medical: 'A medical emergency',
  trafficking: 'Held, sold, or forced to work',
};
const rightToLeft = new Set(['ar', 'fa', 'ps']);

const escape = (text: string) => text.replace(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`);
const languageName = (tag: string) => new Intl.DisplayNames(['en'], { type: 'language' }).of(tag) ?? tag;
const element = (name: string, inner: string, attributes = '') =>
  `<${name}${attributes === '' ? '' : ` ${attributes}`}>${inner}</${name}>`;
const code = (id: string) => element('code', escape(id));

type Sign = (typeof signs)[number];
const orList = (ids: readonly string[]) => ids.map(code).join(' or ');

function signRow({ id, sure, all, none = [] }: Sign): string {
  const together = all.map((ids) => `(${orList(ids)})`).join(' together with ');
  const unless = none.length > 0 ? `, unless ${orList(none)}` : '';
  const weight = sure
    ? 'Enough on its own, unless the text is plainly about something else.'
    : 'Weighs with the rest of the text.';
  return element('li', `${element('b', escape(id))}: ${together}${unless}. ${element('i', weight)}`);
}

const conceptsOf = (sign: Sign) => [...sign.all.flat(), ...(sign.none ?? [])];

function wordRows(
  ids: readonly string[],
  language: LanguageRules,
  meaning: Readonly<Record<string, string>>,
): string {
  return ids
    .map((id) => {
      const found = language.concepts[id] ?? [];
      const shown =
        found.length > 0
          ? `<td lang="${language.tag}" dir="auto">${escape(found.join(' · '))}</td>`
          : '<td><b>no words in this language</b></td>';
      return element('tr', `<td>${code(id)}<br><small>${escape(meaning[id] ?? '')}</small></td>${shown}`);
    })
    .join('\n');
}

function phraseList(texts: readonly string[], language: LanguageRules): string {
  const direction = rightToLeft.has(language.tag) ? 'rtl' : 'ltr';
  const items = texts.map((text) => `<li dir="auto">${escape(text)}</li>`).join('\n');
  return `<ul class="phrases" lang="${language.tag}" dir="${direction}">\n${items}\n</ul>`;
}

function crisisPart(
  id: CrisisId,
  language: LanguageRules,
  meaning: Readonly<Record<string, string>>,
): string {
  const own = signs.filter(({ crisis }) => crisis === id);
  const ids = [...new Set(own.flatMap(conceptsOf))].sort();
  return [
    element('h2', escape(crisisNames[id])),
    element('p', `The card opens from a probability of ${(100 * crisisThresholds[id]).toFixed(0)} %.`),
    element('h3', 'Signs'),
    element('ul', own.map(signRow).join('\n')),
    element('h3', 'Words behind them'),
    element('table', wordRows(ids, language, meaning)),
    element('h3', 'Sentences that it learned from'),
    phraseList(language.phrases[id] ?? [], language),
  ].join('\n');
}

function languagePart(language: LanguageRules, meaning: Readonly<Record<string, string>>): string {
  const { tag, phrases } = language;
  return element(
    'section',
    [
      element('h1', `Emergency rules: ${escape(languageName(tag))} (${tag})`),
      element(
        'p',
        'A text opens the emergency card when the models or the signs below say so. Words with * match every ending; <code>..</code> lets up to three words stand between. Please mark: words that are missing, words that mean something else as well, sentences nobody would write, sentences that hurt.',
      ),
      ...crisisIds.map((id) => crisisPart(id, language, meaning)),
      element('h2', 'Sounds like a crisis and is none'),
      phraseList(phrases['lookalikes'] ?? [], language),
      element(
        'p',
        'Read by: ____________________  Date: ______________  Speaks this language since: ________',
        'class="sign"',
      ),
    ].join('\n'),
    `id="${tag}"`,
  );
}

/**
 * The emergency rules as a page to print, one part per language, for people who speak it and know the field.
 * @param meaning of each concept, in English
 */
export function rulesPage(
  languages: readonly LanguageRules[],
  meaning: Readonly<Record<string, string>>,
): string {
  const parts = languages.map((language) => languagePart(language, meaning));
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Emergency rules</title>
<style>${rulesStyle}</style>
</head>
<body>
${parts.join('\n')}
</body>
</html>
`;
}
