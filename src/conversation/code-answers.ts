import type { Step } from '../content/flow-schema.ts';
import { enter, stepText, type EnterOptions } from './enter.ts';
import { sensitive } from './conditions.ts';
import { moveTo } from './moves.ts';
import { withAll, type Session } from './session.ts';
import type { Outcome, World } from './types.ts';

/** Sixteen digits, however grouped, with an optional number of one's own after them. */
const codePattern = /^\D*((?:\d[\s.-]*){15}\d)(?:\D+(\d{4,8}))?\D*$/;

/** Reads a continuation code. At other steps only something that works as one counts. */
export function answerCode(
  session: Session,
  text: string,
  step: Step,
  world: World,
  options: EnterOptions,
): Outcome | null {
  const found = codePattern.exec(text);
  if (found === null)
    return step.ask === 'code' && /\d{6,}/.test(text.replace(/\D/g, ''))
      ? moveTo(session, 'continue.refused', world, options)
      : null;
  const [, digits = '', lock] = found;
  const content = world.code.decode(digits.replace(/\D/g, ''), lock ?? null);
  if (content === 'refused' || content === 'ended')
    return step.ask === 'code' ? moveTo(session, `continue.${content}`, world, options) : null;
  const restored: Session = {
    ...session,
    needs: withAll(session.needs, content.needs),
    audience: withAll(session.audience, content.audience),
    access: withAll(session.access, content.access),
    age: content.age ?? session.age,
  };
  return moveTo(restored, 'continue.place', world, options);
}

/** The number that locks a code: shown once together with the code, kept nowhere. */
export function answerLock(
  session: Session,
  text: string,
  world: World,
  options: EnterOptions,
): Outcome | null {
  const lock = /^\s*(\d{4,8})\s*$/.exec(text)?.[1];
  if (lock === undefined) return null;
  const withSensitive = session.trail.includes('continue.show-all');
  const needs = withSensitive ? session.needs : session.needs.filter((need) => !sensitive.includes(need));
  const code = world.code.encode({ ...session, needs }, lock);
  const moved = moveTo(session, 'continue.locked', world, options);
  const last = moved.replies.at(-1);
  if (!last || moved.session === null) return moved;
  return {
    ...moved,
    replies: [
      { ...last, text: stepText(moved.session, 'continue.locked', options.channel, world, { code }) },
    ],
  };
}

/** A word of the person's own; only its keyed hash is kept. */
export function answerWord(
  session: Session,
  text: string,
  world: World,
  options: EnterOptions,
): Outcome | null {
  const word = text.trim();
  if (word.length < 2 || word.length > 40) return null;
  return enter({ ...session, word: world.hashWord(word), misses: 0 }, 'privacy.word-kept', world, options);
}
