/** The eleven-test of the Dutch citizen service number (BSN). */
export function isBsn(value: string): boolean {
  const digits = value.replace(/\D/g, '');
  if (digits.length !== 9 || /^0{3}/.test(digits)) return false;
  const sum = Array.from(digits).reduce(
    (total, digit, index) => total + Number(digit) * (index === 8 ? -1 : 9 - index),
    0,
  );
  return sum % 11 === 0;
}

/** Characters of an IBAN by country: banks give one fixed length each. */
const ibanLengths: Record<string, number> = {
  NL: 18, BE: 16, DE: 22, FR: 27, LU: 20, GB: 22, IE: 22, ES: 24, PT: 25, IT: 27, AT: 20, CH: 21, PL: 28, RO: 24,
  BG: 22, TR: 26, UA: 29, GR: 27, SE: 24, DK: 18, NO: 15, FI: 18, HU: 28, CZ: 24, SK: 24, HR: 21, LT: 20, LV: 21,
  EE: 20, SI: 19, CY: 28, MT: 31, SA: 24, AE: 23, JO: 30, LB: 28, IQ: 23, PS: 29, RS: 22, AL: 28, GE: 22,
}; // prettier-ignore

/** The remainder test (mod 97) of an IBAN without separators. */
export function isIban(plain: string): boolean {
  if (plain.length !== ibanLengths[plain.slice(0, 2)]) return false;
  let rest = 0;
  for (const sign of plain.slice(4) + plain.slice(0, 4)) {
    const number = /\d/.test(sign) ? sign : String(sign.charCodeAt(0) - 55);
    for (const digit of number) rest = (rest * 10 + Number(digit)) % 97;
  }
  return rest === 1;
}

/** Where an IBAN that begins at `start` ends, spaces and hyphens inside included; null where none begins. */
export function ibanEnd(text: string, start: number): number | null {
  const length = ibanLengths[text.slice(start, start + 2).toUpperCase()];
  if (length === undefined) return null;
  let plain = '';
  let at = start;
  for (; at < text.length && plain.length < length; at += 1) {
    const sign = text.charAt(at);
    if (/[a-z0-9]/i.test(sign)) plain += sign.toUpperCase();
    else if (!/[ .-]/.test(sign)) return null;
  }
  if (/[a-z0-9]/i.test(text.charAt(at))) return null;
  // A Dutch number with a slip of the finger is as personal as one without.
  return isIban(plain) || /^NL\d{2}[A-Z]{4}\d{10}$/.test(plain) ? at : null;
}
