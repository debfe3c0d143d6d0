import { expect } from 'chai';
import { amsterdamOffset } from '../../src/social-map/amsterdam-time.ts';
import { isDutchHoliday } from '../../src/social-map/dutch-holidays.ts';
import { scheduleSchema } from '../../src/social-map/hsds.ts';
import { openAt, readHours } from '../../src/social-map/opening-hours.ts';
import { minutesOf } from '../../src/social-map/schedule.ts';
import { weeklyTable } from '../../src/social-map/weekly-table.ts';
import { mapOf, query, service, uuid } from './fixtures.ts';

const weekly = (byday: string, opens_at: string, closes_at: string, more: Record<string, string> = {}) =>
  scheduleSchema.parse({ id: uuid(byday), freq: 'WEEKLY', byday, opens_at, closes_at, ...more });

describe('opening hours', () => {
  it('is open round the clock when the service says so, without a schedule', () => {
    expect(openAt(readHours([], true), new Date('2026-12-25T03:00:00Z')).open).to.equal(true);
  });

  it('gives a week as a table, equal days together, without hours by appointment', () => {
    const now = new Date('2026-11-24T11:00:00Z');
    const tableOf = (...schedules: ReturnType<typeof weekly>[]) =>
      weeklyTable(readHours(schedules, false), now);
    expect(
      tableOf(
        weekly('TU', '09:00', '12:30'),
        weekly('TU,TH', '13:30', '16:00'),
        weekly('TH', '09:00', '12:30'),
      ),
    ).to.deep.equal([
      { days: [2, 4], opens: '09:00', closes: '12:30' },
      { days: [2, 4], opens: '13:30', closes: '16:00' },
    ]);
    expect(tableOf(weekly('FR,SA', '22:00', '04:00'))).to.deep.equal([
      { days: [5, 6], opens: '22:00', closes: '04:00' },
    ]);
    expect(tableOf(weekly('MO', '09:00', '17:00', { valid_to: '2025-12-31' }))).to.equal(null);
    expect(tableOf(weekly('MO', '09:00', '17:00', { notes: 'op afspraak' }))).to.equal(null);
  });

  it('T4: says open now only from hours that were confirmed within a year', () => {
    const schedules = [weekly('TU', '09:00', '17:00')];
    const tuesday = new Date('2026-11-24T11:00:00+01:00');
    const openWith = (assured_date: string | undefined, provenance: Record<string, string> = {}) => {
      const one = service({ name: 'one', kind: 'helpline', provenance, more: { assured_date, schedules } });
      const [match] = mapOf(one).match(query({ at: tuesday })).matches;
      return [match?.open, match?.next_open, match?.reasons.includes('open-now')];
    };
    const arrived = '2026-11-01';
    expect(openWith('2026-10-01')).to.deep.equal([true, null, true]);
    expect(openWith('2025-11-25')).to.deep.equal([true, null, true]);
    expect(openWith('2025-11-20')).to.deep.equal([null, null, false]);
    expect(openWith(undefined, { arrived })).to.deep.equal([null, null, false]);
    expect(openWith(undefined, { arrived, 'hours-said': '2021' })).to.deep.equal([null, null, false]);
    expect(openWith(undefined, { arrived, 'hours-said': 'undated' })).to.deep.equal([null, null, false]);
    expect(openWith(undefined, { arrived, 'hours-said': '2026-05' })).to.deep.equal([true, null, true]);
    expect(openWith('2062-10-01'), 'a check in the future is none').to.deep.equal([null, null, false]);
  });

  it('reads times as feeds write them, and refuses what is none', () => {
    const times = [
      '08:00',
      '8:30AM',
      '9.30',
      '1930',
      '9pm',
      '12am',
      '24:00',
      '08:00:00',
      '9:99',
      '25:00',
      '13pm',
      'x',
      '09:00+02:00',
      '09:00Z',
      '09:00-05:00',
    ];
    const minutes = [480, 510, 570, 1170, 1260, 0, 1440, 480, null, null, null, null, 540, null, null];
    expect(times.map(minutesOf)).to.deep.equal(minutes);
  });

  it('keeps the clock of Amsterdam as the time zone data of this computer does', () => {
    const format = new Intl.DateTimeFormat('en', {
      timeZone: 'Europe/Amsterdam',
      timeZoneName: 'longOffset',
    });
    for (let at = Date.UTC(2024, 0, 1); at < Date.UTC(2032, 0, 1); at += 5.5 * 3_600_000) {
      const named = format.formatToParts(at).find(({ type }) => type === 'timeZoneName')?.value;
      expect(`GMT+0${amsterdamOffset(at) / 60}:00`, new Date(at).toISOString()).to.equal(named);
    }
  });

  it('knows the Dutch holidays', () => {
    const holiday = (date: string) => isDutchHoliday(Date.parse(date) / 86_400_000);
    const days = [
      '2026-04-05',
      '2026-04-06',
      '2026-05-25',
      '2025-04-26',
      '2027-03-29',
      '2024-05-09',
      '2026-12-26',
    ];
    expect(days.filter((date) => !holiday(date))).to.deep.equal([]);
    expect(['2026-04-28', '2025-04-27', '2026-12-24', '2026-11-24'].filter(holiday)).to.deep.equal([]);
  });
});
