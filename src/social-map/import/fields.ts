import type { Json } from '../json.ts';
import { deskEmail, withoutPersons } from '../personal.ts';
import { cleanText, shortened, visible } from './clean-text.ts';
import { numberIn } from './dates.ts';
import { limits } from './limits.ts';
import { linkKey, repairLink } from './links.ts';
import { numberFields, textFields } from './shape.ts';
import type { Say } from './say.ts';

const names = new Set(['name', 'alternate_name', 'label', 'city', 'title']);
/** Codes and ids: cleaned, and not searched for persons nor shortened. */
const exact = /(?:^|_)(?:id|code|taxonomy|extent|extent_type|status|freq|byday|number|identifier|type)$/;

/** A scalar field in the form HSDS has for it; undefined leaves it out. */
export function repairField(value: string | number | boolean, key: string, say: Say): Json | undefined {
  if (numberFields.has(key) && key !== 'extension') {
    const number = typeof value === 'boolean' ? null : numberIn(value);
    if (number === null && value !== '') say('A number that is none was left out.');
    return number ?? undefined;
  }
  if (typeof value === 'string') return repairText(value, key, say);
  if (key === 'email' || key === 'emails' || linkKey.test(key)) {
    say('A link or an address that is none was left out.');
    return undefined;
  }
  if (typeof value === 'number') return textFields.has(key) ? String(value) : value;
  return textFields.has(key) ? undefined : value;
}

function repairText(value: string, key: string, say: Say): Json | undefined {
  if (linkKey.test(key)) {
    if (value.trim() === '') return undefined;
    const link = repairLink(visible(value));
    if (link === null) say('A link that is none was left out.');
    return link ?? undefined;
  }
  if (key === 'email' || key === 'emails') {
    if (value.trim() === '') return undefined;
    const email = deskEmail(visible(value));
    if (email === null) say('A personal e-mail address was left out.');
    else if (email !== value.trim()) say('One e-mail address of the desk was kept.');
    return email ?? undefined;
  }
  if (/^\s*(?:javascript|data|vbscript):/i.test(visible(value))) {
    say('A link that is none was left out.');
    return undefined;
  }
  if (exact.test(key))
    return noteMarkup(value, /^\s*[{[]/.test(value) ? visible(value).trim() : cleanText(value), say);
  const clean = noteMarkup(value, cleanText(value), say);
  const impersonal = withoutPersons(clean);
  if (impersonal !== clean) say('A personal e-mail address or a name of staff was taken out of a text.');
  const isName = names.has(key);
  const short = isName
    ? shortened(impersonal.replace(/\s+/g, ' '), limits.nameCharacters)
    : shortened(impersonal, limits.textCharacters);
  if (short.endsWith('…') && !impersonal.endsWith('…')) say('A very long text was shortened.');
  return short;
}

function noteMarkup(before: string, after: string, say: Say): string {
  if (after !== before.trim() && after !== before.trim().replace(/\r\n?/g, '\n'))
    say('Mark-up or unseen marks were taken out of texts.');
  return after;
}
