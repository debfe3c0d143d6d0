import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { isMap, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';
import { languageTags } from './types.ts';

/** One phrase or word pattern, and where it stands. */
export interface DataLine {
  language: string;
  set: 'needs' | 'crisis' | 'topics' | 'requests' | 'concepts' | 'mentions';
  key: string;
  text: string;
  /** Below `data/understanding`. */
  file: string;
  line: number;
}
export interface DataFile {
  file: string;
  lines: DataLine[];
}

const sets = ['needs', 'crisis', 'topics', 'requests', 'concepts', 'mentions'] as const;

/** Every entry of one file of the form `key: [texts]`, with its line. What is of another form, `load.ts` refuses. */
export function linesOf(source: string, from: Pick<DataLine, 'language' | 'set' | 'file'>): DataLine[] {
  const counter = new LineCounter();
  const { contents } = parseDocument(source, { lineCounter: counter });
  const out: DataLine[] = [];
  if (!isMap(contents)) return out;
  for (const { key, value } of contents.items) {
    if (!isScalar(key) || !isSeq(value)) continue;
    for (const item of value.items) {
      if (!isScalar(item) || item.value === null) continue;
      const text = item.source.trim();
      const line = counter.linePos(item.range[0]).line;
      if (text !== '') out.push({ ...from, key: String(key.value), text, line });
    }
  }
  return out;
}

/** All files of all languages, the first author's before the second's. */
export function readDataFiles(dir: string): DataFile[] {
  return languageTags.flatMap((language) =>
    ['', 'second'].flatMap((folder) =>
      sets.flatMap((set) => {
        const file = join(language, folder, `${set}.yaml`);
        if (!existsSync(join(dir, file))) return [];
        return [{ file, lines: linesOf(readFileSync(join(dir, file), 'utf8'), { language, set, file }) }];
      }),
    ),
  );
}

const measuringSet = z.array(z.object({ text: z.string() }));

/** The texts of `dev*.json` that understanding is measured with; none where they are not installed. */
export function readMeasured(dir: string): string[] {
  if (!existsSync(dir)) return [];
  return readdirSync(dir)
    .filter((name) => /^dev.*\.json$/.test(name))
    .flatMap((name) => measuringSet.parse(JSON.parse(readFileSync(join(dir, name), 'utf8'))))
    .map(({ text }) => text);
}
