import type { Config } from '../../config.ts';
import { loadTheMap, loadThePlaces } from '../../parts.ts';
import { freshnessAt } from '../../social-map/freshness.ts';
import { lineOut, message } from '../lines.ts';

export async function stale(config: Config): Promise<number> {
  const { services, map } = await loadTheMap(config, loadThePlaces(config), message);
  const now = new Date();
  const names = new Map(services.map((service) => [service.id, service.name]));
  for (const entry of map.entries) {
    const state = freshnessAt(entry.freshness, now.getTime());
    if (entry.active && state !== 'fresh')
      await lineOut([state, entry.id, names.get(entry.id) ?? ''].join('\t'));
  }
  return 0;
}
