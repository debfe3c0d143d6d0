import { isSure } from './crisis-signs.ts';
import { sigmoid } from './model.ts';
import { crisisIds } from './types.ts';
import type { CrisisId, NeedId } from './types.ts';

/**
 * From which probability a sign counts. Low on purpose: a card too many is one tap ("that is not it"), a card too
 * few may cost a life. The figures behind them are in docs/understanding.md.
 */
export const crisisThresholds: Record<CrisisId, number> = {
  danger: 0.15, suicide: 0.14, assault: 0.15, child: 0.15, medical: 0.15, trafficking: 0.14,
}; // prettier-ignore
/** A second kind is shown only when it is fairly clear, so that the card stays short. */
const alsoThreshold = 0.4;
/** Who says that they hurt somebody gets an answer of their own, unless they clearly say that they were hurt. */
const ownViolenceThreshold = 0.9;
/**
 * Words that only hold a sentence together ("what did she say") are a cry only when a model is about sure.
 * Not so for suicide: a farewell is made of small words.
 */
const emptyThreshold = 0.4;
const emptyConcepts = new Set([
  'person-i', 'person-she-he', 'person-we', 'someone-other', 'again', 'need', 'where', 'who', 'how', 'can', 'not',
  'have', 'question-mark', 'speak', 'hello', 'thanks', 'place', 'now', 'past', 'recent', 'soon',
]); // prettier-ignore
/** A request to the bot is taken for a crisis only when it says so about as clearly as not. */
const requestThreshold = 0.5;
/** What a sign adds to the model's score, and the least score that a sure one gives (log odds). */
const signBonus = 0.5;
const sureScore = -1.3;
/** Below this the model knows better than a sign: a film about it, a word in a song. */
const ruledOut = -5;
/** How much it counts whether the text is about such things at all (log odds, from -1.2 to 0.8 times this). */
const contextWeight = 0.5;

/** Needs that a text with this crisis speaks of; "killing me" in a text about an exam speaks of none of them. */
const context: Record<CrisisId, readonly NeedId[]> = {
  danger: ['safety', 'sexual-violence', 'children-family', 'lgbtqia'],
  suicide: ['mental-health'],
  assault: ['sexual-violence', 'safety'],
  child: ['safety', 'children-family', 'sexual-violence'],
  medical: ['medical'],
  trafficking: ['work-exploitation', 'sexual-violence'],
};

/** Life in danger at this moment goes first when several are about as sure. */
const urgency: Record<CrisisId, number> = {
  danger: 0.15,
  medical: 0.15,
  suicide: 0.12,
  assault: 0.05,
  child: 0.05,
  trafficking: 0,
};

export interface CrisisEvidence {
  /** Log odds of each crisis by the models, the highest over the whole text and its sentences. */
  scores: ReadonlyMap<CrisisId, number>;
  /** Of `crisisSigns`: what speaks for a crisis in every language. */
  signs: readonly string[];
  /** Probability of a need. */
  need: (id: NeedId) => number;
  /** Concepts that the text names. */
  concepts: readonly string[];
  /** The text says that the writer hurt somebody. */
  ownViolence: boolean;
  /** The text reads as a request to the bot (stop, delete, thanks …). */
  aboutTheBot: boolean;
}

export interface CrisisDecision {
  crisis: CrisisId | null;
  also: CrisisId[];
}

export function decideCrisis({
  scores,
  signs,
  need,
  concepts,
  ownViolence,
  aboutTheBot,
}: CrisisEvidence): CrisisDecision {
  const empty = concepts.every((concept) => emptyConcepts.has(concept));
  const from = (id: CrisisId) =>
    ownViolence
      ? ownViolenceThreshold
      : aboutTheBot
        ? requestThreshold
        : empty && id !== 'suicide'
          ? emptyThreshold
          : crisisThresholds[id];
  const found = crisisIds
    .map((id) => {
      const fitting = context[id].reduce((sum, name) => sum + need(name), 0);
      const fits = contextWeight * (2 * Math.min(1, fitting / 0.6) - 1.2);
      const own = signs.filter((sign) => sign.startsWith(`${id}.`));
      const raised = (scores.get(id) ?? -10) + (own.length > 0 ? signBonus : 0);
      return {
        id,
        probability: sigmoid(
          (own.some(isSure) && raised > ruledOut ? Math.max(raised, sureScore) : raised) + fits,
        ),
      };
    })
    .filter(({ id, probability }) => probability >= from(id))
    .sort((a, b) => b.probability + urgency[b.id] - a.probability - urgency[a.id]);
  const [first, ...rest] = found;
  const also = rest.filter(({ id, probability }) => probability >= Math.max(from(id), alsoThreshold));
  return { crisis: first?.id ?? null, also: also.map(({ id }) => id) };
}
