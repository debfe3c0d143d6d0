import { expect } from 'chai';
import { codesOf } from '../../src/social-map/hsds.ts';
import { importServices } from '../../src/social-map/import.ts';
import { uuid } from './fixtures.ts';

const today = '2026-11-25';
const take = (text: string, name = 'feed.json') => importServices([{ name, text }], { today });
const plain = { id: uuid('one'), name: 'One', status: 'active' };

describe('import', () => {
  const two = [plain, { ...plain, id: uuid('two'), name: 'Two' }];
  const forms: Record<string, string> = {
    'a list': JSON.stringify(two),
    'a page of the API': JSON.stringify({ total_items: 99, contents: two }),
    'a package': JSON.stringify({ services: two }),
    NDJSON: two.map((one) => JSON.stringify(one)).join('\n') + '\n',
    'a file with a byte order mark': `\uFEFF${JSON.stringify(two)}`,
  };
  for (const [form, text] of Object.entries(forms)) {
    it(`reads ${form}`, () => {
      const { services, report } = take(text);
      expect(services.map(({ name }) => name)).to.deep.equal(['One', 'Two']);
      expect(report).to.deep.include({ accepted: 2, refused: [] });
    });
  }

  it('refuses with file, position and reason, and keeps the rest', () => {
    const { services, report } = take(JSON.stringify([{ ...plain, name: '' }, 7, plain]));
    expect(services).to.have.length(1);
    expect(report.refused.map(({ file, item }) => [file, item])).to.deep.equal([
      ['feed.json', 1],
      ['feed.json', 2],
    ]);
    expect(report.refused[0]?.reason).to.match(/^name: /);
    expect(take('{ not json').report.refused[0]?.reason).to.equal(
      'The file is neither JSON nor one JSON object a line.',
    );
    expect(take('').report.refused).to.have.length(1);
  });

  it('H1: gives foreign ids a UUID that is the same next time', () => {
    const feed = JSON.stringify([
      { ...plain, id: 17, organization: { id: 'org-3', name: 'Org' }, organization_id: 'org-3' },
    ]);
    const [first] = take(feed).services;
    const [second] = take(feed).services;
    expect(first?.id)
      .to.match(/^[0-9a-f]{8}-[0-9a-f]{4}-5/)
      .and.to.equal(second?.id);
    expect(first).to.include({ source_id: '17', organization_id: first?.organization?.id });
  });

  it('H3: refuses the same service under another id', () => {
    const one = {
      ...plain,
      organization: { id: uuid('o'), name: 'Org' },
      phones: [{ id: uuid('p'), number: '020 1234567' }],
    };
    const { services, report } = take(JSON.stringify([one, { ...one, id: uuid('again') }]));
    expect(services).to.have.length(1);
    expect(report.refused[0]?.reason).to.contain(uuid('one'));
  });

  it('H8: never makes a service active that does not say so', () => {
    const { services } = take(JSON.stringify([{ id: uuid('x'), name: 'X' }]));
    expect(services[0]?.status).to.equal('inactive');
  });

  it('drops staff and personal e-mail, coordinates that cannot be, ages that cannot be, and bad links', () => {
    const feed = {
      ...plain,
      description: 'Help<br>for <b>all</b>',
      email: 'j.jansen@example.org',
      assurer_email: 'p@example.org',
      url: 'javascript:alert(1)',
      minimum_age: 60,
      maximum_age: 18,
      contacts: [{ id: uuid('c'), name: 'J. Jansen' }],
      organization: {
        id: uuid('o'),
        name: 'Org',
        website: 'www.example.org',
        contacts: [{ id: uuid('d'), name: 'P. Piet' }],
      },
      languages: [{ id: uuid('l'), name: 'Tigrinya' }],
      service_at_locations: [
        {
          id: uuid('s'),
          location: { id: uuid('loc'), location_type: 'physical', latitude: '5.9', longitude: '51.9' },
        },
      ],
    };
    const { services, report } = take(JSON.stringify([feed]));
    const [one] = services;
    expect(JSON.stringify(one)).to.not.match(/Jansen|Piet|@|javascript|51\.9/);
    expect(one).to.not.have.any.keys('minimum_age', 'maximum_age', 'url', 'email', 'contacts');
    expect(one?.description).to.equal('Help\nfor all');
    expect(one?.organization?.website).to.equal('https://www.example.org');
    expect(one?.languages?.[0]?.code).to.equal('ti');
    expect(report.repaired[0]?.reason).to.match(/staff.*personal|personal.*staff/is);
  });

  it('keeps what it does not know, and the e-mail of a desk', () => {
    const [one] = take(
      JSON.stringify([{ ...plain, email: 'info@example.org', colour: { deep: [1, 'x'] } }]),
    ).services;
    expect(one).to.deep.include({ email: 'info@example.org', colour: { deep: [1, 'x'] } });
  });

  it('names the file and the day where a service names no source, and keeps the day of arrival later', () => {
    const said = (services: ReturnType<typeof take>['services'], code: string) =>
      codesOf(services[0]?.attributes, 'wegwijs-provenance').find((one) => one.code === code)?.value;
    const { services } = take(JSON.stringify([plain]));
    expect([said(services, 'source'), said(services, 'arrived')]).to.deep.equal(['feed.json', today]);
    const later = importServices([{ name: 'new.json', text: JSON.stringify([plain]) }], {
      today: '2027-03-01',
      existing: services,
    });
    expect([said(later.services, 'source'), said(later.services, 'arrived')]).to.deep.equal([
      'new.json',
      today,
    ]);
  });
});
