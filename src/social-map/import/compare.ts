import { codesOf, type HsdsService } from '../hsds.ts';
import { taxonomies } from '../profile-ids.ts';

/** What an import would do to a map. */
export interface MapDifference {
  added: HsdsService[];
  changed: { service: HsdsService; fields: string[] }[];
  /** In the map and not in what is imported; they stay, unless the import replaces the whole map. */
  missing: HsdsService[];
  unchanged: number;
}

/** Compares field by field, by id. Where an entry comes from and when it arrived is no change of the entry. */
export function compareMaps(
  before: readonly HsdsService[],
  after: readonly HsdsService[],
  brought: ReadonlySet<string>,
): MapDifference {
  const old = new Map(before.map((service) => [service.id, service]));
  const difference: MapDifference = { added: [], changed: [], missing: [], unchanged: 0 };
  for (const service of after) {
    if (!brought.has(service.id)) continue;
    const was = old.get(service.id);
    if (!was) difference.added.push(service);
    else {
      const fields = changedFields(was, service);
      if (fields.length > 0) difference.changed.push({ service, fields });
      else difference.unchanged++;
    }
  }
  difference.missing = before.filter(({ id }) => !brought.has(id));
  return difference;
}

function changedFields(before: HsdsService, after: HsdsService): string[] {
  const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...keys]
    .filter((key) => key !== 'attributes' && asText(before[key]) !== asText(after[key]))
    .concat(changedCodes(before, after))
    .sort();
}

/** Attributes by the name of their taxonomy: "wegwijs-need" says more than "attributes". */
function changedCodes(before: HsdsService, after: HsdsService): string[] {
  const names = new Set(
    [before, after].flatMap(({ attributes }) =>
      (attributes ?? []).map((one) => one.taxonomy_term?.taxonomy ?? 'attributes'),
    ),
  );
  const said = (service: HsdsService, name: string) =>
    codesOf(service.attributes, name)
      .filter(
        ({ code }) => name !== taxonomies.provenance || !['source', 'source-date', 'arrived'].includes(code),
      )
      .map(({ code, value }) => `${code}=${value ?? ''}`)
      .sort()
      .join();
  return [...names].filter((name) => said(before, name) !== said(after, name));
}

/** Links that already show by where an object stands. */
const implied = new Set([
  'service_id',
  'location_id',
  'link_id',
  'link_entity',
  'taxonomy_id',
  'taxonomy_term_id',
]);

/** The same whatever the order of keys, whether a list is empty or absent, and whether a link is written out. */
function asText(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) => {
    if (Array.isArray(part)) return part.length === 0 ? undefined : part;
    if (typeof part !== 'object' || part === null) return part;
    return Object.fromEntries(
      Object.entries(part)
        .filter(([key, one]) => !implied.has(key) && !(Array.isArray(one) && one.length === 0))
        .sort(([a], [b]) => (a < b ? -1 : 1)),
    );
  });
}
