import { expect } from 'chai';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readEntries } from '../../src/cli/labelled-file.ts';
import { evaluate, readLabelled } from '../../src/understanding/eval.ts';
import { confusionLines, evaluationLines } from '../../src/understanding/eval-lines.ts';
import { explanationLines } from '../../src/understanding/explain-lines.ts';
import { loadExplain } from '../../src/understanding/load-explain.ts';
import { loadUnderstanding } from '../../src/understanding/load.ts';
import { rulesPage } from '../../src/understanding/rules-page.ts';
import type { Understanding } from '../../src/understanding/types.ts';

const dir = join(import.meta.dirname, '../../data/understanding');

describe('explaining', () => {
  const explain = loadExplain(dir);
  const understand = loadUnderstanding(dir);

  it('says what the reader of the service says', () => {
    for (const text of ['hij staat met een mes voor de deur', 'stop', 'i cant sleep', '我没有钱', ''])
      expect(explain(text, 'nl').understood).to.deep.equal(understand(text, 'nl'));
  });

  it('shows concepts with their words, and the sign they make', () => {
    const { concepts, signs, folded } = explain('mijn man heeft mijn kéél dichtgeknepen', 'nl');
    expect(folded).to.equal('mijn man heeft mijn keel dichtgeknepen');
    expect(concepts.find(({ id }) => id === 'strangle')?.words).to.include('dichtgeknepen');
    const sign = signs.find(({ id }) => id === 'danger.strangled');
    expect(sign).to.include({ sure: true });
    expect(sign?.because[0]).to.equal('strangle');
  });

  it('names the words that a need hangs on', () => {
    const { words, understood } = explain('ik wil graag nederlands leren', 'nl');
    expect(understood.needs[0]?.id).to.equal('language-learning');
    expect(words.map(({ word }) => word)).to.include('leren');
    expect(words.map(({ word }) => word)).not.to.include('graag');
  });

  it('is printed in plain lines, one subject each', () => {
    const lines = explanationLines(explain('hij slaat mij nu, help', 'nl'));
    for (const subject of [
      'text',
      'read as',
      'language',
      'concepts',
      'needs',
      'topics',
      'crisis',
      'request',
      'personal data',
    ])
      expect(lines.filter((line) => line.startsWith(`${subject}: `))).to.have.length(1);
    expect(lines.join('\n')).to.match(/sign danger\.attack-now: hit with now/);
    expect(lines.join('\n')).to.match(/counts from \d+ %/);
  });

  it('shows a request that stands word for word in the lists', () => {
    expect(explanationLines(explain('stop', 'nl')).join('\n')).to.include(
      'request: stop (word for word: stop)',
    );
  });
});

describe('a labelled file', () => {
  const reading: Understanding = {
    language: 'nl',
    needs: [{ id: 'safety', score: 0.9 }],
    topics: [],
    crisis: 'danger',
    also_crisis: ['child'],
    command: null,
    personal: [],
    mentions: { audience: [], access: [], languages: [], age: null },
    situation: null,
    small: 'thanks',
    plainly: false,
  };
  const judged = (entries: unknown) => evaluate(readLabelled(entries), () => reading);

  it('is judged on what is labelled: need with others that are right too, crisis with further kinds, request', () => {
    const found = judged([
      { text: 'a', lang: 'nl', need: 'money', also: 'safety, legal' },
      { text: 'b', lang: 'nl', need: 'money' },
      { text: 'c', lang: 'en', crisis: 'child', command: 'thanks' },
      { text: 'd', lang: 'en', crisis: 'none', command: 'none' },
    ]);
    expect(found.map(({ text, question, right }) => `${text} ${question} ${right}`)).to.deep.equal([
      'a need true',
      'b need false',
      'c crisis true',
      'c command true',
      'd crisis false',
      'd command false',
    ]);
  });

  it('gives a table, a line a language, and the wrong ones', () => {
    const found = judged([
      { text: 'een', lang: 'nl', need: 'safety' },
      { text: 'deux', lang: 'fr', need: 'money' },
    ]);
    const lines = evaluationLines(found);
    expect(lines[0]).to.equal('## First need: 1/2 50 % right');
    expect(lines).to.include('nl     1/1 100 %').and.to.include('fr     0/1 0 %');
    expect(lines).to.include('wrong: fr money -> safety: deux');
    expect(confusionLines(found)).to.deep.equal([
      '             1   2',
      ' 1  money    .   1',
      ' 2  safety   .   1',
    ]);
  });

  it('says which entry is wrong', () => {
    expect(() =>
      readLabelled([
        { text: 'a', need: 'safety' },
        { text: 'b', need: 'saftey' },
      ]),
    ).to.throw('entry 2: need');
    expect(() => readLabelled([{ text: 'a' }])).to.throw('entry 1');
    expect(() => readLabelled('text')).to.throw('the file');
  });

  it('may be JSON, YAML or CSV', () => {
    const folder = mkdtempSync(join(tmpdir(), 'labelled-'));
    try {
      const files = {
        'a.json': '[{"text":"hij slaat; mij","need":"safety","crisis":""}]',
        'a.yaml': '- text: hij slaat; mij\n  need: safety\n',
        'a.csv': 'text;need;crisis\n"hij slaat; mij";safety;\n',
      };
      for (const [name, source] of Object.entries(files)) {
        writeFileSync(join(folder, name), source);
        const [entry, ...more] = readLabelled(readEntries(join(folder, name)));
        expect(more).to.deep.equal([]);
        expect([entry?.text, entry?.need, entry?.crisis]).to.deep.equal([
          'hij slaat; mij',
          'safety',
          undefined,
        ]);
      }
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

describe('the page of emergency rules', () => {
  const page = rulesPage(
    [
      {
        tag: 'nl',
        concepts: { strangle: ['wurg*', 'keel <dicht>'] },
        phrases: { danger: ['hij wurgt & slaat mij'], lookalikes: ['ik lach me dood'] },
      },
      { tag: 'ar', concepts: {}, phrases: { danger: ['يضربني'] } },
    ],
    { strangle: 'strangle, choke' },
  );

  it('shows signs, words, sentences and what words are missing', () => {
    expect(page).to.include('<b>strangled</b>').and.to.include('Enough on its own');
    expect(page).to.include('wurg* · keel &#60;dicht&#62;').and.to.include('hij wurgt &#38; slaat mij');
    expect(page).to.include('ik lach me dood').and.to.include('strangle, choke');
    expect(page).to.include('no words in this language');
  });

  it('has a part per language, in its direction, and loads nothing from elsewhere', () => {
    expect(page.match(/<section/g)).to.have.length(2);
    expect(page).to.include('Emergency rules: Arabic (ar)').and.to.include('lang="ar" dir="rtl"');
    expect(page).not.to.match(/<script|<link|src=|https?:/);
  });
});
