import { foldDigits } from '../content/fold-label.ts';
import { isLanguage } from '../content/languages.ts';
import type { Step } from '../content/flow-schema.ts';
import type { Understanding } from '../understanding/types.ts';
import { absorb, sure } from './absorb.ts';
import { answerCode, answerLock, answerWord } from './code-answers.ts';
import { answerCommand, detour } from './commands.ts';
import { choicesOf } from './choices.ts';
import { goIntoCover } from './cover.ts';
import { enter, stepOf, stepText, type EnterOptions } from './enter.ts';
import { missed } from './misses.ts';
import { moveTo, withResume } from './moves.ts';
import { answerPlace, placeIn } from './place-answer.ts';
import { withAll, type Session } from './session.ts';
import type { Outcome, Reply, World } from './types.ts';
import { needList } from './words.ts';

/** Below this a guess is no guess at all for the conversation. */
const worthAsking = 0.3;
/** An answer to "where" that is no more than a name. Words. */
const shortAnswer = 4;
/** From so many words on, a clear change of language offers the switch. */
const wordsForSwitch = 3;

interface Said {
  session: Session;
  text: string;
  understood: Understanding;
  world: World;
  options: EnterOptions;
}

const wordsIn = (text: string) => text.split(/\s+/u).filter((word) => /\p{L}/u.test(word)).length;

function withSwitch({ session, text, understood, options }: Said): EnterOptions {
  const { language } = understood;
  const enough = wordsIn(text) >= wordsForSwitch || (language === 'zh' && text.length >= 6);
  return isLanguage(language) && language !== session.locale && enough
    ? { ...options, extra: [`lang:${language}`] }
    : options;
}

/** A message that comes before the answer. */
const note = (session: Session, step: string, text: string): Reply => ({
  step,
  locale: session.locale,
  text,
  choices: [],
  cards: [],
  neutral: true,
});

const before = (message: Reply, outcome: Outcome): Outcome => ({
  ...outcome,
  replies: [message, ...outcome.replies],
});

/** Words of one's own, at any step: what was understood never depends on where they were written (S12). */
export function answerText(
  session: Session,
  text: string,
  understood: Understanding,
  world: World,
  given: EnterOptions,
): Outcome {
  const said: Said = { session, text, understood, world, options: given };
  said.options = withSwitch(said);
  const step = stepOf(session.at, world);
  if (understood.crisis !== null) return answerCrisis(said, understood.crisis);
  const own = answerOwnKind(said, step);
  if (own) return own;
  const outcome =
    (namesPlace(said, step) ? answerShortPlace(said, step) : null) ??
    answerCommandWords(said) ??
    answerShortPlace(said, step) ??
    answerSituation(said) ??
    answerPlaceStep(said, step) ??
    answerNeeds(said, step) ??
    answerSmall(said, step);
  const replied = outcome ?? miss(said, step);
  return understood.personal.length === 0
    ? replied
    : before(
        note(session, 'privacy.personal', stepText(session, 'privacy.personal', given.channel, world)),
        replied,
      );
}

function answerCrisis(
  { session, text, understood, world, options }: Said,
  crisis: NonNullable<Understanding['crisis']>,
): Outcome {
  const kept = absorb(withResume(session), { ...understood, needs: [] }, placeIn(text, world));
  const kinds = [crisis, ...understood.also_crisis];
  return enter({ ...kept, crisis: kinds, misses: 0 }, `emergency.${crisis}`, world, options);
}

/** Codes, lock numbers and words of one's own are read as such, never as a sentence. */
function answerOwnKind(said: Said, step: Step): Outcome | null {
  const { session, text, world, options } = said;
  if (step.ask === 'word')
    return said.understood.command === null ? answerWord(session, text, world, options) : null;
  if (step.ask === 'lock') return answerLock(session, foldDigits(text), world, options);
  const code = answerCode(session, foldDigits(text), step, world, options);
  return code;
}

/** "He will not stop" ends nothing: where stopping is only guessed, what is kept and how to stop are said. */
const guessedEnd = ({ command, plainly }: Understanding) =>
  (command === 'stop' || command === 'delete') && !plainly;

function answerCommandWords({ session, understood, world, options }: Said): Outcome | null {
  const { command } = understood;
  if (command === null) return null;
  if (guessedEnd(understood)) return answerCommand(session, 'privacy', world, options);
  return command === 'cover'
    ? goIntoCover(session, world, options)
    : answerCommand(session, command, world, options);
}

function answerSituation({ session, text, understood, world, options }: Said): Outcome | null {
  const { situation } = understood;
  const flow = session.at.split('.')[0];
  if (situation === null || flow === situation) return null;
  const moved =
    situation === 'moved' ? (world.places.mentions(text)?.to ?? placeIn(text, world)) : placeIn(text, world);
  const kept = absorb(session, understood, moved);
  if (situation === 'moved') {
    const carried: Session = { ...kept, flags: withAll(kept.flags, ['moved']) };
    const known = moved?.municipality != null;
    return moveTo(
      known ? carried : { ...carried, place: null },
      known ? 'moved.carry' : 'moved.ask',
      world,
      options,
    );
  }
  const to = world.content.flows.commands[situation];
  return to === undefined
    ? null
    : moveTo(
        { ...kept, flags: withAll(kept.flags, [situation === 'waiting' ? 'waiting' : 'for-other']) },
        to,
        world,
        options,
      );
}

/** The name of a town where a town was asked for is no guess at anything else. */
const namesPlace = ({ text, understood, world }: Said, step: Step): boolean =>
  step.ask === 'place' && !understood.plainly && placeIn(text, world)?.municipality != null;

/** A few words where a place was asked are a place before they are anything else. */
function answerShortPlace(said: Said, step: Step): Outcome | null {
  return wordsIn(said.text) <= shortAnswer ? answerPlaceStep(said, step) : null;
}

function answerPlaceStep(said: Said, step: Step): Outcome | null {
  if (step.ask !== 'place') return null;
  const { session, text, understood, world, options } = said;
  return answerPlace(absorb(session, understood, null), text, step, world, options);
}

function answerNeeds({ session, text, understood, world, options }: Said, step: Step): Outcome | null {
  const certain = understood.needs.filter((need) => need.score >= sure);
  const kept = absorb(session, understood, placeIn(text, world));
  if (certain.length > 0) {
    const list = needList(
      kept,
      certain.map((need) => need.id),
      world,
    );
    const understoodLine = world.content.texts.say(session.locale, 'needs.understood', { list });
    const outcome = moveTo(
      kept,
      step.ask === 'place' && kept.place === null ? step.id : 'place.ask',
      world,
      options,
    );
    return before(note(session, 'needs.understood', understoodLine), outcome);
  }
  const likely = understood.needs.filter((need) => need.score >= worthAsking).slice(0, 3);
  if (likely.length > 0) {
    const carried = likely.map((need) => `need:${need.id}`);
    const asked = { ...withoutMisses(kept), offered: carried };
    if (likely.length === 1) return moveTo(asked, 'needs.confirm', world, { ...options, carried });
    return moveTo(asked, 'needs.which', world, options);
  }
  const learned =
    kept.place !== session.place ||
    kept.languages.length > session.languages.length ||
    kept.access.length > session.access.length ||
    kept.audience.length > session.audience.length ||
    kept.age !== session.age;
  if (!learned) return null;
  if (step.choicesFrom === 'needConfirmed' || step.choicesFrom === 'needCandidates') {
    // A place by the way does not answer "is it this?": the guess stays on the table.
    const carried = session.offered.filter((value) => value.startsWith('need:'));
    return enter(withoutMisses(kept), step.id, world, { ...options, redirect: false, carried });
  }
  const onward = session.needs.length > 0 || session.flags.includes('all-needs') ? 'place.ask' : 'needs.ask';
  return moveTo(withoutMisses(kept), onward, world, options);
}

const withoutMisses = (session: Session): Session => ({ ...session, misses: 0 });

function answerSmall({ session, understood, world, options }: Said, step: Step): Outcome | null {
  const { commands } = world.content.flows;
  switch (understood.small) {
    case 'greeting':
      return enter(withoutMisses(session), step.id, world, { ...options, redirect: false });
    case 'thanks':
      return detour(session, commands['thanks'] ?? 'help.thanks', world, options);
    case 'insult':
      return detour(session, commands['insult'] ?? 'help.calm', world, options);
    case 'no':
      return answerCommand(session, 'skip', world, options);
    case 'yes':
    case null:
      return null;
  }
}

/** Not understood: said plainly, the same screen again; the second time in a row people are offered. */
function miss({ session, world, options }: Said, step: Step): Outcome {
  const misses = session.misses + 1;
  const { key, person } = missed(step, misses);
  const { session: same, replies } = enter({ ...session, misses }, step.id, world, {
    ...options,
    redirect: false,
  });
  const shownStep = stepOf(same.at, world);
  const choices = person ? choicesOf(same, shownStep, world, ['cmd:human']) : (replies.at(-1)?.choices ?? []);
  const words = world.content.texts.has(session.locale, key) ? key : `help.${person ? 'person' : 'again'}`;
  const text = stepText(session, words, options.channel, world);
  return {
    session: {
      ...same,
      offered: [
        ...choices.map((choice) => choice.value),
        ...session.offered.filter((value) => step.transient && value.startsWith('need:')),
      ].slice(0, 16),
    },
    replies: [{ ...note(same, key, text), choices }],
  };
}
