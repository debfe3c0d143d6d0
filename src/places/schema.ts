import { z } from 'zod';
import type { MunicipalityCode } from './types.ts';

const isCode = (text: string): text is MunicipalityCode => /^GM\d{4}$/.test(text);

/** A CBS code such as `GM0202`. */
export const codeSchema = z.string().refine(isCode, 'a municipality code is GM and four digits');

export const municipalityRows = z.array(
  z.object({
    code: codeSchema,
    name: z.string().min(1),
    official_name: z.string(),
    province: z.string().min(1),
    lat: z.coerce.number(),
    lon: z.coerce.number(),
    absorbed: z.string(),
  }),
);

export const placeRows = z.array(
  z.object({
    place: z.string().min(1),
    municipality: codeSchema,
    lat: z.coerce.number(),
    lon: z.coerce.number(),
    pc4_count: z.coerce.number(),
    alternatives: z.string(),
  }),
);

export const postcodeRows = z.array(
  z.object({
    pc4: z.string().regex(/^\d{4}$/),
    place: z.string(),
    municipality: codeSchema,
  }),
);

export const exonymsSchema = z.array(
  z.object({
    place: z.string().min(1),
    municipality: codeSchema,
    forms: z.array(
      z.object({
        form: z.string().min(1),
        kind: z.enum(['misspelling', 'local_or_short_name', 'district']).optional(),
        risky: z.boolean().optional(),
      }),
    ),
  }),
);

export const receptionSchema = z.array(z.object({ place: z.string().min(1), municipality: codeSchema }));

/** Words with commas between them, as in `nl: in, te, bij`. */
const list = z
  .string()
  .transform((text) => text.split(',').flatMap((word) => (word.trim() === '' ? [] : [word.trim()])));

/** `GM0363 Amsterdam: Mokum, …` */
export const namesSchema = z
  .record(z.string().regex(/^GM\d{4} .+$/, 'a key is a code, a space and the Dutch name'), list)
  .transform((entries) =>
    Object.entries(entries).flatMap(([key, forms]) => {
      const code = key.slice(0, 6);
      return isCode(code) ? [{ municipality: code, place: key.slice(7), forms }] : [];
    }),
  );

const perLanguage = z.record(z.string(), list);

export const wordsSchema = z.strictObject({
  loc: perLanguage,
  from: perLanguage,
  to: perLanguage,
  near: perLanguage,
  live: perLanguage,
  now: perLanguage,
  past: perLanguage,
  work: perLanguage,
  other: perLanguage,
  want: perLanguage,
  not: perLanguage,
  clause: perLanguage,
  moved: perLanguage,
  unit: perLanguage,
  province: perLanguage,
  postcode: perLanguage,
  count: perLanguage,
  plain: perLanguage,
});
/** What a word says about the place name beside it; explained in `data/places/words.yaml`. */
export type WordKind = keyof z.infer<typeof wordsSchema>;

export const staysSchema = z.strictObject({
  reception: perLanguage,
  moving: perLanguage,
  street: perLanguage,
  closed: perLanguage,
  abroad: perLanguage,
});

export const regionsSchema = z.strictObject({
  provinces: z.record(z.string(), list),
  regions: list,
});
export const foreignSchema = z.strictObject({ names: list });
export const ordinarySchema = z.strictObject({
  support: list,
  never: list,
  clashes: list,
});

/** Everything under `data/places/`, checked. */
export interface PlacesData {
  municipalities: z.infer<typeof municipalityRows>;
  places: z.infer<typeof placeRows>;
  postcodes: z.infer<typeof postcodeRows>;
  exonyms: z.infer<typeof exonymsSchema>;
  reception: z.infer<typeof receptionSchema>;
  names: z.infer<typeof namesSchema>;
  words: z.infer<typeof wordsSchema>;
  stays: z.infer<typeof staysSchema>;
  regions: z.infer<typeof regionsSchema>;
  foreign: z.infer<typeof foreignSchema>;
  ordinary: z.infer<typeof ordinarySchema>;
}
