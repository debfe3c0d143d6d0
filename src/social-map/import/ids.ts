import { isObject, type JsonObject } from '../json.ts';
import { isUuid, uuidFrom } from '../uuid.ts';
import type { Say } from './say.ts';

/** Where HSDS has objects with an id of their own; what a feed adds beside them stays as it is. */
const children = new Set(
  (
    'organization program programs phones languages service_areas schedules attributes taxonomy_term taxonomy_detail ' +
    'service_at_locations location locations addresses cost_options required_documents funding accessibility ' +
    'additional_urls additional_websites capacities unit organization_identifiers'
  ).split(' '),
);

/** Fields that point to another object, which got its UUID in the same way. */
const links = new Set(
  (
    'organization service location service_at_location program phone taxonomy_term taxonomy parent link resource unit ' +
    'parent_organization cost_option address schedule'
  )
    .split(' ')
    .map((name) => `${name}_id`),
);

/** H1: every HSDS object gets a UUID: its own, one from its foreign id, or one from where it stands. */
export function withIds(object: JsonObject, path: string, say: Say): JsonObject {
  const copy: JsonObject = {};
  const own = object['id'];
  const base =
    (typeof own === 'string' && own !== '') || typeof own === 'number'
      ? String(own)
      : `${path} ${nameOf(object)}`;
  if (own !== undefined && !isUuid(own)) {
    say('An id that is no UUID was replaced; the old one stands in source_id.');
    copy['source_id'] = base;
  }
  copy['id'] = isUuid(own) ? own : uuidFrom(base);
  for (const [key, value] of Object.entries(object)) {
    if (key === 'id') continue;
    if (links.has(key)) {
      if ((typeof value === 'string' && value !== '') || typeof value === 'number')
        copy[key] = isUuid(value) ? value : uuidFrom(String(value));
    } else if (!children.has(key)) copy[key] = value;
    else if (Array.isArray(value))
      copy[key] = value.map((item, index) =>
        isObject(item) ? withIds(item, `${base} ${key} ${index}`, say) : item,
      );
    else copy[key] = isObject(value) ? withIds(value, `${base} ${key}`, say) : value;
  }
  return copy;
}

function nameOf(object: JsonObject): string {
  return [object['name'], object['code'], object['taxonomy']]
    .filter((part) => typeof part === 'string')
    .join(' ');
}
