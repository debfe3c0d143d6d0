import type { MapEntry } from './map-entry.ts';
import { audienceIds, bitsOf, needIds } from './profile-ids.ts';
import {
  field,
  flag,
  gistMainNeed,
  gistSeveralAreas,
  gistTopics,
  gistWidth,
  width,
  type Rows,
} from './row-layout.ts';
import { asTheyStand, type Shelved } from './shelve.ts';
import { isReachable, standingOf } from './threshold.ts';
import type { ServiceKind } from './types.ts';

/** Nobody is older, so an upper limit from here on is none. */
const noLimit = 200;
const young = bitsOf(['children', 'youth', 'unaccompanied-minors'], audienceIds);
const older = bitsOf(['elderly'], audienceIds);
const mentalHealth = bitsOf(['mental-health'], needIds);
const byInterpreter: readonly ServiceKind[] = ['clinic', 'legal-desk', 'shelter', 'reporting-point'];

/** Rows of entries, read in the order they came in (which is quickest) and laid where `shelve` says; else as they stand. */
export function buildRows(unordered: readonly MapEntry[], shelved: Shelved = asTheyStand(unordered)): Rows {
  const { entries, ranks, rowOf } = shelved;
  const cells = new Int32Array(entries.length * width);
  const gists = new Int32Array(entries.length * gistWidth);
  const organizations = new Map<string, number>();
  const languageNumbers = new Map<string, number>();
  for (const { languageKeys: keys } of unordered)
    for (const key of keys) if (!languageNumbers.has(key)) languageNumbers.set(key, languageNumbers.size);
  const languageWords = Math.max(1, Math.ceil(languageNumbers.size / 32));
  const languages = new Int32Array(entries.length * languageWords);
  unordered.forEach((entry, came) => {
    const row = rowOf[came] ?? 0;
    let organization = organizations.get(entry.organizationId);
    if (organization === undefined)
      organizations.set(entry.organizationId, (organization = organizations.size));
    const { dueFrom, overdueFrom, withheldFrom } = entry.freshness;
    const start = row * width;
    const standing = standingOf(entry);
    cells[start + field.needs] = entry.needBits;
    cells[start + field.mainNeed] = entry.mainNeedBit;
    cells[start + field.topics] = entry.topicBits;
    cells[start + field.audience] = entry.audienceBits;
    cells[start + field.only] = entry.onlyBits;
    cells[start + field.access] = entry.accessBits;
    cells[start + field.hurdles] = entry.hurdleBits;
    cells[start + field.flags] = flagsOf(entry);
    cells[start + field.youngest] = Math.ceil(entry.minimumAge);
    cells[start + field.oldest] = Math.min(noLimit, Math.floor(entry.maximumAge));
    cells[start + field.dueFrom] = minuteFrom(dueFrom);
    cells[start + field.overdueFrom] = minuteFrom(overdueFrom);
    cells[start + field.withheldFrom] = minuteFrom(withheldFrom);
    cells[start + field.standing] = standing;
    cells[start + field.organization] = organization;
    cells[start + field.rank] = ranks[row] ?? 0;
    gists.set([standing, ...gistOf(entry)], row * gistWidth);
    for (const key of entry.languageKeys) {
      const number = languageNumbers.get(key) ?? 0;
      const word = row * languageWords + (number >> 5);
      languages[word] = (languages[word] ?? 0) | (1 << (number & 31));
    }
  });
  const { length: count } = entries;
  return { count, cells, gists, languages, languageWords, languageNumbers, ...pointsOf(entries) };
}

function gistOf(entry: MapEntry): number[] {
  const { needBits, topicBits, audienceBits, accessBits, mainNeedBit, reach } = entry;
  const areas = reach ? Number(reach.country) + reach.provinces.length + reach.municipalities.length : 0;
  const what = needBits | (areas > 1 ? gistSeveralAreas : 0) | (topicBits << gistTopics);
  return [what, audienceBits, accessBits | (mainNeedBit << gistMainNeed)];
}

function pointsOf(entries: readonly MapEntry[]): Pick<Rows, 'points' | 'pointStarts'> {
  const pointStarts = new Int32Array(entries.length + 1);
  const points: number[] = [];
  entries.forEach((entry, row) => {
    for (const { lat, lon } of entry.points) points.push(lat, lon);
    pointStarts[row + 1] = points.length;
  });
  return { points: Float64Array.from(points), pointStarts };
}

function flagsOf(entry: MapEntry): number {
  const youngOnly = entry.maximumAge < 30 || (entry.onlyBits & young) !== 0;
  const olderOnly = entry.minimumAge >= 50 || (entry.onlyBits & older) !== 0;
  const byDoing = byInterpreter.includes(entry.kind) && (entry.needBits & mentalHealth) === 0;
  return (
    bit(entry.active && entry.reach !== null, flag.offered) |
    bit(entry.outing, flag.outing) |
    bit(entry.servesLgbtqia, flag.servesLgbtqia) |
    bit(entry.inside, flag.inside) |
    bit(entry.independent, flag.independent) |
    bit(entry.crisisCapable, flag.crisisCapable) |
    bit(entry.hours.roundTheClock, flag.roundTheClock) |
    bit(byDoing, flag.worksByInterpreter) |
    bit(youngOnly || (entry.audienceBits & young) !== 0, flag.forYoung) |
    bit(olderOnly || (entry.audienceBits & older) !== 0, flag.forOlder) |
    bit(youngOnly, flag.youngOnly) |
    bit(olderOnly, flag.olderOnly) |
    bit(entry.points.length > 0, flag.hasPoint) |
    bit(!isReachable(entry), flag.unreachable)
  );
}

function bit(holds: boolean, is: number): number {
  return holds ? is : 0;
}

/** The first whole minute from which a moment (milliseconds, may be infinite) has come. */
function minuteFrom(moment: number): number {
  return Math.max(-(2 ** 31), Math.min(2 ** 31 - 1, Math.ceil(moment / 60_000)));
}
