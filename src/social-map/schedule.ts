import type { CalendarDay } from './amsterdam-time.ts';
import type { HsdsSchedule } from './hsds.ts';
import { dayOf, readDays, type ScheduleDays } from './schedule-days.ts';
import { saysAppointment, saysClosed } from './schedule-words.ts';

/** One HSDS schedule, read once: on which days, from when to when (minutes after local midnight; closes may pass 1440). */
export interface OpeningRule extends ScheduleDays {
  opens: number;
  closes: number;
  /** Calendar days between which it holds; infinite where it says nothing. */
  from: CalendarDay;
  to: CalendarDay;
  /** Who comes without an appointment finds no open door. */
  byAppointment: boolean;
}

/**
 * Null when a schedule does not say enough to tell open from closed: then hours are unknown, never guessed. `closed` for
 * one that says of its days that they are closed, which adds nothing to the others.
 */
export function readSchedule(schedule: HsdsSchedule): OpeningRule | 'closed' | null {
  const days = readDays(schedule);
  if (!days) return null;
  const { opens_at, closes_at } = schedule;
  if ((opens_at ?? '') === '' && (closes_at ?? '') === '' && saysClosed(schedule)) return 'closed';
  const opens = minutesOf(opens_at);
  const closes = minutesOf(closes_at);
  if (opens === null || closes === null || opens >= 1440) return null;
  const from = Math.max(dayOf(schedule.valid_from) ?? -Infinity, dayOf(schedule.dtstart) ?? -Infinity);
  const to = Math.min(dayOf(schedule.valid_to) ?? Infinity, dayOf(schedule.until) ?? Infinity);
  const byAppointment = saysAppointment(schedule);
  return { ...days, opens, closes: closes > opens ? closes : closes + 1440, from, to, byAppointment };
}

/**
 * Minutes after midnight of "09:00", "9.30", "09:00:00", "1930", "9am", "24:00"; null when it is no time. An offset of
 * the Netherlands (+01:00, +02:00) is taken as local time; "Z" or another offset is no time that can be trusted here.
 */
export function minutesOf(time: string | undefined): number | null {
  const match =
    /^\s*(\d{1,2})(?:[:.]?([0-5]\d))?(?::[0-5]\d(?:\.\d+)?)?\s*(am|pm)?\s*(?:\+0[12]:?00)?\s*$/i.exec(
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
