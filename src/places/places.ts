import { choose, codesOf, denied, narrow, weigh } from './choose.ts';
import type { Ground } from './choose.ts';
import { keyOf } from './fold.ts';
import { buildGuesser, guess, guessHan } from './fuzzy.ts';
import { geography } from './geography.ts';
import { mentionsIn } from './mention.ts';
import type { Mention, Mode } from './mention.ts';
import { buildNames } from './names.ts';
import type { Target } from './names.ts';
import { postcodeIn } from './postcode.ts';
import { means, read } from './reading.ts';
import type { Reading } from './reading.ts';
import type { PlacesData } from './schema.ts';
import { stayIn } from './stay.ts';
import type { Located, Moved, Places, Stay } from './types.ts';
import { buildVocabulary } from './vocabulary.ts';

export type { Places } from './types.ts';

const nowhere = (stay: Stay | null): Located => ({
  ...{ municipality: null, place: null, ambiguous: null, stay, suggestions: [] },
});

/** One place, an open choice between several, or nothing. */
function toLocated(targets: readonly Target[], stay: Stay | null): Located {
  const codes = codesOf(targets);
  const [target] = targets;
  const [code] = codes;
  if (target === undefined || code === undefined) return nowhere(stay);
  if (codes.length === 1)
    return { municipality: code, place: target.place, ambiguous: null, stay, suggestions: [] };
  const names = new Set(targets.map(({ place }) => place));
  return {
    municipality: null,
    place: names.size === 1 ? target.place : null,
    ambiguous: codes,
    stay,
    suggestions: [],
  };
}

/** Compiles the data once (about 100 ms); what it returns is pure and fast. */
export function createPlaces(data: PlacesData): Places {
  const names = buildNames(data);
  const vocabulary = buildVocabulary(data);
  const guesser = buildGuesser(names);
  const ground = geography(data.municipalities);
  const postcodes = new Map(
    data.postcodes.map((row) => [row.pc4, { place: row.place, code: row.municipality }]),
  );
  const reception = new Set(
    data.reception.map((row) => `${row.municipality} ${row.place.replace(/ \(.*/, '')}`),
  );
  const chooser: Ground = {
    ...{ provinceOf: ground.provinceOf, distanceKm: ground.distanceKm, reception },
    nameOf: (code) => ground.municipality(code)?.name ?? null,
  };

  const byPostcode = (reading: Reading, mentions: readonly Mention[], mode: Mode): Target | null => {
    const found = postcodeIn(reading, mentions, (digits) => postcodes.has(digits), mode);
    return found === null ? null : (postcodes.get(found.digits) ?? null);
  };

  const guessed = (reading: Reading, stay: Stay | null): Located => {
    if (reading.phrases.some((phrase) => phrase.senses.some(({ kind }) => kind === 'foreign')))
      return nowhere(stay);
    const misses = guess(reading, guesser);
    const sure = misses.find((miss) => miss.sure);
    if (sure !== undefined) {
      return toLocated(narrow({ start: 0, end: 0, name: sure.name, role: null }, [], reading, chooser), stay);
    }
    const han = reading.tokens.every(({ script }) => script === 'han')
      ? guessHan(reading.tokens.map(({ text }) => text).join(''), guesser)
      : null;
    if (han !== null) return toLocated(han.targets, stay);
    const suggestions = codesOf2(misses.flatMap((miss) => miss.name.targets));
    return { ...nowhere(stay), suggestions: suggestions.slice(0, 3) };
  };

  const locate = (text: string): Located => {
    const reading = read(text, vocabulary);
    const mentions = mentionsIn(reading, names, 'answer');
    const postcode = byPostcode(reading, mentions, 'answer');
    const stay = stayIn(reading, mentions.length > 0 || postcode !== null);
    if (postcode !== null) return toLocated([postcode], stay);
    const [only] = mentions;
    if (only === undefined) return guessed(reading, stay);
    const targets = choose(mentions, reading, chooser);
    const score = Math.max(...mentions.map((_, index) => weigh(reading, mentions, index)));
    if (mentions.every((mention) => denied(reading, mention)) || (score <= -3 && isElsewhere(reading))) {
      return { ...nowhere(stay), suggestions: codesOf(targets).slice(0, 3) };
    }
    return toLocated(targets, stay);
  };

  const findInText = (text: string): Located | null => {
    const reading = read(text, vocabulary);
    const mentions = mentionsIn(reading, names, 'free');
    const postcode = byPostcode(reading, mentions, 'free');
    const stay = stayIn(reading, true);
    if (postcode !== null) return toLocated([postcode], stay);
    return mentions.length === 0 ? null : toLocated(choose(mentions, reading, chooser), stay);
  };

  const mentionsOf = (text: string): Moved | null => {
    const reading = read(text, vocabulary);
    const all = mentionsIn(reading, names, 'free');
    const moved = reading.tokens.some((_, index) => means(reading, index, 'moved'));
    const scored = all.map((mention, index) => ({ mention, score: weigh(reading, all, index) }));
    const locatedAt = (mention: Mention | undefined): Located | null =>
      mention === undefined ? null : toLocated(narrow(mention, all, reading, chooser), null);
    if (all.length >= 2) {
      const sorted = [...scored].sort((a, b) => a.score - b.score);
      const from = sorted[0];
      const to = sorted.at(-1);
      if (from === undefined || to === undefined || (from.score === to.score && !moved)) return null;
      if (from.score === to.score) return { from: locatedAt(all[0]), to: locatedAt(all.at(-1)) };
      return { from: locatedAt(from.mention), to: locatedAt(to.mention) };
    }
    const [only] = scored;
    if (only === undefined) return null;
    if (only.mention.role === 'from') return { from: locatedAt(only.mention), to: null };
    if (moved || only.mention.role === 'to') return { from: null, to: locatedAt(only.mention) };
    return null;
  };

  return {
    ...{ locate, findInText, mentions: mentionsOf },
    ...{ municipality: ground.municipality, all: ground.all, neighbours: ground.neighbours },
    ...{ distanceKm: ground.distanceKm, provinceOf: ground.provinceOf },
    byName(name) {
      const found = names.get(keyOf(name));
      return codesOf(found?.targets ?? []).flatMap((code) => ground.municipality(code) ?? []);
    },
  };
}

/** The sentence is about somebody else, or about where the person wants to be. */
function isElsewhere(reading: Reading): boolean {
  return reading.tokens.some((_, index) => means(reading, index, 'other', 'want'));
}

/** Codes in the order given, each once. */
function codesOf2(targets: readonly Target[]): Target['code'][] {
  return [...new Set(targets.map(({ code }) => code))];
}
