import { expect } from 'chai';
import { turn } from '../../src/conversation/turn.ts';
import { everything } from '../../src/conversation/transcript.ts';
import type { Input, Reply, World } from '../../src/conversation/types.ts';
import type { Session } from '../../src/conversation/session.ts';
import { createSocialMap } from '../../src/social-map/social-map.ts';
import { realWorld } from '../support/world.ts';
import { mapAt, spots, tellTales, type Spot } from './hidden-sketch.ts';

const now = new Date('2026-11-24T03:40:00+01:00');
const needs = ['shelter', 'safety', 'work-exploitation', 'community', 'language-learning'];
/** Towns with and without a hidden house, their postcodes, and the very addresses that are hidden. */
const whereabouts = [
  ...[
    'Arnhem',
    'Groningen',
    'Maastricht',
    'Utrecht',
    'Rotterdam',
    'Terneuzen',
    'Leeuwarden',
    'Zwolle',
    '1011',
    '6811',
  ],
  ...['6811 CG', '9717', '6226 ZV', '3511 AB', '5611 CB'],
];

function talk(world: World, locale: string, inputs: Partial<Input>[]): Reply[] {
  let session: Session | null = null;
  return inputs.flatMap((input) => {
    const said = turn(session, { kind: 'choice', channel: 'web', locale, ...input }, world);
    session = said.session;
    return said.replies;
  });
}

const searching = (need: string, place: string): Partial<Input>[] => [
  { kind: 'arrival' },
  { value: `need:${need}` },
  { kind: 'text', text: place },
  { value: 'cmd:skip' },
  ...Array.from({ length: 6 }, () => ({ value: 'cmd:more' })),
];

describe('a hidden place and the talk', () => {
  let worldAt: (spot: Spot | null) => World;
  before(async () => {
    const world = (await realWorld())(now);
    const municipalities = world.places.all();
    worldAt = (spot) => ({
      ...world,
      map: createSocialMap(mapAt(spot), { municipalities, desks: [], now }),
    });
  });

  it('says the same words, in the same order, wherever the place is', () => {
    const worlds = Object.values(spots).map(worldAt);
    let cards = 0;
    for (const need of needs) {
      for (const place of whereabouts) {
        const said = worlds.map((world) => JSON.stringify(talk(world, 'en', searching(need, place))));
        expect(new Set(said), `${need} in ${place}`).to.have.property('size', 1);
        cards += said[0]?.split('"serviceId"').length ?? 0;
      }
    }
    expect(cards, 'cards were shown').to.be.above(300);
  });

  it('shows the services of hidden places, and nothing of where those are, in any language', () => {
    for (const [name, spot] of Object.entries(spots)) {
      const world = worldAt(spot);
      for (const locale of ['nl', 'en', 'ar', 'ti']) {
        const replies = needs.flatMap((need) => talk(world, locale, searching(need, name)));
        const text = `${everything(replies)}${JSON.stringify(replies)}`;
        expect(text).to.include('Safe house of the country');
        expect(tellTales(spot).filter((tale) => text.includes(tale))).to.deep.equal([]);
      }
    }
  });

  it('does not find a place by its name or address', () => {
    for (const spot of Object.values(spots)) {
      const asked = (text: string) => (world: World) =>
        talk(world, 'en', [{ kind: 'arrival' }, { kind: 'text', text }, { kind: 'text', text: 'more' }]);
      for (const text of [
        `Where is the safe house?`,
        `Is it at ${spot.street}?`,
        `shelter ${spot.postcode}`,
      ]) {
        const [withIt, without] = [
          worldAt(spot),
          worldAt(spots['Arnhem'] === spot ? (spots['Groningen'] ?? null) : (spots['Arnhem'] ?? null)),
        ].map(asked(text));
        expect(withIt).to.deep.equal(without);
      }
    }
  });
});
