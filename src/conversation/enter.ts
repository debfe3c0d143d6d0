import type { Step } from '../content/flow-schema.ts';
import { answerTexts } from './acts/answer.ts';
import { emergencyText } from './acts/emergency.ts';
import { peopleNow } from './acts/people.ts';
import { firstPage, nextPage } from './acts/results.ts';
import { choicesOf, lessonOf } from './choices.ts';
import { conditions, sensitive } from './conditions.ts';
import type { Session } from './session.ts';
import type { Card, Reply, World } from './types.ts';
import { variables } from './words.ts';

/** No chain of steps that only decide may be longer than this; `dialogs check` proves that none is. */
const longestChain = 20;

export interface Shown {
  session: Session;
  replies: Reply[];
}

export interface EnterOptions {
  channel: string;
  /** On the way back a step that is already answered is asked again. */
  redirect?: boolean;
  /** Values to keep among the choices offered although no button shows them. */
  carried?: readonly string[];
  /** Offered at the end of the step's own choices: a switch of language. */
  extra?: readonly string[];
}

export function stepOf(id: string, world: World): Step {
  const step = world.content.flows.steps.get(id) ?? world.content.flows.steps.get('welcome.start');
  if (!step) throw new Error('there is no welcome.start');
  return step;
}

/** Follows conditions and silent steps to the step that speaks. */
export function settle(session: Session, id: string, world: World, redirect = true): Step {
  let step = stepOf(id, world);
  for (let chain = 0; chain < longestChain; chain++) {
    const branch =
      redirect || step.shown === 'never'
        ? step.when.find(({ if: condition }) => conditions[condition](session))
        : undefined;
    const next = branch?.to ?? (step.shown === 'never' ? step.go : undefined);
    if (next === undefined) return step;
    step = stepOf(next, world);
  }
  return stepOf('results.first', world);
}

/** Enters a step: does what it does, says what it says, offers its choices. */
export function enter(from: Session, id: string, world: World, options: EnterOptions): Shown {
  const step = settle(from, id, world, options.redirect ?? true);
  const entered = prepare({ ...from, at: step.id }, step);
  const { session, texts, cards, at } = perform(entered, step, world, options.channel);
  const shownStep = stepOf(at, world);
  const choices = choicesOf(session, shownStep, world, options.extra);
  const offered = [...choices.map((choice) => choice.value), ...(options.carried ?? [])];
  const replies = texts.map((text, index): Reply => {
    const last = index === texts.length - 1;
    return {
      step: at,
      locale: session.locale,
      text,
      choices: last ? choices : [],
      cards: last ? cards : [],
      neutral: true,
    };
  });
  return { session: { ...session, at, offered: offered.slice(0, 16) }, replies };
}

/** Asking a question of fit once is enough. */
const prepare = (session: Session, step: Step): Session =>
  (step.id === 'fit.papers' || step.id === 'fit.helper') && !session.flags.includes('fit-asked')
    ? { ...session, flags: [...session.flags, 'fit-asked'] }
    : session;

interface Performed {
  session: Session;
  texts: string[];
  cards: Card[];
  at: string;
}

/** The text of a step: the easy one where there is one and it was asked for. */
export function stepText(session: Session, key: string, channel: string, world: World, more = {}): string {
  const { texts } = world.content;
  const easy = `${key}_easy`;
  const chosen = session.flags.includes('easy') && texts.has(session.locale, easy) ? easy : key;
  const raw = texts.all(session.locale).get(chosen) ?? '';
  return texts.say(session.locale, chosen, { ...variables(raw, session, channel, world), ...more });
}

function perform(session: Session, step: Step, world: World, channel: string): Performed {
  const say = (key: string, more = {}) => stepText(session, key, channel, world, more);
  const plain = (text: string): Performed => ({ session, texts: [text], cards: [], at: step.id });
  switch (step.act) {
    case 'results': {
      const page = firstPage(session, world);
      return { ...page, texts: [say(step.id + page.variant)], at: step.id };
    }
    case 'more': {
      const page = nextPage(session, world);
      if (page === null)
        return {
          session: { ...session, at: 'results.end' },
          texts: [say('results.end')],
          cards: [],
          at: 'results.end',
        };
      return { ...page, texts: [say(step.id)], at: step.id };
    }
    case 'emergency':
      return plain(emergencyText(session, step.id.split('.')[1] ?? 'start', world));
    case 'answer':
      return {
        session,
        texts: answerTexts(session, step.id.split('.')[1] ?? '', world),
        cards: [],
        at: step.id,
      };
    case 'people':
      return plain(say(step.id, { people: peopleNow(session, world) }));
    case 'code':
    case 'code-all': {
      const needs =
        step.act === 'code-all' ? session.needs : session.needs.filter((need) => !sensitive.includes(need));
      return plain(say(step.id, { code: world.code.encode({ ...session, needs }, null) }));
    }
    case 'lesson': {
      const number = lessonOf(session);
      return plain(
        say(step.id, { number, lesson: world.content.texts.say(session.locale, `cover.l${number}`) }),
      );
    }
    case 'clear':
    case undefined:
      return step.choicesFrom === 'needConfirmed'
        ? plain(say(step.id, { candidates: candidateWords(session, world) }))
        : plain(say(step.id));
  }
}

function candidateWords(session: Session, world: World): string {
  const words = session.offered
    .filter((value) => value.startsWith('need:'))
    .map((value) => world.content.texts.say(session.locale, `card.need.${value.slice('need:'.length)}`));
  return words.join(', ');
}
