import { expect } from 'chai';
import { hurdleIds, needIds } from '../../src/social-map/profile-ids.ts';
import { serviceStatuses, type HsdsService } from '../../src/social-map/hsds.ts';
import type { MatchQuery } from '../../src/social-map/types.ts';
import { mapOf, municipalities, query, service, type Sketch } from './fixtures.ts';

/** Mulberry32: the same map and the same questions every time. */
function random(seed: number): () => number {
  return () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

const audiences = ['women', 'men', 'lgbtqia', 'youth', 'undocumented', 'asylum-seekers', 'refugees'];
const statuses = ['undocumented', 'asylum-seekers', 'refugees'];
const accesses = ['anonymous', 'free', 'no-papers', 'no-insurance', 'walk-in', 'phone', 'chat'];

function madeUp(seed: number) {
  const next = random(seed);
  const pick = <T>(list: readonly T[]): T => {
    const one = list[Math.floor(next() * list.length)];
    if (one === undefined) throw new Error('nothing to pick from');
    return one;
  };
  const some = (list: readonly string[], chance: number) => list.filter(() => next() < chance);
  const sketches = Array.from({ length: 1500 }, (_, i): Sketch & { status: string } => {
    const place = pick(municipalities);
    return {
      name: `Service ${i}`,
      organization: `Org ${i % 400}`,
      needs: [...new Set([pick(needIds), ...some(needIds, 0.08)])],
      audience: next() < 0.2 ? [`${pick(audiences)}!`] : [],
      access: some(accesses, 0.4),
      hurdles: some(hurdleIds, 0.1),
      areas: [pick([place.code, place.code, place.code, place.province, 'NL'])],
      languages: some(['nl', 'en', 'ar', 'ti'], 0.4),
      status: next() < 0.08 ? pick(serviceStatuses) : 'active',
      more: next() < 0.15 ? { minimum_age: 18 } : next() < 0.1 ? { maximum_age: 17 } : {},
    };
  });
  const services = sketches.map((one) => service({ ...one, more: { ...one.more, status: one.status } }));
  const queries = Array.from({ length: 600 }, () =>
    query({
      needs: [pick(needIds), ...some(needIds, 0.05)],
      municipality: next() < 0.1 ? null : pick(municipalities).code,
      languages: some(['nl', 'ar', 'ti'], 0.3),
      audience: next() < 0.5 ? [pick(audiences)] : [],
      access: next() < 0.3 ? [pick(['no-papers', 'anonymous'])] : [],
      age: next() < 0.4 ? pick([14, 16, 17, 18, 25, 60]) : null,
    }),
  );
  return { services, queries, sketchOf: new Map(services.map(({ id }, i) => [id, sketches[i]])) };
}

function covers(sketch: Sketch, { municipality }: MatchQuery): boolean {
  const place = municipalities.find(({ code }) => code === municipality);
  return (sketch.areas ?? []).some(
    (area) => area === 'NL' || area === place?.code || area === place?.province,
  );
}

/** What is wrong with showing this service to whoever asked; written without looking at how matching works. */
function faults(one: HsdsService, sketch: Sketch, asked: MatchQuery, fallback: boolean): string[] {
  const found: string[] = [];
  const only = (sketch.audience ?? []).map((id) => id.replace('!', ''));
  const [person] = asked.audience;
  const against = (group: string[]) =>
    person !== undefined &&
    group.includes(person) &&
    only.some((id) => group.includes(id)) &&
    !only.includes(person);
  if (one.status !== 'active') found.push('closed');
  if (asked.age !== null && ((one.minimum_age ?? 0) > asked.age || (one.maximum_age ?? 200) < asked.age))
    found.push('age');
  if (against(['women', 'men']) || against(statuses)) found.push('audience');
  if (only.includes('lgbtqia') && person !== 'lgbtqia' && !asked.needs.includes('lgbtqia'))
    found.push('outing');
  if (only.includes('youth') && asked.age !== null && asked.age >= 30) found.push('youth');
  const withoutPapers = asked.access.includes('no-papers') || person === 'undocumented';
  if (withoutPapers && (sketch.hurdles ?? []).some((id) => id === 'papers' || id === 'id-needed'))
    found.push('papers');
  if (!fallback && !covers(sketch, asked)) found.push('area');
  if (!fallback && !(sketch.needs ?? []).some((id) => asked.needs.includes(id))) found.push('need');
  return found;
}

describe('a made-up map of 1,500 services and 600 questions', () => {
  for (const seed of [20261124, 7, 42]) {
    it(`keeps every hard rule and finds what fits (seed ${seed})`, () => {
      const { services, queries, sketchOf } = madeUp(seed);
      const map = mapOf(...services);
      const byId = new Map(services.map((one) => [one.id, one]));
      const wrong: string[] = [];
      for (const asked of queries) {
        const { matches, fallback } = map.match(asked);
        if (matches.length === 0) wrong.push('empty');
        for (const { id, reasons } of matches) {
          const [one, sketch] = [byId.get(id), sketchOf.get(id)];
          if (!one || !sketch) wrong.push('unknown id');
          else wrong.push(...faults(one, sketch, asked, fallback));
          if (reasons.length === 0) wrong.push('no reason');
        }
        const authorities = matches.map(({ hurdles }) => hurdles.includes('authority'));
        const papersKnown = asked.audience.some((id) => ['asylum-seekers', 'refugees'].includes(id));
        const unsafe = !papersKnown || asked.access.includes('no-papers');
        if (unsafe && authorities.slice(0, 3).some((is, i) => is && authorities.slice(i).includes(false)))
          wrong.push('T7');
        const fits = services.some((one) => {
          const sketch = sketchOf.get(one.id);
          if (!sketch || !covers(sketch, asked) || sketch.audience?.length || sketch.hurdles?.length)
            return false;
          if (sketch.needs?.join() === 'lgbtqia' && !asked.needs.includes('lgbtqia')) return false;
          return faults(one, sketch, asked, false).length === 0;
        });
        if (fits && fallback) wrong.push('fell back although something fitted');
      }
      expect(wrong).to.deep.equal([]);
    });
  }

  it('answers the same whatever the order in which services were read', () => {
    const { services, queries } = madeUp(3);
    const [forwards, backwards] = [mapOf(...services), mapOf(...[...services].reverse())];
    for (const asked of queries.slice(0, 200))
      expect(backwards.match(asked)).to.deep.equal(forwards.match(asked));
  });
});
