import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import fc from 'fast-check';
import { isObject, parseJson, type Json } from '../../src/social-map/json.ts';
import { take, vendored, wrongIn } from './import-fixtures.ts';

const whole = parseJson(readFileSync(vendored('spec-3.1/service_full.json'), 'utf8'));
const oddities: Json[] = [
  null,
  '',
  0,
  -1,
  1e9,
  true,
  'x',
  '<b>x</b>',
  '12',
  [],
  {},
  ['x'],
  [{}],
  [null],
  { id: 7 },
  'javascript:x',
];

/** Every place in a value, as a path. */
function pathsOf(value: Json, path: (string | number)[] = []): (string | number)[][] {
  const below = Array.isArray(value) ? [...value.entries()] : isObject(value) ? Object.entries(value) : [];
  return [path, ...below.flatMap(([key, item]) => pathsOf(item, [...path, key]))];
}

function changedAt(value: Json, [key, ...rest]: (string | number)[], to: Json): Json {
  if (key === undefined) return to;
  if (Array.isArray(value))
    return value.map((item, index) => (index === key ? changedAt(item, rest, to) : item));
  return isObject(value) ? { ...value, [key]: changedAt(value[key] ?? null, rest, to) } : value;
}

describe('import: a service with something odd anywhere in it', () => {
  it('is refused with a reason, or becomes valid HSDS without staff', () => {
    const paths = pathsOf(whole).slice(1);
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom(...paths), fc.constantFrom(...oddities)), {
          minLength: 1,
          maxLength: 4,
        }),
        (changes) => {
          const odd = changes.reduce((value, [path, to]) => changedAt(value, path, to), whole);
          const { services, report } = take([odd]);
          expect(services.length + report.refused.length).to.equal(1);
          expect(wrongIn(services)).to.deep.equal([]);
          expect(JSON.stringify(services)).to.not.match(/Persona|javascript:|<b>/);
        },
      ),
      { numRuns: 300, endOnFailure: true },
    );
  });
});
