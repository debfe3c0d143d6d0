import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import * as schema from './schema.ts';
import type { PlacesData } from './schema.ts';

/** Rows of a tab-separated file as objects, named by the first line. */
function rows(text: string): Record<string, string>[] {
  const [head = '', ...lines] = text.split('\n').filter((line) => line.trim() !== '');
  const names = head.split('\t');
  return lines.map((line) => {
    const cells = line.split('\t');
    return Object.fromEntries(names.map((name, index) => [name, cells[index] ?? '']));
  });
}

/**
 * Reads and checks `data/places/`.
 * @throws Error naming the file, when one is missing or not as it should be.
 */
export function loadPlaces(directory: string): PlacesData {
  const read = <T>(file: string, decode: (text: string) => unknown, shape: z.ZodType<T>): T => {
    const result = shape.safeParse(decode(readFileSync(path.join(directory, file), 'utf8')));
    if (!result.success) throw new Error(`${file}: ${z.prettifyError(result.error)}`);
    return result.data;
  };
  const yaml = (text: string): unknown => parse(text);
  const json = (text: string): unknown => JSON.parse(text);
  return {
    municipalities: read('municipalities.tsv', rows, schema.municipalityRows),
    places: read('places.tsv', rows, schema.placeRows),
    postcodes: read('pc4.tsv', rows, schema.postcodeRows),
    exonyms: read('exonyms.json', json, schema.exonymsSchema),
    reception: read('reception.json', json, schema.receptionSchema),
    names: read('names.yaml', yaml, schema.namesSchema),
    words: read('words.yaml', yaml, schema.wordsSchema),
    stays: read('stays.yaml', yaml, schema.staysSchema),
    regions: read('regions.yaml', yaml, schema.regionsSchema),
    foreign: read('foreign.yaml', yaml, schema.foreignSchema),
    ordinary: read('ordinary.yaml', yaml, schema.ordinarySchema),
  };
}
