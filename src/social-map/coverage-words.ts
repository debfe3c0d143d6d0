/** A heading in Dutch and in English: the two languages of those who keep a map. */
export type Words = readonly [nl: string, en: string];

/** Short names of ids for the coverage page; people in a talk never see these. */
const needWords: Record<string, Words> = {
  safety: ['Veiligheid', 'Safety'],
  'sexual-violence': ['Seksueel geweld', 'Sexual violence'],
  medical: ['Medische zorg', 'Medical care'],
  'mental-health': ['Geestelijke zorg', 'Mental health'],
  shelter: ['Opvang', 'Shelter'],
  legal: ['Recht', 'Legal help'],
  money: ['Geld', 'Money'],
  'work-exploitation': ['Uitbuiting in werk', 'Exploitation'],
  lgbtqia: ['LHBTQIA+', 'LGBTQIA+'],
  'children-family': ['Kinderen, gezin', 'Children, family'],
  community: ['Ontmoeting', 'Community'],
  'language-learning': ['Taal leren', 'Language lessons'],
  interpreter: ['Tolk', 'Interpreter'],
  disability: ['Beperking', 'Disability'],
};

export const needName = (id: string): Words => needWords[id] ?? [id, id];

export const audienceWords: Record<string, Words> = {
  anyone: ['Iedereen', 'Anyone'],
  women: ['Vrouwen', 'Women'],
  men: ['Mannen', 'Men'],
  lgbtqia: ['LHBTQIA+', 'LGBTQIA+'],
  children: ['Kinderen', 'Children'],
  youth: ['Jongeren', 'Youth'],
  parents: ['Ouders', 'Parents'],
  elderly: ['Ouderen', 'Older people'],
  'asylum-seekers': ['Asielzoekers', 'Asylum seekers'],
  refugees: ['Vluchtelingen', 'Refugees'],
  undocumented: ['Zonder papieren', 'Undocumented'],
  'eu-migrants': ['EU-migranten', 'EU migrants'],
  ukraine: ['Oekraïne', 'Ukraine'],
  'dependent-permit': ['Afhankelijke vergunning', 'Dependent permit'],
  'unaccompanied-minors': ['Alleen, onder 18', 'Alone, under 18'],
  detained: ['In detentie', 'Detained'],
  'sex-workers': ['Sekswerkers', 'Sex workers'],
  deaf: ['Doven', 'Deaf people'],
  'physical-disability': ['Lichamelijke beperking', 'Physical disability'],
  'intellectual-disability': ['Verstandelijke beperking', 'Intellectual disability'],
};

const nameIn = (locale: string, tag: string) => new Intl.DisplayNames([locale], { type: 'language' }).of(tag);

export function languageWords(tag: string): Words {
  if (tag === 'interpreter') return ['Met een tolk', 'With an interpreter'];
  return [nameIn('nl', tag) ?? tag, nameIn('en', tag) ?? tag];
}

/** Column heads of the provinces, as on a narrow screen. */
export const provinceShort: Record<string, string> = {
  Drenthe: 'DR',
  Flevoland: 'FL',
  Friesland: 'FR',
  Fryslân: 'FR',
  Gelderland: 'GE',
  Groningen: 'GR',
  Limburg: 'LI',
  'Noord-Brabant': 'NB',
  'Noord-Holland': 'NH',
  Overijssel: 'OV',
  Utrecht: 'UT',
  Zeeland: 'ZE',
  'Zuid-Holland': 'ZH',
};
