import { conditions } from './conditions.ts';
import { isStanding } from './choices.ts';
import { stepOf } from './enter.ts';
import { typedSamples } from './proof-world.ts';
import type { Session } from './session.ts';
import { turn } from './turn.ts';
import type { Choice, Input, Reply, World } from './types.ts';

/** One reachable state of the talk, and how it looks to the person. */
export interface State {
  key: string;
  step: string;
  session: Session;
  /** Choices of the last message. */
  choices: Choice[];
  replies: Reply[];
  /** The inputs that led here first. */
  path: string[];
}

export interface Edge {
  from: string;
  to: string;
  input: string;
  /** Services were shown by this turn. */
  services: boolean;
  /** An answer in the sense of the six that are allowed: no skip, no back, no other command; "ready" costs nothing. */
  cost: 0 | 1 | null;
}

export interface Exploration {
  states: Map<string, State>;
  edges: Edge[];
  /** Turns taken in all. */
  turns: number;
}

const commandTaps = [
  'stop',
  'delete',
  'emergency',
  'back',
  'skip',
  'done',
  'more',
  'restart',
  'human',
  'help',
  'language',
  'privacy',
  'cover',
  'not-that',
];

/** State = step × values of the named conditions × in cover (with a word of one's own or not) × a resume point. */
export function stateKey(session: Session): string {
  const values = Object.values(conditions)
    .map((holds) => (holds(session) ? 1 : 0))
    .join('');
  const resume = session.resume === null ? '' : 'r';
  const cover = session.cover === null ? '' : session.word === null ? 'c' : 'w';
  return [session.at, values, cover, resume].join('|');
}

export const inputOf = (name: string, choices: readonly Choice[]): Input =>
  choices.some((choice) => choice.value === name) || name.startsWith('cmd:')
    ? { kind: 'choice', value: name, channel: 'web', locale: 'en' }
    : { kind: 'text', text: name, channel: 'web', locale: 'en' };

function inputsAt(state: State): string[] {
  const taps = state.choices.map((choice) => choice.value);
  const commands = commandTaps.map((id) => `cmd:${id}`).filter((value) => !taps.includes(value));
  return [...taps.filter((value) => !value.startsWith('lang:')), ...commands, ...Object.keys(typedSamples)];
}

function costOf(input: string): Edge['cost'] {
  if (input === 'cmd:done') return 0;
  if (input.startsWith('cmd:') || input.startsWith('#')) return null;
  return isStanding(input) ? null : 1;
}

/** Walks every reachable state, breadth first, with the turn that people get. Throws when a turn does. */
export function explore(world: World): Exploration {
  const states = new Map<string, State>();
  const edges: Edge[] = [];
  let turns = 0;
  const queue: State[] = [];
  const visit = (session: Session | null, replies: Reply[], path: string[]): string => {
    if (session === null) return `end|${replies.at(-1)?.step ?? ''}`;
    const key = stateKey(session);
    if (!states.has(key)) {
      const state = { key, step: session.at, session, replies, choices: replies.at(-1)?.choices ?? [], path };
      states.set(key, state);
      queue.push(state);
    }
    return key;
  };
  const start = turn(null, { kind: 'arrival', channel: 'web', locale: 'en' }, world);
  visit(start.session, start.replies, []);
  for (let state = queue.shift(); state !== undefined; state = queue.shift()) {
    for (const input of inputsAt(state)) {
      turns++;
      const { session, replies } = turn(state.session, inputOf(input, state.choices), world);
      const to = visit(session, replies, [...state.path, input]);
      const services = replies.some((reply) => reply.cards.length > 0);
      edges.push({ from: state.key, to, input, services, cost: typedCost(state, input, world) });
    }
  }
  return { states, edges, turns };
}

/** A typed place is an answer where a place is asked, and a typed code where a code is. */
function typedCost(state: State, input: string, world: World): Edge['cost'] {
  const { ask } = stepOf(state.step, world);
  if (input === 'Arnhem') return ask === 'place' ? 1 : null;
  if (/^\d+$/.test(input)) return ask === 'code' ? 1 : null;
  return input === 'Bergen' || input === 'Arnhm' ? null : costOf(input);
}
