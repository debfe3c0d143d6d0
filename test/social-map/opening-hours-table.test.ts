import { expect } from 'chai';
import { rfc3339 } from '../../src/social-map/amsterdam-time.ts';
import { scheduleSchema } from '../../src/social-map/hsds.ts';
import { openAt, readHours } from '../../src/social-map/opening-hours.ts';
import { uuid } from './fixtures.ts';

type Part = Record<string, string | number>;
const weekly = (byday: string, opens_at: string, closes_at: string, more: Part = {}): Part => ({
  ...{ freq: 'WEEKLY', byday, opens_at, closes_at, ...more },
});
const monthly = (part: Part): Part => ({ freq: 'MONTHLY', opens_at: '19:00', closes_at: '21:00', ...part });
const workdays = 'MO,TU,WE,TH,FR';
const everyDay = `${workdays},SA,SU`;
/** The service's own exceptions: dates without weekdays. */
const on = (valid_from: string, valid_to: string, opens_at: string, closes_at: string): Part => ({
  ...{ valid_from, valid_to, opens_at, closes_at },
});
const closedFrom = (valid_from: string, valid_to: string): Part => ({
  ...{ valid_from, valid_to, description: 'Gesloten' },
});
const office = weekly(workdays, '09:00', '17:00');

const schedules: Record<string, Part[]> = {
  office: [office],
  split: [weekly('TU,TH', '09:00', '12:30'), weekly('TU,TH', '13:30', '16:00')],
  night: [weekly('FR,SA', '22:00', '04:00')],
  sundayNight: [weekly('SU', '23:00', '03:00')],
  everyNight: [weekly(everyDay, '18:00', '06:00')],
  early: [weekly('SU', '02:30', '05:00')],
  toMidnight: [weekly('MO', '20:00', '24:00')],
  always: [weekly(everyDay, '00:00', '24:00')],
  alwaysToMinute: [weekly(everyDay, '00:00', '23:59')],
  alwaysEqual: [weekly(workdays, '00:00', '00:00'), weekly('SA,SU', '00:00', '00:00')],
  wholeSaturday: [weekly('SA', '08:00', '08:00')],
  overlapping: [weekly('WE', '09:00', '13:00'), weekly('WE', '12:00', '17:00')],
  inside: [weekly('WE', '09:00', '17:00'), weekly('WE', '10:00', '11:00')],
  touching: [weekly('WE', '09:00', '12:00'), weekly('WE', '12:00', '15:00')],
  nightOverMorning: [weekly('TU', '20:00', '10:00'), weekly('WE', '09:00', '12:00')],
  twice: [office, office],
  expired: [weekly(workdays, '09:00', '17:00', { valid_to: '2025-12-31' })],
  coming: [weekly(workdays, '09:00', '17:00', { valid_from: '2026-12-01' })],
  lastDay: [weekly(workdays, '09:00', '17:00', { valid_to: '2026-11-24' })],
  lastNight: [weekly(everyDay, '22:00', '04:00', { valid_to: '2026-11-24' })],
  summerAndWinter: [
    weekly('TU', '09:00', '20:00', { valid_from: '2026-04-01', valid_to: '2026-09-30' }),
    weekly('TU', '10:00', '15:00', { valid_from: '2026-10-01', valid_to: '2027-03-31' }),
  ],
  otherWeek: [weekly('WE', '14:00', '16:00', { interval: 2, dtstart: '2026-11-04' })],
  otherWeekNoStart: [weekly('WE', '14:00', '16:00', { interval: 2 })],
  tenTimes: [weekly('WE', '14:00', '16:00', { count: 10, dtstart: '2026-11-04' })],
  secondWednesday: [monthly({ byday: '2WE' })],
  secondWednesdayNoFreq: [{ byday: '2WE', opens_at: '19:00', closes_at: '21:00' }],
  lastFriday: [monthly({ byday: '-1FR' })],
  fifteenth: [monthly({ bymonthday: '15' })],
  lastOfMonth: [monthly({ bymonthday: '-1' })],
  daily: [{ freq: 'DAILY', opens_at: '10:00', closes_at: '22:00' }],
  dutchWords: [weekly('maandag, woensdag', '09:00', '12:00')],
  englishWords: [weekly('Tuesday', '9am', '5.30pm')],
  withoutFreq: [{ byday: 'TU', opens_at: '9am', closes_at: '5.30pm' }],
  offsets: [weekly('TU', '09:00+01:00', '17:00+01:00')],
  // The service's own exceptions.
  closedChristmas: [office, closedFrom('2026-12-24', '2027-01-01')],
  openBoxingDay: [weekly(everyDay, '09:00', '17:00'), on('2026-12-26', '2026-12-26', '12:00', '15:00')],
  openKingsNight: [office, on('2026-04-27', '2026-04-27', '20:00', '02:00')],
  shortEve: [office, on('2026-12-24', '2026-12-24', '09:00', '12:00')],
  splitEve: [
    office,
    on('2026-12-24', '2026-12-24', '09:00', '10:00'),
    on('2026-12-24', '2026-12-24', '11:00', '12:00'),
  ],
  openInHoliday: [
    office,
    closedFrom('2026-07-20', '2026-08-16'),
    on('2026-08-05', '2026-08-05', '10:00', '12:00'),
  ],
  differentDay: [office, { valid_from: '2026-12-03', valid_to: '2026-12-03' }],
  contradicting: [
    office,
    closedFrom('2026-12-03', '2026-12-03'),
    on('2026-12-03', '2026-12-03', '10:00', '12:00'),
  ],
  nightBeforeClosed: [weekly('FR', '22:00', '04:00'), closedFrom('2026-11-28', '2026-11-28')],
  alwaysButOne: [weekly(everyDay, '00:00', '24:00'), closedFrom('2026-12-31', '2026-12-31')],
  onlyExceptions: [on('2026-12-03', '2026-12-03', '10:00', '12:00')],
  mondayClosed: [weekly('TU,WE', '09:00', '17:00'), { freq: 'WEEKLY', byday: 'MO', description: 'Closed' }],
  // By appointment.
  appointment: [weekly(workdays, '09:00', '17:00', { notes: 'Alleen op afspraak' })],
  walkInAndAppointment: [
    weekly('TU', '10:00', '12:00'),
    weekly(workdays, '09:00', '17:00', { description: 'By appointment' }),
  ],
  noAppointmentNeeded: [weekly('TU', '10:00', '12:00', { description: 'Zonder afspraak' })],
  appointmentNoTimes: [{ description: 'By appointment only' }],
  // What cannot be read.
  noDays: [{ opens_at: '09:00', closes_at: '17:00' }],
  noTimes: [{ freq: 'WEEKLY', byday: 'MO' }],
  strangeDays: [weekly('Montag', '09:00', '17:00')],
  badTime: [weekly('MO', '9:99', '17:00')],
  universal: [weekly('MO', '09:00Z', '17:00Z')],
  halfKnown: [weekly('MO', '09:00', '17:00'), { freq: 'YEARLY', opens_at: '09:00', closes_at: '17:00' }],
  nothing: [],
};

type Answer = 'open' | 'closed' | 'unknown';
/** schedule, moment (local, with the offset that holds then), open or closed or unknown, next opening. */
type Row = [schedule: string, moment: string, answer: Answer, next: string | null];

const table: Record<string, Row[]> = {
  'an office week': [
    ['office', '2026-11-24T08:59:59+01:00', 'closed', '2026-11-24T09:00:00+01:00'],
    ['office', '2026-11-24T09:00:00+01:00', 'open', null],
    ['office', '2026-11-24T16:59:59+01:00', 'open', null],
    ['office', '2026-11-24T17:00:00+01:00', 'closed', '2026-11-25T09:00:00+01:00'],
    ['office', '2026-11-27T18:00:00+01:00', 'closed', '2026-11-30T09:00:00+01:00'],
    ['office', '2026-11-28T12:00:00+01:00', 'closed', '2026-11-30T09:00:00+01:00'],
    ['office', '2026-11-29T23:59:00+01:00', 'closed', '2026-11-30T09:00:00+01:00'],
    ['office', '2026-11-24T08:30:00Z', 'open', null],
    ['office', '2026-11-24T16:30:00Z', 'closed', '2026-11-25T09:00:00+01:00'],
    ['office', '2026-07-07T07:00:00Z', 'open', null],
    ['office', '2026-07-07T06:59:00Z', 'closed', '2026-07-07T09:00:00+02:00'],
    ['office', '2026-07-07T15:00:00Z', 'closed', '2026-07-08T09:00:00+02:00'],
    ['office', '2026-12-31T20:00:00+01:00', 'closed', '2027-01-04T09:00:00+01:00'],
    ['office', '2028-02-29T10:00:00+01:00', 'open', null],
  ],
  'split days': [
    ['split', '2026-11-24T08:00:00+01:00', 'closed', '2026-11-24T09:00:00+01:00'],
    ['split', '2026-11-24T12:29:00+01:00', 'open', null],
    ['split', '2026-11-24T12:30:00+01:00', 'closed', '2026-11-24T13:30:00+01:00'],
    ['split', '2026-11-24T13:30:00+01:00', 'open', null],
    ['split', '2026-11-24T16:00:00+01:00', 'closed', '2026-11-26T09:00:00+01:00'],
    ['split', '2026-11-25T12:00:00+01:00', 'closed', '2026-11-26T09:00:00+01:00'],
  ],
  'past midnight': [
    ['night', '2026-11-27T21:00:00+01:00', 'closed', '2026-11-27T22:00:00+01:00'],
    ['night', '2026-11-27T23:30:00+01:00', 'open', null],
    ['night', '2026-11-28T03:59:00+01:00', 'open', null],
    ['night', '2026-11-28T04:00:00+01:00', 'closed', '2026-11-28T22:00:00+01:00'],
    ['night', '2026-11-29T02:00:00+01:00', 'open', null],
    ['night', '2026-11-29T04:00:00+01:00', 'closed', '2026-12-04T22:00:00+01:00'],
    ['sundayNight', '2026-11-30T02:00:00+01:00', 'open', null],
    ['sundayNight', '2026-11-30T03:00:00+01:00', 'closed', '2026-12-06T23:00:00+01:00'],
    ['toMidnight', '2026-11-23T23:59:59+01:00', 'open', null],
    ['toMidnight', '2026-11-24T00:00:00+01:00', 'closed', '2026-11-30T20:00:00+01:00'],
    ['wholeSaturday', '2026-11-29T07:59:00+01:00', 'open', null],
    ['wholeSaturday', '2026-11-29T08:00:00+01:00', 'closed', '2026-12-05T08:00:00+01:00'],
  ],
  'the clock goes forward, 29 March 2026 at 02:00': [
    ['night', '2026-03-29T01:59:00+01:00', 'open', null],
    ['night', '2026-03-29T03:00:00+02:00', 'open', null],
    ['night', '2026-03-29T04:00:00+02:00', 'closed', '2026-04-04T22:00:00+02:00'],
    ['early', '2026-03-29T01:59:00+01:00', 'closed', '2026-03-29T03:30:00+02:00'],
    ['early', '2026-03-29T03:29:00+02:00', 'closed', '2026-03-29T03:30:00+02:00'],
    ['early', '2026-03-29T03:30:00+02:00', 'open', null],
    ['early', '2026-03-29T05:00:00+02:00', 'closed', '2026-04-12T02:30:00+02:00'],
    ['everyNight', '2026-03-29T05:59:00+02:00', 'open', null],
    ['everyNight', '2026-03-29T06:00:00+02:00', 'closed', '2026-03-29T18:00:00+02:00'],
    ['office', '2026-03-28T12:00:00+01:00', 'closed', '2026-03-30T09:00:00+02:00'],
    ['always', '2026-03-29T03:00:00+02:00', 'open', null],
  ],
  'the clock goes back, 25 October 2026 at 03:00': [
    ['everyNight', '2026-10-25T02:30:00+02:00', 'open', null],
    ['everyNight', '2026-10-25T02:30:00+01:00', 'open', null],
    ['everyNight', '2026-10-25T05:59:00+01:00', 'open', null],
    ['everyNight', '2026-10-25T06:00:00+01:00', 'closed', '2026-10-25T18:00:00+01:00'],
    ['early', '2026-10-25T02:29:00+02:00', 'closed', '2026-10-25T02:30:00+02:00'],
    ['early', '2026-10-25T02:30:00+02:00', 'open', null],
    ['early', '2026-10-25T02:10:00+01:00', 'open', null],
    ['early', '2026-10-25T05:00:00+01:00', 'closed', '2026-11-01T02:30:00+01:00'],
    ['office', '2026-10-24T12:00:00+02:00', 'closed', '2026-10-26T09:00:00+01:00'],
    ['always', '2026-10-25T02:30:00+01:00', 'open', null],
  ],
  'round the clock': [
    ['always', '2026-12-25T12:00:00+01:00', 'open', null],
    ['always', '2026-11-24T00:00:00+01:00', 'open', null],
    ['alwaysToMinute', '2026-11-24T23:59:30+01:00', 'open', null],
    ['alwaysEqual', '2026-11-29T04:00:00+01:00', 'open', null],
    ['alwaysButOne', '2026-12-30T23:59:00+01:00', 'open', null],
    ['alwaysButOne', '2026-12-31T00:00:00+01:00', 'closed', '2027-01-01T00:00:00+01:00'],
    ['alwaysButOne', '2026-12-31T23:59:00+01:00', 'closed', '2027-01-01T00:00:00+01:00'],
    ['alwaysButOne', '2027-01-01T00:00:00+01:00', 'open', null],
  ],
  'entries that overlap': [
    ['overlapping', '2026-11-25T12:30:00+01:00', 'open', null],
    ['overlapping', '2026-11-25T14:00:00+01:00', 'open', null],
    ['overlapping', '2026-11-25T17:00:00+01:00', 'closed', '2026-12-02T09:00:00+01:00'],
    ['inside', '2026-11-25T11:00:00+01:00', 'open', null],
    ['inside', '2026-11-25T08:00:00+01:00', 'closed', '2026-11-25T09:00:00+01:00'],
    ['touching', '2026-11-25T12:00:00+01:00', 'open', null],
    ['touching', '2026-11-25T15:00:00+01:00', 'closed', '2026-12-02T09:00:00+01:00'],
    ['nightOverMorning', '2026-11-25T09:30:00+01:00', 'open', null],
    ['nightOverMorning', '2026-11-25T11:00:00+01:00', 'open', null],
    ['nightOverMorning', '2026-11-25T12:00:00+01:00', 'closed', '2026-12-01T20:00:00+01:00'],
    ['twice', '2026-11-25T12:00:00+01:00', 'open', null],
  ],
  'valid from and to': [
    ['expired', '2026-11-24T11:00:00+01:00', 'unknown', null],
    ['coming', '2026-11-24T11:00:00+01:00', 'unknown', '2026-12-01T09:00:00+01:00'],
    ['coming', '2026-12-01T11:00:00+01:00', 'open', null],
    ['lastDay', '2026-11-24T16:00:00+01:00', 'open', null],
    ['lastDay', '2026-11-24T17:00:00+01:00', 'closed', null],
    ['lastDay', '2026-11-25T10:00:00+01:00', 'unknown', null],
    ['lastNight', '2026-11-25T03:00:00+01:00', 'open', null],
    ['lastNight', '2026-11-25T04:00:00+01:00', 'unknown', null],
    ['summerAndWinter', '2026-06-09T18:00:00+02:00', 'open', null],
    ['summerAndWinter', '2026-11-24T18:00:00+01:00', 'closed', '2026-12-01T10:00:00+01:00'],
    ['summerAndWinter', '2026-09-29T20:00:00+02:00', 'closed', '2026-10-06T10:00:00+02:00'],
  ],
  'every other week and once a month': [
    ['otherWeek', '2026-11-18T15:00:00+01:00', 'open', null],
    ['otherWeek', '2026-11-25T15:00:00+01:00', 'closed', '2026-12-02T14:00:00+01:00'],
    ['otherWeekNoStart', '2026-11-25T15:00:00+01:00', 'unknown', null],
    ['tenTimes', '2026-11-25T15:00:00+01:00', 'unknown', null],
    ['secondWednesday', '2026-11-11T20:00:00+01:00', 'open', null],
    ['secondWednesday', '2026-11-18T20:00:00+01:00', 'closed', '2026-12-09T19:00:00+01:00'],
    ['secondWednesdayNoFreq', '2026-11-11T20:00:00+01:00', 'open', null],
    ['secondWednesdayNoFreq', '2026-11-18T20:00:00+01:00', 'closed', '2026-12-09T19:00:00+01:00'],
    ['lastFriday', '2026-11-27T20:00:00+01:00', 'open', null],
    ['lastFriday', '2026-11-20T20:00:00+01:00', 'closed', '2026-11-27T19:00:00+01:00'],
    ['fifteenth', '2026-12-15T19:30:00+01:00', 'open', null],
    ['lastOfMonth', '2026-11-30T19:30:00+01:00', 'open', null],
    ['lastOfMonth', '2026-11-29T19:30:00+01:00', 'closed', '2026-11-30T19:00:00+01:00'],
  ],
  'Dutch public holidays, of which nothing was said': [
    ['office', '2026-12-25T10:00:00+01:00', 'unknown', '2026-12-28T09:00:00+01:00'],
    ['office', '2026-12-25T20:00:00+01:00', 'unknown', '2026-12-28T09:00:00+01:00'],
    ['office', '2026-12-24T18:00:00+01:00', 'closed', '2026-12-28T09:00:00+01:00'],
    ['office', '2026-12-26T10:00:00+01:00', 'closed', '2026-12-28T09:00:00+01:00'],
    ['office', '2027-01-01T10:00:00+01:00', 'unknown', '2027-01-04T09:00:00+01:00'],
    ['office', '2026-04-03T10:00:00+02:00', 'unknown', '2026-04-07T09:00:00+02:00'],
    ['office', '2026-04-06T10:00:00+02:00', 'unknown', '2026-04-07T09:00:00+02:00'],
    ['office', '2026-04-27T10:00:00+02:00', 'unknown', '2026-04-28T09:00:00+02:00'],
    ['office', '2026-05-05T10:00:00+02:00', 'unknown', '2026-05-06T09:00:00+02:00'],
    ['office', '2026-05-14T10:00:00+02:00', 'unknown', '2026-05-15T09:00:00+02:00'],
    ['office', '2026-05-25T10:00:00+02:00', 'unknown', '2026-05-26T09:00:00+02:00'],
    // The king's birthday of 2031 falls on a Sunday and is kept on the Saturday before.
    ['daily', '2031-04-26T12:00:00+02:00', 'unknown', '2031-04-27T10:00:00+02:00'],
    ['daily', '2031-04-27T12:00:00+02:00', 'open', null],
    ['everyNight', '2026-12-25T01:00:00+01:00', 'unknown', '2026-12-27T18:00:00+01:00'],
    ['everyNight', '2026-12-27T01:00:00+01:00', 'unknown', '2026-12-27T18:00:00+01:00'],
    ['daily', '2027-01-01T12:00:00+01:00', 'unknown', '2027-01-02T10:00:00+01:00'],
  ],
  'exceptions of its own': [
    ['closedChristmas', '2026-12-23T10:00:00+01:00', 'open', null],
    ['closedChristmas', '2026-12-24T10:00:00+01:00', 'closed', '2027-01-04T09:00:00+01:00'],
    ['closedChristmas', '2026-12-25T10:00:00+01:00', 'closed', '2027-01-04T09:00:00+01:00'],
    ['closedChristmas', '2027-01-01T10:00:00+01:00', 'closed', '2027-01-04T09:00:00+01:00'],
    ['openBoxingDay', '2026-12-26T11:00:00+01:00', 'closed', '2026-12-26T12:00:00+01:00'],
    ['openBoxingDay', '2026-12-26T12:00:00+01:00', 'open', null],
    ['openBoxingDay', '2026-12-25T12:00:00+01:00', 'unknown', '2026-12-26T12:00:00+01:00'],
    ['openBoxingDay', '2026-12-26T15:00:00+01:00', 'closed', '2026-12-27T09:00:00+01:00'],
    ['openKingsNight', '2026-04-27T21:00:00+02:00', 'open', null],
    ['openKingsNight', '2026-04-28T01:59:00+02:00', 'open', null],
    ['openKingsNight', '2026-04-28T02:00:00+02:00', 'closed', '2026-04-28T09:00:00+02:00'],
    ['shortEve', '2026-12-24T11:59:00+01:00', 'open', null],
    ['shortEve', '2026-12-24T14:00:00+01:00', 'closed', '2026-12-28T09:00:00+01:00'],
    ['splitEve', '2026-12-24T10:30:00+01:00', 'closed', '2026-12-24T11:00:00+01:00'],
    ['splitEve', '2026-12-24T11:30:00+01:00', 'open', null],
    ['openInHoliday', '2026-07-21T11:00:00+02:00', 'closed', '2026-08-05T10:00:00+02:00'],
    ['openInHoliday', '2026-08-05T11:00:00+02:00', 'open', null],
    ['openInHoliday', '2026-08-05T12:00:00+02:00', 'closed', '2026-08-17T09:00:00+02:00'],
    ['differentDay', '2026-12-03T10:00:00+01:00', 'unknown', '2026-12-04T09:00:00+01:00'],
    ['differentDay', '2026-12-02T17:00:00+01:00', 'closed', '2026-12-04T09:00:00+01:00'],
    ['contradicting', '2026-12-03T11:00:00+01:00', 'unknown', '2026-12-04T09:00:00+01:00'],
    ['nightBeforeClosed', '2026-11-27T23:00:00+01:00', 'open', null],
    ['nightBeforeClosed', '2026-11-28T02:00:00+01:00', 'unknown', '2026-12-04T22:00:00+01:00'],
    ['onlyExceptions', '2026-12-03T11:00:00+01:00', 'open', null],
    ['onlyExceptions', '2026-12-02T11:00:00+01:00', 'unknown', '2026-12-03T10:00:00+01:00'],
    ['mondayClosed', '2026-11-23T11:00:00+01:00', 'closed', '2026-11-24T09:00:00+01:00'],
  ],
  'by appointment': [
    ['appointment', '2026-11-24T11:00:00+01:00', 'unknown', null],
    ['appointment', '2026-11-24T18:00:00+01:00', 'closed', null],
    ['walkInAndAppointment', '2026-11-24T11:00:00+01:00', 'open', null],
    ['walkInAndAppointment', '2026-11-24T13:00:00+01:00', 'unknown', '2026-12-01T10:00:00+01:00'],
    ['walkInAndAppointment', '2026-11-24T18:00:00+01:00', 'closed', '2026-12-01T10:00:00+01:00'],
    ['noAppointmentNeeded', '2026-11-24T11:00:00+01:00', 'open', null],
    ['appointmentNoTimes', '2026-11-24T11:00:00+01:00', 'unknown', null],
  ],
  'as feeds write them': [
    ['withoutFreq', '2026-11-24T17:29:00+01:00', 'open', null],
    ['withoutFreq', '2026-11-24T17:30:00+01:00', 'closed', '2026-12-01T09:00:00+01:00'],
    ['englishWords', '2026-11-24T12:00:00+01:00', 'open', null],
    ['dutchWords', '2026-11-25T11:59:00+01:00', 'open', null],
    ['dutchWords', '2026-11-24T11:00:00+01:00', 'closed', '2026-11-25T09:00:00+01:00'],
    ['offsets', '2026-11-24T09:30:00+01:00', 'open', null],
    ['offsets', '2026-07-07T09:30:00+02:00', 'open', null],
    ['daily', '2026-11-29T09:00:00+01:00', 'closed', '2026-11-29T10:00:00+01:00'],
  ],
  'what was not said is not known': [
    ['nothing', '2026-11-24T11:00:00+01:00', 'unknown', null],
    ['noDays', '2026-11-24T11:00:00+01:00', 'unknown', null],
    ['noTimes', '2026-11-23T11:00:00+01:00', 'unknown', null],
    ['strangeDays', '2026-11-23T11:00:00+01:00', 'unknown', null],
    ['badTime', '2026-11-23T11:00:00+01:00', 'unknown', null],
    ['universal', '2026-11-23T11:00:00+01:00', 'unknown', null],
    ['halfKnown', '2026-11-23T11:00:00+01:00', 'open', null],
    ['halfKnown', '2026-11-24T11:00:00+01:00', 'unknown', '2026-11-30T09:00:00+01:00'],
  ],
};

const read = (name: string) =>
  readHours(
    (schedules[name] ?? []).map((part) => scheduleSchema.parse({ id: uuid(name), ...part })),
    false,
  );

describe('opening hours, as a table', () => {
  for (const [title, rows] of Object.entries(table)) {
    describe(title, () => {
      for (const [name, moment, answer, next] of rows) {
        it(`${name} at ${moment}: ${answer}`, () => {
          const { open, nextOpen } = openAt(read(name), new Date(moment));
          const found = open === null ? 'unknown' : open ? 'open' : 'closed';
          expect([found, nextOpen && rfc3339(nextOpen)]).to.deep.equal([answer, next]);
        });
      }
    });
  }

  it('has at least 120 cases, and every schedule in one', () => {
    const rows = Object.values(table).flat();
    const used = new Set(rows.map(([name]) => name));
    expect(rows.length).to.be.at.least(120);
    expect(Object.keys(schedules).filter((name) => !used.has(name))).to.deep.equal([]);
    expect([...used].filter((name) => !(name in schedules))).to.deep.equal([]);
  });

  it('says of hours by appointment that they are', () => {
    const at = (name: string, moment: string) => openAt(read(name), new Date(moment)).byAppointment;
    expect(at('appointment', '2026-11-24T11:00:00+01:00')).to.equal(true);
    expect(at('appointment', '2026-11-24T18:00:00+01:00')).to.equal(false);
    expect(at('walkInAndAppointment', '2026-11-24T11:00:00+01:00')).to.equal(false);
    expect(at('appointmentNoTimes', '2026-11-24T11:00:00+01:00')).to.equal(true);
    expect(at('nothing', '2026-11-24T11:00:00+01:00')).to.equal(false);
  });
});
