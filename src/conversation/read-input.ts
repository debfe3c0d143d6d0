import { foldDigits } from '../content/fold-label.ts';
import { isLanguage, shippedTags } from '../content/languages.ts';
import type { LanguageTag, NeedId, Understanding } from '../understanding/types.ts';
import { isStanding, needOf } from './choices.ts';
import type { Session } from './session.ts';
import type { Input, World } from './types.ts';

/** What an input means before anybody has looked at its words as a sentence. */
export type Intent =
  | { kind: 'arrival' }
  | { kind: 'command'; id: string }
  | { kind: 'choice'; value: string }
  | { kind: 'need'; need: NeedId }
  | { kind: 'language'; tag: LanguageTag }
  /** A tap on an older message that no longer answers anything. */
  | { kind: 'late' }
  | { kind: 'text'; text: string; understood: Understanding };

/** Longer texts are read no further; nobody's cry stands after this. UTF-16 units. */
const longestText = 2000;

const commands = [
  'stop',
  'delete',
  'emergency',
  'back',
  'skip',
  'go-on',
  'rather-not',
  'more',
  'done',
  'restart',
  'human',
  'help',
  'language',
  'privacy',
  'cover',
  'not-that',
].map((id) => `cmd:${id}`);
const languages = shippedTags.map((tag) => `lang:${tag}`);

function meaning(value: string, session: Session, world: World): Intent {
  const [scope, name = ''] = value.split(':');
  if (scope === 'lang' && isLanguage(name)) return { kind: 'language', tag: name };
  if (scope === 'cmd' && commands.includes(value))
    return { kind: 'command', id: name === 'go-on' || name === 'rather-not' ? 'skip' : name };
  if (session.offered.includes(value) && !value.startsWith('need:')) return { kind: 'choice', value };
  const need = needOf(value);
  if (need === undefined) return { kind: 'late' };
  const step = world.content.flows.steps.get(session.at);
  const answers = step?.ask === 'many' || step?.choicesFrom === 'needCandidates';
  return answers && session.offered.includes(value) ? { kind: 'choice', value } : { kind: 'need', need };
}

/** The number of one of the own choices of the last message, in any script's digits. */
function numbered(text: string, session: Session): string | null {
  const digits = /^\s*(\d{1,2})[.)]?\s*$/.exec(foldDigits(text))?.[1];
  if (digits === undefined) return null;
  const firstStanding = session.offered.findIndex(isStanding);
  const own = firstStanding < 0 ? session.offered : session.offered.slice(0, firstStanding);
  return own[Number(digits) - 1] ?? null;
}

export function readInput(input: Input, session: Session, world: World): Intent {
  if (input.kind === 'arrival') return { kind: 'arrival' };
  if (input.value !== undefined && input.value !== '') {
    const value = input.value;
    return /^[a-z-]+(\.[a-z0-9-]+)?:[a-zA-Z0-9-]+$/.test(value)
      ? meaning(value, session, world)
      : { kind: 'late' };
  }
  const text = (input.text ?? '').slice(0, longestText);
  const { typed } = world.content;
  const offered = session.offered.filter((one) => !one.startsWith('lang:'));
  const exact =
    numbered(text, session) ??
    typed.among(offered, text, session.locale, 'labels') ??
    typed.among([...commands, ...languages], text, session.locale, 'all');
  if (exact !== null) return meaning(exact, session, world);
  // A cry for help is heard before a synonym of some choice is (S12).
  const understood = world.understand(text, session.locale);
  const synonym = understood.crisis === null ? typed.among(offered, text, session.locale, 'all') : null;
  return synonym === null ? { kind: 'text', text, understood } : meaning(synonym, session, world);
}
