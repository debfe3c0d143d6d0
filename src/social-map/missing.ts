import type { Municipality } from '../places/types.ts';
import { freshnessAt } from './freshness.ts';
import type { StaleLine } from './freshness-list.ts';
import type { MapEntry } from './map-entry.ts';
import type { SocialMap } from './types.ts';

/** What every map should have and this one has not: mediators, and a permanent contact point in each municipality. */
export interface Missing {
  mediators: number;
  withoutContactPoint: Municipality[];
  /** Contact points by the year of the list they come from; null when undated. */
  contactPointYears: ReadonlyMap<number | null, number>;
  /** S14: where national lines stand in for a map that is mostly overdue. */
  fallenBack: Municipality[];
}

export function missingFrom(
  map: Pick<SocialMap, 'contactPoint' | 'mostlyOverdue'> & { entries: readonly MapEntry[] },
  municipalities: readonly Municipality[],
  at: Date,
): Missing {
  const years = new Map<number | null, number>();
  const withoutContactPoint: Municipality[] = [];
  for (const one of municipalities) {
    const { national, listYear } = map.contactPoint(one.code);
    if (national) withoutContactPoint.push(one);
    else years.set(listYear, (years.get(listYear) ?? 0) + 1);
  }
  const isShown = ({ active, reach, freshness }: MapEntry) =>
    active && reach !== null && freshnessAt(freshness, at.getTime()) !== 'withheld';
  return {
    mediators: map.entries.filter((entry) => entry.kind === 'mediator' && isShown(entry)).length,
    withoutContactPoint,
    contactPointYears: years,
    fallenBack: municipalities.filter(({ code }) => map.mostlyOverdue(code, at)),
  };
}

/** The same as lines of the keeper's list. */
export function missingLines({
  mediators,
  withoutContactPoint,
  contactPointYears,
  fallenBack,
}: Missing): StaleLine[] {
  const line = (
    state: StaleLine['state'],
    kind: string,
    name: string,
    checked: string,
    todo: string,
  ): StaleLine => ({ ...{ state, since: '', name, kind, checked, todo, id: '' } });
  return [
    ...fallenBack.map(({ name }) =>
      line(
        'overdue',
        'municipality',
        name,
        'more than half of its entries are overdue',
        'Check its entries: until then people there get national lines first, and are told so.',
      ),
    ),
    ...[...contactPointYears].map(([year, count]) =>
      line(
        'due',
        'contact-point',
        `${count} contact points`,
        year === null ? 'undated' : `list of ${year}`,
        'Ask each municipality for its permanent contact point, and add it as an entry of kind contact-point.',
      ),
    ),
    ...withoutContactPoint.map(({ name }) =>
      line(
        'missing',
        'contact-point',
        `Contact point of ${name}`,
        'none is known',
        'Ask the municipality, and add it as an entry of kind contact-point.',
      ),
    ),
    ...(mediators > 0
      ? []
      : [
          line(
            'missing',
            'mediator',
            'Cultural mediators',
            'none is known',
            'Add them as entries of kind mediator: language, gender, hours, how to ask.',
          ),
        ]),
  ];
}
