import { rfc3339 } from './amsterdam-time.ts';
import type { MapEntry } from './map-entry.ts';
import { openAt, type OpenState } from './opening-hours.ts';
import { needIds } from './profile-ids.ts';
import { distanceTo, type Nearness, type Scale } from './scoring.ts';
import type { Match, MatchQuery } from './types.ts';
import type { Wish } from './wish.ts';

/** Low thresholds that are worth saying although nobody asked. */
const worthSaying = ['no-papers', 'no-insurance', 'free', 'anonymous'];
const mostNeedReasons = 4;
const day = 86_400_000;
const year = 365 * day;

/** A scored service and how it reaches the place. */
export interface Placed {
  entry: MapEntry;
  score: number;
  nearness: Nearness;
}

/** A match as it is answered. `kilometresToReach` is the fallback's distance between municipalities. */
export function toMatch(
  { entry, score, nearness }: Placed,
  { wish, from }: Scale,
  query: MatchQuery,
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

/** Hours that a keeper or the organisation's own page confirmed within the year before `at` (T4). */
export function hoursConfirmed(
  { provenance: { assured, hoursSaid } }: Pick<MapEntry, 'provenance'>,
  at: Date,
): boolean {
  const now = at.getTime();
  return [assured, hoursSaid].some((said) => said !== null && now - said <= year && said <= now + day);
}

/** Open, closed or, when nobody confirmed the hours lately, unknown. */
export function openStateOf(entry: Pick<MapEntry, 'provenance' | 'hours'>, at: Date): OpenState {
  return hoursConfirmed(entry, at)
    ? openAt(entry.hours, at)
    : { open: null, nextOpen: null, byAppointment: false };
}

function reasonsOf(
  entry: MapEntry,
  wish: Wish,
  query: MatchQuery,
  nearness: Nearness,
  open: boolean | null,
): string[] {
  const served = needIds.filter((_, need) => (entry.needBits & wish.needs & (1 << need)) !== 0);
  const language = spokenOf(wish, entry.languageKeys);
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

/** The first asked language that is spoken there, or null. `ku` asked meets `kmr` spoken and the other way round. */
function spokenOf({ languages }: Wish, spoken: readonly string[]): string | null {
  return languages.find(({ keys }) => keys.some((key) => spoken.includes(key)))?.tag ?? null;
}

function roundKilometres(km: number | null): number | null {
  return km === null ? null : Math.round(km * 10) / 10;
}
