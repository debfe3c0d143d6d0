import type { Words } from './coverage-words.ts';

export function escapeHtml(text: string): string {
  const named: Record<string, string> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
  };
  return text.replace(/[&<>"']/g, (sign) => named[sign] ?? sign);
}

/** Dutch, then English in lighter type; each marked with its language. */
export function both([nl, en]: Words): string {
  const dutch = `<span lang="nl">${escapeHtml(nl)}</span>`;
  return nl === en ? dutch : `${dutch} <span class="en" lang="en">${escapeHtml(en)}</span>`;
}

/** A paragraph in each language. */
export function paragraphs([nl, en]: Words, kind = ''): string {
  const name = kind === '' ? '' : ` ${kind}`;
  return `<p class="${name.trim()}" lang="nl">${escapeHtml(nl)}</p>\n<p class="en${name}" lang="en">${escapeHtml(en)}</p>`;
}

export interface MatrixCell {
  text: string;
  /** 0 nothing, to 4 much; null for a cell without a colour. Said by the number too, never by colour alone. */
  level: number | null;
  title?: string;
  underlined?: boolean;
}

export interface Matrix {
  caption: Words;
  corner: Words;
  columns: readonly Words[];
  rows: readonly { head: Words; cells: readonly MatrixCell[] }[];
}

/** A table whose column heads stand upright, so that fourteen columns fit on a phone and on paper. */
export function matrix({ caption, corner, columns, rows }: Matrix): string {
  const heads = columns.map((words) => `<th scope="col"><div>${both(words)}</div></th>`).join('');
  const body = rows.map(({ head, cells }) => {
    const line = cells.map(({ text, level, title, underlined = false }) => {
      const names = [...(level === null ? [] : [`l${level}`]), ...(underlined ? ['u'] : [])].join(' ');
      const colour = names === '' ? '' : ` class="${names}"`;
      const hint = title === undefined ? '' : ` title="${escapeHtml(title)}"`;
      return `<td${colour}${hint}>${escapeHtml(text)}</td>`;
    });
    return `<tr><th scope="row">${both(head)}</th>${line.join('')}</tr>`;
  });
  return `<table class="matrix">
<caption>${both(caption)}</caption>
<thead><tr><td class="corner">${both(corner)}</td>${heads}</tr></thead>
<tbody>
${body.join('\n')}
</tbody>
</table>`;
}

/** Level of a count: 0, 1, 2 to 3, 4 to 9, 10 and more. */
export function levelOf(count: number): number {
  return count === 0 ? 0 : count === 1 ? 1 : count <= 3 ? 2 : count <= 9 ? 3 : 4;
}

export const counted = (count: number, title?: string): MatrixCell => ({
  ...{ text: String(count), level: levelOf(count) },
  ...(title === undefined ? {} : { title }),
});
