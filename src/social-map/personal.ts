/** Keys under which HSDS keeps people who work somewhere. None of it is imported, none of it leaves. */
export const staffKeys: ReadonlySet<string> = new Set([
  'contacts',
  'contact',
  'contact_id',
  'assurer_email',
  'metadata',
  'attention',
]);

const role =
  /^(?:info|contact|help|hulp|helpdesk|secretariaat|office|post|mail|receptie|balie|loket|administratie|aanmeld|support|servicedesk|klant|client|team|spreekuur|intake|vragen|welkom|zorg|juridisch|opvang|algemeen|noreply|communicatie|bureau|centrum|meldpunt)/i;

/** An address of a desk stays; one that may be of a person ("j.jansen@…") does not. */
export function isRoleEmail(email: string): boolean {
  const [local = '', domain = ''] = email.trim().split('@');
  if (!domain.includes('.')) return false;
  const plain = (text: string) => text.toLowerCase().replace(/[^a-z0-9]/g, '');
  const organisation = plain(domain.split('.').at(-2) ?? '');
  return role.test(local) || (plain(local).length >= 3 && plain(local).startsWith(organisation.slice(0, 6)));
}
