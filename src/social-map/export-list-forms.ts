import type { ListedService, PlainList } from './export-list.ts';

/** The list as text for any printer or screen: short lines, nothing but words. */
export function listAsText({ title, note, parts }: PlainList): string {
  const head = [title, '='.repeat(title.length), note, ''];
  const body = parts.flatMap((part) => [
    '',
    part.title,
    '-'.repeat(part.title.length),
    ...part.services.flatMap((service) => ['', service.name, ...linesOf(service).map((line) => `  ${line}`)]),
  ]);
  return `${[...head, ...body].join('\n')}\n`;
}

function linesOf(service: ListedService): string[] {
  const { organization, description, phones, url, address, hours, languages, checked } = service;
  return [organization, ...description.split(/\n+/), ...phones, url, address, hours, languages, checked]
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '');
}

/** The list as one page that needs nothing else: no script, no picture, no font, nothing fetched. */
export function listAsHtml({ locale, title, note, parts }: PlainList): string {
  const sections = parts.map(
    (part) =>
      `<section>\n<h2>${escaped(part.title)}</h2>\n<div class="services">\n${part.services.map(article).join('\n')}\n</div>\n</section>`,
  );
  return `<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="referrer" content="no-referrer">
<title>${escaped(title)}</title>
<style>${style}</style>
</head>
<body>
<h1>${escaped(title)}</h1>
<p>${escaped(note)}</p>
${sections.join('\n')}
</body>
</html>
`;
}

function article(service: ListedService): string {
  const { name, organization, description, phones, url, address, hours, languages, checked } = service;
  const line = (kind: string, text: string) =>
    text.trim() === '' ? '' : `\n<p class="${kind}"><bdi>${escaped(text)}</bdi></p>`;
  // Numbers keep their order inside text that runs from right to left.
  const calls = phones
    .map((number) => `\n<p class="phone"><bdi dir="ltr">${escaped(number)}</bdi></p>`)
    .join('');
  return `<article>\n<h3><bdi>${escaped(name)}</bdi></h3>${line('by', organization)}${line('what', description)}${calls}${line('url', url)}${line('where', address)}${line('hours', hours)}${line('languages', languages)}${line('checked', checked)}\n</article>`;
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escaped = (text: string) => text.replace(/[&<>"']/g, (sign) => entities[sign] ?? '');

const style = `
body { font: 11pt/1.35 system-ui, sans-serif; margin: 1.5rem auto; max-width: 60rem; padding: 0 1rem; color: #111; background: #fff }
h1 { font-size: 1.6em; margin: 0 }
h2 { font-size: 1.25em; margin: 1.5em 0 .5em; border-bottom: 2px solid #111; break-after: avoid }
h3 { font-size: 1em; margin: 0; break-after: avoid }
.services { columns: 2; column-gap: 2rem }
article { break-inside: avoid; padding: 0 0 .9em }
article p { margin: .1em 0; overflow-wrap: anywhere }
.phone { font-weight: bold }
.by, .checked { font-size: .85em; color: #444 }
@media (max-width: 40rem) { .services { columns: 1 } }
@page { margin: 15mm }
@media print { body { margin: 0; max-width: none; padding: 0; font-size: 9.5pt } }
`;
