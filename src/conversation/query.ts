import type { MatchQuery } from '../social-map/types.ts';
import type { AccessId } from '../understanding/types.ts';
import { withAll, type Session } from './session.ts';

/** One age that stands for each class; under 18 never gets what is for adults. */
const years = { child: 11, youth: 16, adult: 35, older: 70 } as const;

/** Somebody who is deaf cannot ring: what is written or seen comes first. */
const written: readonly AccessId[] = ['chat', 'online'];

/** What the session asks of the map. Languages of the talk count softly: who speaks it comes first. */
export function queryOf(session: Session, now: Date, limit: number): MatchQuery {
  const abroad = session.place?.stay === 'abroad';
  return {
    needs: session.flags.includes('all-needs') ? [] : session.needs,
    topics: session.topics,
    municipality: abroad ? null : (session.place?.municipality ?? null),
    languages: session.languages.length > 0 ? session.languages : [session.locale],
    audience: session.audience,
    access: session.audience.includes('deaf') ? withAll(session.access, written) : session.access,
    age: session.age === null ? null : years[session.age],
    at: now,
    limit,
  };
}
