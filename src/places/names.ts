import { keyOf, tokenize } from './fold.ts';
import type { Script } from './fold.ts';
import type { PlacesData } from './schema.ts';
import type { MunicipalityCode } from './types.ts';

/** One place that a name can stand for. */
export interface Target {
  place: string;
  code: MunicipalityCode;
}

/** A name in one spelling and script, and what it can stand for. */
export interface Name {
  key: string;
  script: Script;
  /** How many words the name has. */
  words: number;
  targets: Target[];
  /** A municipality, a larger town or a place with reception; the rest are villages. */
  town: boolean;
  /** Also an ordinary word or very short: counts only in the right surroundings. */
  support: boolean;
  /** Not even as the whole answer. */
  never: boolean;
}

/** All names by key. */
export type NameIndex = ReadonlyMap<string, Name>;

/** Spellings of a Dutch name that are as good as the name itself. */
function spellings(name: string): Set<string> {
  const bare = name.replace(/^'[st][- ]/i, '');
  const all = [name, bare];
  if (bare !== name) all.push(`${name.charAt(1)}${bare}`);
  if (/ aan den? /.test(name)) {
    all.push(
      name.replace(/ aan den? /, ' ad '),
      name.replace(' aan den ', ' aan de '),
      name.replace(' aan de ', ' aan den '),
    );
  }
  for (const form of [...all]) if (/ij/i.test(form)) all.push(form.replace(/ij/gi, 'y'));
  return new Set(all);
}

const SHORT: Readonly<Record<Script, number>> = {
  ...{ latin: 4, arabic: 3, cyrillic: 3, ethiopic: 1, han: 0, digit: 9, other: 3 },
};

/** Compiles the index; a name that is already there is never taken over by a weaker source. */
export function buildNames(data: PlacesData): NameIndex {
  const index = new Map<string, Name>();
  const seen = new Set<string>();
  const support = new Set(data.ordinary.support.map(keyOf));
  const never = new Set(data.ordinary.never.map(keyOf));
  const towns = new Set<string>();
  for (const row of data.municipalities) towns.add(keyOf(row.name));
  for (const row of data.places) if (row.pc4_count > 1) towns.add(keyOf(row.place));
  for (const row of data.exonyms) towns.add(keyOf(row.place));
  for (const row of data.reception) towns.add(keyOf(row.place.replace(/ \(.*/, '')));

  const add = (form: string, targets: readonly Target[], town: boolean, risky = false): void => {
    if (seen.has(form)) return;
    seen.add(form);
    const tokens = tokenize(form);
    const key = tokens.map((token) => token.text).join('');
    const first = tokens[0];
    if (first === undefined) return;
    const known = index.get(key);
    if (known !== undefined) {
      known.words = Math.max(known.words, tokens.length);
      return;
    }
    index.set(key, {
      key,
      script: first.script,
      words: tokens.length,
      targets: [...targets],
      town,
      support: risky || support.has(key) || (tokens.length === 1 && key.length <= SHORT[first.script]),
      never: never.has(key),
    });
  };
  const dutch = new Map<string, Target[]>();
  const join = (place: string, code: MunicipalityCode): void => {
    const key = keyOf(place);
    const targets = dutch.get(key) ?? [];
    if (!targets.some((target) => target.code === code)) targets.push({ place, code });
    dutch.set(key, targets);
  };
  for (const row of data.municipalities) join(row.name, row.code);
  for (const row of data.places) join(row.place, row.municipality);
  for (const targets of dutch.values()) targets.sort((a, b) => a.code.localeCompare(b.code));
  const targetsOf = (place: string, code: MunicipalityCode): Target[] =>
    dutch.get(keyOf(place)) ?? [{ place, code }];

  for (const [key, targets] of dutch) {
    const name = targets[0]?.place;
    if (name !== undefined) add(name, targets, towns.has(key));
  }
  for (const row of data.names)
    for (const form of row.forms) add(form, [{ place: row.place, code: row.municipality }], true);
  for (const row of data.exonyms) {
    const single = [{ place: row.place, code: row.municipality }];
    add(row.place, single, true);
    for (const { form, kind, risky } of row.forms) {
      const own = kind === 'district' || kind === 'local_or_short_name';
      add(form, own ? single : targetsOf(row.place, row.municipality), true, risky ?? false);
    }
  }
  for (const row of data.municipalities) {
    for (const form of row.absorbed.split(';')) add(form, [{ place: row.name, code: row.code }], true);
    for (const form of [row.official_name, ...spellings(row.name)])
      add(form, targetsOf(row.name, row.code), true);
  }
  for (const row of data.places) {
    const targets = targetsOf(row.place, row.municipality);
    const town = towns.has(keyOf(row.place));
    for (const form of [...spellings(row.place), ...row.alternatives.split(';')]) add(form, targets, town);
  }
  return index;
}
