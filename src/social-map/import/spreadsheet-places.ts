import type { Geography } from '../geography.ts';
import type { JsonObject } from '../json.ts';
import { taxonomies } from '../profile-ids.ts';
import { uuidFrom } from '../uuid.ts';
import type { Mapping } from './mapping.ts';

/** "Nederland", "Gelderland", "Arnhem" or "GM0202". */
export function areasOf(names: readonly string[], geography: Geography | null): JsonObject[] {
  return names.map((name) => {
    if (/^(?:nederland|heel nederland|landelijk|netherlands|nl|national)$/i.test(name))
      return { name, extent: 'NL', extent_type: 'country' };
    const municipality = geography?.municipalityNamed(name);
    const province =
      /provincie|province/i.test(name) || !municipality
        ? geography?.provinceNamed(name.replace(/^provincie\s+/i, ''))
        : null;
    if (province) return { name, extent: province, extent_type: 'province' };
    return { name, extent: municipality?.code ?? name, extent_type: 'municipality' };
  });
}

/** Its one address, shown as the sheet says; a word for that which nobody knows hides it. */
export function placeOf(get: (field: string) => string, mapping: Mapping): JsonObject[] {
  const street = [get('street'), get('number')].filter(Boolean).join(' ');
  const city = get('city') || get('municipality');
  if (street === '' && get('postcode') === '' && get('latitude') === '') return [];
  const shown =
    mapping.idOf('show_address', get('show_address')) ?? (get('show_address') === '' ? '' : 'hidden');
  const term = {
    id: uuidFrom(`${taxonomies.address} ${shown}`),
    code: shown,
    name: shown,
    description: shown,
    taxonomy: taxonomies.address,
  };
  return [
    {
      location: {
        location_type: 'physical',
        ...(get('latitude') === '' ? {} : { latitude: get('latitude'), longitude: get('longitude') }),
        addresses: [
          {
            address_1: street,
            city,
            state_province: '',
            postal_code: get('postcode'),
            country: 'NL',
            address_type: 'physical',
          },
        ],
        ...(shown === '' ? {} : { attributes: [{ taxonomy_term: term }] }),
      },
    },
  ];
}
