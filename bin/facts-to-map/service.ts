import { uuid } from './ids.ts';
import type { Decision, Fact, Mapping } from './mapping.ts';
import { attribute, schedule, serviceAreas, serviceAtLocations, visibility, type Part } from './parts.ts';
import { sourceDate } from './withheld.ts';

/** The day on which these entries came into the map; their age of freshness runs from here. */
const arrived = '2026-11-25';

/** What an entry means in ids of the profile: by hand, else by its words. */
export function meaning(fact: Fact, decision: Decision, { words }: Mapping) {
  const named = (list: readonly string[], table: Record<string, string>) => [
    ...new Set(list.flatMap((word) => table[word] ?? [])),
  ];
  const needs: readonly string[] = decision.needs ?? named(fact.needs, words.needs);
  const topics: readonly string[] = decision.topics ?? [];
  const audience: readonly string[] =
    decision.audience ?? (fact.audience.includes('everyone') ? [] : named(fact.audience, words.audience));
  const said: [string, boolean][] = [
    ['free', fact.free === true],
    ['anonymous', fact.anonymous === true],
    ['no-insurance', fact.no_insurance_needed === true],
    ['phone', phonesOf(fact, decision).length > 0],
    ['chat', fact.chat_url !== null],
    ['interpreter', fact.interpreter === true],
  ];
  const access = [...new Set([...said.flatMap(([id, holds]) => (holds ? [id] : [])), ...decision.access])];
  const without: readonly string[] = decision.not;
  return {
    needs,
    topics,
    audience,
    access: access.filter((id) => !without.includes(id)),
    hurdles: decision.hurdles,
  };
}

/** Numbers as printed; one from memory is none, and "not: [phone]" takes a doubtful one away. */
function phonesOf(fact: Fact, decision: Decision): { number: string; of?: string }[] {
  const known = fact.phone_confidence !== 'from-memory' && !decision.not.includes('phone');
  return [...(known ? fact.phone.map((number) => ({ number })) : []), ...decision.phones];
}

/** One entry as a full HSDS 3 service. The facts' own notes stay behind; nothing of a person is in it. */
export function hsdsService(fact: Fact, decision: Decision, mapping: Mapping): Part {
  const id = uuid(`service ${fact.id}`);
  const organizationId = uuid(`organization ${fact.organisation}`);
  const { needs, topics, audience, access, hurdles } = meaning(fact, decision, mapping);
  const seen = visibility(fact, decision, needs);
  const schedules =
    seen === 'hidden' && !access.includes('phone') ? [] : decision.hours.map((hours) => schedule(id, hours));
  const phones = phonesOf(fact, decision).map(({ number, of }) => ({
    id: uuid(`phone ${id} ${number}`),
    service_id: id,
    number,
    ...(of === undefined ? {} : { description: of }),
  }));
  const places = serviceAtLocations(id, fact, decision, seen);
  const url = decision.url ?? fact.url;
  const of = (taxonomy: string, codes: readonly string[]) =>
    codes.map((code) => attribute(id, 'service', taxonomy, code));
  return {
    id,
    organization_id: organizationId,
    organization: { id: organizationId, name: fact.organisation, description: fact.organisation },
    name: fact.name,
    description: fact.description,
    ...(url === null ? {} : { url }),
    ...(fact.chat_url === null
      ? {}
      : { additional_urls: [{ id: uuid(`chat ${id}`), label: 'chat', url: fact.chat_url }] }),
    ...(fact.email === null ? {} : { email: fact.email }),
    status: 'active',
    ...(fact.eligibility_note === null ? {} : { eligibility_description: fact.eligibility_note }),
    ...(decision.ages[0] === null ? {} : { minimum_age: decision.ages[0] }),
    ...(decision.ages[1] === null ? {} : { maximum_age: decision.ages[1] }),
    ...alertOf(fact, decision, phones.length + places.length > 0 || url !== null || fact.email !== null),
    phones,
    schedules,
    languages: (decision.languages ?? fact.languages ?? []).map((code) => ({
      id: uuid(`language ${id} ${code}`),
      service_id: id,
      code,
    })),
    service_areas: serviceAreas(id, fact, decision, mapping),
    service_at_locations: places,
    cost_options:
      fact.free === true
        ? [{ id: uuid(`cost ${id}`), service_id: id, option: 'free', amount: 0, currency: 'EUR' }]
        : [],
    attributes: [
      ...of('wegwijs-need', needs),
      ...of('wegwijs-topic', topics),
      ...audience.map((word) =>
        attribute(
          id,
          'service',
          'wegwijs-audience',
          word.replace('!', ''),
          word.endsWith('!') ? 'only' : undefined,
        ),
      ),
      ...of('wegwijs-access', access),
      ...of('wegwijs-hurdle', hurdles),
      ...of('wegwijs-kind', [decision.kind]),
      ...provenance(id, fact, schedules.length > 0 || access.includes('24-7')),
    ],
  };
}

/** What stands beside the service in plain words: how old its source is, when that is shaky, and what was decided by hand. */
function alertOf(fact: Fact, decision: Decision, reachable: boolean): Part {
  const year = sourceDate(fact)?.slice(0, 4);
  const said = [
    fact.stale_risk === 'high' && year !== undefined ? `Check first: the source is of ${year}.` : '',
    decision.alert ?? '',
    reachable ? '' : 'No phone, page or address is known: search for the name.',
  ].filter(Boolean);
  return said.length > 0 ? { alert: said.join(' ') } : {};
}

function provenance(id: string, fact: Fact, hasHours: boolean): Part[] {
  const date = sourceDate(fact);
  const hoursYear = /\b20\d\d\b/.exec(fact.hours ?? '')?.[0] ?? date?.slice(0, 4) ?? 'undated';
  const said: [string, string | null][] = [
    ['source', fact.source_url],
    ['source-date', date],
    ['arrived', arrived],
    ['stale-risk', fact.stale_risk],
    ['hours-said', hasHours ? hoursYear : null],
    ['checked-how', 'read from stored copy of the source page, nobody phoned'],
    ['chat-url', fact.chat_url],
  ];
  return said.flatMap(([code, value]) =>
    value === null ? [] : [attribute(id, 'service', 'wegwijs-provenance', code, value)],
  );
}
