import type { Target } from './names.ts';
import { clauseBegins, means } from './reading.ts';
import type { Reading } from './reading.ts';
import type { Mention } from './mention.ts';
import type { MunicipalityCode } from './types.ts';

/** What the chooser needs to know about municipalities. */
export interface Ground {
  provinceOf(code: string): string | null;
  nameOf(code: string): string | null;
  distanceKm(a: string, b: string): number | null;
  /** Place names with a reception centre, as `GM0202 Arnhem`. */
  reception: ReadonlySet<string>;
}

/** How much the words around a mention speak for it being where the person is now. */
export function weigh(reading: Reading, mentions: readonly Mention[], index: number): number {
  const mention = mentions[index];
  if (mention === undefined) return 0;
  const least = mentions[index - 1]?.end ?? 0;
  const most = mentions[index + 1]?.start ?? reading.tokens.length;
  const back: number[] = [];
  for (let at = mention.start - 1; at >= least; at -= 1) {
    back.push(at);
    if (clauseBegins(reading, at)) break;
  }
  const ahead: number[] = [];
  for (let at = mention.end; at < most && !clauseBegins(reading, at); at += 1) ahead.push(at);
  let score = { loc: 1, to: 3, from: -3, near: -1, none: 0 }[mention.role ?? 'none'];
  const time = [...back, ...ahead].find((at) => means(reading, at, 'now', 'past'));
  if (time !== undefined) score += means(reading, time, 'now') ? 4 : -4;
  const around = [...back, ...ahead];
  const some = (...kinds: Parameters<typeof means>[2][]): boolean =>
    around.some((at) => means(reading, at, ...kinds));
  const live = some('live');
  if (live) score += 2;
  if (some('work') && !live) score -= 2;
  if (some('want')) score -= 3;
  if (!live && back.some((at) => means(reading, at, 'other'))) score -= 3;
  if (denied(reading, mention)) score -= 8;
  return score;
}

/** "not in X". */
export function denied(reading: Reading, mention: Mention): boolean {
  return [1, 2].some((step) => {
    const at = mention.start - step;
    return (
      at >= 0 &&
      means(reading, at, 'not') &&
      !means(reading, at, 'plain') &&
      !isPausedBetween(reading, at, mention)
    );
  });
}
function isPausedBetween(reading: Reading, at: number, mention: Mention): boolean {
  for (let index = at + 1; index <= mention.start; index += 1) if (clauseBegins(reading, index)) return true;
  return false;
}

/** Narrows what an ambiguous name can stand for by provinces, other places and reception words in the text. */
export function narrow(
  mention: Mention,
  mentions: readonly Mention[],
  reading: Reading,
  ground: Ground,
): readonly Target[] {
  let targets: readonly Target[] = mention.name.targets;
  const keep = (test: (target: Target) => boolean): void => {
    const kept = targets.filter(test);
    if (kept.length > 0) targets = kept;
  };
  if (targets.length < 2) return targets;
  if (/^(gemeente|municipality|municipio|gmina|gminie|commune)$/.test(before(reading, mention, 'of'))) {
    keep(({ code, place }) => ground.nameOf(code) === place);
  }
  const provinces = new Set<string>();
  reading.phrases.forEach((phrase) => {
    for (const sense of phrase.senses) if (sense.kind === 'province-name') provinces.add(sense.province);
  });
  keep(({ code }) => provinces.has(ground.provinceOf(code) ?? ''));
  for (const other of mentions) {
    if (other === mention || targets.length < 2) continue;
    const codes = other.name.targets.map(({ code }) => code);
    keep(({ code }) => codes.includes(code));
    if (targets.length < 2 || codes.length !== 1) continue;
    const far = targets.map(({ code }) => ground.distanceKm(code, codes[0] ?? '') ?? 999);
    const nearest = Math.min(...far);
    const rest = far.filter((km) => km !== nearest);
    if (nearest < 25 && Math.min(...rest) > nearest * 2)
      targets = targets.filter((_, at) => far[at] === nearest);
  }
  if (
    targets.length > 1 &&
    reading.senses.some((senses) => senses.some((s) => s.kind === 'stay' && s.stay === 'reception'))
  ) {
    keep(({ code, place }) => ground.reception.has(`${code} ${place}`));
  }
  return targets;
}

/** The word before a mention, stepping over one small word. */
function before(reading: Reading, mention: Mention, small: string): string {
  const word = reading.tokens[mention.start - 1]?.text ?? '';
  return word === small ? (reading.tokens[mention.start - 2]?.text ?? '') : word;
}

/** The place that the person is at, out of those they named; several when that stays open. */
export function choose(mentions: readonly Mention[], reading: Reading, ground: Ground): readonly Target[] {
  const scored = mentions.map((mention, index) => ({
    mention,
    targets: narrow(mention, mentions, reading, ground),
    score: weigh(reading, mentions, index),
  }));
  const best = Math.max(...scored.map(({ score }) => score));
  const top = scored.filter(({ score }) => score === best);
  const first = top[0];
  if (first === undefined) return [];
  let targets = first.targets;
  for (const next of top.slice(1)) {
    const codes = new Set(next.targets.map(({ code }) => code));
    const shared = targets.filter(({ code }) => codes.has(code));
    const apart = targets.length > 0 && targets.every(({ code }) => !codes.has(code));
    if (shared.length > 0) targets = shared;
    else if (apart && !qualifies(first.mention, targets, next.mention, reading, ground))
      targets = [...targets, ...next.targets];
  }
  return targets;
}

/** "Velp Arnhem", "Beek, Utrecht": the second name only says where the first one is. */
function qualifies(
  first: Mention,
  targets: readonly Target[],
  next: Mention,
  reading: Reading,
  ground: Ground,
): boolean {
  if (next.start - first.end > 1) return false;
  if (next.start > first.end && means(reading, first.end, 'clause')) return false;
  const [target] = targets;
  const other = next.name.targets[0];
  if (target === undefined || other === undefined) return false;
  if (ground.provinceOf(target.code) === other.place) return true;
  return (
    targets.length === 1 && !first.name.support && (ground.distanceKm(target.code, other.code) ?? 999) < 12
  );
}

export function codesOf(targets: readonly Target[]): MunicipalityCode[] {
  return [...new Set(targets.map(({ code }) => code))].sort();
}
