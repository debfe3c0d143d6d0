import { z } from 'zod';

/** Named conditions that a flow may ask about; each is a tested function in `src/conversation/conditions.ts`. */
export const conditionIds = [
  'placeKnown',
  'needKnown',
  'needUnknown',
  'fitAsked',
  'papersMatter',
  'helperMatters',
  'sensitiveNeeds',
] as const;
export type ConditionId = (typeof conditionIds)[number];

/** What a step does when it is entered; each is one file in `src/conversation/acts/`. */
export const actIds = [
  'results',
  'more',
  'emergency',
  'answer',
  'people',
  'code',
  'code-all',
  'lesson',
  'clear',
] as const;
export type ActId = (typeof actIds)[number];

/** What goes to the keeper of the map, with no link to the person. */
export const reportIds = [
  'report-helped',
  'report-not-helped',
  'report-harm',
  'report-number',
  'report-hours',
  'report-closed',
  'report-refused',
  'report-text',
] as const;
export type ReportId = (typeof reportIds)[number];

/** Choices that depend on the session: candidates for a need or a place, languages, answers of a lesson. */
export const choiceSources = [
  'languagesOffered',
  'needConfirmed',
  'needCandidates',
  'placeGuessed',
  'placeCandidates',
  'lessonAnswers',
] as const;
export type ChoiceSource = (typeof choiceSources)[number];

const stepId = z
  .string()
  .regex(/^[a-z][a-z-]*\.[a-z][a-z0-9-]*$/, 'a step is written <flow>.<step>, for example place.ask');
const target = z.union([z.literal('resume'), stepId]);

export const choiceSchema = z.union([
  z
    .string()
    .regex(/^(cmd|need):[a-z-]+$/, 'only cmd:… and need:… may stand alone')
    .transform((value) => ({ value, to: undefined, add: [] as string[], act: undefined })),
  z.strictObject({
    value: z
      .string()
      .regex(
        /^(place:[a-z]+|[a-z][a-z-]*\.[a-z][a-z0-9-]*:[a-z][a-z0-9-]*)$/,
        'a choice is written <flow>.<step>:<choice>',
      ),
    to: target.optional(),
    /** Ids that this choice adds to the session, for example `access:no-papers`. */
    add: z.array(z.string()).default([]),
    act: z.enum(reportIds).optional(),
  }),
]);
export type FlowChoice = z.output<typeof choiceSchema>;

export const stepSchema = z.strictObject({
  /** How typed text is read: `one` choice (default), `many`, a place, a code, a lock number, a word of one's own. */
  ask: z.enum(['one', 'many', 'place', 'code', 'lock', 'word']).default('one'),
  /** `before`: only ever a first message; `never`: decides and moves on without a word. */
  shown: z.enum(['always', 'before', 'never']).default('always'),
  when: z.array(z.strictObject({ if: z.enum(conditionIds), to: stepId })).default([]),
  go: stepId.optional(),
  act: z.enum(actIds).optional(),
  choices: z.array(choiceSchema).default([]),
  choicesFrom: z.enum(choiceSources).optional(),
  languages: z.array(z.string()).default([]),
  /** Where an answer leads that no choice names: a place, a code, "ready". */
  next: stepId.optional(),
  yes: stepId.optional(),
  skip: target.optional(),
  skipLabel: z.enum(['go-on', 'rather-not']).optional(),
  /** Depends on what was just typed, so the way back passes it by. */
  transient: z.boolean().default(false),
  end: z.boolean().default(false),
});
export type Step = z.output<typeof stepSchema> & { id: string; flow: string };

export const flowSchema = z.strictObject({
  purpose: z.string().min(10),
  steps: z.record(z.string().regex(/^[a-z][a-z0-9-]*$/), stepSchema),
});

export const commandsSchema = z.record(z.string(), stepId);
