import type { IncomingMessage } from 'node:http';
import { Problem } from './problem.ts';

/** The largest body that is read. Bytes. */
export const largestBody = 256 * 1024;

/** Reads a body up to the limit. Throws a Problem 413 for a larger one. */
async function readBytes(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    const bytes = Buffer.isBuffer(chunk) ? chunk : Buffer.from(String(chunk));
    size += bytes.length;
    if (size > largestBody) throw new Problem(413, 'The body is too large: at most 256 kB.');
    chunks.push(bytes);
  }
  return Buffer.concat(chunks).toString('utf8');
}

const mediaType = (request: IncomingMessage) =>
  request.headers['content-type']?.split(';')[0]?.trim().toLowerCase() ?? '';

/** A JSON body. Throws a Problem 415 or 400. */
export async function readJson(request: IncomingMessage): Promise<unknown> {
  if (mediaType(request) !== 'application/json') throw new Problem(415, 'Send application/json.');
  const text = await readBytes(request);
  try {
    const parsed: unknown = JSON.parse(text);
    return parsed;
  } catch {
    throw new Problem(400, 'The body is not JSON.');
  }
}

/** The fields of a posted form. Throws a Problem 415. */
export async function readForm(request: IncomingMessage): Promise<URLSearchParams> {
  if (mediaType(request) !== 'application/x-www-form-urlencoded')
    throw new Problem(415, 'Send the form of the page.');
  return new URLSearchParams(await readBytes(request));
}
