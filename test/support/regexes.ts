import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

export interface FoundRegex {
  file: string;
  line: number;
  source: string;
  flags: string;
}
export interface Regexes {
  /** Written as `/…/`. */
  literal: FoundRegex[];
  /** Files that put some together with `new RegExp`. */
  built: string[];
}

/** Every regular expression of the TypeScript files below a folder. */
export function regexesBelow(folder: string): Regexes {
  const literal: FoundRegex[] = [];
  const built = new Set<string>();
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.ts'),
  );
  for (const file of files) {
    const text = readFileSync(join(folder, file), 'utf8');
    const tree = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
    const visit = (node: ts.Node): void => {
      if (ts.isRegularExpressionLiteral(node)) {
        const [, source = '', flags = ''] = /^\/(.*)\/([a-z]*)$/s.exec(node.text) ?? [];
        const line = tree.getLineAndCharacterOfPosition(node.getStart()).line + 1;
        literal.push({ file, line, source, flags });
      }
      const called = ts.isNewExpression(node) || ts.isCallExpression(node) ? node.expression.getText() : '';
      if (called === 'RegExp') built.add(file);
      ts.forEachChild(node, visit);
    };
    visit(tree);
  }
  return { literal, built: [...built].sort() };
}

/** Those that a module puts together while it loads: `RegExp` is watched while a fresh copy of it is imported. */
export async function regexesBuiltBy(folder: string, file: string): Promise<FoundRegex[]> {
  const found: FoundRegex[] = [];
  const original = globalThis.RegExp;
  globalThis.RegExp = new Proxy(original, {
    construct(target, given: [string | RegExp, string?]) {
      const made = new target(...given);
      // libraries that load along with it answer for themselves
      if (new Error().stack?.includes(file) === true)
        found.push({ file, line: 0, source: made.source, flags: made.flags });
      return made;
    },
  });
  try {
    await import(`${join(folder, file)}?watched=${Date.now()}`);
  } finally {
    globalThis.RegExp = original;
  }
  return found;
}
