import type { HsdsService } from './hsds.ts';
import { isObject, parseJson, type Json, type JsonObject } from './json.ts';

/** What the UK profile 3.0 takes out of each object (its merge patches; a test compares). */
export const ukWithout: Readonly<Record<string, string>> = {
  service:
    'program_id alternate_name fees_description interpretation_services application_process wait_time licenses program required_documents metadata',
  organization:
    'alternate_name tax_status tax_id year_incorporated legal_status locations phones contacts funding programs metadata',
  location: 'url organization_id alternate_name transportation contacts languages phones schedules metadata',
  service_at_location: 'description contacts attributes metadata',
  address: 'address_2 metadata',
  attribute: 'link_entity metadata',
  cost_option: 'currency attributes metadata',
  funding: 'organization_id attributes metadata',
  language: 'location_id note attributes metadata',
  phone: 'location_id service_id organization_id service_at_location_id extension type attributes metadata',
  schedule: 'location_id timezone until count wkst byweekno byyearday attributes metadata',
  service_area: 'description attributes metadata',
  taxonomy_term: 'language taxonomy_detail metadata',
};

/**
 * What the UK profile takes out and an export keeps as additional fields, as feeds of that profile do: without a number, a
 * language, whom it is for, and the codes and "only" of our own profile, a service helps nobody.
 */
export const ukKept: Readonly<Record<string, string>> = {
  service: 'phones eligibility_description',
  service_at_location: 'phones schedules',
  language: 'code name',
  attribute: 'value',
  taxonomy_term: 'code',
};

/** Under which names an object of HSDS stands in another. */
const objectAt: Readonly<Record<string, string>> = {
  organization: 'organization',
  location: 'location',
  locations: 'location',
  service_at_locations: 'service_at_location',
  addresses: 'address',
  attributes: 'attribute',
  cost_options: 'cost_option',
  funding: 'funding',
  languages: 'language',
  phones: 'phone',
  schedules: 'schedule',
  service_areas: 'service_area',
  taxonomy_term: 'taxonomy_term',
  accessibility: 'accessibility',
};

/** Fields that the UK profile adds, and from which of ours they are filled. */
const added: Readonly<Record<string, readonly [string, string]>> = {
  taxonomy_term: ['term', 'name'],
  service_area: ['service_area', 'name'],
  accessibility: ['accessibility', 'description'],
};

/** A public service as the Open Referral UK profile 3.0 has it. */
export function ukService(service: HsdsService): JsonObject {
  const json = parseJson(JSON.stringify(service));
  return isObject(json) ? inUk(json, 'service') : {};
}

function inUk(object: JsonObject, name: string): JsonObject {
  const without = new Set((ukWithout[name] ?? 'metadata').split(' '));
  const copy: JsonObject = {};
  for (const [key, value] of Object.entries(object)) if (!without.has(key)) copy[key] = below(value, key);
  const [field, from] = added[name] ?? [];
  const value = from === undefined ? undefined : object[from];
  if (field !== undefined && value !== undefined) copy[field] ??= value;
  return copy;
}

function below(value: Json, key: string): Json {
  const name = objectAt[key];
  if (name === undefined) return value;
  if (Array.isArray(value)) return value.map((item) => (isObject(item) ? inUk(item, name) : item));
  return isObject(value) ? inUk(value, name) : value;
}
