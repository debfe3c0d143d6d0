import type { HsdsService } from './hsds.ts';
import { codesOf } from './hsds.ts';
import { taxonomies } from './profile-ids.ts';
import { serviceKinds, type ServiceKind } from './types.ts';

/** The permanent contact point of a municipality: an entry of its own, with no need of its own. */
export const contactPointKind = 'contact-point';

export function isContactPoint(service: HsdsService): boolean {
  return codesOf(service.attributes, taxonomies.kind).some(({ code }) => code === contactPointKind);
}

/** What kind of service this is, which decides what a card says will happen: said by the map, or else worked out. */
export function kindOf(service: HsdsService): ServiceKind {
  const said = codesOf(service.attributes, taxonomies.kind)[0]?.code;
  if (said === contactPointKind) return 'municipal-desk';
  return serviceKinds.find((kind) => kind === said) ?? derivedKind(service);
}

function derivedKind(service: HsdsService): ServiceKind {
  const needs = new Set(codesOf(service.attributes, taxonomies.need).map(({ code }) => code));
  const access = new Set(codesOf(service.attributes, taxonomies.access).map(({ code }) => code));
  const name = `${service.name} ${service.organization?.name ?? ''}`;
  const phones = service.phones ?? [];
  if (phones.some(({ number }) => number.trim() === '112')) return 'emergency';
  if (needs.has('interpreter') && (access.has('mediator') || /mediat|sleutelperso/i.test(name)))
    return 'mediator';
  if (/politie|police|arbeidsinspectie|labour inspectorate|meldpunt/i.test(name)) return 'reporting-point';
  if (/^(?:municipality|gemeente)\b|wijkteam/i.test(name)) return 'municipal-desk';
  if (needs.has('shelter')) return 'shelter';
  if (access.has('chat') && phones.length === 0) return 'chat';
  if (access.has('24-7') && phones.length > 0) return 'helpline';
  if (needs.has('legal')) return 'legal-desk';
  if (access.has('walk-in')) return 'walk-in';
  if (needs.has('medical')) return 'clinic';
  if (needs.has('community') || needs.has('language-learning')) return 'meeting-place';
  if (phones.length > 0) return access.has('phone') ? 'helpline' : 'organization';
  return service.url === undefined ? 'organization' : 'information';
}
