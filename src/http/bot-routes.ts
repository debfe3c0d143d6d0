import type { BotEndpoint } from '../channels/bot-framework/adapter.ts';
import type { Talk } from '../channels/talk.ts';
import type { Config } from '../config.ts';
import { readJson } from './body.ts';
import type { Log } from './log.ts';
import { isFromLoopback } from './loopback.ts';
import { Problem } from './problem.ts';
import type { Routes } from './routes.ts';

/** The SDK is heavy: it is loaded with the first message, so that the service is healthy before. */
const endpoint = async (talk: Talk, config: Config, log: Log): Promise<BotEndpoint> =>
  (await import('../channels/bot-framework/adapter.ts')).createBotEndpoint(talk, config, log);

export function botRoutes(talk: Talk, config: Config, log: Log): Routes {
  let loading: Promise<BotEndpoint> | null = null;
  return [
    {
      method: 'POST',
      path: '/api/messages',
      async handle(request, response) {
        if (config.MICROSOFT_APP_ID === undefined && !isFromLoopback(request, config.HOST))
          throw new Problem(403, 'Without MICROSOFT_APP_ID only programs on this machine may send messages.');
        const body = await readJson(request);
        const bot = await (loading ??= endpoint(talk, config, log));
        try {
          await bot.process(body, request, response);
        } catch (error) {
          if (error instanceof Error && error.name === 'NotAnActivity')
            throw new Problem(400, `This is no activity: ${error.message}.`);
          throw error;
        }
      },
    },
  ];
}
