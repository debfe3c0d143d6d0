import { adds, anyChosen, flowChoice, isChosen } from './choices.ts';
import { add, take } from './adds.ts';
import { enter, stepOf, type EnterOptions } from './enter.ts';
import type { Session } from './session.ts';
import type { Outcome, World } from './types.ts';

/** Steps that come between: after them the person goes on where they were. */
const detours = ['emergency', 'human', 'privacy', 'language', 'help'];
const longestTrail = 20;

export const isDetour = (step: string): boolean => detours.includes(step.split('.')[0] ?? '');

/** Remembers where the person was, unless they are already between two places. */
export function withResume(session: Session): Session {
  if (isDetour(session.at) && session.resume !== null) return session;
  if (isDetour(session.at)) return session;
  return { ...session, resume: { at: session.at, offered: session.offered } };
}

/** Back to exactly where the person was, with the choices that were there. */
export function resume(session: Session, world: World, options: EnterOptions): Outcome {
  const point = session.resume ?? { at: 'needs.ask', offered: [] };
  const step = stepOf(point.at, world);
  const carried = step.transient ? point.offered : [];
  return enter({ ...session, resume: null, crisis: [], misses: 0, offered: point.offered }, point.at, world, {
    ...options,
    redirect: false,
    carried: carried.filter((value) => value.startsWith('need:')),
  });
}

/** Forward: the step that was left becomes part of the way back. */
export function moveTo(session: Session, to: string, world: World, options: EnterOptions): Outcome {
  if (to === 'resume') return resume(session, world, options);
  const left = stepOf(session.at, world);
  const keeps = !left.transient && !isDetour(left.id) && left.id !== session.trail.at(-1);
  const trail = keeps ? [...session.trail, left.id].slice(-longestTrail) : session.trail;
  const leavesDetour = isDetour(session.at) && !isDetour(to);
  const moved: Session = { ...session, trail, misses: 0, ...(leavesDetour ? { resume: null } : {}) };
  const shown = enter(moved, to, world, options);
  // Coming round to a step that is on the way back already shortens the way.
  const seen = shown.session.trail.indexOf(shown.session.at);
  return seen < 0
    ? shown
    : { ...shown, session: { ...shown.session, trail: shown.session.trail.slice(0, seen) } };
}

export function goBack(session: Session, world: World, options: EnterOptions): Outcome {
  if (session.resume !== null && isDetour(session.at)) return resume(session, world, options);
  const to = session.trail.at(-1) ?? 'welcome.start';
  const shortened = { ...session, trail: session.trail.slice(0, -1), misses: 0 };
  return enter(shortened, to, world, { ...options, redirect: false });
}

/** An answer that was tapped, or typed in words or as a number. */
export function answerChoice(session: Session, value: string, world: World, options: EnterOptions): Outcome {
  const step = stepOf(session.at, world);
  const again = (next: Session) =>
    enter({ ...next, misses: 0 }, step.id, world, { ...options, redirect: false });

  if (value.startsWith('place.which:GM')) {
    const municipality = world.places.municipality(value.slice('place.which:'.length))?.code ?? null;
    const place = { municipality, stay: session.place?.stay ?? null };
    return moveTo({ ...session, place }, step.next ?? 'fit.start', world, options);
  }
  if (value === 'place.confirm:yes') return moveTo(session, step.next ?? 'fit.start', world, options);
  if (value === 'place.confirm:other' || value === 'place.which:other')
    return moveTo(
      { ...session, place: null },
      flowChoice(step, value)?.to ?? 'place.again-ask',
      world,
      options,
    );
  if (value === 'needs.confirm:yes')
    return moveTo(add(session, 'offered-needs'), step.yes ?? 'place.ask', world, options);
  if (step.choicesFrom === 'needCandidates' && value.startsWith('need:'))
    return moveTo(add(session, value), step.yes ?? 'place.ask', world, options);

  const chosen = flowChoice(step, value);
  const ids = adds(step, value);
  const changed = isChosen(session, step, value) ? ids.reduce(take, session) : ids.reduce(add, session);
  const staying = value.startsWith('place:') ? add(changed, value) : changed;
  const reports = chosen?.act ? [{ report: chosen.act, services: session.shown.slice(-3) }] : [];
  const outcome =
    chosen?.to === undefined
      ? again(staying)
      : chosen.to === 'leave.stop'
        ? { ...enter(staying, 'leave.stop', world, options), session: null }
        : moveTo(staying, chosen.to, world, options);
  return { ...outcome, reports };
}

/** Nothing was answered before the card: going on from there means help with what was just said. */
const notBegun = ({ resume: point }: Session) => point === null || point.at.startsWith('welcome.');

/** "Rather not say", or on to what comes next. Not to say where one is counts as an answer. */
export function skip(session: Session, world: World, options: EnterOptions): Outcome {
  const step = stepOf(session.at, world);
  if (step.flow === 'emergency' && session.crisis.length > 0 && notBegun(session))
    return moveTo({ ...add(session, 'crisis-need'), crisis: [] }, 'place.ask', world, options);
  const placed =
    step.ask === 'place' && session.place === null
      ? { ...session, place: { municipality: null, stay: null } }
      : session;
  return moveTo(placed, step.skip ?? 'needs.ask', world, options);
}

/** "Ready" after several choices; without any it is a skip. */
export function done(session: Session, world: World, options: EnterOptions): Outcome {
  const step = stepOf(session.at, world);
  if (step.ask !== 'many' || step.next === undefined || !anyChosen(session, step))
    return skip(session, world, options);
  return moveTo(session, step.next, world, options);
}
