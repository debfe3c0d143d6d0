import { expect } from 'chai';
import { madeUpQueries, madeUpServices } from '../../bench/map-data.ts';
import { mayUse } from '../../src/social-map/eligibility.ts';
import { createGeography } from '../../src/social-map/geography.ts';
import { buildIndex, entryById, indexBytes } from '../../src/social-map/map-index.ts';
import { match, ranking } from '../../src/social-map/matching.ts';
import { scaleOf, scoreOf, type Nearness } from '../../src/social-map/scoring.ts';
import { createSocialMap } from '../../src/social-map/social-map.ts';
import type { MatchQuery } from '../../src/social-map/types.ts';
import { readWish } from '../../src/social-map/wish.ts';
import { at, municipalities } from './fixtures.ts';

const geography = createGeography(municipalities);
const services = madeUpServices(4000, municipalities, false);
const { entries } = createSocialMap(services, { municipalities, desks: [], now: at });
const index = buildIndex(entries);
const context = { index, geography, mostlyOverdue: () => false };
const queries = madeUpQueries(500, municipalities, false).map((one, i) => ({ ...one, limit: (i % 50) + 1 }));

/** Every service of the map weighed one by one: what the one pass must come to. */
function slowly(asked: MatchQuery): { id: string; score: number; narrow: boolean }[] {
  const wish = readWish(asked);
  const place = municipalities.find(({ code }) => code === asked.municipality);
  const scale = scaleOf(wish, index, place ?? null);
  const found = index.entries.flatMap((entry, row) => {
    const { reach } = entry;
    const nearness: Nearness | null =
      place && reach?.municipalities.includes(place.code)
        ? 'near'
        : place && reach?.provinces.includes(place.province)
          ? 'region'
          : reach?.country
            ? 'national'
            : null;
    if (nearness === null || (entry.needBits & wish.needs) === 0 || !mayUse(index.rows.cells, row, wish))
      return [];
    const narrow = entry.topics.length > 0 && !entry.topics.some((id) => asked.topics.includes(id));
    return { id: entry.id, score: scoreOf(index, row, scale, nearness), narrow };
  });
  return found.sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
}

describe('one pass over the index', () => {
  it('ranks as weighing every service one by one does', () => {
    let compared = 0;
    for (const asked of queries) {
      const expected = slowly(asked);
      if (expected.length === 0) continue;
      // Where every need is served by something broader, what serves another topic waits.
      const broad = expected.filter(({ narrow }) => !narrow).map(({ id }) => id);
      const got = ranking(asked, context);
      const narrow = new Set(expected.filter((one) => one.narrow).map(({ id }) => id));
      if (got.some((id) => narrow.has(id))) continue;
      expect(got).to.deep.equal(broad.slice(0, asked.limit));
      compared += got.length;
    }
    expect(compared).to.be.above(8000);
  });

  it('begins a long answer as a short one', () => {
    for (const asked of queries) {
      const [short, long] = [asked, { ...asked, limit: 50 }].map((one) => match(one, context).matches);
      expect(long?.slice(0, asked.limit)).to.deep.equal(short);
    }
  });

  it('finds each service by its id, and no other', () => {
    for (const entry of entries.slice(0, 200)) expect(entryById(index, entry.id)).to.equal(entry);
    for (const id of ['', '0', 'zzz', `${entries[0]?.id ?? ''}x`])
      expect(entryById(index, id)).to.equal(undefined);
    expect(entryById(buildIndex([]), 'a')).to.equal(undefined);
  });

  it('is smaller than a kilobyte a service', () => {
    expect(indexBytes(index) / entries.length).to.be.below(1000);
  });
});
