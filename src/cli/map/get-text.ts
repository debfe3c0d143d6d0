import type { Get } from '../../social-map/import/feed.ts';
import { limits } from '../../social-map/import/limits.ts';

const secondsOf = { request: 30, all: 30 * 60 };

/**
 * Fetches over http(s) for `map import --from`, the one command that goes out, and only when it is told to. It stays with
 * the host it was given, waits half a minute for an answer and half an hour for all, and reads no more than an import may.
 */
export function createGet(address: string, most: number = limits.bytes): Get {
  if (!URL.canParse(address) || !/^https?:$/.test(new URL(address).protocol))
    throw new Error(`--from needs an address that begins with https:// or http://`);
  const { origin } = new URL(address);
  const until = Date.now() + secondsOf.all * 1000;
  return async (url) => {
    if (Date.now() > until) throw new Error('The feed took more than half an hour: nothing was taken over');
    const response = await fetch(url, {
      headers: { accept: 'application/json' },
      signal: AbortSignal.timeout(secondsOf.request * 1000),
    }).catch((error: unknown) => {
      throw new Error('The feed cannot be reached or answers too slowly: nothing was taken over', {
        cause: error,
      });
    });
    if (new URL(response.url).origin !== origin)
      throw new Error('The feed sends on to another host: give that address if it is right');
    return { status: response.status, text: await bounded(response, most) };
  };
}

async function bounded(response: Response, most: number): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader: ReadableStreamDefaultReader<Uint8Array> | undefined = response.body?.getReader();
  for (;;) {
    const part = await reader?.read().catch((error: unknown) => {
      throw new Error('The feed broke off in the middle: nothing was taken over', { cause: error });
    });
    if (!part || part.done) break;
    size += part.value.length;
    if (size > most) {
      await reader?.cancel();
      throw new Error('One page of the feed never ended: nothing was taken over');
    }
    chunks.push(part.value);
  }
  return new TextDecoder().decode(Buffer.concat(chunks));
}
