import { createInterface } from 'node:readline';

/** Standard input, line by line; empty lines count too, so that answers stay in step. */
export async function* linesIn(): AsyncGenerator<string> {
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) yield line;
}

export async function textIn(): Promise<string> {
  const chunks: string[] = [];
  for await (const line of linesIn()) chunks.push(line);
  return chunks.join('\n');
}

/** Writes one line and waits while the reader is slow. */
export function lineOut(line: string): Promise<void> {
  return new Promise((resolve) => {
    if (process.stdout.write(`${line}\n`)) resolve();
    else process.stdout.once('drain', resolve);
  });
}

export const message = (sentence: string): void => void process.stderr.write(`${sentence}\n`);
