import { dotMap } from './coverage-dots.ts';
import { audiences, gaps, languages, municipalities } from './coverage-lists.ts';
import { both } from './coverage-matrix.ts';
import { heatMap, legend, needTable } from './coverage-pictures.ts';
import { coverageStyle } from './coverage-style.ts';
import type { Walk } from './coverage-walk.ts';
import type { Words } from './coverage-words.ts';
import type { Coverage } from './coverage.ts';
import type { Missing } from './missing.ts';

/** The coverage of a map as one HTML page that stands by itself: it asks nothing of any server and needs no script. */
export function coveragePage(coverage: Coverage, walked: Walk, missing: Missing): string {
  const day = coverage.at.toISOString().slice(0, 10);
  return `<!doctype html>
<html lang="nl">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>Dekking van de sociale kaart · Coverage of the social map · ${day}</title>
<style>${coverageStyle}
</style>
</head>
<body>
<main>
<h1>${both(['Dekking van de sociale kaart', 'Coverage of the social map'])}</h1>
${figures(coverage, walked, day)}
${section(['Hoeveel er is per behoefte', 'How much there is for each need'])}
${needTable(coverage)}
${section(['Waar er zelf iets is', 'Where there is something local'])}
${legend()}
${dotMap(coverage)}
${section(['Behoefte en provincie', 'Need and province'])}
${heatMap(coverage)}
${section(['Voor wie', 'For whom'])}
${audiences(coverage)}
${section(['In welke taal', 'In which language'])}
${languages(coverage)}
${section(['Gemeenten', 'Municipalities'])}
${municipalities(coverage)}
${section(['Wat ontbreekt', 'What is missing'])}
${gaps(missing)}
</main>
</body>
</html>
`;
}

const section = (words: Words) => `<h2>${both(words)}</h2>`;

function figures(coverage: Coverage, walked: Walk, day: string): string {
  const { reachable } = walked;
  const lines: [Words, string | number][] = [
    [['Datum', 'Date'], day],
    [['Hulp die getoond wordt', 'Services shown'], coverage.shown.length],
    [['Op de kaart, niet getoond', 'On the map, withheld'], coverage.withheld],
    [['Vragen (gemeente × behoefte)', 'Questions (municipality × need)'], walked.questions],
    [['Iets in de gemeente zelf', 'Something local'], walked.local],
    [['Anders: in de provincie', 'Else: in the province'], walked.region],
    [['Anders: landelijk', 'Else: national'], walked.national],
    [['Anders: voor één onderwerp', 'Else: for one topic only'], walked.narrow],
    [['Helemaal niets', 'Nothing at all'], walked.nothing],
    [
      ['Lokaal én te bellen, te chatten of binnen te lopen', 'Local and by phone, chat or walk-in'],
      reachable.local,
    ],
    [
      ['Niets te bellen, te chatten of binnen te lopen', 'Nothing by phone, chat or walk-in'],
      reachable.nothing,
    ],
  ];
  return `<dl>${lines.map(([words, value]) => `<dt>${both(words)}</dt><dd>${value}</dd>`).join('\n')}</dl>`;
}
