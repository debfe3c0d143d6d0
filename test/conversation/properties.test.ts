import { expect } from 'chai';
import fc from 'fast-check';
import type { Session } from '../../src/conversation/session.ts';
import { sessionSchema } from '../../src/conversation/session.ts';
import { everything } from '../../src/conversation/transcript.ts';
import { turn } from '../../src/conversation/turn.ts';
import type { Input } from '../../src/conversation/types.ts';
import { languageTags } from '../../src/understanding/types.ts';
import { realWorld } from '../support/world.ts';

const hostile = [
  '',
  ' ',
  '👍',
  '🙏🏽🙏🏽',
  'x'.repeat(10_000),
  '\u202Eabc\u202C',
  '\u200F\u200E',
  "'; drop table services; --",
  '<script>alert(1)</script>',
  '{{place}} $t(needs.ask)',
  '__proto__',
  'constructor',
  '../../etc/passwd',
  '\u0000',
  '１２３',
  '٣',
  '፩',
  'null',
  'undefined',
  '-1',
  '1e9',
];
const words = [
  'help',
  'hallo',
  'dokter',
  'Arnhem',
  'Bergen',
  '6811',
  'ja',
  'nee',
  'stop',
  'terug',
  'I was raped',
  'hij slaat me',
  'أحتاج طبيب',
  'ሓገዝ የድልየኒ',
  'мені страшно',
  'je veux mourir',
  'weather',
  'العربية',
  'thanks',
  'you are stupid',
  '1234 5678 9012 3456',
];
const foreign = [
  'service:someone-elses',
  'place.which:GM9999',
  'results.first:keep',
  'rights.safety:q05',
  'need:none',
  'lang:xx',
  'cmd:rm',
  'a:b:c',
];

const input = fc.oneof(
  { weight: 6, arbitrary: fc.record({ tap: fc.nat(11) }) },
  { weight: 2, arbitrary: fc.record({ text: fc.constantFrom(...hostile, ...words) }) },
  { weight: 1, arbitrary: fc.record({ text: fc.string({ unit: 'grapheme', maxLength: 60 }) }) },
  {
    weight: 1,
    arbitrary: fc.record({
      late: fc.constantFrom(...foreign, 'need:shelter', 'cmd:back', 'cmd:skip', 'cmd:cover', 'lang:ti'),
    }),
  },
);
type Given = { tap: number } | { text: string } | { late: string };

const toInput = (given: Given, session: Session | null): Input => {
  const base = { channel: 'telegram', locale: 'en' };
  if ('text' in given) return { ...base, kind: 'text', text: given.text };
  if ('late' in given) return { ...base, kind: 'choice', value: given.late };
  const value = session?.offered.filter((offered) => offered !== 'cmd:stop')[given.tap];
  return value === undefined ? { ...base, kind: 'arrival' } : { ...base, kind: 'choice', value };
};

describe('any sequence of inputs', () => {
  it('never throws or falls silent, and always offers emergency help and stop', async () => {
    const worldAt = await realWorld();
    const world = worldAt(new Date('2026-11-25T20:00:00Z'));
    const locales = fc.constantFrom(...languageTags);
    fc.assert(
      fc.property(locales, fc.array(input, { minLength: 200, maxLength: 200 }), (locale, inputs) => {
        let session: Session | null = null;
        let before = '';
        for (const given of inputs) {
          const asked = toInput(given, session);
          const result = turn(session, session === null ? { ...asked, locale } : asked, world);
          session = result.session;
          const last = result.replies.at(-1);
          const values = last?.choices.map((choice) => choice.value) ?? [];
          expect(result.replies.length, 'messages in a row').to.be.within(1, 3);
          expect(last?.text.trim(), last?.step).to.not.equal('');
          if (!last?.step.startsWith('leave.'))
            expect(values, last?.step).to.include.members(['cmd:emergency', 'cmd:stop']);
          if (session !== null)
            expect(sessionSchema.safeParse(session).success, JSON.stringify(session)).to.equal(true);
          const text = `${last?.step ?? ''} ${everything(result.replies)}`;
          if (/\.(again|person) /.test(text)) expect(text, 'the same words twice').to.not.equal(before);
          before = text;
        }
      }),
      { numRuns: 60, seed: 20261125 },
    );
  });
});
