import type { Step } from '../content/flow-schema.ts';

/** What was typed was not understood: the first time asked again kindly, the second with buttons and people (T5). */
export const missed = (step: Step, misses: number): { key: string; step: string; person: boolean } => {
  const person = misses % 2 === 0;
  const key = `${step.flow}.${person ? 'person' : 'again'}`;
  return { key, step: key, person };
};
