import { matchPatterns } from './concepts.ts';
import type { PatternIndex } from './concepts.ts';
import { accessIds, audienceIds } from './types.ts';
import type { Understanding } from './types.ts';

/** Wishes and circumstances that a text names by the way, from the lists in `mentions.yaml`. */
export function findMentions(
  index: PatternIndex,
  folded: string,
  languages: ReadonlySet<string>,
): Understanding['mentions'] {
  const found = new Set<string>();
  for (const match of matchPatterns(index, folded)) {
    if (languages.has(match.language) || match.language === 'nl' || match.language === 'en')
      found.add(match.id);
  }
  const written = ageOf(folded);
  const ages = (['child', 'youth', 'older', 'adult'] as const).filter((age) => found.has(`age:${age}`));
  return {
    audience: audienceIds.filter((id) => found.has(`audience:${id}`)),
    access: accessIds.filter((id) => found.has(`access:${id}`)),
    languages: [...found]
      .filter((id) => id.startsWith('language:'))
      .map((id) => id.slice('language:'.length)),
    age: written ?? ages[0] ?? null,
  };
}

/** "I am 16": a number of years beside a word for being or age, in the languages that are simple to tell. */
const aged =
  /(?:\bik ben|\bi am|\bim|\bj ai|\btengo|\btenho|\bmam|\bmne|\bмне|\bмені|عمري|\byasim|من)\s(\d{1,2})\b|\b(\d{1,2})\s?(?:jaar|years? old|ans|anos|lat|лет|рокiв|рокив|yasinda|سنه|ساله|岁|歲)/u;

function ageOf(folded: string): Understanding['mentions']['age'] {
  const match = aged.exec(folded);
  const years = Number(match?.[1] ?? match?.[2] ?? 'NaN');
  if (Number.isNaN(years) || years < 5) return null;
  if (years < 12) return 'child';
  if (years < 18) return 'youth';
  return years < 65 ? 'adult' : 'older';
}
