import { expect } from 'chai';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkData, leastLookalikes } from '../../src/understanding/check-data.ts';
import { linesOf, readDataFiles, readMeasured } from '../../src/understanding/check-data-lines.ts';
import type { DataFile, DataLine } from '../../src/understanding/check-data-lines.ts';
import { findTemplates } from '../../src/understanding/check-data-templates.ts';
import {
  commandIds,
  crisisIds,
  needIds,
  situationIds,
  smallIds,
  topicIds,
} from '../../src/understanding/types.ts';

/** A word like no other for every number, so that no two phrases are alike. */
const words = (seed: number) =>
  Array.from({ length: 4 }, (_, index) => ((seed * 4 + index + 11) ** 5 + 7919 * seed).toString(36)).join(
    ' ',
  );

const wanted: Record<string, readonly string[]> = {
  needs: [...needIds, 'none'],
  crisis: [...crisisIds, 'lookalikes'],
  topics: topicIds,
  requests: [...commandIds, ...smallIds, ...situationIds],
};
const counts: Record<string, number> = { needs: 80, crisis: 40, topics: 1, requests: 1 };

/** A language that has everything. */
function complete(language = 'nl'): DataFile[] {
  let seed = 0;
  return Object.entries(wanted).map(([set, keys]) => {
    const file = `${language}/${set}.yaml`;
    const source = keys.map((key) => {
      const count = key === 'lookalikes' ? leastLookalikes : (counts[set] ?? 1);
      return `"${key}":\n${Array.from({ length: count }, () => `  - ${words((seed += 1))}\n`).join('')}`;
    });
    return { file, lines: linesOf(source.join(''), { language, set: set as DataLine['set'], file }) };
  });
}
const add = (files: DataFile[], file: string, key: string, text: string): void => {
  const target = files.find((one) => one.file === file);
  const [first] = target?.lines ?? [];
  if (target && first) target.lines.push({ ...first, key, text, line: 9999 });
};
const check = (files: DataFile[], measured: string[] = []) => checkData(files, measured, ['nl']);

describe('the check of the phrases', () => {
  it('finds nothing wrong with a complete language', () => {
    expect(check(complete())).to.deep.equal([]);
  });

  it('refuses the same phrase twice in one file, whatever its capitals, accents and signs', () => {
    const files = complete();
    add(files, 'nl/needs.yaml', 'safety', 'Ik ben bang!');
    add(files, 'nl/needs.yaml', 'shelter', 'ik ben báng');
    const [found, ...more] = check(files);
    expect(more).to.deep.equal([]);
    expect(found).to.include({ file: 'nl/needs.yaml', line: 9999 });
    expect(found?.problem).to.include('already');
  });

  it('refuses two phrases from one template, also in different files', () => {
    const files = complete();
    add(files, 'nl/needs.yaml', 'safety', 'ik ben al weken bang voor mijn buurman');
    add(files, 'nl/topics.yaml', 'honour', 'ik ben al weken bang voor mijn oom');
    const [found, ...more] = check(files);
    expect(more).to.deep.equal([]);
    expect(found?.file).to.equal('nl/topics.yaml');
    expect(found?.problem).to.match(/one template/);
  });

  it('lets short phrases be alike, and long ones that share a few words', () => {
    const files = complete();
    add(files, 'nl/needs.yaml', 'disability', 'ik ben doof');
    add(files, 'nl/topics.yaml', 'honour', 'ik ben doof.');
    add(files, 'nl/needs.yaml', 'safety', 'ik ben bang dat mijn vader mij vindt');
    add(files, 'nl/needs.yaml', 'money', 'ik ben bang dat de huur niet betaald wordt');
    expect(check(files)).to.deep.equal([]);
  });

  it('refuses what we measure with, from three words on', () => {
    const files = complete();
    add(files, 'nl/needs.yaml', 'safety', 'Mijn man slaat!');
    add(files, 'nl/needs.yaml', 'shelter', 'geen huis');
    const found = check(files, ['mijn man slaat', 'geen huis']);
    expect(found.map(({ problem }) => problem)).to.have.length(1);
    expect(found[0]?.problem).to.include('measure');
  });

  it('counts Chinese words by two letters', () => {
    const files = complete();
    add(files, 'nl/needs.yaml', 'money', '老板不给工资');
    add(files, 'nl/needs.yaml', 'none', '我在海牙');
    expect(check(files, ['老板不给工资', '我在海牙'])).to.have.length(1);
  });

  it('says what a language lacks', () => {
    const files = complete();
    for (const file of files)
      file.lines = file.lines.filter(
        ({ key }) => key !== 'legal' && key !== 'fgm' && key !== 'suicide' && key !== 'stop',
      );
    expect(check(files).map(({ problem }) => problem)).to.deep.equal([
      'legal: 0 of 80 phrases',
      'suicide: 0 of 40 phrases',
      'fgm: 0 of 1 phrases',
      'stop: 0 of 1 phrases',
    ]);
  });

  it('asks fewer phrases of other languages, and look-alikes of all together', () => {
    const files = complete('pl').map((file) => ({
      ...file,
      lines: file.lines.filter(({ key }, index) => key !== 'lookalikes' || index % 2 === 0),
    }));
    for (const file of files.filter(({ file: name }) => name.includes('needs')))
      file.lines = file.lines.filter((_, index) => index % 80 < 50);
    expect(checkData(files, [], ['pl']).map(({ problem }) => problem)).to.deep.equal([
      `lookalikes: ${leastLookalikes / 2} of ${leastLookalikes} phrases over all languages`,
    ]);
  });

  it('finds every pair that a comparison of all with all finds', () => {
    const letters = 'ab ';
    const phrases = Array.from({ length: 120 }, (_, index): DataLine => {
      const text = Array.from(
        { length: 16 },
        (_unused, at) => letters[(((index + 3) * (at + 5) ** 2) % 7) % 3],
      ).join('');
      return { language: 'nl', set: 'needs', key: 'none', text, file: 'x', line: index };
    });
    const one = findTemplates(phrases).length;
    const pairs = phrases.flatMap((first, at) => phrases.slice(at + 1).map((second) => [first, second]));
    expect(one).to.equal(pairs.filter((pair) => findTemplates(pair).length > 0).length);
    expect(one).to.be.above(0);
  });
});

describe('the files of phrases', () => {
  let dir = '';
  beforeEach(() => {
    dir = mkdtempSync(join(tmpdir(), 'phrases-'));
    mkdirSync(join(dir, 'nl/second'), { recursive: true });
  });
  afterEach(() => {
    rmSync(dir, { recursive: true });
  });

  it('are read with the line of every entry, block or flow', () => {
    writeFileSync(
      join(dir, 'nl/needs.yaml'),
      '# note\nsafety:\n  - "een"\n  - 112\nmoney: [twee,\n  drie]\n',
    );
    writeFileSync(join(dir, 'nl/second/needs.yaml'), 'safety:\n- vier\n');
    const lines = readDataFiles(dir).flatMap((file) => file.lines);
    expect(lines.map(({ file, line, key, text }) => `${file}:${line} ${key} ${text}`)).to.deep.equal([
      'nl/needs.yaml:3 safety een',
      'nl/needs.yaml:4 safety 112',
      'nl/needs.yaml:5 money twee',
      'nl/needs.yaml:6 money drie',
      'nl/second/needs.yaml:2 safety vier',
    ]);
  });

  it('are compared with every measuring set that is there', () => {
    writeFileSync(join(dir, 'dev.json'), '[{"text":"a b c","need":"none"}]');
    writeFileSync(join(dir, 'dev-more.json'), '[{"text":"d e f"}]');
    writeFileSync(join(dir, 'other.json'), '{}');
    expect(readMeasured(dir)).to.have.members(['a b c', 'd e f']);
    expect(readMeasured(join(dir, 'not-there'))).to.deep.equal([]);
  });
});
