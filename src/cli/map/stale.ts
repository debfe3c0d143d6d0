import type { Config } from '../../config.ts';
import { loadTheMap, loadThePlaces } from '../../parts.ts';
import { staleLines } from '../../social-map/freshness-list.ts';
import { missingFrom, missingLines } from '../../social-map/missing.ts';
import { lineOut, message } from '../lines.ts';

const columns = ['state', 'since', 'kind', 'name', 'checked', 'todo', 'id'] as const;
const heads = ['state', 'since', 'kind', 'name', 'how it was checked last', 'what to do', 'id'];

/** `wegwijs map stale`: a table (tabs between columns) of what is due and what is missing, most pressing first. */
export async function stale(config: Config): Promise<number> {
  const places = loadThePlaces(config);
  const { services, map } = await loadTheMap(config, places, message);
  const now = new Date();
  const due = staleLines(services, map.entries, now);
  const missing = missingLines(missingFrom(map, places.all(), now));
  await lineOut(heads.join('\t'));
  for (const line of [...due, ...missing]) {
    await lineOut(columns.map((column) => line[column].replace(/\s+/g, ' ')).join('\t'));
  }
  const count = (state: string) => due.filter((line) => line.state === state).length;
  const active = map.entries.filter((entry) => entry.active).length;
  message(
    `${active} entries: ${active - due.length} fresh, ${count('due')} due, ${count('overdue')} overdue, ` +
      `${count('withheld')} withheld; ${missing.length} more lines on what is missing.`,
  );
  return 0;
}
