import { readConfig } from '../config.ts';
import { message } from './lines.ts';
import { usage, WrongUse } from './usage.ts';

type Run = (args: string[]) => Promise<number>;

/** Each command is loaded only when it runs. */
const commands: Record<string, () => Promise<Run>> = {
  chat: async () => (await import('./chat.ts')).chat,
  understand: async () => (await import('./understand.ts')).understandLines,
  locate: async () => (await import('./locate.ts')).locateLines,
  match: async () => (await import('./match.ts')).matchLines,
  map: async () => (await import('./map.ts')).mapCommand,
  dialogs: async () => (await import('./dialogs.ts')).dialogs,
  locales: async () => (await import('./locales.ts')).locales,
  code: async () => (await import('./code.ts')).codeCommand,
};

async function run(): Promise<number> {
  const [name, ...args] = process.argv.slice(2);
  const command = name === undefined ? undefined : commands[name];
  if (name === '--help' || name === 'help') {
    process.stdout.write(usage);
    return 0;
  }
  if (!command) throw new WrongUse(name === undefined ? 'say what to do' : `there is no command ${name}`);
  readConfig(process.env);
  return (await command())(args);
}

// A reader that has seen enough, such as `head`, is no error.
process.stdout.on('error', () => process.exit(0));

try {
  process.exitCode = await run();
} catch (error) {
  const wrongUse =
    error instanceof WrongUse ||
    (error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS'));
  message(`wegwijs: ${error instanceof Error ? error.message : 'failed'}`);
  if (wrongUse) message(`\n${usage}`);
  process.exitCode = wrongUse ? 2 : 1;
}
