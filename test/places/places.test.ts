import path from 'node:path';
import { expect } from 'chai';
import { loadPlaces } from '../../src/places/load.ts';
import { createPlaces } from '../../src/places/places.ts';

const directory = path.join(import.meta.dirname, '../../data/places');
const data = loadPlaces(directory);
const places = createPlaces(data);

describe('places: the data', () => {
  it('has every municipality once, each with a province that the region list knows', () => {
    expect(data.municipalities).to.have.length(342);
    expect(new Set(data.municipalities.map((row) => row.code)).size).to.equal(342);
    const provinces = new Set(Object.keys(data.regions.provinces));
    expect(provinces.size).to.equal(12);
    for (const row of data.municipalities) expect(provinces.has(row.province), row.province).to.equal(true);
  });
  it('names only places that exist, in the municipality that they are in', () => {
    const known = new Set([
      ...data.places.map((row) => `${row.municipality} ${row.place}`),
      ...data.municipalities.map((row) => `${row.code} ${row.name}`),
      ...data.exonyms.map((row) => `${row.municipality} ${row.place}`),
    ]);
    for (const row of data.names)
      expect(known.has(`${row.municipality} ${row.place}`), row.place).to.equal(true);
  });
  it('has words of all seventeen languages for every stay', () => {
    const languages = [
      'nl',
      'en',
      'ar',
      'ti',
      'tr',
      'uk',
      'ru',
      'fa',
      'so',
      'fr',
      'es',
      'pl',
      'ps',
      'ku',
      'am',
      'zh',
      'pt',
    ];
    for (const [stay, words] of Object.entries(data.stays)) {
      for (const language of languages)
        expect(words[language], `${stay} ${language}`).to.be.an('array').that.is.not.empty;
    }
  });
  it('finds every municipality by its own name, alone or among its namesakes', () => {
    for (const { code, name } of places.all()) {
      const found = places.locate(`gemeente ${name}`);
      expect([found.municipality, ...(found.ambiguous ?? [])], name).to.include(code);
    }
  });
  it('finds every place of the list by its own name', () => {
    const never = new Set(data.ordinary.never);
    const regions = new Set([...Object.keys(data.regions.provinces), ...data.regions.regions]);
    for (const { place, municipality } of data.places) {
      if (never.has(place) || regions.has(place)) continue;
      const found = places.locate(place);
      expect([found.municipality, ...(found.ambiguous ?? [])], place).to.include(municipality);
    }
  });
  it('names the folder that is missing', () => {
    expect(() => loadPlaces('/nowhere')).to.throw('/nowhere');
  });
});

describe('places: municipalities', () => {
  it('measures and lists neighbours, nearest first, without the place itself', () => {
    const near = places.neighbours('GM0202', 20);
    expect(near.map((row) => row.name))
      .to.include('Rheden')
      .and.not.include('Arnhem');
    const far = near.map((row) => places.distanceKm('GM0202', row.code) ?? 0);
    expect(far).to.deep.equal([...far].sort((a, b) => a - b));
    expect(Math.max(...far)).to.be.at.most(20);
    expect(places.distanceKm('GM0202', 'GM0268')).to.be.within(10, 22);
    expect(places.neighbours('GM0000', 50)).to.deep.equal([]);
    expect(places.distanceKm('GM0202', 'GM0000')).to.equal(null);
  });
  it('looks up by code and by name', () => {
    expect(places.municipality('GM0202')?.name).to.equal('Arnhem');
    expect(places.municipality('GM9998')).to.equal(null);
    expect(places.provinceOf('GM1950')).to.equal('Groningen');
    expect(places.byName('den haag').map((row) => row.code)).to.deep.equal(['GM0518']);
    expect(places.byName('Bergen').map((row) => row.province)).to.deep.equal(['Noord-Holland', 'Limburg']);
    expect(places.byName('Atlantis')).to.deep.equal([]);
  });
});

describe('places: "from X to Y"', () => {
  const rows: readonly (readonly [string, string | null, string | null])[] = [
    ['they moved me from Ter Apel to Arnhem', 'GM1950', 'GM0202'],
    ['ik ben overgeplaatst van Gilze naar Drachten', 'GM0784', 'GM0090'],
    ["beni Budel'den Almere'ye gönderdiler", 'GM1706', 'GM0034'],
    ['нас перевели из Эммена в Утрехт', 'GM0114', 'GM0344'],
    ['мене перевели з Ассена до Зволле', 'GM0106', 'GM0193'],
    ['przenieśli mnie z Almelo do Rotterdamu', 'GM0141', 'GM0599'],
    ['نقلوني من تير أبل إلى روتردام', 'GM1950', 'GM0599'],
    ['مرا از بودل به آرنهم منتقل کردند', 'GM1706', 'GM0202'],
    ['له تر اپل څخه اوترخت ته', 'GM1950', 'GM0344'],
    ['ካብ ተር ኣፐል ናብ ኣምስተርዳም', 'GM1950', 'GM0363'],
    ['ከተር አፐል ወደ ሮተርዳም', 'GM1950', 'GM0599'],
    ['je suis passé de Zutphen à Leyde', 'GM0301', 'GM0546'],
    ['me trasladaron de Dronten a La Haya', 'GM0303', 'GM0518'],
    ['mudaram-me de Heerlen para Breda', 'GM0917', 'GM0758'],
    ['ji Ter Apel bo Zwolle', 'GM1950', 'GM0193'],
    ['laga soo raray Ter Apel ilaa Utrecht', 'GM1950', 'GM0344'],
    ['从特尔阿珀尔到海牙', 'GM1950', 'GM0518'],
    ['I was transferred to Leeuwarden', null, 'GM0080'],
    ['ik kom uit Venlo', 'GM0983', null],
  ];
  for (const [text, from, to] of rows) {
    it(text, () => {
      const moved = places.mentions(text);
      expect([moved?.from?.municipality ?? null, moved?.to?.municipality ?? null]).to.deep.equal([from, to]);
    });
  }
  it('says nothing when nobody moved', () => {
    expect(places.mentions('I need a doctor')).to.equal(null);
    expect(places.mentions('there is a doctor in Utrecht')).to.equal(null);
  });
});

describe('places: in any text', () => {
  const found: readonly (readonly [string, string])[] = [
    ['my husband beats me, I live in Tilburg', 'GM0855'],
    ['ik zoek een advocaat in Ede', 'GM0228'],
    ['mijn postcode is 9711', 'GM0014'],
    ['hulp nodig, 3011 BD', 'GM0599'],
    ['أحتاج محامي في روتردام', 'GM0599'],
    ['мне нужен врач в Гааге', 'GM0518'],
    ['我在海牙需要律师', 'GM0518'],
    ["Arnhem'de doktor arıyorum", 'GM0202'],
  ];
  for (const [text, code] of found) {
    it(text, () => {
      expect(places.findInText(text)?.municipality).to.equal(code);
    });
  }
  const nothing = [
    'het beste is dat ik ga',
    'ik weet echt niet',
    'mijn buren maken herrie',
    'the best doctor',
    'he goes out',
    'in grave danger',
    'my son is well',
    'haren vallen uit',
    'in een kamer',
    'ik wil laten weten',
    'dingen die ik niet wil',
    'amen',
    'Rottrdaam hulp',
    'it cost 1012 euro',
    'in 2019',
    'إيدي توجعني',
    'امن نیست',
    "c'est grave",
    'son las tres de la tarde',
  ];
  for (const text of nothing) {
    it(`nothing in: ${text}`, () => {
      expect(places.findInText(text)).to.equal(null);
    });
  }
});

describe('places: guesses', () => {
  it('offers at most three when it is not sure', () => {
    const found = places.locate('Capele');
    expect(found.municipality).to.equal(null);
    expect(found.suggestions).to.include('GM0502').and.have.length.within(1, 3);
  });
  it('asks which one for a misspelt name that several places share', () => {
    expect(places.locate('Ryswik').ambiguous).to.deep.equal(['GM0214', 'GM0603', 'GM1959']);
  });
  it('takes a province, a neighbour or a reception centre to tell namesakes apart', () => {
    expect(places.locate('Hengelo').ambiguous).to.deep.equal(['GM0164', 'GM1876']);
    expect(places.locate('Hengelo in Gelderland').municipality).to.equal('GM1876');
    expect(places.locate('Oosterhout bij Nijmegen').municipality).to.equal('GM1734');
    expect(places.locate('azc Katwijk').municipality).to.equal('GM0537');
  });
  it('never changes its mind and survives any text', () => {
    for (const text of [
      '',
      ' ',
      '???',
      '1',
      '🙂',
      'a'.repeat(5000),
      "'",
      '١٢٣٤٥٦',
      '\u0000',
      'ＡＲＮＨＥＭ',
    ]) {
      expect(places.locate(text)).to.deep.equal(places.locate(text));
    }
    expect(places.locate('ＡＲＮＨＥＭ').municipality).to.equal('GM0202');
  });
});
