import { dayInWords, languageName, wordList } from '../content/languages.ts';
import type { Variables } from '../content/texts.ts';
import type { Match, ServiceFacts } from '../social-map/types.ts';
import { amsterdam } from './clock.ts';
import type { Session } from './session.ts';
import type { Card, World } from './types.ts';
import { interpreterFor } from './words.ts';

type Say = (key: string, values?: Variables) => string;

/** At most this many reasons and hurdles on a card: a card stays under 90 words (W1). */
const mostReasons = 3;
const mostHurdles = 3;

/** Card words for a reason or null where it adds nothing for the person. */
function reasonWords(
  reason: string,
  session: Session,
  say: Say,
  has: (key: string) => boolean,
): string | null {
  const [kind = '', name = ''] = reason.split(':');
  if (kind === 'need') return has(`card.need.${name}`) ? say(`card.need.${name}`) : null;
  if (kind === 'topic') return say('card.reason.topic');
  if (kind === 'audience') return name === 'lgbtqia' ? null : say('card.reason.for-you');
  if (kind === 'language')
    return say('card.reason.language', { language: languageName(name, session.locale) });
  const plain = kind === 'access' ? name : reason;
  return has(`card.reason.${plain}`) ? say(`card.reason.${plain}`) : null;
}

/** Word joiner: no line may break here. */
const unbroken = '\u2060';

/** Days and hours in the person's language, for example "Mon–Fri 9:00–17:00". */
function hoursWords(facts: ServiceFacts, say: Say): string | null {
  if (facts.roundTheClock) return say('card.day-and-night');
  if (facts.hours === null || facts.hours.length === 0) return null;
  return facts.hours
    .map(
      ({ days, opens, closes }) =>
        `${dayWords(days, say)} ${isolate(`${opens}${unbroken}–${unbroken}${closes}`)}`,
    )
    .join(', ');
}

function dayWords(days: readonly number[], say: Say): string {
  const sorted = [...days].sort((a, b) => a - b);
  const [first, last] = [sorted[0] ?? 1, sorted.at(-1) ?? 1];
  if (sorted.length > 2 && last - first === sorted.length - 1)
    return `${say(`card.day.${first}`)}–${say(`card.day.${last}`)}`;
  return sorted.map((day) => say(`card.day.${day}`)).join(', ');
}

function whenWords(facts: ServiceFacts, match: Match, say: Say): string {
  const hours = hoursWords(facts, say);
  if (hours === null) return say('card.when-unknown');
  if (!facts.hoursConfirmed && !facts.roundTheClock)
    return facts.sourceYear === null
      ? say('card.when-said-undated', { hours })
      : say('card.when-said', { hours, year: facts.sourceYear });
  const now = match.open === true ? ` ${say('card.open-now')}` : '';
  const next =
    match.open === false && match.next_open !== null
      ? ` ${say('card.opens-next', { time: nextWords(new Date(match.next_open), say) })}`
      : '';
  return say('card.when', { hours }) + now + next;
}

function nextWords(at: Date, say: Say): string {
  const { weekday, hour } = amsterdam(at);
  const minutes = Math.round((hour % 1) * 60);
  return `${say(`card.day.${weekday}`)} ${Math.floor(hour)}:${String(minutes).padStart(2, '0')}`;
}

function checkedWords(facts: ServiceFacts, session: Session, say: Say): string {
  if (facts.checked !== null) {
    return say('card.checked', { date: dayInWords(facts.checked, session.locale) });
  }
  const said =
    facts.sourceYear === null
      ? say('card.checked-undated')
      : say('card.checked-never', { year: facts.sourceYear });
  return facts.freshness === 'overdue' ? `${said} ${say('card.overdue')}` : said;
}

/** Where one's own people may work, an authority, a line that might call home: said before the contact (E8, T7). */
function warnings(facts: ServiceFacts, match: Match, session: Session, say: Say): string[] {
  const delicate = session.needs.some((need) => ['safety', 'sexual-violence', 'lgbtqia'].includes(need));
  return [
    ...(match.hurdles.includes('authority') && facts.kind !== 'emergency' ? [say('card.authority')] : []),
    ...(match.hurdles.includes('own-community') && (delicate || session.topics.includes('honour'))
      ? [say('card.own-community')]
      : []),
    ...(facts.kind === 'reporting-point' || facts.name.startsWith('Veilig Thuis')
      ? [say('card.call-family')]
      : []),
  ];
}

const isolate = (number: string) => `\u2066${number}\u2069`;

function contactLinks(facts: ServiceFacts, say: Say): Card['contact'] {
  const [phone] = facts.phones;
  return [
    ...(phone
      ? [
          {
            kind: 'phone' as const,
            label: say('card.phone', { number: isolate(phone.number) }),
            href: phone.dial,
            text: phone.number,
          },
        ]
      : []),
    ...(facts.chatUrl
      ? [{ kind: 'chat' as const, label: say('card.chat'), href: facts.chatUrl, text: facts.chatUrl }]
      : []),
    ...(facts.url
      ? [{ kind: 'website' as const, label: say('card.website'), href: facts.url, text: facts.url }]
      : []),
  ];
}

/** A service as it is read: reason, hurdle, when, cost, what happens, contact, age of the information; always in this order. */
export function cardOf(match: Match, facts: ServiceFacts, session: Session, world: World): Card {
  const { texts } = world.content;
  const say: Say = (key, values) => texts.say(session.locale, key, values);
  const has = (key: string) => texts.has(session.locale, key);
  const list = (words: readonly string[]) => wordList(words, session.locale);

  const forMen =
    session.audience.includes('men') && !facts.audience.some((audience) => audience.id === 'women');
  const why = [
    ...new Set(match.reasons.flatMap((reason) => reasonWords(reason, session, say, has) ?? [])),
  ].slice(0, mostReasons);
  const hurdles = match.hurdles
    .filter((hurdle) => has(`card.hurdle.${hurdle}`))
    .slice(0, mostHurdles)
    .map((hurdle) => say(`card.hurdle.${hurdle}`));
  const cost = facts.free === true ? say('card.cost-free') : say('card.cost-unknown');
  const anonymous = say(
    facts.anonymous === true
      ? 'card.anonymous-yes'
      : facts.anonymous === false
        ? 'card.anonymous-no'
        : 'card.anonymous-unknown',
  );
  const languages =
    facts.languages === null || facts.languages.length === 0
      ? say('card.languages-unknown')
      : say('card.languages', {
          languages: list(facts.languages.map((tag) => languageName(tag, session.locale))),
        });
  const hours = whenWords(facts, match, say);
  const whatHappens = say('card.happens', { text: say(`card.happens-${facts.kind}`) });
  const contact = contactLinks(facts, say);
  const checked = checkedWords(facts, session, say);
  return {
    serviceId: facts.id,
    name: facts.name,
    organization: facts.organization,
    why,
    hurdles,
    contact,
    hours,
    open: facts.hoursConfirmed || facts.roundTheClock ? match.open : null,
    cost,
    anonymous,
    languages,
    whatHappens,
    checked,
    sayInDutch: `Tolk ${interpreterFor(session) ?? '…'}, alstublieft.`,
    lines: [
      say('card.why', { reasons: list(why) }),
      ...(forMen ? [say('card.also-for-men')] : []),
      ...(hurdles.length > 0 ? [say('card.hurdles', { hurdles: list(hurdles) })] : []),
      ...warnings(facts, match, session, say),
      hours,
      [cost, anonymous].join(' '),
      languages,
      whatHappens,
      ...contact.map(({ kind, label, text }) => (kind === 'phone' ? label : `${label}: ${text}`)),
      ...(facts.address ? [say('card.address', { address: facts.address })] : []),
      checked,
    ],
  };
}
