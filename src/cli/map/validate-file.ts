import { z } from 'zod';
import type { Municipality } from '../../places/types.ts';
import { serviceSchema, type HsdsService } from '../../social-map/hsds.ts';
import { problemsOf, type Problem } from '../../social-map/map-problems.ts';
import { createSocialMap } from '../../social-map/social-map.ts';
import { itemOffsets, lineCounter, offsetOf } from './validate-lines.ts';

export interface Finding {
  line: number;
  level: Problem['level'];
  message: string;
}

export interface Validated {
  services: HsdsService[];
  findings: Finding[];
}

const listSchema = z.union([
  z.array(z.unknown()),
  z.looseObject({ services: z.array(z.unknown()) }).transform(({ services }) => services),
]);

/** Reads the text of a map file and finds everything that a keeper should put right, each with its line. */
export function validateText(text: string, municipalities: readonly Municipality[], now: Date): Validated {
  const lineOf = lineCounter(text);
  let items: unknown[];
  try {
    items = listSchema.parse(JSON.parse(text.replace(/^\uFEFF/, '')));
  } catch (error) {
    return { services: [], findings: [unreadable(error, text, lineOf)] };
  }
  const offsets = itemOffsets(text);
  const findings: Finding[] = [];
  const services: HsdsService[] = [];
  const whereIs = new Map<string, number>();
  const found = (index: number, { path, level, message }: Problem, name: string) => {
    const line = lineOf(offsetOf(text, offsets[index] ?? 0, path));
    const where = path.length > 0 ? ` ${path.join('.')}:` : '';
    findings.push({ line, level, message: `${name}:${where} ${message}` });
  };
  for (const [index, item] of items.entries()) {
    const name = nameOf(item);
    const parsed = serviceSchema.safeParse(item);
    if (!parsed.success) {
      for (const { path, message } of parsed.error.issues.slice(0, 5))
        found(index, { path: path.filter(isStep), level: 'error', message }, name);
      continue;
    }
    for (const path of dropped(item, parsed.data))
      found(
        index,
        { path, level: 'warning', message: 'this value has the wrong type and is not read' },
        name,
      );
    const { id } = parsed.data;
    const before = whereIs.get(id);
    if (before !== undefined) {
      const message = `the id ${id} is that of the service on line ${lineOf(offsets[before] ?? 0)}`;
      found(index, { path: ['id'], level: 'error', message }, name);
      continue;
    }
    whereIs.set(id, index);
    services.push(parsed.data);
  }
  const map = createSocialMap(services, { municipalities, desks: [], now });
  const byId = new Map(map.entries.map((entry) => [entry.id, entry]));
  for (const service of services) {
    const entry = byId.get(service.id);
    if (!entry) continue;
    for (const problem of problemsOf(service, entry, now.getTime()))
      found(whereIs.get(service.id) ?? 0, problem, service.name);
  }
  return { services, findings: findings.sort((a, b) => a.line - b.line) };
}

const isStep = (step: PropertyKey): step is string | number => typeof step !== 'symbol';

/** Values that were there and that reading left out: of the wrong type. `null` says nothing, so nothing is lost. */
function dropped(given: unknown, read: unknown, path: (string | number)[] = []): (string | number)[][] {
  if (given === null || given === undefined) return [];
  if (read === undefined) return [path];
  if (typeof given !== 'object' || typeof read !== 'object' || read === null) return [];
  const kept = new Map<string, unknown>(Object.entries(read));
  return Object.entries(given).flatMap(([key, value]) =>
    dropped(value, kept.get(key), [...path, Array.isArray(given) ? Number(key) : key]),
  );
}

function nameOf(item: unknown): string {
  const parsed = z.looseObject({ name: z.string().min(1) }).safeParse(item);
  return parsed.success ? parsed.data.name.slice(0, 80) : 'a service without a name';
}

function unreadable(error: unknown, text: string, lineOf: (offset: number) => number): Finding {
  if (!(error instanceof SyntaxError))
    return { line: 1, level: 'error', message: 'the file holds no list of services' };
  const position = /position (\d+)/.exec(error.message)?.[1];
  const offset = position === undefined ? text.trimEnd().length : Number(position);
  return {
    line: lineOf(offset),
    level: 'error',
    message: 'from here on this is no JSON; nothing can be read',
  };
}
