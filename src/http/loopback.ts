import type { IncomingMessage } from 'node:http';
import { isIP } from 'node:net';

const isLoopback = (host: string): boolean =>
  host === 'localhost' ||
  host === '::1' ||
  (isIP(host) === 4 && host.startsWith('127.')) ||
  host === '::ffff:127.0.0.1';

const hostName = (header: string | undefined): string =>
  (header ?? '')
    .replace(/:\d+$/, '')
    .replace(/^\[|\]$/g, '')
    .toLowerCase();

const forwarded = ['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-forwarded-proto', 'x-real-ip'];

/** Did this come from this very machine, not through a proxy: bound to loopback, a loopback Host, nothing forwarded. */
export function isFromLoopback(request: IncomingMessage, bound: string): boolean {
  const proxied =
    forwarded.some((name) => request.headers[name] !== undefined) ||
    Object.keys(request.headers).some((name) => name.startsWith('x-forwarded-'));
  return isLoopback(bound) && isLoopback(hostName(request.headers.host)) && !proxied;
}
