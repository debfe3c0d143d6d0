import { needIds } from './types.ts';
import type { NeedId, Understanding } from './types.ts';

/** Guesses below this are not worth a button. */
const least = 0.2;
/** What is offered as a button starts here, as a probability of the model. */
const worthOffering = 0.06;

/** From a probability to a score: the same from 0.7 up, gentler below, so that a doubtful text offers a choice. */
export function scoreOf(probability: number): number {
  if (probability >= 0.7) return probability;
  if (probability >= worthOffering)
    return least + ((probability - worthOffering) / (0.7 - worthOffering)) * (0.7 - least);
  return (probability / worthOffering) * least * 0.999;
}

/** "No need" wins when it is the likeliest and at least this likely; else a doubtful text still offers a choice. */
const leastNone = 0.35;

/** Needs worth telling, best first; none when the text most likely states none. */
export function rankNeeds(labels: readonly string[], probabilities: Float64Array): Understanding['needs'] {
  const chance = (id: string) => probabilities[labels.indexOf(id)] ?? 0;
  if (chance('none') >= leastNone && chance('none') === Math.max(...probabilities)) return [];
  return needIds
    .map((id: NeedId) => ({ id, score: Number(scoreOf(chance(id)).toFixed(3)) }))
    .filter(({ score }) => score >= least)
    .sort((a, b) => b.score - a.score)
    .slice(0, 5);
}
