import { serviceSchema, type HsdsService } from './hsds.ts';
import { isObject, parseJson, type Json } from './json.ts';
import { repairService } from './repair.ts';

export interface ImportFile {
  name: string;
  text: string;
}

export interface ImportLine {
  file: string;
  /** Position in the file, from 1. */
  item: number;
  reason: string;
}

/** What an import did. Reasons name what was wrong, never a person, a number or an address. */
export interface ImportReport {
  accepted: number;
  repaired: ImportLine[];
  refused: ImportLine[];
}

/**
 * Reads HSDS JSON in every form it is passed on in (a service, a list, an API page, a package, NDJSON) into services.
 * `existing` are those of the map that is updated: the same id is replaced and keeps its day of arrival.
 */
export function importServices(
  files: readonly ImportFile[],
  { today, existing = [] }: { today: string; existing?: readonly HsdsService[] },
): { services: HsdsService[]; report: ImportReport } {
  const services = new Map(existing.map((service) => [service.id, service]));
  const sameness = new Map(existing.map((service) => [samenessOf(service), service.id]));
  const report: ImportReport = { accepted: 0, repaired: [], refused: [] };
  for (const { name: file, text } of files) {
    const items = readItems(text);
    if (typeof items === 'string') report.refused.push({ file, item: 0, reason: items });
    else
      items.forEach((item, index) => {
        take(item, { file, item: index + 1 });
      });
  }
  return { services: [...services.values()], report };

  function take(item: Json, where: Omit<ImportLine, 'reason'>): void {
    const refuse = (reason: string) => report.refused.push({ ...where, reason });
    if (!isObject(item)) return void refuse('This is no service.');
    const { service: repaired, repairs } = repairService(item, {
      file: where.file,
      today,
      existing: services,
    });
    const parsed = serviceSchema.safeParse(repaired);
    if (!parsed.success) {
      const [issue] = parsed.error.issues;
      return void refuse(
        `${issue?.path.join('.') ?? 'service'}: ${issue?.message ?? 'not in the form of HSDS'}`,
      );
    }
    const service = parsed.data;
    const twin = sameness.get(samenessOf(service));
    if (twin !== undefined && twin !== service.id) return void refuse(`The same service as ${twin}.`);
    sameness.set(samenessOf(service), service.id);
    services.set(service.id, service);
    report.accepted++;
    if (repairs.length > 0) report.repaired.push({ ...where, reason: repairs.join(' ') });
  }
}

/** The services in a text, or a sentence when there are none to be read. */
function readItems(text: string): Json[] | string {
  const body = text.replace(/^\uFEFF/, '').trim();
  if (body === '') return 'The file is empty.';
  try {
    return itemsOf(parseJson(body));
  } catch {
    const lines = body.split(/\r?\n/).filter((line) => line.trim() !== '');
    try {
      return lines.map(parseJson);
    } catch {
      return 'The file is neither JSON nor one JSON object a line.';
    }
  }
}

function itemsOf(value: Json): Json[] | string {
  if (Array.isArray(value)) return value;
  if (!isObject(value)) return 'The file holds no services.';
  for (const key of ['contents', 'services']) if (Array.isArray(value[key])) return value[key];
  return 'name' in value ? [value] : 'The file holds no services: expected a list, "contents" or "services".';
}

/** H3: the same organisation, name, number and postcode is the same service, whatever its id. */
function samenessOf({
  id,
  name,
  organization,
  phones,
  service_at_locations: places,
  service_areas: areas,
}: HsdsService): string {
  const plain = (text: string | undefined) => (text ?? '').toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
  const parts = [
    plain(organization?.name),
    plain(name),
    plain(phones?.[0]?.number),
    plain(places?.[0]?.location?.addresses?.[0]?.postal_code),
  ];
  // Same names at different places are different offices: without a number or postcode only the area tells them apart.
  const area = (areas ?? []).map(({ extent }) => extent ?? '').join();
  return parts[0] === '' ? id : [...parts, area].join('|');
}
