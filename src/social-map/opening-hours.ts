import { amsterdamDay, amsterdamInstant, type CalendarDay } from './amsterdam-time.ts';
import { isDutchHoliday } from './dutch-holidays.ts';
import type { HsdsSchedule } from './hsds.ts';
import { ownDaysOn, readOwnDays, type OwnDays } from './own-days.ts';
import { saysAppointment } from './schedule-words.ts';
import { readSchedule, type OpeningRule } from './schedule.ts';

export interface OpeningHours {
  rules: readonly OpeningRule[];
  /** The service's own exceptions to them. */
  ownDays: readonly OwnDays[];
  /** Something was said that could not be read, so "closed" is never sure. */
  partlyUnknown: boolean;
  roundTheClock: boolean;
  /** "By appointment" was said without any hours. */
  byAppointment: boolean;
}

export interface OpenState {
  open: boolean | null;
  /** The next opening when it is not open now; null when open or not known. */
  nextOpen: Date | null;
  /** They are there, for who has an appointment: never told as open. */
  byAppointment: boolean;
}

/** How far ahead an opening is looked for: a monthly evening that falls on a holiday is still found. */
const horizon = 70;

/** Reads schedules once. `roundTheClock` is what the entry says of itself (access `24-7`). */
export function readHours(schedules: readonly HsdsSchedule[], roundTheClock: boolean): OpeningHours {
  const rules: OpeningRule[] = [];
  const ownDays: OwnDays[] = [];
  let partlyUnknown = false;
  let byAppointment = false;
  for (const schedule of schedules) {
    const own = readOwnDays(schedule);
    const rule = own ? null : readSchedule(schedule);
    if (own) ownDays.push(own);
    else if (rule === null) {
      partlyUnknown = true;
      byAppointment ||= saysAppointment(schedule);
    } else if (rule !== 'closed') rules.push(rule);
  }
  const always = roundTheClock || isRoundTheClock(rules);
  return { rules, ownDays, partlyUnknown, roundTheClock: always, byAppointment };
}

/** Open, closed or unknown at this moment in the Netherlands. Unknown is always said as unknown. */
export function openAt(hours: OpeningHours, at: Date): OpenState {
  const { rules, ownDays, roundTheClock } = hours;
  if (ownDays.length === 0) {
    if (roundTheClock) return { open: true, nextOpen: null, byAppointment: false };
    if (rules.length === 0) return { open: null, nextOpen: null, byAppointment: hours.byAppointment };
  }
  const now = at.getTime();
  const today = amsterdamDay(now);
  const ownToday = ownDaysOn(ownDays, today) !== null;
  let unsure = !ownToday && !isUsualDay(hours, today);
  let byAppointment = false;
  let next = Infinity;
  for (let day = today - 1; day <= today + horizon; day++) {
    const plan = planOf(hours, day);
    if (day === today && !plan.sure) unsure = true;
    for (const span of plan.spans) {
      const opens = amsterdamInstant(day, span.opens);
      if (opens > now) {
        if (plan.sure && !span.byAppointment) next = Math.min(next, opens);
      } else if (now < closing(day, span.closes)) {
        if (span.byAppointment) byAppointment = true;
        // A night that runs into a holiday, or into a day with hours of its own, may end earlier.
        else if (plan.sure && (day === today || !(ownToday || isDutchHoliday(today))))
          return { open: true, nextOpen: null, byAppointment: false };
        else unsure = true;
      }
    }
    if (next < Infinity && day >= today) break;
  }
  return {
    open: unsure || byAppointment ? null : false,
    nextOpen: next === Infinity ? null : new Date(next),
    byAppointment: byAppointment || (unsure && hours.byAppointment),
  };
}

interface Plan {
  spans: readonly { opens: number; closes: number; byAppointment: boolean }[];
  /** Whether these hours can be relied on: not on a public holiday of which nothing was said. */
  sure: boolean;
}

const wholeDay: Plan = { spans: [{ opens: 0, closes: 1440, byAppointment: false }], sure: true };

/** The openings that begin on a day: the service's own exceptions, else its usual hours. */
function planOf({ rules, ownDays, roundTheClock }: OpeningHours, day: CalendarDay): Plan {
  const own = ownDaysOn(ownDays, day);
  if (own) {
    const spans = own.flatMap(({ hours }) => hours ?? []);
    const contradicts = spans.length > 0 && spans.length < own.length;
    return { spans, sure: !contradicts && own.every(({ known }) => known) };
  }
  if (roundTheClock) return wholeDay;
  const spans = rules.filter((rule) => day >= rule.from && day <= rule.to && rule.happensOn(day));
  return { spans, sure: spans.length === 0 || !isDutchHoliday(day) };
}

/** Whether the usual hours say all there is to know of a day. */
function isUsualDay({ rules, partlyUnknown, roundTheClock }: OpeningHours, day: CalendarDay): boolean {
  return roundTheClock || (!partlyUnknown && rules.some(({ from, to }) => day >= from && day <= to));
}

function closing(day: CalendarDay, closes: number): number {
  return closes > 1440 ? amsterdamInstant(day + 1, closes - 1440) : amsterdamInstant(day, closes);
}

/** Every minute of the week, without an end: 00:00 to 24:00, 23:59 or 00:00 again. */
function isRoundTheClock(rules: readonly OpeningRule[]): boolean {
  const whole = rules.filter(
    ({ weekly, opens, closes, from, to, byAppointment }) =>
      weekly && opens === 0 && closes >= 1439 && from === -Infinity && to === Infinity && !byAppointment,
  );
  return new Set(whole.flatMap(({ weekdays }) => weekdays)).size === 7;
}
