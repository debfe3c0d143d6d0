import type { HsdsPhone } from './hsds.ts';

export interface Phone {
  number: string;
  /** `tel:` form: E.164, or a Dutch short or service number as it is dialled. */
  dial: string;
}

/** Short numbers that have no international form: 112, 113, 14 0xx, 116 xxx, 18xx, 0800, 0900, 0906, 0909. */
const dutchServiceNumber = /^(?:11[0-9]|14\d{2,4}|116\d{3}|18\d\d|0800\d{4,7}|090[069]\d{4,7})$/;

/** A number that a tap may call, or null when it is none ("no phone", a fax, half a number). */
export function readPhone({ number, type }: Pick<HsdsPhone, 'number' | 'type'>): Phone | null {
  if (/fax/i.test(type ?? '') || /[a-z]{2}/i.test(number)) return null;
  const digits = number.replace(/\(0\)/g, '').replace(/[^\d+]/g, '');
  if (dutchServiceNumber.test(digits)) return { number: number.trim(), dial: `tel:${digits}` };
  const international = /^0[1-9]\d{8}$/.test(digits)
    ? `+31${digits.slice(1)}`
    : digits.replace(/^00/, '+').replace(/^\+310(?=[1-9]\d{8}$)/, '+31');
  return /^\+[1-9]\d{7,14}$/.test(international)
    ? { number: number.trim(), dial: `tel:${international}` }
    : null;
}

/** The first tappable numbers, without doubles. */
export function readPhones(phones: readonly HsdsPhone[]): Phone[] {
  const byDial = new Map<string, Phone>();
  for (const phone of phones.map(readPhone))
    if (phone && !byDial.has(phone.dial)) byDial.set(phone.dial, phone);
  return [...byDial.values()];
}
