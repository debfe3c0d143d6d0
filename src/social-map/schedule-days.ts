import { weekdayOf, type CalendarDay } from './amsterdam-time.ts';
import type { HsdsSchedule } from './hsds.ts';

/** The days of a schedule, whatever its times. */
export interface ScheduleDays {
  /** 1 is Monday; empty when the weekday alone does not tell. */
  weekdays: readonly number[];
  happensOn: (day: CalendarDay) => boolean;
  /** Every week, with no further condition: such hours can be told as a weekly table. */
  weekly: boolean;
}

/** The codes of RFC 5545 first, then how Dutch and English feeds write a day (H6). Index + 1 is the weekday. */
const dayNames: readonly RegExp[] = [
  /^(?:mo|mon(?:days?)?|ma|maandags?)$/,
  /^(?:tu|tues?(?:days?)?|di|dinsdags?)$/,
  /^(?:we|wed(?:nesdays?)?|wo|woensdags?)$/,
  /^(?:th|thu(?:rs?)?(?:days?)?|do|donderdags?)$/,
  /^(?:fr|fri(?:days?)?|vr|vrijdags?)$/,
  /^(?:sa|sat(?:urdays?)?|za|zaterdags?)$/,
  /^(?:su|sun(?:days?)?|zo|zondags?)$/,
];
const everyDay = [1, 2, 3, 4, 5, 6, 7];

interface Part {
  weekday: number;
  /** Which of the month, from the end when negative; null for each. */
  nth: number | null;
}

/** Null when the schedule does not say on which days, or says it in a way that is not followed: unknown, never guessed. */
export function readDays(schedule: HsdsSchedule): ScheduleDays | null {
  const { freq, byday = '', bymonthday = '', interval: every = 1 } = schedule;
  const count = schedule['count'];
  if (every < 1 || (typeof count === 'number' && count > 0)) return null;
  const parts = byday.split(/[,;\s]+/).flatMap((text) => (text === '' ? [] : [partOf(text)]));
  const known = parts.filter((part) => part !== null);
  if (known.length < parts.length) return null;
  const start = dayOf(schedule.dtstart);
  const ordinal = known.some(({ nth }) => nth !== null);
  switch (freq?.toUpperCase() || (ordinal ? 'MONTHLY' : known.length > 0 ? 'WEEKLY' : '')) {
    case 'DAILY':
      return every === 1 ? weekly(everyDay) : null;
    case 'WEEKLY': {
      const own = known.length === 0 && start !== null ? [weekdayOf(start)] : [];
      const weekdays = [...known.map(({ weekday }) => weekday), ...own];
      return ordinal || weekdays.length === 0 ? null : everyFewWeeks(weekdays, every, start);
    }
    case 'MONTHLY':
      return every === 1 ? monthly(known, bymonthday) : null;
    default:
      return null;
  }
}

function partOf(text: string): Part | null {
  const match = /^([+-]?[1-5])?(\p{L}+)\.?$/u.exec(text);
  const name = match?.[2]?.toLowerCase() ?? '';
  const index = dayNames.findIndex((pattern) => pattern.test(name));
  return index < 0 ? null : { weekday: index + 1, nth: match?.[1] === undefined ? null : Number(match[1]) };
}

function weekly(weekdays: readonly number[]): ScheduleDays {
  return { weekdays, weekly: true, happensOn: (day) => weekdays.includes(weekdayOf(day)) };
}

/** Fortnightly and rarer needs a first day to count from. */
function everyFewWeeks(
  weekdays: readonly number[],
  every: number,
  start: CalendarDay | null,
): ScheduleDays | null {
  if (every === 1) return weekly(weekdays);
  if (start === null) return null;
  const firstMonday = start - weekdayOf(start);
  const inWeek = (day: CalendarDay) => Math.floor((day - weekdayOf(day) - firstMonday) / 7) % every === 0;
  const happensOn = (day: CalendarDay) => weekdays.includes(weekdayOf(day)) && day >= start && inWeek(day);
  return { weekdays, weekly: false, happensOn };
}

function monthly(parts: readonly Part[], bymonthday: string): ScheduleDays | null {
  const dates = bymonthday.split(',').flatMap((text) => (text.trim() === '' ? [] : [Number(text)]));
  if (dates.some((date) => !Number.isInteger(date)) || dates.length + parts.length === 0) return null;
  const happensOn = (day: CalendarDay) => {
    const date = new Date(day * 86_400_000);
    const length = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
    const dayOfMonth = date.getUTCDate();
    const fromEnd = length - dayOfMonth + 1;
    if (dates.length > 0 && !dates.includes(dayOfMonth) && !dates.includes(-fromEnd)) return false;
    const isNth = (nth: number | null) =>
      nth === null || (nth > 0 ? Math.ceil(dayOfMonth / 7) === nth : Math.ceil(fromEnd / 7) === -nth);
    return parts.length === 0 || parts.some(({ weekday, nth }) => weekday === weekdayOf(day) && isNth(nth));
  };
  return { weekdays: [], weekly: false, happensOn };
}

/** The calendar day of "2026-12-24" or a longer ISO form; null for anything else. */
export function dayOf(date: string | undefined): CalendarDay | null {
  const match = /^(\d{4})-(\d\d)-(\d\d)/.exec(date ?? '');
  return match ? Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3])) / 86_400_000 : null;
}
