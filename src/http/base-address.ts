import type { IncomingMessage } from 'node:http';
import type { Config } from '../config.ts';

const hostPattern = /^(?:[a-z0-9.-]+|\[[0-9a-f:.]+\])(?::\d{1,5})?$/i;

/** The address of this service as a caller sees it, without a slash at the end: as configured, else by its Host header. */
export function baseOf(request: IncomingMessage, { WEGWIJS_PUBLIC_URL, HOST, PORT }: Config): string {
  if (WEGWIJS_PUBLIC_URL !== undefined) return WEGWIJS_PUBLIC_URL.replace(/\/+$/, '');
  const { host = '' } = request.headers;
  return `http://${hostPattern.test(host) ? host.toLowerCase() : `${HOST}:${PORT}`}`;
}
