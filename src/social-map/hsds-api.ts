import type { HsdsService } from './hsds.ts';
import { collect, type Collections } from './hsds-collections.ts';
import { isObject, type Json, type JsonObject } from './json.ts';
import { isUuid } from './uuid.ts';

export interface HsdsRequest {
  /** Below `/hsds`, for example `/services` or `/services/<id>`. */
  path: string;
  /** Of the address, or of the body of a POST (searches should not stand in a log). */
  query: Readonly<Record<string, string | undefined>>;
}

export interface HsdsResponse {
  status: 200 | 400 | 404;
  contentType: 'application/json' | 'application/x-ndjson' | 'application/problem+json';
  /** JSON, or for NDJSON its items, one a line. */
  body: Json;
}

export interface HsdsApiOptions {
  /** Public services that are shown at this moment; the same array as long as nothing changed. */
  services: () => readonly HsdsService[];
  profileUri: string;
  openapiUrl: string;
}

const mostPerPage = 100;

/** The read API of HSDS 3 over public services: a pure answer to each request, for the HTTP server to send. */
export function createHsdsApi({
  services,
  profileUri,
  openapiUrl,
}: HsdsApiOptions): (request: HsdsRequest) => HsdsResponse {
  let known: { of: readonly HsdsService[]; collections: Collections } | null = null;
  const current = () => {
    const now = services();
    if (known?.of !== now) known = { of: now, collections: collect(now) };
    return known.collections;
  };
  return ({ path, query }) => {
    const [collection = '', id, ...more] = path.split('/').filter(Boolean);
    if (collection === '') return ok({ version: '3.0', profile: profileUri, openapi_url: openapiUrl });
    const collections = current();
    const items = Object.hasOwn(collections, collection) ? collections[collection] : undefined;
    if (!items || more.length > 0) return problem(404, 'There is nothing under this path.');
    if (id === undefined) return list(collection, [...items.values()], query);
    if (!isUuid(id)) return problem(400, 'An id is a UUID.');
    const found = items.get(id.toLowerCase());
    return found ? ok(found.full) : problem(404, 'There is nothing with this id.');
  };
}

type Item = Collections[string] extends ReadonlyMap<string, infer T> ? T : never;

function list(collection: string, all: Item[], query: HsdsRequest['query']): HsdsResponse {
  const page = wholeNumber(query['page'], 1);
  const perPage = wholeNumber(query['per_page'], 25);
  if (page === null || perPage === null) return problem(400, 'page and per_page are whole numbers from 1.');
  const wanted = filtered(all, query);
  if (typeof wanted === 'string') return problem(400, wanted);
  const size = Math.min(perPage, mostPerPage);
  const shown = wanted.slice((page - 1) * size, page * size).map((item) => inForm(collection, item, query));
  if (query['format'] === 'ndjson') return { status: 200, contentType: 'application/x-ndjson', body: shown };
  const pages = Math.max(1, Math.ceil(wanted.length / size));
  return ok({
    total_items: wanted.length,
    total_pages: pages,
    page_number: page,
    size: shown.length,
    first_page: page === 1,
    last_page: page >= pages,
    empty: shown.length === 0,
    contents: shown,
  });
}

function inForm(collection: string, item: Item, query: HsdsRequest['query']): Json {
  const isTrue = (key: string) => query[key] === 'true';
  if (isTrue('minimal') && collection === 'services') {
    const { id, name, last_modified: modified } = item.full;
    return { id: id ?? '', name: name ?? '', ...(modified === undefined ? {} : { last_modified: modified }) };
  }
  return isTrue('full') || isTrue('full_service') ? item.full : flat(item.full);
}

/** A list shows what stands once in a thing, not the lists within it. */
function flat(object: JsonObject): JsonObject {
  const kept = Object.entries(object).filter(([, value]) => !Array.isArray(value));
  return Object.fromEntries(kept.map(([key, value]) => [key, isObject(value) ? flat(value) : value]));
}

/** All filters that are given hold at once; a filter that cannot be read is a sentence. */
function filtered(all: Item[], query: HsdsRequest['query']): Item[] | string {
  let items = all;
  for (const key of ['taxonomy_term_id', 'taxonomy_id', 'organization_id', 'parent_id'] as const) {
    const id = query[key];
    if (id === undefined || id === '') continue;
    if (!isUuid(id)) return `${key} is a UUID.`;
    items = items.filter((item) => item[key].has(id.toLowerCase()));
  }
  const after = query['modified_after'];
  if (after !== undefined && after !== '') {
    const moment = Date.parse(after);
    if (Number.isNaN(moment)) return 'modified_after is a date.';
    items = items.filter(({ modified }) => modified !== null && modified > moment);
  }
  if (query['top_only'] === 'true') items = items.filter(({ parent_id: parents }) => parents.size === 0);
  const words = (query['search'] ?? '').toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length > 0) items = items.filter(({ text }) => words.every((word) => text.includes(word)));
  return nearby(items, query);
}

/** By postcode, over public addresses only: the same postcode, or with a proximity the same four digits. */
function nearby(items: Item[], { postcode, proximity }: HsdsRequest['query']): Item[] | string {
  if (postcode === undefined || postcode === '') return items;
  const plain = postcode.replace(/\s/g, '').toUpperCase();
  if (!/^[1-9]\d{3}(?:[A-Z]{2})?$/.test(plain))
    return 'postcode is four digits, with or without two letters.';
  if (proximity !== undefined && !/^\d{1,7}$/.test(proximity)) return 'proximity is a number of metres.';
  const start = proximity === undefined ? plain : plain.slice(0, 4);
  return items.filter(({ postcodes }) => postcodes.some((one) => one.startsWith(start)));
}

/** Null when it is no whole number from 1. */
function wholeNumber(text: string | undefined, otherwise: number): number | null {
  if (text === undefined || text === '') return otherwise;
  const number = /^\d{1,15}$/.test(text) ? Number(text) : 0;
  return number >= 1 ? number : null;
}

function ok(body: JsonObject): HsdsResponse {
  return { status: 200, contentType: 'application/json', body };
}

function problem(status: 400 | 404, detail: string): HsdsResponse {
  return {
    status,
    contentType: 'application/problem+json',
    body: { type: 'about:blank', title: status === 404 ? 'Not found' : 'Bad request', status, detail },
  };
}
