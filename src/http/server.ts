import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import restify from 'restify';
import type { Config } from '../config.ts';
import type { Log } from './log.ts';
import { Problem } from './problem.ts';
import type { Routes } from './routes.ts';

export interface Service {
  /** Listens; gives the port. Throws an Error with one sentence when it cannot. */
  start(): Promise<number>;
  stop(): Promise<void>;
}

function fail(response: ServerResponse, error: unknown, log: Log): void {
  const problem = error instanceof Problem ? error : new Problem(500, 'Something went wrong on our side.');
  if (!(error instanceof Problem)) log('request-failed');
  if (response.headersSent) return void response.end();
  response.writeHead(problem.status, {
    'content-type': 'application/problem+json; charset=utf-8',
    'cache-control': 'no-store',
  });
  response.end(JSON.stringify({ status: problem.status, title: problem.message }));
}

const sentences: Readonly<Record<number, string>> = {
  404: 'There is nothing here.',
  405: 'This address does not take that method.',
};

/** What restify answers by itself (no route, wrong method, a fault of its own) gets our one form of error. */
const formatError: restify.Formatter = (_request, response, body: unknown) => {
  if (!(body instanceof Error)) return typeof body === 'string' ? body : JSON.stringify(body);
  const status = response.statusCode;
  response.setHeader('content-type', 'application/problem+json; charset=utf-8');
  return JSON.stringify({ status, title: sentences[status] ?? 'Something went wrong on our side.' });
};
const ownFormatters = Object.fromEntries(
  ['application/json', 'text/html', 'text/plain', 'application/octet-stream', '*/*'].map((type) => [
    type,
    formatError,
  ]),
);

/** Bodies that restify would try to unpack, and so end the process, are refused before it looks at them. */
function refuseEncoded(request: IncomingMessage, response: ServerResponse, log: Log): boolean {
  const encoding = request.headers['content-encoding'];
  if (encoding === undefined || encoding === 'identity') return false;
  fail(response, new Problem(415, 'Send the body without Content-Encoding.'), log);
  request.resume();
  return true;
}

/** The HTTP server: restify with our routes, one form of error, and nothing that restify does on its own. */
export function createService(config: Config, routes: Routes, log: Log): Service {
  const server = restify.createServer({
    name: 'wegwijs',
    handleUncaughtExceptions: false,
    formatters: ownFormatters,
  });
  server.pre((request, response, next) => {
    next(refuseEncoded(request, response, log) ? false : undefined);
  });
  for (const { method, path, handle } of routes) {
    const run = async (request: restify.Request, response: restify.Response): Promise<void> => {
      try {
        response.removeHeader('Server');
        await handle(request, response);
      } catch (error) {
        fail(response, error, log);
      }
    };
    if (method === 'POST') server.post(path, run);
    else if (method === 'OPTIONS') server.opts(path, run);
    else {
      server.get(path, run);
      server.head(path, run);
    }
  }
  // A request to upgrade that nobody answers would hang for ever.
  server.server.on('upgrade', (_request: IncomingMessage, socket: Duplex) => {
    socket.end('HTTP/1.1 404 Not Found\r\nConnection: close\r\n\r\n');
  });
  server.server.requestTimeout = 30_000;
  server.server.on('clientError', (_error, socket) => {
    if (socket.writable) socket.end('HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n');
  });

  return {
    start: () =>
      new Promise((resolve, reject) => {
        // restify passes the error of its listener on; unheard it would end the process with a stack.
        server.on('error', (error: NodeJS.ErrnoException) => {
          reject(
            new Error(
              error.code === 'EADDRINUSE'
                ? `port ${config.PORT} is in use: stop the other program or set PORT`
                : `cannot listen on ${config.HOST}:${config.PORT} (${error.code ?? 'unknown'})`,
            ),
          );
        });
        server.listen(config.PORT, config.HOST, () => {
          const address = server.server.address();
          resolve(typeof address === 'object' && address !== null ? address.port : config.PORT);
        });
      }),
    stop: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.server.closeAllConnections();
      }),
  };
}
