import { dotClasses } from './coverage-dots.ts';
import { counted, matrix, paragraphs, type MatrixCell } from './coverage-matrix.ts';
import { needRow, provinceCell, provincesOf } from './coverage-tables.ts';
import { needName, provinceShort, type Words } from './coverage-words.ts';
import type { Coverage } from './coverage.ts';
import { needIds } from './profile-ids.ts';

export function needTable(coverage: Coverage): string {
  const total = coverage.municipalities.length;
  const share = (count: number): MatrixCell => ({ text: String(count), level: shareLevel(count, total) });
  return matrix({
    caption: [
      `Aantal diensten, en aantal van ${total} gemeenten. Diensten voor één onderwerp tellen niet mee.`,
      `Services, and municipalities out of ${total}. Services for one topic only are not counted.`,
    ],
    corner: ['Behoefte', 'Need'],
    columns: [
      ['Landelijk', 'National'],
      ['Lokaal, regio', 'Local, region'],
      ['Gemeenten: lokaal', 'Places: local'],
      ['bel, chat, loop in', 'call, chat, walk in'],
      ['alleen regio', 'region only'],
      ['niets', 'nothing'],
    ],
    rows: needIds.map((id) => {
      const row = needRow(coverage, id);
      return {
        head: needName(id),
        cells: [
          counted(row.national),
          counted(row.elsewhere),
          share(row.withLocal),
          share(row.withLocalReachable),
          share(row.withRegion),
          { text: String(row.withNothing), level: null },
        ],
      };
    }),
  });
}

/** 0; up to 5 %, 15 %, 40 %; more. */
function shareLevel(count: number, of: number): number {
  const share = of === 0 ? 0 : count / of;
  return count === 0 ? 0 : share <= 0.05 ? 1 : share <= 0.15 ? 2 : share <= 0.4 ? 3 : 4;
}

export function legend(): string {
  const items = dotClasses.map(({ from, to, radius }, level) => {
    const dot = `<svg viewBox="-6 -6 12 12" aria-hidden="true"><circle class="d${level}" r="${radius}"/></svg>`;
    return `<li>${dot} ${from === to ? from : `${from}–${to}`}</li>`;
  });
  return `${paragraphs([
    'Elke stip is een gemeente. Hoe groter en donkerder, voor hoe meer van de 14 behoeften er in de gemeente zelf iets is.',
    'Each dot is a municipality. The larger and darker, the more of the 14 needs have something local.',
  ])}<ul class="legend">${items.join('')}</ul>`;
}

export function heatMap(coverage: Coverage): string {
  const provinces = provincesOf(coverage);
  return matrix({
    caption: [
      'Aantal gemeenten met iets lokaals. Kleur: het deel van de provincie. NL: landelijke diensten. Onderstreept: ook iets voor de hele provincie.',
      'Municipalities with something local. Colour: the share of the province. NL: national services. Underlined: also something for the whole province.',
    ],
    corner: ['Behoefte', 'Need'],
    columns: [
      ...provinces.map((name): Words => [provinceShort[name] ?? name, provinceShort[name] ?? name]),
      ['NL', 'NL'],
    ],
    rows: needIds.map((id) => ({
      head: needName(id),
      cells: [
        ...provinces.map((province): MatrixCell => {
          const { withLocal, municipalities: all, regional } = provinceCell(coverage, id, province);
          return {
            text: String(withLocal),
            underlined: regional > 0,
            level: shareLevel(withLocal, all),
            title: `${province}: ${withLocal} / ${all}, + ${regional}`,
          };
        }),
        counted(coverage.national({ need: id })),
      ],
    })),
  });
}
