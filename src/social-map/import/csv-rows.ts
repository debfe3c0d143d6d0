import { parse } from 'csv-parse/sync';
import { z } from 'zod';

export interface CsvRow {
  /** Line of the file on which the row begins. */
  line: number;
  /** By heading, in lower case with underscores; empty cells are left out. */
  cells: Record<string, string>;
  /** It has more cells than there are headings: a sign in a text was taken for the end of a cell. */
  surplus: boolean;
}

export interface CsvTable {
  headings: string[];
  rows: CsvRow[];
}

const parsed = z.array(z.object({ record: z.array(z.string()), info: z.object({ lines: z.number() }) }));

/**
 * Reads CSV as it is really written: comma, semicolon or tab, quoted line breaks, short and long rows, a byte order
 * mark, `sep=;` in front. Throws an Error with a sentence when it is no table.
 */
export function csvRows(text: string): CsvTable {
  const body = text
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .replace(/^sep=.\n/i, '');
  const skipped = /^\uFEFF?sep=.\r?\n/i.test(text) ? 1 : 0;
  let rows: z.infer<typeof parsed>;
  try {
    rows = parsed.parse(
      parse(body, {
        delimiter: delimiterOf(body),
        info: true,
        relax_column_count: true,
        relax_quotes: true,
        skip_empty_lines: true,
      }),
    );
  } catch {
    throw new Error('The file is no CSV: a quotation mark is opened and never closed.');
  }
  const [head, ...rest] = rows;
  if (!head || head.record.length < 2)
    throw new Error('The file is no table: its first line has one heading.');
  const headings = head.record.map(headingOf);
  let before = head.info.lines;
  return {
    headings,
    rows: rest.flatMap(({ record, info }) => {
      const line = before + 1 + skipped;
      before = info.lines;
      const cells: Record<string, string> = {};
      headings.forEach((heading, index) => {
        const cell = restored(record[index] ?? '').trim();
        if (heading !== '' && cell !== '' && cells[heading] === undefined) cells[heading] = cell;
      });
      const surplus = record.slice(headings.length).some((cell) => cell.trim() !== '');
      return Object.keys(cells).length === 0 ? [] : [{ line, cells, surplus }];
    }),
  };
}

/** "Naam van de dienst " and "service_name" alike: small letters, one underscore between words. */
export function headingOf(heading: string): string {
  return heading
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '_')
    .replace(/^_+|_+$/g, '');
}

/** The apostrophe that an export put before a formula, or before a number with a plus, is taken off again. */
function restored(cell: string): string {
  return /^'[=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell;
}

function delimiterOf(text: string): string {
  const head = text.slice(0, text.search(/\r?\n|$/)).replace(/"[^"]*"/g, '');
  const [best] = [',', ';', '\t', '|']
    .map((sign) => ({ sign, count: head.split(sign).length }))
    .sort((a, b) => b.count - a.count);
  return best?.sign ?? ',';
}
