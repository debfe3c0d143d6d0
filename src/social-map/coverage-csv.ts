import type { Counts, Coverage } from './coverage.ts';
import { audienceIds, needIds } from './profile-ids.ts';

/**
 * One line for each municipality, need and audience (`anyone` first), with every language as columns, so that nothing is
 * left out: a gap is a zero. `wider` is the province and the country together. `naming` counts services that name the
 * audience, the others those that do not shut it out.
 */
export function* coverageCsv(coverage: Coverage): Generator<string> {
  const languages = ['interpreter', ...coverage.languages];
  const pair = (name: string) => [`${name}_local`, `${name}_wider`];
  yield [
    ...['code', 'municipality', 'province', 'need', 'audience', 'local', 'region', 'national'],
    ...['reachable', 'naming', ...languages.map((tag) => tag.replaceAll('-', '_'))].flatMap(pair),
  ].join(',');
  for (const municipality of coverage.municipalities) {
    const { code, name, province } = municipality;
    for (const need of needIds) {
      for (const audience of ['anyone', ...audienceIds]) {
        const who = audience === 'anyone' ? { need } : { need, audience };
        const all = coverage.count(who, municipality);
        const more = [
          coverage.count({ ...who, reachable: true }, municipality),
          audience === 'anyone' ? all : coverage.count({ ...who, naming: true }, municipality),
          ...languages.map((language) => coverage.count({ ...who, language }, municipality)),
        ];
        yield [
          ...[code, quoted(name), quoted(province), need, audience],
          ...[all.local, all.region, all.national],
          ...more.flatMap(nearAndWider),
        ].join(',');
      }
    }
  }
}

const nearAndWider = ({ local, region, national }: Counts) => [local, region + national];

function quoted(text: string): string {
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
