import type { Located } from '../places/types.ts';
import type { Step } from '../content/flow-schema.ts';
import { settleIn } from './absorb.ts';
import { enter, stepOf, type EnterOptions } from './enter.ts';
import { moveTo } from './moves.ts';
import type { Session } from './session.ts';
import type { Outcome, World } from './types.ts';

/** A place named in words that were no answer to "where are you?": sure names only. */
export function placeIn(text: string, world: World): Located | null {
  const found = world.places.findInText(text);
  return found !== null && (found.municipality !== null || found.stay !== null) ? found : null;
}

/** What was typed where a place was asked. Null when it is no place, so that it can be something else. */
export function answerPlace(
  session: Session,
  text: string,
  step: Step,
  world: World,
  options: EnterOptions,
): Outcome | null {
  const located = world.places.locate(text);
  const asking = step.flow === 'moved' ? 'moved' : 'place';
  if (located.municipality !== null)
    return moveTo(settleIn(session, located), step.next ?? 'fit.start', world, options);
  const candidates = located.ambiguous ?? (located.suggestions.length > 1 ? located.suggestions : null);
  if (candidates !== null) {
    const offered = candidates.slice(0, 5).map((code) => `place.which:${code}`);
    return enterWith(
      session,
      asking === 'moved' ? 'moved.place-which' : 'place.which',
      offered,
      world,
      options,
    );
  }
  const [guess] = located.suggestions;
  if (guess !== undefined) {
    const guessed: Session = {
      ...session,
      place: { municipality: guess, stay: session.place?.stay ?? null },
    };
    return enterWith(
      guessed,
      asking === 'moved' ? 'moved.place-confirm' : 'place.confirm',
      ['place.confirm:yes'],
      world,
      options,
    );
  }
  if (located.stay === null) return null;
  const stays = settleIn(session, located);
  const known =
    located.stay === 'reception' ? 'place.reception' : located.stay === 'street' ? 'place.street' : undefined;
  return moveTo(stays, known && known !== step.id ? known : (step.next ?? 'fit.start'), world, options);
}

function enterWith(
  session: Session,
  id: string,
  offered: string[],
  world: World,
  options: EnterOptions,
): Outcome {
  const left = stepOf(session.at, world);
  const trail = left.transient ? session.trail : [...session.trail, left.id].slice(-20);
  return enter({ ...session, trail, offered, misses: 0 }, id, world, { ...options, redirect: false });
}
