import { expect } from 'chai';
import { codesOf } from '../../src/social-map/hsds.ts';
import { readMapping } from '../../src/social-map/import/mapping.ts';
import { builtInMapping, saidOf, take, wrongIn } from './import-fixtures.ts';

const dutch = `Naam dienst;Organisatie;Telefoon;E-mail;Adres;Huisnummer;Postcode;Plaats;Adres tonen;Gemeente;Hulpvraag;Doelgroep;Openingstijden;Talen;Kosten;Gecontroleerd op;Contactpersoon
Inloop De Brug;Stichting De Brug;261234567;j.jansen@debrug.nl;Dorpsstraat;12;6811ab;Arnhem;alleen plaats;Arnhem;ontmoeting, taalles, zweven;vrouwen;"ma-vr 9:00-12:00 en 13-17 uur; za 10.00-14.00";Nederlands, Tigrinya;gratis;3-10-2026;Jan Jansen
"Rechts
spreekuur";Stichting Recht;026 123 4568 of 06-12345678;info@recht.nl;;;;;;Gelderland;juridisch;iedereen;op afspraak;Engels & Arabisch;geen;;Piet Piet
`;
const english = 'Name,Provider,Phone number,Area,Need\nHelp line,Org,0800 1234,Netherlands,safety\n';
const read = (text: string, mapping = builtInMapping) => take(text, 'sheet.csv', { mapping });
const codes = (service: Parameters<typeof codesOf>[0], taxonomy: string) =>
  codesOf(service, taxonomy).map(({ code }) => code);

describe('import: a plain spreadsheet', () => {
  it('reads Dutch headings through the built-in mapping into valid HSDS', () => {
    const result = read(dutch);
    const [one, two] = result.services;
    expect(wrongIn(result.services)).to.deep.equal([]);
    expect(one).to.deep.include({ name: 'Inloop De Brug', status: 'active', assured_date: '2026-10-03' });
    expect(one?.phones?.[0]?.number).to.equal('0261234567');
    expect(one?.service_areas?.[0]).to.include({ extent: 'GM0202', extent_type: 'municipality' });
    expect(codes(one?.attributes, 'wegwijs-need')).to.deep.equal(['community', 'language-learning']);
    expect(codes(one?.attributes, 'wegwijs-audience')).to.deep.equal(['women']);
    expect(codes(one?.attributes, 'wegwijs-access')).to.deep.equal(['free']);
    expect(one?.schedules?.map(({ byday, opens_at }) => [byday, opens_at])).to.deep.equal([
      ['MO,TU,WE,TH,FR', '09:00'],
      ['MO,TU,WE,TH,FR', '13:00'],
      ['SA', '10:00'],
    ]);
    expect(one?.languages?.map(({ code }) => code)).to.deep.equal(['nl', 'ti']);
    const location = one?.service_at_locations?.[0]?.location;
    expect(location?.addresses?.[0]).to.include({ address_1: 'Dorpsstraat 12', postal_code: '6811 AB' });
    expect(codes(location?.attributes, 'wegwijs-address')).to.deep.equal(['area-only']);
    expect(two).to.deep.include({ name: 'Rechts spreekuur', email: 'info@recht.nl' });
    expect(two?.service_areas?.[0]).to.include({ extent: 'Gelderland', extent_type: 'province' });
    expect(codes(two?.attributes, 'wegwijs-hurdle')).to.deep.equal(['appointment']);
    expect(two?.phones).to.have.length(2);
    expect(result.report.repaired.map(({ line }) => line)).to.deep.equal([2, 3]);
  });

  it('tells the words and columns it did not know, and reads no names of staff', () => {
    const result = read(dutch);
    expect(saidOf(result))
      .to.include('"zweven" in the column of needs is not known')
      .and.include('not read: contactpersoon.');
    expect(JSON.stringify(result)).to.not.match(/Jansen|Piet/i);
  });

  it('reads English headings, and gives the same ids next time', () => {
    const [one] = read(english).services;
    expect(one?.service_areas?.[0]).to.include({ extent: 'NL', extent_type: 'country' });
    expect(codes(one?.attributes, 'wegwijs-need')).to.deep.equal(['safety']);
    expect(read(english.replace('0800 1234', '0800 4321')).services[0]?.id).to.equal(one?.id);
  });

  it('obeys a mapping that a municipality wrote', () => {
    const mine = readMapping(
      'columns:\n  name: Wat\n  needs: Waarvoor\nwords:\n  needs: { zolderruimte: shelter }\ndefaults: { area: Arnhem, status: active }\n',
      'mine.yaml',
    );
    const { services } = take('Wat,Waarvoor,Telefoon\nHuis,Zolderruimte,026 1234567\n', 'services.csv', {
      mapping: mine,
      onlySpreadsheets: true,
    });
    expect(codes(services[0]?.attributes, 'wegwijs-need')).to.deep.equal(['shelter']);
    expect(services[0]?.service_areas?.[0]?.extent).to.equal('GM0202');
    expect(services[0]?.phones).to.deep.equal([]);
  });

  it('says where a mapping is wrong and what would be right', () => {
    const wrong: [string, RegExp][] = [
      [
        'columns: { name: Wat }\nwords: { needs: { x: housing } }',
        /^m\.yaml, words\.needs\.x: "housing" is none of: safety, /,
      ],
      ['columns: { names: Wat }', /^m\.yaml, columns/],
      ['columns: { phone: Tel }', /say which heading holds the name/],
      ['columns: {', /^m\.yaml is no YAML \(line \d+\)/],
    ];
    for (const [text, message] of wrong) expect(() => readMapping(text, 'm.yaml'), text).to.throw(message);
  });

  it('refuses what is no table, or has no heading for a name', () => {
    const reason = (text: string, mapping = builtInMapping) => read(text, mapping).report.refused[0]?.reason;
    expect(reason('')).to.equal('The file is empty.');
    expect(reason('one\ntwo\n')).to.equal('The file is no table: its first line has one heading.');
    expect(reason('foo,bar\n1,2\n')).to.match(/^No heading of this file is known as the name/);
    expect(reason('naam,"x\n1,2\n')).to.equal(
      'The file is no CSV: a quotation mark is opened and never closed.',
    );
    expect(take(english, 'sheet.csv').report.refused[0]?.reason).to.match(/needs a mapping file/);
    expect(saidOf(read('naam;telefoon\nHuis;026 1234567;over;\n'))).to.include(
      'more cells than there are headings',
    );
  });
});
