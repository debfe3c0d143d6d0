import type { MunicipalityCode } from '../places/types.ts';
import type { Geography } from './geography.ts';
import type { MapIndex } from './map-index.ts';

/** What a question is answered from. */
export interface MatchingContext {
  index: MapIndex;
  geography: Geography;
  /** S14: what this municipality has is mostly overdue, so being near is worth nothing. */
  mostlyOverdue: (municipality: MunicipalityCode | null, at: Date) => boolean;
}
