import { countBits } from './profile-ids.ts';
import { gistMainNeed, gistTopics, gistWidth, speaks, type Rows } from './row-layout.ts';
import { interpreter, noInsurance, noPapers, status, type Nearness, type Scale } from './scoring.ts';
import { points } from './weights.ts';

/**
 * How good a service can be at most, told from its gist alone: its standing and what the person named of needs,
 * topics, groups, languages and access. Its score is never more than {@link mostAbove} above this.
 */
export function ceilingOf(rows: Rows, row: number, scale: Scale): number {
  const { gists } = rows;
  const { wish } = scale;
  const start = row * gistWidth;
  const what = gists[start + 1] ?? 0;
  const served = what & wish.needs;
  const access = gists[start + 3] ?? 0;
  let most = gists[start] ?? 0;
  if (!wish.everyNeed && served !== wish.needs) most -= furtherNeed * countBits(wish.needs & ~served);
  if (((access >> gistMainNeed) & wish.needs) !== 0) most += mainNeed;
  const topics = (what >> gistTopics) & wish.topics;
  const eases = access & wish.access;
  const met = (gists[start + 2] ?? 0) & wish.audience;
  // Most have nothing of what was named: one look tells.
  if ((topics | eases | met) !== 0) {
    most += topic * countBits(topics) + accessWish * countBits(eases);
    const groups = countBits(met & ~status);
    if (groups > 0) most += groups > 1 ? group + furtherGroup : group;
    if ((met & status) !== 0) most += points.status;
  }
  if (scale.asksLanguage) {
    if (speaks(rows, row, scale.languages)) most += language;
    else if ((access & interpreter) !== 0) most += interpreterAtWork;
  }
  if (wish.withoutPapers) {
    if ((access & noPapers) !== 0) most += withoutPapers;
    if ((access & noInsurance) !== 0) most += withoutInsurance;
  }
  return most;
}

const { furtherNeed, mainNeed, topic, group, furtherGroup, language, interpreterAtWork } = points;
const { access: accessWish, withoutPapers, withoutInsurance } = points;

/** The most that {@link ceilingOf} can be above a standing. */
export function mostGain({ wish, asksLanguage }: Scale): number {
  const groups = countBits(wish.audience & ~status);
  let most: number = mainNeed + topic * countBits(wish.topics) + accessWish * countBits(wish.access);
  if (groups > 0) most += groups > 1 ? group + furtherGroup : group;
  if ((wish.audience & status) !== 0) most += points.status;
  if (asksLanguage) most += language;
  return wish.withoutPapers ? most + withoutPapers + withoutInsurance : most;
}

/** The most that a service which reaches the place in this way can score above {@link ceilingOf}. */
export function mostAbove({ wish, from }: Scale, nearness: Nearness): number {
  let most: number = points.firstNeed + points.fresh;
  if (!wish.everyNeed) most += (countBits(wish.needs) - 1) * points.furtherNeed;
  if (wish.underAge) most += points.forTheirAge;
  if (wish.older) most += points.forTheirAge;
  if (nearness === 'near') most += points.near;
  else if (nearness === 'region') most += points.region;
  if (wish.crisis) most += points.roundTheClock + (nearness === 'national' ? points.crisisLine : 0);
  if (from) most += points.atTheDoor;
  return wish.hurtByStaff ? most + points.independent : most;
}
