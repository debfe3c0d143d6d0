/** A label or a typed answer in the form in which both are compared: no case, marks, punctuation or double spaces. */
export function foldLabel(text: string): string {
  return foldDigits(text)
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}+/gu, '')
    .replace(/[^\p{L}\p{N}+]+/gu, ' ')
    .trim();
}

/** Any script's decimal digits, and the Ethiopic numbers one to nine, as 0-9. Offsets stay the same. */
export function foldDigits(text: string): string {
  return text.replace(/[^\P{Nd}0-9]|[፩-፱]/gu, (digit) => {
    const code = digit.codePointAt(0) ?? 0;
    if (code >= 0x1369 && code <= 0x1371) return String(code - 0x1368);
    let zero = code;
    // Decimal digits stand in runs of ten; the run starts after the last non-digit.
    while (zero > 0x30 && code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero--;
    return String((code - zero) % 10);
  });
}
