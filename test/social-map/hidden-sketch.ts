import { serviceSchema, type HsdsService } from '../../src/social-map/hsds.ts';
import { taxonomies } from '../../src/social-map/profile-ids.ts';
import { attribute, service, uuid, type Sketch } from './fixtures.ts';

/** Somewhere a hidden place may be. */
export interface Spot {
  city: string;
  street: string;
  postcode: string;
  lat: number;
  lon: number;
  opens: string;
  phone: string;
}

export const spots: Record<string, Spot> = {
  Arnhem: {
    ...{ city: 'Arnhem', street: 'Verborgenlaan 12', postcode: '6811 QZ', lat: 51.98123, lon: 5.91456 },
    ...{ opens: '03:33', phone: '+31 26 999 7701' },
  },
  Groningen: {
    ...{
      city: 'Groningen',
      street: 'Geheimzinnigstraat 7',
      postcode: '9717 XK',
      lat: 53.22987,
      lon: 6.55321,
    },
    ...{ opens: '02:22', phone: '+31 50 999 7702' },
  },
  Maastricht: {
    ...{ city: 'Maastricht', street: 'Onvindbaarplein 3a', postcode: '6226 ZV', lat: 50.84777, lon: 5.72888 },
    ...{ opens: '01:11', phone: '+31 43 999 7703' },
  },
};

/** Nothing of a spot may be readable anywhere: its street, postcode, point, hours, number. */
export function tellTales({ street, postcode, lat, lon, opens, phone }: Spot): string[] {
  const word = street.split(' ')[0] ?? street;
  const [digits = '', letters = ''] = postcode.split(' ');
  return [
    ...[word, word.toLowerCase(), postcode, digits + letters, `${digits}${letters}`.toLowerCase()],
    ...[String(lat).slice(0, 6), String(lon).slice(0, 5), opens, phone, phone.replace(/\s/g, '')],
  ];
}

/** One location with all that HSDS lets stand there. */
function locationAt(id: string, { city, street, postcode, lat, lon, opens, phone }: Spot, said?: string) {
  return {
    id: uuid(`${id} location`),
    location_type: 'physical',
    name: `The house, ${street}`,
    description: `At ${street}, ${postcode} ${city}`,
    transportation: `Bus to ${street}`,
    latitude: lat,
    longitude: lon,
    addresses: [
      {
        ...{ id: uuid(`${id} address`), address_1: street, city, postal_code: postcode, country: 'NL' },
        ...{ state_province: 'somewhere', address_type: 'physical' },
      },
    ],
    phones: [{ id: uuid(`${id} phone`), number: phone }],
    schedules: [
      { id: uuid(`${id} hours`), freq: 'WEEKLY', byday: 'TU', opens_at: opens, closes_at: '05:00' },
    ],
    attributes: said === undefined ? [] : [attribute(taxonomies.address, said)],
  };
}

type Planted = Sketch & { said?: string; inOrganization?: boolean };

/** Services that keep a place to themselves, in every way in which a map can say so. */
const planted: Planted[] = [
  { name: 'Safe house of a municipality', needs: ['shelter'], areas: ['GM0202'] },
  { name: 'Safe house of a province', needs: ['safety', 'shelter'], areas: ['Gelderland'] },
  { name: 'Safe house of the country', needs: ['work-exploitation', 'shelter'], areas: ['NL'] },
  { name: 'House that says no area', needs: ['shelter'], areas: [] },
  { name: 'Vrouwenopvang by its name alone', needs: ['community'], areas: ['GM0202'] },
  { name: 'Course in a house', needs: ['language-learning'], areas: ['GM0202'], said: 'hidden' },
  { name: 'Advice on honour', needs: ['legal'], topics: ['honour'], areas: ['Gelderland'] },
  { name: 'House of an organisation', needs: ['shelter'], areas: ['GM0202'], inOrganization: true },
];

/**
 * A map of open services and of those that hide a place at `spot`; with null, of services that have no such place. All else
 * of the hiding ones is the same, down to their ids.
 */
export function mapAt(spot: Spot | null): HsdsService[] {
  return [...planted.map((sketch) => hiding(sketch, spot)), ...mixed(spot), ...open()];
}

function hiding({ said, inOrganization = false, ...sketch }: Planted, spot: Spot | null): HsdsService {
  const one = service({
    ...sketch,
    more: { phones: [{ id: uuid(`${sketch.name} p`), number: '0800 2000' }] },
  });
  if (!spot) return one;
  const location = locationAt(one.id, spot, said);
  const place = { id: uuid(`${one.id} at`), service_id: one.id, location };
  const { organization } = one;
  return serviceSchema.parse({
    ...one,
    description: `What it does at ${spot.street}, ${spot.postcode.replace(' ', '')}.`,
    url: `https://maps.google.com/?q=${spot.lat},${spot.lon}`,
    application_process: `Come to ${spot.street}`,
    extra_of_a_feed: { latitude: spot.lat, postcode: spot.postcode, note: `near ${spot.lat}, ${spot.lon}` },
    organization: {
      ...organization,
      description: `Who, at ${spot.street}`,
      ...(inOrganization && { locations: [location] }),
    },
    service_at_locations: inOrganization
      ? []
      : [{ ...place, description: spot.street, schedules: location.schedules }],
  });
}

/** A desk that all may know, of a service that has a hidden house as well; and a neighbour who names the house. */
function mixed(spot: Spot | null): HsdsService[] {
  const desk = {
    city: 'Arnhem',
    street: 'Markt 1',
    postcode: '6811 CG',
    lat: 51.9795,
    lon: 5.9095,
    shown: 'public',
  };
  const one = service({ name: 'Desk and house', needs: ['shelter'], areas: ['GM0202'], place: desk });
  const course = service({ name: 'Neighbour', needs: ['community'], areas: ['NL'] });
  const house = spot && { id: uuid('second at'), service_id: one.id, location: locationAt('second', spot) };
  return [
    serviceSchema.parse({
      ...one,
      service_at_locations: [...(one.service_at_locations ?? []), ...(house ? [house] : [])],
    }),
    spot ? { ...course, description: `What it does, next to ${spot.street}` } : course,
  ];
}

function open(): HsdsService[] {
  const at = (city: string, lat: number, lon: number, postcode: string) => ({
    ...{ city, lat, lon, postcode, street: 'Openbaarstraat 5' },
  });
  return [
    service({
      name: 'Clinic',
      needs: ['medical'],
      areas: [],
      place: at('Arnhem', 51.9851, 5.8987, '6814 AB'),
    }),
    service({
      name: 'Doctor',
      needs: ['medical'],
      areas: [],
      place: at('Groningen', 53.2194, 6.5665, '9711 AB'),
    }),
    service({
      name: 'Lawyer',
      needs: ['legal'],
      areas: ['Limburg'],
      place: at('Maastricht', 50.8514, 5.691, '6211 AB'),
    }),
    service({ name: 'Meeting place', needs: ['community'], areas: ['GM0344'] }),
    service({ name: 'Night shelter', needs: ['shelter'], areas: ['GM0014', 'GM0935'] }),
    service({ name: 'Line', needs: ['safety', 'sexual-violence'], access: ['24-7', 'phone'], areas: ['NL'] }),
  ];
}
