import type { Match } from '../../social-map/types.ts';
import { cardOf } from '../cards.ts';
import { queryOf } from '../query.ts';
import type { Session } from '../session.ts';
import type { Card, World } from '../types.ts';

/** Cards in one message. */
const perPage = 3;
const deepest = 50;

export interface Page {
  session: Session;
  cards: Card[];
  /** Which sentence introduces the page. */
  variant: '' | '_wider' | '_national' | '_old' | '_none';
}

const cardsOf = (matches: readonly Match[], session: Session, world: World): Card[] =>
  matches.flatMap((match) => {
    const facts = world.map.facts(match.id, world.now);
    return facts ? [cardOf(match, facts, session, world)] : [];
  });

/** The first page: up to three services, and how they were found. */
export function firstPage(session: Session, world: World): Page {
  const place = session.place?.municipality ?? null;
  const old = world.map.mostlyOverdue(place, world.now);
  const query = queryOf(session, world.now, perPage);
  const { matches, fallback } = world.map.match(old ? { ...query, municipality: null } : query);
  const cards = cardsOf(matches, session, world);
  const variant =
    cards.length === 0 ? '_none' : old ? '_old' : fallback ? '_wider' : place === null ? '_national' : '';
  return { session: { ...session, shown: cards.map((card) => card.serviceId) }, cards, variant };
}

/** Services that were not shown yet; null when there are none. */
export function nextPage(session: Session, world: World): Page | null {
  const { matches } = world.map.match(queryOf(session, world.now, deepest));
  const unseen = matches.filter((match) => !session.shown.includes(match.id)).slice(0, perPage);
  const cards = cardsOf(unseen, session, world);
  if (cards.length === 0) return null;
  const shown = [...session.shown, ...cards.map((card) => card.serviceId)].slice(-60);
  return { session: { ...session, shown }, cards, variant: '' };
}
