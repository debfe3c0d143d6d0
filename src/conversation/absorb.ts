import { isLanguage } from '../content/languages.ts';
import type { Located } from '../places/types.ts';
import type { Understanding } from '../understanding/types.ts';
import { stayAt } from './adds.ts';
import { withAll, type Session } from './session.ts';

/** From this score a need is sure enough to act on without asking. */
export const sure = 0.7;

/** What the text says by the way is kept, so that nothing is asked twice: place, language, wishes, age, topics. */
export function absorb(session: Session, understood: Understanding, located: Located | null): Session {
  const { mentions } = understood;
  const needs = understood.needs.filter((need) => need.score >= sure).map((need) => need.id);
  const kept: Session = {
    ...session,
    needs: withAll(session.needs, needs),
    topics: withAll(session.topics, understood.topics),
    audience: withAll(session.audience, mentions.audience),
    access: withAll(session.access, mentions.access),
    languages: withAll(
      session.languages,
      mentions.languages.filter((tag) => isLanguage(tag) || tag.length <= 3),
    ).slice(0, 4),
    age: mentions.age ?? session.age,
  };
  return located === null ? kept : settleIn(kept, located);
}

export function settleIn(session: Session, located: Located): Session {
  const stay = located.stay ?? session.place?.stay ?? null;
  if (located.municipality !== null)
    return { ...session, place: { municipality: located.municipality, stay } };
  return located.stay === null ? session : stayAt(session, located.stay);
}
