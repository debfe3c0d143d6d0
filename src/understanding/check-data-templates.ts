import { fold, words } from './fold.ts';
import type { DataLine } from './check-data-lines.ts';

/** Two phrases that share more than this part of their letter sequences were made from one template. */
const templateFrom = 0.5;
const sequence = 5;
/** Shorter phrases ("ik ben doof") have too few letters to be told apart by them. */
const shortest = 12;

export interface Template {
  later: DataLine;
  earlier: DataLine;
  /** Jaccard index of the two sets of five letters in a row. */
  alike: number;
}

function sequencesOf(text: string): Set<string> | null {
  const plain = words(fold(text)).join(' ');
  if (plain.length < shortest) return null;
  const out = new Set<string>();
  for (let from = 0; from + sequence <= plain.length; from += 1) out.add(plain.slice(from, from + sequence));
  return out;
}

/** Which earlier phrases share how many sequences: only those that share one are ever looked at. */
class Shared {
  private readonly holders = new Map<string, number[]>();
  countAndAdd(sequences: ReadonlySet<string>, index: number): Map<number, number> {
    const counts = new Map<number, number>();
    for (const letters of sequences) {
      const holders = this.holders.get(letters);
      if (!holders) {
        this.holders.set(letters, [index]);
        continue;
      }
      for (const other of holders) counts.set(other, (counts.get(other) ?? 0) + 1);
      holders.push(index);
    }
    return counts;
  }
}

function inOneLanguage(phrases: readonly DataLine[]): Template[] {
  const shared = new Shared();
  const sizes: number[] = [];
  const out: Template[] = [];
  phrases.forEach((later, index) => {
    const sequences = sequencesOf(later.text);
    sizes.push(sequences?.size ?? 0);
    if (!sequences) return;
    for (const [other, common] of shared.countAndAdd(sequences, index)) {
      const alike = common / (sequences.size + (sizes[other] ?? 0) - common);
      const earlier = phrases[other];
      if (alike > templateFrom && earlier) out.push({ later, earlier, alike });
    }
  });
  return out;
}

/** Every pair of phrases of one language that are too much alike. */
export function findTemplates(phrases: readonly DataLine[]): Template[] {
  const languages = new Map<string, DataLine[]>();
  for (const phrase of phrases) {
    const own = languages.get(phrase.language);
    if (own) own.push(phrase);
    else languages.set(phrase.language, [phrase]);
  }
  return [...languages.values()].flatMap(inOneLanguage);
}
