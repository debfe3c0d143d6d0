import { codesOf, type HsdsService } from '../hsds.ts';
import { isObject, textOf, type JsonObject } from '../json.ts';
import { taxonomies } from '../profile-ids.ts';
import { momentOf } from '../provenance.ts';
import { uuidFrom } from '../uuid.ts';
import type { Say } from './say.ts';

interface Origin {
  file: string;
  today: string;
  existing: ReadonlyMap<string, HsdsService>;
}

/** A service without a source takes its file and the day of import; its arrival is kept when it was here before. */
export function addProvenance(service: JsonObject, { file, today, existing }: Origin, say: Say): void {
  const given = Array.isArray(service['attributes']) ? service['attributes'] : [];
  const id = textOf(service['id']);
  const codeOf = (one: unknown) => {
    const term = isObject(one) ? one['taxonomy_term'] : undefined;
    return isObject(term) && term['taxonomy'] === taxonomies.provenance ? textOf(term['code']) : '';
  };
  const attributes = given.filter((one) => {
    const isDate = ['arrived', 'source-date', 'hours-said'].includes(codeOf(one));
    const isLater =
      isDate && isObject(one) && (momentOf(textOf(one['value'])) ?? 0) > Date.parse(today) + 86_400_000;
    if (isLater) say('A date in the future was left out.');
    return !isLater;
  });
  const said = (code: string) => attributes.some((one) => codeOf(one) === code);
  const before = codesOf(existing.get(id)?.attributes, taxonomies.provenance);
  const add = (code: string, value: string) => {
    if (!said(code)) attributes.push(provenanceAttribute(id, code, value));
  };
  if (!said('source')) {
    add('source', file);
    add('source-date', today);
  }
  add('arrived', before.find(({ code }) => code === 'arrived')?.value ?? today);
  service['attributes'] = attributes;
}

function provenanceAttribute(serviceId: string, code: string, value: string): JsonObject {
  const { provenance: taxonomy } = taxonomies;
  const term = { id: uuidFrom(`${taxonomy} ${code}`), code, name: code, description: code, taxonomy };
  return {
    id: uuidFrom(`${serviceId} ${taxonomy} ${code}`),
    link_id: serviceId,
    link_entity: 'service',
    value,
    taxonomy_term_id: term.id,
    taxonomy_term: term,
  };
}
