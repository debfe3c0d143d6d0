import type { Json, JsonObject } from '../json.ts';
import type { Say } from './say.ts';

/** What HSDS cannot do without, by the list or field an object stands in: completed where that claims nothing, or left out. */
export function completed(object: JsonObject, key: string, say: Say): JsonObject | undefined {
  switch (key) {
    case 'taxonomy_term':
    case 'taxonomy_detail': {
      const detail = object['taxonomy_detail'];
      const name = first(object['name'], object['term'], object['code']);
      if (name === null) return leaveOut('A taxonomy term without name was left out.');
      const taxonomy = first(object['taxonomy'], nameOf(detail));
      return {
        ...object,
        name,
        description: first(object['description'], name) ?? name,
        ...(key === 'taxonomy_term' && taxonomy !== null ? { taxonomy } : {}),
      };
    }
    case 'program':
    case 'programs':
    case 'organization': {
      const name = first(object['name'], object['alternate_name']);
      if (name === null)
        return leaveOut(
          `A${key === 'organization' ? 'n organisation' : ' programme'} without name was left out.`,
        );
      return { ...object, name, description: first(object['description'], name) ?? name };
    }
    case 'capacities':
      return nameOf(object['unit']) === undefined ||
        typeof object['available'] !== 'number' ||
        typeof object['updated'] !== 'string'
        ? leaveOut('A capacity that does not say of what, how many and when was left out.')
        : object;
    case 'organization_identifiers':
      return first(object['identifier']) === null
        ? leaveOut('An identifier without value was left out.')
        : {
            ...object,
            identifier_type: first(object['identifier_type'], object['identifier_scheme']) ?? 'unknown',
          };
    case 'additional_urls':
    case 'additional_websites':
      return first(object['url']) === null ? undefined : object;
    default:
      return object;
  }

  function leaveOut(sentence: string): JsonObject | undefined {
    say(sentence);
    return undefined;
  }
}

function first(...values: (Json | undefined)[]): string | null {
  for (const value of values) if (typeof value === 'string' && value.trim() !== '') return value;
  return null;
}

function nameOf(value: Json | undefined): Json | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? value['name'] : undefined;
}
