import type { Municipality, MunicipalityCode } from '../places/types.ts';
import { hiddenPlaces, type HiddenPlaces } from './address.ts';
import { createContactPoints, type Desk } from './contact-point.ts';
import { publicService } from './export.ts';
import { serviceFacts } from './facts.ts';
import { freshnessAt } from './freshness.ts';
import { createGeography } from './geography.ts';
import type { HsdsService } from './hsds.ts';
import type { MapEntry } from './map-entry.ts';
import { buildIndex } from './map-index.ts';
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
      const entry = index.byId.get(id);
      return entry ? serviceFacts(entry, at, geography) : null;
    },
    contactPoint: createContactPoints(options.desks),
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
      const shown = services.filter((_, index) => {
        const entry = entries[index];
        return entry?.reach && freshnessAt(entry.freshness, Date.parse(day)) !== 'withheld';
      });
      made = { day, list: shown.map((service) => publicService(service, hidden)) };
    }
    return made.list;
  };
}

/** S14: whether more than half of what a municipality itself has is overdue or withheld by age. Remembered per day. */
function createOverdueCheck(entries: readonly MapEntry[]): SocialMap['mostlyOverdue'] {
  const local = new Map<string, MapEntry[]>();
  for (const entry of entries) {
    if (!entry.active || !entry.reach) continue;
    for (const code of entry.reach.municipalities) local.set(code, [...(local.get(code) ?? []), entry]);
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
