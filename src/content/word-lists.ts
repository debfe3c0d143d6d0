import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import type { WordLists } from './check-texts.ts';

const lists = z.record(z.string(), z.array(z.coerce.string()));

/** The word lists that texts are checked against. */
export function loadWordLists(home: string): WordLists {
  const read = (name: string) => lists.parse(parse(readFileSync(join(home, 'dialogs', name), 'utf8')));
  return {
    notNeutral: read('not-neutral.yaml'),
    neverAsked: read('never-asked.yaml'),
    avoid: read('avoid.yaml'),
  };
}
