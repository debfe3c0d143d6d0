import { isUuid } from './uuid.ts';

/** What the lists of the HSDS API can be asked; the OpenAPI document is made from the same table. */
export interface Parameter {
  type: 'string' | 'integer' | 'boolean';
  description: string;
  /** Of whole numbers. */
  minimum?: number;
  maximum?: number;
  format?: 'uuid';
  enum?: readonly string[];
}

/** Most things on a page; minimal pages hold so many more that a whole map fits in one. */
export const mostPerPage = 100;
export const mostMinimal = 10_000;
const longestSearch = 200;

export const parameters = {
  search: {
    type: 'string',
    description: `Words that all stand in names and descriptions, never in addresses; at most ${longestSearch} characters. Use POST so that no log on the way keeps them.`,
  },
  page: { type: 'integer', minimum: 1, description: 'Number of the page, from 1.' },
  per_page: {
    type: 'integer',
    minimum: 1,
    description: `Things on a page: 25 unless told, never more than ${mostPerPage} (${mostMinimal} for minimal).`,
  },
  format: {
    type: 'string',
    enum: ['json', 'ndjson'],
    description: 'ndjson gives all results without pages, one a line.',
  },
  taxonomy_term_id: { type: 'string', format: 'uuid', description: 'Has this taxonomy term.' },
  taxonomy_id: { type: 'string', format: 'uuid', description: 'Has a term of this taxonomy.' },
  organization_id: { type: 'string', format: 'uuid', description: 'Is provided by this organization.' },
  parent_id: { type: 'string', format: 'uuid', description: 'Terms below this term.' },
  top_only: { type: 'boolean', description: 'Only terms that have no parent.' },
  modified_after: {
    type: 'string',
    description:
      'A date or an RFC 3339 moment: changed on or after it. Where last_modified is not said, the day it came into the map or was last checked counts.',
  },
  minimal: { type: 'boolean', description: 'Only id, name, status and last_modified.' },
  full: { type: 'boolean', description: 'Everything that hangs on the thing, not only what stands once.' },
  full_service: { type: 'boolean', description: 'With all services of the organization, in full.' },
  postcode: {
    type: 'string',
    description:
      'Dutch postcode, four digits with or without the letters: has a public address there. What has no public address is never found by place.',
  },
  proximity: {
    type: 'integer',
    minimum: 1,
    maximum: 500_000,
    description:
      'With postcode: metres from the middle of its four digits to a public address. Ignored without.',
  },
} as const satisfies Record<string, Parameter>;

export type ParameterName = keyof typeof parameters;

export interface CollectionInfo {
  /** Name of the HSDS schema of its items. */
  schema: string;
  what: string;
  parameters: readonly ParameterName[];
}

const paging = ['search', 'page', 'per_page', 'format'] as const;
const about = ['taxonomy_term_id', 'taxonomy_id', 'organization_id', 'modified_after'] as const;

/** The collections below `/hsds`; `locations` is an addition of ours. */
export const collections: Readonly<Record<string, CollectionInfo>> = {
  services: {
    schema: 'service',
    what: 'services',
    parameters: [...paging, ...about, 'minimal', 'full', 'postcode', 'proximity'],
  },
  organizations: {
    schema: 'organization',
    what: 'organizations',
    parameters: [...paging, 'taxonomy_term_id', 'taxonomy_id', 'full', 'full_service'],
  },
  taxonomies: { schema: 'taxonomy', what: 'taxonomies', parameters: paging },
  taxonomy_terms: {
    schema: 'taxonomy_term',
    what: 'taxonomy terms',
    parameters: [...paging, 'taxonomy_id', 'top_only', 'parent_id'],
  },
  service_at_locations: {
    schema: 'service_at_location',
    what: 'services at their public or roughly known locations',
    parameters: [...paging, ...about, 'full', 'postcode', 'proximity'],
  },
  locations: {
    schema: 'location',
    what: 'public or roughly known locations',
    parameters: [...paging, 'full', 'postcode', 'proximity'],
  },
};

/** Parameters that were checked; the text ones trimmed, absent ones left out. */
export type Asked = Readonly<Partial<Record<ParameterName, string>>>;

/** Checks what was asked of a list. A sentence when something cannot be read; what HSDS does not know is left alone. */
export function readParameters(
  info: CollectionInfo,
  given: Readonly<Record<string, string | undefined>>,
): Asked | string {
  const asked: Partial<Record<ParameterName, string>> = {};
  for (const name of info.parameters) {
    const value = given[name]?.trim();
    if (value === undefined || value === '') continue;
    const wrong = whatIsWrong(name, value);
    if (wrong !== null) return wrong;
    asked[name] = value;
  }
  return asked;
}

function whatIsWrong(name: ParameterName, value: string): string | null {
  const parameter: Parameter = parameters[name];
  const { minimum = 1, maximum = Number.MAX_SAFE_INTEGER } = parameter;
  if (parameter.type === 'integer') {
    const fits = /^\d{1,15}$/.test(value) && Number(value) >= minimum && Number(value) <= maximum;
    const upTo = parameter.maximum === undefined ? '' : ` to ${maximum}`;
    return fits ? null : `${name} is a whole number from ${minimum}${upTo}.`;
  }
  if (parameter.type === 'boolean')
    return ['true', 'false'].includes(value) ? null : `${name} is true or false.`;
  if (parameter.enum && !parameter.enum.includes(value)) return `${name} is ${parameter.enum.join(' or ')}.`;
  if (parameter.format === 'uuid' && !isUuid(value)) return `${name} is a UUID.`;
  if (name === 'search' && value.length > longestSearch)
    return `search has at most ${longestSearch} characters.`;
  if (name === 'modified_after' && momentAsked(value) === null)
    return 'modified_after is a date such as 2026-11-25, or a moment of RFC 3339.';
  if (name === 'postcode' && plainPostcode(value) === null)
    return 'postcode is four digits, with or without two letters.';
  return null;
}

/** Milliseconds of a date or an RFC 3339 moment; null for anything else. */
export function momentAsked(text: string): number | null {
  const isDate = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d)?)?$/i.test(text);
  const moment = isDate ? Date.parse(text) : NaN;
  return Number.isNaN(moment) ? null : moment;
}

/** "6811 cg" as "6811CG"; null when it is no Dutch postcode. */
export function plainPostcode(text: string): string | null {
  const plain = text.replace(/\s/g, '').toUpperCase();
  return /^[1-9]\d{3}(?:[A-Z]{2})?$/.test(plain) ? plain : null;
}
