import { compilePatterns } from './concepts.ts';
import type { PatternIndex } from './concepts.ts';
import { flagLabels, labelled, needLabels, requestLabels } from './examples.ts';
import type { Labelled } from './examples.ts';
import { featuresOf, read } from './features.ts';
import { activeLanguages, languageFeatures } from './language.ts';
import { learn, seeded, store } from './learn.ts';
import type { Example, Settings } from './learn.ts';
import type { UnderstandingData } from './load.ts';
import { readHead, storeLexicon } from './model.ts';
import type { Head, Lexicon, StoredHead, StoredModel } from './model.ts';

/** Learning everything from the phrases of all languages together. Deterministic: same data, same model. */

export function lexiconOf(data: UnderstandingData): Lexicon {
  const languages = Object.entries(data.languages);
  const pick = (name: 'concepts' | 'mentions') =>
    Object.fromEntries(languages.map(([tag, lists]) => [tag, lists[name]]));
  const requests = languages.map(([tag, { requests: first, second, parallel }]) => {
    const all = [first, second.requests, parallel.requests];
    const ids = [...new Set(all.flatMap((lists) => Object.keys(lists)))];
    return [tag, Object.fromEntries(ids.map((id) => [id, all.flatMap((lists) => lists[id] ?? [])]))] as const;
  });
  return { concepts: pick('concepts'), mentions: pick('mentions'), requests: Object.fromEntries(requests) };
}

const base = { rate: 0.25, rarest: 2 };
const languageSettings = { ...base, bits: 14, kind: 'softmax', epochs: 4, decay: 1e-5 } as const;
const needSettings = { ...base, bits: 17, kind: 'softmax', epochs: 6, decay: 1e-3 } as const;
const requestSettings = { ...base, bits: 16, kind: 'softmax', epochs: 6, decay: 2e-4 } as const;
const flagSettings = { ...base, bits: 17, kind: 'sigmoid', epochs: 5, decay: 5e-4 } as const;
/** Flattens the needs' probabilities to how often they turn out right (bench/cross-validation.ts). */
const temperature = 1.2;

/** What one entry of a word list counts beside a sentence, in learning languages. */
const wordWeight = 0.15;

function hot(labels: readonly string[], id: string): Float32Array {
  return Float32Array.from(labels, (label) => (label === id ? 1 : 0));
}

function run(examples: readonly Example[], labels: string[], settings: Omit<Settings, 'labels'>): StoredHead {
  return store(learn(examples, { ...settings, labels }), { ...settings, labels });
}

export function learnLanguage(items: readonly Labelled[], data: UnderstandingData): StoredHead {
  const texts = items.map(({ text, language }) => ({ text, language }));
  for (const [language, phrases] of Object.entries(data.others))
    texts.push(...phrases.map((text) => ({ text, language })));
  const withWords = Object.keys(data.languages).filter(
    (tag) => Object.keys(data.languages[tag]?.concepts ?? {}).length > 0,
  );
  const labels = [...new Set([...texts.map(({ language }) => language), ...withWords])].sort();
  const counts = new Map(labels.map((tag) => [tag, texts.filter(({ language }) => language === tag).length]));
  const examples = texts.map(({ text, language }) => ({
    features: languageFeatures(text),
    target: hot(labels, language),
    weight: Float32Array.of(Math.min(3, Math.sqrt(600 / Math.max(counts.get(language) ?? 0, 1)))),
  }));
  // Single words teach what a greeting of one word is in, but a stem is no word, and some words are of many languages.
  for (const [language, { concepts }] of Object.entries(data.languages)) {
    if (!labels.includes(language)) continue;
    for (const pattern of Object.values(concepts)
      .flat()
      .filter((text) => !/[*.]/.test(text))) {
      const weight = Float32Array.of(wordWeight);
      examples.push({ features: languageFeatures(pattern), target: hot(labels, language), weight });
    }
  }
  return run(examples, labels, languageSettings);
}

/**
 * Features of a phrase, and once more with words or concepts left out: those who wrote the phrases wrote the word
 * lists too, so without this the model would trust the lists more than fits for people it has not met.
 */
function variants(item: Labelled, concepts: PatternIndex, language: Head): Example['features'][] {
  const reading = read(item.text, concepts, activeLanguages(language, item.text, item.language));
  const full = featuresOf(reading);
  const conceptsOnly = featuresOf(reading, new Set(['concepts']));
  const wordsOnly = featuresOf(reading, new Set(['words', 'grams']));
  return [full, conceptsOnly, wordsOnly];
}
const variantWeights = [1, 0.7, 0.3];

export interface Trained {
  heads: StoredModel['heads'];
  lexicon: Lexicon;
}

/** Learns all heads from the given examples; `data` gives the word lists. */
export function learnHeads(data: UnderstandingData, items: readonly Labelled[]): Trained {
  const lexicon = lexiconOf(data);
  const concepts = compilePatterns(lexicon.concepts);
  const languageHead = learnLanguage(items, data);
  const head = readHead(languageHead);
  const needs: Example[] = [];
  const requests: Example[] = [];
  const flags: Example[] = [];
  for (const item of items) {
    variants(item, concepts, head).forEach((features, index) => {
      const share = variantWeights[index] ?? 0;
      const { need, request } = item;
      if (need) {
        needs.push({
          features,
          target: hot(needLabels, need.id),
          weight: Float32Array.of(need.weight * share),
        });
      }
      if (request) {
        const target = hot(requestLabels, request.id);
        requests.push({ features, target, weight: Float32Array.of(request.weight * share) });
      }
      flags.push({
        features,
        target: Float32Array.from(flagLabels, (flag) => item.flags.get(flag)?.[0] ?? 0),
        weight: Float32Array.from(flagLabels, (flag) => (item.flags.get(flag)?.[1] ?? 0) * share),
      });
    });
  }
  return {
    heads: {
      language: languageHead,
      needs: run(needs, needLabels, needSettings),
      requests: run(requests, requestLabels, requestSettings),
      flags: run(flags, flagLabels, flagSettings),
    },
    lexicon,
  };
}

/** Every n-th part of the examples, for measuring on phrases that were not learned. */
export function folds(items: readonly Labelled[], count: number): number[] {
  const random = seeded(7);
  return items.map(() => Math.floor(random() * count));
}

export function train(data: UnderstandingData): StoredModel {
  const { heads, lexicon } = learnHeads(data, labelled(data));
  return {
    format: 1,
    data: data.fingerprint,
    heads,
    calibration: { temperature },
    lexicon: storeLexicon(lexicon),
  };
}
