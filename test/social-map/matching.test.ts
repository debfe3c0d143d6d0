import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import type { HsdsService } from '../../src/social-map/hsds.ts';
import type { MatchQuery } from '../../src/social-map/types.ts';
import { at, mapOf, namesFor, query, service, uuid, type Sketch } from './fixtures.ts';

interface Case {
  /** As it stands in docs/matching.md. */
  says: string;
  services: Sketch[];
  asked: Partial<MatchQuery>;
  /** Names, best first; of all that answer. */
  gives: string[];
}

const sketch = (name: string, more: Partial<Sketch> = {}): Sketch => ({ name, ...more });
const closed = { more: { status: 'temporarily closed' } };
const arnhem = 'GM0202';

const cases: Case[] = [
  {
    says: 'A service that is not active is never shown.',
    services: [sketch('a', closed), sketch('b')],
    asked: {},
    gives: ['b'],
  },
  {
    says: 'Ages are a hard limit, both ends included.',
    services: [
      sketch('adults', { more: { minimum_age: 18 } }),
      sketch('until 17', { more: { maximum_age: 17 } }),
    ],
    asked: { age: 17 },
    gives: ['until 17'],
  },
  {
    says: 'E7: an unaccompanied minor of unknown age gets no adult-only service.',
    services: [sketch('adults', { more: { minimum_age: 18 } }), sketch('all')],
    asked: { audience: ['unaccompanied-minors'] },
    gives: ['all'],
  },
  {
    says: 'E7: what is made for young people comes first for somebody under 18.',
    services: [sketch('all'), sketch('young', { audience: ['youth'] })],
    asked: { age: 16 },
    gives: ['young', 'all'],
  },
  {
    says: 'Only for women excludes men, and nobody who said nothing.',
    services: [sketch('women', { audience: ['women!'] }), sketch('all')],
    asked: { audience: ['men'] },
    gives: ['all'],
  },
  {
    says: 'Whoever said nothing of themselves still sees a service for women only, after one for all.',
    services: [sketch('women', { audience: ['women!'] }), sketch('all')],
    asked: {},
    gives: ['all', 'women'],
  },
  {
    says: 'Only for refugees excludes somebody who names one other status.',
    services: [sketch('refugees', { audience: ['refugees!'] }), sketch('all')],
    asked: { audience: ['undocumented'] },
    gives: ['all'],
  },
  {
    says: 'Somebody who names several statuses is not known to be outside one.',
    services: [sketch('refugees', { audience: ['refugees!'] }), sketch('all')],
    asked: { audience: ['asylum-seekers', 'refugees'] },
    gives: ['refugees', 'all'],
  },
  {
    says: 'Youth only excludes from 30 years.',
    services: [sketch('youth', { audience: ['youth!'] }), sketch('all')],
    asked: { age: 30 },
    gives: ['all'],
  },
  {
    says: 'Other only audiences exclude nobody.',
    services: [sketch('deaf', { audience: ['deaf!'] })],
    asked: { audience: ['parents'], age: 40 },
    gives: ['deaf'],
  },
  {
    says: 'E2: an LGBTQIA+ organisation comes only when it is named.',
    services: [
      sketch('COC', { needs: ['lgbtqia', 'community'], audience: ['lgbtqia'] }),
      sketch('b', { needs: ['community'] }),
    ],
    asked: { needs: ['community'] },
    gives: ['b'],
  },
  {
    says: 'E2: named among the needs, it comes.',
    services: [
      sketch('COC', { needs: ['lgbtqia', 'community'], audience: ['lgbtqia'] }),
      sketch('b', { needs: ['community'] }),
    ],
    asked: { needs: ['lgbtqia'] },
    gives: ['COC'],
  },
  {
    says: 'No needs means every need but lgbtqia.',
    services: [sketch('rainbow', { needs: ['lgbtqia'] }), sketch('b', { needs: ['legal'] })],
    asked: { needs: [] },
    gives: ['b'],
  },
  {
    says: 'E3: what asks for papers or an identity document is never shown to somebody without papers.',
    services: [
      sketch('papers', { hurdles: ['papers'] }),
      sketch('id', { hurdles: ['id-needed'] }),
      sketch('free'),
    ],
    asked: { access: ['no-papers'] },
    gives: ['free'],
  },
  {
    says: 'E3: services that say they help without papers come first for somebody without.',
    services: [sketch('a', { access: ['free', 'phone'] }), sketch('b', { access: ['no-papers'] })],
    asked: { audience: ['undocumented'] },
    gives: ['b', 'a'],
  },
  {
    says: 'T7: an authority is never among the first three when papers are unknown.',
    services: [
      sketch('desk', {
        hurdles: ['authority'],
        access: ['free', 'anonymous', 'no-papers', 'phone'],
        areas: [arnhem],
      }),
      ...['a', 'b', 'c', 'd'].map((name) => sketch(name, { hurdles: ['costs'] })),
    ],
    asked: { municipality: arnhem },
    gives: ['a', 'b', 'c', 'desk', 'd'],
  },
  {
    says: 'T7: when fewer than three others fit, the authority is last.',
    services: [
      sketch('desk', { hurdles: ['authority'], access: ['free', 'no-papers'] }),
      sketch('a', { hurdles: ['full'] }),
    ],
    asked: { audience: ['undocumented'] },
    gives: ['a', 'desk'],
  },
  {
    says: 'T7: with papers that are known, an authority stands where it fits.',
    services: [
      sketch('desk', { hurdles: ['authority'], audience: ['refugees'] }),
      sketch('a', { hurdles: ['full'] }),
    ],
    asked: { audience: ['refugees'] },
    gives: ['desk', 'a'],
  },
  {
    says: 'Reach is a hard limit: municipality, province or country.',
    services: [
      sketch('here', { areas: [arnhem] }),
      sketch('province', { areas: ['Gelderland'] }),
      sketch('country'),
      sketch('elsewhere', { areas: ['GM0014'] }),
    ],
    asked: { municipality: arnhem },
    gives: ['here', 'province', 'country'],
  },
  {
    says: 'Without a place only country-wide services match.',
    services: [sketch('here', { areas: [arnhem] }), sketch('country')],
    asked: { municipality: null },
    gives: ['country'],
  },
  {
    says: 'For safety and sexual violence a national crisis line stands above local help.',
    services: [
      sketch('local', { needs: ['safety'], areas: [arnhem] }),
      sketch('line', { needs: ['safety'], kind: 'helpline', access: ['24-7', 'phone'] }),
    ],
    asked: { needs: ['safety'], municipality: arnhem },
    gives: ['line', 'local'],
  },
  {
    says: 'A service that says nothing of where it helps is withheld.',
    services: [sketch('nowhere', { areas: [] }), sketch('b')],
    asked: { municipality: arnhem },
    gives: ['b'],
  },
  {
    says: 'Without areas, a service reaches the municipality of its public address.',
    services: [
      sketch('course', {
        needs: ['community'],
        areas: [],
        place: { city: 'Arnhem', street: 'Markt 1', postcode: '6811 CG', lat: 51.98, lon: 5.91 },
      }),
    ],
    asked: { needs: ['community'], municipality: arnhem },
    gives: ['course'],
  },
  {
    says: 'More of the asked needs is better.',
    services: [sketch('one'), sketch('both', { needs: ['medical', 'legal'] })],
    asked: { needs: ['medical', 'legal'] },
    gives: ['both', 'one'],
  },
  {
    says: 'A language that is spoken there is better than an interpreter, and both than neither.',
    services: [
      sketch('none'),
      sketch('interpreter', { access: ['interpreter'] }),
      sketch('spoken', { languages: ['ti'] }),
    ],
    asked: { languages: ['ti'] },
    gives: ['spoken', 'interpreter', 'none'],
  },
  {
    says: 'A wish for access counts more than an open door nobody asked for.',
    services: [sketch('a', { access: ['walk-in', 'phone'] }), sketch('b', { access: ['female-staff'] })],
    asked: { access: ['female-staff'] },
    gives: ['b', 'a'],
  },
  {
    says: 'Fewer hurdles first.',
    services: [sketch('a', { hurdles: ['waiting-list'] }), sketch('b'), sketch('c', { hurdles: ['full'] })],
    asked: {},
    gives: ['b', 'a', 'c'],
  },
  {
    says: 'A service for one topic waits until the topic is named.',
    services: [sketch('fgm clinic', { topics: ['fgm'], access: ['free', 'no-papers'] }), sketch('doctor')],
    asked: {},
    gives: ['doctor'],
  },
  {
    says: 'Named, the topic comes first.',
    services: [
      sketch('fgm clinic', { topics: ['fgm'] }),
      sketch('doctor', { access: ['free', 'no-papers'] }),
    ],
    asked: { topics: ['fgm'] },
    gives: ['fgm clinic', 'doctor'],
  },
  {
    says: 'When nothing broader serves the need, a service for one topic is better than none.',
    services: [sketch('fgm clinic', { topics: ['fgm'] }), sketch('lawyer', { needs: ['legal'] })],
    asked: {},
    gives: ['fgm clinic'],
  },
  {
    says: 'E8: for safety an organisation of one origin is never first for its language.',
    services: [
      sketch('community', {
        needs: ['safety'],
        languages: ['ti'],
        hurdles: ['own-community'],
        access: ['free', 'anonymous'],
      }),
      sketch('line', { needs: ['safety'], hurdles: ['may-report', 'costs'] }),
    ],
    asked: { needs: ['safety'], languages: ['ti'] },
    gives: ['line', 'community'],
  },
  {
    says: 'E8: for a language course it may be first.',
    services: [
      sketch('community', { needs: ['language-learning'], languages: ['ti'], hurdles: ['own-community'] }),
      sketch('course', { needs: ['language-learning'] }),
    ],
    asked: { needs: ['language-learning'], languages: ['ti'] },
    gives: ['community', 'course'],
  },
  {
    says: 'S19: hurt by staff: a lawyer and the ombudsman first, reception staff never among the first three.',
    services: [
      sketch('desk', {
        needs: ['safety'],
        organization: 'COA',
        topics: ['hurt-by-staff'],
        access: ['free', 'walk-in'],
      }),
      sketch('line', { needs: ['safety'], access: ['free', 'anonymous'] }),
      sketch('Children’s Ombudsman', { needs: ['safety'] }),
      sketch('lawyer', { needs: ['safety', 'legal'] }),
    ],
    asked: { needs: ['safety'], topics: ['hurt-by-staff'] },
    gives: ['lawyer', 'Children’s Ombudsman', 'line', 'desk'],
  },
  {
    says: 'T4: overdue ranks lower.',
    services: [
      sketch('old', { more: { assured_date: '2025-10-01' }, areas: [arnhem], kind: 'helpline' }),
      sketch('new'),
    ],
    asked: { municipality: arnhem },
    gives: ['new', 'old'],
  },
  {
    says: 'Long overdue is withheld.',
    services: [sketch('older', { more: { assured_date: '2023-10-01' } }), sketch('new')],
    asked: {},
    gives: ['new'],
  },
  {
    says: 'Not three of one organisation among the first.',
    services: [
      ...['a', 'b', 'c'].map((name) => sketch(name, { organization: 'Big', access: ['free'] })),
      sketch('small'),
    ],
    asked: {},
    gives: ['x', 'x', 'small', 'x'],
  },
  {
    says: 'S14: when most of a municipality is overdue, being near counts for nothing.',
    services: [
      ...['a', 'b'].map((name) =>
        sketch(name, { areas: [arnhem], kind: 'legal-desk', more: { assured_date: '2025-09-01' } }),
      ),
      sketch('near', { areas: [arnhem], access: ['phone'] }),
      sketch('line', { access: ['free'] }),
    ],
    asked: { municipality: arnhem },
    gives: ['line', 'near', 'x', 'x'],
  },
];

/** "x" stands for any of several that are equal. */
function like(expected: string[], got: string[]): string[] {
  return got.map((name, i) => (expected[i] === 'x' ? 'x' : name));
}

describe('matching', () => {
  const doc = readFileSync(new URL('../../docs/matching.md', import.meta.url), 'utf8');

  for (const { says, services: sketches, asked, gives } of cases) {
    it(says, () => {
      const services = sketches.map((one) => service(one));
      const got = namesFor(services, asked);
      const equal = gives.filter((name) => 'abcd'.includes(name));
      // Equal services may stand in any order of their own.
      const sorted = (names: string[]) =>
        equal.length > 2 ? names.map((name) => ('abcd'.includes(name) ? 'one' : name)) : names;
      expect(sorted(like(gives, got))).to.deep.equal(sorted(gives));
      expect(doc, 'docs/matching.md tells every case').to.include(says);
    });
  }

  it('says why, with ids', () => {
    const one = service({
      name: 'one',
      languages: ['ti-ER'],
      access: ['free', 'female-staff', '24-7'],
      audience: ['women'],
      topics: ['pregnancy'],
      hurdles: ['appointment'],
      areas: ['Gelderland'],
    });
    const asked = { languages: ['ti'], audience: ['women'], access: ['female-staff'], topics: ['pregnancy'] };
    const [match] = mapOf(one).match(query({ ...asked, municipality: arnhem })).matches;
    expect(match?.reasons).to.deep.equal([
      'need:medical',
      'topic:pregnancy',
      'region',
      'language:ti',
      'audience:women',
      'access:female-staff',
      'free',
      'open-now',
    ]);
    expect(match).to.include({ id: uuid('one'), open: true, next_open: null, distance_km: null });
    expect(match?.hurdles).to.deep.equal(['appointment']);
  });

  it('T4: says open only from hours that somebody confirmed within a year', () => {
    const schedules = [{ id: uuid('s'), freq: 'WEEKLY', byday: 'TU', opens_at: '10:00', closes_at: '12:00' }];
    const openOf = (more: Record<string, unknown>, provenance: Record<string, string> = {}) =>
      mapOf(service({ name: 'one', more: { schedules, ...more }, provenance, kind: 'helpline' })).match(
        query({}),
      ).matches[0]?.open;
    expect(openOf({})).to.equal(true);
    expect(openOf({ assured_date: '2025-11-01' })).to.equal(null);
    expect(openOf({ assured_date: undefined })).to.equal(null);
    expect(openOf({ assured_date: undefined }, { 'hours-said': '2026-03' })).to.equal(true);
    expect(openOf({ assured_date: undefined }, { 'hours-said': 'undated' })).to.equal(null);
  });

  describe('when nothing that fits covers the place', () => {
    const nijmegen = service({ name: 'Nijmegen', areas: ['GM0268'] });
    const groningen = service({ name: 'Groningen', areas: ['GM0014'] });
    const lawyer = service({ name: 'lawyer', needs: ['legal'] });
    const services: HsdsService[] = [groningen, lawyer, nijmegen];

    it('lists the nearest with the same need, then other help that reaches the place, and says so', () => {
      const { matches, fallback } = mapOf(...services).match(query({ municipality: arnhem }));
      expect(fallback).to.equal(true);
      expect(matches.map(({ id }) => id)).to.deep.equal([nijmegen.id, groningen.id, lawyer.id]);
      expect(matches.map(({ reasons }) => reasons.slice(0, 2))).to.deep.equal([
        ['need:medical', 'elsewhere'],
        ['need:medical', 'elsewhere'],
        ['other-need', 'national'],
      ]);
      expect(matches[0]?.distance_km).to.be.within(15, 18);
      expect(matches[2]?.distance_km).to.equal(null);
    });

    it('is no fallback as soon as one service fits', () => {
      const { matches, fallback } = mapOf(...services, service({ name: 'here', areas: [arnhem] })).match(
        query({ municipality: arnhem }),
      );
      expect({ fallback, count: matches.length }).to.deep.equal({ fallback: false, count: 1 });
    });

    it('is empty only when nothing may be shown at all', () => {
      const services = [service({ name: 'a', ...closed }), service({ name: 'b', more: { minimum_age: 18 } })];
      expect(mapOf(...services).match(query({ age: 12 }))).to.deep.equal({ matches: [], fallback: true });
      const other = mapOf(...services, service({ name: 'c', needs: ['legal'], areas: ['GM0935'] }));
      expect(other.match(query({ age: 12, municipality: 'GM0014' })).matches).to.have.length(1);
    });

    it('keeps the hard rules', () => {
      const women = service({ name: 'women', areas: ['GM0268'], audience: ['women!'] });
      const { matches } = mapOf(women, lawyer).match(query({ municipality: arnhem, audience: ['men'] }));
      expect(matches.map(({ id }) => id)).to.deep.equal([lawyer.id]);
    });
  });

  it('tells the distance to a public address only', () => {
    const place = { city: 'Arnhem', street: 'Markt 1', postcode: '6811 CG', lat: 52.03, lon: 5.91 };
    const kmOf = (more: Partial<Sketch>) =>
      mapOf(service({ name: 'one', areas: [arnhem], place, ...more })).match(
        query({ needs: [], municipality: arnhem }),
      ).matches[0]?.distance_km;
    expect(kmOf({})).to.equal(5);
    expect(kmOf({ place: { ...place, shown: 'area-only' } })).to.equal(null);
    expect(kmOf({ needs: ['shelter'] })).to.equal(null);
    expect(kmOf({ needs: ['shelter'], place: { ...place, shown: 'public' } })).to.equal(5);
  });

  it('answers at most as many as asked', () => {
    const services = Array.from({ length: 60 }, (_, i) => service({ name: `s${i}` }));
    expect(mapOf(...services).match(query({ limit: 7, at })).matches).to.have.length(7);
  });
});
