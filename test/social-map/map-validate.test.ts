import { expect } from 'chai';
import { itemOffsets, lineCounter, offsetOf } from '../../src/cli/map/validate-lines.ts';
import { validateText } from '../../src/cli/map/validate-file.ts';
import { at, attribute, municipalities, service, uuid } from './fixtures.ts';

const sourced = { provenance: { source: 'https://example.org' } };
const url = 'https://example.org/help';
const good = (name: string, more: Record<string, unknown> = {}) =>
  service({ name, ...sourced, more: { url, ...more } });
const check = (...items: unknown[]) =>
  validateText(`[\n${items.map((item) => JSON.stringify(item)).join(',\n')}\n]`, municipalities, at).findings;
const said = (...items: unknown[]) =>
  check(...items).map(({ line, level, message }) => `${line} ${level} ${message}`);

describe('map validate', () => {
  it('finds nothing in a good map', () => {
    expect(said(good('a'), good('b'))).to.deep.equal([]);
    expect(validateText('[]', municipalities, at)).to.deep.equal({ services: [], findings: [] });
  });

  it('gives the line of each item, however the file is written', () => {
    const two = [good('a'), { ...good('b'), name: '' }];
    expect(check(...two).map(({ line }) => line)).to.deep.equal([3]);
    const spread = JSON.stringify({ version: 'ö {"[', services: two }, null, 2);
    const [found] = validateText(spread, municipalities, at).findings;
    const lines = spread.split('\n');
    expect(lines[(found?.line ?? 0) - 1]?.trim()).to.equal('"name": "",');
    const [windows] = validateText(spread.replaceAll('\n', '\r\n'), municipalities, at).findings;
    expect(windows?.line).to.equal(found?.line);
  });

  it('says where in a damaged file JSON ends', () => {
    const [found, ...more] = validateText('[\n{"a": 1},\n{"b" 2}\n]', municipalities, at).findings;
    expect([found?.line, found?.level, more.length]).to.deep.equal([3, 'error', 0]);
    expect(validateText('[\n{"a": 1},\n', municipalities, at).findings[0]?.line).to.be.within(2, 3);
    expect(validateText('{"a": 1}', municipalities, at).findings[0]?.message).to.match(/no list of services/);
    expect(validateText('', municipalities, at).findings[0]?.level).to.equal('error');
  });

  it('finds ids that are used twice, and names the first line', () => {
    expect(said(good('a'), good('b'), good('a'))).to.deep.equal([
      `4 error a: id: the id ${uuid('a')} is that of the service on line 2`,
    ]);
  });

  it('finds what keeps a service from being found or shown', () => {
    expect(said(service({ name: 'a', needs: [], ...sourced, more: { url } }))[0]).to.match(
      /no need is named/,
    );
    expect(said(service({ name: 'a', areas: [], ...sourced, more: { url } }))[0]).to.match(/it is not shown/);
    expect(said(good('a', { minimum_age: 30, maximum_age: 12 }))[0]).to.match(/above the oldest/);
  });

  it('finds ids that the profile does not have', () => {
    const wrong = (taxonomy: string, code: string, value?: string) => {
      const one = good('a');
      return said({ ...one, attributes: [...(one.attributes ?? []), attribute(taxonomy, code, value)] })[0];
    };
    expect(wrong('wegwijs-need', 'housing')).to.match(
      /^2 error a: attributes\.2: "housing" is no id of wegwijs-need/,
    );
    expect(wrong('wegwijs-kind', 'desk')).to.match(/"desk" is no id of wegwijs-kind/);
    expect(wrong('wegwijs-kind', 'contact-point')).to.match(/needs a number/);
    expect(wrong('wegwijs-audience', 'women', 'maybe')).to.match(/"only" or nothing/);
    expect(wrong('other', 'housing')).to.equal(undefined);
  });

  it('finds dates, numbers, hours and pages that say nothing', () => {
    expect(said(good('a', { assured_date: '2062-10-01' }))[0]).to.match(/error a: assured_date: .*future/);
    expect(said(good('a', { assured_date: '1 mei' }))[0]).to.match(/error a: assured_date: .*no date/);
    expect(said(good('a', { phones: [{ id: uuid('p'), number: 'vraag Anna' }] }))[0]).to.match(
      /warning a: phones\.0\.number/,
    );
    const schedules = [{ id: uuid('s'), freq: 'WEEKLY', byday: 'MO', opens_at: '9:99', closes_at: '12:00' }];
    expect(said(good('a', { schedules }))[0]).to.match(/warning a: schedules\.0: .*unknown/);
    expect(said(good('a', { url: 'javascript:alert(1)' }))[0]).to.match(/warning a: url/);
    expect(said(service({ name: 'a', ...sourced }))[0]).to.match(/how to reach it/);
    expect(said(service({ name: 'a', more: { url } }))).to.deep.equal([]);
    expect(said({ ...good('a'), minimum_age: 'twelve' })[0]).to.match(/warning a: minimum_age: .*wrong type/);
    expect(said({ ...good('a'), minimum_age: null })).to.deep.equal([]);
  });

  it('finds its way through strings that look like structure', () => {
    const text = JSON.stringify([{ 'a"]': 'x\\"},{', b: [1, { c: '\u2028' }, 'end'] }, { b: true }], null, 1);
    const [first = 0, second = 0] = itemOffsets(text);
    expect(JSON.parse(text.slice(second, text.lastIndexOf('}') + 1))).to.deep.equal({ b: true });
    expect(text.slice(offsetOf(text, first, ['b', 2])).startsWith('"end"')).to.equal(true);
    expect(offsetOf(text, first, ['nothing'])).to.equal(first);
    expect(lineCounter('a\nb\n\nc')(5)).to.equal(4);
  });
});
