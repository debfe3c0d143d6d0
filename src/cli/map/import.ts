import { existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { importServices } from '../../social-map/import.ts';
import { loadMap, saveMap } from '../../social-map/store.ts';
import { message } from '../lines.ts';

export async function importFiles(files: string[], folder: string): Promise<number> {
  const missing = files.find((file) => !existsSync(file));
  if (missing !== undefined) throw new Error(`there is no file ${basename(missing)}`);
  const existing = existsSync(`${folder}/services.json`) ? (await loadMap(folder)).services : [];
  const given = files.map((file) => ({ name: basename(file), text: readFileSync(file, 'utf8') }));
  const { services, report } = importServices(given, {
    today: new Date().toISOString().slice(0, 10),
    existing,
  });
  if (report.accepted === 0 && report.refused.length > 0) {
    for (const { file, item, reason } of report.refused.slice(0, 20))
      message(`refused ${file}, item ${item}: ${reason}`);
    throw new Error('nothing could be read; the map is as it was');
  }
  await saveMap(folder, services);
  for (const { file, item, reason } of report.repaired) message(`repaired ${file}, item ${item}: ${reason}`);
  for (const { file, item, reason } of report.refused) message(`refused ${file}, item ${item}: ${reason}`);
  message(`${report.accepted} accepted, ${report.repaired.length} repairs, ${report.refused.length} refused`);
  return report.refused.length > 0 ? 1 : 0;
}
