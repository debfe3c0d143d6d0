import type { Point } from './geography.ts';
import type { ApiItem } from './hsds-collections.ts';
import { momentAsked, plainPostcode, type Asked } from './hsds-parameters.ts';
import { folded, isNear, type Near } from './hsds-places.ts';

type MiddleOf = ((postcode: string) => Point | null) | undefined;

/** All filters that are given hold at once. */
export function filtered(all: ApiItem[], asked: Asked, middleOf: MiddleOf): ApiItem[] {
  let items = all;
  for (const key of ['taxonomy_term_id', 'taxonomy_id', 'organization_id', 'parent_id'] as const) {
    const id = asked[key]?.toLowerCase();
    if (id !== undefined) items = items.filter((item) => item[key].has(id));
  }
  const after = asked.modified_after === undefined ? null : momentAsked(asked.modified_after);
  // What does not say when it changed is given rather than missed by somebody who keeps a copy.
  if (after !== null) items = items.filter(({ modified }) => modified === null || modified >= after);
  if (asked.top_only === 'true') items = items.filter(({ parent_id: parents }) => parents.size === 0);
  const words = folded(asked.search ?? '')
    .split(/\s+/)
    .filter(Boolean);
  if (words.length > 0) items = items.filter(({ text }) => words.every((word) => text.includes(word)));
  const postcode = plainPostcode(asked.postcode ?? '');
  if (postcode === null) return items;
  const near = nearOf(postcode, asked.proximity, middleOf);
  const start = asked.proximity === undefined ? postcode : postcode.slice(0, 4);
  return items.filter(({ places }) => isNear(places, start, near));
}

function nearOf(postcode: string, metres: string | undefined, middleOf: MiddleOf): Near | null {
  const middle = metres === undefined ? null : (middleOf?.(postcode) ?? null);
  return middle && middleOf ? { middle, metres: Number(metres), middleOf } : null;
}
