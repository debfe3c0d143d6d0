import { stemsOf, withoutPrefix } from './inflect.ts';
import type { Role } from './inflect.ts';
import type { Name, NameIndex } from './names.ts';
import { means, pauseBefore } from './reading.ts';
import type { Reading } from './reading.ts';

/** How a text is read: as the answer to "where are you?", or as any text. */
export type Mode = 'answer' | 'free';

/** A place name in a text, from token `start` up to but not including `end`. */
export interface Mention {
  start: number;
  end: number;
  name: Name;
  role: Role | 'near' | null;
}

const LONGEST = 8;

interface Found {
  name: Name;
  role: Role | null;
  inflected: boolean;
}

function nameAt(reading: Reading, start: number, end: number, names: NameIndex): Found | null {
  const tokens = reading.tokens.slice(start, end);
  const first = tokens[0];
  const script = first?.script === 'digit' ? (tokens[1]?.script ?? 'digit') : first?.script;
  if (first === undefined || script === undefined) return null;
  for (let index = start + 1; index < end; index += 1) {
    if (/[,;!?()\n:،]/u.test(reading.tokens[index]?.gap ?? '')) return null;
  }
  const key = tokens.map((token) => token.text).join('');
  const exact = names.get(key);
  if (exact !== undefined && (tokens.length <= exact.words || key.length >= 6)) {
    return { name: exact, role: null, inflected: false };
  }
  if (tokens.length > 4 || key.length < 4) return null;
  if (tokens.length === 1 && script !== 'arabic' && script !== 'ethiopic' && reading.over[start] !== null)
    return null;
  const prefixed = new Set(withoutPrefix(key, script).map((stem) => stem.key));
  for (const stem of stemsOf(key, script)) {
    const name = names.get(stem.key);
    if (name === undefined || !name.town || tokens.length > name.words || name.never) continue;
    if (name.support && !prefixed.has(stem.key) && !means(reading, start - 1, 'loc', 'from', 'to')) continue;
    return { name, role: stem.role, inflected: !prefixed.has(stem.key) || stem.role === null };
  }
  return null;
}

/** The role that the words around a name give it. */
function roleOf(reading: Reading, start: number, end: number): Mention['role'] {
  for (let index = start - 1, steps = 0; index >= 0 && steps < 4; index -= 1, steps += 1) {
    const kinds = new Set(
      (reading.senses[index] ?? []).flatMap((sense) => ('after' in sense && sense.after ? [] : [sense.kind])),
    );
    if (kinds.has('near')) return 'near';
    const from = kinds.has('from');
    const loc = kinds.has('loc');
    if (kinds.has('to') && !loc) return 'to';
    if (from && !loc) return 'from';
    if (loc) return 'loc';
    if (!means(reading, index, 'unit', 'stay', 'province') && !isArticle(reading, index)) break;
  }
  for (const index of [end, end + 1]) {
    for (const sense of reading.senses[index] ?? []) {
      if (!('after' in sense) || !sense.after) continue;
      if (sense.kind === 'from' || sense.kind === 'to' || sense.kind === 'loc' || sense.kind === 'near')
        return sense.kind;
    }
    if (!means(reading, index, 'unit')) break;
  }
  return null;
}

const ARTICLES = new Set(['de', 'het', 'the', 'la', 'le', 'el', 'a', 'o', 'den', 'l', 'al']);
const isArticle = (reading: Reading, index: number): boolean =>
  ARTICLES.has(reading.tokens[index]?.text ?? '');

/** Names that are also ordinary words count only where a place is expected and a pause follows. */
function supported(reading: Reading, start: number, end: number): boolean {
  const province = reading.senses.some((senses) => senses.some(({ kind }) => kind === 'province-name'));
  const whole = reading.tokens.every(
    (token, index) =>
      (index >= start && index < end) ||
      token.script === 'digit' ||
      means(reading, index, 'province-name', 'province', 'unit') ||
      (province && index >= end && (means(reading, index, 'loc') || isArticle(reading, index))),
  );
  if (whole) return true;
  const before = means(reading, start - 1, 'loc', 'from', 'to', 'near', 'unit', 'stay');
  const first = start === 0 && means(reading, end, 'near');
  const apostrophe = reading.tokens[end]?.gap === "'";
  const after =
    end >= reading.tokens.length ||
    pauseBefore(reading, end) ||
    means(
      reading,
      end,
      ...([
        'loc',
        'from',
        'to',
        'near',
        'live',
        'now',
        'past',
        'clause',
        'moved',
        'province',
        'province-name',
        'unit',
        'stay',
      ] as const),
    );
  return first || apostrophe || (before && after);
}

function qualified(reading: Reading, start: number, end: number): boolean {
  return means(reading, start - 1, 'unit') || means(reading, end, 'province-name');
}

function accepted(
  reading: Reading,
  found: Found,
  start: number,
  end: number,
  role: Mention['role'],
  mode: Mode,
): boolean {
  const { name, inflected } = found;
  if (name.never) return mode === 'answer' && qualified(reading, start, end);
  if (name.support && found.role === null && !(inflected && mode === 'answer')) {
    if (
      mode === 'free' &&
      role === null &&
      !means(reading, start - 1, 'unit', 'stay') &&
      !means(reading, end, 'near')
    ) {
      return false;
    }
    return supported(reading, start, end);
  }
  if (inflected && name.key.length < 5) return role !== null || found.role !== null;
  if (inflected && mode === 'free' && name.script === 'latin') return role !== null;
  if (name.town) return true;
  if (role !== null || found.role !== null) return true;
  if (mode === 'free') return name.words > 1;
  return name.words > 1 || others(reading, start, end).length <= 1;
}

/** Tokens outside the name that no word list knows. */
export function others(reading: Reading, start: number, end: number): number[] {
  const unknown: number[] = [];
  reading.tokens.forEach((token, index) => {
    if ((index < start || index >= end) && reading.over[index] === null && token.script !== 'digit')
      unknown.push(index);
  });
  return unknown;
}

/** A province or region of the same or a longer name stands here, and no town is meant. */
function isRegion(reading: Reading, start: number, end: number): boolean {
  const phrase = reading.over[start];
  if (phrase === null || phrase === undefined || phrase.start > start || phrase.end < end) return false;
  const sense = phrase.senses.find(({ kind }) => kind === 'province-name' || kind === 'region');
  if (sense === undefined) return false;
  if (sense.kind !== 'province-name' || (sense.province !== 'Groningen' && sense.province !== 'Utrecht')) {
    return !provinceBeside(reading, start, end);
  }
  return [start - 1, start - 2, start - 3, end, end + 1].some((index) => {
    if (!means(reading, index, 'province')) return false;
    const between = index < start ? [index + 1, start - 1] : [end, index - 1];
    for (let at = between[0] ?? 0; at <= (between[1] ?? -1); at += 1) {
      if (!isArticle(reading, at) && !means(reading, at, 'from', 'loc', 'province')) return false;
    }
    return true;
  });
}
/** "Zeeland, Noord-Brabant": another province beside it makes it the village. */
function provinceBeside(reading: Reading, start: number, end: number): boolean {
  return means(reading, end, 'province-name') && reading.over[end] !== reading.over[start];
}

/** All place names that count, left to right, the longest at each spot. */
export function mentionsIn(reading: Reading, names: NameIndex, mode: Mode): Mention[] {
  const mentions: Mention[] = [];
  let start = 0;
  while (start < reading.tokens.length) {
    const mention = mentionAt(reading, start, names, mode);
    if (mention !== null) mentions.push(mention);
    start = mention?.end ?? start + 1;
  }
  return mentions;
}

function mentionAt(reading: Reading, start: number, names: NameIndex, mode: Mode): Mention | null {
  const phrase = reading.over[start];
  const covered = phrase?.start === start ? phrase.end : start;
  for (let end = Math.min(reading.tokens.length, start + LONGEST); end > start; end -= 1) {
    const found = nameAt(reading, start, end, names);
    if (found === null) continue;
    if (covered > end || isRegion(reading, start, end)) continue;
    const role = found.role ?? roleOf(reading, start, end);
    if (accepted(reading, found, start, end, role, mode)) return { start, end, name: found.name, role };
  }
  return null;
}
