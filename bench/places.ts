/** Measures `locate` on the dev set: `npx tsx bench/places.ts`. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { createPlaces } from '../src/places/places.ts';
import { loadPlaces } from '../src/places/load.ts';

const root = path.join(import.meta.dirname, '..');
const items = z
  .array(
    z.object({
      id: z.string(),
      text: z.string(),
      kind: z.string(),
      expect: z.object({ municipality: z.string().nullable(), ambiguous: z.array(z.string()).nullable() }),
    }),
  )
  .parse(JSON.parse(readFileSync(process.argv[2] ?? path.join(root, 'bench/data/dev-locate.json'), 'utf8')));

const begin = performance.now();
const places = createPlaces(loadPlaces(path.join(root, 'data/places')));
const ready = performance.now();
const kinds = new Map<string, { right: number; all: number }>();
let wrong = 0;
for (const { id, text, kind, expect } of items) {
  const got = places.locate(text);
  const right =
    got.municipality === expect.municipality &&
    JSON.stringify(got.ambiguous) ===
      JSON.stringify(expect.ambiguous === null ? null : [...expect.ambiguous].sort());
  if (!right && got.municipality !== null) wrong += 1;
  const row = kinds.get(kind) ?? { right: 0, all: 0 };
  kinds.set(kind, { right: row.right + Number(right), all: row.all + 1 });
  if (!right)
    console.log(
      id,
      kind,
      JSON.stringify(text),
      'expected',
      JSON.stringify(expect),
      'got',
      JSON.stringify(got),
    );
}
const warm = performance.now();
for (let round = 0; round < 10; round += 1) for (const { text } of items) places.locate(text);
const done = performance.now();
const right = [...kinds.values()].reduce((sum, row) => sum + row.right, 0);
for (const [kind, row] of kinds) console.log(`${kind.padEnd(20)} ${row.right}/${row.all}`);
console.log(`right ${right}/${items.length}, wrong place ${wrong}`);
console.log(
  `load and compile ${(ready - begin).toFixed(0)} ms, locate ${((done - warm) / items.length / 10).toFixed(3)} ms`,
);
