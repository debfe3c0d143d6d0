/** Trains the model of `src/understanding` from `data/understanding`: `npx tsx bin/train.ts`. */
import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadUnderstandingData } from '../src/understanding/load.ts';
import { train } from '../src/understanding/train.ts';

const dir = join(dirname(dirname(fileURLToPath(import.meta.url))), 'data/understanding');
const text = `${JSON.stringify(train(loadUnderstandingData(dir)))}\n`;
writeFileSync(join(dir, 'model.json'), text);
process.stderr.write(`model.json: ${(text.length / 1e6).toFixed(2)} million characters\n`);
