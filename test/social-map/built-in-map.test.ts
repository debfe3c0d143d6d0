import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { expect } from 'chai';
import { z } from 'zod';
import { asLines, buildMap } from '../../bin/facts-to-map/build.ts';
import { uuid } from '../../bin/facts-to-map/ids.ts';
import { readFacts, readMapping } from '../../bin/facts-to-map/mapping.ts';
import { report } from '../../bin/facts-to-map/report.ts';
import { codesOf, serviceSchema } from '../../src/social-map/hsds.ts';

const root = new URL('../../', import.meta.url);
const directory = new URL('data/social-map/', root).pathname;
const text = (path: string) => readFileSync(new URL(path, root), 'utf8');
const services = z.array(serviceSchema).parse(JSON.parse(text('data/social-map/services.json')));
const demo = z.array(serviceSchema).parse(JSON.parse(text('data/social-map/demo.json')));
const withheld = z
  .array(
    z.strictObject({
      id: z.string(),
      name: z.string(),
      municipality: z.string().nullable(),
      why: z.string().min(5),
    }),
  )
  .parse(JSON.parse(text('data/social-map/withheld.json')));
const facts = readFacts(directory);
const provenance = (service: (typeof services)[number]) =>
  new Map(codesOf(service.attributes, 'wegwijs-provenance').map(({ code, value }) => [code, value]));
const postcode = /\b[1-9]\d{3} ?[A-Z]{2}\b/;
const street = /\b\p{L}+(?:straat|laan|weg|kade|plein|singel|gracht|dijk|hof)\b,? \d/iu;

describe('the built-in map', () => {
  it('is valid HSDS 3', () => {
    const ajv = new Ajv2020({ strict: false, allErrors: true });
    formats.default(ajv);
    const schema = z.record(z.string(), z.unknown());
    const valid = ajv.compile(
      schema.parse(JSON.parse(text('test/vendor/hsds/schemas/service_with_definitions.json'))),
    );
    const wrong: string[] = [];
    for (const service of [...services, ...demo]) {
      const { name } = service;
      if (!valid(service)) wrong.push(`${name}: ${ajv.errorsText(valid.errors)}`);
    }
    expect(wrong).to.deep.equal([]);
    expect(valid({ ...services[0], status: 'open' }), 'a wrong status is seen').to.equal(false);
  });

  it('is what the script makes of the facts, to the byte', () => {
    const built = buildMap(facts, readMapping(directory));
    expect(asLines(built.services)).to.equal(text('data/social-map/services.json'));
    expect(asLines(built.withheld)).to.equal(text('data/social-map/withheld.json'));
    expect(asLines(built.demo)).to.equal(text('data/social-map/demo.json'));
  });

  it('accounts for every entry once', () => {
    const expected = facts.real.map(({ id }) => uuid(`service ${id}`)).sort();
    const found = [
      ...services.map(({ id }) => id),
      ...withheld.map(({ id }) => uuid(`service ${id}`)),
    ].sort();
    expect(found).to.deep.equal(expected);
    expect(new Set(found).size).to.equal(479);
  });

  it('T: names a source and a day of arrival for each, and claims no check by a person', () => {
    for (const service of services) {
      const said = provenance(service);
      expect(said.get('source'), service.name).to.match(/^https?:\/\//);
      expect(said.get('arrived'), service.name).to.equal('2026-11-25');
      expect(service.assured_date, service.name).to.equal(undefined);
      if (said.get('stale-risk') === 'high')
        expect(said.get('source-date') ?? '', service.name).to.satisfy((d: string) => d >= '2021-11');
    }
  });

  it('shows nothing that a keeper has to check first', () => {
    const shown = new Set(services.map(({ id }) => id));
    for (const fact of facts.real) {
      const shaky =
        fact.confidence === 'known-not-quoted' ||
        (fact.stale_risk === 'high' && !/^20(?:2[2-6]|21-1[12])/.test(fact.source_age ?? ''));
      if (shaky) expect(shown.has(uuid(`service ${fact.id}`)), fact.id).to.equal(false);
      if (fact.phone_confidence !== 'from-memory') continue;
      for (const number of fact.phone)
        expect(text('data/social-map/services.json'), fact.id).not.to.include(number);
    }
  });

  it('S6: tells no address of a place that is not public', () => {
    const confidential = new Set(
      facts.real.filter((fact) => fact.address_confidential).map(({ id }) => uuid(`service ${id}`)),
    );
    for (const service of [...services, ...demo]) {
      const locations = (service.service_at_locations ?? []).flatMap(({ location }) => location ?? []);
      const kinds = locations.flatMap(({ attributes }) =>
        codesOf(attributes, 'wegwijs-address').map(({ code }) => code),
      );
      if (confidential.has(service.id)) expect(kinds, service.name).to.deep.equal(['hidden']);
      if (kinds.every((kind) => kind === 'public')) continue;
      for (const location of locations) {
        expect(location.addresses, service.name).to.equal(undefined);
        expect(location.latitude, service.name).to.equal(undefined);
      }
      expect(JSON.stringify(service), service.name).not.to.match(postcode).and.not.to.match(street);
    }
    for (const fact of facts.real.filter((one) => one.address_confidential)) {
      expect(fact.public_address, fact.id).to.equal(null);
      expect(`${fact.description} ${fact.eligibility_note ?? ''} ${fact.notes ?? ''}`, fact.id)
        .not.to.match(postcode)
        .and.not.to.match(street);
    }
  });

  it('S6: tells an address of a service for safety, shelter or trafficking only where somebody decided so', () => {
    const { services: decisions } = readMapping(directory);
    for (const fact of facts.real) {
      const service = services.find(({ id }) => id === uuid(`service ${fact.id}`));
      const needs = codesOf(service?.attributes, 'wegwijs-need').map(({ code }) => code);
      const shown = (service?.service_at_locations ?? []).some(
        ({ location }) => location?.addresses !== undefined,
      );
      if (shown && needs.some((need) => ['safety', 'shelter', 'work-exploitation'].includes(need))) {
        expect(decisions[fact.id]?.address, fact.id).to.equal('public');
      }
    }
  });

  it('E2: keeps LGBTQIA+ organisations for who named it', () => {
    for (const { name, attributes } of services) {
      if (!codesOf(attributes, 'wegwijs-need').some(({ code }) => code === 'lgbtqia')) continue;
      expect(codesOf(attributes, 'wegwijs-audience'), name).to.deep.include({
        code: 'lgbtqia',
        value: 'only',
      });
    }
  });

  it('T7: marks police, reception and inspectorate as authorities', () => {
    for (const { name, organization, attributes } of services) {
      if (!/^(?:COA|Politie|Police|Nederlandse Arbeidsinspectie|Gemeente)\b/.test(organization?.name ?? ''))
        continue;
      expect(
        codesOf(attributes, 'wegwijs-hurdle').map(({ code }) => code),
        name,
      ).to.include('authority');
    }
  });

  it('says where each is of use, and no personal mailbox', () => {
    const area = z.looseObject({
      extent: z.string(),
      extent_type: z.enum(['country', 'province', 'municipality']),
    });
    for (const service of services) {
      const areas = z.array(area).min(1).parse(service.service_areas);
      for (const { extent, extent_type: type } of areas)
        if (type === 'municipality') expect(extent).to.match(/^GM\d{4}$/);
      const email = z.string().optional().parse(service['email']);
      expect(email ?? '', service.name).not.to.match(/^[a-z]+\.[a-z]+@/);
    }
  });

  it('is described in docs/map.md as it is', () => {
    const plain = (markdown: string) => markdown.replace(/-{3,}/g, '---').replace(/ +/g, ' ');
    const mapping = readMapping(directory);
    expect(plain(text('docs/map.md'))).to.include(plain(report(buildMap(facts, mapping), mapping)));
  });

  it('has a demo that cannot pass for real', () => {
    expect(demo).to.have.length(6);
    for (const service of demo) {
      expect(service.name).to.include('(demo)');
      expect(service.service_areas?.map(({ extent }) => extent)).to.deep.equal(['GM9999']);
      for (const { number } of service.phones ?? []) expect(number).to.match(/^085-000000\d$/);
    }
    expect(text('data/social-map/services.json')).not.to.include('GM9999');
  });
});
