import type { Municipality } from '../places/types.ts';
import { waysIn } from './coverage-ways.ts';
import { mayUse } from './eligibility.ts';
import { freshnessAt } from './freshness.ts';
import { languageKeys } from './languages.ts';
import type { MapEntry } from './map-entry.ts';
import { buildRows } from './rows.ts';
import { readWish } from './wish.ts';

/** How many services there are: of the municipality itself, of its province, of the whole country. */
export interface Counts {
  local: number;
  region: number;
  national: number;
}

/** What is counted. Everything else (`anyone`, any language) when left out. */
export interface Slice {
  need: string;
  /** Services that do not shut this audience out. */
  audience?: string;
  /** Services where this language is known to be spoken; `interpreter` for those that work with one. */
  language?: string;
  /** Only services that name the audience. */
  naming?: boolean;
  /** Only what can be reached by phone, by chat, or by walking in at a known address. */
  reachable?: boolean;
}

export interface Coverage {
  at: Date;
  municipalities: readonly Municipality[];
  languages: readonly string[];
  /** Services that may be shown, and those that are withheld at that moment. */
  shown: readonly MapEntry[];
  withheld: number;
  count(slice: Slice, municipality: Municipality): Counts;
  /** Country-wide services of a slice. */
  national(slice: Slice): number;
  /** Services of the slice anywhere at all. */
  anywhere(slice: Slice): number;
  /** Of one topic only (a clinic for pregnancy): not counted above, since it does not answer the need as such. */
  narrow(need: string): number;
}

/**
 * Counts what somebody could be sent to at `at`. Only services that answer the need as such are counted: one for a single
 * topic is not (docs/matching.md), so that a zero is a zero.
 */
export function coverageOf(
  entries: readonly MapEntry[],
  municipalities: readonly Municipality[],
  languages: readonly string[],
  at: Date,
): Coverage {
  const active = entries.filter((entry) => entry.active);
  const isWithheld = (entry: MapEntry) => freshnessAt(entry.freshness, at.getTime()) === 'withheld';
  const shown = active.filter((entry) => entry.reach !== null && !isWithheld(entry));
  const broad = shown.filter(({ topicBits }) => topicBits === 0);
  const { cells } = buildRows(broad);
  const found = new Map<string, Found>();

  function find(slice: Slice): Found {
    const { need, audience = '', language = '', naming = false, reachable = false } = slice;
    const key = [need, audience, language, naming, reachable].join('|');
    const known = found.get(key);
    if (known) return known;
    const wish = readWish({
      ...{
        needs: [need],
        topics: [],
        municipality: null,
        languages: [],
        access: [],
        age: null,
        at,
        limit: 1,
      },
      audience: audience === '' ? [] : [audience],
    });
    const keys = languageKeys([language]);
    const speaks = ({ access, languageKeys: spoken }: MapEntry) =>
      language === '' ||
      (language === 'interpreter'
        ? access.includes('interpreter') || access.includes('mediator')
        : keys.some((one) => spoken.includes(one)));
    const fitting = broad.filter(
      (entry, row) =>
        entry.needs.includes(need) &&
        mayUse(cells, row, wish) &&
        speaks(entry) &&
        (!naming || entry.audience.some(({ id }) => id === audience)) &&
        (!reachable || waysIn(entry).length > 0),
    );
    const made = tally(fitting);
    found.set(key, made);
    return made;
  }

  return {
    ...{ at, municipalities, languages, shown },
    withheld: active.filter(isWithheld).length,
    count: (slice, { code, province }) => {
      const { local, region, national } = find(slice);
      return { local: local.get(code) ?? 0, region: region.get(province) ?? 0, national };
    },
    national: (slice) => find(slice).national,
    anywhere: (slice) => find(slice).all,
    narrow: (need) => shown.filter(({ topicBits, needs }) => topicBits !== 0 && needs.includes(need)).length,
  };
}

interface Found extends Pick<Counts, 'national'> {
  local: Map<string, number>;
  region: Map<string, number>;
  all: number;
}

/** Each service once in a place, by its widest reach: who helps the whole country is not local anywhere. */
function tally(entries: readonly MapEntry[]): Found {
  const made: Found = { local: new Map(), region: new Map(), national: 0, all: entries.length };
  const add = (map: Map<string, number>, key: string) => map.set(key, (map.get(key) ?? 0) + 1);
  for (const { reach } of entries) {
    if (reach?.country) made.national++;
    else {
      for (const province of reach?.provinces ?? []) add(made.region, province);
      for (const code of reach?.municipalities ?? []) add(made.local, code);
    }
  }
  return made;
}
