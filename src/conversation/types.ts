import type { Content } from '../content/content.ts';
import type { ReportId } from '../content/flow-schema.ts';
import type { Places } from '../places/places.ts';
import type { SocialMap } from '../social-map/types.ts';
import type { LanguageTag, Understanding } from '../understanding/types.ts';
import type { Session } from './session.ts';

/** What reaches the conversation from a channel. No id of a person is in it. */
export interface Input {
  kind: 'text' | 'choice' | 'arrival';
  text?: string;
  value?: string;
  locale?: string;
  /** Decides what is said about traces: `web`, `terminal`, or the name of an app. */
  channel: string;
}

export interface Choice {
  value: string;
  label: string;
  /** At most 20 characters, for the tightest channels. */
  short: string;
}

/** One service as it is shown: sentences in the person's language, facts as they are. */
export interface Card {
  serviceId: string;
  name: string;
  organization: string;
  /** All lines in the order in which they are read. */
  lines: string[];
  why: string[];
  hurdles: string[];
  contact: { kind: 'phone' | 'website' | 'chat'; label: string; href: string; text: string }[];
  hours: string;
  open: boolean | null;
  cost: string;
  anonymous: string;
  languages: string;
  whatHappens: string;
  checked: string;
  sayInDutch: string;
}

export interface Reply {
  /** `<flow>.<step>` */
  step: string;
  locale: LanguageTag;
  text: string;
  choices: Choice[];
  cards: Card[];
  /** The first line gives nothing away on a locked screen. */
  neutral: true;
}

export interface Report {
  report: ReportId;
  services: string[];
}

/** The continuation code, from outside: it needs the federation's key. */
export interface CodeBox {
  encode(content: CodeContent, lock: string | null): string;
  decode(code: string, lock: string | null): CodeContent | 'refused' | 'ended';
}

export interface CodeContent {
  needs: Session['needs'];
  audience: Session['audience'];
  access: Session['access'];
  age: Session['age'];
}

/** Everything a turn may look at. Clock, keys and data come in from outside, so that every talk can be replayed. */
export interface World {
  content: Content;
  map: SocialMap;
  places: Places;
  understand: (text: string, prior?: LanguageTag) => Understanding;
  now: Date;
  code: CodeBox;
  /** Keyed hash of a word that the person chose. */
  hashWord: (word: string) => string;
}

export interface Turn {
  /** Null when the talk has ended and nothing is kept. */
  session: Session | null;
  replies: Reply[];
  reports: Report[];
}

/** One input's consequences, before greeting and expiry are seen to. */
export interface Outcome {
  session: Session | null;
  replies: Reply[];
  reports?: Report[];
}
