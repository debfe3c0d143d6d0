import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { expect } from 'chai';
import { z } from 'zod';
import { buildProfile } from '../../bin/hsds-profile/build.ts';
import { readCore } from '../../bin/hsds-profile/core.ts';
import { publicServices } from '../../src/social-map/export.ts';
import { serviceSchema } from '../../src/social-map/hsds.ts';
import { parseJson, type Json } from '../../src/social-map/json.ts';
import { mergePatch } from '../../src/social-map/merge-patch.ts';
import { attribute, service } from './fixtures.ts';

const home = new URL('../../', import.meta.url).pathname;
const folder = join(home, 'data/hsds-profile');
const text = (path: string) => readFileSync(join(folder, path), 'utf8');
const core = readCore(home);

const ajv = new Ajv2020({ strict: false, allErrors: true });
formats.default(ajv);
const schemaOf = (json: string) => z.record(z.string(), z.unknown()).parse(JSON.parse(json));
const isOfProfile = ajv.compile(schemaOf(text('schema/compiled/service.json')));
const isHsds = ajv.compile(
  schemaOf(readFileSync(join(home, 'test/vendor/hsds/schemas/service_with_definitions.json'), 'utf8')),
);

describe('the HSDS profile', () => {
  it('is what the script makes of the official schemas, to the byte', () => {
    const made = buildProfile(core);
    const there = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) =>
      path.endsWith('.json'),
    );
    expect(there.sort()).to.deep.equal([...made.keys()].sort());
    for (const [path, json] of made) expect(json, path).to.equal(text(path));
  });

  for (const [name, official] of Object.entries(core)) {
    it(`gives schema/${name}.json when its patch is merged into the official one`, () => {
      const merged = mergePatch(official, parseJson(text(`profile/${name}.json`)));
      if (merged === null) expect(existsSync(join(folder, `schema/${name}.json`))).to.equal(false);
      else expect(merged).to.deep.equal(parseJson(text(`schema/${name}.json`)));
    });
  }

  it('refers to nothing that is not there', () => {
    for (const path of readdirSync(join(folder, 'schema')).filter((one) => one.endsWith('.json'))) {
      for (const [, target = ''] of text(`schema/${path}`).matchAll(/"\$ref": "([^#"]+)"/g))
        expect(existsSync(join(folder, 'schema', target)), `${path} to ${target}`).to.equal(true);
    }
  });

  it('is kept by the built-in map and by the made-up one, which are HSDS too', () => {
    for (const file of ['services', 'demo']) {
      const map = z
        .array(serviceSchema)
        .parse(JSON.parse(readFileSync(join(home, `data/social-map/${file}.json`), 'utf8')));
      for (const one of publicServices(map)) {
        expect(isOfProfile(one), `${one.name}: ${ajv.errorsText(isOfProfile.errors)}`).to.equal(true);
        expect(isHsds(one), `${one.name}: ${ajv.errorsText(isHsds.errors)}`).to.equal(true);
      }
    }
  });

  const place = { city: 'Arnhem', street: 'Markt 1', postcode: '6811 CG', lat: 51.98, lon: 5.91 };
  const area = (extent_type: string, extent: string) => [{ id: attribute('a', 'b').id, extent_type, extent }];
  const cases: [string, Parameters<typeof service>[0]['more'], boolean, string?][] = [
    ['a plain service', {}, true],
    ['a term of somebody else', { attributes: [attribute('openeligibility', 'dragon')] }, true],
    ['an unknown need', { attributes: [attribute('wegwijs-need', 'dragon')] }, false],
    ['an unknown hurdle', { attributes: [attribute('wegwijs-hurdle', 'stairs')] }, false],
    ['a municipality by name', { service_areas: area('municipality', 'Arnhem') }, false],
    ['a municipality by code', { service_areas: area('municipality', 'GM0202') }, true],
    ['a province in English', { service_areas: area('province', 'North Brabant') }, false],
    ['another country', { service_areas: area('country', 'BE') }, false],
    ['an area of another kind', { service_areas: area('geojson', '{}') }, true],
    ['a public address', {}, true, 'public'],
    ['an address of which the area only may be told', {}, false, 'area-only'],
    ['a hidden location', {}, false, 'hidden'],
  ];
  for (const [what, more, fits, shown] of cases) {
    it(`${fits ? 'takes' : 'refuses'} ${what}`, () => {
      const one = service({
        name: 'X',
        more,
        ...(shown === undefined ? {} : { place: { ...place, shown } }),
      });
      expect(isOfProfile(one), ajv.errorsText(isOfProfile.errors)).to.equal(fits);
      expect(isHsds(one), 'HSDS itself has nothing against it').to.equal(true);
    });
  }

  it('is what remains of an area-only and a hidden location when they leave the map', () => {
    for (const shown of ['area-only', 'hidden']) {
      const [one] = publicServices([service({ name: 'X', place: { ...place, shown } })]);
      expect(isOfProfile(one), shown).to.equal(true);
    }
  });
});

describe('JSON Merge Patch', () => {
  // The cases of RFC 7386, appendix A.
  const cases: [Json, Json, Json][] = [
    [{ a: 'b' }, { a: 'c' }, { a: 'c' }],
    [{ a: 'b' }, { b: 'c' }, { a: 'b', b: 'c' }],
    [{ a: 'b' }, { a: null }, {}],
    [{ a: 'b', b: 'c' }, { a: null }, { b: 'c' }],
    [{ a: ['b'] }, { a: 'c' }, { a: 'c' }],
    [{ a: 'c' }, { a: ['b'] }, { a: ['b'] }],
    [{ a: { b: 'c' } }, { a: { b: 'd', c: null } }, { a: { b: 'd' } }],
    [{ a: [{ b: 'c' }] }, { a: [1] }, { a: [1] }],
    [
      ['a', 'b'],
      ['c', 'd'],
      ['c', 'd'],
    ],
    [{ a: 'b' }, ['c'], ['c']],
    [{ a: 'foo' }, null, null],
    [{ a: 'foo' }, 'bar', 'bar'],
    [{ e: null }, { a: 1 }, { e: null, a: 1 }],
    [[1, 2], { a: 'b', c: null }, { a: 'b' }],
    [{}, { a: { bb: { ccc: null } } }, { a: { bb: {} } }],
  ];
  for (const [target, patch, result] of cases) {
    it(`${JSON.stringify(target)} with ${JSON.stringify(patch)}`, () => {
      expect(mergePatch(target, patch)).to.deep.equal(result);
    });
  }
});
