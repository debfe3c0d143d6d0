import { readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { z } from 'zod';
import type { Config } from '../config.ts';
import { createHsdsApi, hsdsProblem } from '../social-map/hsds-api.ts';
import { openApiAt, readDocuments, type HsdsDocument } from '../social-map/hsds-documents.ts';
import { readMiddles } from '../social-map/hsds-postcodes.ts';
import type { CompiledMap } from '../social-map/index.ts';
import { baseOf } from './base-address.ts';
import { readJson } from './body.ts';
import { sendDocument, sendHsds, sendPreflight } from './hsds-send.ts';
import { Problem } from './problem.ts';
import type { Routes } from './routes.ts';

/** The read API of HSDS 3, its profile and its OpenAPI document. Nothing asked here is ever logged. */
export function hsdsRoutes(map: CompiledMap, config: Config): Routes {
  const documents = readDocuments(join(config.WEGWIJS_HOME, 'data/hsds-profile'));
  const middleOf = lazyMiddles(join(config.WEGWIJS_HOME, 'data/places/pc4.tsv'));
  const api = createHsdsApi({
    services: () => map.publicServices(new Date()),
    profileUri: '/hsds/profile/',
    openapiUrl: '/hsds/openapi.json',
    middleOf,
  });

  function documentAt(path: string, base: string): HsdsDocument | undefined {
    if (path === '/openapi.json') return openApiAt(documents.openApi, base);
    const within = /^\/profile(?:\/(.*))?$/.exec(path);
    return within ? documents.profile.get(within[1] ? within[1] : 'profile.json') : undefined;
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const method = request.method === 'POST' ? 'POST' : 'GET';
    const url = new URL(request.url ?? '/', 'http://localhost');
    const path = url.pathname.replace(/^\/hsds/, '') || '/';
    const base = baseOf(request, config);
    const document = method === 'GET' ? documentAt(path, base) : undefined;
    if (document) {
      sendDocument(request, response, document);
      return;
    }
    const query = {
      ...Object.fromEntries(url.searchParams),
      ...(method === 'POST' ? await readAsked(request) : {}),
    };
    const answered = api({ path, method, query, base });
    const keep = method === 'GET' && query['search'] === undefined && query['postcode'] === undefined;
    await sendHsds(request, response, answered, { keep });
  }

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    try {
      await answer(request, response);
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      await sendHsds(request, response, hsdsProblem(error.status, error.message), { keep: false });
    }
  }

  return ['/hsds', '/hsds/', '/hsds/*'].flatMap((path): Routes => [
    { method: 'GET', path, handle },
    { method: 'POST', path, handle },
    {
      method: 'OPTIONS',
      path,
      handle: (_request, response) => {
        sendPreflight(response);
      },
    },
  ]);
}

const askedSchema = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]));

/** The parameters in the body of a POST; no body asks for everything. Throws a Problem. */
async function readAsked(request: IncomingMessage): Promise<Record<string, string>> {
  const length = request.headers['content-length'];
  if (request.headers['transfer-encoding'] === undefined && (length === undefined || length === '0'))
    return {};
  const parsed = askedSchema.safeParse(await readJson(request));
  if (!parsed.success) throw new Problem(400, 'Send one JSON object with the parameters of the list.');
  const said = Object.entries(parsed.data).filter(([, value]) => value !== null);
  return Object.fromEntries(said.map(([name, value]) => [name, String(value)]));
}

/** Read at the first search by place, and only then. */
function lazyMiddles(file: string): ReturnType<typeof readMiddles> {
  let middles: ReturnType<typeof readMiddles> | null = null;
  return (postcode) => (middles ??= readMiddles(readFileSync(file, 'utf8')))(postcode);
}
