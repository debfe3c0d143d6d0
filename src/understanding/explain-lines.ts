import type { Explanation } from './explain.ts';

const percent = (probability: number) => `${(100 * probability).toFixed(0)} %`;
const list = (items: readonly string[], none = 'none') => (items.length > 0 ? items.join(', ') : none);
const chances = (items: readonly { id: string; probability: number }[]) =>
  list(items.map(({ id, probability }) => `${id} ${percent(probability)}`));

function language({ understood, language: { script, ranked, lists } }: Explanation): string {
  if (script === null) return 'language: unknown, there are no letters';
  const letters =
    script.length === 0
      ? 'Latin letters'
      : script.length === 1
        ? 'letters of this language alone'
        : `letters of ${script.join(', ')}`;
  const figures = ranked.length > 1 ? `; by letter sequences ${chances(ranked)}` : '';
  return `language: ${understood.language} (${letters}${figures}); word lists used: ${list(lists)}`;
}

function crisis({ understood, crises, signs }: Explanation): string[] {
  const kinds = crises.filter(
    ({ id, besideNeeds, onItsOwn, from }) =>
      Math.max(besideNeeds, onItsOwn) >= from / 3 || signs.some((sign) => sign.id.startsWith(`${id}.`)),
  );
  const also = understood.also_crisis.length > 0 ? `, also ${understood.also_crisis.join(', ')}` : '';
  return [
    `crisis: ${understood.crisis ?? 'none'}${also}`,
    ...kinds.map(
      ({ id, besideNeeds, onItsOwn, from }) =>
        `  ${id}: ${percent(besideNeeds)} beside the needs, ${percent(onItsOwn)} on its own; counts from ${percent(from)}, signs and what the text is about weigh too`,
    ),
    ...signs.map(
      ({ id, because, sure }) =>
        `  sign ${id}: ${because.join(' with ')}${sure ? ' (enough on its own)' : ''}`,
    ),
  ];
}

function words({ understood, words: weights }: Explanation): string[] {
  if (weights.length === 0) return [];
  const first = understood.needs[0]?.id;
  return [
    'words it hangs on (left out, one at a time):',
    ...weights.slice(0, 10).map((weight) => {
      const effects = [
        ...(weight.crisis ? ['no crisis without it'] : []),
        ...(weight.command ? ['no such request without it'] : []),
        ...(first !== undefined && weight.need > 0 ? [`${first} falls by ${weight.need.toFixed(2)}`] : []),
      ];
      return `  ${weight.word}: ${effects.join('; ')}`;
    }),
  ];
}

/** An explanation in plain lines. */
export function explanationLines(explanation: Explanation): string[] {
  const { text, folded, understood, concepts, needs, request } = explanation;
  const { command, small, situation } = understood;
  return [
    `text: ${text}`,
    `read as: ${folded}`,
    language(explanation),
    `concepts: ${list(concepts.map(({ id, words: found }) => `${id} (${found.join(', ')})`))}`,
    `needs: ${list(understood.needs.map(({ id, score }) => `${id} ${score.toFixed(2)}`))}; by the model ${chances(needs)}`,
    `topics: ${list(understood.topics)}`,
    ...crisis(explanation),
    `request: ${command ?? small ?? situation ?? 'none'}${request.wordForWord === null ? '' : ` (word for word: ${request.wordForWord})`}; by the model ${chances(request.ranked)}`,
    `personal data: ${list(understood.personal.map(({ kind }) => kind))}`,
    ...words(explanation),
  ];
}
