import { accessIds, audienceIds, bitsOf, needIds, statusIds, topicIds } from './profile-ids.ts';
import { languageKeys } from './languages.ts';
import type { MatchQuery } from './types.ts';

/** A query, read once: what the person asked and what follows from it. Sets of ids are bits. */
export interface Wish {
  needs: number;
  /** No need was named: everything but lgbtqia. */
  everyNeed: boolean;
  /** lgbtqia is among the needs. */
  asksLgbtqia: boolean;
  topics: number;
  audience: number;
  access: number;
  /** Comparable keys of the languages asked for. */
  languageKeys: readonly string[];
  /** Each language as it was asked for, with its own keys. */
  languages: readonly { tag: string; keys: readonly string[] }[];
  age: number | null;
  /** The whole minute at which the question is asked, since 1970. */
  minute: number;
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
  /** Known to be young (under 28, or says so), and known to be older (from 65, or says so). */
  young: boolean;
  older: boolean;
  /** National crisis lines stand beside local help. */
  crisis: boolean;
}

const bit = (id: string, list: readonly string[]) => bitsOf([id], list);
export const lgbtqiaNeed = bit('lgbtqia', needIds);
export const allNeeds = bitsOf(needIds, needIds) & ~lgbtqiaNeed;
const crisisNeeds = bitsOf(['safety', 'sexual-violence'], needIds);
/** Topics in which the family or its circle may be the danger (E8). */
const familyTopics = bitsOf(['honour', 'forced-marriage', 'abandonment', 'fgm'], topicIds);
const minors = bitsOf(['children', 'unaccompanied-minors'], audienceIds);
const youth = bit('youth', audienceIds);
const elderly = bit('elderly', audienceIds);
const [lastYoungAge, firstOlderAge] = [27, 65];
const parents = bit('parents', audienceIds);
const statuses = bitsOf(statusIds, audienceIds);
const undocumented = bit('undocumented', audienceIds);

export function readWish(query: MatchQuery): Wish {
  const asked = bitsOf(query.needs, needIds);
  const topics = bitsOf(query.topics, topicIds);
  const audience = bitsOf(query.audience, audienceIds);
  const access = bitsOf(query.access, accessIds);
  const withoutPapers = (audience & undocumented) !== 0 || (access & bit('no-papers', accessIds)) !== 0;
  const underAge =
    query.age === null ? (audience & minors) !== 0 && (audience & parents) === 0 : query.age < 18;
  const named = ((asked & lgbtqiaNeed) | (audience & bit('lgbtqia', audienceIds))) !== 0;
  return {
    needs: query.needs.length === 0 ? allNeeds : asked,
    everyNeed: query.needs.length === 0,
    asksLgbtqia: (asked & lgbtqiaNeed) !== 0,
    topics,
    audience,
    access,
    languageKeys: languageKeys(query.languages),
    languages: query.languages.map((tag) => ({ tag, keys: languageKeys([tag]) })),
    age: query.age,
    minute: Math.floor(query.at.getTime() / 60_000),
    withoutPapers,
    papersUnsafe: withoutPapers || (audience & statuses) === 0,
    namedLgbtqia: named,
    communitySensitive: named || ((asked & crisisNeeds) | (topics & familyTopics)) !== 0,
    hurtByStaff: (topics & bit('hurt-by-staff', topicIds)) !== 0,
    underAge,
    young: underAge || (query.age !== null && query.age <= lastYoungAge) || (audience & youth) !== 0,
    older: (query.age !== null && query.age >= firstOlderAge) || (audience & elderly) !== 0,
    crisis: (asked & crisisNeeds) !== 0,
  };
}
