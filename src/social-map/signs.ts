import type { MapEntry } from './map-entry.ts';

type Named = Pick<MapEntry, 'name' | 'organization' | 'needs' | 'audience' | 'kind'>;

const rainbowWords =
  /\b(?:lhbt|lgbt|coc|queer|roze|pride|regenboog|rainbow|trans(?:gender|visie)|gay|lesb)/iu;
const insideWords =
  /\b(?:coa|nidos|gza|ind|dt&v|azc|centraal orgaan opvang|vluchtelingenwerk|refugee council)\b|reception cent|opvanglocatie/iu;
const ombudsWords = /ombuds|klachtencommissie/iu;

/** A card of this service would out the person it lies beside (E2), so it comes only when they named it. */
export function isOuting({ name, organization, needs, audience }: Named): boolean {
  if (rainbowWords.test(name) || rainbowWords.test(organization)) return true;
  const said = audience.find(({ id }) => id === 'lgbtqia');
  if (said?.only) return true;
  return needs.includes('lgbtqia') && (said !== undefined || needs.length === 1);
}

/** People who work in or around reception: not first for somebody hurt by staff (S19). */
export function isInside({ name, organization, kind }: Named): boolean {
  return kind === 'mediator' || insideWords.test(`${name} ${organization}`);
}

/** A lawyer or an ombudsman from outside (S19). */
export function isIndependent(entry: Named): boolean {
  if (isInside(entry)) return false;
  return entry.needs.includes('legal') || ombudsWords.test(`${entry.name} ${entry.organization}`);
}
