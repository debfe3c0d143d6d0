export const needIds = [
  'safety',
  'sexual-violence',
  'medical',
  'mental-health',
  'shelter',
  'legal',
  'money',
  'work-exploitation',
  'lgbtqia',
  'children-family',
  'community',
  'language-learning',
  'interpreter',
  'disability',
] as const;
export type NeedId = (typeof needIds)[number];

export const topicIds = [
  'fgm',
  'forced-marriage',
  'honour',
  'abandonment',
  'sexual-exploitation',
  'online-abuse',
  'pregnancy',
  'unsafe-in-reception',
  'hurt-by-staff',
  'asylum',
  'family-reunification',
  'discrimination',
  'detention',
  'own-violence',
  'basic-needs',
] as const;
export type TopicId = (typeof topicIds)[number];

export const audienceIds = [
  'women',
  'men',
  'lgbtqia',
  'children',
  'youth',
  'parents',
  'elderly',
  'asylum-seekers',
  'refugees',
  'undocumented',
  'eu-migrants',
  'ukraine',
  'dependent-permit',
  'unaccompanied-minors',
  'detained',
  'sex-workers',
  'deaf',
  'physical-disability',
  'intellectual-disability',
] as const;
export type AudienceId = (typeof audienceIds)[number];

export const accessIds = [
  'anonymous',
  'free',
  'no-papers',
  'no-insurance',
  'walk-in',
  'phone',
  'chat',
  'interpreter',
  'mediator',
  'female-staff',
  'male-staff',
  'wheelchair',
  'easy-language',
  'online',
  'from-abroad',
  '24-7',
] as const;
export type AccessId = (typeof accessIds)[number];

export const crisisIds = ['danger', 'suicide', 'assault', 'child', 'medical', 'trafficking'] as const;
export type CrisisId = (typeof crisisIds)[number];

export const commandIds = [
  'stop',
  'delete',
  'human',
  'emergency',
  'back',
  'restart',
  'help',
  'language',
  'privacy',
  'more',
  'skip',
  'watched',
  'locating',
  'hurting-others',
  'cover',
] as const;
export type CommandId = (typeof commandIds)[number];

/** Situations that have a flow of their own. */
export const situationIds = ['moved', 'waiting', 'someone-else'] as const;
export type SituationId = (typeof situationIds)[number];

/** Talk that is no need and no command. */
export const smallIds = ['greeting', 'thanks', 'insult', 'yes', 'no'] as const;
export type SmallId = (typeof smallIds)[number];

/** The languages that the conversation speaks. */
export const languageTags = [
  'nl',
  'en',
  'ar',
  'ti',
  'tr',
  'uk',
  'ru',
  'fa',
  'so',
  'fr',
  'es',
  'pl',
  'ps',
  'ku',
  'am',
  'zh',
  'pt',
] as const;
export type LanguageTag = (typeof languageTags)[number];

export interface PersonalData {
  kind: 'phone' | 'email' | 'bsn' | 'v-number' | 'iban' | 'passport' | 'birth-date' | 'address' | 'handle';
  /** UTF-16 offsets into the text, end exclusive. */
  start: number;
  end: number;
}

/** What one piece of free text says. It never depends on where in the conversation it was written. */
export interface Understanding {
  /** BCP 47 tag of any language, `und` where unknown. */
  language: string;
  /** Guesses with a calibrated score of at least 0.2, best first; sure from 0.7. */
  needs: { id: NeedId; score: number }[];
  topics: TopicId[];
  crisis: CrisisId | null;
  /** Further kinds in the same text. */
  also_crisis: CrisisId[];
  command: CommandId | null;
  /** The command is written as people ask for it, not guessed from a sentence that may be about something else. */
  plainly: boolean;
  personal: PersonalData[];
  /** Wishes and circumstances that the text names by the way. */
  mentions: {
    audience: AudienceId[];
    access: AccessId[];
    /** A language the person says they speak ("I speak Tigrinya"), BCP 47. */
    languages: string[];
    age: 'child' | 'youth' | 'adult' | 'older' | null;
  };
  /** A situation with a flow of its own. */
  situation: 'moved' | 'waiting' | 'someone-else' | null;
  /** Talk that is no need and no command. */
  small: 'greeting' | 'thanks' | 'insult' | 'yes' | 'no' | null;
}
