import { weekdayOf, type CalendarDay } from './amsterdam-time.ts';
import type { HsdsSchedule } from './hsds.ts';

/** One HSDS schedule, read once: on which days, from when to when (minutes after local midnight; closes may pass 1440). */
export interface OpeningRule {
  opens: number;
  closes: number;
  weekdays: readonly number[];
  happensOn: (day: CalendarDay) => boolean;
  /** Calendar days between which it holds; infinite where it says nothing. */
  from: CalendarDay;
  to: CalendarDay;
  /** Every week, with no further condition: such hours can be told as a weekly table. */
  weekly: boolean;
}

const names = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
const everyDay = [1, 2, 3, 4, 5, 6, 7];

/** Null when a schedule does not say enough to tell open from closed: then hours are unknown, never guessed. */
export function readSchedule(schedule: HsdsSchedule): OpeningRule | null {
  const opens = minutesOf(schedule.opens_at);
  const closes = minutesOf(schedule.closes_at);
  const days = readDays(schedule);
  if (opens === null || closes === null || opens >= 1440 || !days) return null;
  const from = Math.max(dayOf(schedule.valid_from) ?? -Infinity, dayOf(schedule.dtstart) ?? -Infinity);
  const to = Math.min(dayOf(schedule.valid_to) ?? Infinity, dayOf(schedule.until) ?? Infinity);
  return { opens, closes: closes > opens ? closes : closes + 1440, from, to, ...days };
}

type Days = Pick<OpeningRule, 'weekdays' | 'happensOn' | 'weekly'>;

function readDays({ freq, byday, bymonthday, interval, dtstart }: HsdsSchedule): Days | null {
  const every = interval ?? 1;
  const start = dayOf(dtstart);
  const days = byday === undefined || byday === '' ? [] : byday.toUpperCase().split(/[,\s]+/);
  const how = freq?.toUpperCase() ?? (days.length > 0 ? 'WEEKLY' : undefined);
  if (every < 1 || (every > 1 && start === null)) return null;
  if (how === 'DAILY' && every === 1) return weekly(everyDay);
  if (how === 'WEEKLY') {
    const weekdays =
      days.length > 0
        ? days.map((name) => names.indexOf(name) + 1)
        : start === null
          ? []
          : [weekdayOf(start)];
    if (weekdays.length === 0 || weekdays.includes(0)) return null;
    if (every === 1 || start === null) return weekly(weekdays);
    const firstMonday = start - weekdayOf(start);
    const inWeek = (day: CalendarDay) => Math.floor((day - weekdayOf(day) - firstMonday) / 7) % every === 0;
    return {
      weekdays,
      weekly: false,
      happensOn: (day) => weekdays.includes(weekdayOf(day)) && day >= start && inWeek(day),
    };
  }
  return how === 'MONTHLY' && every === 1 ? monthly(days, bymonthday) : null;
}

function weekly(weekdays: readonly number[]): Days {
  return { weekdays, weekly: true, happensOn: (day) => weekdays.includes(weekdayOf(day)) };
}

function monthly(days: readonly string[], bymonthday: string | undefined): Days | null {
  const dates = (bymonthday ?? '').split(',').filter(Boolean).map(Number);
  const nths = days.map((day) => /^([+-]?[1-5])?(MO|TU|WE|TH|FR|SA|SU)$/.exec(day));
  if (
    dates.some((date) => !Number.isInteger(date)) ||
    nths.includes(null) ||
    dates.length + nths.length === 0
  )
    return null;
  const happensOn = (day: CalendarDay) => {
    const date = new Date(day * 86_400_000);
    const length = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
    const dayOfMonth = date.getUTCDate();
    const fromEnd = length - dayOfMonth + 1;
    if (dates.length > 0 && !dates.includes(dayOfMonth) && !dates.includes(-fromEnd)) return false;
    return (
      nths.length === 0 ||
      nths.some((match) => {
        if (match?.[2] === undefined || names.indexOf(match[2]) + 1 !== weekdayOf(day)) return false;
        const nth = match[1] === undefined ? null : Number(match[1]);
        return (
          nth === null || (nth > 0 ? Math.ceil(dayOfMonth / 7) === nth : Math.ceil(fromEnd / 7) === -nth)
        );
      })
    );
  };
  return { weekdays: [], weekly: false, happensOn };
}

/** Minutes after midnight of "09:00", "9.30", "09:00:00", "1930", "9am", "24:00"; null when it is no time. */
export function minutesOf(time: string | undefined): number | null {
  const match =
    /^\s*(\d{1,2})(?:[:.]?([0-5]\d))?(?::[0-5]\d(?:\.\d+)?)?\s*(am|pm)?\s*(?:Z|[+-]\d\d:?\d\d)?\s*$/i.exec(
      time ?? '',
    );
  if (!match) return null;
  const half = match[3]?.toLowerCase();
  let hour = Number(match[1]);
  const minutes = Number(match[2] ?? 0);
  if (half !== undefined) {
    if (hour < 1 || hour > 12) return null;
    hour = (hour % 12) + (half === 'pm' ? 12 : 0);
  }
  const total = hour * 60 + minutes;
  return total > 1440 ? null : total;
}

function dayOf(date: string | undefined): CalendarDay | null {
  const match = /^(\d{4})-(\d\d)-(\d\d)/.exec(date ?? '');
  return match ? Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3])) / 86_400_000 : null;
}
