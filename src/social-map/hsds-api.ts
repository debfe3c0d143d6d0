import type { HsdsService } from './hsds.ts';
import { collect, type ApiItem, type Collections } from './hsds-collections.ts';
import { filtered } from './hsds-filters.ts';
import {
  collections as known,
  mostMinimal,
  mostPerPage,
  readParameters,
  type Asked,
} from './hsds-parameters.ts';
import type { Point } from './geography.ts';
import { isObject, type Json, type JsonObject } from './json.ts';
import { isUuid } from './uuid.ts';

export interface HsdsRequest {
  /** Below `/hsds`, for example `/services` or `/services/<id>`. */
  path: string;
  /** Of the address, or of the body of a POST (searches should not stand in a log). */
  query: Readonly<Record<string, string | undefined>>;
  /** POST asks a list with its parameters in the body. */
  method?: 'GET' | 'POST';
  /** Address of the service, so that the root can name its documents in full. */
  base?: string;
}

interface Answer {
  status: 200;
  /** Changes exactly when something published changes; good for each address by itself. */
  etag: string;
}

export type HsdsResponse =
  | (Answer & { contentType: 'application/json'; body: Json })
  /** One JSON text a line. */
  | (Answer & { contentType: 'application/x-ndjson'; body: Iterable<Json> })
  | { status: number; contentType: 'application/problem+json'; body: Json };

export interface HsdsApiOptions {
  /** Public services that are shown at this moment; the same array as long as nothing changed. */
  services: () => readonly HsdsService[];
  profileUri: string;
  openapiUrl: string;
  /** Middle of the area of a postcode ("6811CG"), null when there is none. Without it proximity means the same four digits. */
  middleOf?: (postcode: string) => Point | null;
}

/** The read API of HSDS 3 over public services: a pure answer to each request, for the HTTP server to send. */
export function createHsdsApi(options: HsdsApiOptions): (request: HsdsRequest) => HsdsResponse {
  const { services, profileUri, openapiUrl } = options;
  let made: { of: readonly HsdsService[]; collections: Collections } | null = null;
  const current = () => {
    const now = services();
    if (made?.of !== now) made = { of: now, collections: collect(now) };
    return made.collections;
  };
  return ({ path, query, method = 'GET', base = '' }) => {
    const [name = '', id, ...more] = path.split('/').filter(Boolean);
    const info = Object.hasOwn(known, name) ? known[name] : undefined;
    if (name !== '' && (!info || more.length > 0))
      return hsdsProblem(404, 'There is nothing under this path.');
    if (method === 'POST' && (!info || id !== undefined))
      return hsdsProblem(405, 'POST asks a list; this address is read with GET.');
    const { byName, etag } = current();
    const ok = (body: JsonObject): HsdsResponse => ({
      status: 200,
      contentType: 'application/json',
      etag,
      body,
    });
    if (!info) return ok({ version: '3.0', profile: base + profileUri, openapi_url: base + openapiUrl });
    const items = byName[name] ?? new Map<string, ApiItem>();
    if (id !== undefined) {
      if (!isUuid(id)) return hsdsProblem(400, 'An id is a UUID.');
      const found = items.get(id.toLowerCase());
      if (!found) return hsdsProblem(404, 'There is nothing with this id.');
      return ok(query['full_service'] === 'true' ? withServices(found) : found.full);
    }
    const asked = readParameters(info, query);
    if (typeof asked === 'string') return hsdsProblem(400, asked);
    const wanted = filtered([...items.values()], asked, options.middleOf);
    if (asked.format === 'ndjson')
      return { status: 200, contentType: 'application/x-ndjson', etag, body: inForms(wanted, asked) };
    const page = pageOf(wanted, asked);
    return page ? ok(page) : hsdsProblem(404, 'There are fewer pages than that.');
  };
}

/** Null when the page asked for is past the last one. */
function pageOf(wanted: readonly ApiItem[], asked: Asked): JsonObject | null {
  const most = asked.minimal === 'true' ? mostMinimal : mostPerPage;
  const size = Math.min(Number(asked.per_page ?? (asked.minimal === 'true' ? mostMinimal : 25)), most);
  const page = Number(asked.page ?? 1);
  const pages = Math.max(1, Math.ceil(wanted.length / size));
  if (page > pages) return null;
  const contents = [...inForms(wanted.slice((page - 1) * size, page * size), asked)];
  return {
    total_items: wanted.length,
    total_pages: pages,
    page_number: page,
    size: contents.length,
    first_page: page === 1,
    last_page: page === pages,
    empty: contents.length === 0,
    contents,
  };
}

function* inForms(items: Iterable<ApiItem>, asked: Asked): Generator<Json> {
  for (const item of items) yield inForm(item, asked);
}

function inForm(item: ApiItem, asked: Asked): Json {
  if (asked.minimal === 'true') {
    const { id = '', name = '', status = '', last_modified: modified } = item.full;
    return { id, name, status, ...(modified === undefined ? {} : { last_modified: modified }) };
  }
  if (asked.full_service === 'true') return withServices(item);
  return asked.full === 'true' ? item.full : flat(item.full);
}

function withServices({ full, services }: ApiItem): JsonObject {
  return services.length === 0 ? full : { ...full, services: [...services] };
}

/** A list shows what stands once in a thing, not the lists within it. */
function flat(object: JsonObject): JsonObject {
  const kept = Object.entries(object).filter(([, value]) => !Array.isArray(value));
  return Object.fromEntries(kept.map(([key, value]) => [key, isObject(value) ? flat(value) : value]));
}

const titles: Readonly<Record<number, string>> = {
  404: 'Not found',
  405: 'Method not allowed',
  413: 'Too large',
  415: 'Unsupported media type',
};

/** RFC 9457, with one sentence that says what would be right. */
export function hsdsProblem(status: number, detail: string): HsdsResponse {
  const body = { type: 'about:blank', title: titles[status] ?? 'Bad request', status, detail };
  return { status, contentType: 'application/problem+json', body };
}
