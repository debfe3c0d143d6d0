import {
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  type Request,
  type Response,
  type TurnContext,
} from 'botbuilder';
import { randomUUID } from 'node:crypto';
import type { Config } from '../../config.ts';
import { z } from 'zod';
import type { Talk } from '../talk.ts';
import { AnonymousAuthentication } from './anonymous-authentication.ts';
import { incomingActivity, somebodyCame, tapped, type IncomingActivity } from './incoming.ts';
import { toActivity } from './outgoing.ts';

/** No reply ever goes out by itself without an app id; an address that exists nowhere stands in for the caller's. */
const nowhere = 'https://wegwijs.invalid/';

export interface BotEndpoint {
  /** True when callers are authenticated by the Bot Framework. */
  authenticated: boolean;
  process(body: unknown, request: Request, response: Response): Promise<void>;
}

/** The body was no activity that can be answered; the message says what is missing. */
export class NotAnActivity extends Error {
  override readonly name = 'NotAnActivity';
}

/** Buffered replies leave the SDK without an id, and name an address that stands for nothing: both are mended here. */
function withIds(response: Response): Response {
  const mend = (activity: object) => ({ ...activity, id: randomUUID(), serviceUrl: undefined });
  return {
    socket: response.socket,
    header: (name: string, value: unknown): unknown => response.header(name, value),
    status: (code: number): unknown => response.status(code),
    end: (...parts: unknown[]): unknown => response.end(...parts),
    send: (body: unknown): unknown => {
      const parsed = buffered.safeParse(body);
      return response.send(parsed.success ? { activities: parsed.data.activities.map(mend) } : body);
    },
  };
}

const accounts = z.object({
  from: z.object({ id: z.string() }).optional(),
  recipient: z.object({ id: z.string() }).optional(),
});

/** The accounts without the names that channels send along: the SDK would put them into every answer. */
const nameless = (body: unknown): object => accounts.safeParse(body).data ?? {};

const fields = z.record(z.string(), z.unknown());

const buffered = z.object({ activities: z.array(z.looseObject({})) });

/** `POST /api/messages` through the SDK's CloudAdapter: the only place that knows the SDK. */
export function createBotEndpoint(talk: Talk, config: Config, log: (event: string) => void): BotEndpoint {
  const authenticated = config.MICROSOFT_APP_ID !== undefined;
  const adapter = new CloudAdapter(
    authenticated
      ? new ConfigurationBotFrameworkAuthentication({
          MicrosoftAppId: config.MICROSOFT_APP_ID,
          MicrosoftAppPassword: config.MICROSOFT_APP_PASSWORD,
          MicrosoftAppType: config.MICROSOFT_APP_TYPE,
          MicrosoftAppTenantId: config.MICROSOFT_APP_TENANT_ID,
        })
      : new AnonymousAuthentication({}),
  );
  adapter.onTurnError = () => {
    log('adapter-failed');
    return Promise.resolve();
  };

  async function answer(context: TurnContext, incoming: IncomingActivity): Promise<void> {
    const { channelId, conversation } = incoming;
    const base = { channel: channelId, ...(incoming.locale ? { locale: incoming.locale } : {}) };
    const talkTo = { channel: channelId, conversation: conversation.id, message: incoming.id };
    const send = async (request: Parameters<Talk['respond']>[0]) => {
      const replies = await talk.respond(request);
      if (replies.length > 0) await context.sendActivities(replies.map(toActivity));
    };
    if (incoming.type === 'message') {
      const value = tapped(incoming.value);
      const input =
        value === null
          ? { kind: 'text' as const, text: incoming.text ?? '' }
          : { kind: 'choice' as const, value };
      await send({ ...talkTo, input: { ...base, ...input } });
    } else if (incoming.type === 'conversationUpdate' && somebodyCame(incoming)) {
      await send({ ...talkTo, input: { ...base, kind: 'arrival' }, onlyWhenNew: true });
    } else if (incoming.type === 'endOfConversation' || incoming.type === 'deleteUserData') {
      await talk.forget(channelId, conversation.id);
    }
  }

  return {
    authenticated,
    async process(body, request, response) {
      const parsed = incomingActivity.safeParse(body);
      if (!parsed.success) throw new NotAnActivity(parsed.error.issues[0]?.message ?? 'not an activity');
      const activity: Record<string, unknown> = {
        ...fields.parse(body),
        ...nameless(body),
      };
      // Anonymous callers are answered in the response, and no address of theirs is ever called.
      const safe = authenticated
        ? activity
        : { ...activity, deliveryMode: 'expectReplies', serviceUrl: nowhere };
      await adapter.process(
        { body: safe, headers: request.headers, method: request.method },
        withIds(response),
        (context) => answer(context, parsed.data),
      );
    },
  };
}
