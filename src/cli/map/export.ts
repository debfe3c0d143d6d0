import type { Config } from '../../config.ts';
import { loadTheMap, loadThePlaces } from '../../parts.ts';
import { lineOut, message } from '../lines.ts';

export async function exportMap(config: Config): Promise<number> {
  const { map } = await loadTheMap(config, loadThePlaces(config), message);
  await lineOut(JSON.stringify(map.publicServices(new Date()), null, 1));
  return 0;
}
