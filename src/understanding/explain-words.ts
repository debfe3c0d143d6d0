import type { Understanding } from './types.ts';

export interface WordWeight {
  word: string;
  /** By how much the score of the first need falls without this word. */
  need: number;
  /** Without this word the crisis would not be found. */
  crisis: boolean;
  /** Without this word the request would not be found. */
  command: boolean;
}

/** Longer texts would take a reading per word. */
const mostWords = 40;
/** Smaller changes say little. */
const leastFall = 0.05;

/** Words in the way the writer put them; Chinese, without spaces, letter by letter. */
function pieces(text: string): { word: string; start: number; end: number }[] {
  return [...text.matchAll(/\p{Script=Han}|(?:(?!\p{Script=Han})[\p{L}\p{M}\p{N}'’])+/gu)].map((found) => ({
    word: found[0],
    start: found.index,
    end: found.index + found[0].length,
  }));
}

/**
 * What each word does, found by leaving it out and reading again: true whatever the models look like inside.
 * Only words that matter, the weightiest first.
 */
export function weighWords(
  text: string,
  whole: Understanding,
  understand: (text: string) => Understanding,
): WordWeight[] {
  const [first] = whole.needs;
  const parts = pieces(text);
  if (parts.length < 2 || parts.length > mostWords) return [];
  return parts
    .map(({ word, start, end }) => {
      const without = understand(text.slice(0, start) + text.slice(end));
      const left = without.needs.find(({ id }) => id === first?.id)?.score ?? 0;
      return {
        word,
        need: first ? first.score - left : 0,
        crisis: whole.crisis !== null && without.crisis === null,
        command: whole.command !== null && without.command !== whole.command,
      };
    })
    .filter(({ need, crisis, command }) => need >= leastFall || crisis || command)
    .sort((a, b) => Number(b.crisis) - Number(a.crisis) || b.need - a.need);
}
