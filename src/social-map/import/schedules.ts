import type { Json, JsonObject } from '../json.ts';
import { minutesOf } from '../schedule.ts';
import type { Say } from './say.ts';

const codes = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;

/** Weekday words of the languages that feeds are written in, to RRULE codes. */
const words = new Map<string, number>();
for (const locale of ['en', 'nl', 'de', 'fr', 'es', 'pl', 'tr'])
  for (const style of ['long', 'short'] as const)
    for (let day = 0; day < 7; day++) {
      const name = new Intl.DateTimeFormat(locale, { weekday: style, timeZone: 'UTC' }).format(
        new Date(Date.UTC(2024, 0, 1 + day)),
      );
      words.set(plain(name), day);
    }
codes.forEach((code, day) => words.set(code.toLowerCase(), day));
['ma', 'di', 'wo', 'do', 'vr', 'za', 'zo'].forEach((name, day) => words.set(name, day));
['mon', 'tues', 'weds', 'thurs'].forEach((name, day) => words.set(name, day));

function plain(word: string): string {
  return word
    .normalize('NFKD')
    .replace(/\p{M}|\./gu, '')
    .trim()
    .toLowerCase();
}

/** Days of "ma-vr", "Monday, Wednesday", "TH,FR", "weekend", "dagelijks" from 0 for Monday; null when a word is none. */
export function daysOf(text: string): number[] | null {
  const days = new Set<number>();
  const whole = plain(text).replace(/\s*(?:-|–|t\/m|tot en met|to|through|until)\s*/g, '-');
  for (const part of whole.split(/\s*(?:[,;/&+]|\ben\b|\band\b|\s)\s*/).filter(Boolean)) {
    if (/^(?:dagelijks|daily|every ?day|alle-?dagen|7-7)$/.test(part))
      codes.forEach((_, day) => days.add(day));
    else if (/^(?:werkdagen|doordeweeks|weekdays|workdays)$/.test(part))
      [0, 1, 2, 3, 4].forEach((day) => days.add(day));
    else if (/^weekends?$/.test(part)) [5, 6].forEach((day) => days.add(day));
    else {
      const [from, to] = part.split('-').map(dayOf);
      if (from === undefined || from === null || to === null) return null;
      for (let day = from; ; day = (day + 1) % 7) {
        days.add(day);
        if (day === (to ?? from)) break;
      }
    }
  }
  return days.size === 0 ? null : [...days].sort((a, b) => a - b);
}

function dayOf(word: string): number | null {
  return words.get(word) ?? words.get(word.replace(/s$/, '')) ?? null;
}

export function byday(days: readonly number[]): string {
  return days.map((day) => codes[day] ?? '').join(',');
}

/** "9:00", "8:30AM", "1930", "24:00" and "09:00:00" as HSDS writes them; null for what is no time, such as "9:99". */
export function clock(time: string): string | null {
  if (
    /^\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:\d\d)?$/.test(time) &&
    minutesOf(time) !== null &&
    !time.startsWith('24')
  )
    return time;
  const minutes = minutesOf(time.replace(/\s*(?:uur|u|h|hrs?)\.?$/i, '').replace(/\b([ap])\.m\.?/i, '$1m'));
  if (minutes === null) return null;
  const day = minutes % 1440;
  return `${String(Math.floor(day / 60)).padStart(2, '0')}:${String(day % 60).padStart(2, '0')}`;
}

/** H6: hours in the form of HSDS. What is not understood is left out, so that they are unknown and never "open now". */
export function repairSchedule(schedule: JsonObject, say: Say): JsonObject {
  const copy = { ...schedule };
  for (const key of ['opens_at', 'closes_at']) {
    const value = text(copy[key]);
    if (value === undefined) continue;
    const time = clock(value);
    if (time === value) continue;
    if (time === null) {
      Reflect.deleteProperty(copy, key);
      say('Opening hours that are no times were left out: call to ask.');
    } else {
      copy[key] = time;
      say('Opening hours were written as HSDS does.');
    }
  }
  const days = text(copy['byday']);
  if (
    days !== undefined &&
    !/^(?:[+-]?[1-5]?(?:MO|TU|WE|TH|FR|SA|SU))(?:,[+-]?[1-5]?(?:MO|TU|WE|TH|FR|SA|SU))*$/.test(days)
  )
    repairDays(copy, days, say);
  const freq = text(copy['freq'])?.toUpperCase();
  if (freq === 'DAILY' && !(Number(copy['interval'] ?? 1) > 1)) {
    copy['freq'] = 'WEEKLY';
    copy['byday'] ??= byday([0, 1, 2, 3, 4, 5, 6]);
    say('Hours of every day were written as a week.');
  } else if (freq === 'WEEKLY' || freq === 'MONTHLY') copy['freq'] = freq;
  else if ('freq' in copy) {
    Reflect.deleteProperty(copy, 'freq');
    Reflect.deleteProperty(copy, 'opens_at');
    say('A rhythm that HSDS does not know was left out: call to ask.');
  } else if (copy['byday'] !== undefined) copy['freq'] = 'WEEKLY';
  if (copy['wkst'] !== undefined && !codes.some((code) => code === copy['wkst']))
    Reflect.deleteProperty(copy, 'wkst');
  return copy;
}

function repairDays(schedule: JsonObject, days: string, say: Say): void {
  const upper = days.toUpperCase().replace(/\s+/g, '');
  if (/^[+-]?[1-5]?(?:MO|TU|WE|TH|FR|SA|SU)(?:,[+-]?[1-5]?(?:MO|TU|WE|TH|FR|SA|SU))*$/.test(upper))
    return void (schedule['byday'] = upper);
  // HSDS 1 counts weekdays from 1 for Monday.
  const found = /^[1-7]$/.test(days) ? [Number(days) - 1] : daysOf(days);
  if (found) {
    schedule['byday'] = byday(found);
    say('Weekdays were written as HSDS does.');
    return;
  }
  for (const key of ['byday', 'opens_at', 'closes_at']) Reflect.deleteProperty(schedule, key);
  say('Weekdays that are none were left out, and their hours with them: call to ask.');
}

function text(value: Json | undefined): string | undefined {
  return typeof value === 'string' ? value.trim() : typeof value === 'number' ? String(value) : undefined;
}
