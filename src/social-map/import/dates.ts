import type { Json, JsonObject } from '../json.ts';
import { momentOf } from '../provenance.ts';
import type { Say } from './say.ts';

const plainDates = new Set([
  'valid_from',
  'valid_to',
  'dtstart',
  'until',
  'assured_date',
  'last_action_date',
]);

/** "3-10-2025" and "03/10/2025" (day first) as ISO; what is no date at all is null. */
export function isoDate(text: string): string | null {
  const dutch = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/.exec(text.trim());
  const iso = dutch
    ? `${dutch[3] ?? ''}-${(dutch[2] ?? '').padStart(2, '0')}-${(dutch[1] ?? '').padStart(2, '0')}`
    : text.trim();
  if (momentOf(iso) === null) return null;
  const date = new Date(iso.slice(0, 10));
  return !Number.isNaN(date.getTime()) && (iso.length < 10 || date.toISOString().startsWith(iso.slice(0, 10)))
    ? iso
    : null;
}

/** Dates in the form of HSDS; a check or a change that has not happened yet has not happened. */
export function repairDates(object: JsonObject, today: string, say: Say): JsonObject {
  const copy = { ...object };
  for (const [key, value] of Object.entries(object)) {
    if (typeof value !== 'string' || (!plainDates.has(key) && key !== 'last_modified' && key !== 'updated'))
      continue;
    const date = plainDates.has(key) ? isoDate(value) : dateTime(value);
    const mayBeLater = key !== 'assured_date' && key !== 'last_modified' && key !== 'updated';
    if (date === null || (!mayBeLater && date.slice(0, 10) > dayAfter(today))) {
      Reflect.deleteProperty(copy, key);
      say(date === null ? 'A date that is none was left out.' : 'A date in the future was left out.');
    } else if (date !== value) {
      copy[key] = date;
      say('Dates were written as ISO does.');
    }
  }
  return copy;
}

/** RFC 3339, which HSDS asks of a moment; a day alone counts from its midnight. */
function dateTime(text: string): string | null {
  if (/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/.test(text))
    return isNaN(Date.parse(text)) ? null : text;
  const time = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d(?::\d\d)?)/.exec(text);
  if (time) return `${time[1] ?? ''}T${time[2] ?? ''}${(time[2] ?? '').length === 5 ? ':00' : ''}Z`;
  const day = isoDate(text);
  return day?.length === 10 ? `${day}T00:00:00Z` : null;
}

/** A feed east of here may already have tomorrow. */
function dayAfter(today: string): string {
  return new Date(Date.parse(today) + 86_400_000).toISOString().slice(0, 10);
}

/** The age in "18", "18+", "vanaf 12 jaar"; null when the text holds none or several. */
export function numberIn(value: Json): number | null {
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  const match = typeof value === 'string' ? /^[^\d]*?(-?\d+(?:[.,]\d+)?)[^\d]*$/.exec(value.trim()) : null;
  return match ? Number((match[1] ?? '').replace(',', '.')) : null;
}
