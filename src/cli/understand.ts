import { parseArgs } from 'node:util';
import { readConfig } from '../config.ts';
import { loadTheUnderstanding } from '../parts.ts';
import { lineOut, linesIn } from './lines.ts';
import { WrongUse } from './usage.ts';

/** `wegwijs understand --json`: one text a line in, one JSON object a line out, in order. */
export async function understandLines(args: string[]): Promise<number> {
  const { values } = parseArgs({ args, options: { json: { type: 'boolean' } } });
  if (!values.json) throw new WrongUse('understand needs --json');
  const understand = loadTheUnderstanding(readConfig(process.env));
  for await (const text of linesIn()) {
    const { language, needs, topics, crisis, also_crisis, command, personal } = understand(text);
    await lineOut(JSON.stringify({ text, language, needs, topics, crisis, also_crisis, command, personal }));
  }
  return 0;
}
