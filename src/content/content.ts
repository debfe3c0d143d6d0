import { join } from 'node:path';
import { emergencyCard, type EmergencyCard } from './baked.ts';
import { createTypedChoices, type TypedChoices } from './labels.ts';
import { loadFlows, type Flows } from './load-flows.ts';
import { loadAnswers, type Answers } from './answers.ts';
import { createTexts, readLocales, type Texts } from './texts.ts';

/** Everything that people may change about the conversation, read once and trusted after that. */
export interface Content {
  flows: Flows;
  texts: Texts;
  typed: TypedChoices;
  emergencyCard: EmergencyCard;
  answers: Answers;
}

/** Reads `dialogs/`, `locales/` and the facts behind the answers below `home`. Throws ContentError. */
export function loadContent(home: string): Content {
  const texts = createTexts(readLocales(join(home, 'locales')));
  return {
    flows: loadFlows(join(home, 'dialogs')),
    texts,
    typed: createTypedChoices(texts),
    emergencyCard,
    answers: loadAnswers(join(home, 'data/rights/answers.yaml')),
  };
}
