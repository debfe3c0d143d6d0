import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { createUnderstanding } from './understand.ts';
import type { Understand } from './understand.ts';
import { modelSchema, readLexicon, readModel } from './model.ts';
import type { StoredModel } from './model.ts';
import {
  accessIds, audienceIds, commandIds, crisisIds, languageTags, needIds, smallIds, situationIds, topicIds,
} from './types.ts'; // prettier-ignore

/** The files of `data/understanding/`, parsed: what people can change about what is understood. */
export interface UnderstandingData {
  /** sha256 over the parsed files, to see whether a trained model is of these data. */
  fingerprint: string;
  languages: Record<string, LanguageData>;
  /** Example sentences of languages that are recognised but not spoken here. */
  others: Record<string, string[]>;
}
/** Phrases by what they mean. */
export interface Phrases {
  needs: Record<string, string[]>;
  crisis: Record<string, string[]>;
  requests: Record<string, string[]>;
  topics: Record<string, string[]>;
}
export interface LanguageData extends Phrases {
  /** Phrases of a second author, who had not seen the first one's: what one pass teaches is measured on the other. */
  second: Phrases;
  /** The same meanings in every language, so that none is understood in one language and missed in another. */
  parallel: Phrases;
  mentions: Record<string, string[]>;
  concepts: Record<string, string[]>;
}

// YAML reads a bare 112, yes or null as no text; people who write phrases need not know that.
const phrase = z.union([z.string(), z.number(), z.boolean()]).transform((value) => String(value).trim());
const phrases = z
  .array(phrase.nullable())
  .nullable()
  .transform((list) => (list ?? []).filter((item): item is string => item !== null && item !== ''));

function mapOf(known: (key: string) => boolean, what: string) {
  return z.record(
    z.string().refine(known, { error: (issue) => `unknown ${what} "${String(issue.input)}"` }),
    phrases,
  );
}
const oneOf = (...lists: readonly (readonly string[])[]) => {
  const all = new Set(lists.flat());
  return (key: string) => all.has(key);
};

const mentionKey = (key: string) => {
  const [kind, ...rest] = key.split(':');
  const id = rest.join(':');
  if (kind === 'audience') return oneOf(audienceIds)(id);
  if (kind === 'access') return oneOf(accessIds)(id);
  if (kind === 'age') return oneOf(['child', 'youth', 'adult', 'older'])(id);
  return kind === 'language' && /^[a-z]{2,3}(-[A-Za-z]+)?$/.test(id);
};

const files = (conceptIds: readonly string[]) => ({
  needs: mapOf(oneOf(needIds, ['none']), 'need'),
  crisis: mapOf(oneOf(crisisIds, ['lookalikes']), 'crisis'),
  requests: mapOf(oneOf(commandIds, smallIds, situationIds), 'request'),
  topics: mapOf(oneOf(topicIds), 'topic'),
  mentions: mapOf(mentionKey, 'mention'),
  concepts: mapOf(oneOf(conceptIds), 'concept'),
});

/** A data file that cannot be read says which one and why. */
export class UnderstandingDataError extends Error {}

function readYaml<T>(file: string, schema: z.ZodType<T>, hash: { update: (text: string) => unknown }): T {
  const text = readFileSync(file, 'utf8');
  hash.update(text);
  let raw: unknown;
  try {
    raw = parse(text);
  } catch (error) {
    throw new UnderstandingDataError(`${file}: ${error instanceof Error ? error.message : 'cannot be read'}`);
  }
  const result = schema.safeParse(raw ?? {});
  if (result.success) return result.data;
  const first = result.error.issues[0];
  throw new UnderstandingDataError(
    `${file}: ${first?.path.join('.') ?? ''}: ${first?.message ?? 'not as expected'}`,
  );
}

/**
 * Reads all languages under `dir`. A language without one of its files has nothing there.
 * @throws {UnderstandingDataError} naming the file and the key that are wrong.
 */
export function loadUnderstandingData(dir: string): UnderstandingData {
  const hash = createHash('sha256');
  const conceptIds = Object.keys(readYaml(join(dir, 'concepts.yaml'), z.record(z.string(), phrase), hash));
  const schemas = files(conceptIds);
  const others = join(dir, 'other-languages.yaml');
  const data: UnderstandingData = { fingerprint: '', languages: {}, others: {} };
  if (existsSync(others)) data.others = readYaml(others, z.record(z.string(), phrases), hash);
  const present = new Set(readdirSync(dir));
  for (const tag of languageTags.filter((language) => present.has(language))) {
    const of = (name: keyof typeof schemas, folder = '') => {
      const file = join(dir, tag, folder, `${name}.yaml`);
      return existsSync(file) ? readYaml(file, schemas[name], hash) : {};
    };
    const phrasesIn = (folder?: string): Phrases => ({
      needs: of('needs', folder),
      crisis: of('crisis', folder),
      requests: of('requests', folder),
      topics: of('topics', folder),
    });
    data.languages[tag] = {
      ...phrasesIn(),
      second: phrasesIn('second'),
      parallel: phrasesIn('parallel'),
      mentions: of('mentions'),
      concepts: of('concepts'),
    };
  }
  data.fingerprint = hash.digest('hex');
  return data;
}

/**
 * Reads the trained model, which carries the word lists it was trained with.
 * @throws {UnderstandingDataError} when the file is no model.
 */
export function loadModel(file: string): StoredModel {
  const result = modelSchema.safeParse(JSON.parse(readFileSync(file, 'utf8')));
  if (result.success) return result.data;
  throw new UnderstandingDataError(
    `${file}: ${result.error.issues[0]?.message ?? 'no model'}; run npm run train`,
  );
}

/** Everything at once: `const understand = loadUnderstanding('data/understanding')`. */
export function loadUnderstanding(dir: string): Understand {
  const stored = loadModel(join(dir, 'model.json'));
  return createUnderstanding(readLexicon(stored), readModel(stored));
}
