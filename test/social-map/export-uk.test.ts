import { readdirSync, readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { expect } from 'chai';
import { z } from 'zod';
import { readCore } from '../../bin/hsds-profile/core.ts';
import { ukKept, ukService, ukWithout } from '../../src/social-map/export-uk.ts';
import { publicServices } from '../../src/social-map/export.ts';
import { isObject, parseJson, type JsonObject } from '../../src/social-map/json.ts';
import { mergePatch } from '../../src/social-map/merge-patch.ts';
import { readServices } from '../../src/social-map/store.ts';

const root = new URL('../../', import.meta.url).pathname;
const folder = `${root}test/vendor/hsds/schemas/uk-profile/`;
const names = readdirSync(folder).map((file) => file.replace('.json', ''));
const patches = new Map(
  names.map((name) => [name, parseJson(readFileSync(`${folder}${name}.json`, 'utf8'))]),
);

/** The schemas of the UK profile: the official patches merged into the official schemas, by file name. */
function ukSchemas(): Map<string, JsonObject> {
  const merged = Object.entries(readCore(root)).flatMap(([name, schema]): [string, JsonObject][] => {
    const result = mergePatch(schema, patches.has(name) ? (patches.get(name) ?? null) : {});
    return isObject(result) ? [[name, result]] : [];
  });
  return new Map(merged);
}

describe('the export for Open Referral UK', () => {
  it('validates against the UK profile and leaves out what that takes out', async () => {
    const ajv = new Ajv2020({ strict: false, allErrors: true });
    formats.default(ajv);
    const schemas = ukSchemas();
    for (const [name, schema] of schemas) {
      // What the profile takes out as a whole is referred to by schemas that forgot to.
      const { allOf, ...rest } = schema;
      expect(allOf ?? null, name).to.equal(null);
      if (name !== 'openapi') ajv.addSchema({ ...rest, $id: `https://uk/${name}.json` });
    }
    for (const gone of ['metadata', 'program', 'required_document'])
      ajv.addSchema({ $id: `https://uk/${gone}.json`, not: {} });
    const valid = ajv.getSchema('https://uk/service.json');
    const services = publicServices(await readServices(`${root}data/social-map/services.json`)).map(
      ukService,
    );
    for (const one of services) expect(valid?.(one), ajv.errorsText(valid?.errors)).to.equal(true);
    expect(valid?.({ ...services[0], name: 3 })).to.equal(false);
  });

  it('takes out exactly what the patches of the profile take out, but for what helps nobody when it is gone', () => {
    for (const [name, patch] of patches) {
      const properties = isObject(patch) && isObject(patch['properties']) ? patch['properties'] : {};
      const gone = Object.keys(properties).filter((key) => properties[key] === null);
      if (!(name in ukWithout)) continue;
      const handled = `${ukWithout[name] ?? ''} ${ukKept[name] ?? ''}`.split(' ').filter(Boolean);
      expect(handled, name).to.include.members(gone);
    }
    const objects = z.array(z.string()).parse(Object.keys(ukWithout));
    expect(names).to.include.members(objects);
  });

  it('keeps the number, the language, for whom it is, and the codes of our own profile', async () => {
    const services = publicServices(await readServices(`${root}data/social-map/services.json`));
    const text = JSON.stringify(services.map(ukService));
    expect(text)
      .to.match(/"value":"only"/)
      .and.to.match(/"number":"/)
      .and.to.match(/"code":"ti"|"code":"ar"/);
    expect(text)
      .to.match(/"term":"/)
      .and.to.match(/"service_area":"/);
    expect(text).to.not.match(/"link_entity"|"currency"|"metadata"|"contacts"/);
  });
});
