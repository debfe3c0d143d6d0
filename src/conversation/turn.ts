import { shippedLanguage } from '../content/languages.ts';
import { coverTurn, goIntoCover } from './cover.ts';
import { answerCommand } from './commands.ts';
import { enter, type EnterOptions } from './enter.ts';
import { greeting } from './greeting.ts';
import { answerChoice, moveTo } from './moves.ts';
import { readInput } from './read-input.ts';
import { freshSession, retention, withAll, type Session } from './session.ts';
import { answerText } from './free-text.ts';
import type { Input, Outcome, Turn, World } from './types.ts';

/** A session that a release or the clock has made useless starts anew, kindly. */
function usable(session: Session | null, world: World): Session | null {
  if (session === null || session.expires <= world.now.getTime()) return null;
  return world.content.flows.steps.has(session.at) ? session : null;
}

function respond(session: Session, input: Input, world: World, fresh: boolean): Outcome {
  const options: EnterOptions = { channel: input.channel };
  if (session.cover !== null) return coverTurn(session, input, world, options);
  const intent = readInput(input, session, world);
  switch (intent.kind) {
    case 'arrival':
      return enter(session, fresh ? 'welcome.start' : session.at, world, { ...options, redirect: false });
    case 'command':
      return intent.id === 'cover'
        ? goIntoCover(session, world, options)
        : answerCommand(session, intent.id, world, options);
    case 'choice':
      return answerChoice(session, intent.value, world, options);
    case 'need':
      return moveTo(
        { ...session, needs: withAll(session.needs, [intent.need]) },
        'place.ask',
        world,
        options,
      );
    case 'language': {
      const spoken = { ...session, locale: intent.tag };
      const detour = session.at.startsWith('language.') ? (session.resume?.at ?? 'needs.ask') : session.at;
      const next = { ...spoken, resume: session.at.startsWith('language.') ? null : session.resume };
      return enter(next, detour, world, { ...options, redirect: false });
    }
    case 'late':
      return enter(session, session.at, world, { ...options, redirect: false });
    case 'text':
      return answerText(session, intent.text, intent.understood, world, options);
  }
}

/**
 * One turn of the talk: what was kept and one input give what is kept next and what is said.
 * Pure: clock, data and keys are in `world`; the same arguments give the same answer.
 */
export function turn(previous: Session | null, input: Input, world: World): Turn {
  const kept = usable(previous, world);
  const session = kept ?? freshSession(shippedLanguage(input.locale), world.now);
  const { session: after, replies, reports = [] } = respond(session, input, world, kept === null);
  const greeted = greeting(session, after, replies, input.channel, world);
  return {
    session:
      greeted.session === null ? null : { ...greeted.session, expires: world.now.getTime() + retention },
    replies: greeted.replies,
    reports,
  };
}
