import type { Config } from '../../config.ts';
import { loadTheMap, loadThePlaces } from '../../parts.ts';
import { needIds } from '../../social-map/index.ts';
import { lineOut, message } from '../lines.ts';

/** Per municipality: how many needs have something local, something national only, or nothing at all. */
export async function coverage(config: Config): Promise<number> {
  const places = loadThePlaces(config);
  const { map } = await loadTheMap(config, places, message);
  const at = new Date();
  const open = { topics: [], languages: [], audience: [], access: [], age: null, at, limit: 50 };
  await lineOut(['municipality', ...needIds].join('\t'));
  for (const { code, name } of places.all()) {
    const cells = needIds.map((need) => {
      const here = map.match({ ...open, needs: [need], municipality: code });
      if (here.fallback) return 'none';
      const wide = map.match({ ...open, needs: [need], municipality: null });
      const national = wide.fallback ? 0 : wide.matches.length;
      return here.matches.length > national
        ? `local ${here.matches.length - national}`
        : `national ${national}`;
    });
    await lineOut([name, ...cells].join('\t'));
  }
  return 0;
}
