import { expect } from 'chai';
import {
  freshnessAt,
  freshnessMarks,
  intervals,
  type FreshnessInput,
} from '../../src/social-map/freshness.ts';
import { serviceKinds } from '../../src/social-map/types.ts';
import { mapOf, service, type Sketch } from './fixtures.ts';

const day = (date: string) => Date.parse(date);
const base: FreshnessInput = {
  kind: 'walk-in',
  assured: null,
  arrived: day('2026-01-01'),
  sourceDate: null,
  staleRisk: 'normal',
  withheld: false,
  emergencyLine: false,
};
const states = (part: Partial<FreshnessInput>, ...dates: string[]) =>
  dates.map((date) => freshnessAt(freshnessMarks({ ...base, ...part }), day(date)));

describe('freshness', () => {
  it('is due, never fresh, without a check; the interval runs from the arrival', () => {
    const sourceDate = day('2019-01-01');
    expect(
      states({ sourceDate }, '2026-01-01', '2026-06-29', '2026-06-30', '2026-12-31', '2027-01-01'),
    ).to.deep.equal(['due', 'due', 'overdue', 'overdue', 'withheld']);
  });

  it('is fresh after a check, then due, overdue, withheld', () => {
    const assured = day('2026-01-01');
    expect(
      states({ assured }, '2026-01-02', '2026-03-31', '2026-04-01', '2026-06-30', '2027-01-01'),
    ).to.deep.equal(['fresh', 'fresh', 'due', 'overdue', 'withheld']);
  });

  it('never withholds an emergency line by age', () => {
    expect(states({ kind: 'emergency', emergencyLine: true }, '2040-01-01')).to.deep.equal(['overdue']);
  });

  it('withholds a shaky entry with an old or undated source, until somebody checks it', () => {
    const at = '2026-01-02';
    expect(states({ staleRisk: 'high' }, at)).to.deep.equal(['withheld']);
    expect(states({ staleRisk: 'high', sourceDate: day('2020-06-01') }, at)).to.deep.equal(['withheld']);
    expect(states({ staleRisk: 'high', sourceDate: day('2022-06-01') }, at)).to.deep.equal(['due']);
    expect(states({ staleRisk: 'high', assured: day('2026-01-01') }, at)).to.deep.equal(['fresh']);
  });

  it('withholds what the keeper withholds', () => {
    expect(
      states({ withheld: true, assured: day('2026-01-01'), emergencyLine: true }, '2026-01-02'),
    ).to.deep.equal(['withheld']);
  });

  it('has rising ages and a reason for each kind', () => {
    for (const kind of serviceKinds) {
      const { fresh, overdue, withheld, why } = intervals[kind];
      expect([fresh < overdue, overdue < withheld, why.length > 10], kind).to.deep.equal([true, true, true]);
    }
  });
});

describe('facts for a card', () => {
  const now = new Date('2026-11-24T11:00:00+01:00');
  const factsOf = (sketch: Partial<Sketch>) => {
    const one = service({ name: 'one', kind: 'helpline', ...sketch });
    return mapOf(one).facts(one.id, now);
  };

  it('T4: tells by whom nothing was checked, the year of the source and whether hours are confirmed', () => {
    const schedules = [{ id: service({ name: 's' }).id, byday: 'MO', opens_at: '09:00', closes_at: '12:00' }];
    const provenance = {
      source: 'https://example.org',
      'source-date': '2021-07',
      arrived: '2026-11-01',
      'hours-said': '2021',
    };
    expect(factsOf({ provenance, more: { assured_date: undefined, schedules } })).to.deep.include({
      freshness: 'due',
      checked: null,
      sourceYear: 2021,
      source: 'https://example.org',
      hours: [{ days: [1], opens: '09:00', closes: '12:00' }],
      hoursConfirmed: false,
    });
    expect(factsOf({})).to.include({ freshness: 'fresh', checked: '2026-10-01', hoursConfirmed: true });
  });

  it('says unknown as unknown', () => {
    expect(factsOf({})).to.deep.include({
      languages: null,
      interpreter: null,
      free: null,
      anonymous: null,
      hours: null,
    });
    expect(
      factsOf({ hurdles: ['costs'], access: ['anonymous', 'interpreter'], languages: ['ti'] }),
    ).to.deep.include({
      languages: ['ti'],
      interpreter: true,
      free: false,
      anonymous: true,
    });
  });

  it('gives none of a service that is not shown', () => {
    expect(factsOf({ more: { status: 'inactive' } })).to.equal(null);
    expect(factsOf({ more: { assured_date: '2020-01-01' } })).to.equal(null);
    expect(factsOf({ areas: [] })).to.equal(null);
    expect(mapOf().facts('nobody', now)).to.equal(null);
  });

  it('S14: knows when most of what a municipality has is overdue', () => {
    const here = (name: string, assured_date: string) =>
      service({ name, kind: 'helpline', areas: ['GM0202'], more: { assured_date } });
    const map = mapOf(here('a', '2025-01-01'), here('b', '2025-01-01'), here('c', '2026-10-01'));
    expect(map.mostlyOverdue('GM0202', now)).to.equal(true);
    expect(map.mostlyOverdue('GM0202', new Date('2025-06-01'))).to.equal(false);
    expect(map.mostlyOverdue('GM0268', now)).to.equal(false);
    expect(map.mostlyOverdue(null, now)).to.equal(false);
  });
});
