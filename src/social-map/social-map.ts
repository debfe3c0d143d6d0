import type { Municipality, MunicipalityCode } from '../places/types.ts';
import { hiddenPlaces, type HiddenPlaces } from './address.ts';
import { createContactPoints, desksOf, type Desk } from './contact-point.ts';
import { publicService, withAreas } from './export.ts';
import { serviceFacts } from './facts.ts';
import { freshnessAt } from './freshness.ts';
import { createGeography } from './geography.ts';
import type { HsdsService } from './hsds.ts';
import type { MapEntry } from './map-entry.ts';
import { buildIndex, entryById } from './map-index.ts';
import { match } from './matching.ts';
import { compileService } from './profile.ts';
import type { SocialMap } from './types.ts';

export interface SocialMapOptions {
  municipalities: readonly Municipality[];
  desks: readonly Desk[];
  /** Counts as the arrival of services that do not say when they came into the map. */
  now: Date;
}

/** A social map that can also be looked through, for the keeper's lists (`map stale`, `map coverage`). */
export interface CompiledMap extends SocialMap {
  entries: readonly MapEntry[];
  /** What the HSDS API and an export give: public forms of what is not withheld. The same array all day long. */
  publicServices(at: Date): readonly HsdsService[];
}

/** Compiles services once into an index that answers every question from memory. */
export function createSocialMap(services: readonly HsdsService[], options: SocialMapOptions): CompiledMap {
  const geography = createGeography(options.municipalities);
  const hidden = hiddenPlaces(services);
  const context = { geography, hidden, arrived: options.now.getTime() };
  const entries = services.map((service) => compileService(service, context));
  const index = buildIndex(entries);
  const mostlyOverdue = createOverdueCheck(entries);
  return {
    entries,
    match: (query) => match(query, { index, geography, mostlyOverdue }),
    facts: (id, at) => {
      const entry = entryById(index, id);
      return entry ? serviceFacts(entry, at, geography) : null;
    },
    contactPoint: createContactPoints([...options.desks, ...desksOf(services, entries, context.arrived)]),
    mostlyOverdue,
    publicServices: createPublicList(services, entries, hidden),
  };
}

/** Made when first asked for, and again when the day (and so what is withheld) has changed. */
function createPublicList(
  services: readonly HsdsService[],
  entries: readonly MapEntry[],
  hidden: HiddenPlaces,
): CompiledMap['publicServices'] {
  let made: { day: string; list: readonly HsdsService[] } | null = null;
  return (at) => {
    const day = at.toISOString().slice(0, 10);
    if (made?.day !== day) {
      const list = services.flatMap((service, index) => {
        const { reach, freshness } = entries[index] ?? {};
        if (!reach || !freshness || freshnessAt(freshness, Date.parse(day)) === 'withheld') return [];
        return publicService(withAreas(service, reach), hidden);
      });
      made = { day, list };
    }
    return made.list;
  };
}

/** S14: whether more than half of what a municipality itself has is overdue or withheld by age. Remembered per day. */
function createOverdueCheck(entries: readonly MapEntry[]): SocialMap['mostlyOverdue'] {
  const local = new Map<string, MapEntry[]>();
  for (const entry of entries) {
    if (!entry.active || !entry.reach || entry.provenance.withheld) continue;
    for (const code of entry.reach.municipalities) {
      const own = local.get(code);
      if (own) own.push(entry);
      else local.set(code, [entry]);
    }
  }
  const remembered = new Map<string, { day: string; answer: boolean }>();
  return (municipality: MunicipalityCode | null, at: Date) => {
    const own = municipality === null ? undefined : local.get(municipality);
    if (municipality === null || !own) return false;
    const day = at.toISOString().slice(0, 10);
    const known = remembered.get(municipality);
    if (known?.day === day) return known.answer;
    const startOfDay = Date.parse(day);
    const old = own.filter(({ freshness }) =>
      ['overdue', 'withheld'].includes(freshnessAt(freshness, startOfDay)),
    );
    const answer = old.length * 2 > own.length;
    remembered.set(municipality, { day, answer });
    return answer;
  };
}
