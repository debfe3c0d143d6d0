import type { IncomingMessage, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { HsdsResponse } from '../social-map/hsds-api.ts';
import type { HsdsDocument } from '../social-map/hsds-documents.ts';
import { isHead } from './routes.ts';

/** Anybody's page may read the map. */
export const anyone = { 'access-control-allow-origin': '*', 'access-control-expose-headers': 'etag' };

/** Whether the caller has this very state already (RFC 9110, If-None-Match: a list, weak marks and `*`). */
export function isFresh(request: IncomingMessage, etag: string): boolean {
  const asked = request.headers['if-none-match'];
  if (asked === undefined) return false;
  return asked.split(',').some((one) => ['*', etag].includes(one.trim().replace(/^W\//, '')));
}

/**
 * Sends an answer of the API. With an ETag it may be kept and asked again; an answer to a search is kept by nobody.
 */
export async function sendHsds(
  request: IncomingMessage,
  response: ServerResponse,
  answer: HsdsResponse,
  { keep }: { keep: boolean },
): Promise<void> {
  const headers = { 'content-type': `${answer.contentType}; charset=utf-8`, ...anyone };
  if (answer.contentType === 'application/problem+json') {
    const allow = answer.status === 405 ? { allow: 'GET, HEAD, OPTIONS' } : {};
    response.writeHead(answer.status, { ...headers, ...allow, 'cache-control': 'no-store' });
    return void response.end(JSON.stringify(answer.body));
  }
  const state = { etag: answer.etag, 'cache-control': keep ? 'no-cache' : 'no-store' };
  if (request.method !== 'POST' && isFresh(request, answer.etag)) {
    response.writeHead(304, { ...state, ...anyone });
    return void response.end();
  }
  response.writeHead(200, { ...headers, ...state });
  if (isHead(request)) return void response.end();
  if (answer.contentType === 'application/json') return void response.end(JSON.stringify(answer.body));
  await pipeline(Readable.from(lines(answer.body)), response);
}

function* lines(items: Iterable<unknown>): Generator<string> {
  for (const item of items) yield `${JSON.stringify(item)}\n`;
}

export function sendDocument(
  request: IncomingMessage,
  response: ServerResponse,
  { contentType, text, etag }: HsdsDocument,
): void {
  const headers = { etag, 'cache-control': 'no-cache', ...anyone };
  if (isFresh(request, etag)) {
    response.writeHead(304, headers);
    return void response.end();
  }
  response.writeHead(200, { ...headers, 'content-type': `${contentType}; charset=utf-8` });
  response.end(text);
}

/** What a browser asks before it posts from another site. */
export function sendPreflight(response: ServerResponse): void {
  response.writeHead(204, {
    ...anyone,
    'access-control-allow-methods': 'GET, HEAD, POST, OPTIONS',
    'access-control-allow-headers': 'content-type, if-none-match',
    'access-control-max-age': '86400',
  });
  response.end();
}
