import type { Finding } from '../content/finding.ts';
import { typedForms } from '../content/labels.ts';
import { isLanguage } from '../content/languages.ts';
import { isStanding, choicesOf, mostOwn } from './choices.ts';
import { stepOf } from './enter.ts';
import type { Edge, Exploration, State } from './explore.ts';
import { turn } from './turn.ts';
import type { World } from './types.ts';

/** Answers from anywhere to services (DESIGN §3, property 2). */
const mostAnswers = 6;

const isEnd = (step: string) => step.startsWith('leave.');
const inCover = (step: string) => step.startsWith('cover.');

interface Proof {
  world: World;
  exploration: Exploration;
}

function finding({ world }: Proof, state: Pick<State, 'step' | 'path'>, reason: string): Finding {
  const place = world.content.flows.where.get(state.step);
  return {
    file: place?.file ?? 'dialogs',
    line: place?.line ?? null,
    reason: `${state.step} ${reason}`,
    path: state.path,
  };
}

/** Property 1: skip, back, stop and emergency help are one tap away, and stop clears at once. */
function standingChoices(proof: Proof): Finding[] {
  return [...proof.exploration.states.values()].flatMap((state) => {
    const values = state.choices.map((choice) => choice.value);
    const wanted = [
      'cmd:stop',
      'cmd:emergency',
      ...(state.session.trail.length > 0 || inCover(state.step) ? ['cmd:back'] : []),
    ];
    const lacks = [
      ...wanted.filter((value) => !values.includes(value)),
      ...(values.includes('cmd:skip') || values.includes('cmd:done') ? [] : ['cmd:skip']),
    ];
    const step = stepOf(state.step, proof.world);
    const says = lacks.map((value) => finding(proof, state, `does not offer ${value}`));
    if (!inCover(state.step) && step.skip === undefined)
      says.push(finding(proof, state, 'has no way for skip'));
    const stopped = turn(state.session, { kind: 'choice', value: 'cmd:stop', channel: 'web' }, proof.world);
    if (stopped.session !== null || !isEnd(stopped.replies.at(-1)?.step ?? ''))
      says.push(finding(proof, state, 'does not end at once with cmd:stop'));
    const urgent =
      turn(state.session, { kind: 'choice', value: 'cmd:emergency', channel: 'web' }, proof.world).replies.at(
        -1,
      )?.step ?? '';
    if (!urgent.startsWith(inCover(state.step) ? 'cover.numbers' : 'emergency.'))
      says.push(finding(proof, state, 'does not reach emergency help with cmd:emergency'));
    return says;
  });
}

/** Fewest answers from each state to a turn that shows services: shortest paths with costs 0 and 1, walked backwards. */
export function answersToServices({ states, edges }: Exploration): Map<string, number> {
  const into = new Map<string, Edge[]>();
  for (const edge of edges) into.set(edge.to, [...(into.get(edge.to) ?? []), edge]);
  const best = new Map<string, number>();
  let layer: { state: string; answers: number }[] = edges
    .filter((edge) => edge.services && edge.cost !== null)
    .map((edge) => ({ state: edge.from, answers: edge.cost ?? 0 }));
  while (layer.length > 0) {
    const next: { state: string; answers: number }[] = [];
    for (const { state, answers } of layer.sort((a, b) => a.answers - b.answers)) {
      if ((best.get(state) ?? Infinity) <= answers || !states.has(state)) continue;
      best.set(state, answers);
      for (const edge of into.get(state) ?? [])
        if (edge.cost !== null) next.push({ state: edge.from, answers: answers + edge.cost });
    }
    layer = next;
  }
  return best;
}

/** Property 2: services are at most six answers away, from everywhere. */
function nearServices(proof: Proof): Finding[] {
  const best = answersToServices(proof.exploration);
  return [...proof.exploration.states.values()]
    .filter(({ step }) => !inCover(step) && !isEnd(step))
    .flatMap((state) => {
      const answers = best.get(state.key);
      if (answers === undefined) return [finding(proof, state, 'has no way to services')];
      return answers > mostAnswers
        ? [finding(proof, state, `is ${answers} answers away from services, more than ${mostAnswers}`)]
        : [];
    });
}

/** Property 5: every step is reached, no screen is too full, no two labels are the same, every choice can be typed. */
function screens(proof: Proof): Finding[] {
  const { world, exploration } = proof;
  const reached = new Set([...exploration.states.values()].map((state) => state.step));
  for (const { replies } of exploration.states.values()) for (const reply of replies) reached.add(reply.step);
  for (const edge of exploration.edges) if (edge.to.startsWith('end|')) reached.add(edge.to.slice(4));
  const unreached = [...world.content.flows.steps.values()]
    .filter((step) => step.shown === 'always' && !reached.has(step.id))
    .map((step) => finding(proof, { step: step.id, path: [] }, 'is never reached'));

  const seen = new Set<string>();
  const full = [...exploration.states.values()].flatMap((state) => {
    const own = state.choices.filter((choice) => !isStanding(choice.value));
    const screen = `${state.step} ${state.choices.map((choice) => choice.value).join(' ')}`;
    if (seen.has(screen)) return [];
    seen.add(screen);
    const tooFull =
      own.length > mostOwn ? [finding(proof, state, `has ${own.length} choices, more than ${mostOwn}`)] : [];
    return [...tooFull, ...world.content.texts.locales.flatMap((locale) => screenIn(proof, state, locale))];
  });
  return [...unreached, ...full];
}

function screenIn(proof: Proof, state: State, locale: string): Finding[] {
  const { world } = proof;
  const step = stepOf(state.step, world);
  if (!isLanguage(locale)) return [];
  const choices = choicesOf({ ...state.session, locale }, step, world);
  const labels = choices.map((choice) => choice.label);
  const twice = labels.find((label, index) => labels.indexOf(label) !== index);
  const long = choices.find((choice) => choice.short.length > 20);
  const silent = state.choices.find(
    ({ value }) =>
      !/^(place\.(which:GM|confirm:yes)|cover\.|service:)/.test(value) &&
      typedForms(world.content.texts, locale, value).length < 1,
  );
  return [
    ...(twice === undefined ? [] : [finding(proof, state, `shows "${twice}" twice in ${locale}`)]),
    ...(long === undefined
      ? []
      : [finding(proof, state, `has a short label over 20 characters in ${locale}: "${long.short}"`)]),
    ...(silent === undefined
      ? []
      : [finding(proof, state, `has ${silent.value}, which cannot be typed in ${locale}`)]),
  ];
}

/** Properties 1, 2 and 5 over everything that can be reached. */
export function prove(world: World, exploration: Exploration): Finding[] {
  const proof = { world, exploration };
  return [...standingChoices(proof), ...nearServices(proof), ...screens(proof)];
}
