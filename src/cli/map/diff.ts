import type { Config } from '../../config.ts';
import { compareMaps } from '../../social-map/import/compare.ts';
import { lineOut, message } from '../lines.ts';
import { intake, type IntakeOptions } from './intake.ts';

/** Shows what an import would change, and changes nothing. Exit code 0 also when there are differences. */
export async function diff(
  config: Config,
  options: IntakeOptions & { json: boolean; replace: boolean },
): Promise<number> {
  const { existing, services, brought, report } = await intake(config, options);
  const { added, changed, missing, unchanged } = compareMaps(existing, services, brought);
  const gone = options.replace ? 'removed' : 'kept';
  const out = (change: string, { id, name }: { id: string; name: string }, fields: string[] = []) =>
    lineOut(
      options.json
        ? JSON.stringify({ change, id, name, ...(fields.length > 0 ? { fields } : {}) })
        : [change, id, name, fields.join(' ')].join('\t').trimEnd(),
    );
  for (const service of added) await out('added', service);
  for (const { service, fields } of changed) await out('changed', service, fields);
  if (options.replace) for (const service of missing) await out('removed', service);
  message(
    `${added.length} added, ${changed.length} changed, ${missing.length} not in it (${gone}), ${unchanged} unchanged; ` +
      `${report.repaired.length} would be repaired, ${report.refused.length} refused`,
  );
  return 0;
}
