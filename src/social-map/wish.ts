import { accessIds, audienceIds, bitsOf, needIds, statusIds, topicIds } from './profile-ids.ts';
import { languageKeys } from './languages.ts';
import type { MatchQuery } from './types.ts';

/** A query, read once: what the person asked and what follows from it. Sets of ids are bits. */
export interface Wish {
  needs: number;
  /** No need was named: everything but lgbtqia. */
  everyNeed: boolean;
  topics: number;
  audience: number;
  access: number;
  /** Comparable keys of the languages asked for. */
  languageKeys: readonly string[];
  age: number | null;
  at: number;
  /** Undocumented, or access without papers. */
  withoutPapers: boolean;
  /** Nothing is known that makes an authority safe to propose (T7). */
  papersUnsafe: boolean;
  namedLgbtqia: boolean;
  /** E8: one's own community may be who one is afraid of. */
  communitySensitive: boolean;
  /** S19: somebody who works here may be who hurts. */
  hurtByStaff: boolean;
  underAge: boolean;
  /** National crisis lines stand beside local help. */
  crisis: boolean;
}

const bit = (id: string, list: readonly string[]) => bitsOf([id], list);
export const lgbtqiaNeed = bit('lgbtqia', needIds);
export const allNeeds = bitsOf(needIds, needIds) & ~lgbtqiaNeed;
const crisisNeeds = bitsOf(['safety', 'sexual-violence'], needIds);
const minors = bitsOf(['children', 'unaccompanied-minors'], audienceIds);
const parents = bit('parents', audienceIds);
const statuses = bitsOf(statusIds, audienceIds);
const undocumented = bit('undocumented', audienceIds);

export function readWish(query: MatchQuery): Wish {
  const asked = bitsOf(query.needs, needIds);
  const topics = bitsOf(query.topics, topicIds);
  const audience = bitsOf(query.audience, audienceIds);
  const access = bitsOf(query.access, accessIds);
  const withoutPapers = (audience & undocumented) !== 0 || (access & bit('no-papers', accessIds)) !== 0;
  const named = ((asked & lgbtqiaNeed) | (audience & bit('lgbtqia', audienceIds))) !== 0;
  return {
    needs: query.needs.length === 0 ? allNeeds : asked,
    everyNeed: query.needs.length === 0,
    topics,
    audience,
    access,
    languageKeys: languageKeys(query.languages),
    age: query.age,
    at: query.at.getTime(),
    withoutPapers,
    papersUnsafe: withoutPapers || (audience & statuses) === 0,
    namedLgbtqia: named,
    communitySensitive: named || ((asked & crisisNeeds) | (topics & bit('honour', topicIds))) !== 0,
    hurtByStaff: (topics & bit('hurt-by-staff', topicIds)) !== 0,
    underAge: query.age === null ? (audience & minors) !== 0 && (audience & parents) === 0 : query.age < 18,
    crisis: (asked & crisisNeeds) !== 0,
  };
}
