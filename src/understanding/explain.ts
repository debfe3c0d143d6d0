import { compilePatterns, matchPatterns } from './concepts.ts';
import type { PatternIndex } from './concepts.ts';
import { isSure, signs } from './crisis-signs.ts';
import { crisisThresholds } from './crisis.ts';
import { featuresOf, read } from './features.ts';
import type { Reading } from './features.ts';
import { activeLanguages, candidates, guessLanguages } from './language.ts';
import { score, sigmoid, softmax } from './model.ts';
import type { Features, Lexicon, Model } from './model.ts';
import { chancesOf } from './needs.ts';
import { compileRequests, exactRequest } from './requests.ts';
import { createUnderstanding } from './understand.ts';
import { crisisIds } from './types.ts';
import type { CrisisId, LanguageTag, Understanding } from './types.ts';
import { weighWords } from './explain-words.ts';
import type { WordWeight } from './explain-words.ts';

interface Chance {
  id: string;
  probability: number;
}

/** Why a text was understood as it was: for people who speak the language and test their own sentences. */
export interface Explanation {
  text: string;
  understood: Understanding;
  /** The text in the plain form that lists and models see. */
  folded: string;
  language: {
    /** Languages that the script allows; null: no letters; empty: Latin letters, any. */
    script: readonly string[] | null;
    ranked: Chance[];
    /** Whose word lists were used. */
    lists: string[];
  };
  /** Concepts with the words that name them, as they stand in the folded text. */
  concepts: { id: string; words: string[] }[];
  signs: { id: string; because: string[]; sure: boolean }[];
  /** The model's probabilities of the needs for the whole text, best first, crises counted for their need. */
  needs: Chance[];
  /** The two models' probabilities of each crisis for the whole text, and from where it counts. */
  crises: { id: CrisisId; besideNeeds: number; onItsOwn: number; from: number }[];
  request: { wordForWord: string | null; ranked: Chance[] };
  /** The words that the first need and the crisis hang on. */
  words: WordWeight[];
}

export type Explain = (text: string, prior?: LanguageTag) => Explanation;

const best = (labels: readonly string[], probabilities: Float64Array, from = 0.03): Chance[] =>
  labels
    .map((id, index) => ({ id, probability: probabilities[index] ?? 0 }))
    .filter(({ probability }) => probability >= from)
    .sort((a, b) => b.probability - a.probability)
    .slice(0, 5);

/** Only what the reading kept: words of languages that the text is not in are left out there. */
function conceptWords(index: PatternIndex, reading: Reading, lists: ReadonlySet<string>) {
  const kept = new Map(reading.concepts.map((id) => [id, new Set<string>()]));
  const spaced = !/\p{Script=Han}/u.test(reading.folded);
  for (const { id, language, at } of matchPatterns(index, reading.folded)) {
    if (!lists.has(language) && language !== 'nl' && language !== 'en') continue;
    const word = spaced ? reading.words[at] : reading.folded.slice(at, at + 2);
    if (word !== undefined) kept.get(id)?.add(word);
  }
  return [...kept].map(([id, found]) => ({ id, words: [...found] }));
}

function signReasons(reading: Reading): Explanation['signs'] {
  const there = new Set(reading.concepts);
  return reading.signs.map((id) => {
    const sign = signs.find((known) => `${known.crisis}.${known.id}` === id);
    const because = (sign?.all ?? []).map((list) =>
      list.filter((concept) => there.has(concept)).join(' or '),
    );
    return { id, because, sure: isSure(id) };
  });
}

/** Reads a text as `createUnderstanding` does, and keeps what it went by. Slower, and for people's eyes only. */
export function createExplain(lexicon: Lexicon, model: Model): Explain {
  const understand = createUnderstanding(lexicon, model);
  const index = compilePatterns(lexicon.concepts);
  const requests = compileRequests(lexicon.requests);

  const crisesOf = (features: Features): Explanation['crises'] => {
    const flags = score(model.flags, features);
    const flag = (id: string) => sigmoid(flags[model.flags.labels.indexOf(id)] ?? -10);
    const chances = chancesOf(model.needs.labels, softmax(score(model.needs, features), model.temperature));
    return crisisIds.map((id) => ({
      id,
      besideNeeds: chances.crisis(id),
      onItsOwn: flag(`crisis:${id}`),
      from: crisisThresholds[id],
    }));
  };

  return (text, prior) => {
    const guess = guessLanguages(model.language, text, prior);
    const lists = activeLanguages(model.language, text, prior);
    const reading = read(text, index, lists);
    const features = featuresOf(reading);
    const needs = softmax(score(model.needs, features), model.temperature);
    const likely = [...(prior === undefined ? [] : [prior]), ...guess.ranked.map(({ tag }) => tag)];
    const understood = understand(text, prior);
    return {
      text,
      understood,
      folded: reading.folded,
      language: {
        script: candidates(text),
        ranked: guess.ranked.slice(0, 4).map(({ tag, probability }) => ({ id: tag, probability })),
        lists: [...lists],
      },
      concepts: conceptWords(index, reading, lists),
      signs: signReasons(reading),
      needs: best(model.needs.labels, needs),
      crises: crisesOf(features),
      request: {
        wordForWord: exactRequest(requests, reading.folded, likely),
        ranked: best(model.requests.labels, softmax(score(model.requests, features))),
      },
      words: weighWords(text, understood, (part) => understand(part, prior)),
    };
  };
}
