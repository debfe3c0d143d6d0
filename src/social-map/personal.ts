/** Keys under which HSDS, and what feeds add to it, keep people who work somewhere. None of it is imported, none of it leaves. */
export const staffKeys: ReadonlySet<string> = new Set([
  'contacts',
  'contact',
  'contact_id',
  'contact_name',
  'contact_person',
  'contactpersoon',
  'assurer_email',
  'assurer',
  'assurer_name',
  'assured_by',
  'admin_emails',
  'created_by',
  'updated_by',
  'modified_by',
  'last_modified_by',
  'metadata',
  'attention',
]);

/** The first words of an address of a desk. Those that also begin a family name (Postma, Zorgdrager) must stand alone. */
const role =
  /^(?:info|contact|hulp|helpdesk|secretariaat|office|receptie|reception|balie|loket|administratie|aanmeld|support|servicedesk|client|spreekuur|intake|vragen|welkom|juridisch|opvang|algemeen|noreply|communicatie|bureau|centrum|meldpunt|asiel|nazorg|sociaal|toegang|welcome|wijkteam|buurt|vluchteling|flechtling|zorg(?:recht|loket|punt)|(?:help|post|mail|e-?mail|klant|team|zorg|enquir(?:y|ies)|hello|hallo)(?![a-z]))/i;

/** An address of a desk stays; one that may be of a person ("j.jansen@…") does not. */
export function isRoleEmail(email: string): boolean {
  const [local = '', domain = ''] = email.trim().split('@');
  if (!domain.includes('.')) return false;
  const plain = (text: string) => text.toLowerCase().replace(/[^a-z0-9]/g, '');
  const organisation = plain(domain.split('.').at(-2) ?? '');
  return role.test(local) || (plain(local).length >= 3 && plain(local).startsWith(organisation.slice(0, 6)));
}

const address = /(?:mailto:)?[\p{L}\p{N}._%+'-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.\p{L}{2,}/giu;
/** "Contactpersoon: Jan de Vries", up to where the name ends: at least two words with a capital, or one after a title. */
const title = String.raw`(?:[Dd]e [Hh]eer|[Mm]evrouw|[Mm]w|[Dd]hr|[Mm]rs?|[Mm]s|[Dd]rs?)\.?\s+`;
const word = String.raw`\p{Lu}[\p{L}.'’-]*`;
const named = new RegExp(
  String.raw`\b(?:[Cc]ontact ?persoon|[Cc]ontact person|[Tt]\.?a\.?v\.?|[Tt]er attentie van|[Vv]raag naar|[Aa]sk for)\s*:?\s*` +
    String.raw`(?:${title}${word}|${word}(?=\s))(?:\s+(?:(?:van|de|der|den|el|al|bin|ten|ter)\s+)*\p{Lu}[\p{L}'’-]+){0,3}`,
  'gu',
);

/** A text without addresses that may be of a person and without whoever is named as the person to ask for. */
export function withoutPersons(text: string): string {
  if (!text.includes('@') && !/persoon|person|t\.?a\.?v|attentie|vraag naar|ask for/i.test(text)) return text;
  const bare = text
    .replace(address, (found) => (isRoleEmail(found.replace(/^mailto:/i, '')) ? found : ''))
    .replace(named, (found) => (isNamed.test(found) ? '' : found));
  return bare === text
    ? text
    : bare
        .replace(/\(\s*\)/g, '')
        .replace(/[^\S\n]{2,}/g, ' ')
        .replace(/\s+([.,;])/g, '$1')
        .trim();
}

/** A title, or two words with a capital after the first words. */
const isNamed = new RegExp(String.raw`${title}|\s${word}(?:\s+\p{Ll}+){0,2}\s+\p{Lu}\p{L}`, 'u');

/** The first address of a desk in a field that may hold several; null when there is none. */
export function deskEmail(text: string): string | null {
  const found = text.match(address)?.map((one) => one.replace(/^mailto:/i, '')) ?? [];
  return found.find((one) => isRoleEmail(one) && /^[\u0021-\u007E]+$/.test(one)) ?? null;
}
