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
