const parts = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Amsterdam',
  weekday: 'short',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});
const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

interface WallClock {
  hour: number;
  weekday: number;
}

function read(now: Date): WallClock {
  const found = Object.fromEntries(parts.formatToParts(now).map(({ type, value }) => [type, value]));
  return {
    hour: Number(found['hour']) + Number(found['minute']) / 60,
    weekday: weekdays.indexOf(found['weekday'] ?? 'Mon') + 1,
  };
}

/** A turn asks for the same minute several times, and formatting it costs more than the rest of the turn. */
let last: { minute: number; clock: WallClock } | null = null;

/** Wall-clock time in the Netherlands: hour 0-23 with minutes as a fraction, weekday 1 (Monday) to 7. */
export function amsterdam(now: Date): WallClock {
  const minute = Math.floor(now.getTime() / 60_000);
  if (last?.minute !== minute) last = { minute, clock: read(now) };
  return last.clock;
}
