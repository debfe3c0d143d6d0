/** Folds a Latin spelling to how it sounds to many ears: katvayk and Katwijk, Naymegen and Nijmegen are the same. */
export function soundOf(latin: string): string {
  return latin
    .replace(/sch/g, 'sx')
    .replace(/ph/g, 'f')
    .replace(/th/g, 't')
    .replace(/ck/g, 'k')
    .replace(/kh|gh|ch|g|h/g, 'x')
    .replace(/c(?=[eiy])/g, 's')
    .replace(/[cq]/g, 'k')
    .replace(/[vw]/g, 'f')
    .replace(/z/g, 's')
    .replace(/dt|d/g, 't')
    .replace(/ij|ei|ey|ay|ai|aa?y/g, 'e')
    .replace(/ui|eu|oi|au|ou|oe|o|u/g, 'o')
    .replace(/ie|i|y|j/g, 'e')
    .replace(/(.)\1+/g, '$1');
}

const ARABIC: Readonly<Record<string, string>> = {
  ...{ ب: 'b', پ: 'b', ت: 't', ث: 't', ط: 't', د: 't', ض: 't', س: 's', ص: 's', ز: 's', ذ: 's', ظ: 's' },
  ...{ ش: 's', ژ: 's', چ: 's', ج: 'x', ح: 'x', خ: 'x', غ: 'x', گ: 'x', ق: 'x', ه: 'x', ك: 'k' },
  ...{ ر: 'r', ل: 'l', م: 'm', ن: 'n', ف: '', و: '', ي: '', ا: '', ع: '' },
};
/** The consonants of a word in Arabic script; v, w and f drop out, because they are written in so many ways. */
export function arabicSkeleton(word: string): string {
  let out = '';
  for (const letter of word) out += ARABIC[letter] ?? '';
  return out.replace(/x$/, '').replace(/(.)\1+/g, '$1');
}
/** The same for a Latin name. */
export function latinSkeleton(latin: string): string {
  return soundOf(latin)
    .replace(/p/g, 'b')
    .replace(/[aeof]/g, '')
    .replace(/x$/, '')
    .replace(/(.)\1+/g, '$1');
}

/** Ethiopic signs without their vowels; the k and kh rows are one. */
export function ethiopicSkeleton(word: string): string {
  let out = '';
  for (const sign of word) {
    const code = sign.codePointAt(0) ?? 0;
    const row = code - (code % 8);
    if (row === 0x12a0) continue;
    const plain = row === 0x12b8 || row === 0x1280 || row === 0x1240 ? 0x12a8 : row === 0x1268 ? 0x1260 : row;
    out += String.fromCodePoint(plain);
  }
  return out;
}
