import { foldDigits } from './fold.ts';
import { ibanEnd, isBsn } from './check-digits.ts';
import { findWithRecognizers } from './recognizers.ts';
import type { PersonalData } from './types.ts';

/**
 * Personal data in a text, to keep it out and say so kindly. Offsets are UTF-16 units of the original text.
 * Helplines and emergency numbers are nobody's data, nor is a postcode's four digits.
 */
const longest = 500;

type Kind = PersonalData['kind'];
interface Rule {
  kind: Kind;
  pattern: RegExp;
  /** A group named `value` narrows what is personal; a further test of it. */
  holds?: (value: string) => boolean;
}

const digitsOf = (value: string) => value.replace(/\D/g, '');

/** 0800, 0900, 0906, 0909, 116 xxx, 14 0xx of municipalities, and 112 as it is dialled from abroad. */
const helplines =
  /(?<![\d+]|\d )(?:(?:\+|00)31[ -]?|0)(?:800|90[069])(?:[ -]?\d){4}(?:(?:[ -]?\d){3})?(?!\d)|(?<![\d+]|\d )(?:14 ?0\d{2,3}|116[ -]?\d{3}|11[23]|144)(?![\d-])|(?:\+|00)31[ -]?247[ -]?247[ -]?247/g;

const months =
  'jan(?:uari|uary)?|feb(?:ruari|ruary)?|m(?:aa)?rt|mar(?:ch)?|apr(?:il)?|mei|may|ju[nl][iey]?|aug(?:ustus|ust)?|sep(?:t(?:ember)?)?|o[kc]t(?:ober)?|nov(?:ember)?|de[ck](?:ember)?|janvier|f[ée]vrier|mars|avril|mai|juin|juillet|ao[uû]t|septembre|octobre|novembre|d[ée]cembre|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre|ocak|[şs]ubat|mart|nisan|may[ıi]s|haziran|temmuz|a[ğg]ustos|eyl[üu]l|ekim|kas[ıi]m|aral[ıi]k|stycznia|lutego|marca|kwietnia|maja|czerwca|lipca|sierpnia|wrze[śs]nia|pa[źz]dziernika|listopada|grudnia|января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря|січня|лютого|березня|квітня|травня|червня|липня|серпня|вересня|жовтня|листопада|грудня|يناير|فبراير|مارس|[أا]بريل|مايو|يونيو|يوليو|[أا]غسطس|سبتمبر|[أا]كتوبر|نوفمبر|ديسمبر';

/** Words for being born, which make even a bare year a birth date. */
const born =
  'geboren(?: op)?|geb(?:oorte)?(?:\\.|datum)?|born(?: on| in)?|birth ?da(?:te|y)|dob|n[ée]e? le|nac[ií](?: el)?|nasci(?: em)?|do[ğg]um(?: tarihim)?|do[ğg]dum|urodzon[ya]|ur\\.|родил(?:ся|ась)|народи(?:вся|лась)|дата рождения|дата народження|مواليد|ولدت|تاريخ (?:ال)?ميلاد[يى]?|متولد|تاریخ تولد|dhashay|出生|生日';
const date = `\\d{1,2} ?[-/.] ?\\d{1,2} ?[-/.] ?(?:(?:19|20)\\d{2}|\\d{2}(?!\\d))|(?:19|20)\\d{2}[-/.]\\d{1,2}[-/.]\\d{1,2}|\\d{1,2}(?:st|nd|rd|th|er|\\.)?(?: de| of)? (?:${months})\\.?,?(?: de| del)? (?:19|20)\\d{2}|(?:19|20)\\d{2} ?年 ?\\d{1,2} ?月 ?\\d{1,2} ?日`;

/** What may stand before the word that ends in "street": parts of a name, "van der". */
const streetName = "(?:(?:\\p{Lu}[\\p{L}'.-]{0,30}|[Vv]an|[Dd]e[rn]?|[Hh]et|[Tt]e[rn]?|[Ss]t\\.?|'t) ){0,4}";
const street =
  '(?:straat|str\\.|laan|weg|plein|gracht|kade|dijk|singel|steeg|dreef|hof|pad|plantsoen|markt|wal|baan|park|ring|burgwal|haven|boulevard|allee|straße|strasse|street|avenue|road)';

/** Earlier rules win where matches overlap. */
const rules: readonly Rule[] = [
  { kind: 'email', pattern: /[\p{L}\p{N}._%+-]{1,64}(?:@| @ )[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63})*\.\p{L}{2,24}/gu },
  { kind: 'v-number', pattern: /(?<![\p{L}\p{N}])v[ -]?(?:nummer|number|nr|no)\.?(?: is)?[ :=-]{0,3}(?<value>v?\d{3}[ .-]?\d{3}[ .-]?\d{3,4})(?!\d)/giu },
  { kind: 'v-number', pattern: /(?<![\p{L}\p{N}])v[ :.-]{0,2}\d{3}[ .-]?\d{3}[ .-]?\d{3,4}(?!\d)/giu },
  { kind: 'phone', pattern: /(?<![\p{L}\d])(?:\+|00)[1-9](?:[ ()./-]{0,3}\d){7,14}(?!\d)/gu },
  { kind: 'birth-date', pattern: new RegExp(`(?:${born})[ :,=-]{0,3}(?:is |on |op )?(?<value>${date}|\\d{1,2} \\d{1,2} (?:19|20)\\d{2}|(?:19|20)\\d{2}(?!\\d))`, 'giu') },
  { kind: 'birth-date', pattern: new RegExp(`(?<![\\d/.-])(?:${date})(?![\\d/-])`, 'giu'), holds: isPastDate },
  { kind: 'passport', pattern: /(?:passport|paspoort|pasaport|passeport|pasaporte|passaporte|paszport|паспорт|جواز|باسبور|پاسپورت|护照|ፓስፖርት|baasaboor)[^\d\n]{0,20}?(?<![\p{L}\p{N}])(?<value>(?=[a-z0-9]{6,9}(?![\p{L}\p{N}]))[a-z]{0,3}\d[a-z0-9]{4,8})/giu }, // prettier-ignore
  { kind: 'passport', pattern: /(?<![\p{L}\p{N}])[A-Z]{1,2}(?=[A-Z0-9]{6,8}(?![\p{L}\p{N}]))[A-Z0-9]{0,2}\d{5,8}(?![\p{L}\p{N}])/gu },
  { kind: 'bsn', pattern: /(?<![\d+.-])(?<!\d )\d{4}[ .]?\d{2}[ .]?\d{3}(?![\d])|(?<![\d+.-])(?<!\d )\d{3}[ .]\d{3}[ .]\d{3}(?![\d])/gu, holds: isBsn },
  { kind: 'bsn', pattern: /(?:bsn|burgerservicenummer|sofi)[ \w:-]{0,12}?[ :=-]{1,3}(?<value>\d{8,9}|\d{4}[ .]\d{2}[ .]\d{3}|\d{3}[ .]\d{3}[ .]\d{3})(?!\d)/giu },
  { kind: 'address', pattern: new RegExp(`(?<![\\p{L}])${streetName}(?:\\p{L}[\\p{L}'.-]{1,30}${street}|(?:Laan|Weg|Plein|Kade|Hof|laan|plein)(?: [\\p{L}]{2,20}){1,3}) ?(?:nr\\.? ?|no\\.? ?|nummer )?\\d{1,4}(?!\\d)(?:[ -]?[a-zA-Z](?![\\p{L}\\d]))?(?:[ ,]{1,3}\\d{4} ?[A-Za-z]{2}(?![\\p{L}\\d]))?`, 'gu') }, // prettier-ignore
  { kind: 'address', pattern: /(?<![\p{L}\p{N}])(?:ulica|ul\.|ул\.|улица|вулиця|вул\.|rue|calle|c\/|rua|via|avenida|شارع|خیابان) ?[\p{L}'. -]{2,30}? ?,? ?(?:\d{1,4}|n[o°º]\.? ?\d{1,4})(?!\d)/giu }, // prettier-ignore
  { kind: 'address', pattern: /(?<![\p{L}\p{N}])\d{4} ?[A-Z]{2} ?(?:,|nr\.?|huisnummer|-)? ?\d{1,4}(?!\p{N}| ?[A-Z]{2}(?!\p{L}))(?:[a-z](?!\p{L}))?/gu },
  { kind: 'address', pattern: /(?<![\p{L}\p{N}])\d{1,4} (?:\p{L}[\p{L}'-]{1,20} ){1,2}(?:street|st|road|rd|avenue|ave|lane)(?!\p{L})/giu },
  { kind: 'phone', pattern: /(?<![\p{L}\d+])0[1-9](?:[ ()./-]{0,3}\d){7,9}(?!\d)/gu },
  { kind: 'phone', pattern: /(?<![\d+])\(0\d{2,3}\)[ -]?\d(?:[ .-]?\d){5,7}(?!\d)/gu },
  { kind: 'phone', pattern: /(?<=(?:tel|phone|nummer|number|bel|call|whatsapp|app|numara\p{L}*|номер\p{L}*|رقم\p{L}*|هاتف\p{L}*|شماره\p{L}*|numer\p{L}*|n[uú]mero)[ .:=-]{1,4}(?:\p{L}{1,6} ){0,2})[1-9](?:[ .-]?\d){6,13}(?!\d)/giu }, // prettier-ignore
  { kind: 'phone', pattern: /(?<![\p{L}\d+])6[ -]?\d{8}(?!\d)|(?<![\p{L}\d+])6(?:[ -]\d{2}){4}(?!\d)/gu },
  { kind: 'handle', pattern: /(?<![\p{L}\p{N}.@])@[a-z0-9_][a-z0-9_.]{2,30}/giu },
  { kind: 'handle', pattern: /(?:t\.me|instagram\.com|facebook\.com|fb\.com|tiktok\.com|wa\.me|snapchat\.com)\/[\w@.+-]{3,40}/giu },
  { kind: 'handle', pattern: /(?<=(?:insta(?:gram)?|snap(?:chat)?|telegram|tiktok|facebook|fb|skype)(?: (?:is|naam|name|account|id|user))?[ :=-]{1,3})[a-z][a-z.]*[\d_][\w.]{1,30}/giu }, // prettier-ignore
]; // prettier-ignore

/** A date of long enough ago to be somebody's birthday: appointments are not. */
function isPastDate(value: string): boolean {
  const year = /(?:19|20)\d{2}/.exec(value)?.[0];
  if (year === undefined)
    return /\d{1,2}\D{1,2}\d{1,2}\D{1,2}\d{2}$/.test(value) && !/\D(?:2[3-9])$/.test(value);
  return Number(year) <= 2015;
}

function holds(rule: Rule, value: string): boolean {
  if (rule.kind === 'phone' && digitsOf(value).length < 7) return false;
  return rule.holds?.(value) ?? true;
}

/** Finds personal data in the first 500 characters; in order, without overlaps. */
export function findPersonalData(text: string): PersonalData[] {
  const plain = foldDigits(text.slice(0, longest)).replace(helplines, (line) => '_'.repeat(line.length));
  if (!/[\d@]/.test(plain) && !plain.includes('.com/') && !plain.includes('.me/')) return [];
  const found: PersonalData[] = [];
  const take = (kind: Kind, start: number, end: number) => {
    if (!found.some((other) => start < other.end && end > other.start)) found.push({ kind, start, end });
  };
  for (const match of plain.matchAll(/(?<![\p{L}\p{N}])[a-z]{2}[ -]?\d{2}/giu)) {
    const end = ibanEnd(plain, match.index);
    if (end !== null) take('iban', match.index, end);
  }
  for (const rule of rules) {
    for (const match of plain.matchAll(rule.pattern)) {
      const value = (match.groups?.['value'] ?? match[0]).trimEnd();
      const start = match.index + match[0].lastIndexOf(value);
      if (holds(rule, value)) take(rule.kind, start, start + value.length);
    }
  }
  for (const { kind, start, end } of findWithRecognizers(plain)) {
    const value = plain.slice(start, end);
    const enough = kind === 'email' || digitsOf(value).length >= 9;
    if (enough) take(kind, start, end);
  }
  return found.sort((a, b) => a.start - b.start);
}
