/** Two codes for what speakers would call one language, or where the wider one is what sources mostly write. */
const sameAs: Record<string, readonly string[]> = {
  prs: ['fa'],
  pes: ['fa'],
  kmr: ['ku'],
  ckb: ['ku'],
  arb: ['ar'],
  cmn: ['zh'],
  pbu: ['ps'],
  pst: ['ps'],
};

/** Comparable keys of BCP 47 tags: their primary subtags and what those are also called. */
export function languageKeys(tags: readonly string[]): string[] {
  return [
    ...new Set(
      tags.flatMap((tag) => {
        const primary = tag.toLowerCase().split('-')[0] ?? '';
        return [primary, ...(sameAs[primary] ?? [])];
      }),
    ),
  ].filter(Boolean);
}
