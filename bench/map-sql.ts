import {
  accessIds,
  audienceIds,
  bitsOf,
  countBits,
  hurdleIds,
  needIds,
  statusIds,
} from '../src/social-map/profile-ids.ts';
import type { MapIndex } from '../src/social-map/map-index.ts';
import { cell, field, flag, languageMask } from '../src/social-map/row-layout.ts';
import { points } from '../src/social-map/weights.ts';
import type { MatchQuery } from '../src/social-map/types.ts';
import { readWish } from '../src/social-map/wish.ts';
import type { Geography } from '../src/social-map/geography.ts';

/**
 * The common part of the question, in SQL: every hard rule and every soft weight except topics, distance to the door and
 * hurt by staff, with the order by score and id. What SQL is not asked: topics that wait, places in the list, reasons,
 * hurdles, opening hours. One clustered table by (area, need), holding all that is weighed, so a query reads one range of
 * pages for each area and need and nothing else.
 */
export type Dialect = 'sqlite' | 'postgres';

const columns = [
  'needs',
  'mainNeed',
  'audience',
  'only',
  'access',
  'hurdles',
  'flags',
  'youngest',
  'oldest',
  'dueFrom',
  'overdueFrom',
  'withheldFrom',
  'standing',
] as const;
const languageColumns = ['languages0'] as const;
const name = (column: string) => `s_${column.toLowerCase()}`;

export function createTable(dialect: Dialect): string {
  const all = [...columns, ...languageColumns].map((column) => `${name(column)} integer not null`).join(', ');
  const table = `create table reach (area integer not null, need integer not null, ord integer not null, ${all}`;
  return dialect === 'sqlite'
    ? `${table}, primary key (area, need, ord)) without rowid`
    : `${table}, primary key (area, need, ord))`;
}

/** What to do once all rows are in. */
export function finish(dialect: Dialect): string[] {
  return dialect === 'sqlite' ? ['analyze'] : ['cluster reach using reach_pkey', 'vacuum analyze reach'];
}

export const tableWidth = 3 + columns.length + languageColumns.length;

/** `ord` is the place in the order of ids, so that SQL need not carry them. */
export function* tableRows({ rows, postings }: MapIndex): Generator<number[]> {
  for (let row = 0; row < rows.count; row++) {
    if ((cell(rows.cells, row, field.flags) & flag.offered) === 0) continue;
    const rank = cell(rows.cells, row, field.rank);
    const cells = columns.map((column) => cell(rows.cells, row, field[column]));
    for (let i = postings.areaStarts[row] ?? 0; i < (postings.areaStarts[row + 1] ?? 0); i++)
      for (let need = 0; need < needIds.length; need++)
        if ((cell(rows.cells, row, field.needs) & (1 << need)) !== 0)
          yield [postings.areas[i] ?? 0, need, rank, ...cells, rows.languages[row] ?? 0];
  }
}

const access = (...ids: string[]) => bitsOf(ids, accessIds);
const hurdle = (...ids: string[]) => bitsOf(ids, hurdleIds);
const gender = bitsOf(['women', 'men'], audienceIds);
const status = bitsOf(statusIds, audienceIds);

export function selectBest(dialect: Dialect): string {
  const bit = (condition: string) => (dialect === 'sqlite' ? `(${condition})` : `(${condition})::integer`);
  const has = (column: string, bits: string | number) => `(${name(column)} & ${bits}) <> 0`;
  const count = (column: string, ...bits: string[]) => bits.map((one) => bit(has(column, one))).join(' + ');
  const group = audienceIds.map((_, i) => 1 << i).filter((one) => (one & status) === 0);
  const groups = group.map((one) => bit(has('audience', `(:audience & ${one})`))).join(' + ');
  const score = [
    `s_standing`,
    `${points.firstNeed} + (${count('needs', ':need1', ':need2', ':need3')} - 1) * ${points.furtherNeed}`,
    `${bit(has('mainNeed', ':asked'))} * ${points.mainNeed}`,
    `(${count('access', ':access1', ':access2', ':access3')}) * ${points.access}`,
    `case when (s_audience & :audience) = 0 then 0 else ${bit(has('audience', `:audience & ${status}`))} * ${points.status} +
      case ${groups} when 0 then 0 when 1 then ${points.group} else ${points.group + points.furtherGroup} end end`,
    `${bit(`s_only <> 0 and (s_only & :audience) = 0`)} * ${points.onlyForOthers}`,
    `${bit(`:minor = 1 and ${has('flags', flag.forYoung)}`)} * ${points.forTheirAge}`,
    `${bit(`:older = 1 and ${has('flags', flag.forOlder)}`)} * ${points.forTheirAge}`,
    `${bit(`:young = 0 and ${has('flags', flag.youngOnly)}`)} * ${points.otherAge}`,
    `${bit(`:older = 0 and ${has('flags', flag.olderOnly)}`)} * ${points.otherAge}`,
    `${bit(`:lgbtqia = 0 and ${has('flags', flag.servesLgbtqia)}`)} * ${points.unaskedLgbtqia}`,
    `case when :asks_language = 0 then 0
      when ${has('languages0', ':languages')} then ${points.language}
      when ${has('access', access('interpreter', 'mediator'))} then
        case when ${has('flags', flag.worksByInterpreter)} then ${points.interpreterAtWork} else ${points.interpreterInTalk} end
      when ${has('hurdles', hurdle('dutch-only'))} then ${points.dutchOnly} else 0 end`,
    `${bit(`:no_papers = 1 and ${has('access', access('no-papers'))}`)} * ${points.withoutPapers}`,
    `${bit(`:no_papers = 1 and ${has('access', access('no-insurance'))}`)} * ${points.withoutInsurance}`,
    `${bit(`:uninsured = 1 and ${has('hurdles', hurdle('insurance'))}`)} * ${points.insuranceAsked}`,
    `case when area = :near then ${points.near} when area = :region then ${points.region}
      when :crisis = 1 and ${has('flags', flag.crisisCapable)} then ${points.crisisLine} else 0 end`,
    `${bit(`:crisis = 1 and ${has('flags', flag.roundTheClock)}`)} * ${points.roundTheClock}`,
    `case when :minute < s_duefrom then ${points.fresh} when :minute >= s_overduefrom then ${points.overdue} else 0 end`,
  ];
  return `select ord, ${score.join('\n + ')} as score from reach
where area in (:near, :region, 0) and need in (:number1, :number2, :number3)
 and (s_needs & :asked & ((1 << need) - 1)) = 0
 and s_withheldfrom > :minute and s_youngest <= :age_most and s_oldest >= :age_least
 and (s_hurdles & :papers) = 0 and (s_flags & :outing) = 0 and (s_only & :never) = 0
 and ((s_only & ${gender}) = 0 or :gender = 0 or (s_only & :gender) <> 0)
 and ((s_only & ${status}) = 0 or :status = 0 or (s_only & :status) <> 0)
order by score desc, ord limit :places`;
}

/** The values of the names in {@link selectBest}. */
export function parameters(
  query: MatchQuery,
  { postings, rows }: MapIndex,
  geography: Geography,
): Record<string, number> {
  const wish = readWish(query);
  const { municipality: place } = query;
  const area = (key: string | null) => (key === null ? -1 : (postings.areaNumbers.get(key) ?? -1));
  const numbers = query.needs.map((id) => needIds.findIndex((one) => one === id));
  const accesses = query.access.map((id) => access(id));
  const number = (of: boolean) => (of ? 1 : 0);
  const one = (bits: number) => (countBits(bits) === 1 ? bits : 0);
  const mask = languageMask(rows, wish.languageKeys);
  if (rows.languageWords > 1 || numbers.length > 3 || accesses.length > 3)
    throw new Error('not a common question');
  return {
    near: area(place),
    region: area(place === null ? null : geography.provinceOf(place)),
    asked: wish.needs,
    ...Object.fromEntries(
      [0, 1, 2].flatMap((i) => [
        [`number${i + 1}`, numbers[i] ?? -1],
        [`need${i + 1}`, numbers[i] === undefined ? 0 : 1 << numbers[i]],
        [`access${i + 1}`, accesses[i] ?? 0],
      ]),
    ),
    minute: wish.minute,
    age_most: wish.age ?? (wish.underAge ? 17 : 999),
    age_least: wish.age ?? 0,
    papers: wish.withoutPapers ? hurdle('papers', 'id-needed') : 0,
    outing: wish.namedLgbtqia ? 0 : flag.outing,
    never:
      (wish.namedLgbtqia ? 0 : bitsOf(['lgbtqia'], audienceIds)) |
      (wish.age !== null && wish.age >= 30 ? bitsOf(['children', 'youth'], audienceIds) : 0),
    gender: one(wish.audience & gender),
    status: one(wish.audience & status),
    audience: wish.audience,
    minor: number(wish.underAge),
    young: number(wish.young),
    older: number(wish.older),
    lgbtqia: number(wish.namedLgbtqia),
    asks_language: number(wish.languageKeys.length > 0),
    languages: mask[0]?.bits ?? 0,
    no_papers: number(wish.withoutPapers),
    uninsured: number(wish.withoutPapers || query.access.includes('no-insurance')),
    crisis: number(wish.crisis),
    places: query.limit,
  };
}
