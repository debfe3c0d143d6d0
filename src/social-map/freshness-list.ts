import { freshnessAt, inStateSince } from './freshness.ts';
import { codesOf, type HsdsService } from './hsds.ts';
import type { MapEntry } from './map-entry.ts';
import { isRoleEmail } from './personal.ts';
import { taxonomies } from './profile-ids.ts';

/** One line of the keeper's list: what is due, since when, how it was checked last, and what to do about it. */
export interface StaleLine {
  state: 'due' | 'overdue' | 'withheld' | 'missing';
  /** ISO date; empty when it was so from the start. */
  since: string;
  name: string;
  kind: string;
  checked: string;
  todo: string;
  id: string;
}

const order = { missing: 3, due: 2, withheld: 1, overdue: 0 };

/** What is not fresh at `at`: emergency lines before all, then what was trusted longest without a check. */
export function staleLines(
  services: readonly HsdsService[],
  entries: readonly MapEntry[],
  at: Date,
): StaleLine[] {
  const byId = new Map(services.map((service) => [service.id, service]));
  const lines: (StaleLine & { first: boolean })[] = [];
  for (const entry of entries) {
    const state = freshnessAt(entry.freshness, at.getTime());
    if (!entry.active || state === 'fresh') continue;
    const service = byId.get(entry.id);
    const first = neverWithheld(entry);
    const since = inStateSince(entry.freshness, at.getTime()) ?? entry.provenance.arrived;
    lines.push({
      ...{ state, first, name: entry.name, kind: entry.kind, id: entry.id },
      since: since === null ? '' : dateOf(since),
      checked: checkedLast(entry, service),
      todo: `${first && state === 'overdue' ? 'Still shown, an emergency line: first of all. ' : ''}${todo(entry, service)}`,
    });
  }
  lines.sort(
    (a, b) =>
      Number(b.first) - Number(a.first) ||
      order[a.state] - order[b.state] ||
      a.since.localeCompare(b.since) ||
      a.name.localeCompare(b.name),
  );
  return lines.map(({ state, since, name, kind, checked, todo: what, id }) => ({
    ...{ state, since, name, kind, checked, todo: what, id },
  }));
}

/** Emergency lines stay, however old: the keeper has to look at them before anything else. */
const neverWithheld = ({ freshness, provenance }: MapEntry): boolean =>
  freshness.withheldFrom === Infinity && !provenance.withheld;

const dateOf = (at: number): string => new Date(at).toISOString().slice(0, 10);

function checkedLast({ provenance }: MapEntry, service: HsdsService | undefined): string {
  const { assured, sourceYear } = provenance;
  if (assured !== null) return `by a keeper on ${dateOf(assured)}`;
  const how = codesOf(service?.attributes, taxonomies.provenance).find(({ code }) => code === 'checked-how');
  const source = sourceYear === null ? 'undated source' : `source of ${sourceYear}`;
  return how?.value === undefined ? `never; ${source}` : `never by a keeper; ${how.value}; ${source}`;
}

/** Phone it, ask the organisation, or look at its page: the surest way that is known. */
function todo(entry: MapEntry, service: HsdsService | undefined): string {
  const { phones, url, provenance, hours, kind, organization } = entry;
  if (provenance.withheld) return 'A keeper withholds it: check it, then show it or take it out.';
  const [phone] = phones;
  const page = url ?? provenance.chatUrl;
  const askHours = hours.rules.length > 0 && provenance.assured === null ? ' Ask for its hours too.' : '';
  if (phone?.dial === 'tel:112') return 'Look at its page; never call 112 to try it.';
  if (kind === 'information' && page !== null) return `Look at its page: ${page}`;
  if (phone) return `Phone it: ${phone.number}.${askHours}`;
  const email = service?.['email'];
  if (typeof email === 'string' && isRoleEmail(email)) return `Ask the organisation: ${email}.${askHours}`;
  if (page !== null) return `Look at its page: ${page}`;
  return `Ask the organisation: ${organization}. No number or page is known.`;
}
