import { codesOf, type HsdsService } from './hsds.ts';
import { taxonomies } from './profile-ids.ts';

/** Where an entry comes from: attributes of taxonomy `wegwijs-provenance`. Moments are milliseconds, null when not said. */
export interface Provenance {
  source: string;
  sourceDate: number | null;
  sourceYear: number | null;
  arrived: number | null;
  staleRisk: 'high' | 'normal';
  hoursSaid: number | null;
  withheld: boolean;
  chatUrl: string | null;
  /** When a keeper last checked it (`assured_date`). */
  assured: number | null;
}

export function provenanceOf(service: HsdsService): Provenance {
  const said = new Map(
    codesOf(service.attributes, taxonomies.provenance).map(({ code, value }) => [code, value ?? '']),
  );
  const sourceDate = momentOf(said.get('source-date'));
  return {
    source: said.get('source') ?? service.url ?? '',
    sourceDate,
    sourceYear: sourceDate === null ? null : new Date(sourceDate).getUTCFullYear(),
    arrived: momentOf(said.get('arrived')),
    staleRisk: said.get('stale-risk') === 'high' ? 'high' : 'normal',
    hoursSaid: momentOf(said.get('hours-said')),
    withheld: said.has('withheld') && said.get('withheld') !== 'false',
    chatUrl: webUrl(said.get('chat-url')),
    assured: momentOf(service.assured_date),
  };
}

/** Milliseconds of "2025", "2025-10", "2025-10-03" or a longer ISO form; null for anything else. */
export function momentOf(date: string | undefined): number | null {
  const match = /^(\d{4})(?:-(0[1-9]|1[0-2])(?:-([0-2]\d|3[01]))?)?(?:T.*)?$/.exec(date?.trim() ?? '');
  return match ? Date.UTC(Number(match[1]), Number(match[2] ?? 1) - 1, Number(match[3] ?? 1)) : null;
}

/** Only links that a browser may open safely; "javascript:" and half addresses are none. */
export function webUrl(url: string | undefined): string | null {
  return url !== undefined && /^https?:\/\/[^\s<>"]+$/i.test(url) && URL.canParse(url) ? url : null;
}
