import type { Config } from '../../config.ts';
import type { ImportLine } from '../../social-map/import.ts';
import { saveMap } from '../../social-map/store.ts';
import { lineOut, message } from '../lines.ts';
import { intake, type IntakeOptions } from './intake.ts';

/** Lines of the report that are shown; `--json` gives all. */
const shownLines = 50;

/**
 * Takes services into a map, all at once or not at all, and tells what was accepted, repaired and refused. It fails when
 * nothing could be taken in; single services that were refused are told and are no failure.
 */
export async function importFiles(
  config: Config,
  options: IntakeOptions & { json: boolean; replace: boolean },
): Promise<number> {
  const { services, brought, report, mark } = await intake(config, options);
  const { accepted, repaired, refused, notes } = report;
  if (options.json) {
    for (const line of refused) await lineOut(JSON.stringify({ outcome: 'refused', ...line }));
    for (const line of repaired) await lineOut(JSON.stringify({ outcome: 'repaired', ...line }));
  } else {
    tell('refused', refused);
    tell('repaired', repaired);
  }
  if (accepted === 0) throw new Error('no service could be read; the map is as it was');
  if (options.replace && refused.length > 0)
    throw new Error('with --replace nothing may be refused, or it would be lost; the map is as it was');
  await saveMap(options.map, options.replace ? services.filter(({ id }) => brought.has(id)) : services, mark);
  notes.forEach(message);
  message(`${accepted} accepted, ${repaired.length} repaired, ${refused.length} refused`);
  return 0;
}

function tell(outcome: string, lines: readonly ImportLine[]): void {
  for (const line of lines.slice(0, shownLines)) message(`${outcome} ${placeOf(line)}: ${line.reason}`);
  if (lines.length > shownLines)
    message(`${outcome}: ${lines.length - shownLines} more lines; --json gives all of them`);
}

function placeOf({ file, item, line }: ImportLine): string {
  return [file, line === null ? '' : `line ${line}`, item === 0 ? '' : `item ${item}`]
    .filter(Boolean)
    .join(', ');
}
