import type { CalendarDay } from './amsterdam-time.ts';
import type { HsdsSchedule } from './hsds.ts';
import { dayOf } from './schedule-days.ts';
import { saysAppointment, saysClosed } from './schedule-words.ts';
import { minutesOf } from './schedule.ts';

/** Days on which a service's usual hours do not hold: its own exceptions. */
export interface OwnDays {
  from: CalendarDay;
  to: CalendarDay;
  /** Minutes after local midnight; closes may pass 1440. Null when closed, or when it is not said. */
  hours: { opens: number; closes: number; byAppointment: boolean } | null;
  /** False when only said that something is different on these days. */
  known: boolean;
}

/** Longer than a summer holiday is a season, not an exception. */
const longest = 62;

/**
 * An exception is a schedule with a first and a last day (valid_from, valid_to) of at most two months and no rule of
 * weekdays: with times it is open at these alone, without times it is closed when its words say so, else unknown.
 * Null for any other schedule.
 */
export function readOwnDays(schedule: HsdsSchedule): OwnDays | null {
  const { byday = '', bymonthday = '', freq = '', interval = 1 } = schedule;
  if (byday !== '' || bymonthday !== '' || interval !== 1 || !/^(?:DAILY)?$/i.test(freq)) return null;
  const from = dayOf(schedule.valid_from ?? schedule.dtstart);
  const to = dayOf(schedule.valid_to ?? schedule.until) ?? (schedule['count'] === 1 ? from : null);
  if (from === null || to === null || to < from || to - from > longest) return null;
  const opens = minutesOf(schedule.opens_at);
  const closes = minutesOf(schedule.closes_at);
  if (opens === null || closes === null || opens === closes || opens >= 1440) {
    const noTimes = opens === closes;
    return { from, to, hours: null, known: noTimes && saysClosed(schedule) };
  }
  const byAppointment = saysAppointment(schedule);
  return {
    ...{ from, to, known: true },
    hours: { opens, closes: closes > opens ? closes : closes + 1440, byAppointment },
  };
}

/** What holds on a day: the exceptions that are told of the fewest days win; null when none does. */
export function ownDaysOn(all: readonly OwnDays[], day: CalendarDay): readonly OwnDays[] | null {
  const here = all.filter(({ from, to }) => day >= from && day <= to);
  if (here.length === 0) return null;
  const shortest = Math.min(...here.map(({ from, to }) => to - from));
  return here.filter(({ from, to }) => to - from === shortest);
}
