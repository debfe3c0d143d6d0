import { isObject, type Json, type JsonObject } from '../json.ts';

/**
 * Some feeds keep the numbers of a desk under a contact without a name ("Reception"). Those, and only those, move to what
 * the contact belongs to, when that has none of its own; whoever has a name is left out as a whole (H13).
 */
export function deskContacts(value: JsonObject): JsonObject {
  const copy: JsonObject = {};
  for (const [key, item] of Object.entries(value)) copy[key] = key === 'contacts' ? item : within(item);
  const phones = desksOf(copy['contacts']).flatMap((contact) =>
    Array.isArray(contact['phones']) ? contact['phones'] : [],
  );
  const has = Array.isArray(copy['phones']) && copy['phones'].length > 0;
  if (!has && phones.length > 0) copy['phones'] = phones;
  const email = desksOf(copy['contacts']).find((contact) => typeof contact['email'] === 'string')?.['email'];
  if (email !== undefined && 'status' in copy) copy['email'] ??= email;
  return copy;
}

function within(value: Json): Json {
  if (Array.isArray(value)) return value.map(within);
  return isObject(value) ? deskContacts(value) : value;
}

function desksOf(contacts: Json | undefined): JsonObject[] {
  if (!Array.isArray(contacts)) return [];
  return contacts.filter(isObject).filter(({ name }) => name === undefined || name === null || name === '');
}
