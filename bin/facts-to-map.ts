/**
 * Makes the built-in map (services.json, withheld.json, demo.json) of the facts and of mapping.yaml, and prints the
 * tables of docs/map.md. Run with `npx tsx bin/facts-to-map.ts`; with `--check` nothing is written.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { asLines, buildMap } from './facts-to-map/build.ts';
import { readFacts, readMapping } from './facts-to-map/mapping.ts';
import { report } from './facts-to-map/report.ts';

const directory = fileURLToPath(new URL('../data/social-map/', import.meta.url));
const mapping = readMapping(directory);
const built = buildMap(readFacts(directory), mapping);
if (!process.argv.includes('--check')) {
  writeFileSync(join(directory, 'services.json'), asLines(built.services));
  writeFileSync(join(directory, 'withheld.json'), asLines(built.withheld));
  writeFileSync(join(directory, 'demo.json'), asLines(built.demo));
}
console.log(report(built, mapping));
