/**
 * What choosing needs to know of each service, as one row of sixteen numbers: one line of the processor's cache, so that
 * weighing a service costs one look into memory. Services of one area lie side by side (`shelve`), for they are weighed
 * together.
 */
export interface Rows {
  count: number;
  cells: Int32Array;
  /** The few of them that tell how good a service can be at most, {@link gistWidth} a row: standing, needs, audience, access. */
  gists: Int32Array;
  /** Bits of the languages spoken, `languageWords` numbers a row; which bit a language has is in `languageNumbers`. */
  languages: Int32Array;
  languageWords: number;
  languageNumbers: ReadonlyMap<string, number>;
  /** Latitude and longitude of every public location, by row; and where those of a row begin. */
  points: Float64Array;
  pointStarts: Int32Array;
}

export const width = 16;
export const field = {
  needs: 0,
  mainNeed: 1,
  topics: 2,
  audience: 3,
  only: 4,
  access: 5,
  hurdles: 6,
  flags: 7,
  youngest: 8,
  oldest: 9,
  /** Moments in whole minutes since 1970. */
  dueFrom: 10,
  overdueFrom: 11,
  withheldFrom: 12,
  standing: 13,
  /** A number for its organisation. */
  organization: 14,
  /** Its place in the order of ids, by which equals are told apart. */
  rank: 15,
} as const;

/** A gist: standing; needs, whether it helps in several areas, topics; audience; access, main need. */
export const gistWidth = 4;
export const gistSeveralAreas = 1 << 15;
export const gistTopics = 16;
export const gistMainNeed = 16;

export const flag = {
  /** Active, and somebody said where it helps. */
  offered: 1,
  outing: 2,
  servesLgbtqia: 4,
  inside: 8,
  independent: 16,
  crisisCapable: 32,
  roundTheClock: 64,
  /** What it does works through an interpreter: treatment, shelter, a desk; not a talk. */
  worksByInterpreter: 128,
  /** Made for one age group, by its words or by its ages. */
  forYoung: 256,
  forOlder: 512,
  /** Takes nobody outside that age group. */
  youngOnly: 1024,
  olderOnly: 2048,
  hasPoint: 4096,
  unreachable: 8192,
} as const;

/** One number of one row. The `?? 0` is for the type only: rows and fields are always within. */
export function cell(cells: Int32Array, row: number, column: number): number {
  return cells[row * width + column] ?? 0;
}

/** Where the asked languages stand in a row: which number, and which bits of it. */
export type LanguageMask = readonly { word: number; bits: number }[];

export function languageMask(rows: Rows, keys: readonly string[]): LanguageMask {
  const words = new Map<number, number>();
  for (const key of keys) {
    const number = rows.languageNumbers.get(key);
    if (number !== undefined) words.set(number >> 5, (words.get(number >> 5) ?? 0) | (1 << (number & 31)));
  }
  return [...words].map(([word, bits]) => ({ word, bits }));
}

export function speaks(rows: Rows, row: number, mask: LanguageMask): boolean {
  for (const { word, bits } of mask)
    if (((rows.languages[row * rows.languageWords + word] ?? 0) & bits) !== 0) return true;
  return false;
}
