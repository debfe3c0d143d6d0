import type { Geography } from '../geography.ts';
import type { HsdsService } from '../hsds.ts';
import type { Json } from '../json.ts';
import type { Mapping } from './mapping.ts';

export interface ImportFile {
  /** As it is told to the keeper and kept as the source: a file name, a path inside a folder or zip, or an address. */
  name: string;
  text: string;
  /** What had to be done to read it at all. */
  repair?: string | null;
}

export interface ImportLine {
  file: string;
  /** Position in the file, from 1; 0 for the file as a whole. */
  item: number;
  /** Line of the file on which it begins, from 1; null where a file has no lines of its own. */
  line: number | null;
  reason: string;
}

/** What an import did. Reasons name what was wrong, never a person, a number or an address. */
export interface ImportReport {
  accepted: number;
  repaired: ImportLine[];
  refused: ImportLine[];
  /** True of the map as a whole: services that nobody will find, links that were dropped. */
  notes: string[];
}

/** Something in a file that may be a service, not yet looked at. */
export interface RawItem extends Omit<ImportLine, 'reason'> {
  value: Json;
  /** What reading it already had to repair. */
  repairs: string[];
}

export type Reading = RawItem | ImportLine;

export interface ImportOptions {
  /** ISO date of the import. */
  today: string;
  /** The map that is updated: the same id is replaced and keeps its day of arrival. */
  existing?: readonly HsdsService[];
  /** How to read spreadsheets; without it only CSV files of HSDS are read. */
  mapping?: Mapping | null;
  /** Every CSV file is a spreadsheet, whatever its name. */
  onlySpreadsheets?: boolean;
  /** Tells land from sea and knows the codes of municipalities; without it a rough frame is used, and names stay names. */
  geography?: Geography;
  onProgress?: (done: number, of: number) => void;
}
