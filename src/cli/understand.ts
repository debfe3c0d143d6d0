import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readConfig } from '../config.ts';
import { loadTheUnderstanding } from '../parts.ts';
import { checkData } from '../understanding/check-data.ts';
import { readDataFiles, readMeasured } from '../understanding/check-data-lines.ts';
import { evaluate, readLabelled } from '../understanding/eval.ts';
import { evaluationLines } from '../understanding/eval-lines.ts';
import { explanationLines } from '../understanding/explain-lines.ts';
import { loadExplain } from '../understanding/load-explain.ts';
import { loadRules } from '../understanding/load-rules.ts';
import { rulesPage } from '../understanding/rules-page.ts';
import { languageTags } from '../understanding/types.ts';
import type { LanguageTag } from '../understanding/types.ts';
import { readEntries } from './labelled-file.ts';
import { lineOut, linesIn, message } from './lines.ts';
import { WrongUse } from './usage.ts';

const options = {
  json: { type: 'boolean' },
  explain: { type: 'boolean' },
  check: { type: 'boolean' },
  rules: { type: 'boolean' },
  eval: { type: 'string' },
  locale: { type: 'string' },
  prior: { type: 'boolean' },
  out: { type: 'string' },
} as const;

const home = () => readConfig(process.env).WEGWIJS_HOME;
const dataFolder = () => join(home(), 'data/understanding');

function localeOf(given: string | undefined): LanguageTag | undefined {
  const tag = languageTags.find((known) => known === given);
  if (given !== undefined && tag === undefined) throw new WrongUse(`there is no language ${given} here`);
  return tag;
}

/** One text a line in, one JSON object a line out, in order. */
async function jsonLines(): Promise<number> {
  const understand = loadTheUnderstanding(readConfig(process.env));
  for await (const text of linesIn()) {
    const { language, needs, topics, crisis, also_crisis, command, personal } = understand(text);
    await lineOut(JSON.stringify({ text, language, needs, topics, crisis, also_crisis, command, personal }));
  }
  return 0;
}

async function explainLines(prior: LanguageTag | undefined): Promise<number> {
  const explain = loadExplain(dataFolder());
  for await (const text of linesIn()) await lineOut(`${explanationLines(explain(text, prior)).join('\n')}\n`);
  return 0;
}

async function evaluateFile(file: string, withPrior: boolean): Promise<number> {
  const entries = readLabelled(readEntries(file));
  const judged = evaluate(entries, loadTheUnderstanding(readConfig(process.env)), withPrior);
  for (const line of evaluationLines(judged)) await lineOut(line);
  return 0;
}

async function check(): Promise<number> {
  const files = readDataFiles(dataFolder());
  const findings = checkData(files, readMeasured(join(home(), 'bench/data')));
  for (const { file, line, problem } of findings.slice(0, 100))
    message(`data/understanding/${file}${line === null ? '' : `:${line}`}: ${problem}`);
  const lines = files.reduce((sum, file) => sum + file.lines.length, 0);
  await lineOut(`${files.length} files, ${lines} phrases and words: ${findings.length} findings`);
  return findings.length === 0 ? 0 : 1;
}

async function writeRules(locale: LanguageTag | undefined, out: string | undefined): Promise<number> {
  const { languages, meaning } = loadRules(dataFolder(), locale);
  const page = rulesPage(languages, meaning);
  if (out === undefined) await lineOut(page);
  else writeFileSync(out, page);
  return 0;
}

/** `wegwijs understand`: what is understood of texts, why, how well, and by which rules. */
export async function understandLines(args: string[]): Promise<number> {
  const { values } = parseArgs({ args, options });
  const asked = [values.json, values.explain, values.check, values.rules, values.eval !== undefined];
  if (asked.filter(Boolean).length !== 1)
    throw new WrongUse('understand needs --json, --explain, --eval FILE, --check or --rules');
  const locale = localeOf(values.locale);
  if (values.explain) return explainLines(locale);
  if (values.eval !== undefined) return evaluateFile(values.eval, values.prior === true);
  if (values.check) return check();
  if (values.rules) return writeRules(locale, values.out);
  return jsonLines();
}
