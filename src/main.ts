import { appendFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { createTalk } from './channels/talk.ts';
import { readConfig, type Config } from './config.ts';
import type { Report } from './conversation/types.ts';
import { botRoutes } from './http/bot-routes.ts';
import { healthRoutes } from './http/health-routes.ts';
import { createLog } from './http/log.ts';
import { mapRoutes } from './http/map-routes.ts';
import { pageRoutes } from './http/page-routes.ts';
import { createService } from './http/server.ts';
import {
  loadTheCode,
  loadTheContent,
  loadTheMap,
  loadThePlaces,
  loadTheUnderstanding,
  stateFolder,
} from './parts.ts';
import { createConversationKeys } from './privacy/conversation-key.ts';
import { createMemoryStore } from './privacy/memory-store.ts';

/** What the keeper of the map hears: a kind, services, a day. No time and no talk, so that nobody can be singled out. */
function keeper(config: Config) {
  return (reports: Report[], now: Date) => {
    const folder = stateFolder(config);
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const day = now.toISOString().slice(0, 10);
    appendFileSync(
      join(folder, 'reports.ndjson'),
      reports.map(({ report, services }) => `${JSON.stringify({ report, services, day })}\n`).join(''),
    );
  };
}

async function serve(): Promise<void> {
  const config = readConfig(process.env);
  const log = createLog();
  const warn = (sentence: string) => process.stderr.write(`${sentence}\n`);
  const content = loadTheContent(config);
  const places = loadThePlaces(config);
  const understand = loadTheUnderstanding(config);
  const { map } = await loadTheMap(config, places, warn);
  const code = loadTheCode(config, warn);
  const keys = createConversationKeys();
  const talk = createTalk({
    world: (now) => ({ content, map, places, understand, now, code: code(now), hashWord: keys.wordMark }),
    keys,
    store: createMemoryStore(),
    now: () => new Date(),
    log,
    keep: keeper(config),
  });
  const routes = [
    ...healthRoutes,
    ...pageRoutes(talk, content.texts, config),
    ...botRoutes(talk, config, log),
    ...mapRoutes(map, config),
  ];
  const service = createService(config, routes, log);
  const port = await service.start();
  process.stdout.write(
    `Wegwijs is ready: open http://${config.HOST}:${port}/ in a browser, or type npm run chat.\n`,
  );

  let stopping = false;
  const stop = () => {
    if (stopping) return;
    stopping = true;
    void service.stop().then(() => process.exit(0));
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
}

try {
  await serve();
} catch (error) {
  process.stderr.write(`wegwijs: ${error instanceof Error ? error.message : 'could not start'}\n`);
  process.exitCode = 1;
}
