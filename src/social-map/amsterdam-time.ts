/**
 * Clock of Europe/Amsterdam, by the rule of Directive 2000/84/EC: summer time runs from 01:00 UTC on the last Sunday of
 * March to 01:00 UTC on the last Sunday of October. A rule costs nothing per call; a test holds it against Intl.
 */
const minute = 60_000;
const day = 86_400_000;

/** A calendar day as days since 1970-01-01, whatever the time zone. */
export type CalendarDay = number;

function lastSunday(year: number, month: number): number {
  const last = new Date(Date.UTC(year, month + 1, 0));
  return last.getTime() - last.getUTCDay() * day;
}

/** Minutes that local time is ahead of UTC at this instant. */
export function amsterdamOffset(at: number): 60 | 120 {
  const year = new Date(at).getUTCFullYear();
  const begin = lastSunday(year, 2) + 60 * minute;
  const end = lastSunday(year, 9) + 60 * minute;
  return at >= begin && at < end ? 120 : 60;
}

/** The local calendar day on which this instant falls. */
export function amsterdamDay(at: number): CalendarDay {
  return Math.floor((at + amsterdamOffset(at) * minute) / day);
}

/**
 * The instant of a local time, in minutes after midnight of a calendar day. A time that the spring change skips is
 * the same instant as an hour later; a time that happens twice in autumn is its first occurrence.
 */
export function amsterdamInstant(on: CalendarDay, minutes: number): number {
  const local = on * day + minutes * minute;
  const summer = local - 120 * minute;
  return amsterdamOffset(summer) === 120 ? summer : local - 60 * minute;
}

/** 1 is Monday, 7 is Sunday. */
export function weekdayOf(on: CalendarDay): number {
  return ((((on + 3) % 7) + 7) % 7) + 1;
}

/** RFC 3339 with the offset of Amsterdam: `2026-11-24T11:00:00+01:00`. */
export function rfc3339(at: Date): string {
  const offset = amsterdamOffset(at.getTime());
  const local = new Date(at.getTime() + offset * minute).toISOString().slice(0, 19);
  return `${local}+0${offset / 60}:00`;
}
