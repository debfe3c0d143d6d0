import type { Json, JsonObject } from '../json.ts';
import { readPhone } from '../phone.ts';
import type { Say } from './say.ts';

const keypad = ['', '', 'abc', 'def', 'ghi', 'jkl', 'mno', 'pqrs', 'tuv', 'wxyz'];

/** H7: one number a phone, extensions in their own field, no words instead of numbers. Gives none, one or several. */
export function repairPhone(phone: JsonObject, say: Say): JsonObject[] {
  const written = phone['number'];
  const whole =
    typeof written === 'number' ? String(written) : typeof written === 'string' ? written.trim() : '';
  if (callable(whole)) return [{ ...extensionOf(phone), number: whole }];
  const parts = numbersIn(whole);
  if (parts.length === 0) {
    say('A telephone without number was left out.');
    return [];
  }
  if (parts.length > 1) say('Several numbers in one field were taken apart.');
  return parts.map(({ number, extension, fax }, index) => {
    const copy: JsonObject = { ...extensionOf(phone), number };
    // Only the first keeps the id of the field; the others are new.
    if (index > 0) Reflect.deleteProperty(copy, 'id');
    if (extension !== null) copy['extension'] ??= extension;
    if (fax) copy['type'] = 'fax';
    return copy;
  });
}

function callable(text: string): boolean {
  return (
    readPhone({ number: text, type: undefined }) !== null &&
    !/[a-z;]|\d\s*(?:[/|,]|of|or|en)\s*0\d/i.test(text)
  );
}

function numbersIn(text: string): { number: string; extension: number | null; fax: boolean }[] {
  return text
    .split(/\s*(?:[;|\n]|,(?=\s*[+(]?\d)|\s\/\s*|\/(?=\s*[+(]?0\d)|\b(?:of|or|en|and)\b)\s*/i)
    .flatMap((part) => {
      const fax = /\bfax\b/i.test(part);
      const inside = /(?:\bext(?:ension|\.)?|\btoestel|\btst\.?|\bx)\s*(\d{1,6})\s*$/i.exec(part);
      const bare = inside ? part.slice(0, inside.index) : part;
      const number = vanity(bare.replace(/^\s*(?:tel(?:efoon|ephone|\.)?|phone|fax|t)[:.\s]*/i, '').trim())
        .replace(/\s*\([^)\d]*\)\s*/g, '')
        .trim();
      const digits = number.replace(/\D/g, '');
      if (digits.length < 3 || digits.length > 15 || /\p{L}{2}/u.test(number)) return [];
      return [{ number, extension: inside ? Number(inside[1]) : null, fax }];
    });
}

/** "0800-VLUCHT" as it is dialled. */
function vanity(text: string): string {
  const match = /^((?:\+?1[-\s])?(?:0?800|0900|1-800))[-\s]*([a-z][a-z\d-]{3,9})$/i.exec(text);
  if (!match) return text;
  const digits = (match[2] ?? '')
    .toLowerCase()
    .replace(/[a-z]/g, (letter) => String(keypad.findIndex((letters) => letters.includes(letter))))
    .replaceAll('-', '');
  return `${match[1] ?? ''}-${digits}`;
}

/** In HSDS an extension is a number; "ext. 12" is 12, anything without digits is none. */
function extensionOf(phone: JsonObject): JsonObject {
  const copy = { ...phone };
  const value: Json | undefined = copy['extension'];
  if (value === undefined || typeof value === 'number') return copy;
  const digits = typeof value === 'string' ? /\d{1,6}/.exec(value) : null;
  if (digits) copy['extension'] = Number(digits[0]);
  else Reflect.deleteProperty(copy, 'extension');
  return copy;
}
