import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { z } from 'zod';
import { createGeography } from '../../src/social-map/geography.ts';
import type { HsdsService } from '../../src/social-map/hsds.ts';
import { importServices, type Imported, type ImportOptions } from '../../src/social-map/import.ts';
import { readMapping } from '../../src/social-map/import/mapping.ts';
import { municipalities, uuid } from './fixtures.ts';

export const today = '2026-11-25';
export const root = new URL('../../', import.meta.url);
export const vendored = (path: string) => new URL(`test/vendor/hsds/examples/${path}`, root).pathname;
export const geography = createGeography(municipalities);
export const builtInMapping = readMapping(
  readFileSync(new URL('data/social-map/spreadsheet.yaml', root), 'utf8'),
  'spreadsheet.yaml',
);

export const plain = { id: uuid('one'), name: 'One', status: 'active' };

export function take(value: unknown, name = 'feed.json', options: Partial<ImportOptions> = {}): Imported {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return importServices([{ name, text }], { today, geography, ...options });
}

/** The one service that comes of a service with these fields. */
export function repaired(fields: Record<string, unknown>): HsdsService {
  const [service] = take([{ ...plain, ...fields }]).services;
  if (!service) throw new Error('nothing was accepted');
  return service;
}

/** All reasons of the report, as one text. */
export function saidOf({ report }: Imported): string {
  return [...report.repaired, ...report.refused].map(({ reason }) => reason).join(' ');
}

const ajv = new Ajv2020({ strict: false, allErrors: true });
formats.default(ajv);
const isService = ajv.compile<object>(
  z
    .record(z.string(), z.unknown())
    .parse(
      JSON.parse(
        readFileSync(new URL('test/vendor/hsds/schemas/service_with_definitions.json', root), 'utf8'),
      ),
    ),
);

/** What the official schema of HSDS has against these services; empty when they are valid. */
export function wrongIn(services: readonly HsdsService[]): string[] {
  return services.flatMap((service) => {
    const { name } = service;
    return isService(service) ? [] : [`${name}: ${ajv.errorsText(isService.errors)}`];
  });
}
