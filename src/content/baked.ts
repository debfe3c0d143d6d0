// Emergency texts are compiled into the program, so that they are there when data folder, store and network are gone.
import { z } from 'zod';
import card from '../../dialogs/emergency-card.json' with { type: 'json' };
import ar from '../../locales/ar/emergency.json' with { type: 'json' };
import en from '../../locales/en/emergency.json' with { type: 'json' };
import fa from '../../locales/fa/emergency.json' with { type: 'json' };
import nl from '../../locales/nl/emergency.json' with { type: 'json' };
import ps from '../../locales/ps/emergency.json' with { type: 'json' };
import uk from '../../locales/uk/emergency.json' with { type: 'json' };
import type { LanguageTag } from '../understanding/types.ts';

const kinds = ['start', 'danger', 'assault', 'suicide', 'child', 'medical', 'trafficking'] as const;
const lines = z.array(z.string()).min(1);
const cardSchema = z.object({
  ...Object.fromEntries(kinds.map((kind) => [kind, lines])),
  extra: z.record(z.enum(kinds), lines),
});

export type EmergencyKind = (typeof kinds)[number];
export interface EmergencyCard {
  lines(kind: EmergencyKind): readonly string[];
  extra(kind: EmergencyKind): readonly string[];
}

cardSchema.parse(card);
export const emergencyCard: EmergencyCard = {
  lines: (kind) => card[kind],
  extra: (kind) => card.extra[kind],
};

const broken: Partial<Record<LanguageTag, string>> = {
  nl: nl.broken,
  en: en.broken,
  ar: ar.broken,
  uk: uk.broken,
  fa: fa.broken,
  ps: ps.broken,
};

/** The gentle text for when something inside fails: an apology, the emergency numbers, and a way on. */
export const brokenText = (locale: LanguageTag): string => broken[locale] ?? en.broken;
