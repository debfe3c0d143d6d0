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

type Maker = (session: Session, channel: string, world: World) => string;

const say = (session: Session, world: World, key: string, values?: Variables): string =>
  world.content.texts.say(session.locale, key, values);

const ownList: Maker = (session, _channel, world) => needList(session, session.needs, world);

const withList =
  (key: string, shown: (session: Session) => boolean): Maker =>
  (session, channel, world) =>
    session.needs.length > 0 && shown(session)
      ? say(session, world, key, { list: ownList(session, channel, world) })
      : '';

/** What the sentences of any step may name. Nothing here was written by the person. */
const makers: Readonly<Record<string, Maker>> = {
  keeps: (session, channel, world) => say(session, world, `privacy.keeps-${traces(channel)}`),
  advice: (session, channel, world) => say(session, world, `leave.advice-${traces(channel)}`),
  chosen: withList('needs.chosen', ({ at }) => at.startsWith('needs.')),
  carried: withList('moved.carried', () => true),
  list: ownList,
  place: (session, _channel, world) => placeName(session, world),
  contact: (session, _channel, world) => contact(session, world.map, world),
  tolk: (session) => interpreterFor(session) ?? blank,
  ownLanguage: (session) => {
    const wished = wishedLanguage(session);
    return wished === undefined ? blank : languageName(wished, session.locale);
  },
};

/** The values for those of these names that a text holds as `{{name}}`. */
export function variables(text: string, session: Session, channel: string, world: World): Variables {
  const values: Variables = {};
  for (const [name, make] of Object.entries(makers))
    if (text.includes(`{{${name}}}`)) values[name] = make(session, channel, world);
  return values;
}
