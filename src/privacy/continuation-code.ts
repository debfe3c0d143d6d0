import { hkdfSync } from 'node:crypto';
import { FF1 } from '@noble/ciphers/ff1.js';

/** What a code can carry: indices into the lists that both ends share, an age class, and the month. */
export interface CodePayload {
  needs: number[];
  audience: number[];
  access: number[];
  /** 0 not known, 1-4 the classes. */
  age: number;
  /** Months since January 2000. */
  month: number;
}

/** How many ids each list has, and how many of them a code can hold. */
export interface CodeShape {
  needs: number;
  audience: number;
  access: number;
}

const limits = { needs: 4, audience: 2, access: 2 } as const;
const ages = 5;
const months = 24;
/** Codes end 90 days after their month began to count; 3 full months after it are accepted. */
const livesMonths = 3;

const choose = (n: number, k: number): number => {
  let ways = 1;
  for (let i = 0; i < k; i++) ways = (ways * (n - i)) / (i + 1);
  return Math.round(ways);
};

const setsUpTo = (n: number, most: number): number => {
  let sum = 0;
  for (let k = 0; k <= most; k++) sum += choose(n, k);
  return sum;
};

/** The rank of a set among all sets of at most `most` of `n` (combinatorial number system, smaller sets first). */
function rank(set: readonly number[], n: number, most: number): number {
  const sorted = [...new Set(set)].sort((a, b) => a - b);
  if (sorted.length > most) throw new RangeError(`at most ${most} can be kept, not ${sorted.length}`);
  if (sorted.some((index) => !Number.isInteger(index) || index < 0 || index >= n))
    throw new RangeError('unknown id');
  const smaller = setsUpTo(n, sorted.length - 1);
  return (
    (sorted.length === 0 ? 0 : smaller) +
    sorted.reduce((sum, index, position) => sum + choose(index, position + 1), 0)
  );
}

function unrank(value: number, n: number, most: number): number[] {
  let size = 0;
  let rest = value;
  while (size < most && rest >= choose(n, size)) rest -= choose(n, size++);
  const set: number[] = [];
  for (let k = size; k > 0; k--) {
    let index = k - 1;
    while (choose(index + 1, k) <= rest) index++;
    set.push(index);
    rest -= choose(index, k);
  }
  return set.sort((a, b) => a - b);
}

const digits = (value: number) => String(value).padStart(16, '0').split('').map(Number);

function cipher(key: Uint8Array, lock: string | null) {
  const derived = new Uint8Array(hkdfSync('sha256', key, 'wegwijs', 'continuation code', 32));
  return FF1(10, derived, new TextEncoder().encode(lock === null ? 'open' : `lock ${lock}`));
}

export interface ContinuationCode {
  /** Sixteen digits in groups of four. Throws RangeError when there is more than a code can hold. */
  encode(payload: CodePayload, lock: string | null): string;
  /** `refused`: mistyped, from elsewhere, or locked with another number; `ended`: older than 90 days. */
  decode(code: string, lock: string | null, thisMonth: number): CodePayload | 'refused' | 'ended';
}

/**
 * The code is a number below the count of all possible contents, written with 16 digits and encrypted in place
 * (format-preserving encryption FF1, NIST SP 800-38G). Fewer than 6e9 of the 1e16 plain numbers mean something,
 * so a mistyped or foreign code is taken for a real one less than once in a million.
 */
export function createContinuationCode(key: Uint8Array, shape: CodeShape): ContinuationCode {
  const sizes = {
    needs: setsUpTo(shape.needs, limits.needs),
    audience: setsUpTo(shape.audience, limits.audience),
    access: setsUpTo(shape.access, limits.access),
  };
  const all = sizes.needs * sizes.audience * sizes.access * ages * months;
  return {
    encode(payload, lock) {
      let value = rank(payload.needs, shape.needs, limits.needs);
      value = value * sizes.audience + rank(payload.audience, shape.audience, limits.audience);
      value = value * sizes.access + rank(payload.access, shape.access, limits.access);
      value = value * ages + payload.age;
      value = value * months + (payload.month % months);
      const code = cipher(key, lock).encrypt(digits(value)).join('');
      return code.replace(/(\d{4})(?=\d)/g, '$1 ');
    },
    decode(code, lock, thisMonth) {
      if (!/^\d{16}$/.test(code)) return 'refused';
      let value = Number(cipher(key, lock).decrypt(Array.from(code, Number)).join(''));
      if (!Number.isSafeInteger(value) || value >= all) return 'refused';
      const takeOff = (size: number): number => {
        const part = value % size;
        value = (value - part) / size;
        return part;
      };
      const residue = takeOff(months);
      const age = takeOff(ages);
      const access = unrank(takeOff(sizes.access), shape.access, limits.access);
      const audience = unrank(takeOff(sizes.audience), shape.audience, limits.audience);
      const needs = unrank(value, shape.needs, limits.needs);
      const monthsAgo = (((thisMonth - residue) % months) + months) % months;
      if (monthsAgo > livesMonths) return 'ended';
      return { needs, audience, access, age, month: thisMonth - monthsAgo };
    },
  };
}
