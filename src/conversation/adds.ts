import {
  accessIds,
  audienceIds,
  crisisIds,
  needIds,
  topicIds,
  type CrisisId,
  type NeedId,
} from '../understanding/types.ts';
import { withAll, type Session } from './session.ts';

const among = <T extends string>(list: readonly T[], id: string): T | undefined =>
  list.find((known) => known === id);

/** The need that belongs to each kind on an emergency card, for "help near me". */
const needOf: Record<CrisisId, NeedId> = {
  danger: 'safety',
  suicide: 'mental-health',
  assault: 'sexual-violence',
  child: 'safety',
  medical: 'medical',
  trafficking: 'work-exploitation',
};

const offeredNeeds = (session: Session): NeedId[] =>
  session.offered.flatMap((value) => among(needIds, value.replace(/^need:/, '')) ?? []);

/** Applies one id of a choice's `add` list, such as `access:no-papers` or `easy`. Unknown ids change nothing. */
export function add(session: Session, id: string): Session {
  const [kind = '', name = ''] = id.split(':');
  switch (kind) {
    case 'need': {
      const need = among(needIds, name);
      return need ? { ...session, needs: withAll(session.needs, [need]) } : session;
    }
    case 'topic': {
      const topic = among(topicIds, name);
      return topic ? { ...session, topics: withAll(session.topics, [topic]) } : session;
    }
    case 'audience': {
      const audience = among(audienceIds, name);
      return audience ? { ...session, audience: withAll(session.audience, [audience]) } : session;
    }
    case 'access': {
      const access = among(accessIds, name);
      return access ? { ...session, access: withAll(session.access, [access]) } : session;
    }
    case 'age': {
      const age = among(['child', 'youth', 'adult', 'older'] as const, name);
      return age ? { ...session, age } : session;
    }
    case 'place': {
      const stay = among(['reception', 'moving', 'street', 'closed', 'abroad'] as const, name);
      return stay ? stayAt(session, stay) : session;
    }
    case 'language':
      return { ...session, languages: withAll(session.languages, [session.locale]) };
    case 'crisis-need': {
      const kinds = session.crisis.length > 0 ? session.crisis : [];
      return {
        ...session,
        needs: withAll(
          session.needs,
          kinds.flatMap((crisis) => needOf[among(crisisIds, crisis) ?? 'danger']),
        ),
      };
    }
    case 'offered-needs':
      return { ...session, needs: withAll(session.needs, offeredNeeds(session)) };
    case 'all-needs':
      return { ...session, needs: [], flags: withAll(session.flags, ['all-needs']) };
    case 'easy':
    case 'for-other':
      return { ...session, flags: withAll(session.flags, [kind]) };
    default:
      return session;
  }
}

type Stay = NonNullable<NonNullable<Session['place']>['stay']>;

/** How somebody stays also says a little about what fits: closed places, from abroad. */
export function stayAt(session: Session, stay: Stay): Session {
  const placed = { ...session, place: { municipality: null, stay } };
  if (stay === 'closed') return add(placed, 'audience:detained');
  if (stay === 'abroad') return add(placed, 'access:from-abroad');
  return placed;
}

/** Is this id already part of the session: shown as chosen, and taken back by a second tap. */
export function holds(session: Session, id: string): boolean {
  const [kind = '', name = ''] = id.split(':');
  const lists: Record<string, readonly string[]> = {
    need: session.needs,
    topic: session.topics,
    audience: session.audience,
    access: session.access,
    age: session.age === null ? [] : [session.age],
  };
  return lists[kind]?.includes(name) ?? false;
}

export function take(session: Session, id: string): Session {
  const [kind = '', name = ''] = id.split(':');
  const without = <T extends string>(list: readonly T[]) => list.filter((known) => known !== name);
  return {
    ...session,
    needs: kind === 'need' ? without(session.needs) : session.needs,
    topics: kind === 'topic' ? without(session.topics) : session.topics,
    audience: kind === 'audience' ? without(session.audience) : session.audience,
    access: kind === 'access' ? without(session.access) : session.access,
    age: kind === 'age' ? null : session.age,
  };
}
