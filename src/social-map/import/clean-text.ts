/** Marks that are not seen and can turn or split a word: zero-width, direction, tags, and control characters. */
const unseen =
  // eslint-disable-next-line no-control-regex -- they are what is looked for
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u00AD\u061C\u180E\u200B\u200E\u200F\u2028-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB\u{E0000}-\u{E007F}]/gu;
/** A joiner belongs between letters of scripts that join (Persian, Kurdish, Hindi) and between emoji; elsewhere it hides. */
const strayJoiner =
  /(?<![\p{Script=Arabic}\p{Script=Devanagari}\p{Script=Bengali}\p{Extended_Pictographic}\uFE0F])[\u200C\u200D]|[\u200C\u200D](?![\p{Script=Arabic}\p{Script=Devanagari}\p{Script=Bengali}\p{Extended_Pictographic}])/gu;

const entities: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  euro: '€',
  eacute: 'é',
  egrave: 'è',
  euml: 'ë',
  iuml: 'ï',
  ouml: 'ö',
  uuml: 'ü',
  rsquo: '’',
  lsquo: '‘',
  ndash: '–',
  hellip: '…',
};

/** Text without what is not seen; nothing else changes. For names of things, codes and numbers. */
export function visible(text: string): string {
  return text.replace(unseen, '').replace(strayJoiner, '');
}

/** A text as a person may read it: no mark-up, no scripts, no unseen marks, no more than one empty line. */
export function cleanText(text: string): string {
  if (!/[<>&[\r]|^\s|\s$|script:/i.test(text) && visible(text) === text) return text;
  let clean = visible(text.replace(/\r\n?/g, '\n').replace(/[\u2028\u2029]/g, '\n'));
  // Encoded twice is common in feeds; each round uncovers what the one before hid.
  for (let round = 0; round < 3; round++) {
    const next = withoutMarkup(decodeEntities(clean));
    if (next === clean) break;
    clean = next;
  }
  return clean.replace(/\n{3,}/g, '\n\n').trim();
}

function withoutMarkup(text: string): string {
  return text
    .replace(/<(script|style|iframe|object|template|noscript)\b[^]*?(?:<\/\1\s*>|$)/gi, ' ')
    .replace(/<!--[^]*?(?:-->|$)/g, ' ')
    .replace(/<(?:br|\/p|\/li|\/div|\/h[1-6]|\/tr)\b[^>]*>/gi, '\n')
    .replace(/<\/?[a-z!?][^>]*(?:>|$)/gi, ' ')
    .replace(/!?\[([^\]\n]*)\]\(((?:\([^)\n]*\)|[^()\s])*)[^)\n]*\)/g, (_, label: string, target: string) =>
      /^https?:/i.test(target) && !label.includes(target) ? `${label} (${target})` : label,
    )
    .replace(/(?:java|vb|live)script\s*:\S*/gi, '')
    .replace(/[^\S\n]+\n|\n[^\S\n]+/g, '\n')
    .replace(/(\S)[^\S\n]{2,}(?=\S)/g, (_, before: string) => `${before} `);
}

function decodeEntities(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,8}));/gi, (whole, decimal, hex, name) => {
    if (typeof name === 'string') return entities[name.toLowerCase()] ?? whole;
    const code = typeof decimal === 'string' ? Number(decimal) : parseInt(String(hex), 16);
    return code > 31 && code <= 0x10ffff ? visible(String.fromCodePoint(code)) : '';
  });
}

/** Cut at the end of a sentence or word, with a mark that something is missing. */
export function shortened(text: string, most: number): string {
  if (text.length <= most) return text;
  const part = text.slice(0, most - 1);
  const end = Math.max(part.lastIndexOf('. ') + 1, part.lastIndexOf('\n'));
  return `${(end > most / 2 ? part.slice(0, end) : part.replace(/\s+\S*$/, '')).trimEnd()}…`;
}
