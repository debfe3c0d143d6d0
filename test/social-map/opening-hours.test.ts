import { expect } from 'chai';
import { amsterdamOffset, rfc3339 } from '../../src/social-map/amsterdam-time.ts';
import { isDutchHoliday } from '../../src/social-map/dutch-holidays.ts';
import { scheduleSchema } from '../../src/social-map/hsds.ts';
import { openAt, readHours, weeklyTable } from '../../src/social-map/opening-hours.ts';
import { minutesOf } from '../../src/social-map/schedule.ts';
import { uuid } from './fixtures.ts';

type Part = Record<string, string | number>;
const weekly = (byday: string, opens_at: string, closes_at: string, more: Part = {}): Part => ({
  freq: 'WEEKLY',
  byday,
  opens_at,
  closes_at,
  ...more,
});
const monthly = (part: Part): Part => ({ freq: 'MONTHLY', opens_at: '19:00', closes_at: '21:00', ...part });

const hours: Record<string, Part[]> = {
  office: [weekly('MO,TU,WE,TH,FR', '09:00', '17:00')],
  split: [weekly('TU,TH', '09:00', '12:30'), weekly('TU,TH', '13:30', '16:00')],
  night: [weekly('FR,SA', '22:00', '04:00')],
  sundayNight: [weekly('SU', '23:00', '03:00')],
  everyNight: [weekly('MO,TU,WE,TH,FR,SA,SU', '18:00', '06:00')],
  early: [weekly('SU', '02:30', '05:00')],
  always: [weekly('MO,TU,WE,TH,FR,SA,SU', '00:00', '24:00')],
  alwaysToMinute: [weekly('MO,TU,WE,TH,FR,SA,SU', '00:00', '23:59')],
  alwaysEqual: [weekly('MO,TU,WE,TH,FR', '00:00', '00:00'), weekly('SA,SU', '00:00', '00:00')],
  wholeSaturday: [weekly('SA', '08:00', '08:00')],
  overlapping: [weekly('WE', '09:00', '13:00'), weekly('WE', '12:00', '17:00')],
  expired: [weekly('MO,TU,WE,TH,FR', '09:00', '17:00', { valid_to: '2025-12-31' })],
  coming: [weekly('MO,TU,WE,TH,FR', '09:00', '17:00', { valid_from: '2026-12-01' })],
  summerAndWinter: [
    weekly('TU', '09:00', '20:00', { valid_from: '2026-04-01', valid_to: '2026-09-30' }),
    weekly('TU', '10:00', '15:00', { valid_from: '2026-10-01', valid_to: '2027-03-31' }),
  ],
  otherWeek: [weekly('WE', '14:00', '16:00', { interval: 2, dtstart: '2026-11-04' })],
  otherWeekNoStart: [weekly('WE', '14:00', '16:00', { interval: 2 })],
  secondWednesday: [monthly({ byday: '2WE' })],
  lastFriday: [monthly({ byday: '-1FR' })],
  fifteenth: [monthly({ bymonthday: '15' })],
  lastDay: [monthly({ bymonthday: '-1' })],
  noDays: [{ opens_at: '09:00', closes_at: '17:00' }],
  noTimes: [{ freq: 'WEEKLY', byday: 'MO' }],
  wordDays: [weekly('maandag', '09:00', '17:00')],
  badTime: [weekly('MO', '9:99', '17:00')],
  halfKnown: [weekly('MO', '09:00', '17:00'), { freq: 'YEARLY', opens_at: '09:00', closes_at: '17:00' }],
  withoutFreq: [{ byday: 'TU', opens_at: '9am', closes_at: '5.30pm' }],
  daily: [{ freq: 'DAILY', opens_at: '10:00', closes_at: '22:00' }],
  nothing: [],
};

const read = (name: string, roundTheClock = false) =>
  readHours(
    (hours[name] ?? []).map((part) => scheduleSchema.parse({ id: uuid(name), ...part })),
    roundTheClock,
  );

/** hours, moment, open, next opening; local times with the offset that holds then. */
const table: [string, string, boolean | null, string | null][] = [
  ['office', '2026-11-24T08:59:59+01:00', false, '2026-11-24T09:00:00+01:00'],
  ['office', '2026-11-24T09:00:00+01:00', true, null],
  ['office', '2026-11-24T16:59:59+01:00', true, null],
  ['office', '2026-11-24T17:00:00+01:00', false, '2026-11-25T09:00:00+01:00'],
  ['office', '2026-11-27T18:00:00+01:00', false, '2026-11-30T09:00:00+01:00'],
  ['office', '2026-11-28T12:00:00+01:00', false, '2026-11-30T09:00:00+01:00'],
  ['office', '2026-11-29T23:59:00+01:00', false, '2026-11-30T09:00:00+01:00'],
  ['office', '2026-11-24T08:30:00Z', true, null],
  ['office', '2026-11-24T16:30:00Z', false, '2026-11-25T09:00:00+01:00'],
  ['office', '2026-07-07T07:00:00Z', true, null],
  ['office', '2026-07-07T06:59:00Z', false, '2026-07-07T09:00:00+02:00'],
  ['office', '2026-07-07T15:00:00Z', false, '2026-07-08T09:00:00+02:00'],
  ['split', '2026-11-24T12:29:00+01:00', true, null],
  ['split', '2026-11-24T12:30:00+01:00', false, '2026-11-24T13:30:00+01:00'],
  ['split', '2026-11-24T13:30:00+01:00', true, null],
  ['split', '2026-11-24T16:00:00+01:00', false, '2026-11-26T09:00:00+01:00'],
  ['night', '2026-11-27T21:00:00+01:00', false, '2026-11-27T22:00:00+01:00'],
  ['night', '2026-11-27T23:30:00+01:00', true, null],
  ['night', '2026-11-28T03:59:00+01:00', true, null],
  ['night', '2026-11-28T04:00:00+01:00', false, '2026-11-28T22:00:00+01:00'],
  ['night', '2026-11-29T02:00:00+01:00', true, null],
  ['night', '2026-11-29T04:00:00+01:00', false, '2026-12-04T22:00:00+01:00'],
  ['sundayNight', '2026-11-30T02:00:00+01:00', true, null],
  ['sundayNight', '2026-11-30T03:00:00+01:00', false, '2026-12-06T23:00:00+01:00'],
  // Spring: on 29 March 2026 at 02:00 it becomes 03:00.
  ['night', '2026-03-29T01:59:00+01:00', true, null],
  ['night', '2026-03-29T03:00:00+02:00', true, null],
  ['night', '2026-03-29T04:00:00+02:00', false, '2026-04-04T22:00:00+02:00'],
  ['early', '2026-03-29T01:59:00+01:00', false, '2026-03-29T03:30:00+02:00'],
  ['early', '2026-03-29T03:29:00+02:00', false, '2026-03-29T03:30:00+02:00'],
  ['early', '2026-03-29T03:30:00+02:00', true, null],
  ['everyNight', '2026-03-29T05:59:00+02:00', true, null],
  ['everyNight', '2026-03-29T06:00:00+02:00', false, '2026-03-29T18:00:00+02:00'],
  ['office', '2026-03-28T12:00:00+01:00', false, '2026-03-30T09:00:00+02:00'],
  // Autumn: on 25 October 2026 at 03:00 it becomes 02:00.
  ['everyNight', '2026-10-25T02:30:00+02:00', true, null],
  ['everyNight', '2026-10-25T02:30:00+01:00', true, null],
  ['everyNight', '2026-10-25T06:00:00+01:00', false, '2026-10-25T18:00:00+01:00'],
  ['early', '2026-10-25T02:29:00+02:00', false, '2026-10-25T02:30:00+02:00'],
  ['early', '2026-10-25T02:30:00+02:00', true, null],
  ['early', '2026-10-25T02:10:00+01:00', true, null],
  ['early', '2026-10-25T05:00:00+01:00', false, '2026-11-01T02:30:00+01:00'],
  ['office', '2026-10-24T12:00:00+02:00', false, '2026-10-26T09:00:00+01:00'],
  ['always', '2026-10-25T02:30:00+01:00', true, null],
  ['always', '2026-12-25T12:00:00+01:00', true, null],
  ['alwaysToMinute', '2026-11-24T23:59:30+01:00', true, null],
  ['alwaysEqual', '2026-11-29T04:00:00+01:00', true, null],
  ['wholeSaturday', '2026-11-29T07:59:00+01:00', true, null],
  ['wholeSaturday', '2026-11-29T08:00:00+01:00', false, '2026-12-05T08:00:00+01:00'],
  ['overlapping', '2026-11-25T12:30:00+01:00', true, null],
  ['overlapping', '2026-11-25T14:00:00+01:00', true, null],
  ['overlapping', '2026-11-25T17:00:00+01:00', false, '2026-12-02T09:00:00+01:00'],
  ['expired', '2026-11-24T11:00:00+01:00', null, null],
  ['coming', '2026-11-24T11:00:00+01:00', null, '2026-12-01T09:00:00+01:00'],
  ['coming', '2026-12-01T11:00:00+01:00', true, null],
  ['summerAndWinter', '2026-06-09T18:00:00+02:00', true, null],
  ['summerAndWinter', '2026-11-24T18:00:00+01:00', false, '2026-12-01T10:00:00+01:00'],
  ['summerAndWinter', '2026-09-29T20:00:00+02:00', false, '2026-10-06T10:00:00+02:00'],
  ['otherWeek', '2026-11-18T15:00:00+01:00', true, null],
  ['otherWeek', '2026-11-25T15:00:00+01:00', false, '2026-12-02T14:00:00+01:00'],
  ['otherWeekNoStart', '2026-11-25T15:00:00+01:00', null, null],
  ['secondWednesday', '2026-11-11T20:00:00+01:00', true, null],
  ['secondWednesday', '2026-11-18T20:00:00+01:00', false, '2026-12-09T19:00:00+01:00'],
  ['lastFriday', '2026-11-27T20:00:00+01:00', true, null],
  ['lastFriday', '2026-11-20T20:00:00+01:00', false, '2026-11-27T19:00:00+01:00'],
  ['fifteenth', '2026-12-15T19:30:00+01:00', true, null],
  ['lastDay', '2026-11-30T19:30:00+01:00', true, null],
  ['lastDay', '2026-11-29T19:30:00+01:00', false, '2026-11-30T19:00:00+01:00'],
  // Holidays say nothing sure.
  ['office', '2026-12-25T10:00:00+01:00', null, '2026-12-28T09:00:00+01:00'],
  ['office', '2026-12-25T20:00:00+01:00', null, '2026-12-28T09:00:00+01:00'],
  ['office', '2026-12-24T18:00:00+01:00', false, '2026-12-28T09:00:00+01:00'],
  ['office', '2026-12-26T10:00:00+01:00', false, '2026-12-28T09:00:00+01:00'],
  ['office', '2026-04-27T10:00:00+02:00', null, '2026-04-28T09:00:00+02:00'],
  ['office', '2026-04-06T10:00:00+02:00', null, '2026-04-07T09:00:00+02:00'],
  ['office', '2026-05-14T10:00:00+02:00', null, '2026-05-15T09:00:00+02:00'],
  ['everyNight', '2026-12-25T01:00:00+01:00', null, '2026-12-27T18:00:00+01:00'],
  ['everyNight', '2026-12-27T01:00:00+01:00', null, '2026-12-27T18:00:00+01:00'],
  ['daily', '2027-01-01T12:00:00+01:00', null, '2027-01-02T10:00:00+01:00'],
  // What was not said is not known.
  ['nothing', '2026-11-24T11:00:00+01:00', null, null],
  ['noDays', '2026-11-24T11:00:00+01:00', null, null],
  ['noTimes', '2026-11-23T11:00:00+01:00', null, null],
  ['wordDays', '2026-11-23T11:00:00+01:00', null, null],
  ['badTime', '2026-11-23T11:00:00+01:00', null, null],
  ['halfKnown', '2026-11-23T11:00:00+01:00', true, null],
  ['halfKnown', '2026-11-24T11:00:00+01:00', null, '2026-11-30T09:00:00+01:00'],
  ['withoutFreq', '2026-11-24T17:29:00+01:00', true, null],
  ['withoutFreq', '2026-11-24T17:30:00+01:00', false, '2026-12-01T09:00:00+01:00'],
  ['daily', '2026-11-29T09:00:00+01:00', false, '2026-11-29T10:00:00+01:00'],
];

describe('opening hours', () => {
  for (const [name, moment, open, next] of table) {
    it(`${name} at ${moment}: ${open === null ? 'unknown' : open ? 'open' : 'closed'}`, () => {
      const state = openAt(read(name), new Date(moment));
      expect({ open: state.open, next: state.nextOpen && rfc3339(state.nextOpen) }).to.deep.equal({
        open,
        next,
      });
    });
  }

  it('is open round the clock when the service says so, without a schedule', () => {
    expect(openAt(read('nothing', true), new Date('2026-12-25T03:00:00Z')).open).to.equal(true);
  });

  it('gives a week as a table, equal days together', () => {
    expect(weeklyTable(read('split'), new Date('2026-11-24T11:00:00Z'))).to.deep.equal([
      { days: [2, 4], opens: '09:00', closes: '12:30' },
      { days: [2, 4], opens: '13:30', closes: '16:00' },
    ]);
    expect(weeklyTable(read('night'), new Date('2026-11-24T11:00:00Z'))).to.deep.equal([
      { days: [5, 6], opens: '22:00', closes: '04:00' },
    ]);
    expect(weeklyTable(read('expired'), new Date('2026-11-24T11:00:00Z'))).to.equal(null);
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
    ];
    const minutes = [480, 510, 570, 1170, 1260, 0, 1440, 480, null, null, null, null];
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
