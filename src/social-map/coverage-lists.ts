import { needsMetLocally } from './coverage-dots.ts';
import { both, counted, levelOf, matrix, paragraphs } from './coverage-matrix.ts';
import { provincesOf } from './coverage-tables.ts';
import { audienceWords, languageWords, needName } from './coverage-words.ts';
import type { Coverage } from './coverage.ts';
import type { Missing } from './missing.ts';
import { audienceIds, needIds } from './profile-ids.ts';

const needColumns = needIds.map(needName);

export function audiences(coverage: Coverage): string {
  return matrix({
    caption: [
      'Diensten in het hele land die deze groep noemen. 0: niemand noemt hen. Wie niet genoemd is, is niet uitgesloten.',
      'Services anywhere that name this group. 0: nobody names them. Not being named is not being shut out.',
    ],
    corner: ['Groep', 'Group'],
    columns: needColumns,
    rows: [
      {
        head: audienceWords['anyone'] ?? ['', ''],
        cells: needIds.map((id) => counted(coverage.anywhere({ need: id }))),
      },
      ...audienceIds.map((audience) => ({
        head: audienceWords[audience] ?? [audience, audience],
        cells: needIds.map((id) => counted(coverage.anywhere({ need: id, audience, naming: true }))),
      })),
    ],
  });
}

export function languages(coverage: Coverage): string {
  return matrix({
    caption: [
      'Diensten in het hele land waarvan bekend is dat men de taal spreekt. Van de meeste is het niet bekend.',
      'Services anywhere where the language is known to be spoken. Of most it is not known.',
    ],
    corner: ['Taal', 'Language'],
    columns: needColumns,
    rows: ['interpreter', ...coverage.languages].map((language) => ({
      head: languageWords(language),
      cells: needIds.map((id) => counted(coverage.anywhere({ need: id, language }))),
    })),
  });
}

export function municipalities(coverage: Coverage): string {
  const all = [...coverage.municipalities].sort((a, b) => a.name.localeCompare(b.name, 'nl'));
  const withSome = all.filter((one) => needsMetLocally(coverage, one).length > 0);
  const table = matrix({
    caption: [
      'Lokale diensten per behoefte; een punt is nul.',
      'Local services for each need; a dot is zero.',
    ],
    corner: ['Gemeente', 'Municipality'],
    columns: needColumns,
    rows: withSome.map((one) => ({
      head: [one.name, one.name],
      cells: needIds.map((id) => {
        const { local } = coverage.count({ need: id }, one);
        return { text: local === 0 ? '·' : String(local), level: local === 0 ? null : levelOf(local) };
      }),
    })),
  });
  const empty = provincesOf(coverage).map((province) => {
    const here = all.filter((one) => one.province === province && !withSome.includes(one));
    return `<p class="small"><strong>${both([province, province])}</strong> (${here.length}): ${both([here.map(({ name }) => name).join(', '), here.map(({ name }) => name).join(', ')])}</p>`;
  });
  const left = all.length - withSome.length;
  return `${table}
${paragraphs([
  `In ${left} van de ${all.length} gemeenten is niets lokaals bekend:`,
  `In ${left} of ${all.length} municipalities nothing local is known:`,
])}
${empty.join('\n')}`;
}

export function gaps({ mediators, withoutContactPoint, contactPointYears }: Missing): string {
  const names = withoutContactPoint.map(({ name }) => name).join('; ');
  const years = [...contactPointYears].map(([year, count]) => `${count} (${year ?? '?'})`).join(', ');
  return [
    paragraphs([`Cultureel bemiddelaars: ${mediators}.`, `Cultural mediators: ${mediators}.`]),
    paragraphs([
      `Vaste contactpunten van gemeenten, met het jaar van de lijst: ${years || '0'}.`,
      `Permanent contact points of municipalities, with the year of the list: ${years || '0'}.`,
    ]),
    paragraphs([
      `Geen contactpunt bekend (${withoutContactPoint.length}): ${names || '–'}.`,
      `No contact point known (${withoutContactPoint.length}): ${names || '–'}.`,
    ]),
  ].join('\n');
}
