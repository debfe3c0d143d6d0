import type { HsdsAttribute, HsdsService } from './hsds.ts';
import { isContactPoint, contactPointKind } from './kind.ts';
import type { MapEntry } from './map-entry.ts';
import { readOwnDays } from './own-days.ts';
import { readPhone } from './phone.ts';
import { accessIds, audienceIds, hurdleIds, needIds, taxonomies, topicIds } from './profile-ids.ts';
import { momentOf, webUrl } from './provenance.ts';
import { readSchedule } from './schedule.ts';
import { serviceKinds } from './types.ts';

/** Something in a service that a keeper should put right. */
export interface Problem {
  /** Where in the service; empty for the service as a whole. */
  path: (string | number)[];
  /** An error keeps the service, or a part of it, from being of use; a warning is worth a look. */
  level: 'error' | 'warning';
  message: string;
}

const closedLists: Record<string, readonly string[]> = {
  [taxonomies.need]: needIds,
  [taxonomies.topic]: topicIds,
  [taxonomies.audience]: audienceIds,
  [taxonomies.access]: accessIds,
  [taxonomies.hurdle]: hurdleIds,
  [taxonomies.kind]: [...serviceKinds, contactPointKind],
};
const addressLevels = ['public', 'area-only', 'hidden'];

/** What is wrong with one service that has the form of HSDS, and with what the map makes of it. */
export function problemsOf(service: HsdsService, entry: MapEntry, now: number): Problem[] {
  const problems: Problem[] = [];
  const say = (level: Problem['level'], path: Problem['path'], message: string) =>
    problems.push({ path, level, message });
  const point = isContactPoint(service);

  for (const [index, attribute] of (service.attributes ?? []).entries()) {
    const wrong = wrongCode(attribute);
    if (wrong !== null) say('error', ['attributes', index], wrong);
  }
  if (entry.needs.length === 0 && !point)
    say('error', ['attributes'], 'no need is named, so nobody can find it');
  if (!entry.reach) say('error', [], 'no area and no place says where it helps, so it is not shown');
  for (const [index, { extent = '', extent_type: type }] of (service.service_areas ?? []).entries()) {
    const known =
      type === 'municipality' ? /^GM\d{4}$/.test(extent) : ['country', 'province'].includes(type ?? '');
    if (!known) say('warning', ['service_areas', index], 'the area is no country, province or GM code');
  }
  const { minimum_age: youngest, maximum_age: oldest } = service;
  if (youngest !== undefined && oldest !== undefined && youngest > oldest)
    say('error', ['minimum_age'], `the youngest age (${youngest}) is above the oldest (${oldest})`);

  const checked = momentOf(service.assured_date);
  if (service.assured_date !== undefined && checked === null)
    say('error', ['assured_date'], 'the day of the check is no date (write 2026-11-24)');
  else if (checked !== null && checked > now + 86_400_000)
    say('error', ['assured_date'], 'the day of the check lies in the future, so it counts as not checked');
  if (entry.provenance.source === '')
    say('warning', [], 'no source is named (attribute wegwijs-provenance source)');

  for (const [index, phone] of (service.phones ?? []).entries()) {
    if (!/fax/i.test(phone.type ?? '') && !readPhone(phone))
      say('warning', ['phones', index, 'number'], 'this is no number that can be called');
  }
  for (const [index, schedule] of (service.schedules ?? []).entries()) {
    if (!readOwnDays(schedule) && readSchedule(schedule) === null)
      say('warning', ['schedules', index], 'these hours cannot be read, so they count as unknown');
  }
  if (service.url !== undefined && webUrl(service.url) === null)
    say('warning', ['url'], 'the page is no address that begins with http:// or https://');
  const reachable = entry.phones.length > 0 || entry.url !== null || entry.provenance.chatUrl !== null;
  if (point && entry.phones.length === 0) say('error', ['phones'], 'a contact point needs a number to call');
  else if (!reachable && entry.address === null)
    say('warning', [], 'no number, page, chat or public address says how to reach it');
  return problems;
}

function wrongCode({ taxonomy_term: term, value }: HsdsAttribute): string | null {
  const code = term?.code ?? '';
  const list = closedLists[term?.taxonomy ?? ''];
  if (list && !list.includes(code)) return `"${code}" is no id of ${term?.taxonomy ?? ''}`;
  if (term?.taxonomy === taxonomies.address && !addressLevels.includes(code))
    return `"${code}" is no level of address: write public, area-only or hidden`;
  if (term?.taxonomy === taxonomies.audience && value !== undefined && value !== '' && value !== 'only')
    return `the value of an audience is "only" or nothing, not "${value.slice(0, 40)}"`;
  return null;
}
