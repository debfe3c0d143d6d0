import type { Session } from '../session.ts';
import type { World } from '../types.ts';
import { amsterdam } from '../clock.ts';

/** National lines that people answer; hours from their sources (docs/map.md). Closed ones are left out. */
const lines = [
  { id: 'veilig-thuis', name: 'Veilig Thuis', number: '0800-2000', from: 0, until: 24, young: false },
  { id: 'csg', name: 'Centrum Seksueel Geweld', number: '0800-0188', from: 0, until: 24, young: false },
  { id: '113', name: '113', number: '0800-0113', from: 0, until: 24, young: false },
  { id: 'kindertelefoon', name: 'Kindertelefoon', number: '0800-0432', from: 11, until: 21, young: true },
];

/** Who can be reached now, one line each, with hours. */
export function peopleNow(session: Session, world: World): string {
  const { hour } = amsterdam(world.now);
  const { texts } = world.content;
  const adult = session.age === 'adult' || session.age === 'older';
  return lines
    .filter((line) => hour >= line.from && hour < line.until && !(line.young && adult))
    .map((line) => {
      const hours =
        line.until === 24
          ? texts.say(session.locale, 'human.day-and-night')
          : texts.say(session.locale, 'human.until', { time: `${line.until}:00` });
      const name = `${texts.say(session.locale, `human.for-${line.id}`)}: ${line.name}`;
      return texts.say(session.locale, 'human.line', { name, number: line.number, hours });
    })
    .join('\n');
}
