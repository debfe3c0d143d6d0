import { expect } from 'chai';
import { createTalk } from '../../src/channels/talk.ts';
import type { World } from '../../src/conversation/types.ts';
import { createConversationKeys } from '../../src/privacy/conversation-key.ts';
import { createMemoryStore } from '../../src/privacy/memory-store.ts';
import { seal, unseal } from '../../src/privacy/sealed-state.ts';
import { realWorld } from '../support/world.ts';

const minute = 60_000;

function talkAt(world: (now: Date) => World) {
  let now = Date.parse('2026-11-25T10:00:00Z');
  const events: string[] = [];
  const store = createMemoryStore(() => now);
  const talk = createTalk({
    world,
    keys: createConversationKeys(),
    store,
    now: () => new Date(now),
    log: (event) => events.push(event),
    keep: () => undefined,
  });
  const say = async (text: string, message?: string) =>
    (
      await talk.respond({
        channel: 'telegram',
        conversation: '12345',
        message,
        input: { kind: 'text', text, channel: 'telegram', locale: 'nl' },
      })
    ).at(-1);
  return { say, store, events, pass: (ms: number) => (now += ms) };
}

describe('a talk between turns', () => {
  it('is remembered for 30 minutes after the last message, and then forgotten', async () => {
    const { say, store, pass } = talkAt(await realWorld());
    await say('ik zoek een dokter');
    pass(29 * minute);
    expect((await say('Arnhem'))?.step).to.not.equal('welcome.start');
    pass(29 * minute);
    expect(store.size()).to.equal(1);
    pass(2 * minute);
    expect(store.size()).to.equal(0);
    expect((await say('hallo'))?.step).to.equal('welcome.start');
  });

  it('leaves nothing behind after stop and after delete', async () => {
    const { say, store } = talkAt(await realWorld());
    for (const word of ['stop', 'wissen']) {
      await say('ik zoek een dokter');
      expect(store.size()).to.equal(1);
      await say(word);
      expect(store.size()).to.equal(0);
    }
  });

  it('answers a retried message once, for 24 hours', async () => {
    const { say, pass } = talkAt(await realWorld());
    expect(await say('hallo', 'm1')).to.not.equal(undefined);
    expect(await say('hallo', 'm1')).to.equal(undefined);
    pass(25 * 60 * minute);
    expect(await say('hallo', 'm1')).to.not.equal(undefined);
  });

  it('answers an error inside with the emergency numbers and a way on, and logs a code alone', async () => {
    const world = await realWorld();
    const { say, events } = talkAt((now) => ({
      ...world(now),
      understand: () => {
        throw new Error('secret words of a person');
      },
    }));
    const reply = await say('een heel lang verhaal over iets');
    expect(reply?.text).to.include('112').and.to.include('0800-2000');
    expect(reply?.choices.map((choice) => choice.value)).to.deep.equal(['cmd:emergency', 'cmd:stop']);
    expect(events).to.deep.equal(['turn-failed']);
  });

  it('survives the daily change of secrets', async () => {
    const { say, pass } = talkAt(await realWorld());
    pass(23.9 * 60 * minute);
    await say('ik zoek een dokter');
    pass(20 * minute);
    expect((await say('Arnhem'))?.step).to.not.equal('welcome.start');
  });
});

describe('sealed state', () => {
  const key = Buffer.alloc(32, 1);
  it('opens with its own key alone, and not when it was changed', () => {
    const sealed = seal('needs', key);
    expect(sealed.includes('needs')).to.equal(false);
    expect(unseal(sealed, key)).to.equal('needs');
    expect(unseal(sealed, Buffer.alloc(32, 2))).to.equal(null);
    sealed[sealed.length - 1] = (sealed[sealed.length - 1] ?? 0) ^ 1;
    expect(unseal(sealed, key)).to.equal(null);
    expect(unseal(Buffer.alloc(5), key)).to.equal(null);
  });
});

describe('conversation keys', () => {
  it('say nothing of the conversation, differ per channel, and per process', () => {
    const keys = createConversationKeys();
    const [one] = keys.addresses('telegram', '+31612345678', 0);
    expect(one?.address).to.match(/^[0-9a-f]{64}$/);
    expect(keys.addresses('telegram', '+31612345678', 1)[0]?.address).to.equal(one?.address);
    expect(keys.addresses('whatsapp', '+31612345678', 0)[0]?.address).to.not.equal(one?.address);
    expect(createConversationKeys().addresses('telegram', '+31612345678', 0)[0]?.address).to.not.equal(
      one?.address,
    );
  });
});
