import { wordsOf } from '../content/labels.ts';
import { isLanguage } from '../content/languages.ts';
import type { FlowChoice, Step } from '../content/flow-schema.ts';
import { needIds, type LanguageTag } from '../understanding/types.ts';
import { holds } from './adds.ts';
import type { Session } from './session.ts';
import type { Choice, World } from './types.ts';

/** The most used languages here, offered beside the person's own at the start. */
const mostUsed: readonly LanguageTag[] = ['en', 'ar', 'ti', 'nl'];

/** Own choices on one screen, besides back, skip, stop and emergency (B0). */
export const mostOwn = 6;

const standing = new Set(['cmd:back', 'cmd:skip', 'cmd:done', 'cmd:stop', 'cmd:emergency']);

export const isStanding = (value: string): boolean => standing.has(value);

/** Candidates for a need or a place travel in `offered`: they were found in what was just typed, and nowhere else. */
const offeredWith = (session: Session, prefix: string) =>
  session.offered.filter((value) => value.startsWith(prefix));

function fromSource(session: Session, step: Step): string[] {
  switch (step.choicesFrom) {
    case 'languagesOffered':
      return [...new Set([session.locale, ...mostUsed.filter(isLanguage)])]
        .slice(0, 3)
        .map((tag) => `lang:${tag}`);
    case 'needConfirmed':
      return ['needs.confirm:yes'];
    case 'needCandidates':
      return offeredWith(session, 'need:');
    case 'placeGuessed':
      return offeredWith(session, 'place.confirm:yes');
    case 'placeCandidates':
      return offeredWith(session, 'place.which:GM');
    case 'lessonAnswers':
      return ['cover.lesson:a', 'cover.lesson:b'];
    case undefined:
      return step.languages.filter(isLanguage).map((tag) => `lang:${tag}`);
  }
}

/** Values of the choices that are a step's own, in order. */
export function ownValues(session: Session, step: Step): string[] {
  return [...new Set([...fromSource(session, step), ...step.choices.map((choice) => choice.value)])].slice(
    0,
    mostOwn,
  );
}

export const flowChoice = (step: Step, value: string): FlowChoice | undefined =>
  step.choices.find((choice) => choice.value === value);

/** What a tap on a choice of a step with several answers adds: the choice's own list, or the need itself. */
export function adds(step: Step, value: string): readonly string[] {
  const added = flowChoice(step, value)?.add ?? [];
  return added.length === 0 && value.startsWith('need:') ? [value] : added;
}

export function isChosen(session: Session, step: Step, value: string): boolean {
  if (value.startsWith('lang:')) return value === `lang:${session.locale}`;
  if (step.ask !== 'many' || flowChoice(step, value)?.to !== undefined) return false;
  const ids = adds(step, value);
  return ids.length > 0 && ids.every((id) => holds(session, id));
}

export const anyChosen = (session: Session, step: Step): boolean =>
  step.ask === 'many' &&
  (step.flow === 'needs'
    ? session.needs.length > 0
    : ownValues(session, step).some((value) => isChosen(session, step, value)));

function standingValues(session: Session, step: Step): string[] {
  const inCover = step.flow === 'cover';
  const skip = anyChosen(session, step) ? ['cmd:done'] : ['cmd:skip'];
  const back = session.trail.length > 0 || session.resume !== null || inCover ? ['cmd:back'] : [];
  return [...skip, ...back, 'cmd:emergency', 'cmd:stop'];
}

/** The words of one choice. A place is called by its own name, everything else by the locale. */
export function choice(session: Session, step: Step, value: string, world: World): Choice {
  const { texts } = world.content;
  const inCover = step.flow === 'cover';
  const plain = (words: string): Choice => ({ value, label: words, short: words.slice(0, 20) });
  if (value.startsWith('place.which:GM')) {
    const municipality = world.places.municipality(value.slice('place.which:'.length));
    return plain(municipality ? `${municipality.name} (${municipality.province})` : value);
  }
  if (value.startsWith('place.confirm:yes'))
    return { value, ...wordsOf(texts, session.locale, 'place.confirm:yes') };
  if (/^cover\.lesson:[ab]$/.test(value))
    return plain(texts.say(session.locale, `cover.l${lessonOf(session)}-${value.slice(-1)}`));
  const path = value === 'cmd:skip' && !inCover && step.skipLabel ? `cmd:${step.skipLabel}` : value;
  const mark = isChosen(session, step, value) ? '✓ ' : '';
  const { label, short } = wordsOf(texts, session.locale, path, inCover);
  return { value, label: mark + label, short: (mark + short).slice(0, 20) };
}

/** How many lessons there are; they come round again. */
export const lessons = 5;
export const lessonOf = (session: Session): number =>
  ((((session.cover?.lesson ?? 0) % lessons) + lessons) % lessons) + 1;

/** All choices of a step: its own, then skip or ready, back, help now, stop. */
export function choicesOf(
  session: Session,
  step: Step,
  world: World,
  extra: readonly string[] = [],
): Choice[] {
  if (step.end) return [];
  const own = ownValues(session, step).filter((value) => !extra.includes(value));
  const shown = [...own.slice(0, mostOwn - extra.length), ...extra];
  return [...shown, ...standingValues(session, step)].map((value) => choice(session, step, value, world));
}

export const needOf = (value: string) => needIds.find((need) => value === `need:${need}`);
