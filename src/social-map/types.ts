import type { MunicipalityCode } from '../places/types.ts';

/** The body of `POST /api/match`, with every default filled in. All ids are those of the Wegwijs profile. */
export interface MatchQuery {
  /** Empty means every need but `lgbtqia`. */
  needs: string[];
  topics: string[];
  /** Null matches country-wide services. */
  municipality: MunicipalityCode | null;
  languages: string[];
  audience: string[];
  access: string[];
  /** Years; null when not known. */
  age: number | null;
  /** The moment at which freshness and opening hours are judged. */
  at: Date;
  /** 1 to 50. */
  limit: number;
}

export interface Match {
  id: string;
  score: number;
  reasons: string[];
  hurdles: string[];
  open: boolean | null;
  next_open: string | null;
  distance_km: number | null;
}

export interface MatchAnswer {
  matches: Match[];
  /** True when nothing fitting covers the place and the nearest alternatives are listed instead. */
  fallback: boolean;
}

/** What a card needs to know of one service: facts and ids, no sentences. */
export interface ServiceFacts {
  id: string;
  name: string;
  organization: string;
  /** Kind of service, decides what happens on contact: one of `serviceKinds`. */
  kind: ServiceKind;
  needs: string[];
  topics: string[];
  audience: { id: string; only: boolean }[];
  access: string[];
  /** Languages the source names; null when the source does not say. */
  languages: string[] | null;
  interpreter: boolean | null;
  free: boolean | null;
  anonymous: boolean | null;
  phones: { number: string; /** `tel:` form */ dial: string }[];
  url: string | null;
  chatUrl: string | null;
  /** Only a public address; hidden and area-only ones never leave the map. */
  address: string | null;
  municipality: MunicipalityCode | null;
  /** Opening hours as weekday spans (1 = Monday), 24-hour local time, null where nothing is known. */
  hours: { days: number[]; opens: string; closes: string }[] | null;
  roundTheClock: boolean;
  /** May "open now" be said: hours confirmed within a year. */
  hoursConfirmed: boolean;
  /** Year the hours or the entry were said in, null where the source is undated. */
  sourceYear: number | null;
  source: string;
  freshness: 'fresh' | 'due' | 'overdue';
  /** ISO date on which a keeper checked it, null when nobody has. */
  checked: string | null;
}

export const serviceKinds = [
  'emergency',
  'helpline',
  'chat',
  'walk-in',
  'meeting-place',
  'clinic',
  'legal-desk',
  'shelter',
  'reporting-point',
  'information',
  'organization',
  'municipal-desk',
  'mediator',
] as const;
export type ServiceKind = (typeof serviceKinds)[number];

export interface ContactPoint {
  name: string;
  number: string;
  dial: string;
  /** Year of the list the number comes from. */
  listYear: number | null;
  /** True when no municipal point is known and this is a national one. */
  national: boolean;
}

/** The one door to the services. Everything above asks here; what stands behind (a file, a database) is not its business. */
export interface SocialMap {
  match(query: MatchQuery): MatchAnswer;
  facts(id: string, at: Date): ServiceFacts | null;
  contactPoint(municipality: MunicipalityCode | null): ContactPoint;
  /** True when most of what this municipality has is overdue, so that national lines come first (S14). */
  mostlyOverdue(municipality: MunicipalityCode | null, at: Date): boolean;
}
