import type { Json, JsonObject } from '../../src/social-map/json.ts';
import {
  accessIds,
  audienceIds,
  hurdleIds,
  needIds,
  taxonomies,
  topicIds,
} from '../../src/social-map/profile-ids.ts';
import { serviceKinds } from '../../src/social-map/types.ts';

/** The profile's own semantic version: raise the first number when a reader of the old one would misread the new one. */
export const profileVersion = '1.0.0';

/** The closed lists, one a taxonomy. */
export const closedLists: Readonly<Record<string, { description: string; codes: readonly string[] }>> = {
  [taxonomies.need]: { description: 'What somebody needs help with.', codes: needIds },
  [taxonomies.topic]: {
    description: 'Refines a need; a service with topics comes up for its need only when one was named.',
    codes: topicIds,
  },
  [taxonomies.audience]: {
    description: 'Whom it welcomes; with the value "only": never shown to somebody known to be outside it.',
    codes: audienceIds,
  },
  [taxonomies.access]: { description: 'What makes it easy to come.', codes: accessIds },
  [taxonomies.hurdle]: { description: 'What stands in the way, said and not hidden.', codes: hurdleIds },
  [taxonomies.kind]: {
    description: 'What kind of service it is; decides what happens on contact.',
    codes: serviceKinds,
  },
  [taxonomies.address]: {
    description:
      'How much of a location may be told. Without a word: hidden for shelter, domestic violence and trafficking, else public. Hidden locations are in no published data.',
    codes: ['public', 'area-only', 'hidden'],
  },
  [taxonomies.provenance]: {
    description: 'Where an entry comes from; each with a value.',
    codes: [
      'source',
      'source-date',
      'arrived',
      'stale-risk',
      'checked-how',
      'hours-said',
      'chat-url',
      'withheld',
    ],
  },
};

const provinces =
  'Drenthe Flevoland Friesland Fryslân Gelderland Groningen Limburg Noord-Brabant Noord-Holland Overijssel Utrecht Zeeland Zuid-Holland';

const when = (properties: JsonObject, then: JsonObject): JsonObject => ({
  if: { properties, required: Object.keys(properties) },
  then,
});

/** No change history and no staff leave the map. */
const without = (...names: string[]): JsonObject =>
  Object.fromEntries([...names, 'metadata'].map((name): [string, Json] => [name, null]));

const saysAddress = (code: string): JsonObject => ({
  properties: {
    attributes: {
      contains: {
        properties: {
          taxonomy_term: {
            properties: { taxonomy: { const: taxonomies.address }, code: { const: code } },
            required: ['taxonomy', 'code'],
          },
        },
        required: ['taxonomy_term'],
      },
    },
  },
  required: ['attributes'],
});

const plain = (...names: string[]): [string, Json][] =>
  names.map((name) => [name, { properties: without() }]);

/** RFC 7386 patches on the object schemas of HSDS, by name; null takes the whole object out of the profile. */
export const patches: Readonly<Record<string, Json>> = {
  contact: null,
  metadata: null,
  meta_table_description: null,
  service: {
    properties: {
      ...without('contacts', 'assurer_email'),
      assured_date: {
        description: 'The day on which a keeper last checked the entry with the service itself (YYYY-MM-DD).',
      },
      service_areas: {
        description:
          'Where people are helped, see service_area. Without any: the municipality of its locations.',
      },
    },
  },
  organization: { properties: without('contacts') },
  service_at_location: { properties: without('contacts') },
  phone: { properties: without('contact_id') },
  address: { properties: without('attention') },
  location: {
    properties: without('contacts'),
    allOf: [
      { not: saysAddress('hidden') },
      {
        if: saysAddress('area-only'),
        then: { properties: { addresses: false, latitude: false, longitude: false } },
      },
    ],
  },
  service_area: {
    properties: {
      ...without(),
      extent_type: { description: 'country, province or municipality; anything else is for others to read.' },
      extent: {
        description:
          'NL for the country, the Dutch name of a province, or the CBS code of a municipality (GM0363).',
      },
    },
    allOf: [
      when(
        { extent_type: { const: 'country' } },
        { properties: { extent: { const: 'NL' } }, required: ['extent'] },
      ),
      when(
        { extent_type: { const: 'province' } },
        { properties: { extent: { enum: provinces.split(' ') } }, required: ['extent'] },
      ),
      when(
        { extent_type: { const: 'municipality' } },
        { properties: { extent: { pattern: '^GM\\d{4}$' } }, required: ['extent'] },
      ),
    ],
  },
  language: {
    properties: { ...without(), code: { description: 'BCP 47, for example nl, ti or zh-Hant.' } },
  },
  attribute: {
    properties: {
      ...without(),
      value: { description: 'For wegwijs-audience "only"; for wegwijs-provenance what is said.' },
    },
  },
  taxonomy_term: {
    properties: {
      ...without(),
      code: {
        description: 'With the taxonomy it names the term; the same code may stand in two taxonomies.',
        constraints: { unique: false },
      },
    },
    allOf: Object.entries(closedLists).map(([taxonomy, { codes }]) =>
      when(
        { taxonomy: { const: taxonomy } },
        { properties: { code: { enum: [...codes] } }, required: ['code'] },
      ),
    ),
  },
  ...Object.fromEntries(
    plain(
      'accessibility',
      'cost_option',
      'funding',
      'organization_identifier',
      'program',
      'required_document',
      'schedule',
      'service_capacity',
      'taxonomy',
      'unit',
      'url',
    ),
  ),
};
