import { expect } from 'chai';
import type { HsdsService } from '../../src/social-map/hsds.ts';
import { at, mapOf, query, service, uuid, type Sketch } from './fixtures.ts';

const closed = { more: { status: 'temporarily closed' } };
const arnhem = 'GM0202';

describe('matching', () => {
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
