import type { CrisisId, LanguageTag } from '../../src/understanding/types.ts';

/** The plainest cries in every language: a model that misses one of these may not be shipped. */
export const plainCries: Record<LanguageTag, Partial<Record<CrisisId, string>>> = {
  nl: { danger: 'mijn man slaat mij nu', suicide: 'ik wil dood', assault: 'ik ben gisteren verkracht', medical: 'hij ademt niet meer' },
  en: { danger: 'my husband is beating me now', suicide: 'i want to kill myself', assault: 'i was raped yesterday', medical: 'she is unconscious and not breathing' },
  ar: { danger: 'زوجي يضربني الآن', suicide: 'أريد أن أنتحر', assault: 'تم اغتصابي أمس', medical: 'هو لا يتنفس' },
  ti: { danger: 'ሰብኣየይ ሕጂ ይወቕዓኒ ኣሎ', suicide: 'ነብሰይ ክቐትል እደሊ', assault: 'ትማሊ ተደፊረ' },
  tr: { danger: 'kocam şu an beni dövüyor', suicide: 'kendimi öldürmek istiyorum', assault: 'dün tecavüze uğradım', medical: 'nefes almıyor' },
  uk: { danger: 'чоловік мене зараз б’є', suicide: 'я хочу вбити себе', assault: 'мене вчора зґвалтували', medical: 'він не дихає' },
  ru: { danger: 'муж меня сейчас бьёт', suicide: 'я хочу покончить с собой', assault: 'меня вчера изнасиловали', medical: 'он не дышит' },
  fa: { danger: 'شوهرم الان داره منو میزنه', suicide: 'میخواهم خودکشی کنم', assault: 'دیروز به من تجاوز شد', medical: 'نفس نمی کشد' },
  so: { danger: 'ninkaygu hadda wuu i garaacayaa', suicide: 'waxaan rabaa inaan is dilo', assault: 'shalay waa la i kufsaday' },
  fr: { danger: 'mon mari me frappe maintenant', suicide: 'je veux me suicider', assault: 'j’ai été violée hier', medical: 'il ne respire plus' },
  es: { danger: 'mi marido me está pegando ahora', suicide: 'quiero matarme', assault: 'me violaron ayer', medical: 'no respira' },
  pl: { danger: 'mąż mnie teraz bije', suicide: 'chcę się zabić', assault: 'wczoraj mnie zgwałcono', medical: 'on nie oddycha' },
  ps: { danger: 'خاوند مې اوس ما وهي', suicide: 'غواړم ځان ووژنم', assault: 'پرون پر ما جنسي تېری وشو' },
  ku: { danger: 'mêrê min niha li min dixe', suicide: 'ez dixwazim xwe bikujim', assault: 'duh tecawizî min kirin' },
  am: { danger: 'ባሌ አሁን እየደበደበኝ ነው', suicide: 'ራሴን ማጥፋት እፈልጋለሁ', assault: 'ትናንት ተደፈርኩ' },
  zh: { danger: '我丈夫现在正在打我', suicide: '我想自杀', assault: '我昨天被强奸了', medical: '他没有呼吸了' },
  pt: { danger: 'meu marido está me batendo agora', suicide: 'quero me matar', assault: 'fui estuprada ontem', medical: 'ele não respira' },
}; // prettier-ignore

/** Words of a crisis in talk that is none. */
export const calmTalk: readonly string[] = [
  'this exam is killing me',
  'dat examen wordt mijn dood haha',
  'my phone battery died',
  'ik heb een film gezien over een moord',
  'the weather is nice today',
  'what time does the library open',
  'ik wil Nederlands leren',
  'je cherche un cours de néerlandais',
  'أريد أن أتعلم الهولندية',
  'хочу вивчати нідерландську мову',
  'Hollandaca kursu arıyorum',
  'thank you very much',
];
