import { amsterdamDay, amsterdamInstant, type CalendarDay } from './amsterdam-time.ts';
import { isDutchHoliday } from './dutch-holidays.ts';
import type { HsdsSchedule } from './hsds.ts';
import { readSchedule, type OpeningRule } from './schedule.ts';

export interface OpeningHours {
  rules: readonly OpeningRule[];
  /** Something was said that could not be read, so "closed" is never sure. */
  partlyUnknown: boolean;
  roundTheClock: boolean;
}

export interface OpenState {
  open: boolean | null;
  /** The next opening when it is not open now; null when open or not known. */
  nextOpen: Date | null;
}

/** How far ahead an opening is looked for: a monthly evening that falls on a holiday is still found. */
const horizon = 70;

/** Reads schedules once. `roundTheClock` is what the entry says of itself (access `24-7`). */
export function readHours(schedules: readonly HsdsSchedule[], roundTheClock: boolean): OpeningHours {
  const read = schedules.map(readSchedule);
  const rules = read.filter((rule) => rule !== null);
  return {
    rules,
    partlyUnknown: rules.length < read.length,
    roundTheClock: roundTheClock || isRoundTheClock(rules),
  };
}

/** Open, closed or unknown at this moment in the Netherlands. Unknown is always said as unknown. */
export function openAt({ rules, partlyUnknown, roundTheClock }: OpeningHours, at: Date): OpenState {
  if (roundTheClock) return { open: true, nextOpen: null };
  if (rules.length === 0) return { open: null, nextOpen: null };
  const now = at.getTime();
  const today = amsterdamDay(now);
  const holdsToday = (rule: OpeningRule) => today >= rule.from && today <= rule.to;
  let unsure = partlyUnknown || !rules.some(holdsToday);
  let next = Infinity;
  for (let day = today - 1; day <= today + horizon; day++) {
    const holiday = isDutchHoliday(day);
    for (const rule of rules) {
      if (!happens(rule, day)) continue;
      if (holiday && day === today) unsure = true;
      const opens = amsterdamInstant(day, rule.opens);
      if (opens <= now && now < closing(rule, day)) {
        if (!holiday && !isDutchHoliday(today)) return { open: true, nextOpen: null };
        unsure = true;
      } else if (opens > now && !holiday) next = Math.min(next, opens);
    }
    if (next < Infinity && day >= today) break;
  }
  return { open: unsure ? null : false, nextOpen: next === Infinity ? null : new Date(next) };
}

function happens(rule: OpeningRule, day: CalendarDay): boolean {
  return day >= rule.from && day <= rule.to && rule.happensOn(day);
}

function closing(rule: OpeningRule, day: CalendarDay): number {
  return rule.closes > 1440
    ? amsterdamInstant(day + 1, rule.closes - 1440)
    : amsterdamInstant(day, rule.closes);
}

/** Every minute of the week, without an end: 00:00 to 24:00, 23:59 or 00:00 again. */
function isRoundTheClock(rules: readonly OpeningRule[]): boolean {
  const whole = rules.filter(
    (rule) =>
      rule.weekly &&
      rule.opens === 0 &&
      rule.closes >= 1439 &&
      rule.from === -Infinity &&
      rule.to === Infinity,
  );
  return new Set(whole.flatMap(({ weekdays }) => weekdays)).size === 7;
}

/** The weekly table for a card, days with equal hours together; null when nothing weekly is known to hold at `at`. */
export function weeklyTable(
  { rules }: OpeningHours,
  at: Date,
): { days: number[]; opens: string; closes: string }[] | null {
  const today = amsterdamDay(at.getTime());
  const spans = new Map<string, { days: number[]; opens: string; closes: string }>();
  for (const rule of rules) {
    if (!rule.weekly || today < rule.from || today > rule.to) continue;
    const opens = clock(rule.opens);
    const closes = clock(rule.closes > 1440 ? rule.closes - 1440 : rule.closes);
    const span = spans.get(opens + closes) ?? { days: [], opens, closes };
    span.days = [...new Set([...span.days, ...rule.weekdays])].sort((a, b) => a - b);
    spans.set(opens + closes, span);
  }
  return spans.size === 0 ? null : [...spans.values()].sort((a, b) => (a.days[0] ?? 0) - (b.days[0] ?? 0));
}

function clock(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}
