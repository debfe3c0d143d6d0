import { expect } from 'chai';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadModel, loadUnderstandingData, UnderstandingDataError } from '../../src/understanding/load.ts';

describe('understanding data', () => {
  let dir = '';
  beforeEach(() => {
    dir = mkdtempSync(join(tmpdir(), 'understanding-'));
    mkdirSync(join(dir, 'nl'));
    writeFileSync(join(dir, 'concepts.yaml'), 'hit: hit, beat\n');
  });
  afterEach(() => {
    rmSync(dir, { recursive: true });
  });

  it('may miss files of a language', () => {
    writeFileSync(join(dir, 'nl/needs.yaml'), 'safety:\n  - ik ben bang voor hem\n  - 112\n');
    const { languages } = loadUnderstandingData(dir);
    expect(languages['nl']?.needs).to.deep.equal({ safety: ['ik ben bang voor hem', '112'] });
    expect(languages['nl']?.crisis).to.deep.equal({});
  });

  for (const [file, text, says] of [
    ['needs.yaml', 'saftey:\n  - x\n', 'saftey'],
    ['concepts.yaml', 'beat:\n  - x\n', 'beat'],
    ['mentions.yaml', '"audience:giants":\n  - x\n', 'audience:giants'],
    ['crisis.yaml', 'danger: x\n', 'danger'],
    ['topics.yaml', 'fgm: [unclosed\n', 'topics.yaml'],
  ] as const) {
    it(`says which file and what is wrong in ${file}`, () => {
      writeFileSync(join(dir, 'nl', file), text);
      expect(() => loadUnderstandingData(dir))
        .to.throw(UnderstandingDataError)
        .with.property('message')
        .that.includes(join('nl', file))
        .and.includes(says);
    });
  }

  it('refuses a file that is no model', () => {
    writeFileSync(join(dir, 'model.json'), '{"format":2}');
    expect(() => loadModel(join(dir, 'model.json'))).to.throw(UnderstandingDataError, 'model.json');
  });
});
