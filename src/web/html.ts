/** A piece of HTML that is safe to put into a page. */
export interface Html {
  readonly html: string;
}

const escapes: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

export const escape = (text: string): string => text.replace(/[&<>"']/g, (sign) => escapes[sign] ?? sign);

type Part = Html | string | number | readonly Html[];

const render = (part: Part): string => {
  if (typeof part === 'string' || typeof part === 'number') return escape(String(part));
  return 'html' in part ? part.html : part.map(({ html }) => html).join('');
};

/** Tagged template: what is put in is escaped, unless it is HTML already. */
export function html(strings: TemplateStringsArray, ...parts: Part[]): Html {
  return {
    html: strings.reduce(
      (page, text, index) => page + text + (index < parts.length ? render(parts[index] ?? '') : ''),
      '',
    ),
  };
}

/** The text of a message: lines apart, `**bold**`, and telephone numbers that can be tapped and stay left-to-right. */
export function message(text: string): Html {
  const lines = text.split('\n').map((line) => {
    const marked = escape(line)
      .replace(/\*\*(.+?)\*\*/g, '<strong>$1</strong>')
      .replace(
        /(?<![\d-])(\+?\d[\d -]{6,15}\d|\b11[23]\b)(?!\d)/g,
        (number) => `<a dir="ltr" href="tel:${number.replace(/[^+\d]/g, '')}">${number}</a>`,
      );
    return `<p>${marked}</p>`;
  });
  return { html: lines.join('') };
}
