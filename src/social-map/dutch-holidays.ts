import type { CalendarDay } from './amsterdam-time.ts';

const cache = new Map<number, ReadonlySet<CalendarDay>>();
const calendarDay = (year: number, month: number, date: number) =>
  Date.UTC(year, month - 1, date) / 86_400_000;

/** Western Easter by the anonymous Gregorian computus (Meeus, Astronomical Algorithms, ch. 8). */
function easter(year: number): CalendarDay {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const n = h + l - 7 * m + 114;
  return calendarDay(year, Math.floor(n / 31), (n % 31) + 1);
}

function holidaysOf(year: number): ReadonlySet<CalendarDay> {
  const sunday = easter(year);
  const kingsDay = calendarDay(year, 4, 27);
  return new Set([
    calendarDay(year, 1, 1),
    sunday - 2, // Good Friday: no day off for everybody, but many desks are closed
    sunday,
    sunday + 1,
    new Date(kingsDay * 86_400_000).getUTCDay() === 0 ? kingsDay - 1 : kingsDay,
    calendarDay(year, 5, 5),
    sunday + 39, // Ascension
    sunday + 49,
    sunday + 50,
    calendarDay(year, 12, 25),
    calendarDay(year, 12, 26),
  ]);
}

/** Days on which usual hours say nothing sure (article 3 of the Algemene termijnenwet, and Liberation Day every year). */
export function isDutchHoliday(on: CalendarDay): boolean {
  const year = new Date(on * 86_400_000).getUTCFullYear();
  let days = cache.get(year);
  if (!days) cache.set(year, (days = holidaysOf(year)));
  return days.has(on);
}
