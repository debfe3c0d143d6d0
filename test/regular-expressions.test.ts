import { expect } from 'chai';
import { join } from 'node:path';
import { analyse } from 'scslre';
import { regexesBelow, regexesBuiltBy } from './support/regexes.ts';
import type { FoundRegex } from './support/regexes.ts';

const folder = join(import.meta.dirname, '../src');

/** Rooms whose regular expressions read what curators and settings say, never what people write in the chat. */
const readByCurators = /^(?:social-map|cli)\//;
/** Slow only on long runs of one sort of letter, and never given a long text. */
const shortTexts = new Map([
  ['http/base-address.ts', 'reads one setting'],
  ['places/fold.ts', 'reads names and answers that are cut first'],
]);

/** Could go over spaces in many ways, but nothing follows that could fail and make them all be tried. */
const neverFails = new Set(['social-map/import/hours-text.ts']);

/**
 * What makes a regular expression slow, by scslre: `Self` and `Trade` go over the same letters again and again inside
 * one attempt (exponential or a power of the length), `Move` tries again from every letter (length squared).
 */
function slowness({ source, flags }: FoundRegex): string[] {
  return analyse({ source, flags }).reports.map((report) =>
    report.exponential ? 'exponential' : report.type === 'Move' ? 'quadratic' : 'polynomial',
  );
}

const name = ({ file, line, source }: FoundRegex) => `${file}:${line} /${source.slice(0, 80)}/`;

describe('regular expressions', () => {
  const { literal, built } = regexesBelow(folder);

  it('are found', () => {
    expect(literal.length).to.be.above(150);
    expect(slowness({ file: '', line: 0, source: '^(a+)+$', flags: '' })).to.include('exponential');
    expect(slowness({ file: '', line: 0, source: '\\s*,', flags: 'g' })).to.include('quadratic');
  });

  it('never take exponential time', () => {
    const slow = literal.filter((regex) => slowness(regex).includes('exponential'));
    expect(slow.map(name)).to.deep.equal([]);
  });

  it('take linear time where they read what people write', () => {
    const slow = literal.filter(
      (regex) =>
        !readByCurators.test(regex.file) && !shortTexts.has(regex.file) && slowness(regex).length > 0,
    );
    expect(slow.map(name)).to.deep.equal([]);
  });

  for (const file of built) {
    it(`put together in ${file} obey the same rules`, async () => {
      const found = await regexesBuiltBy(folder, file);
      const allowed = readByCurators.test(file) ? ['quadratic', 'polynomial'] : [];
      const slow = found
        .filter(() => !neverFails.has(file))
        .filter((regex) => slowness(regex).some((kind) => !allowed.includes(kind)));
      expect(slow.map(name)).to.deep.equal([]);
      expect(found).not.to.deep.equal([]);
    });
  }
});
