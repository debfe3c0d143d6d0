import { crisisIds, needIds } from './types.ts';
import type { CrisisId, NeedId, Understanding } from './types.ts';

/** What somebody with this crisis needs first, when the emergency card is behind them. */
const needOfCrisis: Record<CrisisId, NeedId> = {
  danger: 'safety',
  suicide: 'mental-health',
  assault: 'sexual-violence',
  child: 'children-family',
  medical: 'medical',
  trafficking: 'work-exploitation',
};

export interface Chances {
  need: (id: NeedId | 'none') => number;
  crisis: (id: CrisisId) => number;
}

/** Reads the probabilities of the needs' model, in which crises stand beside needs; a crisis counts for its need. */
export function chancesOf(labels: readonly string[], probabilities: Float64Array): Chances {
  const of = (label: string) => probabilities[labels.indexOf(label)] ?? 0;
  const crisis = (id: CrisisId) => of(`crisis:${id}`);
  const need = (id: NeedId | 'none') =>
    crisisIds.reduce((sum, name) => sum + (needOfCrisis[name] === id ? crisis(name) : 0), of(id));
  return { need, crisis };
}

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

/** What nobody named is not offered as a guess (E2): below `sure` these needs ask for a word that is about them. */
const sure = 0.7;
const named: Partial<Record<NeedId, readonly string[]>> = {
  lgbtqia: ['lgbt', 'gender', 'hide-who'],
  'sexual-violence': [
    'rape', 'sexual', 'touch', 'body-shame', 'photos', 'harass', 'cutting', 'prostitution', 'room-for-sex',
  ],
}; // prettier-ignore

/** Needs worth telling, best first; none when the text most likely states none. */
export function rankNeeds(chances: Chances, concepts: readonly string[]): Understanding['needs'] {
  const none = chances.need('none');
  if (none >= leastNone && needIds.every((id) => chances.need(id) < none)) return [];
  return needIds
    .map((id) => ({ id, score: Number(scoreOf(chances.need(id)).toFixed(3)) }))
    .filter(({ score }) => score >= least)
    .filter(({ id, score }) => score >= sure || (named[id]?.some((word) => concepts.includes(word)) ?? true))
    .sort((a, b) => b.score - a.score)
    .slice(0, 5);
}
