import { expect } from 'chai';
import { createContactPoints, readDesks } from '../../src/social-map/contact-point.ts';
import { readPhone } from '../../src/social-map/phone.ts';
import { parseMatchQuery } from '../../src/social-map/query.ts';
import { at } from './fixtures.ts';

describe('a match query', () => {
  it('needs only needs', () => {
    expect(parseMatchQuery({ needs: [] }, at)).to.deep.equal({
      ok: true,
      query: {
        needs: [],
        topics: [],
        municipality: null,
        languages: [],
        audience: [],
        access: [],
        age: null,
        at,
        limit: 10,
      },
    });
  });

  it('reads a moment with its offset', () => {
    const parsed = parseMatchQuery(
      { needs: ['legal'], at: '2026-11-24T11:00:00+01:00', municipality: 'GM0363' },
      new Date(0),
    );
    expect(parsed.ok && parsed.query.at.toISOString()).to.equal('2026-11-24T10:00:00.000Z');
  });

  const wrong: [unknown, RegExp][] = [
    [{}, /needs/],
    [null, /object/],
    ['shelter', /object/],
    [{ needs: ['housing'] }, /"housing" is no need id/],
    [{ needs: 'shelter' }, /needs/],
    [{ needs: [], topics: ['asielrecht'] }, /no topic id/],
    [{ needs: [], audience: ['everyone'] }, /"everyone" is no audience id/],
    [{ needs: [], access: ['lift'] }, /no access id/],
    [{ needs: [], municipality: 'Arnhem' }, /municipality code/],
    [{ needs: [], languages: ['!'] }, /language tag/],
    [{ needs: [], age: 16.5 }, /age/],
    [{ needs: [], age: -1 }, /age/],
    [{ needs: [], at: 'today' }, /RFC 3339/],
    [{ needs: [], at: '2026-11-24T11:00:00' }, /RFC 3339/],
    [{ needs: [], limit: 0 }, /1 to 50/],
    [{ needs: [], limit: 51 }, /1 to 50/],
  ];
  for (const [body, says] of wrong) {
    it(`refuses ${JSON.stringify(body)} with a sentence`, () => {
      const parsed = parseMatchQuery(body, at);
      expect(parsed.ok ? '' : parsed.problem)
        .to.match(says)
        .and.to.match(/^The question cannot be read: .*\.$/);
    });
  }

  it('never says back what somebody wrote', () => {
    const parsed = parseMatchQuery({ needs: ['my husband hit me'] }, at);
    expect(parsed.ok ? '' : parsed.problem).to.not.contain('husband');
  });
});

describe('contact points', () => {
  const desks = readDesks(
    'code\tname\tphone\tsource_date\tnote\nGM0202\tArnhem\t026 377 49 11\t2018-04\t\nGM0034\tAlmere\t14 036\t2018-04\t\nGM0001\tX\tnone\t\t\n',
  );
  const pointOf = createContactPoints(desks);

  it('gives the number of the municipality with the year of its list', () => {
    expect(pointOf('GM0202')).to.deep.equal({
      name: 'Gemeente Arnhem',
      number: '026 377 49 11',
      dial: 'tel:+31263774911',
      listYear: 2018,
      national: false,
    });
    expect(pointOf('GM0034').dial).to.equal('tel:14036');
  });

  it('gives a national one, and says so, when none is known', () => {
    for (const code of ['GM0001', 'GM9999', null] as const) expect(pointOf(code).national).to.equal(true);
    expect(pointOf(null).dial).to.match(/^tel:\+31\d{9}$/);
    const own = createContactPoints(readDesks('NL\tLandelijk\t0800-1234\t2026-01\t'));
    expect(own('GM0202')).to.include({
      name: 'Landelijk',
      dial: 'tel:08001234',
      listYear: 2026,
      national: true,
    });
  });
});

describe('H7: telephone numbers', () => {
  const numbers: [string, string | null][] = [
    ['112', 'tel:112'],
    ['113', 'tel:113'],
    ['116 123', 'tel:116123'],
    ['0800-2000', 'tel:08002000'],
    ['0900-0101', 'tel:09000101'],
    ['14 020', 'tel:14020'],
    ['020-765 38 01', 'tel:+31207653801'],
    ['+31 (0)20 765 38 01', 'tel:+31207653801'],
    ['0031 20 7653801', 'tel:+31207653801'],
    ['06-48158053', 'tel:+31648158053'],
    ['+31 247 247 247', 'tel:+31247247247'],
    ['no phone', null],
    ['12', null],
    ['1800-FLOWERS', null],
    ['020 1234', null],
  ];
  for (const [number, dial] of numbers) {
    it(`${number} is ${dial ?? 'no number to tap'}`, () => {
      expect(readPhone({ number, type: undefined })?.dial ?? null).to.equal(dial);
    });
  }

  it('leaves a fax out', () => {
    expect(readPhone({ number: '020-7653801', type: 'Fax' })).to.equal(null);
  });
});
