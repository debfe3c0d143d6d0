import { enter, type EnterOptions } from './enter.ts';
import { readInput } from './read-input.ts';
import { freshSession, type Session } from './session.ts';
import type { Input, Outcome, World } from './types.ts';

/**
 * Turns the talk into a Dutch lesson (S10). What was said is deleted, unless the person chose a word of their own before:
 * the public word only hides.
 */
export function goIntoCover(session: Session, world: World, options: EnterOptions): Outcome {
  const kept: Session =
    session.word === null
      ? {
          ...freshSession(session.locale, world.now),
          flags: session.flags.filter((flag) => flag === 'greeted'),
        }
      : session;
  const at = session.word === null ? 'welcome.start' : session.at;
  const hidden = {
    ...kept,
    resume: session.word === null ? null : { at, offered: session.offered },
    cover: { lesson: 0 },
  };
  return enter(hidden, 'cover.lesson', world, options);
}

const isWord = (session: Session, input: Input, world: World): boolean =>
  session.word !== null &&
  input.value === undefined &&
  input.text !== undefined &&
  world.hashWord(input.text) === session.word;

/** In cover every input gets a lesson; only stop, the numbers, and the person's own word do something else. */
export function coverTurn(session: Session, input: Input, world: World, options: EnterOptions): Outcome {
  const lesson = (step: number) => {
    const next = { ...session, cover: { lesson: (session.cover?.lesson ?? 0) + step } };
    return enter(next, 'cover.lesson', world, options);
  };
  if (isWord(session, input, world) && session.resume !== null) {
    const { at, offered } = session.resume;
    return enter({ ...session, cover: null, resume: null, offered }, at, world, {
      ...options,
      redirect: false,
    });
  }
  if (input.kind === 'arrival') return lesson(0);
  const intent = readInput(input, session, world);
  if (intent.kind === 'command') {
    if (intent.id === 'stop' || intent.id === 'delete')
      return { ...enter(session, 'leave.lesson', world, options), session: null };
    if (intent.id === 'emergency') return enter(session, 'cover.numbers', world, options);
    if (intent.id === 'back') return lesson(-1);
  }
  if (intent.kind === 'text' && intent.understood.crisis !== null)
    return enter(session, 'cover.numbers', world, options);
  if (intent.kind === 'text' && intent.understood.command === 'stop')
    return { ...enter(session, 'leave.lesson', world, options), session: null };
  return lesson(1);
}
