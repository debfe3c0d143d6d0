import { languageName, wordList } from '../content/languages.ts';
import type { Variables } from '../content/texts.ts';
import type { SocialMap } from '../social-map/types.ts';
import type { NeedId } from '../understanding/types.ts';
import type { Session } from './session.ts';
import type { World } from './types.ts';

/** Channels whose traces are known; every other one is an app that keeps its own copy. */
export const traces = (channel: string): 'web' | 'terminal' | 'app' =>
  channel === 'web' || channel === 'webchat' || channel === 'directline'
    ? 'web'
    : channel === 'terminal'
      ? 'terminal'
      : 'app';

export function needList(session: Session, needs: readonly NeedId[], world: World): string {
  const names = needs.map((need) => world.content.texts.say(session.locale, `card.need.${need}`));
  return wordList(names, session.locale);
}

export function placeName(session: Session, world: World): string {
  const code = session.place?.municipality;
  return (code ? world.places.municipality(code)?.name : undefined) ?? '';
}

function contact(session: Session, map: SocialMap, world: World): string {
  const point = map.contactPoint(session.place?.municipality ?? null);
  const key = point.national ? 'results.contact-national' : 'results.contact';
  return world.content.texts.say(session.locale, key, {
    name: point.name,
    number: point.number,
    year: point.listYear ?? '',
  });
}

/** Somebody fills it in: a Dutch speaker shows these sentences for somebody else. */
const blank = '…';

/** The language to talk with an interpreter in: one that was named, else that of the talk, unless that is Dutch. */
const wishedLanguage = ({ languages, locale }: Session): string | undefined =>
  [...languages, locale].find((tag) => tag !== 'nl');

/** That language's Dutch name, to be said on the phone; null when Dutch itself will do. */
export function interpreterFor(session: Session): string | null {
  const tag = wishedLanguage(session);
  return tag === undefined ? null : languageName(tag, 'nl');
}

/** What the sentences of any step may name. Nothing here was written by the person. */
export function variables(session: Session, channel: string, world: World): Variables {
  const { texts } = world.content;
  const say = (key: string, values?: Variables) => texts.say(session.locale, key, values);
  const list = needList(session, session.needs, world);
  const wished = wishedLanguage(session);
  return {
    keeps: say(`privacy.keeps-${traces(channel)}`),
    advice: say(`leave.advice-${traces(channel)}`),
    chosen: list === '' || !session.at.startsWith('needs.') ? '' : say('needs.chosen', { list }),
    carried: list === '' ? '' : say('moved.carried', { list }),
    list,
    place: placeName(session, world),
    contact: contact(session, world.map, world),
    tolk: interpreterFor(session) ?? blank,
    ownLanguage: wished === undefined ? blank : languageName(wished, session.locale),
  };
}
