import { createWriteStream, existsSync, statSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/** Writes to a file, whole or not at all, or to standard output when no file was named. */
export async function writeText(file: string | undefined, parts: Iterable<string>): Promise<void> {
  if (file === undefined) return pipeline(Readable.from(parts), process.stdout, { end: false });
  if (existsSync(file) && statSync(file).isDirectory())
    throw new Error(`${file} is a folder: name a file in it`);
  await mkdir(dirname(file), { recursive: true });
  const half = `${file}.${process.pid}.part`;
  try {
    await pipeline(Readable.from(parts), createWriteStream(half));
    await rename(half, file);
  } catch (error) {
    await rm(half, { force: true });
    throw error;
  }
}

/** Writes files by name into a folder, which is made when it is not there. */
export async function writeFiles(
  folder: string,
  files: Iterable<readonly [name: string, parts: Iterable<string>]>,
): Promise<void> {
  if (existsSync(folder) && !statSync(folder).isDirectory()) throw new Error(`${folder} is no folder`);
  for (const [name, parts] of files) await writeText(join(folder, name), parts);
}
