/**
 * Reads hostile texts and says how long the slowest took: `npm run bench:robust [-- --count 200000 --seed 1]`.
 * Ends with 1 when one takes longer than the bound, in its best of five more tries, or when a reading is not repeatable.
 */
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { loadUnderstanding } from '../src/understanding/load.ts';
import { hostileTexts } from '../test/support/hostile-texts.ts';

const { values } = parseArgs({
  options: { count: { type: 'string', default: '200000' }, seed: { type: 'string', default: '1' } },
});
const count = Number(values.count);
/** Milliseconds for one text, whatever is in it. */
const bound = 250;
const understand = loadUnderstanding(join(dirname(fileURLToPath(import.meta.url)), '../data/understanding'));
const texts = hostileTexts(Number(values.seed));

function millisecondsFor(text: string): number {
  const started = performance.now();
  understand(text);
  return performance.now() - started;
}
let total = 0;
let slowest = 0;
let letters = 0;
/** Read again at the end: a busy machine is slow for a while, a slow pattern is slow every time. */
const again: string[] = [];
let unlike = 0;
const found = { crisis: 0, need: 0, request: 0 };
for (let index = 0; index < count; index += 1) {
  const text = texts.next();
  letters += text.length;
  const took = millisecondsFor(text);
  total += took;
  if (took >= bound / 2) again.push(text);
  else slowest = Math.max(slowest, took);
  if (index % 40 !== 0) continue;
  const reading = understand(text);
  if (JSON.stringify(reading) !== JSON.stringify(understand(text))) unlike += 1;
  found.crisis += Number(reading.crisis !== null);
  found.need += Number(reading.needs.length > 0);
  found.request += Number(reading.command !== null);
}
let tooSlow = 0;
for (const text of again) {
  const took = Math.min(...[1, 2, 3, 4, 5].map(() => millisecondsFor(text)));
  slowest = Math.max(slowest, took);
  if (took >= bound) tooSlow += 1;
}
process.stdout.write(
  `${count} texts, ${(letters / 1e6).toFixed(1)} million characters: ${(total / count).toFixed(2)} ms a text, ` +
    `slowest ${slowest.toFixed(1)} ms, ${tooSlow} above ${bound} ms, ${unlike} read differently the second time\n` +
    `of every fortieth: ${found.crisis} with crisis, ${found.need} with need, ${found.request} with request\n`,
);
process.exitCode = tooSlow + unlike > 0 ? 1 : 0;
