import { parseArgs } from 'node:util';
import { readConfig } from '../config.ts';
import { loadThePlaces } from '../parts.ts';
import { lineOut, linesIn } from './lines.ts';
import { WrongUse } from './usage.ts';

/** `wegwijs locate --json`: each line is read as an answer to "where are you?". */
export async function locateLines(args: string[]): Promise<number> {
  const { values } = parseArgs({ args, options: { json: { type: 'boolean' } } });
  if (!values.json) throw new WrongUse('locate needs --json');
  const places = loadThePlaces(readConfig(process.env));
  for await (const text of linesIn()) {
    const { municipality, place, ambiguous } = places.locate(text);
    await lineOut(JSON.stringify({ text, municipality, place, ambiguous }));
  }
  return 0;
}
