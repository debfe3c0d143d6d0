import type { MunicipalityCode } from '../places/types.ts';
import { freshnessAt } from './freshness.ts';
import type { HsdsService } from './hsds.ts';
import { isContactPoint } from './kind.ts';
import type { MapEntry } from './map-entry.ts';
import { readPhone } from './phone.ts';
import type { ContactPoint } from './types.ts';

/** A row of `municipal-desks.tsv`. The code `NL` names the national point. */
export interface Desk {
  code: string;
  name: string;
  phone: string;
  sourceYear: number | null;
  /** True when the name is that of the desk, not of its municipality. */
  ownName?: boolean;
}

/**
 * Where to turn when no desk is known. Number quoted by nltimes.nl on 2022-03-20; an `NL` row in the desks replaces it.
 */
const nationalPoint: Desk = {
  code: 'NL',
  name: 'Rode Kruis Hulplijn',
  phone: '070-4455888',
  sourceYear: 2022,
};

/** Reads `municipal-desks.tsv`: code, name, phone, source_date, note; rows without a number that can be dialled are left out. */
export function readDesks(tsv: string): Desk[] {
  return tsv
    .split(/\r?\n/)
    .map((line) => line.split('\t'))
    .flatMap(([code = '', name = '', phone = '', sourceDate = '']) => {
      if (!/^(?:GM\d{4}|NL)$/.test(code) || !readPhone({ number: phone, type: undefined })) return [];
      const year = /^\d{4}/.exec(sourceDate)?.[0];
      return [{ code, name, phone, sourceYear: year === undefined ? null : Number(year) }];
    });
}

/**
 * Contact points that are entries of the map (kind `contact-point`, reach: their municipalities, or `NL`), which stand
 * before the list. What is inactive, withheld at `now` or has no number is none.
 */
export function desksOf(services: readonly HsdsService[], entries: readonly MapEntry[], now: number): Desk[] {
  const points = new Set(services.filter(isContactPoint).map(({ id }) => id));
  return entries.flatMap(({ id, active, reach, phones, name, provenance, freshness }) => {
    const [phone] = phones;
    if (!points.has(id) || !active || !reach || !phone || freshnessAt(freshness, now) === 'withheld')
      return [];
    const { assured, sourceYear } = provenance;
    const year = assured === null ? sourceYear : new Date(assured).getUTCFullYear();
    const codes = reach.country ? ['NL'] : reach.municipalities;
    return codes.map((code) => ({ code, name, phone: phone.number, sourceYear: year, ownName: true }));
  });
}

/** The one contact point of a municipality, or a national one that says so. */
export function createContactPoints(
  desks: readonly Desk[],
): (municipality: MunicipalityCode | null) => ContactPoint {
  const byCode = new Map(desks.map((desk) => [desk.code, desk]));
  const national = toPoint(byCode.get('NL') ?? nationalPoint, true);
  return (municipality) => {
    const desk = municipality === null ? undefined : byCode.get(municipality);
    return desk ? toPoint(desk, false) : national;
  };
}

function toPoint({ name, phone, sourceYear, ownName = false }: Desk, national: boolean): ContactPoint {
  const dial = readPhone({ number: phone, type: undefined })?.dial ?? `tel:${phone}`;
  return {
    name: national || ownName ? name : `Gemeente ${name}`,
    number: phone,
    dial,
    listYear: sourceYear,
    national,
  };
}
