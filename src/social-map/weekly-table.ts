import { amsterdamDay } from './amsterdam-time.ts';
import type { OpeningHours } from './opening-hours.ts';

/**
 * The weekly table for a card, days with equal hours together; null when nothing weekly is known to hold at `at`. Hours
 * by appointment are none that somebody can come at, so they are left out.
 */
export function weeklyTable(
  { rules }: Pick<OpeningHours, 'rules'>,
  at: Date,
): { days: number[]; opens: string; closes: string }[] | null {
  const today = amsterdamDay(at.getTime());
  const spans = new Map<string, { days: number[]; opens: string; closes: string }>();
  for (const rule of rules) {
    if (!rule.weekly || rule.byAppointment || today < rule.from || today > rule.to) continue;
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
