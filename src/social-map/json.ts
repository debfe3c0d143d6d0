/** JSON as it comes from a file, before anything is known of it. */
export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };
export type JsonObject = Record<string, Json>;

/** Reads JSON text; what `JSON.parse` gives is {@link Json} by definition. Throws a SyntaxError when it is none. */
export function parseJson(text: string): Json {
  return JSON.parse(text) as Json;
}

/** Text of a scalar; empty for anything else. */
export function textOf(value: Json | undefined): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * A copy in which every value below has passed through `change` (deepest first); `undefined` leaves a key out.
 * `key` is the name under which the value stands, that of the list for its items.
 */
export function mapJson(
  value: Json,
  change: (value: Json, key: string) => Json | undefined,
  key = '',
): Json | undefined {
  if (Array.isArray(value))
    return change(
      value.flatMap((item) => mapJson(item, change, key) ?? []),
      key,
    );
  if (!isObject(value)) return change(value, key);
  const copy: JsonObject = {};
  for (const [name, item] of Object.entries(value)) {
    // A feed may not reach into how objects work.
    if (name === '__proto__' || name === 'constructor' || name === 'prototype') continue;
    const changed = mapJson(item, change, name);
    if (changed !== undefined) copy[name] = changed;
  }
  return change(copy, key);
}
