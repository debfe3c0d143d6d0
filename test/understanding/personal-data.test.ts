import { expect } from 'chai';
import fc from 'fast-check';
import { findPersonalData } from '../../src/understanding/personal-data.ts';

const found = (text: string) =>
  findPersonalData(text).map(({ kind, start, end }) => `${kind} ${text.slice(start, end)}`);

describe('personal data', () => {
  it('finds phone numbers in the digits of any script', () => {
    expect(found('bel 06-12345678 aub')).to.deep.equal(['phone 06-12345678']);
    expect(found('رقمي ٠٦١٢٣٤٥٦٧٨ شكرا')).to.deep.equal(['phone ٠٦١٢٣٤٥٦٧٨']);
    expect(found('شماره ۰۶ ۱۲ ۳۴ ۵۶ ۷۸')).to.deep.equal(['phone ۰۶ ۱۲ ۳۴ ۵۶ ۷۸']);
    expect(found('+31 6 12 34 56 78 or +380 67 123 45 67')).to.deep.equal([
      'phone +31 6 12 34 56 78',
      'phone +380 67 123 45 67',
    ]);
  });

  it('never takes a helpline or an emergency number for somebody’s own', () => {
    const lines =
      '0800-0188, 0800 2000, 0900-8844, 112, 113, 14 020, 0900 0767, 116 123, +31 800 0188, +31 247 247 247';
    expect(found(lines)).to.deep.equal([]);
    for (const line of ['0800-0188', '08002000', '0900-8844', '112', '113', '14 020', '+31 247 247 247']) {
      expect(found(`ik belde ${line} gisteren`), line).to.deep.equal([]);
    }
  });

  it('leaves postcodes, years, ages and amounts alone', () => {
    const text =
      '1012 AB, 9561 MC, ik ben 34, sinds 2019, 1500 euro, 3 kinderen, afspraak 12-03-2025 om 10:30';
    expect(found(text)).to.deep.equal([]);
  });

  it('tests citizen numbers and bank accounts by their check digits', () => {
    expect(found('123456782')).to.deep.equal(['bsn 123456782']);
    expect(found('123456783').filter((line) => line.startsWith('bsn'))).to.deep.equal([]);
    expect(found('mijn NL91 ABNA 0417 1643 00 is leeg')).to.deep.equal(['iban NL91 ABNA 0417 1643 00']);
    expect(found('DE89370400440532013000')).to.deep.equal(['iban DE89370400440532013000']);
    expect(found('DE88370400440532013000').filter((line) => line.startsWith('iban'))).to.deep.equal([]);
  });

  it('finds the other kinds, without the words around them', () => {
    expect(found('v-nummer 123.456.7890')).to.deep.equal(['v-number 123.456.7890']);
    expect(found('my V number is V1234567890')).to.deep.equal(['v-number V1234567890']);
    expect(found('geboren op 3 maart 1988')).to.deep.equal(['birth-date 3 maart 1988']);
    expect(found('born 12-03-1990')).to.deep.equal(['birth-date 12-03-1990']);
    expect(found('my passport is P1234567')).to.deep.equal(['passport P1234567']);
    expect(found('mail someone@example.org')).to.deep.equal(['email someone@example.org']);
    expect(found('ik woon Kerkstraat 12, 1234 AB')).to.deep.equal(['address Kerkstraat 12, 1234 AB']);
    expect(found('insta: some_name88 en @some.name')).to.deep.equal([
      'handle some_name88',
      'handle @some.name',
    ]);
  });

  it('gives offsets inside the text, in order, without overlaps, whatever is written', () => {
    const piece = fc.constantFrom(
      '06-12345678',
      '@abc.def',
      'a@b.nl',
      ' ',
      '🙂',
      'V1234567890',
      '1234',
      'geboren ',
      'ة',
      '٣',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = pieces.join('');
        let last = 0;
        for (const { start, end } of findPersonalData(text)) {
          expect(start).to.be.at.least(last);
          expect(end).to.be.greaterThan(start);
          last = end;
        }
        expect(last).to.be.at.most(Math.min(text.length, 500));
      }),
      { numRuns: 200 },
    );
  });
});
