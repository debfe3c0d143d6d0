import { brokenText } from '../content/baked.ts';
import { wordsOf } from '../content/labels.ts';
import { shippedLanguage } from '../content/languages.ts';
import { sessionSchema, retention, type Session } from '../conversation/session.ts';
import { turn } from '../conversation/turn.ts';
import type { Input, Reply, Report, World } from '../conversation/types.ts';
import type { ConversationKeys } from '../privacy/conversation-key.ts';
import type { StateStore } from '../privacy/memory-store.ts';
import { seal, unseal } from '../privacy/sealed-state.ts';

/** De-duplication keeps only keyed hashes of message ids, this long. Milliseconds. */
const marksLive = 24 * 60 * 60 * 1000;

export interface TalkRequest {
  channel: string;
  /** The channel's own id of the conversation; only ever used to derive a key. */
  conversation: string;
  /** The channel's id of this message, so that a retry is answered once. */
  message?: string | undefined;
  input: Input;
  /** Greet only when the talk is new. */
  onlyWhenNew?: boolean;
}

export interface Talk {
  respond(request: TalkRequest): Promise<Reply[]>;
  /** Forgets a talk without a word. */
  forget(channel: string, conversation: string): Promise<void>;
}

export interface TalkParts {
  world: (now: Date) => World;
  keys: ConversationKeys;
  store: StateStore;
  now: () => Date;
  /** Takes event codes only: no text, no id ever reaches a log. */
  log: (event: string) => void;
  keep: (reports: Report[], now: Date) => void;
}

/** One turn at a time per conversation; state sealed between turns; an error inside is answered gently. */
export function createTalk({ world, keys, store, now, log, keep }: TalkParts): Talk {
  const queues = new Map<string, Promise<unknown>>();

  async function inTurn<T>(name: string, work: () => Promise<T>): Promise<T> {
    const before = queues.get(name) ?? Promise.resolve();
    const mine = before.then(work, work);
    const settled = mine.catch(() => undefined);
    queues.set(name, settled);
    try {
      return await mine;
    } finally {
      if (queues.get(name) === settled) queues.delete(name);
    }
  }

  async function load(places: { address: string; key: Buffer }[]): Promise<Session | null> {
    for (const { address, key } of places) {
      const sealed = await store.get(address);
      const text = sealed === null ? null : unseal(sealed, key);
      if (text === null) continue;
      const parsed = sessionSchema.safeParse(JSON.parse(text));
      return parsed.success ? parsed.data : null;
    }
    return null;
  }

  async function save(places: { address: string; key: Buffer }[], session: Session | null): Promise<void> {
    const [newest, ...older] = places;
    for (const { address } of older) await store.delete(address);
    if (!newest) return;
    if (session === null) await store.delete(newest.address);
    else await store.set(newest.address, seal(JSON.stringify(session), newest.key), retention);
  }

  async function answer({
    channel,
    conversation,
    message,
    input,
    onlyWhenNew,
  }: TalkRequest): Promise<Reply[]> {
    const at = now();
    const places = keys.addresses(channel, conversation, at.getTime());
    let locale = shippedLanguage(input.locale);
    try {
      if (
        message !== undefined &&
        !(await store.mark(keys.messageMark(channel, conversation, message), marksLive))
      )
        return [];
      const session = await load(places);
      if (session !== null) locale = session.locale;
      if (onlyWhenNew && session !== null) return [];
      const result = turn(session, input, world(at));
      await save(places, result.session);
      if (result.reports.length > 0) keep(result.reports, at);
      return result.replies;
    } catch {
      log('turn-failed');
      return [brokenReply(locale)];
    }

    function brokenReply(tag: typeof locale): Reply {
      const { texts } = world(at).content;
      const choices = ['cmd:emergency', 'cmd:stop'].map((value) => ({
        value,
        ...wordsOf(texts, tag, value),
      }));
      return {
        step: 'emergency.broken',
        locale: tag,
        text: brokenText(tag),
        choices,
        cards: [],
        neutral: true,
      };
    }
  }

  return {
    respond: (request) => {
      const [place] = keys.addresses(request.channel, request.conversation, now().getTime());
      return inTurn(place?.address ?? '', () => answer(request));
    },
    async forget(channel, conversation) {
      await save(keys.addresses(channel, conversation, now().getTime()), null);
    },
  };
}
