import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Config } from '../../config.ts';
import { loadThePlaces } from '../../parts.ts';
import { createSocialMap, needIds, readDesks } from '../../social-map/index.ts';
import type { HsdsService } from '../../social-map/index.ts';
import { missingFrom } from '../../social-map/missing.ts';
import { mapFileOf } from '../../social-map/store.ts';
import { lineOut, message } from '../lines.ts';
import { validateText } from './validate-file.ts';

/** `wegwijs map validate`: `file:line: error|warning: service: where: what`; exit code 1 when there is an error. */
export async function validate(config: Config, now = new Date()): Promise<number> {
  const municipalities = loadThePlaces(config).all();
  const data = join(config.WEGWIJS_HOME, 'data/social-map');
  const folder = config.WEGWIJS_MAP_DIR ?? data;
  const files = [mapFileOf(folder)];
  if (config.WEGWIJS_DEMO === '1') files.push(join(data, 'demo.json'));
  const services: HsdsService[] = [];
  const counts = { error: 0, warning: 0 };
  for (const file of files) {
    if (!existsSync(file)) throw new Error(`there is no map: ${file} is missing`);
    const validated = validateText(readFileSync(file, 'utf8'), municipalities, now);
    services.push(...validated.services);
    for (const { line, level, message: what } of validated.findings) {
      counts[level]++;
      await lineOut(`${file}:${line}: ${level}: ${what}`);
    }
  }
  const desks = join(data, 'municipal-desks.tsv');
  const map = createSocialMap(services, {
    municipalities,
    desks: existsSync(desks) ? readDesks(readFileSync(desks, 'utf8')) : [],
    now,
  });
  const { mediators, withoutContactPoint } = missingFrom(map, municipalities, now);
  if (mediators === 0) message('No cultural mediator is known: add them as entries of kind mediator.');
  if (withoutContactPoint.length > 0) {
    const names = withoutContactPoint.map(({ name }) => name).join('; ');
    message(`No contact point is known for ${withoutContactPoint.length} municipalities: ${names}.`);
  }
  const national = new Set(
    map.entries.filter(({ reach, active }) => active && reach?.country).flatMap(({ needs }) => needs),
  );
  const without = needIds.filter((need) => !national.has(need));
  if (without.length > 0) message(`No national service for ${without.join(', ')}.`);
  message(`${services.length} services read: ${counts.error} errors, ${counts.warning} warnings`);
  return counts.error > 0 ? 1 : 0;
}
