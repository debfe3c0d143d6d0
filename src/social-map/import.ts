import { isAnother, samenessOf } from './import/sameness.ts';
import { withKeepersWord } from './import/keepers-word.ts';
import { limits } from './import/limits.ts';
import { inFrame, landOf } from './import/places.ts';
import { isRefusal, readFiles } from './import/read.ts';
import { cutTaxonomyCycles } from './import/taxonomy-cycles.ts';
import type { ImportFile, ImportLine, ImportOptions, ImportReport, RawItem } from './import/types.ts';
import { codesOf, serviceSchema, type HsdsService } from './hsds.ts';
import { isObject } from './json.ts';
import { needIds, taxonomies } from './profile-ids.ts';
import { repairService } from './repair.ts';
import { uuidFrom } from './uuid.ts';

export type { ImportFile, ImportLine, ImportOptions, ImportReport } from './import/types.ts';

export interface Imported {
  /** The whole map as it would be. */
  services: HsdsService[];
  /** Ids of the services that this import brought, new or again. */
  brought: Set<string>;
  report: ImportReport;
}

/**
 * Reads services of any form ({@link readFiles}) into a map: repaired, checked, without doubles and without staff. Nothing
 * is written; the caller saves the whole map at once or not at all.
 */
export function importServices(files: readonly ImportFile[], options: ImportOptions): Imported {
  const { today, existing = [], geography, onProgress } = options;
  const isOnLand = geography ? landOf(geography) : inFrame;
  const services = new Map(existing.map((service) => [service.id, service]));
  const before = new Map(services);
  const sameness = new Map(existing.map((service) => [samenessOf(service), service.id]));
  const brought = new Map<string, Omit<ImportLine, 'reason'>>();
  const report: ImportReport = { accepted: 0, repaired: [], refused: [], notes: [] };

  const { readings, dropped } = readFiles(files, options);
  report.repaired.push(...dropped);
  const cut = cutTaxonomyCycles(readings.flatMap((reading) => (isRefusal(reading) ? [] : [reading.value])));
  if (cut > 0) report.notes.push(`${cut} taxonomy terms were their own ancestors and lost their parent.`);
  let done = 0;
  for (const reading of readings) {
    if (isRefusal(reading)) report.refused.push(reading);
    else if (brought.size >= limits.services)
      report.refused.push({
        ...whereOf(reading),
        reason: `More than ${limits.services} services in one import.`,
      });
    else take(reading);
    if (++done % 250 === 0 || done === readings.length) onProgress?.(done, readings.length);
  }
  report.accepted = brought.size;
  report.notes.push(...notesOn([...brought.keys()].flatMap((id) => services.get(id) ?? [])));
  return { services: [...services.values()], brought: new Set(brought.keys()), report };

  function take(item: RawItem): void {
    const where = whereOf(item);
    const refuse = (reason: string) => {
      report.refused.push({ ...where, reason });
    };
    if (!isObject(item.value)) {
      refuse('This is no service.');
      return;
    }
    const { service: repaired, repairs } = repairService(item.value, {
      file: item.file,
      today,
      existing: before,
      isOnLand,
    });
    const parsed = serviceSchema.safeParse(repaired);
    if (!parsed.success) {
      const [issue] = parsed.error.issues;
      {
        refuse(`${issue?.path.join('.') ?? 'service'}: ${issue?.message ?? 'not in the form of HSDS'}`);
        return;
      }
    }
    let service = parsed.data;
    const said = [...item.repairs, ...repairs];
    const namesake = services.get(service.id);
    const earlier = brought.get(service.id);
    if (namesake && isAnother(namesake, service, earlier !== undefined)) {
      service = { ...service, source_id: service.id, id: uuidFrom(`${service.id} ${samenessOf(service)}`) };
      said.push('Its id is that of another service: it got one of its own.');
    } else if (earlier) {
      if (!isNewer(service, namesake)) {
        refuse(`The same service as item ${earlier.item}: taken once.`);
        return;
      }
      report.refused.push({ ...earlier, reason: `The same service as item ${where.item}, which is newer.` });
    }
    service = withKeepersWord(service, before.get(service.id));
    const twin = sameness.get(samenessOf(service));
    if (twin !== undefined && twin !== service.id && services.has(twin)) {
      refuse(`The same service as ${twin}.`);
      return;
    }
    sameness.set(samenessOf(service), service.id);
    services.set(service.id, service);
    brought.set(service.id, where);
    if (said.length > 0) report.repaired.push({ ...where, reason: [...new Set(said)].join(' ') });
  }
}

function whereOf({ file, item, line }: RawItem): Omit<ImportLine, 'reason'> {
  return { file, item, line };
}

function isNewer(one: HsdsService, other: HsdsService | undefined): boolean {
  return (one.last_modified ?? '') > (other?.last_modified ?? '');
}

/** What the keeper should know of services that were taken in and yet will not be found. */
function notesOn(services: readonly HsdsService[]): string[] {
  const count = (wrong: (service: HsdsService) => boolean) => services.filter(wrong).length;
  const hasNeed = ({ attributes }: HsdsService) =>
    codesOf(attributes, taxonomies.need).some(({ code }) => needIds.some((id) => id === code));
  const hasPlace = ({ service_areas: areas, service_at_locations: places }: HsdsService) =>
    (areas ?? []).length > 0 || (places ?? []).length > 0;
  const sentences: [number, string][] = [
    [
      count((service) => !hasNeed(service)),
      'name no need of the Wegwijs profile: nobody finds them until you add one.',
    ],
    [count((service) => !hasPlace(service)), 'say nowhere where they work: withheld until you add an area.'],
    [count(({ status }) => status !== 'active'), 'are not active: never recommended.'],
    [count((service) => service.assured_date === undefined), 'do not say when they were checked.'],
  ];
  return sentences.filter(([number]) => number > 0).map(([number, sentence]) => `${number} ${sentence}`);
}
