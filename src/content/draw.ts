import type { Flows } from './load-flows.ts';
import type { Step } from './flow-schema.ts';

const quote = (text: string) => JSON.stringify(text);
const short = (value: string) => value.split(':').at(-1) ?? value;

function edges(step: Step): [string, string][] {
  const named = step.choices.flatMap((choice): [string, string][] =>
    choice.to === undefined || choice.to === 'resume' ? [] : [[choice.to, short(choice.value)]],
  );
  const plain = (
    [
      ['next', step.next],
      ['yes', step.yes],
      ['skip', step.skip],
      ['', step.go],
    ] as const
  ).flatMap(([label, to]): [string, string][] => (to === undefined || to === 'resume' ? [] : [[to, label]]));
  return [...named, ...plain, ...step.when.map((branch): [string, string] => [branch.to, `if ${branch.if}`])];
}

/** One flow as a Graphviz graph: its steps, and the steps of other flows that it leads to. */
export function flowGraph(flows: Flows, flow: string): string {
  const steps = [...flows.steps.values()].filter((step) => step.flow === flow);
  const others = new Set<string>();
  const lines = steps.flatMap((step) => {
    const byTarget = new Map<string, string[]>();
    for (const [to, label] of edges(step)) byTarget.set(to, [...(byTarget.get(to) ?? []), label]);
    return [...byTarget].map(([to, labels]) => {
      if (!to.startsWith(`${flow}.`)) others.add(to);
      return `${quote(step.id)} -> ${quote(to)} [label=${quote(labels.filter(Boolean).slice(0, 4).join('\n'))}];`;
    });
  });
  return [
    'digraph {',
    'rankdir=LR; node [shape=box, style="rounded,filled", fillcolor="#eef5f8", fontname="sans-serif", fontsize=11]; edge [fontname="sans-serif", fontsize=9, color="#5b6b78"];',
    ...steps.map((step) => `${quote(step.id)}${step.end ? ' [fillcolor="#f3e3e3"]' : ''};`),
    ...[...others].map((id) => `${quote(id)} [fillcolor="#ffffff", style="rounded,dashed"];`),
    ...lines,
    '}',
  ].join('\n');
}
