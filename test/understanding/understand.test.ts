import { expect } from 'chai';
import fc from 'fast-check';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { loadUnderstanding } from '../../src/understanding/load.ts';
import { languageTags, needIds } from '../../src/understanding/types.ts';
import { calmTalk, plainCries } from './plain-cries.ts';

const data = join(import.meta.dirname, '../../data/understanding');
const understand = loadUnderstanding(data);
/** Languages whose phrases have been written; docs/understanding.md names those that still wait for theirs. */
const written = languageTags.filter((tag) => existsSync(join(data, tag, 'crisis.yaml')));

describe('understanding', () => {
  for (const tag of written) {
    it(`hears the plainest cries in ${tag}, whatever language was chosen`, () => {
      for (const [crisis, text] of Object.entries(plainCries[tag])) {
        for (const prior of [undefined, tag, 'en'] as const) {
          const found = understand(text, prior);
          expect([found.crisis, ...found.also_crisis], `${text} (${prior ?? 'no language'})`).to.include(
            crisis,
          );
        }
      }
    });
  }

  it('stays calm when nothing is wrong', () => {
    for (const text of calmTalk) expect(understand(text).crisis, text).to.equal(null);
  });

  it('takes "I was raped" without a date for something that needs help soon', () => {
    expect(understand('I was raped').crisis).to.equal('assault');
    expect(understand('ik ben verkracht').crisis).to.equal('assault');
  });

  it('meets own violence with its own answer, and who hit back as a survivor', () => {
    expect(understand('I hit my wife, I want to stop')).to.include({
      command: 'hurting-others',
      crisis: null,
    });
    expect(understand('ik sla mijn vrouw en ik wil ermee stoppen')).to.include({
      command: 'hurting-others',
      crisis: null,
    });
    const survivor = understand('he beats me every day and yesterday I hit him back');
    expect(survivor.command).to.equal(null);
    expect(survivor.needs.map(({ id }) => id)).to.include('safety');
  });

  it('knows the plain commands in every language and one letter off', () => {
    expect(understand('stop').command).to.equal('stop');
    expect(understand('STOP!!').command).to.equal('stop');
    expect(understand('delete everything').command).to.equal('delete');
    expect(understand('verwijder alles').command).to.equal('delete');
    expect(understand('are you a person?').command).to.equal('human');
    expect(understand('who reads this?').command).to.equal('privacy');
  });

  it('greets and thanks without guessing a need', () => {
    expect(understand('hallo')).to.deep.include({
      small: 'greeting',
      needs: [],
      crisis: null,
      command: null,
    });
    expect(understand('dank je wel')).to.deep.include({ small: 'thanks', needs: [] });
  });

  it('reads needs in several languages', () => {
    for (const [text, need] of [
      ['ik heb geen slaapplek vannacht', 'shelter'],
      ['I need a dentist, my tooth hurts', 'medical'],
      ['أريد محامي من أجل اللجوء', 'legal'],
      ['не могу спать, кошмары каждую ночь', 'mental-health'],
      ['param yok, yemek alamıyorum', 'money'],
      ['busco clases de holandés', 'language-learning'],
    ] as const) {
      expect(understand(text).needs[0]?.id, text).to.equal(need);
    }
  });

  it('reads what is said by the way', () => {
    expect(understand('I have no insurance, I want a woman doctor').mentions.access).to.include.members([
      'no-insurance',
      'female-staff',
    ]);
    expect(understand('I am 16 and I speak Tigrinya').mentions).to.deep.include({
      age: 'youth',
      languages: ['ti'],
    });
  });

  it('says the language, and says when there is none', () => {
    expect(understand('ik heb hulp nodig met een brief').language).to.equal('nl');
    expect(understand('ich brauche dringend eine Wohnung').language).to.equal('de');
    expect(understand('🙂 123').language).to.equal('und');
  });

  it('keeps its promises for any text: a fixed form, scores in order, the same answer twice', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 300 }),
        fc.constantFrom(undefined, ...languageTags),
        (text, prior) => {
          const found = understand(text, prior);
          expect(understand(text, prior)).to.deep.equal(found);
          let last = 1;
          for (const { id, score } of found.needs) {
            expect(needIds).to.include(id);
            expect(score).to.be.within(0.2, last);
            last = score;
          }
          expect(found.also_crisis).to.not.include(found.crisis);
        },
      ),
      { numRuns: 150 },
    );
  });

  it('reads no more than the first 2,000 characters', () => {
    const long = 'a '.repeat(1000);
    expect(understand(`${long} mijn man slaat mij nu`).crisis).to.equal(understand(long).crisis);
  });
});
