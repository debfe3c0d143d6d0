import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readConfig, type Config } from '../config.ts';
import { checkTexts } from '../content/check-texts.ts';
import type { Content } from '../content/content.ts';
import { flowGraph } from '../content/draw.ts';
import { inWords, type Finding } from '../content/finding.ts';
import { loadReviews } from '../content/review.ts';
import { loadWordLists } from '../content/word-lists.ts';
import { explore } from '../conversation/explore.ts';
import { proofWorld } from '../conversation/proof-world.ts';
import { prove } from '../conversation/prove.ts';
import { loadTheContent } from '../parts.ts';
import { lineOut, message } from './lines.ts';
import { replay } from './replay.ts';
import { WrongUse } from './usage.ts';

/** `wegwijs dialogs check|draw|try`: for those who write the flows. */
export async function dialogs(args: string[]): Promise<number> {
  const { positionals } = parseArgs({ args, allowPositionals: true, options: {} });
  const [action, ...files] = positionals;
  const config = readConfig(process.env);
  if (action === 'check') return check(config);
  if (action === 'draw') return draw(config);
  if (action === 'try' && files.length > 0) return replay(files, config);
  throw new WrongUse('dialogs needs check, draw, or try with a transcript');
}

function textFindings(content: Content, config: Config): Finding[] {
  const folder = join(config.WEGWIJS_HOME, 'locales');
  const reviews = Object.fromEntries(
    content.texts.locales.map((locale) => [locale, loadReviews(folder, locale)]),
  );
  return checkTexts(content.texts, reviews, loadWordLists(config.WEGWIJS_HOME));
}

/** A moment in office hours; which line of an emergency card is open changes words, never ways. */
const noon = new Date('2026-11-25T12:00:00+01:00');

async function check(config: Config): Promise<number> {
  const started = performance.now();
  const content = loadTheContent(config);
  const findings = textFindings(content, config);
  let visited = 0;
  let turns = 0;
  for (const services of ['some', 'none'] as const) {
    const world = proofWorld(content, services, noon);
    const exploration = explore(world);
    visited += exploration.states.size;
    turns += exploration.turns;
    // Without any service there is none to be near to; everything else holds all the same.
    findings.push(
      ...prove(world, exploration).filter(
        ({ reason }) => services === 'some' || !/services|never reached/.test(reason),
      ),
    );
  }
  const shown = [...new Map(findings.map((found) => [found.file + found.reason, found])).values()];
  for (const found of shown.slice(0, 40)) message(inWords(found));
  if (shown.length > 40) message(`and ${shown.length - 40} more`);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  await lineOut(
    `${visited} states, ${turns} turns, ${content.texts.locales.length} languages, ${seconds} s: ${shown.length === 0 ? 'all five properties hold' : `${shown.length} findings`}`,
  );
  return shown.length === 0 ? 0 : 1;
}

async function draw(config: Config): Promise<number> {
  const { flows } = loadTheContent(config);
  const { instance } = await import('@viz-js/viz');
  const viz = await instance();
  const folder = join(config.WEGWIJS_HOME, 'docs/flows');
  mkdirSync(folder, { recursive: true });
  for (const flow of new Set([...flows.steps.values()].map((step) => step.flow))) {
    writeFileSync(join(folder, `${flow}.svg`), viz.renderString(flowGraph(flows, flow), { format: 'svg' }));
    await lineOut(`docs/flows/${flow}.svg`);
  }
  return 0;
}
