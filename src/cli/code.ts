import { parseArgs } from 'node:util';
import { z } from 'zod';
import { createCodeBox, monthOf, monthWords } from '../code-box.ts';
import { readConfig } from '../config.ts';
import { foldDigits } from '../content/fold-label.ts';
import { stateFolder } from '../parts.ts';
import { codeKey } from '../privacy/code-key.ts';
import { accessIds, audienceIds, needIds } from '../understanding/types.ts';
import { lineOut, message, textIn } from './lines.ts';
import { WrongUse } from './usage.ts';

const contentSchema = z.strictObject({
  needs: z.array(z.enum(needIds)).max(4, 'a code keeps at most four needs').default([]),
  audience: z.array(z.enum(audienceIds)).max(2, 'a code keeps at most two audiences').default([]),
  access: z.array(z.enum(accessIds)).max(2, 'a code keeps at most two access wishes').default([]),
  age: z.enum(['child', 'youth', 'adult', 'older']).nullable().default(null),
  month: z
    .string()
    .regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'month is written YYYY-MM')
    .optional(),
});

/** `wegwijs code encode` reads JSON and prints a code; `decode` reads a code and prints JSON, or says why not. */
export async function codeCommand(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    options: { lock: { type: 'string' }, json: { type: 'boolean' } },
    allowPositionals: true,
  });
  const [action, ...rest] = positionals;
  if (action !== 'encode' && action !== 'decode') throw new WrongUse('code needs encode or decode');
  const lock = values.lock === undefined ? null : foldDigits(values.lock);
  if (lock !== null && !/^\d{4,8}$/.test(lock)) throw new WrongUse('the lock is a number of 4 to 8 digits');
  const config = readConfig(process.env);
  const box = createCodeBox(codeKey(config.WEGWIJS_CODE_KEY, stateFolder(config), message));
  const given = rest.length > 0 ? rest.join(' ') : await textIn();
  return action === 'encode' ? encode(given, lock, box) : decode(given, lock, box);
}

type Box = ReturnType<typeof createCodeBox>;

async function encode(given: string, lock: string | null, box: Box): Promise<number> {
  let body: unknown;
  try {
    body = JSON.parse(given);
  } catch {
    throw new Error('what should be encoded is not JSON');
  }
  const parsed = contentSchema.safeParse(body);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    throw new Error(`${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'not right'}`);
  }
  const { month, ...content } = parsed.data;
  const when = new Date(`${month ?? monthWords(monthOf(new Date()))}-15T12:00:00Z`);
  await lineOut(box(when).encode(content, lock));
  return 0;
}

async function decode(given: string, lock: string | null, box: Box): Promise<number> {
  const digits = foldDigits(given).replace(/\D/g, '');
  const found = digits.length === 16 ? box(new Date()).decode(digits, lock) : 'refused';
  if (found === 'refused')
    throw new Error('this is no code of this key (mistyped, from elsewhere, or locked with another number)');
  if (found === 'ended') throw new Error('this code has ended: a code works for 90 days');
  const month = box(new Date()).month(digits, lock);
  await lineOut(JSON.stringify({ ...found, month: month === null ? null : monthWords(month) }));
  return 0;
}
