import { expect } from 'chai';
import fc from 'fast-check';
import { createContinuationCode } from '../../src/privacy/continuation-code.ts';

const shape = { needs: 14, audience: 19, access: 16 };
const month = 322;
const code = createContinuationCode(new Uint8Array(32).fill(7), shape);
const subset = (size: number, most: number) => fc.uniqueArray(fc.nat(size - 1), { maxLength: most });
const payload = fc.record({
  needs: subset(14, 4),
  audience: subset(19, 2),
  access: subset(16, 2),
  age: fc.nat(4),
});
const digits = (text: string) => text.replace(/\D/g, '');
const sorted = (list: number[]) => [...list].sort((a, b) => a - b);

describe('the continuation code', () => {
  it('brings back what went in, with and without a number of one’s own', () => {
    fc.assert(
      fc.property(payload, fc.option(fc.integer({ min: 1000, max: 99_999_999 })), (content, number) => {
        const lock = number === null ? null : String(number);
        const text = code.encode({ ...content, month }, lock);
        expect(text).to.match(/^\d{4} \d{4} \d{4} \d{4}$/);
        expect(code.decode(digits(text), lock, month)).to.deep.equal({
          needs: sorted(content.needs),
          audience: sorted(content.audience),
          access: sorted(content.access),
          age: content.age,
          month,
        });
        expect(code.decode(digits(text), lock === null ? '4321' : null, month)).to.be.oneOf([
          'refused',
          'ended',
        ]);
      }),
      { seed: 1, numRuns: 500 },
    );
  });

  it('refuses a mistyped digit, a swapped pair, another federation’s key', () => {
    const text = digits(code.encode({ needs: [0, 3], audience: [1], access: [], age: 2, month }, null));
    for (let at = 0; at < 16; at++)
      for (let digit = 0; digit < 10; digit++) {
        const typo = text.slice(0, at) + String(digit) + text.slice(at + 1);
        if (typo !== text) expect(code.decode(typo, null, month), typo).to.equal('refused');
      }
    const other = createContinuationCode(new Uint8Array(32).fill(8), shape);
    expect(other.decode(text, null, month)).to.equal('refused');
    expect(code.decode('123', null, month)).to.equal('refused');
  });

  it('works for its own month and three more, then it has ended', () => {
    const text = digits(code.encode({ needs: [2], audience: [], access: [], age: 0, month }, null));
    for (const later of [0, 1, 2, 3])
      expect(code.decode(text, null, month + later)).to.have.property('month', month);
    for (const later of [4, 5, 12]) expect(code.decode(text, null, month + later)).to.equal('ended');
  });

  it('takes no more than it can hold', () => {
    expect(() =>
      code.encode({ needs: [1, 2, 3, 4, 5], audience: [], access: [], age: 0, month }, null),
    ).to.throw(RangeError);
    expect(() => code.encode({ needs: [14], audience: [], access: [], age: 0, month }, null)).to.throw(
      RangeError,
    );
  });

  it('takes fewer than two random codes in a million', () => {
    let taken = 0;
    let random = 1;
    for (let i = 0; i < 40_000; i++) {
      random = (random * 48271) % 2147483647;
      const high = random;
      random = (random * 48271) % 2147483647;
      const text = `${String(high % 100_000_000).padStart(8, '0')}${String(random % 100_000_000).padStart(8, '0')}`;
      if (typeof code.decode(text, null, month) !== 'string') taken++;
    }
    expect(taken).to.equal(0);
  });
});
