import type { HsdsService } from '../hsds.ts';
import { readPhone } from '../phone.ts';

/**
 * H3: the same organisation, name, number and postcode is the same service, whatever its id. Never by its name alone:
 * one name at several places is several offices. A service that says too little of itself is only like itself.
 */
export function samenessOf(service: HsdsService): string {
  const { organization, name, phones, service_areas: areas } = service;
  const places = service.service_at_locations ?? [];
  const postcodes = places.flatMap(({ location }) =>
    (location?.addresses ?? []).map((one) => plain(one.postal_code)),
  );
  const number = phones?.[0]?.number;
  const phone = number === undefined ? '' : (readPhone({ number, type: undefined })?.dial ?? plain(number));
  const extent = (areas ?? []).map((area) => area.extent ?? area.name ?? '').sort();
  const owner = plain(organization?.name);
  if (owner === '' && (phone === '' || (postcodes.length === 0 && extent.length === 0))) return service.id;
  return [owner, plain(name), phone, postcodes.sort().join(), extent.join()].join('|');
}

/** One id for two services: another name within one feed; another name and another organisation between two feeds. */
export function isAnother(one: HsdsService, other: HsdsService, sameFeed: boolean): boolean {
  if (plain(one.name) === plain(other.name)) return false;
  if (sameFeed) return true;
  const [owner, owner2] = [plain(one.organization?.name), plain(other.organization?.name)];
  return owner !== '' && owner2 !== '' && owner !== owner2;
}

function plain(text: string | undefined): string {
  return (text ?? '').toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}
