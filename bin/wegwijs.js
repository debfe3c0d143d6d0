#!/usr/bin/env node
// The `wegwijs` command: compiles src/ once (keyed by its content, so commands may run side by side), then runs it.
import { createHash, randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** Everything that ends up in the compiled program: code, and the emergency texts that are baked into it. */
function inputs() {
  const below = (folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name));
  const baked = below('locales').filter((file) => file.endsWith('emergency.json'));
  return [...below('src'), ...baked, join(root, 'package-lock.json'), fileURLToPath(import.meta.url)].sort();
}

function stamp() {
  const hash = createHash('sha256').update(process.version.split('.')[0]);
  for (const file of inputs()) hash.update(relative(root, file)).update(readFileSync(file));
  return hash.digest('hex').slice(0, 16);
}

async function compile(target) {
  const { build } = await import('esbuild');
  const draft = `${target}.${randomUUID()}`;
  mkdirSync(draft, { recursive: true });
  await build({
    entryPoints: [join(root, 'src/main.ts'), join(root, 'src/cli/main.ts')],
    outdir: draft,
    bundle: true,
    splitting: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'node20',
    sourcemap: 'linked',
    outExtension: { '.js': '.mjs' },
    logLevel: 'error',
  });
  try {
    renameSync(draft, target);
  } catch {
    rmSync(draft, { recursive: true, force: true });
    if (!existsSync(target)) throw new Error(`could not write ${target}: is the folder writable?`);
  }
}

try {
  const target = join(root, 'dist', stamp());
  if (!existsSync(target)) await compile(target);
  process.env.WEGWIJS_HOME ??= root;
  const [command] = process.argv.slice(2);
  const entry = command === 'serve' ? 'main.mjs' : 'cli/main.mjs';
  await import(new URL(`file://${join(target, entry)}`).href);
} catch (error) {
  process.stderr.write(`wegwijs: ${error instanceof Error ? error.message : 'could not start'}\n`);
  process.exitCode = 1;
}
