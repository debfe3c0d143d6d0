// The pure turn alone: a tap and a typed sentence, in microseconds: `npx tsx bench/pure-turn.ts`.
import type { Session } from '../src/conversation/session.ts';
import { turn } from '../src/conversation/turn.ts';
import { realWorld } from '../test/support/world.ts';

const world = (await realWorld())(new Date('2026-11-25T11:00:00Z'));
const sentences = [
  'I am in Arnhem, my husband beats me, I speak Tigrinya',
  'ik zoek een dokter en heb geen verzekering',
  'أحتاج طبيب وليس عندي تأمين',
  'ሓኪም የድልየኒ',
  'мені потрібен адвокат',
  'nie mam gdzie spać',
  'necesito comida para mis hijos',
  '我没有钱',
];
const taps = [
  'cmd:skip',
  'needs.ask:health',
  'need:medical',
  'cmd:done',
  'place:moving',
  'cmd:skip',
  'cmd:more',
  'cmd:back',
];

function p(values: number[], part: number): string {
  const sorted = [...values].sort((a, b) => a - b);
  return `${((sorted[Math.floor(sorted.length * part)] ?? 0) / 1000).toFixed(3)} ms`;
}

const times = { tap: [] as number[], sentence: [] as number[] };
for (let round = 0; round < 700; round++) {
  const measured = round >= 100;
  let session: Session | null = turn(null, { kind: 'arrival', channel: 'web', locale: 'en' }, world).session;
  for (const value of taps) {
    const began = process.hrtime.bigint();
    session = turn(session, { kind: 'choice', value, channel: 'web', locale: 'en' }, world).session;
    if (measured) times.tap.push(Number(process.hrtime.bigint() - began) / 1000);
  }
  for (const text of sentences) {
    const began = process.hrtime.bigint();
    turn(session, { kind: 'text', text, channel: 'web', locale: 'en' }, world);
    if (measured) times.sentence.push(Number(process.hrtime.bigint() - began) / 1000);
  }
}
for (const [name, values] of Object.entries(times))
  console.log(`${name}: median ${p(values, 0.5)}, p99 ${p(values, 0.99)}, of ${values.length}`);
