import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { serviceSchema, type HsdsService } from './hsds.ts';

export const fileName = 'services.json';
export const backupName = 'services.last-good.json';

/** The file that a keeper may look into: for the messages of `map validate`, which name lines of it. */
export const mapFileOf = (folder: string): string => join(folder, fileName);

/** Both a plain list and a package of services are read. */
export const mapFileSchema = z.union([
  z.array(serviceSchema),
  z.looseObject({ services: z.array(serviceSchema) }).transform(({ services }) => services),
]);

/** Services of one file: a list, or a package `{ services: […] }`. Used for the demo municipality too. */
export async function readServices(file: string): Promise<HsdsService[]> {
  return mapFileSchema.parse(JSON.parse(await readFile(file, 'utf8')));
}
