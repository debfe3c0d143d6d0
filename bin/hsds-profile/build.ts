import { isObject, mapJson, parseJson, type Json, type JsonObject } from '../../src/social-map/json.ts';
import { mergePatch, mergePatchBetween } from '../../src/social-map/merge-patch.ts';
import { openApi } from '../../src/social-map/hsds-openapi.ts';
import { uuidFrom } from '../../src/social-map/uuid.ts';
import { closedLists, patches, profileVersion } from './patches.ts';

/** The official schemas by name, `openapi` among them. */
export type Core = Readonly<Record<string, JsonObject>>;

/** All files of `data/hsds-profile` that are made, by path; the same core gives the same bytes. */
export function buildProfile(core: Core): Map<string, string> {
  const { openapi: coreApi = {}, ...objects } = core;
  const api = openApi(profileVersion);
  const files = new Map<string, Json>();
  const schemas: Record<string, JsonObject> = {};
  for (const [name, schema] of Object.entries(objects)) {
    const patch = patches[name] ?? (name in patches ? null : {});
    files.set(`profile/${name}.json`, patch);
    const merged = mergePatch(schema, patch);
    if (isObject(merged)) schemas[name] = merged;
  }
  for (const [name, schema] of Object.entries(schemas)) files.set(`schema/${name}.json`, schema);
  files.set('profile/openapi.json', mergePatchBetween(coreApi, api));
  files.set('schema/openapi.json', api);
  files.set('schema/compiled/service.json', compiled('service', schemas));
  files.set('taxonomies.json', taxonomyFiles());
  files.set('profile.json', {
    name: 'Wegwijs social map',
    version: profileVersion,
    hsds: '3.0, with the additions of 3.1',
    description:
      'HSDS for help to newcomers in the Netherlands: closed lists of needs, topics, audiences, access and hurdles, areas by CBS code, and addresses that are never published. No staff and no change history.',
    documentation: 'README.md',
    patches: [...files.keys()].filter((path) => path.startsWith('profile/')),
    schemas: [...files.keys()].filter((path) => path.startsWith('schema/')),
    taxonomies: 'taxonomies.json',
    license: 'CC-BY-SA-4.0',
    attribution: 'Human Services Data Specification: an Open Referral resource (https://openreferral.org/)',
  });
  return new Map([...files].map(([path, json]) => [path, `${JSON.stringify(json, null, 1)}\n`]));
}

/** One schema with all it refers to inside it, for validators that read one file. */
function compiled(name: string, schemas: Readonly<Record<string, JsonObject>>): JsonObject {
  const inside = (schema: JsonObject): JsonObject => {
    const changed = mapJson(schema, (value, key) =>
      key === '$ref' && typeof value === 'string' ? `#/definitions/${value.replace('.json', '')}` : value,
    );
    return isObject(changed) ? changed : {};
  };
  const { [name]: top = {}, ...others } = schemas;
  return {
    ...inside(top),
    definitions: Object.fromEntries(
      Object.entries(others).map(([key, schema]): [string, Json] => [key, inside(schema)]),
    ),
  };
}

function taxonomyFiles(): Json {
  return Object.entries(closedLists).map(([name, { description, codes }]) => ({
    id: uuidFrom(`taxonomy ${name}`),
    name,
    description,
    terms: codes.map((code) => ({ code, name: code.replaceAll('-', ' ') })),
  }));
}

/** Reads one official schema. Throws when it is no JSON object. */
export function readSchema(text: string): JsonObject {
  const schema = parseJson(text);
  if (!isObject(schema)) throw new Error('A schema of HSDS is a JSON object.');
  return schema;
}
