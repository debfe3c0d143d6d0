/**
 * Letters that look like others: typed to slip past a filter, by a keyboard of two scripts, or for fun.
 * All functions expect lower-case text without accents.
 */

const pairs = (from: string, to: string): ReadonlyMap<string, string> =>
  new Map(Array.from(from, (letter, index) => [letter, Array.from(to)[index] ?? letter]));

/** Cyrillic and Greek letters that look like Latin ones, small or as a capital. */
const likeLatin = new Map([
  ...pairs('аеорсухіјѕԁһктмвнԛԝ', 'aeopcyxijsdhktmbhqw'),
  ...pairs('αορνικυτεχημβ', 'aopvikutexnmb'),
]);
/** The other way round, for a Cyrillic word with a Latin letter in it. */
const likeCyrillic = pairs('aeopcyxijsktmbh', 'аеорсухіјѕктмвн');

const word = /[\p{L}\p{M}]+/gu;
const latin = /\p{Script=Latin}/u;
const cyrillic = /\p{Script=Cyrillic}/u;
const foreign = /[\p{Script=Cyrillic}\p{Script=Greek}]/u;

const every = (letters: readonly string[], map: ReadonlyMap<string, string>) =>
  letters.every((letter) => map.has(letter));
const swap = (text: string, map: ReadonlyMap<string, string>) =>
  Array.from(text, (letter) => map.get(letter) ?? letter).join('');

/** One script for a word that mixes two: the one that its other letters leave, or else that of most letters. */
function unmix(mixed: string): string {
  const letters = Array.from(mixed);
  const own = letters.filter((letter) => latin.test(letter));
  const others = letters.filter((letter) => foreign.test(letter));
  if (own.length === 0 || others.length === 0) return mixed;
  const toLatin = every(others, likeLatin);
  const toCyrillic = others.every((letter) => cyrillic.test(letter)) && every(own, likeCyrillic);
  if (toLatin && (!toCyrillic || own.length >= others.length)) return swap(mixed, likeLatin);
  return toCyrillic ? swap(mixed, likeCyrillic) : mixed;
}

/** Words that mix Latin with Cyrillic or Greek letters, in one script ("hеlp" with a Cyrillic е -> "help"). */
export function foldHomoglyphs(text: string): string {
  return foreign.test(text) && latin.test(text) ? text.replace(word, unmix) : text;
}

/** Letters turned upside down, as web pages for it write them. */
const turned = pairs('ɐɔǝɟƃɓᵷɥᴉıɾʞꞁɯɹʇʌʍʎ', 'acefggghiijklmrtvwy');
/** The ones that no language spoken by newcomers has among its own letters, as ɔ and ɓ are of some. */
const turnedLetter = /[ɐǝɟƃᵷɥᴉɾʞꞁɯɹʇʍʎ]/gu;
/** Those that are another letter when the page is turned. */
const halves = pairs('bdpqnu', 'qpdbun');
/** Fewer may be a word of a language that has such a letter. */
const leastTurned = 3;

/** Text written upside down, read from its end ("ǝɯ dlǝɥ" -> "help me"). */
export function turnUpright(text: string): string {
  if ((text.match(turnedLetter)?.length ?? 0) < leastTurned) return text;
  return Array.from(text)
    .reverse()
    .map((letter) => turned.get(letter) ?? halves.get(letter) ?? letter)
    .join('');
}

/** Two readings, because 1 stands for two letters. */
const numerals = [pairs('01345@$!', 'oieasasi'), pairs('01345@$!', 'oleasasi')];
/**
 * Cries that are written with numerals for letters. Only these: in Arabic and Persian in Latin letters 2, 3, 5 and 7
 * are letters of their own.
 */
const cries = new Set(
  `help helpme hulp suicide kill killed killing killme die died dead death dood rape raped rapist abuse abused beat
  beats beaten police politie danger scared afraid violence sex sexual assault assaulted hostage unsafe
  zelfmoord verkracht verkrachting slaat geslagen mes knife gun drugs escape trafficked slave murder`.split(
    /\s+/,
  ),
);
const withNumeral = /(?<![\p{L}\p{N}@$!])(?=[a-z]*[01345@$!])[a-z01345@$!]{3,14}(?![\p{L}\p{N}@$])/gu;

/** "h3lp", "su1c1de" -> "help", "suicide". */
export function foldNumerals(text: string): string {
  return text.replace(withNumeral, (found) => {
    let end = found.length;
    while (found[end - 1] === '!') end -= 1;
    const bare = found.slice(0, end);
    const read = numerals.map((map) => swap(bare, map)).find((plain) => cries.has(plain));
    return read === undefined ? found : read + found.slice(end);
  });
}
