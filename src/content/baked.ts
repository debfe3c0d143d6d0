// Emergency texts are compiled into the program, so that they are there when data folder, store and network are gone.
import { z } from 'zod';
import card from '../../dialogs/emergency-card.json' with { type: 'json' };
import am from '../../locales/am/emergency.json' with { type: 'json' };
import ar from '../../locales/ar/emergency.json' with { type: 'json' };
import en from '../../locales/en/emergency.json' with { type: 'json' };
import es from '../../locales/es/emergency.json' with { type: 'json' };
import fa from '../../locales/fa/emergency.json' with { type: 'json' };
import fr from '../../locales/fr/emergency.json' with { type: 'json' };
import ku from '../../locales/ku/emergency.json' with { type: 'json' };
import nl from '../../locales/nl/emergency.json' with { type: 'json' };
import pl from '../../locales/pl/emergency.json' with { type: 'json' };
import ps from '../../locales/ps/emergency.json' with { type: 'json' };
import pt from '../../locales/pt/emergency.json' with { type: 'json' };
import ru from '../../locales/ru/emergency.json' with { type: 'json' };
import so from '../../locales/so/emergency.json' with { type: 'json' };
import ti from '../../locales/ti/emergency.json' with { type: 'json' };
import tr from '../../locales/tr/emergency.json' with { type: 'json' };
import uk from '../../locales/uk/emergency.json' with { type: 'json' };
import zh from '../../locales/zh/emergency.json' with { type: 'json' };
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
  ti: ti.broken,
  tr: tr.broken,
  uk: uk.broken,
  ru: ru.broken,
  fa: fa.broken,
  so: so.broken,
  fr: fr.broken,
  es: es.broken,
  pl: pl.broken,
  ps: ps.broken,
  ku: ku.broken,
  am: am.broken,
  zh: zh.broken,
  pt: pt.broken,
};

/** The gentle text for when something inside fails: an apology, the emergency numbers, and a way on. */
export const brokenText = (locale: LanguageTag): string => broken[locale] ?? en.broken;
