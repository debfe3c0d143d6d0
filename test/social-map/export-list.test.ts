import { expect } from 'chai';
import { listAsHtml, listAsText } from '../../src/social-map/export-list-forms.ts';
import { plainList, type ListLocale } from '../../src/social-map/export-list.ts';
import { at, mapOf, service, uuid } from './fixtures.ts';
import type { HsdsService } from '../../src/social-map/hsds.ts';

const place = { city: 'Arnhem', street: 'Markt 1', postcode: '6811 CG', lat: 51.98, lon: 5.91 };
const hours = { id: uuid('h'), freq: 'WEEKLY', byday: 'MO,WE', opens_at: '09:00', closes_at: '17:00' };
const services = [
  service({
    name: 'Dokter <b>"Ali"</b>',
    areas: ['GM0202', 'GM0363'],
    place,
    languages: ['nl', 'ti', 'no code at all'],
    more: {
      phones: [{ id: uuid('p'), number: '026 1234567' }],
      schedules: [hours],
      description: 'Een\n\nspreekuur & meer',
      url: 'https://example.org/?a=1&b=2',
    },
  }),
  service({ name: 'Lijn', areas: ['NL'], access: ['24-7'] }),
  service({ name: 'Provincie', areas: ['Gelderland'] }),
  service({ name: 'Gesloten', more: { status: 'inactive' } }),
  service({
    name: 'Opvang',
    needs: ['shelter'],
    areas: ['GM0202'],
    place: { ...place, street: 'Geheimlaan 7', postcode: '6814 AA', lat: 51.99, lon: 5.88 },
  }),
];

function listOf(all: HsdsService[], locale: ListLocale = 'nl') {
  const map = mapOf(...all);
  const entries = map.entries.flatMap(({ id, reach }) => {
    const facts = map.facts(id, at);
    if (!facts || !reach) return [];
    const description = map.publicServices(at).find((one) => one.id === id)?.description ?? '';
    return [
      { facts, description, areas: reach.country ? ['NL'] : [...reach.provinces, ...reach.municipalities] },
    ];
  });
  return plainList(entries, { locale, at, nameOf: (code) => (code === 'GM0202' ? 'Arnhem' : 'Amsterdam') });
}

describe('the plain list', () => {
  it('puts the country first, then provinces, then municipalities by name', () => {
    const { parts } = listOf(services);
    expect(parts.map(({ title, services: own }) => [title, own.map(({ name }) => name)])).to.deep.equal([
      ['Heel Nederland', ['Lijn']],
      ['Gelderland', ['Provincie']],
      ['Amsterdam', ['Dokter <b>"Ali"</b>']],
      ['Arnhem', ['Dokter <b>"Ali"</b>', 'Opvang']],
    ]);
  });

  it('says in words how to come and when it was checked', () => {
    const text = listAsText(listOf(services));
    for (const line of ['026 1234567', 'Markt 1, 6811 CG Arnhem', 'ma, wo 09:00–17:00', 'Dag en nacht open'])
      expect(text).to.contain(`\n  ${line}\n`);
    expect(text).to.contain('Talen: Nederlands, Tigrinya, no code at all');
    expect(text).to.contain('Nagevraagd op 1 oktober 2026');
    expect(listAsText(listOf(services, 'en'))).to.contain('Checked on 1 October 2026');
  });

  it('is a page that runs and fetches nothing, whatever stands in a name', () => {
    const html = listAsHtml(listOf(services));
    expect(html)
      .to.contain('Dokter &lt;b&gt;&quot;Ali&quot;&lt;/b&gt;')
      .and.to.contain('spreekuur &amp; meer');
    expect(html).to.not.match(/<script|<img|<link|<b>|href=|src=|url\(|@import/);
    expect(html).to.contain("default-src 'none'");
    expect(html.match(/<(section|article)>/g)?.length).to.equal(html.match(/<\/(section|article)>/g)?.length);
  });

  it('has nothing of a hidden place', () => {
    for (const text of [listAsText(listOf(services)), listAsHtml(listOf(services))])
      expect(text).to.contain('Opvang').and.to.not.contain('Geheimlaan');
  });

  it('is short when there is nothing', () => {
    expect(listAsText(listOf([]))).to.match(/^Sociale kaart\n=+\nGemaakt op 24 november 2026/);
  });
});
