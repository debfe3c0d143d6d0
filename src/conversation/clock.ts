const parts = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Amsterdam',
  weekday: 'short',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});
const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

/** Wall-clock time in the Netherlands: hour 0-23 with minutes as a fraction, weekday 1 (Monday) to 7. */
export function amsterdam(now: Date): { hour: number; weekday: number } {
  const read = Object.fromEntries(parts.formatToParts(now).map(({ type, value }) => [type, value]));
  return {
    hour: Number(read['hour']) + Number(read['minute']) / 60,
    weekday: weekdays.indexOf(read['weekday'] ?? 'Mon') + 1,
  };
}
