import type { HsdsSchedule } from './hsds.ts';

const appointment = /\bappointments?\b|\bafspraak\b|\brendez-vous\b|\btermin\b/i;
const noAppointment =
  /\b(?:no|without|zonder|geen)\s+(?:an\s+|een\s+)?(?:appointments?|afspraak)|\bsans rendez-vous\b/i;
const closed = /\b(?:closed|gesloten|dicht)\b/i;

/** What the free texts of a schedule say: HSDS has no field for it. */
function wordsOf(schedule: HsdsSchedule): string {
  const texts = [schedule['description'], schedule['notes'], schedule['attending_type']];
  return texts.filter((text) => typeof text === 'string').join(' ');
}

/** "By appointment", "alleen op afspraak"; not "zonder afspraak". */
export function saysAppointment(schedule: HsdsSchedule): boolean {
  const words = wordsOf(schedule);
  return appointment.test(words) && !noAppointment.test(words);
}

export function saysClosed(schedule: HsdsSchedule): boolean {
  return closed.test(wordsOf(schedule));
}
