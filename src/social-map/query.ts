import { z } from 'zod';
import type { MunicipalityCode } from '../places/types.ts';
import { accessIds, audienceIds, needIds, topicIds } from './profile-ids.ts';
import type { MatchQuery } from './types.ts';

const ids = (known: readonly string[], what: string) =>
  z
    .array(
      z
        .string()
        .refine((id) => known.includes(id), { error: ({ input }) => `${show(input)} is no ${what} id` }),
      { error: `must be a list of ${what} ids` },
    )
    .max(100)
    .transform((list) => [...new Set(list)]);

const municipality = z.custom<MunicipalityCode>(
  (code) => typeof code === 'string' && /^GM\d{4}$/.test(code),
  {
    error: ({ input }) => `${show(input)} is no municipality code such as GM0363`,
  },
);

const schema = z.object(
  {
    needs: ids(needIds, 'need'),
    topics: ids(topicIds, 'topic').default([]),
    municipality: municipality.nullable().default(null),
    languages: z
      .array(
        z.string().regex(/^[a-z]{2,8}(?:-[a-z0-9]{1,8})*$/i, {
          error: ({ input }) => `${show(input)} is no language tag`,
        }),
      )
      .max(50)
      .default([]),
    audience: ids(audienceIds, 'audience').default([]),
    access: ids(accessIds, 'access').default([]),
    age: z
      .int({ error: 'must be a whole number of years, or null' })
      .min(0)
      .max(130)
      .nullable()
      .default(null),
    at: z.iso
      .datetime({
        offset: true,
        error: 'must be a moment such as 2026-11-24T11:00:00+01:00 (RFC 3339), or null',
      })
      .nullable()
      .default(null),
    limit: z
      .int({ error: 'must be a whole number from 1 to 50' })
      .min(1, { error: 'must be a whole number from 1 to 50' })
      .max(50, { error: 'must be a whole number from 1 to 50' })
      .default(10),
  },
  { error: 'must be an object with at least needs' },
);

export type ParsedQuery = { ok: true; query: MatchQuery } | { ok: false; problem: string };

/** Reads the body of `POST /api/match`, filling in the defaults; what is wrong comes back as one sentence. */
export function parseMatchQuery(body: unknown, now: Date): ParsedQuery {
  const parsed = schema.safeParse(body);
  if (!parsed.success) {
    const problems = parsed.error.issues.map(
      ({ path, message }) => `${path.join('.') || 'the body'}: ${message}`,
    );
    return { ok: false, problem: `The question cannot be read: ${problems.slice(0, 3).join('; ')}.` };
  }
  const { at } = parsed.data;
  return { ok: true, query: { ...parsed.data, at: at === null ? now : new Date(at) } };
}

/** Bounded, so that a problem never carries a person's text along. */
function show(value: unknown): string {
  return typeof value === 'string' && /^[\w-]{1,40}$/.test(value) ? `"${value}"` : 'one of them';
}
