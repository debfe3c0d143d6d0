import { z } from 'zod';
import type { MunicipalityCode } from '../places/types.ts';
import {
  accessIds,
  audienceIds,
  crisisIds,
  languageTags,
  needIds,
  topicIds,
} from '../understanding/types.ts';

/** A talk is forgotten after this long without a message. Milliseconds. */
export const retention = 30 * 60 * 1000;

const municipality = z.custom<MunicipalityCode>(
  (value) => typeof value === 'string' && /^GM\d{4}$/.test(value),
);

/**
 * All that is remembered of a talk: ids only, nothing that the person wrote.
 * `v` changes when the shape does; a session of another shape restarts kindly.
 */
export const sessionSchema = z.strictObject({
  v: z.literal(1),
  locale: z.enum(languageTags),
  /** The step that waits for an answer. */
  at: z.string(),
  /** The way back, newest last, at most 20 steps. */
  trail: z.array(z.string()).max(20),
  needs: z.array(z.enum(needIds)),
  topics: z.array(z.enum(topicIds)),
  /** Null while not known; both inside null when the person would rather not say. */
  place: z
    .strictObject({
      municipality: municipality.nullable(),
      stay: z.enum(['reception', 'moving', 'street', 'closed', 'abroad']).nullable(),
    })
    .nullable(),
  audience: z.array(z.enum(audienceIds)),
  access: z.array(z.enum(accessIds)),
  /** Languages wished for at a service, BCP 47. */
  languages: z.array(z.string().max(8)),
  age: z.enum(['child', 'youth', 'adult', 'older']).nullable(),
  flags: z.array(z.enum(['greeted', 'easy', 'for-other', 'all-needs', 'fit-asked', 'waiting', 'moved'])),
  shown: z.array(z.string()).max(60),
  offered: z.array(z.string()).max(16),
  /** Inputs in a row that were not understood. */
  misses: z.number().int().min(0),
  /** Kinds on the emergency card, first the main one. */
  crisis: z.array(z.enum(crisisIds)),
  /** Where the person was when an emergency card or a short answer came between. */
  resume: z.strictObject({ at: z.string(), offered: z.array(z.string()).max(16) }).nullable(),
  /** In a lesson: its number. Null when not in cover. */
  cover: z.strictObject({ lesson: z.number().int() }).nullable(),
  /** Keyed hash of a word of the person's own that ends cover. */
  word: z.string().nullable(),
  /** Epoch milliseconds after which the session is gone. */
  expires: z.number(),
});

export type Session = z.output<typeof sessionSchema>;

export function freshSession(locale: Session['locale'], now: Date): Session {
  return {
    v: 1,
    locale,
    at: 'welcome.start',
    trail: [],
    needs: [],
    topics: [],
    place: null,
    audience: [],
    access: [],
    languages: [],
    age: null,
    flags: [],
    shown: [],
    offered: [],
    misses: 0,
    crisis: [],
    resume: null,
    cover: null,
    word: null,
    expires: now.getTime() + retention,
  };
}

/** A list with these added, each once. */
export const withAll = <T>(list: readonly T[], added: readonly T[]): T[] => [...new Set([...list, ...added])];
