import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from 'chai';
import { parse } from 'yaml';
import { z } from 'zod';
import { loadPlaces } from '../../src/places/load.ts';
import { createPlaces } from '../../src/places/places.ts';

const places = createPlaces(loadPlaces(path.join(import.meta.dirname, '../../data/places')));
const file = readFileSync(path.join(import.meta.dirname, 'held-out.yaml'), 'utf8');
const sheets = z.record(z.string(), z.array(z.tuple([z.string(), z.string()]))).parse(parse(file));

describe('places: answers to "where are you?"', () => {
  for (const [language, rows] of Object.entries(sheets)) {
    for (const [text, wanted] of rows) {
      it(`${language}: ${text}`, () => {
        const got = places.locate(text);
        const [where = '', stay = null] = wanted.split(' / ');
        const found = got.ambiguous?.join(' ') ?? got.municipality ?? '-';
        expect(`${found} / ${got.stay ?? 'null'}`).to.equal(`${where} / ${stay ?? 'null'}`);
      });
    }
  }
});

const sentences = z
  .array(z.string())
  .parse(parse(readFileSync(path.join(import.meta.dirname, 'ordinary.yaml'), 'utf8')));

describe('places: ordinary sentences name no place', () => {
  for (const text of sentences) {
    it(text, () => {
      const answer = places.locate(text);
      expect([answer.municipality, answer.ambiguous, places.findInText(text)]).to.deep.equal([
        null,
        null,
        null,
      ]);
    });
  }
});
