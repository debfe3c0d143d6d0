import { fold, words } from './fold.ts';
import type { Lexicon } from './model.ts';

/** Phrases that ask something of the bot itself, found word for word or one letter off. */
export interface RequestIndex {
  exact: Map<string, { language: string; id: string }[]>;
  /** Phrases by first letter and length, for one letter off. */
  near: Map<string, string[]>;
}

const key = (folded: string) => words(folded).join(' ');

export function compileRequests(requests: Lexicon['requests']): RequestIndex {
  const index: RequestIndex = { exact: new Map(), near: new Map() };
  for (const [language, ids] of Object.entries(requests)) {
    for (const [id, phrases] of Object.entries(ids)) {
      for (const text of phrases) {
        const plain = key(fold(text));
        if (plain === '') continue;
        const known = index.exact.get(plain);
        if (known) {
          known.push({ language, id });
          continue;
        }
        index.exact.set(plain, [{ language, id }]);
        const bucket = `${plain.charAt(0)}${plain.length}`;
        const others = index.near.get(bucket);
        if (others) others.push(plain);
        else index.near.set(bucket, [plain]);
      }
    }
  }
  return index;
}

/** Whether one letter put in, left out, changed or swapped makes `a` into `b`. */
function oneOff(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  let at = 0;
  while (at < short.length && short[at] === long[at]) at += 1;
  if (short.slice(at) === long.slice(at + 1)) return true;
  if (short.length !== long.length) return false;
  if (short.slice(at + 1) === long.slice(at + 1)) return true;
  return (
    short[at] === long[at + 1] && short[at + 1] === long[at] && short.slice(at + 2) === long.slice(at + 2)
  );
}

/** Shorter phrases are too close to other words ("stop", "shop"). */
const shortestNear = 6;

/**
 * The request that the text is, word for word; the likely languages go first where languages disagree.
 * @param likely tags, best first
 */
export function exactRequest(index: RequestIndex, folded: string, likely: readonly string[]): string | null {
  const plain = key(folded);
  let found = index.exact.get(plain);
  if (!found && plain.length >= shortestNear && plain.length <= 60) {
    for (const length of [plain.length, plain.length - 1, plain.length + 1]) {
      const near = index.near.get(`${plain.charAt(0)}${length}`)?.find((phrase) => oneOff(plain, phrase));
      if (near !== undefined) found = index.exact.get(near);
      if (found) break;
    }
  }
  if (!found) return null;
  for (const tag of likely) {
    const own = found.find(({ language }) => language === tag);
    if (own) return own.id;
  }
  const counts = new Map<string, number>();
  for (const { id } of found) counts.set(id, (counts.get(id) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}
