import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Texts } from './texts.ts';

export const reviewStates = ['draft', 'checked', 'approved'] as const;
export type ReviewState = (typeof reviewStates)[number];

/** Per text: its state, and what its source said when it got that state. */
const reviewSchema = z.record(z.string(), z.tuple([z.enum(reviewStates), z.string().regex(/^[0-9a-f]{8}$/)]));
export type Reviews = z.output<typeof reviewSchema>;

/** What a text is a translation of: Dutch and English are written side by side, so each is the other's source. */
export function sourceHash(texts: Texts, locale: string, key: string): string {
  const sources = locale === 'nl' ? ['en'] : locale === 'en' ? ['nl'] : ['en', 'nl'];
  const hash = createHash('sha256');
  for (const source of sources) hash.update(texts.all(source).get(key) ?? '').update('\0');
  return hash.digest('hex').slice(0, 8);
}

const fileOf = (folder: string, locale: string) => join(folder, locale, 'review.json');

/** The review states of one language; none when nothing was recorded yet. Throws when the file is no record. */
export function loadReviews(folder: string, locale: string): Reviews {
  const file = fileOf(folder, locale);
  return existsSync(file) ? reviewSchema.parse(JSON.parse(readFileSync(file, 'utf8'))) : {};
}

/** Records every new text, and every text whose source has changed, as a draft. Gives how many were recorded. */
export function stampReviews(folder: string, texts: Texts, locale: string): number {
  const known = loadReviews(folder, locale);
  let recorded = 0;
  const next: Reviews = {};
  for (const key of [...texts.all(locale).keys()].sort()) {
    const hash = sourceHash(texts, locale, key);
    const before = known[key];
    if (before?.[1] === hash) next[key] = before;
    else {
      next[key] = ['draft', hash];
      recorded++;
    }
  }
  const lines = Object.entries(next).map(
    ([key, value]) => `  ${JSON.stringify(key)}: ${JSON.stringify(value)}`,
  );
  writeFileSync(fileOf(folder, locale), `{\n${lines.join(',\n')}\n}\n`);
  return recorded;
}

export interface ReviewCount {
  locale: string;
  draft: number;
  checked: number;
  approved: number;
  /** Their source has changed since, or they were never recorded. */
  stale: number;
}

export function countReviews(texts: Texts, locale: string, reviews: Reviews): ReviewCount {
  const count: ReviewCount = { locale, draft: 0, checked: 0, approved: 0, stale: 0 };
  for (const key of texts.all(locale).keys()) {
    const known = reviews[key];
    if (known?.[1] !== sourceHash(texts, locale, key)) count.stale++;
    else count[known[0]]++;
  }
  return count;
}
