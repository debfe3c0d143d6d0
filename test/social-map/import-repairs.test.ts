import { expect } from 'chai';
import { readPhones } from '../../src/social-map/phone.ts';
import { clock, daysOf } from '../../src/social-map/import/schedules.ts';
import { schedulesOf } from '../../src/social-map/import/hours-text.ts';
import { uuid } from './fixtures.ts';
import { plain, repaired, saidOf, take, wrongIn } from './import-fixtures.ts';

const at = (location: Record<string, unknown>) =>
  repaired({ service_at_locations: [{ location: { location_type: 'physical', ...location } }] })
    .service_at_locations?.[0]?.location;

describe('import: repairs', () => {
  it('H1: gives base62, numbers and empty ids a stable UUID and keeps the old one', () => {
    for (const id of [17, '5f3aQz', '0000000012345678']) {
      const [one] = take([{ ...plain, id }]).services;
      expect(one?.id).to.match(/^[0-9a-f]{8}-[0-9a-f]{4}-5/);
      expect(one).to.include({ source_id: String(id) });
      expect(take([{ ...plain, id }]).services[0]?.id).to.equal(one?.id);
    }
    expect(take([{ ...plain, id: null }]).services[0]?.id).to.match(/^[0-9a-f-]{36}$/);
  });

  describe('H5: coordinates', () => {
    const cases: [string, unknown, unknown][] = [
      ['100/101', 100, 101],
      ['0/0', 0, 0],
      ['swapped', 5.91, 51.98],
      ['empty', '', ''],
      ['half', 51.98, null],
      ['in the North Sea', 53.2, 3.4],
      ['words', 'north', 'east'],
    ];
    for (const [name, latitude, longitude] of cases)
      it(`leaves out ${name}`, () => {
        expect(at({ latitude, longitude })).to.not.have.any.keys('latitude', 'longitude');
      });
    it('keeps a point on land, also with a decimal comma', () => {
      expect(at({ latitude: '51,985', longitude: '5,911' })).to.include({
        latitude: 51.985,
        longitude: 5.911,
      });
    });
    it('says whether it was the sea or abroad', () => {
      const place = (latitude: number, longitude: number) =>
        saidOf(
          take([
            {
              ...plain,
              service_at_locations: [{ location: { location_type: 'physical', latitude, longitude } }],
            },
          ]),
        );
      expect(place(53.2, 3.4)).to.include('in the sea');
      expect(place(0, 0)).to.include('outside the Netherlands');
    });
  });

  describe('H6: hours', () => {
    const times: [string, string | null][] = [
      ['08:00', '08:00'],
      ['10:00:00', '10:00:00'],
      ['8:30AM', '08:30'],
      ['9:00', '09:00'],
      ['1930', '19:30'],
      ['9am', '09:00'],
      ['5 p.m.', '17:00'],
      ['9.30 uur', '09:30'],
      ['24:00', '00:00'],
      ['9:99', null],
      ['25:00', null],
      ['later', null],
    ];
    for (const [said, means] of times)
      it(`reads ${said}`, () => {
        expect(clock(said)).to.equal(means);
      });
    const days: [string, number[] | null][] = [
      ['TH,FR', [3, 4]],
      ['ma-vr', [0, 1, 2, 3, 4]],
      ['maandag t/m donderdag', [0, 1, 2, 3]],
      ['Monday, Wednesday', [0, 2]],
      ['za en zo', [5, 6]],
      ['vr-ma', [0, 4, 5, 6]],
      ['lundi', [0]],
      ['weekend', [5, 6]],
      ['dagelijks', [0, 1, 2, 3, 4, 5, 6]],
      ['soms', null],
    ];
    for (const [said, means] of days)
      it(`reads ${said}`, () => {
        expect(daysOf(said)).to.deep.equal(means);
      });
    const schedule = (fields: Record<string, unknown>) => repaired({ schedules: [fields] }).schedules?.[0];
    it('adds the rhythm that is meant, and writes every day as a week', () => {
      expect(schedule({ byday: 'Maandag', opens_at: '9am', closes_at: '1pm' })).to.include({
        freq: 'WEEKLY',
        byday: 'MO',
        opens_at: '09:00',
        closes_at: '13:00',
      });
      expect(schedule({ freq: 'daily', opens_at: '9:00', closes_at: '9:00' })).to.include({
        freq: 'WEEKLY',
        byday: 'MO,TU,WE,TH,FR,SA,SU',
        opens_at: '09:00',
      });
      expect(schedule({ freq: 'MONTHLY', byday: '1MO', opens_at: '09:00', closes_at: '10:00' })).to.include({
        freq: 'MONTHLY',
        byday: '1MO',
      });
    });
    it('leaves out what is not understood, so that it is unknown and never open', () => {
      expect(
        schedule({ freq: 'WEEKLY', byday: 'MO', opens_at: '9:99', closes_at: '17:00' }),
      ).to.not.have.property('opens_at');
      expect(
        schedule({ freq: 'WEEKLY', byday: 'soms', opens_at: '09:00', closes_at: '17:00' }),
      ).to.not.have.any.keys('byday', 'opens_at');
      expect(schedule({ freq: 'HOURLY', opens_at: '09:00', closes_at: '17:00' })).to.not.have.any.keys(
        'freq',
        'opens_at',
      );
    });
    it('keeps the timezone only as the number that HSDS wants', () => {
      expect(schedule({ timezone: 'Europe/Amsterdam', freq: 'WEEKLY' })).to.not.have.property('timezone');
    });
    const texts: [string, [string, string, string][] | null][] = [
      [
        'ma-vr 9:00-12:00 en 13-17 uur; za 10.00-14.00',
        [
          ['MO,TU,WE,TH,FR', '09:00', '12:00'],
          ['MO,TU,WE,TH,FR', '13:00', '17:00'],
          ['SA', '10:00', '14:00'],
        ],
      ],
      [
        'Maandag: 09.00 - 17.00 uur, dinsdag 9 tot 12 uur, zondag gesloten',
        [
          ['MO', '09:00', '17:00'],
          ['TU', '09:00', '12:00'],
        ],
      ],
      ['di, do 13:30–16:00', [['TU,TH', '13:30', '16:00']]],
      ['op afspraak', null],
      ['ma 9-12 en in de vakantie anders', null],
      ['9-17', null],
    ];
    for (const [said, means] of texts)
      it(`reads "${said}"`, () => {
        const made = schedulesOf(said);
        if (means === null) expect(made).to.deep.equal([{ description: said }]);
        else
          expect(made.map(({ byday, opens_at, closes_at }) => [byday, opens_at, closes_at])).to.deep.equal(
            means,
          );
      });
  });

  describe('H7: telephones', () => {
    const cases: [string | number, string[]][] = [
      ['no phone', []],
      ['tset', []],
      ['', []],
      ['026 123 45 67 / 06-12345678', ['tel:+31261234567', 'tel:+31612345678']],
      ['0261234567 of 0800-1234', ['tel:+31261234567', 'tel:08001234']],
      ['Tel: 026-1234567 ext. 12', ['tel:+31261234567']],
      ['Fax: 026-1234567', []],
      ['0800-VLUCHT', ['tel:0800858248']],
      ['+31 (0)26 1234567', ['tel:+31261234567']],
      ['0031 26 123 4567', ['tel:+31261234567']],
      ['112', ['tel:112']],
      ['116 123', ['tel:116123']],
      ['14 026', ['tel:14026']],
      [112, ['tel:112']],
    ];
    for (const [number, dials] of cases)
      it(`reads ${number === '' ? 'an empty field' : number}`, () => {
        const { phones = [] } = repaired({ phones: [{ number }] });
        expect(readPhones(phones).map(({ dial }) => dial)).to.deep.equal(dials);
      });
    it('puts an extension in its own field, as a number', () => {
      expect(repaired({ phones: [{ number: '026 1234567 tst. 12' }] }).phones?.[0]).to.include({
        extension: 12,
        number: '026 1234567',
      });
      expect(repaired({ phones: [{ number: '026 1234567', extension: 'x 5' }] }).phones?.[0]).to.include({
        extension: 5,
      });
    });
  });

  it('H8: keeps a service without status inactive, and other states as they are', () => {
    expect(repaired({ status: undefined }).status).to.equal('inactive');
    expect(repaired({ status: 'Temporarily Closed' }).status).to.equal('temporarily closed');
    expect(repaired({ status: 'defunct' }).status).to.equal('defunct');
  });

  it('H9: reads dates of checks, and none that lie in the future', () => {
    expect(repaired({ assured_date: '3-10-2025' }).assured_date).to.equal('2025-10-03');
    expect(repaired({ assured_date: '2027-01-01' })).to.not.have.property('assured_date');
    expect(repaired({ assured_date: '31-02-2025' })).to.not.have.property('assured_date');
    expect(repaired({ assured_date: 'vorig jaar' })).to.not.have.property('assured_date');
    expect(repaired({ last_modified: '2025-03-01' }).last_modified).to.equal('2025-03-01T00:00:00Z');
    expect(repaired({ last_modified: '2999-03-01T00:00:00Z' })).to.not.have.property('last_modified');
    const { report } = take([plain]);
    expect(report.notes).to.include('1 do not say when they were checked.');
  });

  describe('H10: texts and links', () => {
    const texts: [string, string][] = [
      ['<p>Help&nbsp;for <b>all</b></p>', 'Help for all'],
      ['a<script>alert(1)</script>b', 'a b'],
      ['&lt;script&gt;alert(1)&lt;/script&gt;ok', 'ok'],
      ['&amp;lt;img src=x onerror=alert(1)&amp;gt;ok', 'ok'],
      ['x <img src=x onerror=alert(1)', 'x'],
      ['voor kinderen < 12 jaar en > 4', 'voor kinderen < 12 jaar en > 4'],
      ['line\r\nnext', 'line\nnext'],
      ['ad\u200Bmin \u202Egnp.exe\u202C', 'admin gnp.exe'],
      ['\u2066hidden\u2069 \uFEFFmark\u{E0041}', 'hidden mark'],
      ['می\u200Cخواهم', 'می\u200Cخواهم'],
      ['see [our page](https://example.org/a)', 'see our page (https://example.org/a)'],
      ['see [here](javascript:alert(1))', 'see here'],
      ['Caf&eacute; &#8364;5 &#x200B;x', 'Café €5 x'],
    ];
    for (const [from, to] of texts)
      it(`cleans ${JSON.stringify(from)}`, () => {
        expect(repaired({ description: from }).description).to.equal(to);
      });
    const links: [string, string | undefined][] = [
      ['https://example.org/a?b=c', 'https://example.org/a?b=c'],
      ['www.example.org', 'https://www.example.org'],
      ['example.org/pad', 'https://example.org/pad'],
      ['//example.org', 'https://example.org'],
      ['https://a.org, https://b.org', 'https://a.org'],
      ['javascript:alert(1)', undefined],
      ['java\u200Bscript:alert(1)', undefined],
      ['data:text/html,x', undefined],
      ['https://bank.nl@evil.org', undefined],
      ['http://localhost', undefined],
      ['geen', undefined],
      ['mailto:info@example.org', undefined],
    ];
    for (const [from, to] of links)
      it(`reads the link ${JSON.stringify(from)}`, () => {
        expect(repaired({ url: from }).url).to.equal(to);
      });
    it('takes unseen marks out of names, and line breaks', () => {
      expect(repaired({ name: 'Inloop\u202E De\u200B\nBrug ' }).name).to.equal('Inloop De Brug');
    });
    it('shortens a text of thousands of characters, at the end of a sentence', () => {
      const { description = '' } = repaired({ description: 'This is a sentence. '.repeat(400) });
      expect(description.length).to.be.at.most(5000);
      expect(description).to.match(/sentence\.…$/);
    });
    it('takes no links of a browser from any field, nor ways into objects', () => {
      const [one] = take(
        `[{"id":"${plain.id}","name":"x","status":"active","more":{"__proto__":{"polluted":1},"go":"javascript:x()"}}]`,
      ).services;
      expect(one?.['more']).to.deep.equal({});
      expect(Object.keys({})).to.deep.equal([]);
    });
  });

  it('H11: reads ages from words, leaves out what cannot be, and never excludes by prose', () => {
    expect(repaired({ minimum_age: '18+', maximum_age: 'tot 27 jaar' })).to.include({
      minimum_age: 18,
      maximum_age: 27,
    });
    expect(repaired({ minimum_age: 0, maximum_age: 0 }))
      .to.include({ minimum_age: 0 })
      .and.not.have.property('maximum_age');
    expect(repaired({ minimum_age: 60, maximum_age: 18 })).to.not.have.any.keys('minimum_age', 'maximum_age');
    expect(repaired({ minimum_age: 'all', maximum_age: 900 })).to.not.have.any.keys(
      'minimum_age',
      'maximum_age',
    );
    const prose = repaired({ eligibility_description: 'F only' });
    expect(prose).to.include({ eligibility_description: 'F only' });
    expect(JSON.stringify(prose.attributes)).to.not.include('wegwijs-audience');
  });

  describe('H12: languages', () => {
    const cases: [unknown, (string | undefined)[]][] = [
      [{ name: 'English & Spanish' }, ['en', 'es']],
      [{ code: 'eng' }, ['en']],
      [{ code: 'nl_NL' }, ['nl-NL']],
      [{ code: 'tir', name: 'Tigrinya' }, ['ti']],
      [{ name: 'Türkçe' }, ['tr']],
      ['Arabisch', ['ar']],
      [{ name: 'Klingonish' }, [undefined]],
      [{ id: uuid('only an id') }, []],
    ];
    for (const [language, codes] of cases)
      it(`reads ${JSON.stringify(language)}`, () => {
        expect(repaired({ languages: [language] }).languages?.map(({ code }) => code) ?? []).to.deep.equal(
          codes,
        );
      });
  });

  describe('H13: people who work there', () => {
    it('are in no field of what was imported', () => {
      const result = take([
        {
          ...plain,
          description:
            'Contactpersoon: Jan de Vries. Mail jan.devries@example.org or info@example.org. Vraag naar mevrouw Bakker.',
          assurer_email: 'a.persona@example.org',
          contacts: [
            { name: 'A. Persona', phones: [{ number: '06-12345678' }], email: 'a.persona@example.org' },
          ],
          contact_person: 'A. Persona',
          service_at_locations: [
            {
              location: {
                location_type: 'physical',
                addresses: [{ address_1: 'Weg 1', city: 'Arnhem', attention: 'A. Persona' }],
                contacts: [{ name: 'A. Persona' }],
              },
            },
          ],
        },
      ]);
      expect(JSON.stringify(result.services)).to.not.match(/Persona|Vries|Bakker|06-?12345678/);
      expect(JSON.stringify(result.report)).to.not.match(/Persona|Vries|Bakker|example\.org/);
      expect(result.services[0]?.description).to.include('info@example.org');
      expect(saidOf(result)).to.match(/Names of staff were left out/);
    });
    it('are not the number of a desk without a name', () => {
      const { phones } = repaired({
        contacts: [{ title: 'Reception', phones: [{ number: '026 1234567' }] }],
      });
      expect(phones?.map(({ number }) => number)).to.deep.equal(['026 1234567']);
    });
    const emails: [string, string | undefined][] = [
      ['info@example.org', 'info@example.org'],
      ['j.jansen@example.org', undefined],
      ['postma@example.org', undefined],
      ['j.jansen@example.org; info@example.org', 'info@example.org'],
      ['welkom@dethuisgevers.nl', 'welkom@dethuisgevers.nl'],
      ['email-example_com', undefined],
    ];
    for (const [from, to] of emails)
      it(`${to === undefined ? 'leaves out' : 'keeps'} ${from}`, () => {
        expect(repaired({ email: from })['email']).to.equal(to);
      });
    it('leaves "contact persons for LGBTIQ+ people" alone', () => {
      const description = 'There are contact persons for LGBTIQ+ people.';
      expect(repaired({ description }).description).to.equal(description);
    });
  });

  it('gives valid HSDS whatever is missing within a service', () => {
    const { services } = take([
      {
        ...plain,
        email: false,
        organization: { id: 3, name: 'Org', year_incorporated: 'about 1990', website: 'x' },
        program: { id: 4 },
        phones: ['026 1234567', { number: '026 1234568', extension: 'none' }],
        schedules: [{ freq: 'sometimes', wkst: 'X', timezone: 'CET', schedule_link: 'x', count: 'y' }],
        cost_options: [{ amount: '€ 2,50' }],
        capacities: [{ available: 3 }],
        required_documents: [{ document: 'none', uri: 'x' }],
        attributes: [{ taxonomy_term: { code: 'a' } }, { value: 'x', taxonomy_term: {} }],
        service_at_locations: [
          {
            location: {
              name: 'x',
              addresses: [{ city: 'Arnhem' }, { country: 'NL' }],
              accessibility: [{ url: 'x' }],
            },
          },
          { location: { location_type: 'somewhere', latitude: '51.98' } },
        ],
      },
    ]);
    expect(services).to.have.length(1);
    expect(wrongIn(services)).to.deep.equal([]);
    expect(services[0]?.service_at_locations?.[0]?.location?.addresses).to.have.length(1);
  });

  it('H16: tells file, line, item and reason of each service', () => {
    const { report } = take(
      '[\n{"name":"A","status":"active","id":1},\n{"status":"active"},\n7,\n{"name": broken}\n]',
      'a.json',
    );
    expect(report.accepted).to.equal(1);
    expect(report.refused.map(({ file, line, item }) => [file, line, item])).to.deep.equal([
      ['a.json', 3, 2],
      ['a.json', 4, 3],
      ['a.json', 5, 4],
    ]);
  });
});
