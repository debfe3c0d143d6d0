const endings = /[.!?。！？።؟۔፧](?=\s|$|[{"”»」)])|[。！？።](?=.)/gu;

/** How many sentences a text has; a line without an ending counts as one. Times and numbers end nothing. */
export function sentenceCount(text: string): number {
  return text
    .replaceAll('**', '')
    .replace(/(\d)[.:](\d)/g, '$1$2')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .reduce((sum, line) => sum + Math.max(1, line.match(endings)?.length ?? 0), 0);
}

export const placeholders = (text: string): string => (text.match(/\{\{\w+\}\}/g) ?? []).sort().join(' ');
