import type { Config } from '../config.ts';
import { parseMatchQuery, type CompiledMap } from '../social-map/index.ts';
import { readJson } from './body.ts';
import { hsdsRoutes } from './hsds-routes.ts';
import { anyone, sendPreflight } from './hsds-send.ts';
import { Problem } from './problem.ts';
import { sendJson, type Routes } from './routes.ts';

/** `POST /api/match` and the read API of HSDS below `/hsds`. Nothing asked here is ever logged. */
export function mapRoutes(map: CompiledMap, config: Config): Routes {
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
    {
      method: 'OPTIONS',
      path: '/api/match',
      handle: (_request, response) => {
        sendPreflight(response);
      },
    },
    ...hsdsRoutes(map, config),
  ];
}
