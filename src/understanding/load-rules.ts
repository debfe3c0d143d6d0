import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { loadUnderstandingData } from './load.ts';
import type { LanguageRules } from './rules-page.ts';
import type { LanguageTag } from './types.ts';

/** What `rulesPage` prints, from the files that people edit. */
export function loadRules(
  dir: string,
  only?: LanguageTag,
): { languages: LanguageRules[]; meaning: Record<string, string> } {
  const meaning = z
    .record(z.string(), z.coerce.string())
    .parse(parse(readFileSync(join(dir, 'concepts.yaml'), 'utf8')));
  const languages = Object.entries(loadUnderstandingData(dir).languages)
    .filter(([tag]) => only === undefined || tag === only)
    .map(([tag, { concepts, crisis, second }]) => {
      const ids = [...new Set([...Object.keys(crisis), ...Object.keys(second.crisis)])];
      const phrases = ids.map((id) => [id, [...(crisis[id] ?? []), ...(second.crisis[id] ?? [])]] as const);
      return { tag, concepts, phrases: Object.fromEntries(phrases) };
    });
  return { languages, meaning };
}
