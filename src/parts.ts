import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Config } from './config.ts';
import { loadContent, type Content } from './content/content.ts';
import { createCodeBox } from './code-box.ts';
import type { CodeBox } from './conversation/types.ts';
import { createPlaces, type Places } from './places/places.ts';
import { loadPlaces } from './places/load.ts';
import { codeKey } from './privacy/code-key.ts';
import { createSocialMap, readDesks, type CompiledMap, type HsdsService } from './social-map/index.ts';
import { loadMap, readServices } from './social-map/store.ts';
import { loadUnderstanding } from './understanding/load.ts';
import type { Understand } from './understanding/understand.ts';

const home = (config: Config, ...path: string[]) => join(config.WEGWIJS_HOME, ...path);

export const stateFolder = (config: Config): string => config.WEGWIJS_STATE_DIR ?? home(config, '.wegwijs');

export const loadTheContent = (config: Config): Content => loadContent(config.WEGWIJS_HOME);
export const loadThePlaces = (config: Config): Places =>
  createPlaces(loadPlaces(home(config, 'data/places')));
export const loadTheUnderstanding = (config: Config): Understand =>
  loadUnderstanding(home(config, 'data/understanding'));

/** The continuation code under the configured key, or under the key file that service and command line share. */
export function loadTheCode(config: Config, warn: (sentence: string) => void): (now: Date) => CodeBox {
  return createCodeBox(codeKey(config.WEGWIJS_CODE_KEY, stateFolder(config), warn));
}

export interface LoadedSocialMap {
  map: CompiledMap;
  services: HsdsService[];
}

/** The built-in map, or the one folder that was named instead; the fictional demo only when asked for. */
export async function loadTheMap(
  config: Config,
  places: Places,
  warn: (sentence: string) => void,
  now = new Date(),
): Promise<LoadedSocialMap> {
  const folder = config.WEGWIJS_MAP_DIR ?? home(config, 'data/social-map');
  const { services, problem } = await loadMap(folder);
  if (problem !== null) warn(problem);
  const demo =
    config.WEGWIJS_DEMO === '1' ? await readServices(home(config, 'data/social-map/demo.json')) : [];
  const desks = home(config, 'data/social-map/municipal-desks.tsv');
  const all = [...services, ...demo];
  const map = createSocialMap(all, {
    municipalities: places.all(),
    desks: existsSync(desks) ? readDesks(readFileSync(desks, 'utf8')) : [],
    now,
  });
  return { map, services: all };
}
