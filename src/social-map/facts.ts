import { freshnessAt } from './freshness.ts';
import type { Geography } from './geography.ts';
import type { MapEntry } from './map-entry.ts';
import { weeklyTable } from './weekly-table.ts';
import { hoursConfirmed } from './reasons.ts';
import type { ServiceFacts } from './types.ts';
import type { MunicipalityCode } from '../places/types.ts';

/** What a card may say of a service; null for one that is not shown (inactive, withheld, nobody said where it helps). */
export function serviceFacts(entry: MapEntry, at: Date, geography: Geography): ServiceFacts | null {
  const freshness = freshnessAt(entry.freshness, at.getTime());
  if (!entry.active || !entry.reach || freshness === 'withheld') return null;
  const { provenance, access, hurdles } = entry;
  return {
    id: entry.id,
    name: entry.name,
    organization: entry.organization,
    kind: entry.kind,
    needs: entry.needs,
    topics: entry.topics,
    audience: entry.audience,
    access,
    languages: entry.languages,
    interpreter: access.includes('interpreter') || access.includes('mediator') || null,
    free: access.includes('free') ? true : hurdles.includes('costs') ? false : null,
    anonymous: access.includes('anonymous') || null,
    phones: entry.phones,
    url: entry.url,
    chatUrl: provenance.chatUrl,
    address: entry.address,
    municipality: municipalityOf(entry, geography),
    hours: weeklyTable(entry.hours, at),
    roundTheClock: entry.hours.roundTheClock,
    hoursConfirmed: hoursConfirmed(entry, at),
    sourceYear: provenance.sourceYear,
    source: provenance.source,
    freshness,
    checked: provenance.assured === null ? null : new Date(provenance.assured).toISOString().slice(0, 10),
  };
}

/** Where it is when that may be known, else the one municipality it works for. */
function municipalityOf({ city, reach }: MapEntry, geography: Geography): MunicipalityCode | null {
  const named = city === null ? null : geography.municipalityNamed(city);
  if (named) return named.code;
  const only = reach?.municipalities.length === 1 && !reach.country ? reach.municipalities[0] : undefined;
  return only !== undefined && isCode(only) ? only : null;
}

function isCode(code: string): code is MunicipalityCode {
  return code.startsWith('GM');
}
