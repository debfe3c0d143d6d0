import { parseArgs } from 'node:util';
import { readConfig } from '../config.ts';
import { loadTheMap, loadThePlaces } from '../parts.ts';
import { parseMatchQuery } from '../social-map/index.ts';
import { lineOut, linesIn, message } from './lines.ts';
import { WrongUse } from './usage.ts';

/** `wegwijs match --json`: each line is a body of `POST /api/match`, each answer a line in the same order. */
export async function matchLines(args: string[]): Promise<number> {
  const { values } = parseArgs({ args, options: { json: { type: 'boolean' }, map: { type: 'string' } } });
  if (!values.json) throw new WrongUse('match needs --json');
  const config = readConfig({ ...process.env, ...(values.map ? { WEGWIJS_MAP_DIR: values.map } : {}) });
  const { map } = await loadTheMap(config, loadThePlaces(config), message);
  let failed = 0;
  for await (const line of linesIn()) {
    const answer = answerLine(line, map);
    if ('problem' in answer) failed++;
    await lineOut(JSON.stringify(answer));
  }
  return failed > 0 ? 1 : 0;
}

type Map = Awaited<ReturnType<typeof loadTheMap>>['map'];

function answerLine(line: string, map: Map) {
  let body: unknown;
  try {
    body = JSON.parse(line);
  } catch {
    return { problem: 'This line is not JSON.' };
  }
  const parsed = parseMatchQuery(body, new Date());
  return parsed.ok ? map.match(parsed.query) : { problem: parsed.problem };
}
