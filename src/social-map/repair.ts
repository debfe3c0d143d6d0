import { withIds } from './import/ids.ts';
import { repairDates } from './import/dates.ts';
import { deskContacts } from './import/desk-contacts.ts';
import { repairField } from './import/fields.ts';
import { repairPhone } from './import/phones.ts';
import { repairAddress, repairLocation, withoutDoubles } from './import/places.ts';
import { addProvenance } from './import/add-provenance.ts';
import { completed } from './import/required.ts';
import type { Say } from './import/say.ts';
import { shaped } from './import/shape.ts';
import { repairSchedule } from './import/schedules.ts';
import { repairLanguage } from './import/spoken.ts';
import type { HsdsService } from './hsds.ts';
import { serviceStatuses } from './hsds.ts';
import { isObject, mapJson, type Json, type JsonObject } from './json.ts';
import { staffKeys } from './personal.ts';

export interface RepairContext {
  file: string;
  /** ISO date of the import. */
  today: string;
  existing: ReadonlyMap<string, HsdsService>;
  isOnLand: (latitude: number, longitude: number) => boolean;
}

/** Brings a service of a foreign feed into shape, saying each repair in a sentence. What cannot be repaired is left for the schema. */
export function repairService(raw: JsonObject, context: RepairContext): { service: Json; repairs: string[] } {
  const repairs = new Set<string>();
  const say = (sentence: string) => {
    repairs.add(sentence);
  };
  const cleaned = mapJson(shaped(deskContacts(raw), say), (value, key) =>
    repairValue(value, key, context, say),
  );
  if (!isObject(cleaned)) return { service: raw, repairs: [] };
  const service = withIds(cleaned, '', say);
  repairStatus(service, say);
  repairAges(service, say);
  // The schema asks for it, and a service may hang in a feed without its organisation.
  if (!isObject(service['organization'])) delete service['organization'];
  addProvenance(service, context, say);
  return { service, repairs: [...repairs] };
}

function repairValue(value: Json, key: string, context: RepairContext, say: Say): Json | undefined {
  if (value === null) return undefined;
  if (staffKeys.has(key)) {
    if (JSON.stringify(value).length > 2) say('Names of staff were left out.');
    return undefined;
  }
  if (Array.isArray(value)) {
    if (key !== 'service_at_locations') return value;
    const single = withoutDoubles(value);
    if (single.length < value.length) say('A place that was there twice was taken once.');
    return single;
  }
  if (key === 'languages') return inList(repairLanguage(value, say));
  if (!isObject(value)) {
    if (key === 'phones' && value !== '') return inList(repairPhone({ number: value }, say));
    return repairField(value, key, say);
  }
  const object = repairDates(value, context.today, say);
  switch (key) {
    case 'phones':
      return inList(repairPhone(object, say));
    case 'schedules':
      return repairSchedule(object, say);
    case 'addresses':
      return repairAddress(object, say);
    case 'location':
    case 'locations':
      return repairLocation(object, context.isOnLand, say);
    default:
      return completed(object, key, say);
  }
}

/** Several for one: {@link mapJson} lays a list that stands for an item out flat. */
function inList(objects: JsonObject[]): Json | undefined {
  return objects.length === 0 ? undefined : objects;
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

/** H11: nobody is shut out by an age that cannot be; "0" as the highest age means that none was filled in. */
function repairAges(service: JsonObject, say: Say): void {
  const [least, most] = [service['minimum_age'], service['maximum_age']];
  const wrong = (age: Json | undefined) => typeof age === 'number' && (age < 0 || age > 130);
  const crossed = typeof least === 'number' && typeof most === 'number' && least > most;
  if (!crossed && !wrong(least) && !wrong(most) && most !== 0) return;
  say('Ages that cannot be were left out.');
  if (crossed || wrong(least)) delete service['minimum_age'];
  if (crossed || wrong(most) || most === 0) delete service['maximum_age'];
}
