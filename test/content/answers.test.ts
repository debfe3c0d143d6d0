import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { z } from 'zod';
import { loadAnswers } from '../../src/content/answers.ts';

const facts = z
  .array(z.object({ id: z.string(), fact: z.string().nullable(), confidence: z.string().nullable() }))
  .parse(JSON.parse(readFileSync('data/rights/facts.json', 'utf8')));
const texts = z
  .record(z.string(), z.string())
  .parse(JSON.parse(readFileSync('locales/en/rights.json', 'utf8')));
const answers = Object.entries(loadAnswers('data/rights/answers.yaml'));
const words = (text: string): number => text.split(/\s+/).filter(Boolean).length;
const text = (key: string): string => texts[key.replace(/^rights\./, '')] ?? '';

describe('Answers to questions about rights', () => {
  it('exist for all 29 questions', () => {
    expect(answers.map(([question]) => question)).to.have.lengthOf(29);
  });

  it('rest on known facts that are neither old nor missing', () => {
    const usable = new Set(
      facts
        .filter((one) => one.fact !== null && one.confidence !== null && one.confidence !== 'old')
        .map((one) => one.id),
    );
    for (const [question, { parts }] of answers)
      for (const part of parts)
        for (const id of part.facts) expect(usable.has(id), `${question} ${id}`).to.equal(true);
  });

  it('keep one safe part for today', () => {
    for (const [question, { parts }] of answers)
      expect(
        parts.some((part) => part.review >= '2026-11-25'),
        question,
      ).to.equal(true);
  });

  for (const day of ['2026-06-01', '2026-11-25', '2027-11-26'])
    it(`stay within 60 words on ${day}, and push nobody (W1, C7)`, () => {
      for (const [question, { parts }] of answers) {
        const current = parts.filter((part) => part.review >= day);
        const changed = current.length < parts.length ? text('changed') : '';
        const body = [text(`${question}-first`), ...current.map((part) => text(part.text)), changed].join(
          ' ',
        );
        expect(text(`${question}-first`), question).to.not.equal('');
        for (const part of current) expect(text(part.text), part.text).to.not.equal('');
        expect(words(body), question).to.be.at.most(60);
        expect(body, question).to.not.match(/\b(must|should|you are safe|you will get)\b|!/i);
      }
    });
});
