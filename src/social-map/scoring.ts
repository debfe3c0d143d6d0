import { kilometres, type Point } from './geography.ts';
import { accessIds, audienceIds, bitsOf, countBits, hurdleIds } from './profile-ids.ts';
import type { MapEntry } from './map-entry.ts';
import type { Wish } from './wish.ts';

/** How a service reaches the asked place; `elsewhere` only in the fallback. */
export type Nearness = 'near' | 'region' | 'national' | 'elsewhere';

/** The soft weights, in points. The order they give is told as cases in docs/matching.md. */
const points = {
  firstNeed: 100,
  furtherNeed: 15,
  mainNeed: 6,
  topic: 40,
  audience: 10,
  onlyForOthers: -6,
  language: 15,
  interpreter: 7,
  access: 10,
  near: 14,
  region: 8,
  crisisLine: 18,
  roundTheClock: 4,
  fresh: 6,
  overdue: -25,
  staleRisk: -12,
  atTheDoor: 5,
  withoutPapers: 12,
  insuranceAsked: -20,
  dutchOnly: -10,
  unaskedLgbtqia: -8,
  young: 10,
  youngOnly: -15,
  independent: 60,
  inside: -40,
};

const lowThreshold = {
  'no-papers': 3,
  'no-insurance': 3,
  free: 3,
  anonymous: 3,
  'walk-in': 2,
  phone: 2,
  chat: 2,
};
const hurdleCost: Record<(typeof hurdleIds)[number], number> = {
  referral: 6,
  papers: 6,
  insurance: 5,
  appointment: 2,
  'waiting-list': 6,
  authority: 8,
  'may-report': 4,
  'id-needed': 5,
  'dutch-only': 2,
  costs: 4,
  'local-ties': 5,
  full: 20,
  'own-community': 1,
};

const access = (...ids: string[]) => bitsOf(ids, accessIds);
const hurdle = (...ids: string[]) => bitsOf(ids, hurdleIds);
const ask = {
  noPapers: access('no-papers'),
  noInsurance: access('no-insurance'),
  interpreter: access('interpreter', 'mediator'),
};
const cost = {
  insurance: hurdle('insurance'),
  dutchOnly: hurdle('dutch-only'),
  own: hurdle('own-community'),
};
const youngAudience = bitsOf(['children', 'youth', 'unaccompanied-minors'], audienceIds);

/** What a service is worth to anybody: a low threshold, few hurdles. Worked out once, when the map is compiled. */
export function standingScore(entry: Pick<MapEntry, 'access' | 'hurdles' | 'provenance'>): number {
  let score = 0;
  for (const [id, worth] of Object.entries(lowThreshold)) if (entry.access.includes(id)) score += worth;
  if (!entry.hurdles.includes('referral') && !entry.hurdles.includes('appointment')) score += 2;
  for (const id of hurdleIds) if (entry.hurdles.includes(id)) score -= hurdleCost[id];
  return entry.provenance.staleRisk === 'high' && entry.provenance.assured === null
    ? score + points.staleRisk
    : score;
}

/** How well a service that may be shown fits. Higher is better; equal scores are told apart by id. */
export function scoreOf(entry: MapEntry, wish: Wish, nearness: Nearness, from: Point | null): number {
  const served = countBits(entry.needBits & wish.needs);
  let score = entry.standing;
  if (served > 0) score += points.firstNeed + (wish.everyNeed ? 0 : (served - 1) * points.furtherNeed);
  if ((entry.mainNeedBit & wish.needs) !== 0) score += points.mainNeed;
  score += countBits(entry.topicBits & wish.topics) * points.topic;
  score += countBits(entry.accessBits & wish.access) * points.access;
  score += whoScore(entry, wish) + languageScore(entry, wish);
  if (wish.withoutPapers) {
    if ((entry.accessBits & ask.noPapers) !== 0) score += points.withoutPapers;
    if ((entry.accessBits & ask.noInsurance) !== 0) score += points.withoutPapers / 2;
  }
  const uninsured = wish.withoutPapers || (wish.access & ask.noInsurance) !== 0;
  if (uninsured && (entry.hurdleBits & cost.insurance) !== 0) score += points.insuranceAsked;
  if (nearness === 'near') score += points.near;
  else if (nearness === 'region') score += points.region;
  if (wish.crisis) {
    if (nearness === 'national' && entry.crisisCapable) score += points.crisisLine;
    if (entry.hours.roundTheClock) score += points.roundTheClock;
  }
  if (wish.at < entry.freshness.dueFrom) score += points.fresh;
  else if (wish.at >= entry.freshness.overdueFrom) score += points.overdue;
  if (from && entry.points.length > 0) score += closeness(distanceTo(entry, from) ?? Infinity);
  if (wish.hurtByStaff) score += entry.independent ? points.independent : entry.inside ? points.inside : 0;
  return score;
}

function whoScore(entry: MapEntry, wish: Wish): number {
  const met = countBits(entry.audienceBits & wish.audience);
  let score = Math.min(met, 2) * points.audience;
  if (entry.onlyBits !== 0 && (entry.onlyBits & wish.audience) === 0) score += points.onlyForOthers;
  if (wish.underAge && (entry.audienceBits & youngAudience) !== 0) score += points.young;
  if (!wish.underAge && (entry.onlyBits & youngAudience & ~wish.audience) !== 0) score += points.youngOnly;
  if (!wish.namedLgbtqia && entry.servesLgbtqia) score += points.unaskedLgbtqia;
  return score;
}

/** A shared language counts for nothing where the shared community may be the danger (E8). */
function languageScore(entry: MapEntry, wish: Wish): number {
  if (wish.languageKeys.length === 0) return 0;
  if (wish.languageKeys.some((key) => entry.languageKeys.includes(key)))
    return wish.communitySensitive && (entry.hurdleBits & cost.own) !== 0 ? 0 : points.language;
  if ((entry.accessBits & ask.interpreter) !== 0) return points.interpreter;
  return (entry.hurdleBits & cost.dutchOnly) !== 0 ? points.dutchOnly : 0;
}

function closeness(km: number): number {
  return Math.max(0, points.atTheDoor * (1 - km / 25));
}

/** Kilometres to the nearest public location; null when none is public. Hidden places have no points at all. */
export function distanceTo(entry: Pick<MapEntry, 'points'>, from: Point): number | null {
  let nearest = Infinity;
  for (const point of entry.points) nearest = Math.min(nearest, kilometres(from, point));
  return nearest === Infinity ? null : nearest;
}
