import { z } from 'zod';
import { languageTags } from '../understanding/types.ts';
import type { Session } from './session.ts';
import { turn } from './turn.ts';
import type { Input, Reply, World } from './types.ts';

const list = z
  .union([z.string(), z.array(z.string())])
  .transform((one) => (Array.isArray(one) ? one : [one]));

const turnSchema = z.strictObject({
  /** What the person writes, taps (a value), or that they come in. */
  say: z.string().optional(),
  tap: z.string().optional(),
  arrive: z.literal(true).optional(),
  /** Minutes that pass before this. */
  wait: z.number().positive().optional(),
  /** Id of the last message's step, or all in order. */
  step: z.string().optional(),
  steps: z.array(z.string()).optional(),
  offers: list.optional(),
  /** Words or numbers that the replies hold; and those that they must not. */
  shows: list.optional(),
  hides: list.optional(),
  locale: z.enum(languageTags).optional(),
  /** How many services at least. */
  services: z.number().int().optional(),
  /** Parts of the session afterwards, for example `needs: [medical]`. */
  keeps: z.record(z.string(), z.unknown()).optional(),
  /** Nothing is kept afterwards. */
  ends: z.literal(true).optional(),
});

export const transcriptSchema = z.strictObject({
  about: z.string(),
  locale: z.enum(languageTags),
  channel: z.string().default('telegram'),
  at: z.coerce.date().default(new Date('2026-11-25T11:00:00Z')),
  turns: z.array(turnSchema).min(1),
});
export type Transcript = z.output<typeof transcriptSchema>;
type Said = Transcript['turns'][number];

export const everything = (replies: readonly Reply[]): string =>
  replies
    .flatMap((reply) => [reply.text, ...reply.cards.flatMap((card) => [card.name, ...card.lines])])
    .join('\n');

function problemsOf(said: Said, replies: readonly Reply[], session: Session | null): string[] {
  const last = replies.at(-1);
  const text = everything(replies);
  const values = last?.choices.map((choice) => choice.value) ?? [];
  const steps = replies.map((reply) => reply.step);
  const cards = replies.flatMap((reply) => reply.cards).length;
  const kept: Record<string, unknown> = { ...session };
  const at = last?.step ?? 'silence';
  return [
    ...(said.step !== undefined && at !== said.step ? [`is at ${at}, not ${said.step}`] : []),
    ...(said.steps !== undefined && steps.join(' ') !== said.steps.join(' ')
      ? [`says ${steps.join(' ')}, not ${said.steps.join(' ')}`]
      : []),
    ...(said.offers ?? [])
      .filter((value) => !values.includes(value))
      .map((value) => `does not offer ${value} at ${at}`),
    ...(said.shows ?? [])
      .filter((words) => !text.includes(words))
      .map((words) => `does not show "${words}" at ${at}`),
    ...(said.hides ?? [])
      .filter((words) => text.toLowerCase().includes(words.toLowerCase()))
      .map((words) => `shows "${words}" at ${at}`),
    ...(said.locale !== undefined && last?.locale !== said.locale
      ? [`speaks ${last?.locale ?? 'nothing'}, not ${said.locale}`]
      : []),
    ...(said.services !== undefined && cards < said.services
      ? [`shows ${cards} services at ${at}, not ${said.services}`]
      : []),
    ...Object.entries(said.keeps ?? {})
      .filter(([name, value]) => JSON.stringify(kept[name]) !== JSON.stringify(value))
      .map(([name, value]) => `keeps ${name} ${JSON.stringify(kept[name])}, not ${JSON.stringify(value)}`),
    ...(said.ends && session !== null ? ['still keeps something'] : []),
  ];
}

const inputOf = (said: Said, { channel, locale }: Transcript): Input =>
  said.arrive
    ? { kind: 'arrival', channel, locale }
    : said.tap !== undefined
      ? { kind: 'choice', value: said.tap, channel, locale }
      : { kind: 'text', text: said.say ?? '', channel, locale };

export interface Played {
  said: Said;
  replies: Reply[];
  problems: string[];
}

/** Plays a whole conversation and compares it with what the transcript expects. */
export function play(transcript: Transcript, worldAt: (now: Date) => World): Played[] {
  let session: Session | null = null;
  let now = transcript.at;
  return transcript.turns.map((said) => {
    now = new Date(now.getTime() + (said.wait ?? 0.1) * 60_000);
    const result = turn(session, inputOf(said, transcript), worldAt(now));
    const tapped =
      said.tap !== undefined &&
      session !== null &&
      !/^(cmd|need|lang):/.test(said.tap) &&
      !session.offered.includes(said.tap);
    session = result.session;
    const problems = problemsOf(said, result.replies, session);
    return {
      said,
      replies: result.replies,
      problems: tapped ? [`${said.tap ?? ''} was not offered`, ...problems] : problems,
    };
  });
}
