import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import type { MatchQuery } from '../../src/social-map/types.ts';
import { namesFor, service, type Sketch } from './fixtures.ts';

/** A rule told as a map, a question and an answer. */
export interface Case {
  says: string;
  services: Sketch[];
  /** Besides the need `medical` at the moment of the tests. */
  asked: Partial<MatchQuery>;
  /** Names, best first; of all that answer. */
  gives: string[];
}

export const sketch = (name: string, more: Partial<Sketch> = {}): Sketch => ({ name, ...more });
export const arnhem = 'GM0202';
/** Something to call: what gives none stands last, so cases about that say so. */
export const phones = [{ id: '5f3b7a7e-5a0e-5c5e-a1aa-0c8f1e5d7b11', number: '+31 20 555 0100' }];

/** A row of the tables in docs/matching.md. */
export function rowOf({ says, services, asked, gives }: Case): string {
  const onMap = services.map(({ name, ...more }) => [name, details(more)].filter(Boolean).join(' '));
  return `| ${[says, onMap.join('; '), details(asked).replace(/^\(|\)$/g, '') || 'nothing more', gives.join(', ')].join(' | ')} |`;
}

function details(of: object): string {
  const told = Object.entries(of).map(([key, value]) => `${key}: ${valueOf(value)}`);
  return told.length === 0 ? '' : `(${told.join(', ')})`;
}

function valueOf(value: unknown): string {
  if (Array.isArray(value)) return value.map(valueOf).join(' ') || 'none';
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if (typeof value !== 'object' || value === null) return String(value);
  const inside: [string, unknown][] = Object.entries(value);
  return inside
    .filter(([key]) => key !== 'id')
    .map(([key, one]) => `${key} ${valueOf(one)}`)
    .join(' ');
}

const plain = (markdown: string) => markdown.replace(/ +/g, ' ').replaceAll('\\', '');

/** Each case is a test, and stands word for word in docs/matching.md. */
export function tellCases(title: string, cases: readonly Case[]): void {
  describe(title, () => {
    const doc = plain(readFileSync(new URL('../../docs/matching.md', import.meta.url), 'utf8'));
    for (const one of cases) {
      it(one.says, () => {
        const services = one.services.map((each) => service(each));
        for (const order of [services, [...services].reverse()]) {
          const got = namesFor(order, one.asked);
          // "x" stands for any of several that are equal, and stand in the order of their ids.
          expect(got.map((name, place) => (one.gives[place] === 'x' ? 'x' : name))).to.deep.equal(one.gives);
        }
        expect(doc.includes(plain(rowOf(one))), `docs/matching.md lacks: ${rowOf(one)}`).to.equal(true);
      });
    }
  });
}
