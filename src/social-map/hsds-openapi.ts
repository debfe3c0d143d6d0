import { collections, parameters, type CollectionInfo, type Parameter } from './hsds-parameters.ts';
import type { Json, JsonObject } from './json.ts';

/**
 * The OpenAPI document of the API: that of HSDS 3.1 as this service answers it, with the parameters in the body of a
 * POST. References lead to the schemas of the profile, its neighbours in a folder.
 */
export function openApi(profileVersion: string): JsonObject {
  const paths: JsonObject = { '/': { get: root } };
  for (const [name, info] of Object.entries(collections)) {
    paths[`/${name}`] = { get: list(name, info, 'get'), post: list(name, info, 'post') };
    paths[`/${name}/{id}`] = { get: one(name, info) };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Wegwijs social map',
      version: profileVersion,
      summary: 'Services that help newcomers in the Netherlands, as HSDS 3.',
      description:
        'Read only, without a key. Addresses that must stay unknown are in none of it. Nothing that is asked is kept or logged.',
      license: { name: 'EUPL-1.2', url: 'https://eupl.eu/1.2/en/' },
    },
    jsonSchemaDialect: 'https://json-schema.org/draft/2020-12/schema',
    paths,
    components: {
      schemas: { Page: page, Problem: problem },
      parameters: Object.fromEntries(
        Object.entries(parameters).map(([name, one]): [string, Json] => [name, parameter(name, one)]),
      ),
    },
  };
}

const capital = (name: string) =>
  name.replace(/(?:^|_)([a-z])/g, (_, letter: string) => letter.toUpperCase());
const schemaOf = (info: CollectionInfo): JsonObject => ({ $ref: `${info.schema}.json` });
const json = (schema: JsonObject): JsonObject => ({ 'application/json': { schema } });
const wrong = (description: string): JsonObject => ({
  description,
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
});
const unchanged: JsonObject = { description: 'Nothing changed since the ETag of If-None-Match.' };

function list(name: string, info: CollectionInfo, method: 'get' | 'post'): JsonObject {
  const asked: JsonObject =
    method === 'get'
      ? {
          operationId: `list${capital(name)}`,
          parameters: info.parameters.map((one) => ({ $ref: `#/components/parameters/${one}` })),
        }
      : {
          operationId: `search${capital(name)}`,
          requestBody: {
            required: false,
            content: json({
              type: 'object',
              properties: Object.fromEntries(info.parameters.map((one) => [one, schema(parameters[one])])),
            }),
          },
        };
  return {
    summary: `A page of ${info.what}${method === 'post' ? ', asked in the body' : ''}.`,
    ...asked,
    responses: {
      '200': {
        description: `A page of ${info.what}; with format=ndjson all of them, one a line.`,
        content: {
          ...json({
            allOf: [{ $ref: '#/components/schemas/Page' }],
            type: 'object',
            properties: { contents: { type: 'array', items: schemaOf(info) } },
          }),
          'application/x-ndjson': { schema: { type: 'string' } },
        },
      },
      ...(method === 'get' ? { '304': unchanged } : {}),
      '400': wrong('A parameter cannot be read.'),
      '404': wrong('There are fewer pages.'),
    },
  };
}

function one(name: string, info: CollectionInfo): JsonObject {
  return {
    summary: 'One, with everything that hangs on it.',
    operationId: `get${capital(name)}`,
    parameters: [{ name: 'id', in: 'path', required: true, schema: { type: 'string', format: 'uuid' } }],
    responses: {
      '200': { description: 'Found.', content: json(schemaOf(info)) },
      '304': unchanged,
      '400': wrong('The id is no UUID.'),
      '404': wrong('There is nothing with this id.'),
    },
  };
}

function schema({ type, minimum, maximum, format, enum: choices }: Parameter): JsonObject {
  return {
    type,
    ...(minimum === undefined ? {} : { minimum }),
    ...(maximum === undefined ? {} : { maximum }),
    ...(format === undefined ? {} : { format }),
    ...(choices === undefined ? {} : { enum: [...choices] }),
  };
}

function parameter(name: string, about: Parameter): JsonObject {
  return { name, in: 'query', required: false, description: about.description, schema: schema(about) };
}

const root: JsonObject = {
  summary: 'Version, profile and OpenAPI document of this API.',
  operationId: 'getApi',
  responses: {
    '200': {
      description: 'What this API is.',
      content: json({
        type: 'object',
        required: ['version', 'profile', 'openapi_url'],
        properties: {
          version: { type: 'string' },
          profile: { type: 'string', format: 'uri' },
          openapi_url: { type: 'string', format: 'uri' },
        },
      }),
    },
  },
};

const page: JsonObject = {
  type: 'object',
  required: [
    'total_items',
    'total_pages',
    'page_number',
    'size',
    'first_page',
    'last_page',
    'empty',
    'contents',
  ],
  properties: {
    total_items: { type: 'integer', description: 'Things that fit, over all pages.' },
    total_pages: { type: 'integer' },
    page_number: { type: 'integer' },
    size: { type: 'integer', description: 'Things on this page.' },
    first_page: { type: 'boolean' },
    last_page: { type: 'boolean' },
    empty: { type: 'boolean' },
    contents: { type: 'array' },
  },
};

const problem: JsonObject = {
  type: 'object',
  description: 'RFC 9457.',
  required: ['title', 'status', 'detail'],
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: 'string', description: 'One sentence that says what would be right.' },
  },
};
