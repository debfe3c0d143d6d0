import { createHash, type Hash } from 'node:crypto';
import type { HsdsService } from './hsds.ts';
import { isObject, parseJson, textOf, type JsonObject } from './json.ts';
import { folded, objects, placesOf, type PublicPlace } from './hsds-places.ts';
import { momentOf, provenanceOf } from './provenance.ts';
import { uuidFrom } from './uuid.ts';

/** One thing of the API with what filters look at. */
export interface ApiItem {
  full: JsonObject;
  /** Folded words of names and descriptions, never an address. */
  text: string;
  /** Milliseconds: last change, else arrival in the map or last check; null when nothing is known. */
  modified: number | null;
  taxonomy_term_id: ReadonlySet<string>;
  taxonomy_id: ReadonlySet<string>;
  organization_id: ReadonlySet<string>;
  parent_id: ReadonlySet<string>;
  /** Of public addresses. */
  places: readonly PublicPlace[];
  /** Of an organisation: its services in full. */
  services: readonly JsonObject[];
}

/** Items by id, per collection of the API. */
export interface Collections {
  byName: Readonly<Record<string, ReadonlyMap<string, ApiItem>>>;
  /** Changes exactly when something published changes. */
  etag: string;
}

/** Raised when the API starts to give the same data in another form, so that nobody keeps the old one. */
const formVersion = '2';

/** Turns public services into the collections of the HSDS API. Give it public services only. */
export function collect(services: readonly HsdsService[]): Collections {
  const byName = {
    services: new Map<string, ApiItem>(),
    organizations: new Map<string, ApiItem>(),
    taxonomies: new Map<string, ApiItem>(),
    taxonomy_terms: new Map<string, ApiItem>(),
    service_at_locations: new Map<string, ApiItem>(),
    locations: new Map<string, ApiItem>(),
  };
  const hash = createHash('sha256').update(formVersion);
  for (const service of services) {
    const full = toJson(service, hash);
    const organization = isObject(full['organization']) ? full['organization'] : null;
    const terms = objects(full['attributes']).flatMap(({ taxonomy_term: term }) =>
      isObject(term) ? [term] : [],
    );
    for (const term of terms) {
      const taxonomy = taxonomyOf(term);
      put(byName.taxonomies, taxonomy, { text: words(taxonomy) });
      const parents = typeof term['parent_id'] === 'string' ? [term['parent_id'].toLowerCase()] : [];
      const withTaxonomy = { ...term, taxonomy_id: taxonomy['id'] ?? '', taxonomy_detail: taxonomy };
      const ids = { taxonomy_id: new Set([idOf(taxonomy)]), parent_id: new Set(parents) };
      put(byName.taxonomy_terms, withTaxonomy, { text: words(term), ...ids });
    }
    const atLocations = objects(full['service_at_locations']);
    const about: Partial<ApiItem> = {
      text: `${words(full)} ${organization ? words(organization) : ''}`,
      modified: modifiedAt(service),
      taxonomy_term_id: new Set(terms.map(idOf)),
      taxonomy_id: new Set(terms.map((term) => idOf(taxonomyOf(term)))),
      organization_id: new Set([textOf(organization?.['id'] ?? full['organization_id']).toLowerCase()]),
      places: atLocations.flatMap(placesOf),
    };
    put(byName.services, full, about);
    if (organization) putOrganization(byName.organizations, organization, full, about);
    for (const one of atLocations) {
      const places = placesOf(one);
      put(byName.service_at_locations, { ...one, service: once(full) }, { ...about, places });
      if (isObject(one['location']))
        put(byName.locations, one['location'], { text: words(one['location']), places });
    }
  }
  return { byName, etag: `"${hash.digest('base64url').slice(0, 27)}"` };
}

const none: ReadonlySet<string> = new Set();
const nothing: Omit<ApiItem, 'full'> = {
  text: '',
  modified: null,
  taxonomy_term_id: none,
  taxonomy_id: none,
  organization_id: none,
  parent_id: none,
  places: [],
  services: [],
};

function put(into: Map<string, ApiItem>, full: JsonObject, about: Partial<ApiItem>): void {
  const id = idOf(full);
  if (id !== '' && !into.has(id)) into.set(id, { ...nothing, ...about, full });
}

/** An organisation has the terms of all its services, whichever of them named it first. */
function putOrganization(
  into: Map<string, ApiItem>,
  full: JsonObject,
  service: JsonObject,
  about: Partial<ApiItem>,
): void {
  const known = into.get(idOf(full)) ?? { ...nothing, full, text: words(full) };
  into.set(idOf(full), {
    ...known,
    taxonomy_term_id: new Set([...known.taxonomy_term_id, ...(about.taxonomy_term_id ?? [])]),
    taxonomy_id: new Set([...known.taxonomy_id, ...(about.taxonomy_id ?? [])]),
    services: [...known.services, without(service, 'organization')],
  });
}

/** A term names its taxonomy in words; the taxonomy gets an id that follows from its name. */
export function taxonomyOf(term: JsonObject): JsonObject {
  if (isObject(term['taxonomy_detail'])) return term['taxonomy_detail'];
  const name = typeof term['taxonomy'] === 'string' ? term['taxonomy'] : 'unnamed';
  const id =
    typeof term['taxonomy_id'] === 'string'
      ? term['taxonomy_id'].toLowerCase()
      : uuidFrom(`taxonomy ${name}`);
  return { id, name, description: name };
}

function modifiedAt(service: HsdsService): number | null {
  const said = service.last_modified === undefined ? NaN : Date.parse(service.last_modified);
  if (!Number.isNaN(said)) return said;
  const { arrived } = provenanceOf(service);
  const assured = momentOf(service.assured_date);
  return arrived === null ? assured : Math.max(arrived, assured ?? arrived);
}

function words(object: JsonObject): string {
  const said = [object['name'], object['alternate_name'], object['description'], object['code']];
  return folded(said.filter((one) => typeof one === 'string').join(' '));
}

const idOf = (object: JsonObject): string => textOf(object['id']).toLowerCase();

function without(object: JsonObject, key: string): JsonObject {
  return Object.fromEntries(Object.entries(object).filter(([name]) => name !== key));
}

function once(object: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => !Array.isArray(value)));
}

function toJson(service: HsdsService, hash: Hash): JsonObject {
  const text = JSON.stringify(service);
  hash.update(text);
  const json = parseJson(text);
  return isObject(json) ? json : {};
}
