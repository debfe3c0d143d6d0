import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInstance } from 'i18next';
import { z } from 'zod';
import { ContentError } from './content-error.ts';

type Tree = { [key: string]: string | Tree };
const tree: z.ZodType<Tree> = z.lazy(() => z.record(z.string(), z.union([z.string(), tree])));

export type Variables = Record<string, string | number>;

export interface Texts {
  locales: readonly string[];
  /** The sentence for a key such as `place.ask`. Throws when it does not exist: content is checked before it is used. */
  say(locale: string, key: string, variables?: Variables): string;
  has(locale: string, key: string): boolean;
  /** Every key of a language with its raw text. */
  all(locale: string): ReadonlyMap<string, string>;
}

const isReview = (name: string) => name.startsWith('review');

export function flatten(node: Tree, prefix = ''): [string, string][] {
  return Object.entries(node).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[prefix + key, value]] : flatten(value, `${prefix}${key}.`),
  );
}

/** Reads `<folder>/<tag>/*.json` of every language. The file's name is the first part of its keys. */
export function readLocales(folder: string): Map<string, Tree> {
  const found = new Map<string, Tree>();
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (!entry.isDirectory()) continue;
    const bundle: Tree = {};
    for (const name of readdirSync(join(folder, entry.name)).filter((file) => file.endsWith('.json'))) {
      if (isReview(name)) continue;
      const file = join(folder, entry.name, name);
      let parsed;
      try {
        parsed = tree.safeParse(JSON.parse(readFileSync(file, 'utf8')));
      } catch (error) {
        throw new ContentError(
          `locales/${entry.name}/${name}`,
          null,
          error instanceof Error ? error.message : 'no JSON',
        );
      }
      if (!parsed.success) {
        const path = parsed.error.issues[0]?.path.join('.') ?? '';
        throw new ContentError(
          `locales/${entry.name}/${name}`,
          null,
          `${path}: every value is a text or a group of texts`,
        );
      }
      bundle[name.replace(/\.json$/, '')] = parsed.data;
    }
    found.set(entry.name, bundle);
  }
  return found;
}

/** Keys are looked up by us, because a missing one is an error here; i18next puts the values in. */
function interpolator(): (text: string, variables: Variables, locale: string) => string {
  const engine = createInstance();
  void engine.init({ initAsync: false, interpolation: { escapeValue: false } });
  const { interpolator: filler } = engine.services;
  return (text, variables, locale) => filler.interpolate(text, variables, locale, {});
}

export function createTexts(bundles: ReadonlyMap<string, Tree>): Texts {
  const interpolate = interpolator();
  const flat = new Map([...bundles].map(([tag, bundle]) => [tag, new Map(flatten(bundle))]));
  const has = (locale: string, key: string) => flat.get(locale)?.has(key) ?? false;
  return {
    locales: [...bundles.keys()],
    has,
    all: (locale) => flat.get(locale) ?? new Map<string, string>(),
    say(locale, key, variables = {}) {
      if (!has(locale, key)) throw new ContentError(`locales/${locale}`, null, `lacks ${key}`);
      const raw = flat.get(locale)?.get(key) ?? '';
      return raw.includes('{{') ? interpolate(raw, variables, locale) : raw;
    },
  };
}
