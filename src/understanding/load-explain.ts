import { join } from 'node:path';
import { createExplain } from './explain.ts';
import type { Explain } from './explain.ts';
import { loadModel } from './load.ts';
import { readLexicon, readModel } from './model.ts';

/** The explaining reader, from the model that the service reads with. */
export function loadExplain(dir: string): Explain {
  const stored = loadModel(join(dir, 'model.json'));
  return createExplain(readLexicon(stored), readModel(stored));
}
