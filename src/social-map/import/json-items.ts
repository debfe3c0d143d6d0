import { isObject, parseJson, type Json } from '../json.ts';
import { limits } from './limits.ts';

/** A value of a JSON file with the line on which it begins, or why it could not be read. */
export type JsonItem = { line: number; value: Json } | { line: number; problem: string };

const listKeys = ['contents', 'services', 'organizations', 'items', 'results'];
const noJson = 'The file is neither JSON nor one JSON object a line.';

/**
 * The services of a JSON text in every form they are passed on in: one service, a list, a page of the API, a package,
 * one object a line. Each is read by itself, so that one broken service does not take the others along.
 * Gives a sentence when the file as a whole holds none.
 */
export function jsonItems(text: string): JsonItem[] | string {
  const start = skipSpace(text, 0);
  if (start === text.length) return 'The file is empty.';
  const end = text[start] === '{' || text[start] === '[' ? endOf(text, start) : null;
  if (end === null)
    return linesOf(text) ?? (/^[[{]/.test(text.slice(start, start + 1)) ? cutOff(text) : noJson);
  if (skipSpace(text, end) < text.length) return linesOf(text) ?? noJson;
  if (text[start] === '[') return parseAll(text, start);
  const members = childrenOf(text, start);
  for (const key of listKeys) {
    const list = members.find((one) => one.key === key && text[one.start] === '[');
    // A whole organisation carries its services; it is read as one item.
    if (list && !(key === 'services' && members.some((one) => one.key === 'name')))
      return parseAll(text, list.start);
  }
  const item = parseAt(text, start, end, 1 + newlines(text, 0, start));
  if ('problem' in item) return noJson;
  return isObject(item.value) && ('name' in item.value || isObject(item.value['service']))
    ? [item]
    : 'The file holds no services: expected a list, "contents" or "services".';
}

function cutOff(text: string): string {
  // A file that broke off has at least begun well; anything else never was JSON.
  return /^\s*[[{]\s*["[{]/.test(text)
    ? 'The file ends in the middle: it was cut off, or a bracket is missing.'
    : noJson;
}

function parseAll(text: string, open: number): JsonItem[] {
  let line = 1;
  let counted = 0;
  return childrenOf(text, open).map(({ start, end }) => {
    line += newlines(text, counted, start);
    counted = start;
    return parseAt(text, start, end, line);
  });
}

function parseAt(text: string, start: number, end: number, line: number): JsonItem {
  if (end - start > limits.itemCharacters) return { line, problem: 'One service of more than a megabyte.' };
  if (depthOf(text, start, end) > limits.depth)
    return { line, problem: 'Nested too deeply to be a service.' };
  try {
    return { line, value: parseJson(text.slice(start, end)) };
  } catch {
    return { line, problem: 'This is no JSON.' };
  }
}

/** One JSON object a line; null when not a single line is one. */
function linesOf(text: string): JsonItem[] | null {
  const items: JsonItem[] = [];
  let line = 0;
  for (const part of text.split(/\r?\n/)) {
    line++;
    if (part.trim() !== '') items.push(parseAt(part, 0, part.length, line));
  }
  return items.some((item) => 'value' in item && isObject(item.value)) ? items : null;
}

function skipSpace(text: string, from: number): number {
  let at = from;
  while (at < text.length && (text.charCodeAt(at) <= 32 || text.charCodeAt(at) === 0xfeff)) at++;
  return at;
}

function newlines(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = text.indexOf('\n', from); at >= 0 && at < to; at = text.indexOf('\n', at + 1)) count++;
  return count;
}

/** Just after the value at `start`; null when it never ends. */
function endOf(text: string, start: number): number | null {
  let depth = 0;
  for (let at = start; at < text.length; at++) {
    const char = text[at];
    if (char === '"') {
      at = endOfString(text, at);
      if (depth === 0) return at + 1;
    } else if (char === '{' || char === '[') depth++;
    else if (char === '}' || char === ']') {
      depth--;
      if (depth === 0) return at + 1;
      if (depth < 0) return at;
    } else if (depth === 0 && char === ',') return at;
  }
  return null;
}

function endOfString(text: string, quote: number): number {
  let at = quote + 1;
  while (at < text.length && text[at] !== '"') at += text[at] === '\\' ? 2 : 1;
  return at;
}

function depthOf(text: string, start: number, end: number): number {
  let depth = 0;
  let deepest = 0;
  for (let at = start; at < end; at++) {
    const char = text[at];
    if (char === '"') at = endOfString(text, at);
    else if (char === '{' || char === '[') deepest = Math.max(deepest, ++depth);
    else if (char === '}' || char === ']') depth--;
  }
  return deepest;
}

/** Where the direct members of the list or object at `open` stand. */
function childrenOf(text: string, open: number): { key: string | null; start: number; end: number }[] {
  const children: { key: string | null; start: number; end: number }[] = [];
  const inObject = text[open] === '{';
  let at = skipSpace(text, open + 1);
  while (at < text.length && text[at] !== ']' && text[at] !== '}') {
    let key: string | null = null;
    if (inObject) {
      const end = endOfString(text, at);
      key = text.slice(at + 1, end);
      at = skipSpace(text, end + 1);
      at = skipSpace(text, text[at] === ':' ? at + 1 : at);
    }
    const end = endOf(text, at) ?? text.length;
    if (end > at) children.push({ key, start: at, end });
    at = skipSpace(text, end);
    if (text[at] === ',') at = skipSpace(text, at + 1);
    else if (end === children.at(-1)?.start) break;
  }
  return children;
}
