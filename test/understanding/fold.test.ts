import { expect } from 'chai';
import fc from 'fast-check';
import { fold, foldDigits, words } from '../../src/understanding/fold.ts';

describe('folding', () => {
  it('brings spelling variants of a script together', () => {
    expect(fold('إِغتصاب')).to.equal(fold('اغتصاب'));
    expect(fold('می‌خواهم کمک')).to.equal(fold('ميخواهم كمك'));
    expect(fold('ሐኪም ኣሎ')).to.equal(fold('ሀኪም አሎ'));
    expect(fold('ፀሐይ')).to.equal(fold('ጸሀይ'));
    expect(fold('Şiddet ĞÜRÜLTÜ ışık İstanbul')).to.equal('siddet gurultu isik istanbul');
    expect(fold('Łódź są ñandú')).to.equal('lodz sa nandu');
    expect(fold('ез ё й')).to.equal('ез е и');
  });

  it('reads the digits of every script', () => {
    expect(fold('٠٦ ۱۲ ፫ １２')).to.equal('06 12 3 12');
  });

  it('splits French elisions and drops other apostrophes', () => {
    expect(fold('j’ai peur, l’hôpital')).to.equal('j ai peur, l hopital');
    expect(fold("I don't, Amsterdam'da")).to.equal('i dont, amsterdamda');
  });

  it('shortens letters that are held down', () => {
    expect(fold('heeeelp meee')).to.equal('help me');
  });

  it('takes off disguises', () => {
    expect(fold('h\u0435lp m\u0435')).to.equal('help me'); // Cyrillic е
    expect(fold('НELP \u03bfk')).to.equal('help ok'); // Cyrillic Н, Greek ο
    expect(fold('п\u006fмогите')).to.equal('помогите'); // Latin o
    expect(fold('потрiбна')).to.equal(fold('потрібна')); // Latin i
    expect(fold('he\u200bl\u2060p\u00ad')).to.equal('help');
    expect(fold('h3lp! He is k1lling me, su1c1de, he1p')).to.equal('help! he is killing me, suicide, help');
    expect(fold('ǝɯ ƃuᴉʇɐǝq sᴉ ǝɥ')).to.equal('he is beating me');
    expect(fold('h̷̢̛e̸l̵͝p̶')).to.equal('help');
    expect(fold('𝓱𝓮𝓵𝓹 ⓗⓔⓛⓟ')).to.equal('help help');
  });

  it('leaves writing alone that only looks like a disguise', () => {
    expect(fold('3am yedrobni halla2 b3d 7ayati')).to.equal('3am yedrobni halla2 b3d 7ayati');
    expect(fold('азс и azc')).to.equal('азс и azc');
    expect(fold('1011 AB, 06-12, kamer 3b')).to.equal('1011 ab, 06-12, kamer 3b');
    expect(fold('ɔkɔtɔ ɔbɔ')).to.equal('ɔkɔtɔ ɔbɔ');
  });

  it('keeps every offset when only digits are folded', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => foldDigits(text).length === text.length),
    );
    expect(foldDigits('رقمي ٠٦١٢')).to.equal('رقمي 0612');
  });

  it('cuts text into words without signs', () => {
    expect(words(fold('Help! Nu, a.u.b. — 2x'))).to.deep.equal(['help', 'nu', 'a', 'u', 'b', '2x']);
  });
});
