import { isObject, type Json, type JsonObject } from '../json.ts';

/** The terms whose parents lead back to themselves; without the parent of each of these no circle is left. */
export function cyclesIn(parentOf: ReadonlyMap<string, string>): Set<string> {
  const inCircle = new Set<string>();
  const settled = new Set<string>();
  for (const start of parentOf.keys()) {
    const path: string[] = [];
    const onPath = new Set<string>();
    let at: string | undefined = start;
    while (at !== undefined && at !== '' && !settled.has(at) && !onPath.has(at)) {
      path.push(at);
      onPath.add(at);
      at = parentOf.get(at);
    }
    if (at !== undefined && onPath.has(at)) for (const id of path.slice(path.indexOf(at))) inCircle.add(id);
    for (const id of path) settled.add(id);
  }
  return inCircle;
}

/** Takes the circles out of the terms that services of a JSON feed carry. Gives how many terms lost their parent. */
export function cutTaxonomyCycles(values: readonly Json[]): number {
  const terms: JsonObject[] = [];
  for (const value of values) collect(value, terms, 0);
  const parents = new Map(terms.map((term) => [idOf(term['id']), idOf(term['parent_id'])]));
  const cut = cyclesIn(parents);
  for (const term of terms) if (cut.has(idOf(term['id']))) Reflect.deleteProperty(term, 'parent_id');
  return cut.size;
}

function collect(value: Json, terms: JsonObject[], depth: number): void {
  if (depth > 12) return;
  if (Array.isArray(value)) for (const item of value) collect(item, terms, depth + 1);
  else if (isObject(value))
    for (const [key, item] of Object.entries(value)) {
      if (key === 'taxonomy_term' && isObject(item) && item['parent_id'] != null) terms.push(item);
      collect(item, terms, depth + 1);
    }
}

function idOf(value: Json | undefined): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
