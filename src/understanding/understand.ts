import { compilePatterns } from './concepts.ts';
import { decideCrisis } from './crisis.ts';
import { featuresOf, read, type Reading } from './features.ts';
import { activeLanguages, guessLanguages } from './language.ts';
import { findMentions } from './mentions.ts';
import { logOdds, score, sigmoid, softmax } from './model.ts';
import type { Features, Lexicon, Model } from './model.ts';
import { chancesOf, rankNeeds } from './needs.ts';
import type { Chances } from './needs.ts';
import { findPersonalData } from './personal-data.ts';
import { compileRequests, exactRequest } from './requests.ts';
import { commandIds, crisisIds, situationIds, smallIds, topicIds } from './types.ts';
import type { CrisisId, LanguageTag, Understanding } from './types.ts';

/** Reads one text. `prior` is the language that the person chose. Pure: the same text is always read the same. */
export type Understand = (text: string, prior?: LanguageTag) => Understanding;

/** Longer texts are read up to here; the beginning says what matters. */
const longest = 2000;
/** From which probability a request counts that is not written as in the lists. */
const sureRequest = 0.6;
/** From which product of two probabilities a text counts as own violence: both models must mean it. */
const sureOwnViolence = 0.07;
/** Fear and anger are nobody's deed: own violence needs a word for one. */
const deeds = new Set([
  'hit', 'hurt', 'violence', 'kill', 'threaten', 'strangle', 'weapon', 'shout', 'rape', 'touch', 'control',
  'someone-hurts-other',
]); // prettier-ignore
/** A guess that somebody looks for a person gives way to a wish for a place of one's own from here. */
const ownShelter = 0.3;
/** Who speaks as clearly of being hurt is answered as somebody who was hurt, whatever else the text says. */
const hurtThemselves = 0.5;
const sureTopic = 0.5;
const sureSituation = 0.6;

/** Requests that stand for themselves: "I am done" to the bot is no farewell to life, unless it clearly is. */
const aboutTheBot = new Set<string>([...commandIds, ...smallIds]);
for (const id of ['emergency', 'hurting-others', 'watched', 'locating']) aboutTheBot.delete(id);

function sentencesOf(text: string): string[] {
  const parts = text.split(/[.!?؟。！？\n;።፤]+/u).filter((part) => part.trim().length > 3);
  return inPieces(parts);
}

/** People who are upset write without any sign: a long part is read in pieces too. Words. */
const longPart = 14;
const pieceLength = 10;
const pieceStep = 5;
const mostPieces = 16;

function inPieces(parts: readonly string[]): string[] {
  const pieces = parts.flatMap((part) => {
    const words = part.trim().split(/\s+/u);
    if (words.length <= longPart) return parts.length > 1 ? [part] : [];
    const starts = Array.from({ length: Math.ceil((words.length - pieceLength) / pieceStep) + 1 });
    return starts.map((_, index) =>
      words.slice(index * pieceStep, index * pieceStep + pieceLength).join(' '),
    );
  });
  return pieces.slice(0, mostPieces);
}

/** Several things in one breath: "I am in Arnhem, my husband beats me, I speak Tigrinya". */
function clausesOf(text: string): string[] {
  return inPieces(text.split(/[.!?؟。！？\n;።፤,،、，፣]+/u).filter((part) => part.trim().length > 3));
}
/** A clause has less around it than the whole text, so it counts a little less, and only where it is clear. */
const clauseTrust = 0.9;
const clearClause = 0.5;

/** A need that one clause names is named, whatever the others are about. */
function withClauses(whole: Chances, clauses: readonly Chances[]): Chances {
  const need: Chances['need'] = (id) =>
    id === 'none'
      ? whole.need(id)
      : Math.max(
          whole.need(id),
          ...clauses.map((clause) => clauseTrust * clause.need(id)).filter((chance) => chance >= clearClause),
        );
  return { need, crisis: whole.crisis };
}

/** Two models that see a crisis from different sides, averaged in log odds: they err on different texts. */
function crisisScore(id: CrisisId, chances: Chances, flags: ReadonlyMap<string, number>): number {
  return (logOdds(chances.crisis(id)) + (flags.get(`crisis:${id}`) ?? -10)) / 2;
}

const isOneOf = <T extends string>(list: readonly T[], id: string): id is T =>
  list.some((item) => item === id);

/** Builds the reader from the word lists and the trained model. */
export function createUnderstanding(lexicon: Lexicon, model: Model): Understand {
  const concepts = compilePatterns(lexicon.concepts);
  const mentions = compilePatterns(lexicon.mentions);
  const requests = compileRequests(lexicon.requests);

  const flagsOf = (features: Features) => {
    const sums = score(model.flags, features);
    return new Map(model.flags.labels.map((label, index) => [label, sums[index] ?? -10]));
  };

  const chancesIn = (features: Features) =>
    chancesOf(model.needs.labels, softmax(score(model.needs, features), model.temperature));

  /** @param own probability that the text is about violence of the writer's own */
  const requestOf = (
    reading: Reading,
    features: Features,
    likely: readonly string[],
    { own, need }: { own: number; need: Chances['need'] },
  ) => {
    const exact = exactRequest(requests, reading.folded, likely);
    if (exact !== null) return { id: exact, exact: true };
    const chances = softmax(score(model.requests, features));
    const chance = (id: string) => chances[model.requests.labels.indexOf(id)] ?? 0;
    const meansDeed =
      chance('hurting-others') * own >= sureOwnViolence &&
      need('safety') + need('sexual-violence') < hurtThemselves &&
      reading.concepts.some((concept) => deeds.has(concept));
    if (meansDeed) return { id: 'hurting-others', exact: false };
    const best = model.requests.labels[chances.indexOf(Math.max(...chances))] ?? 'other';
    const meant =
      chance(best) >= sureRequest &&
      best !== 'hurting-others' &&
      !(best === 'locating' && need('shelter') >= ownShelter);
    return { id: meant ? best : 'other', exact: false };
  };

  return (text, prior) => {
    const whole = text.slice(0, longest);
    const wordless = !/\p{L}/u.test(whole);
    const guess = guessLanguages(model.language, whole, prior);
    const active = activeLanguages(model.language, whole, prior);
    const reading = read(whole, concepts, active);
    const features = featuresOf(reading);
    const flags = flagsOf(features);

    const chances = chancesIn(features);
    const crisisScores = new Map(crisisIds.map((id) => [id, crisisScore(id, chances, flags)]));
    for (const sentence of sentencesOf(whole)) {
      const part = featuresOf(read(sentence, concepts, active));
      const partChances = chancesIn(part);
      const partFlags = flagsOf(part);
      for (const id of crisisIds) {
        const own = crisisScore(id, partChances, partFlags);
        crisisScores.set(id, Math.max(crisisScores.get(id) ?? own, own));
      }
    }
    const likely = [...(prior === undefined ? [] : [prior]), ...guess.ranked.map(({ tag }) => tag)];
    const { id, exact } = requestOf(reading, features, likely, {
      own: sigmoid(flags.get('topic:own-violence') ?? -10),
      need: chances.need,
    });
    const command = isOneOf(commandIds, id) ? id : null;
    const small = isOneOf(smallIds, id) ? id : null;
    const { crisis, also } = decideCrisis({
      scores: crisisScores,
      signs: reading.signs,
      concepts: reading.concepts,
      need: chances.need,
      ownViolence: command === 'hurting-others',
      aboutTheBot: aboutTheBot.has(id),
    });
    const sure = (flag: string, from: number) => sigmoid(flags.get(flag) ?? -10) >= from;

    return {
      language: guess.ranked[0]?.tag ?? 'und',
      needs:
        wordless || (exact && aboutTheBot.has(id))
          ? []
          : rankNeeds(
              withClauses(
                chances,
                clausesOf(whole).map((clause) => chancesIn(featuresOf(read(clause, concepts, active)))),
              ),
              reading.concepts,
            ),
      // "My husband is violent" is told in the words of those who are violent themselves: one answer for both.
      topics: topicIds.filter((topic) =>
        topic === 'own-violence' ? command === 'hurting-others' : sure(`topic:${topic}`, sureTopic),
      ),
      // A bare number answers a question of ours, or is an age: it is no cry.
      crisis: wordless ? null : crisis,
      also_crisis: wordless ? [] : also,
      command,
      plainly: exact,
      personal: findPersonalData(whole),
      mentions: findMentions(mentions, reading.folded, active),
      situation:
        situationIds.find((situation) => situation === id || sure(`situation:${situation}`, sureSituation)) ??
        null,
      small,
    };
  };
}
