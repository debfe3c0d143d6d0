import type { CodeBox } from './conversation/types.ts';
import { createContinuationCode } from './privacy/continuation-code.ts';
import { accessIds, audienceIds, needIds } from './understanding/types.ts';

const ages = [null, 'child', 'youth', 'adult', 'older'] as const;

/** Months since January 2000, by UTC. */
export const monthOf = (now: Date): number => (now.getUTCFullYear() - 2000) * 12 + now.getUTCMonth();

export const monthWords = (month: number): string =>
  `${2000 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;

const indices = <T extends string>(ids: readonly T[], list: readonly T[]) =>
  ids.map((id) => list.indexOf(id));
const named = <T extends string>(indexes: readonly number[], list: readonly T[]) =>
  indexes.flatMap((index) => list[index] ?? []);

/** Needs and wishes as a code and back, in the terms of the conversation. What does not fit a code is left out. */
export function createCodeBox(
  key: Uint8Array,
): (now: Date) => CodeBox & { month(code: string, lock: string | null): number | null } {
  const code = createContinuationCode(key, {
    needs: needIds.length,
    audience: audienceIds.length,
    access: accessIds.length,
  });
  return (now) => ({
    encode: ({ needs, audience, access, age }, lock) =>
      code.encode(
        {
          needs: indices(needs.slice(0, 4), needIds),
          audience: indices(audience.slice(0, 2), audienceIds),
          access: indices(access.slice(0, 2), accessIds),
          age: ages.indexOf(age),
          month: monthOf(now),
        },
        lock,
      ),
    decode: (digits, lock) => {
      const found = code.decode(digits, lock, monthOf(now));
      if (typeof found === 'string') return found;
      return {
        needs: named(found.needs, needIds),
        audience: named(found.audience, audienceIds),
        access: named(found.access, accessIds),
        age: ages[found.age] ?? null,
      };
    },
    month: (digits, lock) => {
      const found = code.decode(digits, lock, monthOf(now));
      return typeof found === 'string' ? null : found.month;
    },
  });
}
