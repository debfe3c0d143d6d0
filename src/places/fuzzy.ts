import anyAscii from 'any-ascii';
import { distance } from 'fastest-levenshtein';
import type { Script } from './fold.ts';
import { stemsOf, withoutPrefix } from './inflect.ts';
import type { Name, NameIndex } from './names.ts';
import { others } from './mention.ts';
import { means } from './reading.ts';
import type { Reading } from './reading.ts';
import { arabicSkeleton, ethiopicSkeleton, latinSkeleton, soundOf } from './sounds.ts';

/** A name that is written almost like what somebody wrote; `far` is 0 (same) to 1. */
export interface NearMiss {
  name: Name;
  far: number;
  sure: boolean;
}

interface Spelling {
  latin: string;
  sound: string;
  sorted: string;
  name: Name;
}

/** Everything that guessing needs, compiled once. */
export interface Guesser {
  spellings: readonly Spelling[][];
  arabic: ReadonlyMap<string, readonly Name[]>;
  ethiopic: ReadonlyMap<string, readonly Name[]>;
  arabicNames: readonly Name[];
  hanNames: readonly Name[];
  /** Exact names: when one of these was not accepted, it is no near miss either. */
  names: NameIndex;
}

const sortLetters = (word: string): string => Array.from(word).sort().join('');
const same = (name: Name): string => name.targets.map(({ code }) => code).join();

export function buildGuesser(names: NameIndex): Guesser {
  const spellings: Spelling[][] = [];
  const arabic = new Map<string, Name[]>();
  const ethiopic = new Map<string, Name[]>();
  const arabicNames: Name[] = [];
  const hanNames: Name[] = [];
  const put = (map: Map<string, Name[]>, key: string, name: Name, least: number): void => {
    if (key.length < least) return;
    const list = map.get(key);
    if (list === undefined) map.set(key, [name]);
    else list.push(name);
  };
  for (const name of names.values()) {
    if (name.never) continue;
    if (name.script === 'latin' && name.key.length >= 4 && /^[a-z]+$/.test(name.key)) {
      (spellings[name.key.length] ??= []).push({
        latin: name.key,
        sound: soundOf(name.key),
        sorted: sortLetters(name.key),
        name,
      });
      if (name.town) put(arabic, latinSkeleton(name.key), name, 3);
    } else if (name.script === 'arabic') {
      put(arabic, arabicSkeleton(name.key), name, 3);
      if (name.key.length >= 5) arabicNames.push(name);
    } else if (name.script === 'ethiopic') put(ethiopic, ethiopicSkeleton(name.key), name, 3);
    else if (name.script === 'han' && name.key.length >= 3) hanNames.push(name);
  }
  return { spellings, arabic, ethiopic, arabicNames, hanNames, names };
}

/** The nearest names to a Latin word, best first. */
function nearLatin(word: string, guesser: Guesser): { name: Name; far: number }[] {
  const sound = soundOf(word);
  const sorted = sortLetters(word);
  const best = new Map<string, { name: Name; far: number }>();
  for (let length = Math.max(4, word.length - 3); length <= word.length + 3; length += 1) {
    for (const spelling of guesser.spellings[length] ?? []) {
      const longest = Math.max(length, word.length);
      let far = distance(word, spelling.latin) / longest;
      if (far > 0.6) continue;
      if (length === word.length && far > 1 / longest && sorted === spelling.sorted) far = 1 / longest;
      const heard = (distance(sound, spelling.sound) + 0.25) / Math.max(sound.length, spelling.sound.length);
      far = Math.min(far, heard);
      if (sound[0] !== spelling.sound[0]) far += 0.08;
      if (!spelling.name.town) far += 0.04;
      if (far > 0.36) continue;
      const key = same(spelling.name);
      const known = best.get(key);
      if (known === undefined || far < known.far) best.set(key, { name: spelling.name, far });
    }
  }
  return [...best.values()].sort((a, b) => a.far - b.far).slice(0, 4);
}

function unique(names: readonly Name[]): Name[] {
  const seen = new Map<string, Name>();
  for (const name of names) if (!seen.has(same(name))) seen.set(same(name), name);
  return [...seen.values()];
}

/** Near misses of one word in its script. */
function nearMisses(word: string, script: Script, guesser: Guesser): { name: Name; far: number }[] {
  if (script === 'arabic') {
    for (const { key } of withoutPrefix(word, script)) {
      if (key.length < 4) continue;
      const close = guesser.arabicNames.filter(
        (name) => Math.abs(name.key.length - key.length) <= 1 && distance(name.key, key) <= 1,
      );
      const names = unique(close.length > 0 ? close : (guesser.arabic.get(arabicSkeleton(key)) ?? []));
      if (names.length > 0)
        return names.map((name) => ({ name, far: names.length > 1 ? 0.3 : close.length > 0 ? 0.1 : 0.16 }));
    }
    return [];
  }
  if (script === 'ethiopic') {
    for (const { key } of [...withoutPrefix(word, script), ...stemsOf(word, script)]) {
      const names = unique(guesser.ethiopic.get(ethiopicSkeleton(key)) ?? []);
      if (names.length > 0) return names.map((name) => ({ name, far: names.length > 1 ? 0.3 : 0.1 }));
    }
  }
  const found: { name: Name; far: number }[] = [];
  const forms = new Set([word]);
  if (script === 'cyrillic') for (const stem of stemsOf(word, script)) forms.add(stem.key);
  if (script === 'ethiopic') for (const stem of withoutPrefix(word, script)) forms.add(stem.key);
  for (const form of forms) {
    const latin = anyAscii(form)
      .toLowerCase()
      .replace(/[^a-z]/g, '');
    if (latin.length >= 4)
      found.push(
        ...nearLatin(latin, guesser).map((miss) => ({ ...miss, far: miss.far + (form === word ? 0 : 0.01) })),
      );
  }
  if (script === 'latin') {
    for (const stem of stemsOf(word, script)) {
      if (stem.role !== null && stem.key.length >= 5)
        found.push(...nearLatin(stem.key, guesser).map((miss) => ({ ...miss, far: miss.far + 0.02 })));
    }
  }
  return found.sort((a, b) => a.far - b.far);
}

/** A longer text that says nothing of living somewhere is no answer to the question. */
const TALK = 5;
/** With more unknown words than this, only those where a place is expected are tried. */
const MANY = 6;

/** Guesses which place a misspelt word means; only ever for an answer to "where are you?". */
export function guess(reading: Reading, guesser: Guesser): NearMiss[] {
  const { tokens } = reading;
  const { names } = guesser;
  const unknown = others(reading, 0, 0);
  const lives = tokens.some((_, index) => means(reading, index, 'live'));
  if (tokens.length > TALK && !lives) return [];
  const found: NearMiss[] = [];
  for (const start of unknown) {
    for (let end = start + 1; end <= Math.min(tokens.length, start + 3); end += 1) {
      if (!unknown.includes(end - 1)) break;
      const first = tokens[start];
      if (
        first === undefined ||
        (end > start + 1 &&
          (tokens[end - 1]?.script !== first.script || /[^\s'-]/.test(tokens[end - 1]?.gap ?? '')))
      )
        break;
      const word = tokens
        .slice(start, end)
        .map((token) => token.text)
        .join('');
      const least = first.script === 'ethiopic' ? 3 : 4;
      if (names.has(word)) continue;
      if (word.length < least || (end > start + 1 && word.length < 6)) continue;
      const whole = unknown.length === end - start && (tokens.length <= 3 || lives);
      const prefixed = first.script === 'arabic' && /^(ب|بال|في)/.test(word) && word.length >= 5;
      const apostrophe = tokens[end]?.gap === "'" && means(reading, end, 'loc', 'to', 'from');
      const anchored =
        whole ||
        prefixed ||
        apostrophe ||
        means(reading, start - 1, 'loc', 'from', 'to', 'near', 'unit', 'stay');
      if (!anchored && unknown.length > MANY) continue;
      const misses = nearMisses(word, first.script, guesser);
      const best = misses[0];
      if (best === undefined) continue;
      const rival = misses.find(
        (miss) => same(miss.name) !== same(best.name) && (miss.name.town || !best.name.town),
      );
      const clear = rival === undefined || rival.far - best.far >= 0.05;
      const limit = best.name.town ? 0.2 : 0.17;
      const long = word.length >= (first.script === 'latin' || first.script === 'cyrillic' ? 5 : least);
      for (const miss of misses) {
        const ordinary = miss.name.support && tokens.length > unknown.length;
        const sure = miss === best && clear && anchored && long && !ordinary && miss.far <= limit;
        if ((anchored && miss.far <= (word.length < 5 ? 0.25 : 0.32)) || miss.far <= 0.12)
          found.push({ ...miss, sure });
      }
    }
  }
  return found.sort((a, b) => a.far - b.far);
}

/** A Chinese name with one sign written differently. */
export function guessHan(text: string, guesser: Guesser): Name | null {
  for (const name of guesser.hanNames) {
    const length = name.key.length;
    for (let at = 0; at + length <= text.length; at += 1) {
      const piece = text.slice(at, at + length);
      if (distance(piece, name.key) <= (length >= 4 ? 1 : 0)) return name;
    }
  }
  return null;
}
