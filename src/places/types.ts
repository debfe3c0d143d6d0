/** A municipality of the Netherlands by its CBS code, for example `GM0202` (Arnhem). */
export type MunicipalityCode = `GM${string}`;

export interface Municipality {
  code: MunicipalityCode;
  name: string;
  /** The province's Dutch name, for example `Noord-Holland`. */
  province: string;
  lat: number;
  lon: number;
}

/** How somebody stays, when the answer to "where are you?" is not (only) a town. */
export type Stay = 'reception' | 'moving' | 'street' | 'closed' | 'abroad';

export interface Located {
  /** Set only when the place is sure: an exact name, a postcode, or a near-miss spelling that has one reading. */
  municipality: MunicipalityCode | null;
  /** The Dutch name of the town or municipality that was recognised. */
  place: string | null;
  /** Several municipalities have this name; the person is asked which one. */
  ambiguous: MunicipalityCode[] | null;
  /** "azc Arnhem" is `reception` with a municipality; "detention" is `closed` without one. */
  stay: Stay | null;
  /** Near misses that are not sure enough, best first, at most three: "did you mean …?" */
  suggestions: MunicipalityCode[];
}

/** "They moved me from X to Y": each side as far as it was said. */
export interface Moved {
  from: Located | null;
  to: Located | null;
}

/** Where people are, and which municipality that is. Pure once created. */
export interface Places {
  /** Reads a text as the answer to "where are you?". */
  locate(text: string): Located;
  /** Reads "from X to Y"; null when the text says neither where from nor where to. */
  mentions(text: string): Moved | null;
  /** Finds a place in a text that was not an answer to that question: never guesses at spellings. */
  findInText(text: string): Located | null;
  municipality(code: string): Municipality | null;
  /** All municipalities, in the order of their codes. */
  all(): readonly Municipality[];
  /** Other municipalities within `km` kilometres (between central points), nearest first. */
  neighbours(code: string, km: number): Municipality[];
  /** Kilometres between the central points of two municipalities; null when a code is unknown. */
  distanceKm(a: string, b: string): number | null;
  /** The municipalities that a Dutch name of a town or municipality stands for, exactly. */
  byName(name: string): Municipality[];
  /** The province's Dutch name; null when the code is unknown. */
  provinceOf(code: string): string | null;
}
