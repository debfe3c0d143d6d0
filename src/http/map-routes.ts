import type { ServerResponse } from 'node:http';
import { createHsdsApi, type HsdsResponse } from '../social-map/hsds-api.ts';
import { parseMatchQuery, type CompiledMap } from '../social-map/index.ts';
import { readJson } from './body.ts';
import { Problem } from './problem.ts';
import { sendJson, type Routes } from './routes.ts';

const anyone = { 'access-control-allow-origin': '*' };

function sendHsds(response: ServerResponse, { status, contentType, body }: HsdsResponse): void {
  const lines = contentType === 'application/x-ndjson' && Array.isArray(body);
  response.writeHead(status, {
    'content-type': `${contentType}; charset=utf-8`,
    'cache-control': 'no-store',
    ...anyone,
  });
  response.end(lines ? body.map((item) => `${JSON.stringify(item)}\n`).join('') : JSON.stringify(body));
}

/** `POST /api/match` and the read API of HSDS below `/hsds`. Nothing asked here is ever logged. */
export function mapRoutes(map: CompiledMap): Routes {
  const api = createHsdsApi({
    services: () => map.publicServices(new Date()),
    profileUri: 'https://wegwijs.example/hsds-profile',
    openapiUrl: '/hsds/openapi.json',
  });
  const below = (path: string) => path.replace(/^\/hsds/, '') || '/';

  return [
    {
      method: 'POST',
      path: '/api/match',
      async handle(request, response) {
        const parsed = parseMatchQuery(await readJson(request), new Date());
        if (!parsed.ok) throw new Problem(400, parsed.problem);
        sendJson(response, 200, map.match(parsed.query), anyone);
      },
    },
    ...['/hsds', '/hsds/', '/hsds/*'].flatMap((path): Routes => [
      {
        method: 'GET',
        path,
        handle(request, response) {
          const url = new URL(request.url ?? '/', 'http://localhost');
          sendHsds(response, api({ path: below(url.pathname), query: Object.fromEntries(url.searchParams) }));
        },
      },
    ]),
  ];
}
