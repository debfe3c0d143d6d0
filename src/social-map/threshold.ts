import type { MapEntry } from './map-entry.ts';
import { hurdleIds } from './profile-ids.ts';
import { hurdleCost, lowThreshold, points } from './weights.ts';

/** What a service is worth to anybody: a low threshold, few hurdles. Worked out once, when the map is compiled. */
export function standingScore(entry: Pick<MapEntry, 'access' | 'hurdles' | 'provenance'>): number {
  let score = 0;
  for (const [id, worth] of Object.entries(lowThreshold)) if (entry.access.includes(id)) score += worth;
  if (!entry.hurdles.includes('referral') && !entry.hurdles.includes('appointment'))
    score += points.straightIn;
  for (const id of hurdleIds) if (entry.hurdles.includes(id)) score -= hurdleCost[id];
  return entry.provenance.staleRisk === 'high' && entry.provenance.assured === null
    ? score + points.staleRisk
    : score;
}

type Contactable = Pick<
  MapEntry,
  'phones' | 'url' | 'address' | 'points' | 'provenance' | 'access' | 'kind' | 'city'
>;

/** Somebody answers: a number, a chat, a door. */
function somebodyHelps({ phones, provenance, address, points: places, url, access }: Contactable): boolean {
  return (
    phones.length > 0 ||
    provenance.chatUrl !== null ||
    address !== null ||
    places.length > 0 ||
    (url !== null && access.includes('chat'))
  );
}

/** There is some way to get in touch. A town alone is none. */
export function isReachable(entry: Contactable): boolean {
  return somebodyHelps(entry) || entry.url !== null;
}

/** A page to read stands after a place where somebody helps; what gives no way to get in touch stands last. */
export function contactScore(entry: Contactable): number {
  if (somebodyHelps(entry)) return 0;
  if (entry.url === null) return points.unreachable;
  return entry.kind === 'information' ? points.onlyToRead : points.websiteFirst;
}

/** All that a service is worth to anybody. */
export function standingOf(entry: MapEntry): number {
  return entry.standing + contactScore(entry);
}
