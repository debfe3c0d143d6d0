import { z } from 'zod';
import { commandIds, crisisIds, languageTags, needIds, situationIds, smallIds } from './types.ts';
import type { Understanding } from './types.ts';
import type { Understand } from './understand.ts';

const none = 'none';
const needLabel = z.enum([...needIds, none]);
const manyNeeds = z
  .union([z.array(z.string()), z.string()])
  .transform((value) => (typeof value === 'string' ? value.split(/[|,; ]/) : value))
  .pipe(z.array(z.string().trim()).transform((ids) => ids.filter((id) => id !== '')))
  .pipe(z.array(z.enum(needIds)));

/** An empty cell of a table is no label. */
const filled = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => (value === '' || value === null ? undefined : value), schema.optional());

/** One sentence with what it should be understood as: at least one of need, crisis and command. */
const labelledText = z
  .object({
    text: z.coerce.string(),
    lang: filled(z.string()),
    language: filled(z.string()),
    need: filled(needLabel),
    /** Further needs that are right as well. */
    also: filled(manyNeeds),
    crisis: filled(z.enum([...crisisIds, none])),
    /** Request to the bot, situation or small talk. */
    command: filled(z.enum([...commandIds, ...situationIds, ...smallIds, none])),
  })
  .refine(({ need, crisis, command }) => (need ?? crisis ?? command) !== undefined, {
    error: 'needs a need, a crisis or a command',
  });
export type LabelledText = z.infer<typeof labelledText>;

/** @throws {Error} naming the entry (counted from 1) and what is wrong with it */
export function readLabelled(entries: unknown): LabelledText[] {
  const result = z.array(labelledText).min(1).safeParse(entries);
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  const [index, field] = issue?.path ?? [];
  const where = typeof index === 'number' ? `entry ${index + 1}` : 'the file';
  throw new Error(
    `${where}: ${field === undefined ? '' : `${String(field)}: `}${issue?.message ?? 'cannot be read'}`,
  );
}

export type Question = 'need' | 'crisis' | 'command';
export interface Judged {
  question: Question;
  text: string;
  language: string;
  wanted: string;
  found: string;
  right: boolean;
}

function judge(question: Question, entry: LabelledText, found: Understanding): Judged | null {
  const wanted = entry[question];
  if (wanted === undefined) return null;
  const also = question === 'need' ? (entry.also ?? []) : [];
  const answer = {
    need: found.needs[0]?.id,
    crisis: found.crisis ?? undefined,
    command: found.command ?? found.situation ?? found.small ?? undefined,
  }[question];
  const fits = [wanted, ...also].some((label) => label === (answer ?? none));
  const second = question === 'crisis' && found.also_crisis.some((id) => id === wanted);
  return {
    question,
    text: entry.text,
    language: entry.lang ?? entry.language ?? found.language,
    wanted,
    found: answer ?? none,
    right: fits || second,
  };
}

/** Reads every text and compares, question by question. `withPrior` gives the text's language as the chosen one. */
export function evaluate(
  entries: readonly LabelledText[],
  understand: Understand,
  withPrior = false,
): Judged[] {
  return entries.flatMap((entry) => {
    const tag = entry.lang ?? entry.language;
    const prior = withPrior ? languageTags.find((known) => known === tag) : undefined;
    const found = understand(entry.text, prior);
    return (['need', 'crisis', 'command'] as const).flatMap(
      (question) => judge(question, entry, found) ?? [],
    );
  });
}
