import type { HsdsService } from './hsds.ts';
import { isObject, parseJson, textOf, type Json, type JsonObject } from './json.ts';
import { uuidFrom } from './uuid.ts';

/** One thing of the API with what filters look at. */
export interface ApiItem {
  full: JsonObject;
  /** Lower case; of services and organisations their words, never an address. */
  text: string;
  modified: number | null;
  taxonomy_term_id: ReadonlySet<string>;
  taxonomy_id: ReadonlySet<string>;
  organization_id: ReadonlySet<string>;
  parent_id: ReadonlySet<string>;
  postcodes: readonly string[];
}

/** Items by id, per collection of the API. */
export type Collections = Record<string, ReadonlyMap<string, ApiItem>>;

/** Turns public services into the collections of the HSDS API. Give it public services only. */
export function collect(services: readonly HsdsService[]): Collections {
  const collections = {
    services: new Map<string, ApiItem>(),
    organizations: new Map<string, ApiItem>(),
    taxonomies: new Map<string, ApiItem>(),
    taxonomy_terms: new Map<string, ApiItem>(),
    service_at_locations: new Map<string, ApiItem>(),
    locations: new Map<string, ApiItem>(),
  };
  const put = (into: Map<string, ApiItem>, full: JsonObject, about: Partial<ApiItem>) => {
    const id = textOf(full['id']).toLowerCase();
    if (!into.has(id)) into.set(id, { ...nothing, ...about, full });
  };
  for (const service of services) {
    const full = toJson(service);
    const organization = isObject(full['organization']) ? full['organization'] : null;
    const terms = objects(full['attributes']).flatMap(({ taxonomy_term: term }) =>
      isObject(term) ? [term] : [],
    );
    for (const term of terms) {
      const taxonomy = taxonomyOf(term);
      put(collections.taxonomies, taxonomy, { text: words(taxonomy) });
      const parents = typeof term['parent_id'] === 'string' ? [term['parent_id'].toLowerCase()] : [];
      const withTaxonomy = { ...term, taxonomy_id: taxonomy['id'] ?? '', taxonomy_detail: taxonomy };
      const ids = { taxonomy_id: new Set([textOf(taxonomy['id'])]), parent_id: new Set(parents) };
      put(collections.taxonomy_terms, withTaxonomy, { text: words(term), ...ids });
    }
    const places = objects(full['service_at_locations']);
    const about: Partial<ApiItem> = {
      text: `${words(full)} ${organization ? words(organization) : ''}`,
      modified: typeof full['last_modified'] === 'string' ? Date.parse(full['last_modified']) : null,
      taxonomy_term_id: new Set(terms.map(({ id }) => textOf(id).toLowerCase())),
      taxonomy_id: new Set(terms.map((term) => textOf(taxonomyOf(term)['id']))),
      organization_id: new Set([textOf(organization?.['id'] ?? full['organization_id']).toLowerCase()]),
      postcodes: places.flatMap(postcodesOf),
    };
    put(collections.services, full, about);
    if (organization) put(collections.organizations, organization, { text: words(organization) });
    for (const place of places) {
      put(
        collections.service_at_locations,
        { ...place, service: once(full) },
        { ...about, postcodes: postcodesOf(place) },
      );
      if (isObject(place['location']))
        put(collections.locations, place['location'], {
          text: words(place['location']),
          postcodes: postcodesOf(place),
        });
    }
  }
  return collections;
}

const none: ReadonlySet<string> = new Set();
const nothing: Omit<ApiItem, 'full'> = {
  text: '',
  modified: null,
  taxonomy_term_id: none,
  taxonomy_id: none,
  organization_id: none,
  parent_id: none,
  postcodes: [],
};

/** A term names its taxonomy in words; the taxonomy gets an id that follows from its name. */
function taxonomyOf(term: JsonObject): JsonObject {
  if (isObject(term['taxonomy_detail'])) return term['taxonomy_detail'];
  const name = typeof term['taxonomy'] === 'string' ? term['taxonomy'] : 'unnamed';
  const id =
    typeof term['taxonomy_id'] === 'string'
      ? term['taxonomy_id'].toLowerCase()
      : uuidFrom(`taxonomy ${name}`);
  return { id, name, description: name };
}

function postcodesOf(place: JsonObject): string[] {
  const location = isObject(place['location']) ? place['location'] : {};
  return objects(location['addresses']).flatMap(({ postal_code: code }) =>
    typeof code === 'string' ? [code.replace(/\s/g, '').toUpperCase()] : [],
  );
}

function words(object: JsonObject): string {
  return [object['name'], object['alternate_name'], object['description'], object['code']]
    .filter((one) => typeof one === 'string')
    .join(' ')
    .toLowerCase();
}

function once(object: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => !Array.isArray(value)));
}

function objects(value: Json | undefined): JsonObject[] {
  return Array.isArray(value) ? value.filter(isObject) : [];
}

function toJson(service: HsdsService): JsonObject {
  const json = parseJson(JSON.stringify(service));
  return isObject(json) ? json : {};
}
