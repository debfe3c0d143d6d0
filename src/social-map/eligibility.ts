import { audienceIds, bitsOf, countBits, hurdleIds, statusIds } from './profile-ids.ts';
import { cell, field, flag } from './row-layout.ts';
import type { Wish } from './wish.ts';

const gender = bitsOf(['women', 'men'], audienceIds);
const young = bitsOf(['children', 'youth'], audienceIds);
const status = bitsOf(statusIds, audienceIds);
const lgbtqia = bitsOf(['lgbtqia'], audienceIds);
const needsPapers = bitsOf(['papers', 'id-needed'], hurdleIds);

/** The hard rules: whether this service may be shown to this person at this moment. No score ever outweighs them. */
export function mayUse(cells: Int32Array, row: number, wish: Wish): boolean {
  const flags = cell(cells, row, field.flags);
  if ((flags & flag.offered) === 0 || wish.minute >= cell(cells, row, field.withheldFrom)) return false;
  const youngest = cell(cells, row, field.youngest);
  if (wish.age !== null && (wish.age < youngest || wish.age > cell(cells, row, field.oldest))) return false;
  if (wish.age === null && wish.underAge && youngest >= 18) return false;
  if (wish.withoutPapers && (cell(cells, row, field.hurdles) & needsPapers) !== 0) return false;
  if (!wish.namedLgbtqia && (flags & flag.outing) !== 0) return false;
  return isForThem(cell(cells, row, field.only), wish);
}

/** `only` audiences exclude those who are known to be outside; whoever has said nothing is not outside. */
function isForThem(only: number, wish: Wish): boolean {
  if (only === 0) return true;
  if ((only & lgbtqia) !== 0 && !wish.namedLgbtqia) return false;
  if ((only & young) !== 0 && wish.age !== null && wish.age >= 30) return false;
  return !excludes(only & gender, wish.audience & gender) && !excludes(only & status, wish.audience & status);
}

/** Somebody who names several of a group is not known to be outside any of it. */
function excludes(only: number, person: number): boolean {
  return only !== 0 && countBits(person) === 1 && (only & person) === 0;
}
