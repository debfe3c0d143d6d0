import type { Coverage } from './coverage.ts';
import type { Walk } from './coverage-walk.ts';
import { audienceIds, needIds } from './profile-ids.ts';

export interface Table {
  title: string;
  head: readonly string[];
  rows: readonly (readonly (string | number)[])[];
}

/** The gaps as tables of plain cells, for a terminal and for docs/map.md. */
export function coverageTables(coverage: Coverage, walked: Walk): Table[] {
  return [
    summary(walked),
    byNeed(coverage),
    byAudience(coverage),
    byLanguage(coverage),
    byProvince(coverage),
  ];
}

function summary(walked: Walk): Table {
  const { reachable } = walked;
  return {
    title: `Every municipality asked for every need: ${walked.questions} questions`,
    head: ['the nearest that serves the need', 'questions', 'of which by phone, chat or walk-in'],
    rows: [
      ['in the municipality itself', walked.local, reachable.local],
      ['in its province', walked.region, reachable.region],
      ['national', walked.national, reachable.national],
      ['for one topic of it only', walked.narrow, ''],
      ['nothing at all', walked.nothing, reachable.nothing],
      ['some help in the answer, also elsewhere or for another need', walked.questions, walked.answered],
      ['a contact point with a number beside the answer', walked.questions, walked.questions],
      ['of which one of the municipality itself', walked.ownContactPoint, walked.ownContactPoint],
    ],
  };
}

/** How much there is of each need, and in how many municipalities. */
export function needRow(coverage: Coverage, need: string) {
  const where = (
    has: (at: { local: number; region: number; national: number }) => boolean,
    reachable = false,
  ) => coverage.municipalities.filter((one) => has(coverage.count({ need, reachable }, one))).length;
  return {
    national: coverage.national({ need }),
    elsewhere: coverage.anywhere({ need }) - coverage.national({ need }),
    narrow: coverage.narrow(need),
    withLocal: where(({ local }) => local > 0),
    withLocalReachable: where(({ local }) => local > 0, true),
    withRegion: where(({ local, region }) => local === 0 && region > 0),
    withNothing: where(({ local, region, national }) => local + region + national === 0),
    withNothingReachable: where(({ local, region, national }) => local + region + national === 0, true),
  };
}

function byNeed(coverage: Coverage): Table {
  return {
    title: 'By need: services, and municipalities out of ' + String(coverage.municipalities.length),
    head: [
      ...['need', 'national services', 'local and regional services', 'for one topic only'],
      ...[
        'municipalities with a local one',
        'with a local one reachable at once',
        'with a regional one only',
      ],
      ...['with nothing', 'with nothing reachable at once'],
    ],
    rows: needIds.map((need) => [need, ...Object.values(needRow(coverage, need))]),
  };
}

function byAudience(coverage: Coverage): Table {
  return {
    title: 'Services that name an audience, by need (any place)',
    head: ['audience', ...needIds],
    rows: audienceIds.map((audience) => [
      audience,
      ...needIds.map((need) => coverage.anywhere({ need, audience, naming: true })),
    ]),
  };
}

function byLanguage(coverage: Coverage): Table {
  return {
    title: 'Services where a language is known to be spoken, by need (any place)',
    head: ['language', ...needIds],
    rows: ['interpreter', ...coverage.languages].map((language) => [
      language,
      ...needIds.map((need) => coverage.anywhere({ need, language })),
    ]),
  };
}

export interface ProvinceCell {
  municipalities: number;
  withLocal: number;
  /** Services for the whole province. */
  regional: number;
}

/** Of a province: how many of its municipalities have something of their own for a need. */
export function provinceCell(coverage: Coverage, need: string, province: string): ProvinceCell {
  const here = coverage.municipalities.filter((one) => one.province === province);
  const counts = here.map((one) => coverage.count({ need }, one));
  return {
    municipalities: here.length,
    withLocal: counts.filter(({ local }) => local > 0).length,
    regional: counts[0]?.region ?? 0,
  };
}

export function provincesOf(coverage: Coverage): string[] {
  return [...new Set(coverage.municipalities.map(({ province }) => province))].sort();
}

function byProvince(coverage: Coverage): Table {
  const provinces = provincesOf(coverage);
  return {
    title: 'Municipalities with a local service, by need and province (+n: services for the whole province)',
    head: ['need', ...provinces],
    rows: needIds.map((need) => [
      need,
      ...provinces.map((province) => {
        const { withLocal, municipalities, regional } = provinceCell(coverage, need, province);
        return `${withLocal}/${municipalities}${regional > 0 ? ` +${regional}` : ''}`;
      }),
    ]),
  };
}
