import { isObject, type Json, type JsonObject } from '../json.ts';
import type { Say } from './say.ts';

const set = (words: string) => new Set(words.split(' '));

/** The fields of HSDS that hold text, and what feeds put there otherwise is put right or left out. */
export const textFields = set(
  'description details url address_1 address_2 city region state_province postal_code country address_type link_type ' +
    'link_entity value label name title department email valid_from valid_to option currency amount_description source code ' +
    'note location_type alternate_name transportation external_identifier external_identifier_type website tax_status ' +
    'legal_status logo uri identifier_scheme identifier_type identifier number type document dtstart until wkst freq byday ' +
    'byweekno bymonthday byyearday opens_at closes_at schedule_link attending_type notes status interpretation_services ' +
    'application_process fees_description wait_time fees accreditations eligibility_description assured_date licenses alert ' +
    'last_modified extent extent_type updated version taxonomy language term_uri scheme',
);

/** The fields that hold a number; texts in them are read as one later. */
export const numberFields = set(
  'latitude longitude minimum_age maximum_age interval count timezone amount year_incorporated available maximum extension',
);

/** The fields that hold a list of objects. */
export const listFields = set(
  'attributes phones languages addresses accessibility schedules additional_websites funding locations programs ' +
    'organization_identifiers additional_urls service_areas service_at_locations cost_options required_documents capacities',
);

const objectFields = set('taxonomy_term organization program location unit taxonomy_detail');

/** Lists of which an item may be a bare word: "nl", "026 1234567". */
const bareItems = set('phones languages');

/** Lists where HSDS has lists and objects where it has objects; anything else in such a field is left out (H15). */
export function shaped(value: JsonObject, say: Say): JsonObject {
  const copy: JsonObject = {};
  for (const [key, item] of Object.entries(value)) {
    if (item === null) continue;
    const fit = fitting(item, key);
    if (fit === undefined) say('A field that is not in the form of HSDS was left out.');
    else copy[key] = within(fit, say);
  }
  return copy;
}

function fitting(item: Json, key: string): Json | undefined {
  if (textFields.has(key) || numberFields.has(key)) return typeof item === 'object' ? undefined : item;
  if (objectFields.has(key)) return isObject(item) ? item : undefined;
  if (!listFields.has(key)) return item;
  // Beside the list of this name UK feeds and Ohana have a text.
  if (key === 'accessibility' && typeof item === 'string') return item;
  const items = Array.isArray(item) ? item : [item];
  return items.filter((one) => isObject(one) || (bareItems.has(key) && typeof one !== 'object'));
}

function within(value: Json, say: Say): Json {
  if (Array.isArray(value)) return value.map((item) => within(item, say));
  return isObject(value) ? shaped(value, say) : value;
}
