import { randomUUID } from 'node:crypto';
import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import { createTalk } from '../channels/talk.ts';
import { readConfig } from '../config.ts';
import { isLanguage } from '../content/languages.ts';
import type { Input, Reply } from '../conversation/types.ts';
import { isStanding } from '../conversation/choices.ts';
import { loadTheCode, loadTheContent, loadTheMap, loadThePlaces, loadTheUnderstanding } from '../parts.ts';
import { createConversationKeys } from '../privacy/conversation-key.ts';
import { createMemoryStore } from '../privacy/memory-store.ts';
import { message } from './lines.ts';
import { WrongUse } from './usage.ts';

const channel = 'terminal';

function printed(reply: Reply): string {
  const cards = reply.cards.map((card) => [`── ${card.name}`, ...card.lines].join('\n   '));
  const own = reply.choices.filter(({ value }) => !isStanding(value));
  const standing = reply.choices.filter(({ value }) => isStanding(value));
  const numbered = own.map(({ label }, index) => `  ${index + 1}. ${label}`);
  const always = standing.length > 0 ? [`  [${standing.map(({ label }) => label).join('] [')}]`] : [];
  return ['', reply.text.replaceAll('**', ''), ...cards, ...numbered, ...always].join('\n');
}

/** `wegwijs chat`: the conversation in the terminal. Choices are typed by number or in words. */
export async function chat(args: string[]): Promise<number> {
  const { values } = parseArgs({ args, options: { locale: { type: 'string', default: 'nl' } } });
  const { locale } = values;
  if (!isLanguage(locale)) throw new WrongUse(`${locale} is not a language that is spoken here`);
  const config = readConfig(process.env);
  const content = loadTheContent(config);
  const places = loadThePlaces(config);
  const understand = loadTheUnderstanding(config);
  const { map } = await loadTheMap(config, places, message);
  const code = loadTheCode(config, message);
  const keys = createConversationKeys();
  const talk = createTalk({
    world: (now) => ({ content, map, places, understand, now, code: code(now), hashWord: keys.wordMark }),
    keys,
    store: createMemoryStore(),
    now: () => new Date(),
    log: () => undefined,
    keep: () => undefined,
  });
  const conversation = randomUUID();
  const say = async (input: Input): Promise<boolean> => {
    const replies = await talk.respond({ channel, conversation, input });
    process.stdout.write(`${replies.map(printed).join('\n')}\n`);
    return replies.at(-1)?.step.startsWith('leave.') ?? false;
  };
  const reader = createInterface({ input: process.stdin, output: process.stdout, prompt: '\n> ' });
  await say({ kind: 'arrival', channel, locale });
  reader.prompt();
  for await (const text of reader) {
    if (await say({ kind: 'text', text, channel, locale })) break;
    reader.prompt();
  }
  reader.close();
  return 0;
}
