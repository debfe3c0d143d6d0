import type { ServiceFacts } from './types.ts';

/** One service of the list to print; only what a card may say. */
export interface ListEntry {
  facts: ServiceFacts;
  description: string;
  /** Where it helps: `NL`, a province's Dutch name or the code of a municipality. */
  areas: readonly string[];
}

export interface ListPart {
  title: string;
  services: readonly ListedService[];
}

/** A service in words, line by line; empty lines are left out. */
export interface ListedService {
  name: string;
  organization: string;
  description: string;
  phones: string[];
  url: string;
  address: string;
  hours: string;
  languages: string;
  checked: string;
}

export type ListLocale = 'nl' | 'en';

const words = {
  nl: {
    title: 'Sociale kaart',
    country: 'Heel Nederland',
    on: 'op',
    day: 'Dag en nacht open',
    languages: 'Talen',
    checked: 'Nagevraagd op',
    source: 'Bron uit',
    undated: 'Bron zonder datum',
    asked: 'nog niet nagevraagd',
    overdue: 'kan verouderd zijn: bel eerst',
    made: 'Gemaakt op',
    call: 'Bel eerst: tijden en plaatsen kunnen veranderd zijn.',
  },
  en: {
    title: 'Social map',
    country: 'The whole country',
    on: 'on',
    day: 'Open day and night',
    languages: 'Languages',
    checked: 'Checked on',
    source: 'Source of',
    undated: 'Source without a date',
    asked: 'not asked yet',
    overdue: 'may be out of date: call first',
    made: 'Made on',
    call: 'Call first: times and places may have changed.',
  },
} as const;

/** Day before month, as people here write it. */
const dateLocale = { nl: 'nl', en: 'en-GB' } as const;

export interface PlainList {
  locale: ListLocale;
  title: string;
  /** When it was made, and to call first. */
  note: string;
  parts: ListPart[];
}

/** Services by where they help: the country first, then provinces and municipalities by name. */
export function plainList(
  entries: readonly ListEntry[],
  { locale, at, nameOf }: { locale: ListLocale; at: Date; nameOf: (municipality: string) => string },
): PlainList {
  const say = words[locale];
  const date = new Intl.DateTimeFormat(dateLocale[locale], {
    dateStyle: 'long',
    timeZone: 'Europe/Amsterdam',
  });
  const collator = new Intl.Collator('nl');
  const parts = new Map<string, ListedService[]>();
  for (const entry of entries) {
    const listed = inWords(entry, locale, date);
    for (const area of new Set(entry.areas)) parts.set(area, [...(parts.get(area) ?? []), listed]);
  }
  const titleOf = (area: string) =>
    area === 'NL' ? say.country : area.startsWith('GM') ? nameOf(area) : area;
  const rank = (area: string) => (area === 'NL' ? 0 : area.startsWith('GM') ? 2 : 1);
  const sorted = [...parts].sort(
    ([a], [b]) => rank(a) - rank(b) || collator.compare(titleOf(a), titleOf(b)) || collator.compare(a, b),
  );
  return {
    locale,
    title: say.title,
    note: `${say.made} ${date.format(at)}. ${say.call}`,
    parts: sorted.map(([area, services]) => ({
      title: titleOf(area),
      services: services.sort((a, b) => collator.compare(a.name, b.name)),
    })),
  };
}

function inWords(
  { facts, description }: ListEntry,
  locale: ListLocale,
  date: Intl.DateTimeFormat,
): ListedService {
  const say = words[locale];
  const names = new Intl.DisplayNames(locale, { type: 'language', fallback: 'code' });
  const { languages, sourceYear, checked, freshness } = facts;
  const from = sourceYear === null ? say.undated : `${say.source} ${sourceYear}`;
  const said =
    checked === null ? `${from}, ${say.asked}` : `${say.checked} ${date.format(new Date(checked))}`;
  return {
    name: facts.name,
    organization: facts.organization === facts.name ? '' : facts.organization,
    description,
    phones: facts.phones.map(({ number }) => number),
    url: facts.url ?? '',
    address: facts.address ?? '',
    hours: hoursInWords(facts, locale),
    languages:
      languages === null
        ? ''
        : `${say.languages}: ${languages.map((code) => nameIn(names, code)).join(', ')}`,
    checked: freshness === 'overdue' ? `${said}; ${say.overdue}` : said,
  };
}

/** A code that is none is shown as it is. */
function nameIn(names: Intl.DisplayNames, code: string): string {
  try {
    return names.of(code) ?? code;
  } catch {
    return code;
  }
}

function hoursInWords({ hours, roundTheClock }: ServiceFacts, locale: ListLocale): string {
  if (roundTheClock) return words[locale].day;
  const weekday = new Intl.DateTimeFormat(locale, { weekday: 'short', timeZone: 'UTC' });
  // 1 January 2024 was a Monday.
  const dayName = (day: number) => weekday.format(Date.UTC(2024, 0, day));
  return (hours ?? [])
    .map(({ days, opens, closes }) => `${days.map(dayName).join(', ')} ${opens}–${closes}`)
    .join('; ');
}
