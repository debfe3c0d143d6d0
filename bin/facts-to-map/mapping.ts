import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { accessIds, audienceIds, hurdleIds, needIds, topicIds } from '../../src/social-map/profile-ids.ts';
import { serviceKinds } from '../../src/social-map/types.ts';

/** One entry of `data/social-map/facts/*.json`, as it was looked up: free words, a source, and how sure it is. */
export const factSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  name: z.string(),
  organisation: z.string(),
  scope: z.enum(['national', 'local']),
  municipality: z.string().nullable(),
  description: z.string(),
  needs: z.array(z.string()),
  audience: z.array(z.string()),
  phone: z.array(z.string()),
  phone_confidence: z.enum(['quoted', 'quoted-elsewhere', 'from-memory']).nullable(),
  chat_url: z.url().nullable(),
  url: z.url().nullable(),
  email: z.email().nullable(),
  hours: z.string().nullable(),
  free: z.boolean().nullable(),
  anonymous: z.boolean().nullable(),
  no_insurance_needed: z.boolean().nullable(),
  languages: z.array(z.string()).nullable(),
  interpreter: z.boolean().nullable(),
  eligibility_note: z.string().nullable(),
  address_confidential: z.boolean(),
  public_address: z.string().nullable(),
  source_url: z.url().nullable(),
  source_age: z.string().nullable(),
  confidence: z.enum(['quoted', 'known-not-quoted']),
  stale_risk: z.enum(['normal', 'high']),
  notes: z.string().nullable(),
});
export type Fact = z.infer<typeof factSchema>;

const audienceWord = z.templateLiteral([z.enum(audienceIds), z.enum(['', '!'])]);
const age = z.int().min(0).max(120).nullable();

/** What was decided by hand for one entry; the fields are explained at the top of `mapping.yaml`. */
const decisionSchema = z.strictObject({
  kind: z.enum(serviceKinds),
  needs: z.array(z.enum(needIds)).optional(),
  topics: z.array(z.enum(topicIds)).optional(),
  audience: z.array(audienceWord).optional(),
  access: z.array(z.enum(accessIds)).default([]),
  not: z.array(z.enum(accessIds)).default([]),
  hurdles: z.array(z.enum(hurdleIds)).default([]),
  languages: z.array(z.string()).optional(),
  reach: z.array(z.string()).optional(),
  ages: z.tuple([age, age]).default([null, null]),
  hours: z
    .array(z.string().regex(/^(?:[1-7](?:[-,][1-7])*|[1-5](?:MO|TU|WE|TH|FR|SA|SU)) \d\d:\d\d-\d\d:\d\d$/))
    .default([]),
  address: z.enum(['public', 'area-only', 'hidden']).optional(),
  at: z.string().optional(),
  url: z.url().optional(),
  phones: z.array(z.strictObject({ number: z.string(), of: z.string() })).default([]),
  alert: z.string().optional(),
  withhold: z.string().optional(),
});
export type Decision = z.infer<typeof decisionSchema>;

const code = z.string().regex(/^GM\d{4}$/);
const mappingSchema = z.strictObject({
  words: z.strictObject({
    needs: z.record(z.string(), z.enum(needIds)),
    topics: z.record(z.string(), z.enum(topicIds)),
    audience: z.record(z.string(), z.enum(audienceIds)),
  }),
  regions: z.record(z.string(), z.array(z.string())),
  services: z.record(z.string(), decisionSchema),
  demo: z.record(z.string(), decisionSchema),
  municipalities: z.record(z.string(), code),
});
export type Mapping = z.infer<typeof mappingSchema>;

/** Reads the table of decisions; throws with the place of the first wrong value. */
export function readMapping(directory: string): Mapping {
  return mappingSchema.parse(parse(readFileSync(join(directory, 'mapping.yaml'), 'utf8')));
}

/** All entries in the order of their files' names; the demo's are apart. */
export function readFacts(directory: string): { real: Fact[]; demo: Fact[] } {
  const read = (name: string) =>
    z.array(factSchema).parse(JSON.parse(readFileSync(join(directory, 'facts', name), 'utf8')));
  const names = readdirSync(join(directory, 'facts')).filter(
    (name) => name.endsWith('.json') && name !== 'demo.json',
  );
  return { real: names.sort().flatMap(read), demo: read('demo.json') };
}
