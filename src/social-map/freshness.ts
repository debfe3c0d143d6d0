import type { ServiceKind } from './types.ts';

/** Days since somebody checked an entry (or since it arrived in the map) after which it counts as less. */
export interface Interval {
  /** Fresh until this many days after a check. */
  fresh: number;
  /** Overdue, ranked lower and said so, from this many days. */
  overdue: number;
  /** Not shown any more from this many days; `Infinity` for what is never withheld. */
  withheld: number;
  why: string;
}

/** The one table of ages. Shorter where a wrong entry sends somebody through the rain for nothing. */
export const intervals: Record<ServiceKind, Interval> = {
  emergency: {
    fresh: 90,
    overdue: 180,
    withheld: Infinity,
    why: 'Numbers rarely change, and none is worse.',
  },
  helpline: { fresh: 180, overdue: 365, withheld: 730, why: 'National lines keep their number for years.' },
  chat: { fresh: 120, overdue: 270, withheld: 545, why: 'Chats depend on a platform and on funding.' },
  'walk-in': { fresh: 90, overdue: 180, withheld: 365, why: 'Hours and rooms move with volunteers.' },
  'meeting-place': { fresh: 90, overdue: 180, withheld: 365, why: 'Groups stop with a project year.' },
  clinic: { fresh: 180, overdue: 365, withheld: 730, why: 'Clinics stay, intake rules change yearly.' },
  'legal-desk': { fresh: 180, overdue: 365, withheld: 730, why: 'Desks stay, consulting hours change.' },
  shelter: {
    fresh: 90,
    overdue: 180,
    withheld: 365,
    why: 'Intake lines and rules of admission change often.',
  },
  'reporting-point': { fresh: 180, overdue: 365, withheld: 730, why: 'Set up by law or contract, stable.' },
  information: { fresh: 180, overdue: 365, withheld: 730, why: 'A page costs nothing to try.' },
  organization: { fresh: 180, overdue: 365, withheld: 730, why: 'Organisations outlive their projects.' },
  'municipal-desk': {
    fresh: 180,
    overdue: 365,
    withheld: 730,
    why: 'A switchboard outlives reorganisations.',
  },
  mediator: { fresh: 90, overdue: 150, withheld: 270, why: 'One person: leaves, moves, gets another job.' },
};

export type Freshness = 'fresh' | 'due' | 'overdue' | 'withheld';

/** The moments (milliseconds) at which an entry changes state, worked out once. */
export interface FreshnessMarks {
  dueFrom: number;
  overdueFrom: number;
  withheldFrom: number;
}

const day = 86_400_000;
/** A shaky entry from a source older than this is not shown until somebody checks it. */
const oldestShakySource = 5 * 365 * day;

export interface FreshnessInput {
  kind: ServiceKind;
  /** Milliseconds; null when no keeper checked it. */
  assured: number | null;
  /** Now, milliseconds; a check of a later day is a slip of the pen, and none. */
  now?: number;
  /** Milliseconds at which it came into the map. */
  arrived: number;
  /** Milliseconds of the source's date; null when undated. */
  sourceDate: number | null;
  staleRisk: 'high' | 'normal';
  /** Told by the keeper not to show it. */
  withheld: boolean;
  /** Crisis lines are never withheld by age: an old number is better than none. */
  emergencyLine: boolean;
}

/** Without a check an entry is never fresh: it is due at once, and its interval runs from its arrival, not from its source. */
export function freshnessMarks(input: FreshnessInput): FreshnessMarks {
  const interval = intervals[input.kind];
  const { assured: said, now = Infinity } = input;
  const assured = said !== null && said <= now + day ? said : null;
  const start = assured ?? input.arrived;
  const dueFrom = assured === null ? -Infinity : start + interval.fresh * day;
  const overdueFrom = start + interval.overdue * day;
  if (input.withheld) return { dueFrom: -Infinity, overdueFrom: -Infinity, withheldFrom: -Infinity };
  if (input.emergencyLine) return { dueFrom, overdueFrom, withheldFrom: Infinity };
  const byAge = start + interval.withheld * day;
  if (input.staleRisk !== 'high' || assured !== null) return { dueFrom, overdueFrom, withheldFrom: byAge };
  const bySource = input.sourceDate === null ? -Infinity : input.sourceDate + oldestShakySource;
  return { dueFrom, overdueFrom, withheldFrom: Math.min(byAge, bySource) };
}

/** State at `at` (milliseconds). */
export function freshnessAt(marks: FreshnessMarks, at: number): Freshness {
  if (at >= marks.withheldFrom) return 'withheld';
  if (at >= marks.overdueFrom) return 'overdue';
  return at >= marks.dueFrom ? 'due' : 'fresh';
}

/** Since when an entry is in its state at `at`, milliseconds; null when it was so from the start, or is fresh. */
export function inStateSince(marks: FreshnessMarks, at: number): number | null {
  const state = freshnessAt(marks, at);
  const since = { fresh: NaN, due: marks.dueFrom, overdue: marks.overdueFrom, withheld: marks.withheldFrom }[
    state
  ];
  return Number.isFinite(since) ? since : null;
}
