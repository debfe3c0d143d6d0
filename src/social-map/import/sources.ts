import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { unzipSync } from 'fflate';
import { decode } from './decode.ts';
import { limits, megabytes } from './limits.ts';
import type { ImportFile } from './types.ts';

const readable = /\.(?:csv|tsv|txt|json|ndjson|jsonl|geojson)$/i;

/**
 * The files behind a path: one file, those of a folder, those of a zip. Throws an Error with a sentence when there is too
 * much of it to read, before reading it: memory stays bounded whatever is given.
 */
export function filesAt(path: string): ImportFile[] {
  let stat: ReturnType<typeof statSync>;
  try {
    stat = statSync(path);
  } catch (error) {
    throw new Error(`there is no file ${basename(path)}`, { cause: error });
  }
  if (stat.isDirectory()) {
    const inside = readdirSync(path)
      .filter((name) => readable.test(name))
      .sort();
    if (inside.length === 0) throw new Error(`there are no CSV or JSON files in ${basename(path)}`);
    if (inside.length > limits.files)
      throw new Error(`${basename(path)} holds more than ${limits.files} files`);
    const sizes = inside.map((name) => statSync(join(path, name)).size);
    refuseBig(
      basename(path),
      sizes.reduce((sum, size) => sum + size, 0),
    );
    return inside.map((name) => fileOf(`${basename(path)}/${name}`, readFileSync(join(path, name))));
  }
  refuseBig(basename(path), stat.size);
  const bytes = readFileSync(path);
  return bytes[0] === 0x50 && bytes[1] === 0x4b
    ? unzip(basename(path), bytes)
    : [fileOf(basename(path), bytes)];
}

function refuseBig(name: string, bytes: number): void {
  if (bytes > limits.bytes)
    throw new Error(
      `${name} is ${megabytes(bytes)}; more than ${megabytes(limits.bytes)} is not read at once. Cut it into several files`,
    );
}

function unzip(name: string, bytes: Uint8Array): ImportFile[] {
  let total = 0;
  let count = 0;
  let entries: Record<string, Uint8Array>;
  try {
    entries = unzipSync(bytes, {
      filter: (entry) => {
        if (!readable.test(entry.name) || /(?:^|\/)(?:__MACOSX|\.)/.test(entry.name)) return false;
        total += entry.originalSize;
        count++;
        return total <= limits.bytes && count <= limits.files;
      },
    });
  } catch (error) {
    throw new Error(`${name} is a damaged zip file`, { cause: error });
  }
  refuseBig(`${name}, unpacked,`, total);
  if (count > limits.files) throw new Error(`${name} holds more than ${limits.files} files`);
  if (count === 0) throw new Error(`there are no CSV or JSON files in ${name}`);
  return Object.entries(entries).map(([entry, content]) => fileOf(`${name}/${entry}`, content));
}

function fileOf(name: string, bytes: Uint8Array): ImportFile {
  const { text, repair } = decode(bytes);
  return { name, text, repair };
}
