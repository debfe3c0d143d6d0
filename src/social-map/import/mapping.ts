import { parse } from 'yaml';
import { z } from 'zod';
import { accessIds, audienceIds, hurdleIds, needIds, topicIds } from '../profile-ids.ts';
import { serviceKinds } from '../types.ts';
import { headingOf } from './csv-rows.ts';

/** What a column of a spreadsheet can hold. Anything else is not read, so that no name of staff slips in. */
export const fields = [
  ...[
    'id',
    'name',
    'organization',
    'description',
    'status',
    'phone',
    'email',
    'url',
    'street',
    'number',
    'postcode',
  ],
  ...[
    'city',
    'municipality',
    'area',
    'latitude',
    'longitude',
    'show_address',
    'needs',
    'topics',
    'audience',
    'only_for',
  ],
  ...[
    'access',
    'hurdles',
    'kind',
    'languages',
    'hours',
    'cost',
    'minimum_age',
    'maximum_age',
    'eligibility',
    'how',
  ],
  ...['checked', 'source', 'alert'],
] as const;

const ids = {
  needs: needIds,
  topics: topicIds,
  audience: audienceIds,
  access: accessIds,
  hurdles: hurdleIds,
  kind: serviceKinds,
} as const;
export type Vocabulary = keyof typeof ids;

const words = (list: readonly string[]) =>
  z
    .record(
      z.string(),
      z.string().refine((id) => id === '' || list.includes(id), {
        error: (issue) => `"${String(issue.input)}" is none of: ${list.join(', ')}`,
      }),
    )
    .default({});

const mappingSchema = z.strictObject({
  columns: z
    .strictObject(
      Object.fromEntries(
        fields.map((field) => [field, z.union([z.string(), z.array(z.string())]).optional()]),
      ),
    )
    .refine(({ name }) => name !== undefined, { message: 'say which heading holds the name' }),
  words: z
    .strictObject({
      needs: words(ids.needs),
      topics: words(ids.topics),
      audience: words(ids.audience),
      access: words(ids.access),
      hurdles: words(ids.hurdles),
      kind: words(ids.kind),
      show_address: words(['public', 'area-only', 'hidden']),
      status: words(['active', 'inactive', 'defunct', 'temporarily closed']),
    })
    .partial()
    .default({}),
  /** For every row that leaves the field empty. */
  defaults: z
    .strictObject(Object.fromEntries(fields.map((field) => [field, z.string().optional()])))
    .default({}),
});

export interface Mapping {
  /** Comparable heading to field. */
  fieldOf: ReadonlyMap<string, string>;
  defaults: Readonly<Record<string, string | undefined>>;
  /** Words of a column to an id: null when unknown, '' when it means nothing of its own. */
  idOf: (vocabulary: Vocabulary | 'show_address' | 'status', word: string) => string | null;
}

/** Reads a mapping file. Throws an Error with one sentence that says where it is wrong and what would be right. */
export function readMapping(text: string, fileName: string): Mapping {
  let raw: unknown;
  try {
    raw = parse(text);
  } catch (error) {
    const line = error instanceof Error ? /line (\d+)/.exec(error.message)?.[1] : undefined;
    throw new Error(`${fileName} is no YAML${line === undefined ? '' : ` (line ${line})`}.`, {
      cause: error,
    });
  }
  const parsed = mappingSchema.safeParse(raw);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new Error(
      `${fileName}, ${issue?.path.join('.') ?? 'mapping'}: ${issue?.message ?? 'not as expected'}`,
    );
  }
  const { columns, words: given, defaults } = parsed.data;
  const fieldOf = new Map<string, string>();
  for (const [field, headings] of Object.entries(columns))
    for (const heading of [headings ?? []].flat()) fieldOf.set(headingOf(heading), field);
  const tables = new Map(
    Object.entries(given).map(([name, table]) => [
      name,
      new Map(Object.entries(table).map(([word, id]) => [headingOf(word), id])),
    ]),
  );
  const known = (vocabulary: string): readonly string[] =>
    (ids as Record<string, readonly string[]>)[vocabulary] ?? [];
  return {
    fieldOf,
    defaults,
    idOf: (vocabulary, word) => {
      const said = tables.get(vocabulary)?.get(headingOf(word));
      if (said !== undefined) return said;
      return known(vocabulary).find((id) => headingOf(id) === headingOf(word)) ?? null;
    },
  };
}
