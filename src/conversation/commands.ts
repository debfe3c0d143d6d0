import { enter, stepOf, type EnterOptions } from './enter.ts';
import { done, goBack, isDetour, moveTo, resume, skip, withResume } from './moves.ts';
import { freshSession, type Session } from './session.ts';
import type { Outcome, World } from './types.ts';

/** A short answer in between: afterwards the person goes on where they were. */
export function detour(session: Session, to: string, world: World, options: EnterOptions): Outcome {
  return enter({ ...withResume(session), misses: 0 }, to, world, options);
}

/** Commands work at every step, in every language, tapped or typed. */
export function answerCommand(session: Session, id: string, world: World, options: EnterOptions): Outcome {
  const to = world.content.flows.commands[id];
  switch (id) {
    case 'stop':
    case 'delete':
      return { ...enter(session, to ?? 'leave.stop', world, options), session: null };
    case 'back':
      return goBack(session, world, options);
    case 'skip':
      return skip(session, world, options);
    case 'done':
      return done(session, world, options);
    case 'not-that':
      return session.resume === null ? skip(session, world, options) : resume(session, world, options);
    case 'more':
      return session.shown.length > 0
        ? moveTo(session, 'results.more', world, options)
        : enter(session, session.at, world, { ...options, redirect: false });
    case 'restart': {
      const fresh = {
        ...freshSession(session.locale, world.now),
        flags: session.flags.filter((flag) => flag === 'greeted' || flag === 'easy'),
      };
      return enter(fresh, to ?? 'welcome.start', world, options);
    }
    case 'emergency':
      return detour({ ...session, crisis: [] }, to ?? 'emergency.start', world, options);
    default: {
      if (to === undefined) return enter(session, session.at, world, { ...options, redirect: false });
      return isDetour(stepOf(to, world).id)
        ? detour(session, to, world, options)
        : moveTo(session, to, world, options);
    }
  }
}
