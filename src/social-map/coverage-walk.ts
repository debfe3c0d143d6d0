import type { Municipality } from '../places/types.ts';
import { waysIn } from './coverage-ways.ts';
import type { Coverage } from './coverage.ts';
import type { MapEntry } from './map-entry.ts';
import { needIds } from './profile-ids.ts';
import type { SocialMap } from './types.ts';

/** A walk over every municipality and need: where the nearest answer comes from. */
export interface Walk {
  questions: number;
  /** Something of the municipality itself; else of the province; else of the country; else for one topic only; else none. */
  local: number;
  region: number;
  national: number;
  narrow: number;
  nothing: number;
  /** The same of what can be reached by phone, by chat or by walking in. */
  reachable: { local: number; region: number; national: number; nothing: number };
  /** Questions whose answer (ten services at most, other help included) holds something reachable. */
  answered: number;
  /** By need: where the answer holds nothing of the kind, and the contact point alone is left. */
  unanswered: Map<string, number>;
  /** Questions of which the municipality has a contact point of its own; the others get the national one. */
  ownContactPoint: number;
}

export function walk(
  coverage: Coverage,
  map: Pick<SocialMap, 'match' | 'contactPoint'> & { entries: readonly MapEntry[] },
): Walk {
  const byId = new Map(map.entries.map((entry) => [entry.id, entry]));
  const made: Walk = {
    ...{
      questions: 0,
      local: 0,
      region: 0,
      national: 0,
      narrow: 0,
      nothing: 0,
      answered: 0,
      ownContactPoint: 0,
    },
    unanswered: new Map(),
    reachable: { local: 0, region: 0, national: 0, nothing: 0 },
  };
  for (const municipality of coverage.municipalities) {
    for (const need of needIds) {
      made.questions++;
      const answer = map.match(questionOf(need, municipality, coverage.at));
      const level = nearest(coverage.count({ need }, municipality));
      if (level !== 'nothing') made[level]++;
      else if (answer.fallback) made.nothing++;
      else made.narrow++;
      made.reachable[nearest(coverage.count({ need, reachable: true }, municipality))]++;
      const found = answer.matches.some(({ id }) => {
        const entry = byId.get(id);
        return entry !== undefined && waysIn(entry).length > 0;
      });
      if (found) made.answered++;
      else made.unanswered.set(need, (made.unanswered.get(need) ?? 0) + 1);
      if (!map.contactPoint(municipality.code).national) made.ownContactPoint++;
    }
  }
  return made;
}

function nearest(counts: { local: number; region: number; national: number }) {
  if (counts.local > 0) return 'local';
  if (counts.region > 0) return 'region';
  return counts.national > 0 ? 'national' : 'nothing';
}

const questionOf = (need: string, { code }: Municipality, at: Date) => ({
  ...{ needs: [need], topics: [], municipality: code, languages: [], audience: [], access: [] },
  ...{ age: null, at, limit: 10 },
});
