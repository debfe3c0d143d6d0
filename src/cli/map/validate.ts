import type { Config } from '../../config.ts';
import { loadTheMap, loadThePlaces } from '../../parts.ts';
import { message } from '../lines.ts';

export async function validate(config: Config): Promise<number> {
  const { map } = await loadTheMap(config, loadThePlaces(config), message);
  const nowhere = map.entries.filter((entry) => entry.active && entry.reach === null);
  for (const entry of nowhere)
    message(`${entry.id}: no area and no place says where it works, so it is not shown`);
  message(`${map.entries.length} services read`);
  return 0;
}
