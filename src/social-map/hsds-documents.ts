import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { isObject, mapJson, parseJson, type JsonObject } from './json.ts';

export interface HsdsDocument {
  contentType: 'application/json' | 'text/markdown';
  text: string;
  etag: string;
}

/** What is served beside the data: the profile, by its path below `/hsds/profile/`, and the OpenAPI document. */
export interface HsdsDocuments {
  profile: ReadonlyMap<string, HsdsDocument>;
  openApi: JsonObject;
}

/** Reads the folder of the profile once. Throws when it or its OpenAPI document is missing. */
export function readDocuments(folder: string): HsdsDocuments {
  const profile = new Map<string, HsdsDocument>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !/\.(?:json|md)$/.test(entry.name)) continue;
    const file = join(entry.parentPath, entry.name);
    const path = relative(folder, file).split(sep).join('/');
    profile.set(path, asDocument(readFileSync(file, 'utf8'), path.endsWith('.md')));
  }
  const openApi = parseJson(profile.get('schema/openapi.json')?.text ?? 'null');
  if (!isObject(openApi)) throw new Error('The HSDS profile has no schema/openapi.json.');
  return { profile, openApi };
}

/** The object schemas of the profile by name, without the OpenAPI document. */
export function objectSchemas(profile: HsdsDocuments['profile']): Map<string, JsonObject> {
  const found = [...profile].flatMap(([path, { text }]): [string, JsonObject][] => {
    const [, name] = /^schema\/(\w+)\.json$/.exec(path) ?? [];
    const schema = name === undefined || name === 'openapi' ? null : parseJson(text);
    return name !== undefined && isObject(schema) ? [[name, schema]] : [];
  });
  return new Map(found);
}

/** The OpenAPI document for one address of the service: where it is, and where its schemas are. */
export function openApiAt(openApi: JsonObject, base: string): HsdsDocument {
  const placed = mapJson({ ...openApi, servers: [{ url: `${base}/hsds` }] }, (value, key) =>
    key === '$ref' && typeof value === 'string' && !value.startsWith('#')
      ? `${base}/hsds/profile/schema/${value}`
      : value,
  );
  return asDocument(`${JSON.stringify(placed, null, 1)}\n`, false);
}

function asDocument(text: string, markdown: boolean): HsdsDocument {
  return { contentType: markdown ? 'text/markdown' : 'application/json', text, etag: etagOf(text) };
}

/** A strong validator (RFC 9110): the same for the same bytes on every machine. */
export function etagOf(text: string): string {
  return `"${createHash('sha256').update(text).digest('base64url').slice(0, 27)}"`;
}
