import type { Phrases, UnderstandingData } from './load.ts';
import { commandIds, crisisIds, needIds, situationIds, smallIds, topicIds } from './types.ts';

/** The phrases of all languages as labelled examples, each telling only what its file really says about it. */
export interface Labelled {
  text: string;
  language: string;
  /** Which of the two authors of the language wrote it; 3 is the list of meanings that every language has. */
  pass: 1 | 2 | 3;
  file: 'needs' | 'crisis' | 'requests' | 'topics';
  key: string;
  /** Need or crisis with a weight, where the phrase says one. */
  need: { id: string; weight: number } | null;
  request: { id: string; weight: number } | null;
  /** Flag -> [wanted value, weight]; a flag that is not named is not learned from this phrase. */
  flags: Map<string, [number, number]>;
}

/** Crises stand among the needs, so that a cry and a calm text about the same thing have to be told apart. */
export const needLabels = [...needIds, 'none', ...crisisIds.map((id) => `crisis:${id}`)];
export const requestLabels = [...commandIds, ...smallIds, 'other'];
export const flagLabels = [
  ...crisisIds.map((id) => `crisis:${id}`),
  ...topicIds.map((id) => `topic:${id}`),
  ...situationIds.map((id) => `situation:${id}`),
];

const needOfTopic: Record<string, string> = {
  'forced-marriage': 'safety', honour: 'safety', 'online-abuse': 'sexual-violence', pregnancy: 'medical',
  asylum: 'legal', 'family-reunification': 'legal', discrimination: 'legal', 'unsafe-in-reception': 'safety',
}; // prettier-ignore
/** Needs whose phrases may well be about a topic, so that they teach little against it. */
const topicMayStandIn: Record<string, readonly string[]> = {
  fgm: ['sexual-violence', 'medical', 'children-family', 'safety'],
  'forced-marriage': ['safety', 'children-family', 'legal', 'sexual-violence'],
  honour: ['safety', 'lgbtqia', 'children-family', 'sexual-violence'],
  abandonment: ['safety', 'legal'],
  'sexual-exploitation': ['work-exploitation', 'sexual-violence', 'safety', 'shelter'],
  'online-abuse': ['sexual-violence', 'safety', 'lgbtqia'],
  pregnancy: ['medical', 'children-family'],
  'unsafe-in-reception': ['safety', 'lgbtqia', 'sexual-violence', 'shelter'],
  'hurt-by-staff': ['safety', 'sexual-violence', 'legal', 'work-exploitation'],
  asylum: ['legal', 'interpreter', 'lgbtqia'],
  'family-reunification': ['legal', 'children-family'],
  discrimination: ['legal', 'lgbtqia', 'community', 'work-exploitation'],
  detention: ['legal'],
  'own-violence': ['children-family', 'mental-health'],
  'basic-needs': ['money', 'shelter', 'children-family'],
};
/** How sure a phrase of a need says that this crisis is not meant; other needs count in full. */
const crisisMayStandIn: Record<string, Record<string, number>> = {
  'crisis:danger': {
    safety: 0.12,
    'sexual-violence': 0.3,
    'children-family': 0.5,
    lgbtqia: 0.5,
    shelter: 0.5,
  },
  'crisis:suicide': { 'mental-health': 0.4 },
  'crisis:assault': { 'sexual-violence': 0.12, medical: 0.5, safety: 0.5 },
  'crisis:child': { safety: 0.4, 'children-family': 0.5, 'sexual-violence': 0.3 },
  'crisis:medical': { medical: 0.5 },
  'crisis:trafficking': { 'work-exploitation': 0.2, 'sexual-violence': 0.5 },
};

/** How much a phrase of a need says against a topic: "I need a doctor" is about pain, not about cutting. */
const topicMaybe = 0.25;
const topicHardly = 0.6;

function flagsOf(file: Labelled['file'], key: string): Labelled['flags'] {
  const flags: Labelled['flags'] = new Map();
  for (const id of crisisIds) {
    const flag = `crisis:${id}`;
    if (file === 'crisis' && key === id) flags.set(flag, [1, 2.5]);
    else if (file === 'crisis') flags.set(flag, [0, key === 'lookalikes' ? 3.5 : 0.2]);
    else if (file === 'needs') flags.set(flag, [0, crisisMayStandIn[flag]?.[key] ?? 0.8]);
    else if (file === 'requests' && key !== 'emergency' && key !== 'someone-else') flags.set(flag, [0, 0.5]);
  }
  for (const id of topicIds) {
    const flag = `topic:${id}`;
    if (file === 'topics') flags.set(flag, key === id ? [1, 1.5] : [0, 0.5]);
    else if (file === 'needs')
      flags.set(flag, [0, topicMayStandIn[id]?.includes(key) === true ? topicMaybe : topicHardly]);
    // Who was hurt and who did it are told in the same words: every cry teaches that this is not own violence.
    else if (file === 'crisis' && id === 'own-violence') flags.set(flag, [0, 0.5]);
    else if (file === 'requests' && !(id === 'own-violence' && key === 'hurting-others'))
      flags.set(flag, [0, 0.4]);
  }
  for (const id of situationIds) {
    const flag = `situation:${id}`;
    if (file === 'requests') flags.set(flag, key === id ? [1, 2] : [0, 0.5]);
    else flags.set(flag, [0, 0.35]);
  }
  return flags;
}

function needOf(file: Labelled['file'], key: string): Labelled['need'] {
  if (file === 'needs') return { id: key, weight: 1 };
  if (key === 'lookalikes') return { id: 'none', weight: 2.5 };
  if (file === 'crisis') return { id: `crisis:${key}`, weight: 0.7 };
  if (file === 'topics') {
    const id = needOfTopic[key];
    return id === undefined ? null : { id, weight: 0.4 };
  }
  const chatter = [...smallIds, ...commandIds].some((id) => id === key && id !== 'emergency');
  return chatter ? { id: 'none', weight: 0.5 } : null;
}

function requestOf(file: Labelled['file'], key: string): Labelled['request'] {
  if (file !== 'requests')
    return key === 'none' ? { id: 'other', weight: 0.05 } : { id: 'other', weight: 0.1 };
  return requestLabels.includes(key) ? { id: key, weight: 1 } : { id: 'other', weight: 0.2 };
}

export function labelled(data: UnderstandingData): Labelled[] {
  const out: Labelled[] = [];
  const names: readonly (keyof Phrases)[] = ['needs', 'crisis', 'requests', 'topics'];
  for (const [language, lists] of Object.entries(data.languages)) {
    const passes: readonly Phrases[] = [lists, lists.second, lists.parallel];
    for (const pass of [1, 2, 3] as const) {
      const written = passes[pass - 1] ?? lists;
      for (const file of names) {
        for (const [key, phrases] of Object.entries(written[file])) {
          const labels = {
            need: needOf(file, key),
            request: requestOf(file, key),
            flags: flagsOf(file, key),
          };
          for (const text of phrases) out.push({ text, language, pass, file, key, ...labels });
        }
      }
    }
  }
  return out;
}
