import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isNode, LineCounter, parseDocument, type Document } from 'yaml';
import type { z } from 'zod';
import { ContentError } from './content-error.ts';
import { commandsSchema, flowSchema, type Step } from './flow-schema.ts';

export interface Flows {
  steps: ReadonlyMap<string, Step>;
  /** Command id to the step that answers it. */
  commands: Readonly<Record<string, string>>;
  /** Where each step stands, for messages to those who edit: `place.yaml:12`. */
  where: ReadonlyMap<string, { file: string; line: number | null }>;
}

/** Files beside the flows that hold words, not steps. */
const wordLists = new Set(['not-neutral.yaml', 'never-asked.yaml', 'avoid.yaml']);

interface Parsed {
  doc: Document;
  lineAt: (path: (string | number)[]) => number | null;
}

function parse(file: string, source: string): Parsed {
  const counter = new LineCounter();
  const tab = source.split('\n').findIndex((line) => /^\s*\t/.test(line));
  if (tab >= 0) throw new ContentError(file, tab + 1, 'a tab stands before the text; YAML wants spaces');
  const doc = parseDocument(source, { lineCounter: counter });
  const [first] = doc.errors;
  if (first)
    throw new ContentError(file, counter.linePos(first.pos[0]).line, first.message.split('\n')[0] ?? '');
  const lineAt = (path: (string | number)[]): number | null => {
    for (let depth = path.length; depth > 0; depth--) {
      const node = doc.getIn(path.slice(0, depth), true);
      if (isNode(node) && node.range) return counter.linePos(node.range[0]).line;
    }
    return null;
  };
  return { doc, lineAt };
}

function read<T extends z.ZodType>(schema: T, file: string, { doc, lineAt }: Parsed): z.output<T> {
  const result = schema.safeParse(doc.toJS());
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  const path = (issue?.path ?? []).map((part) => (typeof part === 'number' ? part : String(part)));
  throw new ContentError(file, lineAt(path), `${path.join('.')}: ${issue?.message ?? 'not a flow'}`);
}

/** Reads every flow below `folder`. Throws a ContentError with file and line at the first mistake of form. */
export function loadFlows(folder: string): Flows {
  const steps = new Map<string, Step>();
  const where = new Map<string, { file: string; line: number | null }>();
  let commands: Record<string, string> = {};
  for (const name of readdirSync(folder)
    .filter((entry) => entry.endsWith('.yaml'))
    .sort()) {
    const file = `dialogs/${name}`;
    const parsed = parse(file, readFileSync(join(folder, name), 'utf8'));
    if (wordLists.has(name)) continue;
    if (name === 'commands.yaml') {
      commands = read(commandsSchema, file, parsed);
      continue;
    }
    const flow = name.replace(/\.yaml$/, '');
    for (const [id, step] of Object.entries(read(flowSchema, file, parsed).steps)) {
      const stepId = `${flow}.${id}`;
      steps.set(stepId, { ...step, id: stepId, flow });
      where.set(stepId, { file, line: parsed.lineAt(['steps', id]) });
    }
  }
  const flows = { steps, commands, where };
  checkTargets(flows);
  return flows;
}

/** Every step that another one leads to exists. */
function checkTargets({ steps, commands, where }: Flows): void {
  for (const step of steps.values()) {
    const targets = [
      step.next,
      step.yes,
      step.skip,
      step.go,
      ...step.when.map((branch) => branch.to),
      ...step.choices.map((choice) => choice.to),
    ];
    for (const to of targets) {
      if (to === undefined || to === 'resume' || steps.has(to)) continue;
      const place = where.get(step.id);
      throw new ContentError(
        place?.file ?? '',
        place?.line ?? null,
        `${step.id} leads to ${to}, which does not exist`,
      );
    }
  }
  for (const [command, to] of Object.entries(commands))
    if (!steps.has(to))
      throw new ContentError(
        'dialogs/commands.yaml',
        null,
        `${command} leads to ${to}, which does not exist`,
      );
}
