import { means } from './reading.ts';
import type { Reading } from './reading.ts';
import type { Stay } from './types.ts';

const ORDER: readonly Stay[] = ['closed', 'street', 'moving', 'reception', 'abroad'];

/** How somebody stays, from the words for it, or `abroad` when they say they are in a place outside the country. */
export function stayIn(reading: Reading, placed: boolean): Stay | null {
  const said = new Set<Stay>();
  for (const senses of reading.senses)
    for (const sense of senses) if (sense.kind === 'stay') said.add(sense.stay);
  for (const stay of ORDER) if (said.has(stay) && !(stay === 'abroad' && placed)) return stay;
  return !placed && isAbroad(reading) ? 'abroad' : null;
}

/** "I am in Turkey", "Istanbul": clearly where they are, not where they come from. */
function isAbroad(reading: Reading): boolean {
  const foreign = reading.phrases.filter((phrase) => phrase.senses.some(({ kind }) => kind === 'foreign'));
  const [first] = foreign;
  if (first === undefined) return false;
  if (reading.tokens.some((_, at) => means(reading, at, 'past', 'want', 'other'))) return false;
  const known = reading.tokens.every((_, at) => reading.over[at] !== null);
  if (!known && !reading.tokens.some((_, at) => means(reading, at, 'live'))) return false;
  return foreign.some(({ start, end }) => {
    if (means(reading, start - 1, 'loc') && !isOnlyFrom(reading, start - 1)) return true;
    if (reading.tokens[end]?.gap === "'" && means(reading, end, 'loc')) return true;
    return reading.tokens.every(
      (_, at) => (at >= start && at < end) || means(reading, at, 'foreign', 'now', 'unit'),
    );
  });
}
const isOnlyFrom = (reading: Reading, at: number): boolean =>
  means(reading, at, 'from') && !means(reading, at, 'loc');
