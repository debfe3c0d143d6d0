import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { ContentError } from './content-error.ts';

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

const answersSchema = z.record(
  z.string().regex(/^q\d\d$/),
  z.strictObject({
    /** Short parts of the answer; each stands on its own facts and disappears when one of them is past its review. */
    parts: z.array(
      z.strictObject({
        text: z.string(),
        facts: z.array(z.string()).min(1),
        source: z.string(),
        source_url: z.string(),
        /** Date of the source, null where it has none. */
        source_date: z.string().nullable(),
        read: day,
        review: day,
      }),
    ),
    /** Proper names of those who can explain. */
    who: z.array(z.string()).min(1),
  }),
);

export type Answers = z.output<typeof answersSchema>;

/** Reads the facts behind the answers to rights questions. Throws ContentError when a fact lacks source or review date. */
export function loadAnswers(file: string): Answers {
  if (!existsSync(file)) throw new ContentError('data/rights/answers.yaml', null, 'is missing');
  const result = answersSchema.safeParse(parse(readFileSync(file, 'utf8')));
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  throw new ContentError(
    'data/rights/answers.yaml',
    null,
    `${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}`,
  );
}
