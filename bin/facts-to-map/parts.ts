import { uuid } from './ids.ts';
import type { Decision, Fact, Mapping } from './mapping.ts';

/** The parts of an HSDS service; plain objects, checked against the official schema by a test. */
export type Part = Record<string, unknown>;

const provinces = [
  'Drenthe',
  'Flevoland',
  'Friesland',
  'Gelderland',
  'Groningen',
  'Limburg',
  'Noord-Brabant',
  'Noord-Holland',
  'Overijssel',
  'Utrecht',
  'Zeeland',
  'Zuid-Holland',
];
const weekdays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

export function attribute(
  linkId: string,
  entity: string,
  taxonomy: string,
  code: string,
  value?: string,
): Part {
  const term = uuid(`term ${taxonomy} ${code}`);
  const name = code.replaceAll('-', ' ');
  return {
    id: uuid(`attribute ${linkId} ${taxonomy} ${code}`),
    link_id: linkId,
    link_entity: entity,
    taxonomy_term_id: term,
    ...(value === undefined ? {} : { value }),
    taxonomy_term: {
      id: term,
      code,
      name,
      description: `${taxonomy.replace('wegwijs-', '')}: ${name}`,
      taxonomy,
    },
  };
}

/** Hours as said by hand; "2WE 18:00-20:00" is a monthly rule. */
export function schedule(serviceId: string, hours: string): Part {
  const [days = '', opens = '', closes = ''] = hours.split(/[ ](?=\d\d:)|(?<=:\d\d)-/);
  const monthly = /^[1-5][A-Z]{2}$/.test(days);
  return {
    id: uuid(`schedule ${serviceId} ${hours}`),
    service_id: serviceId,
    freq: monthly ? 'MONTHLY' : 'WEEKLY',
    byday: monthly
      ? days
      : dayNumbers(days)
          .map((day) => weekdays[day - 1])
          .join(','),
    opens_at: opens,
    closes_at: closes,
  };
}

function dayNumbers(days: string): number[] {
  return days.split(',').flatMap((span) => {
    const [from = 0, to = from] = span.split('-').map(Number);
    return Array.from({ length: to - from + 1 }, (_, i) => from + i);
  });
}

/** Where somebody may live to be helped. Throws on a name that nobody has given a code. */
export function serviceAreas(serviceId: string, fact: Fact, decision: Decision, mapping: Mapping): Part[] {
  const own = fact.scope === 'national' ? 'NL' : (fact.municipality ?? '');
  const names = (decision.reach ?? [own]).flatMap((name) => mapping.regions[name] ?? [name]);
  return [...new Set(names)].map((name) => {
    const id = uuid(`area ${serviceId} ${name}`);
    if (name === 'NL')
      return { id, service_id: serviceId, name: 'Nederland', extent: 'NL', extent_type: 'country' };
    const province = name.replace(/-province$/, '');
    const isProvince = name !== province || !(name in mapping.municipalities);
    if (isProvince && provinces.includes(province)) {
      return { id, service_id: serviceId, name: province, extent: province, extent_type: 'province' };
    }
    const code = /^GM\d{4}$/.test(name) ? name : mapping.municipalities[name];
    if (code === undefined)
      throw new Error(`${fact.id}: no code is known for "${name}" (mapping.yaml, municipalities)`);
    return { id, service_id: serviceId, name, extent: code, extent_type: 'municipality' };
  });
}

const confidentialNeeds = ['safety', 'shelter', 'work-exploitation'];

/** Hidden unless somebody decided otherwise where a known address can cost a life; what facts call confidential stays so. */
export function visibility(
  fact: Fact,
  decision: Decision,
  needs: readonly string[],
): 'public' | 'area-only' | 'hidden' {
  if (fact.address_confidential) return 'hidden';
  return decision.address ?? (needs.some((need) => confidentialNeeds.includes(need)) ? 'hidden' : 'public');
}

/** The place: with its address when that is public, else only the mark that says how little may be told. */
export function serviceAtLocations(serviceId: string, fact: Fact, decision: Decision, seen: string): Part[] {
  const written = decision.at ?? fact.public_address;
  if (seen === 'public' && written === null) return [];
  if (seen === 'hidden' && !fact.address_confidential && decision.address !== 'hidden') return [];
  const locationId = uuid(`location ${fact.id}`);
  const location = {
    id: locationId,
    location_type: 'physical',
    ...(seen === 'public' && written !== null ? { addresses: [address(locationId, written)] } : {}),
    attributes: [attribute(locationId, 'location', 'wegwijs-address', seen)],
  };
  return [{ id: uuid(`at ${fact.id}`), service_id: serviceId, location_id: locationId, location }];
}

function address(locationId: string, written: string): Part {
  const parts = written.split(', ');
  const last = parts.pop() ?? '';
  const [, postcode = '', city = last] = /^(\d{4} [A-Z]{2}) (.+)$/.exec(last) ?? [];
  return {
    id: uuid(`address ${locationId}`),
    location_id: locationId,
    address_1: parts.join(', '),
    city,
    state_province: '',
    postal_code: postcode,
    country: 'NL',
    address_type: 'physical',
  };
}
