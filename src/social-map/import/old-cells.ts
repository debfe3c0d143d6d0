import type { JsonObject } from '../json.ts';

/** Lists that Ohana and HSDS 1 keep in one cell: "Spanish, English". */
export function spreadCells(service: JsonObject, terms: ReadonlyMap<string, JsonObject>): void {
  const take = (key: string): string[] => {
    const cell = service[key];
    if (typeof cell !== 'string') return [];
    Reflect.deleteProperty(service, key);
    return cell.split(/\s*[,;|]\s*/).filter(Boolean);
  };
  for (const name of take('languages')) push(service, 'languages', { name });
  for (const name of take('service_areas')) push(service, 'service_areas', { name });
  for (const document of take('required_documents')) push(service, 'required_documents', { document });
  for (const id of take('taxonomy_ids')) {
    const term = terms.get(id);
    if (term) push(service, 'attributes', { taxonomy_term: term });
  }
  Reflect.deleteProperty(service, 'location_id');
}

/** Adds to a list of an object. */
export function push(parent: JsonObject, list: string, child: JsonObject): void {
  const now = parent[list];
  if (Array.isArray(now)) now.push(child);
  // Ohana keeps languages and accessibility of a place as words in one cell; a table of its own says it better.
  else parent[list] = [child];
}
