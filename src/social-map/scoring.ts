import { kilometres, type Point } from './geography.ts';
import type { MapEntry } from './map-entry.ts';
import type { MapIndex } from './map-index.ts';
import { accessIds, audienceIds, bitsOf, countBits, hurdleIds, statusIds } from './profile-ids.ts';
import { cell, field, flag, languageMask, speaks, type LanguageMask, type Rows } from './row-layout.ts';
import { points, walkingWorld } from './weights.ts';
import type { Wish } from './wish.ts';

/** How a service reaches the asked place, nearest first; `elsewhere` only in the fallback. */
export const nearnesses = ['near', 'region', 'national', 'elsewhere'] as const;
export type Nearness = (typeof nearnesses)[number];

/** What a question means to one index: worked out once, used for every candidate. */
export interface Scale {
  wish: Wish;
  languages: LanguageMask;
  asksLanguage: boolean;
  uninsured: boolean;
  /** The middle of the asked municipality. */
  from: Point | null;
}

const access = (...ids: string[]) => bitsOf(ids, accessIds);
const hurdle = (...ids: string[]) => bitsOf(ids, hurdleIds);
export const noPapers = access('no-papers');
export const noInsurance = access('no-insurance');
export const interpreter = access('interpreter', 'mediator');
const insurance = hurdle('insurance');
const dutchOnly = hurdle('dutch-only');
const ownCommunity = hurdle('own-community');
/** What somebody may say of their papers; the other audiences are groups. */
export const status = bitsOf(statusIds, audienceIds);

export function scaleOf(wish: Wish, { rows }: MapIndex, from: Point | null): Scale {
  return {
    wish,
    languages: languageMask(rows, wish.languageKeys),
    asksLanguage: wish.languageKeys.length > 0,
    uninsured: wish.withoutPapers || (wish.access & noInsurance) !== 0,
    from,
  };
}

/** How well a service that may be shown fits. Higher is better; equal scores are told apart by id. */
export function scoreOf(index: MapIndex, row: number, scale: Scale, nearness: Nearness): number {
  const { cells } = index.rows;
  const { wish } = scale;
  const flags = cell(cells, row, field.flags);
  const accessBits = cell(cells, row, field.access);
  const hurdles = cell(cells, row, field.hurdles);
  const served = countBits(cell(cells, row, field.needs) & wish.needs);
  let score = cell(cells, row, field.standing);
  if (served > 0) score += points.firstNeed + (wish.everyNeed ? 0 : (served - 1) * points.furtherNeed);
  if ((cell(cells, row, field.mainNeed) & wish.needs) !== 0) score += points.mainNeed;
  score += countBits(cell(cells, row, field.topics) & wish.topics) * points.topic;
  score += countBits(accessBits & wish.access) * points.access;
  score += whoScore(cells, row, flags, wish);
  if (scale.asksLanguage) {
    if (speaks(index.rows, row, scale.languages)) {
      // A shared language counts for nothing where the shared community may be the danger (E8).
      if (!wish.communitySensitive || (hurdles & ownCommunity) === 0) score += points.language;
    } else if ((accessBits & interpreter) !== 0)
      score += (flags & flag.worksByInterpreter) !== 0 ? points.interpreterAtWork : points.interpreterInTalk;
    else if ((hurdles & dutchOnly) !== 0) score += points.dutchOnly;
  }
  if (wish.withoutPapers) {
    if ((accessBits & noPapers) !== 0) score += points.withoutPapers;
    if ((accessBits & noInsurance) !== 0) score += points.withoutInsurance;
  }
  if (scale.uninsured && (hurdles & insurance) !== 0) score += points.insuranceAsked;
  if (nearness === 'near') score += points.near;
  else if (nearness === 'region') score += points.region;
  if (wish.crisis) {
    if (nearness === 'national' && (flags & flag.crisisCapable) !== 0) score += points.crisisLine;
    if ((flags & flag.roundTheClock) !== 0) score += points.roundTheClock;
  }
  if (wish.minute < cell(cells, row, field.dueFrom)) score += points.fresh;
  else if (wish.minute >= cell(cells, row, field.overdueFrom)) score += points.overdue;
  if (scale.from && (flags & flag.hasPoint) !== 0) score += closeness(index.rows, row, scale.from);
  if (wish.hurtByStaff) {
    if ((flags & flag.independent) !== 0) score += points.independent;
    else if ((flags & flag.inside) !== 0) score += points.inside;
  }
  return score;
}

function whoScore(cells: Int32Array, row: number, flags: number, wish: Wish): number {
  const met = cell(cells, row, field.audience) & wish.audience;
  let score = 0;
  if (met !== 0) {
    const groups = countBits(met & ~status);
    if (groups > 0) score += points.group + (groups > 1 ? points.furtherGroup : 0);
    if ((met & status) !== 0) score += points.status;
  }
  const only = cell(cells, row, field.only);
  if (only !== 0 && (only & wish.audience) === 0) score += points.onlyForOthers;
  if (wish.underAge && (flags & flag.forYoung) !== 0) score += points.forTheirAge;
  if (wish.older && (flags & flag.forOlder) !== 0) score += points.forTheirAge;
  if (!wish.young && (flags & flag.youngOnly) !== 0) score += points.otherAge;
  if (!wish.older && (flags & flag.olderOnly) !== 0) score += points.otherAge;
  if (!wish.namedLgbtqia && (flags & flag.servesLgbtqia) !== 0) score += points.unaskedLgbtqia;
  return score;
}

/** What being near a door is worth; the far ones are told from their latitude alone. */
function closeness({ points: places, pointStarts }: Rows, row: number, from: Point): number {
  let nearest = walkingWorld;
  const end = pointStarts[row + 1] ?? 0;
  for (let at = pointStarts[row] ?? 0; at < end; at += 2) {
    const lat = places[at] ?? 0;
    if (Math.abs(lat - from.lat) * 110 > walkingWorld) continue;
    nearest = Math.min(nearest, kilometres(from, { lat, lon: places[at + 1] ?? 0 }));
  }
  return points.atTheDoor * (1 - nearest / walkingWorld);
}

/** Kilometres to the nearest public location; null when none is public. Hidden places have no points at all. */
export function distanceTo(entry: Pick<MapEntry, 'points'>, from: Point): number | null {
  let nearest = Infinity;
  for (const point of entry.points) nearest = Math.min(nearest, kilometres(from, point));
  return nearest === Infinity ? null : nearest;
}
