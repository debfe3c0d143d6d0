import type { FreshnessMarks } from './freshness.ts';
import type { Point } from './geography.ts';
import type { OpeningHours } from './opening-hours.ts';
import type { Phone } from './phone.ts';
import type { Provenance } from './provenance.ts';
import type { Reach } from './reach.ts';
import type { ServiceKind } from './types.ts';

/** A service as matching sees it. What is hidden is not in here at all, so no later code can let it out. */
export interface MapEntry {
  id: string;
  name: string;
  organization: string;
  organizationId: string;
  kind: ServiceKind;
  active: boolean;
  needs: string[];
  topics: string[];
  audience: { id: string; only: boolean }[];
  access: string[];
  hurdles: string[];
  needBits: number;
  topicBits: number;
  audienceBits: number;
  onlyBits: number;
  accessBits: number;
  hurdleBits: number;
  reach: Reach | null;
  /** Language codes as said; null when the source does not say. */
  languages: string[] | null;
  /** The same as comparable keys. */
  languageKeys: string[];
  minimumAge: number;
  maximumAge: number;
  provenance: Provenance;
  freshness: FreshnessMarks;
  hours: OpeningHours;
  phones: Phone[];
  url: string | null;
  /** Only of public locations. */
  address: string | null;
  points: Point[];
  /** Of a public or area-only location; null when hidden. */
  city: string | null;
  /** Some location is hidden, so no distance is said at all. */
  hidesPlace: boolean;
  /** Its card would out somebody who did not name it (E2). */
  outing: boolean;
  servesLgbtqia: boolean;
  /** Reception staff and those around it, and those from outside (S19). */
  inside: boolean;
  independent: boolean;
  /** A line that answers people in acute need. */
  crisisCapable: boolean;
  /** Bit of the need it names first. */
  mainNeedBit: number;
  /** What it is worth to anybody (scoring). */
  standing: number;
}
