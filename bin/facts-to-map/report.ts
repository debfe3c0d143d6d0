import { needIds } from '../../src/social-map/profile-ids.ts';
import type { BuiltMap } from './build.ts';
import type { Mapping } from './mapping.ts';
import { meaning } from './service.ts';
import { reasons, sourceDate } from './withheld.ts';

/** The reasons that hold for any entry; all others were written down for one. */
const byRule: ReadonlySet<string> = new Set(Object.values(reasons));

/** The tables of docs/map.md about what was looked up, so that they can be refreshed; `map coverage` has what it reaches. */
export function report({ services, withheld, kept }: BuiltMap, mapping: Mapping): string {
  const decided = kept.flatMap((fact) => {
    const decision = mapping.services[fact.id];
    return decision ? [{ fact, needs: meaning(fact, decision, mapping).needs }] : [];
  });
  const local = decided.filter(({ fact }) => fact.scope === 'local');
  const places = count(local.map(({ fact }) => fact.municipality ?? ''));
  return [
    `${services.length} services in the map, ${withheld.length} withheld, ${services.length + withheld.length} looked up.`,
    table(
      ['year of the source', 'services', 'of which to be checked first'],
      [...count(kept.map((fact) => sourceDate(fact)?.slice(0, 4) ?? 'undated'))]
        .sort()
        .map(([year, n]) => [
          year,
          n,
          kept.filter(
            (fact) => fact.stale_risk === 'high' && (sourceDate(fact)?.slice(0, 4) ?? 'undated') === year,
          ).length,
        ]),
    ),
    table(
      ['withheld because', 'services'],
      [
        ...count(
          withheld.map(({ why }) =>
            byRule.has(why)
              ? why
              : 'Decided by hand: a note says that it may have ended, or it is only a plan (withheld.json)',
          ),
        ),
      ].sort((a, b) => b[1] - a[1]),
    ),
    table(
      ['municipality', 'services', 'needs met there'],
      [...places].sort().map(([name, n]) => {
        const needs = new Set(
          local.filter(({ fact }) => fact.municipality === name).flatMap((one) => one.needs),
        );
        return [name, n, needIds.filter((need) => needs.has(need)).join(', ')];
      }),
    ),
  ].join('\n\n');
}

function count(words: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

function table(head: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const line = (cells: readonly (string | number)[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
