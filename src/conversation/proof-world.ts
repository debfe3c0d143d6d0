import type { Content } from '../content/content.ts';
import type { Places } from '../places/places.ts';
import type { Located } from '../places/types.ts';
import type { MatchAnswer, SocialMap } from '../social-map/types.ts';
import type { Understanding } from '../understanding/types.ts';
import type { World } from './types.ts';

const nothing: Understanding = {
  language: 'und',
  needs: [],
  topics: [],
  crisis: null,
  also_crisis: [],
  command: null,
  plainly: true,
  personal: [],
  mentions: { audience: [], access: [], languages: [], age: null },
  situation: null,
  small: null,
};

/** What somebody may type, one for each way in which a text can be understood. */
export const typedSamples = {
  '#sure': { ...nothing, needs: [{ id: 'medical', score: 0.9 }] },
  '#delicate': { ...nothing, needs: [{ id: 'safety', score: 0.9 }] },
  '#maybe': { ...nothing, needs: [{ id: 'legal', score: 0.4 }] },
  '#either': {
    ...nothing,
    needs: [
      { id: 'money', score: 0.45 },
      { id: 'shelter', score: 0.4 },
    ],
  },
  '#danger': { ...nothing, crisis: 'danger', also_crisis: ['suicide'] },
  '#trafficking': { ...nothing, crisis: 'trafficking' },
  '#moved': { ...nothing, situation: 'moved' },
  '#moving': { ...nothing, situation: 'moved' },
  '#waiting': { ...nothing, situation: 'waiting' },
  '#someone': { ...nothing, situation: 'someone-else' },
  '#watched': { ...nothing, command: 'watched' },
  '#locating': { ...nothing, command: 'locating' },
  '#hurting': { ...nothing, command: 'hurting-others' },
  '#hello': { ...nothing, small: 'greeting' },
  '#thanks': { ...nothing, small: 'thanks' },
  '#insult': { ...nothing, small: 'insult' },
  '#personal': { ...nothing, personal: [{ kind: 'phone', start: 0, end: 3 }] },
  '#nonsense': nothing,
  Arnhem: nothing,
  Bergen: nothing,
  Arnhm: nothing,
  '1234567812345678': nothing,
  '9999999999999999': nothing,
  '5555555555555555': nothing,
  '4321': nothing,
} as const satisfies Record<string, Understanding>;

const arnhem = { code: 'GM0202' as const, name: 'Arnhem', province: 'Gelderland', lat: 52, lon: 5.9 };
const located: Located = { municipality: null, place: null, ambiguous: null, stay: null, suggestions: [] };

function locate(text: string): Located {
  if (text === 'Arnhem') return { ...located, municipality: arnhem.code, place: arnhem.name };
  if (text === 'Bergen') return { ...located, ambiguous: ['GM0373', 'GM0893'] };
  return text === 'Arnhm' ? { ...located, suggestions: [arnhem.code] } : located;
}

const places: Places = {
  locate,
  mentions: (text) => (text === '#moved' ? { from: null, to: locate('Arnhem') } : null),
  findInText: () => null,
  municipality: (code) =>
    /^GM\d{4}$/.test(code) ? { ...arnhem, code: arnhem.code, name: `${arnhem.name} ${code}` } : null,
  all: () => [arnhem],
  neighbours: () => [],
  distanceKm: () => 0,
  byName: () => [],
  provinceOf: () => arnhem.province,
};

const serviceIds = ['a', 'b', 'c', 'd'];

function mapThatHas(ids: readonly string[]): SocialMap {
  const answer = (limit: number): MatchAnswer => ({
    matches: ids.slice(0, limit).map((id) => ({
      id,
      score: 1,
      reasons: ['near'],
      hurdles: [],
      open: null,
      next_open: null,
      distance_km: null,
    })),
    fallback: false,
  });
  return {
    match: ({ limit }) => answer(limit),
    facts: (id) => ({
      id,
      name: id,
      organization: id,
      kind: 'walk-in',
      needs: [],
      topics: [],
      audience: [],
      access: [],
      languages: null,
      interpreter: null,
      free: null,
      anonymous: null,
      phones: [],
      url: null,
      chatUrl: null,
      address: null,
      municipality: null,
      hours: null,
      roundTheClock: false,
      hoursConfirmed: false,
      sourceYear: null,
      source: '',
      freshness: 'due',
      checked: null,
    }),
    contactPoint: () => ({ name: 'x', number: '1', dial: 'tel:1', listYear: 2018, national: false }),
    mostlyOverdue: () => false,
  };
}

/** A world in which every kind of answer can happen at will, with services or without any: for proofs over all states. */
export function proofWorld(content: Content, services: 'some' | 'none', now: Date): World {
  const samples: Readonly<Record<string, Understanding>> = typedSamples;
  return {
    content,
    map: mapThatHas(services === 'some' ? serviceIds : []),
    places,
    understand: (text) => samples[text] ?? nothing,
    now,
    code: {
      encode: () => '1234 5678 1234 5678',
      decode: (code) =>
        code.startsWith('1')
          ? { needs: ['medical'], audience: [], access: [], age: null }
          : code.startsWith('5')
            ? 'ended'
            : 'refused',
    },
    hashWord: (word) => word,
  };
}
