import type { IncomingMessage, ServerResponse } from 'node:http';
import type restify from 'restify';

export interface Route {
  method: 'GET' | 'POST' | 'OPTIONS';
  path: string;
  handle: (request: restify.Request, response: restify.Response) => Promise<void> | void;
}
export type Routes = readonly Route[];

/** Sends JSON. Nothing here may be kept by anybody on the way. */
export function sendJson(
  response: ServerResponse,
  status: number,
  body: unknown,
  headers: Record<string, string> = {},
): void {
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'no-store',
    ...headers,
  });
  response.end(JSON.stringify(body));
}

export const isHead = (request: IncomingMessage): boolean => request.method === 'HEAD';
