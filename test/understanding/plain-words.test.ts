import { expect } from 'chai';
import { loadUnderstanding } from '../../src/understanding/load.ts';
import { languageTags, type LanguageTag, type NeedId } from '../../src/understanding/types.ts';

const understand = loadUnderstanding('data/understanding');
const meant: readonly NeedId[] = ['safety', 'medical', 'money', 'language-learning'];

/** The plainest way to say four needs; the first is told by somebody who is hurt, never by somebody who hurts. */
const said: Record<LanguageTag, readonly string[]> = {
  nl: [
    'mijn man slaat me',
    'ik heb een dokter nodig',
    'ik heb geen geld voor eten',
    'ik wil nederlands leren',
  ],
  en: ['my husband beats me', 'i need a doctor', 'i have no money for food', 'i want to learn dutch'],
  ar: ['زوجي يضربني', 'احتاج طبيب', 'ليس عندي مال للطعام', 'اريد ان اتعلم اللغة الهولندية'],
  ti: ['ሰብኣየይ ይወቕዓኒ', 'ሓኪም የድልየኒ', 'ገንዘብ ንምግቢ የብለይን', 'ቋንቋ ሆላንድ ክመሃር ደልየ'],
  tr: [
    'kocam beni dövüyor',
    'doktora ihtiyacım var',
    'yemek için param yok',
    'hollandaca öğrenmek istiyorum',
  ],
  uk: ["чоловік мене б'є", 'мені потрібен лікар', 'немає грошей на їжу', 'хочу вивчати нідерландську мову'],
  ru: ['муж меня бьёт', 'мне нужен врач', 'нет денег на еду', 'хочу учить нидерландский язык'],
  fa: ['شوهرم مرا کتک می‌زند', 'به دکتر نیاز دارم', 'پول برای غذا ندارم', 'می‌خواهم هلندی یاد بگیرم'],
  so: [
    'ninkaygu wuu i garaacaa',
    'dhakhtar ayaan u baahanahay',
    'lacag cunto ma haysto',
    'waxaan rabaa inaan barto luqadda hollandka',
  ],
  fr: [
    'mon mari me frappe',
    'j ai besoin d un médecin',
    'je n ai pas d argent pour manger',
    'je veux apprendre le néerlandais',
  ],
  es: ['mi marido me pega', 'necesito un médico', 'no tengo dinero para comer', 'quiero aprender neerlandés'],
  pl: [
    'mąż mnie bije',
    'potrzebuję lekarza',
    'nie mam pieniędzy na jedzenie',
    'chcę uczyć się niderlandzkiego',
  ],
  ps: ['مېړه مې وهي', 'ډاکټر ته اړتیا لرم', 'د خوړو لپاره پیسې نلرم', 'غواړم هالنډي ژبه زده کړم'],
  ku: [
    'mêrê min li min dixe',
    'pêwîstiya min bi bijîşk heye',
    'pereyê min ji bo xwarinê tune',
    'dixwazim holendî hîn bibim',
  ],
  am: ['ባሌ ይመታኛል', 'ሐኪም እፈልጋለሁ', 'ለምግብ ገንዘብ የለኝም', 'ደች ቋንቋ መማር እፈልጋለሁ'],
  zh: ['我丈夫打我', '我需要看医生', '我没有钱吃饭', '我想学荷兰语'],
  pt: [
    'meu marido me bate',
    'preciso de um médico',
    'não tenho dinheiro para comida',
    'quero aprender holandês',
  ],
};

describe('plain words', () => {
  for (const tag of languageTags)
    it(`are sure enough to act on in ${tag}, and taken for nothing else`, () => {
      said[tag].forEach((text, index) => {
        const { needs, topics, command, crisis } = understand(text, tag);
        expect(needs[0]?.id, text).to.equal(meant[index]);
        expect(needs[0]?.score, text).to.be.at.least(0.7);
        expect(command, text).to.equal(null);
        expect(
          topics.filter((topic) => topic !== 'basic-needs'),
          text,
        ).to.deep.equal([]);
        if (index > 0) expect(crisis, text).to.equal(null);
      });
    });
});
