import { createHash, randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The key of continuation codes: the configured one, else a key file in the state folder, made once.
 * Without a writable folder a key for this process alone, and a warning.
 */
export function codeKey(
  configured: string | undefined,
  folder: string,
  warn: (sentence: string) => void,
): Uint8Array {
  if (configured !== undefined) return createHash('sha256').update(configured).digest();
  const file = join(folder, 'code.key');
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    // `wx` lets only one of several starting programs make the file; the others read it.
    writeFileSync(file, randomBytes(32).toString('hex'), { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) {
      warn('The state folder cannot be written: continuation codes work only until this program stops.');
      return randomBytes(32);
    }
  }
  const key = Buffer.from(readFileSync(file, 'utf8').trim(), 'hex');
  if (key.length !== 32) throw new Error(`${file} is no key: delete it, or set WEGWIJS_CODE_KEY`);
  return key;
}
