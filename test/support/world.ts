import { readConfig } from '../../src/config.ts';
import { createCodeBox } from '../../src/code-box.ts';
import type { World } from '../../src/conversation/types.ts';
import { loadTheContent, loadTheMap, loadThePlaces, loadTheUnderstanding } from '../../src/parts.ts';

const config = readConfig({ WEGWIJS_HOME: process.cwd() });
const code = createCodeBox(new Uint8Array(32).fill(9));

let parts: Promise<(now: Date) => World> | null = null;

async function load(): Promise<(now: Date) => World> {
  const content = loadTheContent(config);
  const places = loadThePlaces(config);
  const understand = loadTheUnderstanding(config);
  const { map } = await loadTheMap(config, places, () => undefined);
  return (now) => ({
    content,
    map,
    places,
    understand,
    now,
    code: code(now),
    hashWord: (word) => `hash of ${word.length}`,
  });
}

/** The real content, places, understanding and map, loaded once for all tests; only the clock is the test's. */
export const realWorld = (): Promise<(now: Date) => World> => (parts ??= load());
