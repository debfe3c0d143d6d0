import { rfc3339 } from './amsterdam-time.ts';
import type { Point } from './geography.ts';
import { spokenOf } from './languages.ts';
import type { MapEntry } from './map-entry.ts';
import { needsIn } from './map-index.ts';
import { openAt, type OpenState } from './opening-hours.ts';
import type { Scored } from './ordering.ts';
import { distanceTo, type Nearness } from './scoring.ts';
import type { Match, MatchQuery } from './types.ts';
import type { Wish } from './wish.ts';

/** Low thresholds that are worth saying although nobody asked. */
const worthSaying = ['no-papers', 'no-insurance', 'free', 'anonymous'];
const mostNeedReasons = 4;
const year = 365 * 86_400_000;

/** A match as it is answered. `kilometresToReach` is the fallback's distance between municipalities. */
export function toMatch(
  { entry, score, nearness }: Scored & { nearness: Nearness },
  wish: Wish,
  query: MatchQuery,
  from: Point | null,
  kilometresToReach: number | null,
): Match {
  const { open, nextOpen } = openStateOf(entry, query.at);
  const km = from ? distanceTo(entry, from) : null;
  const toReach = entry.hidesPlace || kilometresToReach === Infinity ? null : kilometresToReach;
  return {
    id: entry.id,
    score: Math.round(score * 10) / 10,
    reasons: reasonsOf(entry, wish, query, nearness, open),
    hurdles: [...entry.hurdles],
    open,
    next_open: nextOpen && rfc3339(nextOpen),
    distance_km: roundKilometres(km ?? toReach),
  };
}

/** Hours that a keeper or the organisation's own page confirmed within a year of `at` (T4). */
export function hoursConfirmed(
  { provenance: { assured, hoursSaid } }: Pick<MapEntry, 'provenance'>,
  at: Date,
): boolean {
  const confirmed = Math.max(assured ?? -Infinity, hoursSaid ?? -Infinity);
  return at.getTime() - confirmed <= year;
}

/** Open, closed or, when nobody confirmed the hours lately, unknown. */
export function openStateOf(entry: Pick<MapEntry, 'provenance' | 'hours'>, at: Date): OpenState {
  return hoursConfirmed(entry, at) ? openAt(entry.hours, at) : { open: null, nextOpen: null };
}

function reasonsOf(
  entry: MapEntry,
  wish: Wish,
  query: MatchQuery,
  nearness: Nearness,
  open: boolean | null,
): string[] {
  const served = needsIn(entry.needBits & wish.needs);
  const language = spokenOf(query.languages, entry.languageKeys);
  const wished = query.access.filter((id) => entry.access.includes(id));
  const reasons = [
    ...(served.length > 0 ? served.slice(0, mostNeedReasons).map((id) => `need:${id}`) : ['other-need']),
    ...query.topics.filter((id) => entry.topics.includes(id)).map((id) => `topic:${id}`),
    nearness,
    ...(language === null ? [] : [`language:${language}`]),
    ...query.audience
      .filter((id) => entry.audience.some((one) => one.id === id))
      .map((id) => `audience:${id}`),
    ...wished.map((id) => `access:${id}`),
  ];
  const interprets = entry.access.includes('interpreter') && !wished.includes('interpreter');
  if (query.languages.length > 0 && language === null && interprets) reasons.push('access:interpreter');
  reasons.push(...worthSaying.filter((id) => entry.access.includes(id)));
  if (open === true) reasons.push('open-now');
  return [...new Set(reasons)];
}

function roundKilometres(km: number | null): number | null {
  return km === null ? null : Math.round(km * 10) / 10;
}
