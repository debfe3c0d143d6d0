/** A web address a browser may open, completed where the scheme is missing; null for anything else (H10). */
export function repairLink(value: string): string | null {
  const [first = ''] = value.trim().split(/[\s,;]+(?=https?:|www\.)|\s+/i);
  const bare = /^(?:www\.)?[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.[a-z]{2,12}(?:[/?#:]\S*)?$/iu.test(first);
  const url = first.startsWith('//') ? `https:${first}` : bare ? `https://${first}` : first;
  if (!/^https?:\/\/[^\s<>"]+$/i.test(url) || !URL.canParse(url)) return null;
  const { hostname, username, href } = new URL(url);
  // A name before the host is used to pass for somebody else.
  if (username !== '' || !hostname.includes('.')) return null;
  return /^[\u0021-\u007E]+$/.test(url) ? url : href;
}

export const linkKey = /(?:^|_)(?:url|uri|website|link)$|^logo$/;
