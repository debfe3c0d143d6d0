import { needRow } from './coverage-tables.ts';
import type { Walk } from './coverage-walk.ts';
import type { Coverage } from './coverage.ts';
import type { Missing } from './missing.ts';
import { needIds } from './profile-ids.ts';

/** The coverage tables of docs/map.md, so that a test can hold the page against the map. */
export function coverageFigures(coverage: Coverage, walked: Walk, missing: Missing): string {
  const { reachable } = walked;
  const total = coverage.municipalities.length;
  const nothing = needIds.filter((need) => coverage.national({ need }) === 0);
  return [
    table(
      ['the nearest that serves the need', 'questions', 'reachable by phone, chat or walk-in'],
      [
        ['in the municipality itself', walked.local, reachable.local],
        ['else in the province', walked.region, reachable.region],
        ['else national', walked.national, reachable.national],
        ['else for one topic of the need only', walked.narrow, 'not counted'],
        ['nothing at all', walked.nothing, reachable.nothing],
        ['all', walked.questions, walked.questions],
      ],
    ),
    table(
      [
        ...['need', 'national', 'local or regional', 'for one topic', 'municipalities with a local one'],
        ...['of which reachable', 'with a regional one only', 'with nothing', 'with nothing reachable'],
      ],
      needIds.map((need) => [need, ...Object.values(needRow(coverage, need))]),
    ),
    `No national service: ${nothing.join(', ')}.`,
    `In ${walked.answered} of ${walked.questions} questions the answer (ten services at most, other help included) holds something reachable by phone, chat or walk-in. Not so: ${[...walked.unanswered].map(([need, count]) => `${need} ${count}`).join(', ') || 'none'}. There the contact point that every answer names is the only number.`,
    `Contact points of their own: ${total - missing.withoutContactPoint.length} of ${total} municipalities (${[...missing.contactPointYears].map(([year, count]) => `${count} from a list of ${year ?? 'no known year'}`).join(', ')}); cultural mediators: ${missing.mediators}. None is known for ${missing.withoutContactPoint.map(({ name }) => name).join('; ') || 'none'}.`,
  ].join('\n\n');
}

function table(head: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const line = (cells: readonly (string | number)[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
