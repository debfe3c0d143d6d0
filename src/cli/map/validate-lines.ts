/**
 * Where things stand in a JSON text that has been read already, so that a keeper is sent to a line. The text is walked
 * only as far as needed; it must be valid JSON.
 */

const white = /[^ \t\r\n]/g;

function skipWhite(text: string, from: number): number {
  white.lastIndex = from;
  return white.exec(text)?.index ?? text.length;
}

const quoteOrEscape = /["\\]/g;

/** The index after a string that begins at `from`. */
function afterString(text: string, from: number): number {
  quoteOrEscape.lastIndex = from + 1;
  for (let found = quoteOrEscape.exec(text); found; found = quoteOrEscape.exec(text)) {
    if (found[0] === '"') return found.index + 1;
    quoteOrEscape.lastIndex = found.index + 2;
  }
  return text.length;
}

const structure = /["[\]{}]/g;

/** The index after the value that begins at `from`. */
function afterValue(text: string, from: number): number {
  const first = text[from];
  if (first === '"') return afterString(text, from);
  if (first !== '{' && first !== '[') {
    const end = text.slice(from, from + 400).search(/[,\]}\s]/);
    return end < 0 ? text.length : from + end;
  }
  let depth = 0;
  structure.lastIndex = from;
  for (let found = structure.exec(text); found; found = structure.exec(text)) {
    if (found[0] === '"') structure.lastIndex = afterString(text, found.index);
    else {
      depth += found[0] === '{' || found[0] === '[' ? 1 : -1;
      if (depth === 0) return found.index + 1;
    }
  }
  return text.length;
}

/** The members of the object or list that begins at `from`: key or position, and where the value begins. */
function* members(text: string, from: number): Generator<{ key: string | number; at: number }> {
  const isObject = text[from] === '{';
  if (!isObject && text[from] !== '[') return;
  let at = skipWhite(text, from + 1);
  for (let position = 0; at < text.length && text[at] !== '}' && text[at] !== ']'; position++) {
    let key: string | number = position;
    if (isObject) {
      const end = afterString(text, at);
      key = String(JSON.parse(text.slice(at, end)));
      at = skipWhite(text, skipWhite(text, end) + 1);
    }
    yield { key, at };
    at = skipWhite(text, afterValue(text, at));
    if (text[at] === ',') at = skipWhite(text, at + 1);
  }
}

/** Where the value at `path` begins, or the deepest value on the way to it that is there. */
export function offsetOf(text: string, from: number, path: readonly PropertyKey[]): number {
  let at = from;
  for (const step of path) {
    let found = -1;
    for (const member of members(text, at)) {
      if (member.key !== step) continue;
      found = member.at;
      break;
    }
    if (found < 0) return at;
    at = found;
  }
  return at;
}

/** Where each item of the list begins that a map file is, or holds as `services`. */
export function itemOffsets(text: string): number[] {
  const start = skipWhite(text, text.startsWith('\uFEFF') ? 1 : 0);
  const list = text[start] === '{' ? offsetOf(text, start, ['services']) : start;
  return text[list] === '[' ? [...members(text, list)].map(({ at }) => at) : [];
}

/** Line numbers, from 1, of ascending or any offsets. */
export function lineCounter(text: string): (offset: number) => number {
  const breaks: number[] = [];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) breaks.push(at);
  return (offset) => {
    let [low, high] = [0, breaks.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((breaks[middle] ?? 0) < offset) low = middle + 1;
      else high = middle;
    }
    return low + 1;
  };
}
