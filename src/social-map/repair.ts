import type { HsdsService } from './hsds.ts';
import { codesOf, serviceStatuses } from './hsds.ts';
import { isObject, mapJson, textOf, type Json, type JsonObject } from './json.ts';
import { languageCodeOf } from './language-names.ts';
import { isRoleEmail, staffKeys } from './personal.ts';
import { taxonomies } from './profile-ids.ts';
import { isUuid, uuidFrom } from './uuid.ts';

export interface RepairContext {
  file: string;
  /** ISO date of the import. */
  today: string;
  existing: ReadonlyMap<string, HsdsService>;
}

/** Brings a service of a foreign feed into shape, saying each repair in a sentence. What cannot be repaired is left for the schema. */
export function repairService(raw: JsonObject, context: RepairContext): { service: Json; repairs: string[] } {
  const repairs = new Set<string>();
  const say = (sentence: string) => {
    repairs.add(sentence);
  };
  const cleaned = mapJson(raw, (value, key) => repairValue(value, key, say));
  if (!isObject(cleaned)) return { service: raw, repairs: [] };
  const service = withIds(cleaned, '', say);
  repairStatus(service, say);
  repairAges(service, say);
  repairOrganization(service);
  addProvenance(service, context);
  return { service, repairs: [...repairs] };
}

/** Notes a repair. */
type Say = (sentence: string) => void;
const numeric = new Set(['latitude', 'longitude', 'minimum_age', 'maximum_age', 'interval']);

function repairValue(value: Json, key: string, say: Say): Json | undefined {
  if (value === null) return undefined;
  if (staffKeys.has(key)) {
    say('Names of staff were left out.');
    return undefined;
  }
  if (typeof value === 'string') return repairText(value, key, say);
  if (isObject(value) && key === 'phones' && value['number'] === undefined) {
    say('A telephone without number was left out.');
    return undefined;
  }
  if (typeof value === 'number' && (key === 'number' || key === 'code' || key === 'postal_code'))
    return String(value);
  if (isObject(value) && 'latitude' in value && !isInReach(value)) {
    say('Coordinates outside the Netherlands were left out.');
    return Object.fromEntries(
      Object.entries(value).filter(([name]) => name !== 'latitude' && name !== 'longitude'),
    );
  }
  if (isObject(value) && key === 'languages' && typeof value['code'] !== 'string') {
    const code = languageCodeOf(typeof value['name'] === 'string' ? value['name'] : '');
    return code === null ? value : { ...value, code };
  }
  return value;
}

function repairText(value: string, key: string, say: Say): Json | undefined {
  const text = value
    .replace(/<\/?[a-z][^>]*>/gi, ' ')
    .replace(/[\u200B\u200E\u200F\u2060\uFEFF]/g, '')
    .replace(/\r\n?/g, '\n')
    .trim();
  if (text !== value.trim()) say('Mark-up was taken out of texts.');
  if (numeric.has(key)) return text !== '' && Number.isFinite(Number(text)) ? Number(text) : undefined;
  if (/(?:^|_)(?:url|uri|website)$|^logo$/.test(key)) {
    const url = /^www\./i.test(text) ? `https://${text}` : text;
    if (/^https?:\/\/\S+$/i.test(url) && URL.canParse(url)) return url;
    say('A link that is none was left out.');
    return undefined;
  }
  if (key === 'email' && !isRoleEmail(text)) {
    say('A personal e-mail address was left out.');
    return undefined;
  }
  return text;
}

/** Wide around the European Netherlands; 0/0, swapped and impossible pairs fall outside. */
function isInReach({ latitude, longitude }: JsonObject): boolean {
  const [lat, lon] = [Number(latitude), Number(longitude)];
  return lat > 50.6 && lat < 53.8 && lon > 3 && lon < 7.5;
}

/** Where HSDS has objects with an id of their own; what a feed adds beside them stays as it is. */
const children = new Set(
  (
    'organization program programs phones languages service_areas schedules attributes taxonomy_term taxonomy_detail ' +
    'service_at_locations location locations addresses cost_options required_documents funding accessibility ' +
    'additional_urls additional_websites capacities unit organization_identifiers'
  ).split(' '),
);

/** Every HSDS object gets a UUID: its own, one from its foreign id, or one from where it stands. */
function withIds(object: JsonObject, path: string, say: Say): JsonObject {
  const copy: JsonObject = {};
  const own = object['id'];
  const base = typeof own === 'string' || typeof own === 'number' ? String(own) : `${path} ${nameOf(object)}`;
  if (own !== undefined && !isUuid(own)) {
    say('An id that is no UUID was replaced; the old one stands in source_id.');
    copy['source_id'] = base;
  }
  copy['id'] = isUuid(own) ? own : uuidFrom(base);
  for (const [key, value] of Object.entries(object)) {
    if (key === 'id') continue;
    if (typeof value === 'object' && !children.has(key)) {
      copy[key] = value;
      continue;
    }
    if (/_id$/.test(key) && key !== 'source_id') {
      if (typeof value === 'string' || typeof value === 'number')
        copy[key] = isUuid(value) ? value : uuidFrom(String(value));
    } else if (Array.isArray(value)) {
      copy[key] = value.map((item, index) =>
        isObject(item) ? withIds(item, `${base} ${key} ${index}`, say) : item,
      );
    } else copy[key] = isObject(value) ? withIds(value, `${base} ${key}`, say) : value;
  }
  return copy;
}

function nameOf(object: JsonObject): string {
  return [object['name'], object['code'], object['taxonomy']]
    .filter((part) => typeof part === 'string')
    .join(' ');
}

function repairStatus(service: JsonObject, say: Say): void {
  const status = typeof service['status'] === 'string' ? service['status'].toLowerCase().trim() : '';
  if (!serviceStatuses.some((known) => known === status)) {
    say(
      'No status that HSDS knows: kept as inactive, so not recommended until somebody says that it is active.',
    );
    service['status'] = 'inactive';
  } else service['status'] = status;
}

function repairAges(service: JsonObject, say: Say): void {
  const [least, most] = [service['minimum_age'], service['maximum_age']];
  const wrong = (age: Json | undefined) => typeof age === 'number' && (age < 0 || age > 130);
  if (
    !(typeof least === 'number' && typeof most === 'number' && least > most) &&
    !wrong(least) &&
    !wrong(most)
  )
    return;
  say('Ages that cannot be were left out.');
  delete service['minimum_age'];
  delete service['maximum_age'];
}

/** HSDS wants a name and a description of an organisation. */
function repairOrganization(service: JsonObject): void {
  const organization = service['organization'];
  if (!isObject(organization)) return;
  if (typeof organization['name'] !== 'string') delete service['organization'];
  else organization['description'] ??= organization['name'];
}

/** A service without a source takes its file and the day of import; its arrival is kept when it was here before. */
function addProvenance(service: JsonObject, { file, today, existing }: RepairContext): void {
  const attributes = Array.isArray(service['attributes']) ? service['attributes'] : [];
  const id = textOf(service['id']);
  const said = (code: string) =>
    attributes.some((one) => {
      const term = isObject(one) ? one['taxonomy_term'] : undefined;
      return isObject(term) && term['taxonomy'] === taxonomies.provenance && term['code'] === code;
    });
  const before = codesOf(existing.get(id)?.attributes, taxonomies.provenance);
  const add = (code: string, value: string) => {
    if (!said(code)) attributes.push(provenanceAttribute(id, code, value));
  };
  if (!said('source')) {
    add('source', file);
    add('source-date', today);
  }
  add('arrived', before.find(({ code }) => code === 'arrived')?.value ?? today);
  service['attributes'] = attributes;
}

function provenanceAttribute(serviceId: string, code: string, value: string): JsonObject {
  const { provenance: taxonomy } = taxonomies;
  const term = { id: uuidFrom(`${taxonomy} ${code}`), code, name: code, description: code, taxonomy };
  const id = uuidFrom(`${serviceId} ${taxonomy} ${code}`);
  return {
    id,
    link_id: serviceId,
    link_entity: 'service',
    value,
    taxonomy_term_id: term.id,
    taxonomy_term: term,
  };
}
