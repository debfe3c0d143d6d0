import { expect } from 'chai';
import { compilePatterns, matchPatterns } from '../../src/understanding/concepts.ts';
import { fold } from '../../src/understanding/fold.ts';

const index = compilePatterns({
  nl: { hit: ['sla*', 'geslagen'], evict: ['uit .. huis gezet'], ill: ['ziek'] },
  ar: { house: ['بيت'], child: ['طفل'] },
  am: { house: ['ቤት'] },
  zh: { passport: ['护照'], 'not-paid': ['没 .. 工资'] },
});
const found = (text: string) =>
  matchPatterns(index, fold(text)).map(({ id, language }) => `${language}:${id}`);

describe('concepts', () => {
  it('match a whole word, or a beginning where the pattern ends in *', () => {
    expect(found('hij slaat me, geslagen, ziekenhuis')).to.deep.equal(['nl:hit', 'nl:hit']);
    expect(found('ik ben ziek')).to.deep.equal(['nl:ill']);
  });

  it('allow up to three words in a gap, not four', () => {
    expect(found('ik ben uit mijn oude kleine huis gezet')).to.deep.equal(['nl:evict']);
    expect(found('uit een twee drie vier huis gezet')).to.deep.equal([]);
  });

  it('see through the small words that Arabic and Amharic glue on', () => {
    expect(found('بالبيت')).to.deep.equal(['ar:house']);
    expect(found('والطفل')).to.deep.equal(['ar:child']);
    expect(found('በቤት')).to.deep.equal([]);
    expect(found('ከቤቱ')).to.deep.equal([]);
  });

  it('match Chinese inside a sentence', () => {
    expect(found('老板拿走了我的护照没有给我工资')).to.have.members(['zh:passport', 'zh:not-paid']);
  });

  it('tell where a match stands', () => {
    expect(matchPatterns(index, fold('ik ben ziek'))[0]?.at).to.equal(2);
  });
});
