import type { Fact, Mapping } from './mapping.ts';
import type { Part } from './parts.ts';
import { hsdsService, meaning } from './service.ts';
import { withheldBecause } from './withheld.ts';

export interface Withheld {
  id: string;
  name: string;
  municipality: string | null;
  why: string;
}

export interface BuiltMap {
  services: Part[];
  withheld: Withheld[];
  demo: Part[];
  /** The facts behind `services`, in the same order. */
  kept: Fact[];
}

/** Facts and decisions to the built-in map: pure, so that the same input always gives the same bytes. */
export function buildMap(
  facts: { real: readonly Fact[]; demo: readonly Fact[] },
  mapping: Mapping,
): BuiltMap {
  const built: BuiltMap = { services: [], withheld: [], demo: [], kept: [] };
  for (const fact of facts.real) {
    const decision = decisionFor(fact, mapping.services);
    const why = withheldBecause(fact, decision);
    if (why !== null) {
      built.withheld.push({ id: fact.id, name: fact.name, municipality: fact.municipality, why });
      continue;
    }
    if (meaning(fact, decision, mapping).needs.length === 0)
      throw new Error(`${fact.id}: no need (mapping.yaml)`);
    built.services.push(hsdsService(fact, decision, mapping));
    built.kept.push(fact);
  }
  const known = new Set(facts.real.map(({ id }) => id));
  const stray = Object.keys(mapping.services).find((id) => !known.has(id));
  if (stray !== undefined) throw new Error(`mapping.yaml decides on "${stray}", which no facts file has`);
  built.demo = facts.demo.map((fact) => hsdsService(fact, decisionFor(fact, mapping.demo), mapping));
  return built;
}

function decisionFor(fact: Fact, decisions: Mapping['services']) {
  const decision = decisions[fact.id];
  if (!decision) throw new Error(`${fact.id}: nobody has decided what it is (mapping.yaml)`);
  return decision;
}

/** One entry a line: a change shows as one line in a diff. */
export function asLines(entries: readonly unknown[]): string {
  return `[\n${entries.map((entry) => JSON.stringify(entry)).join(',\n')}\n]\n`;
}
