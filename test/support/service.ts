import { spawn, type ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { z } from 'zod';

export const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => {
        resolve(typeof address === 'object' && address !== null ? address.port : 0);
      });
    });
  });

export interface Running {
  base: string;
  port: number;
  child: ChildProcess;
  /** Everything it has written to stdout and stderr. */
  output: () => string;
  stop: () => Promise<number | null>;
}

/** The real service, started by the command of the README, on a port of its own. */
export async function startService(env: Record<string, string> = {}, cwd = process.cwd()): Promise<Running> {
  const port = await freePort();
  const child = spawn(process.execPath, ['bin/wegwijs.js', 'serve'], {
    cwd,
    env: { ...process.env, PORT: String(port), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  child.stdout.on('data', (data: Buffer) => (output += data.toString()));
  child.stderr.on('data', (data: Buffer) => (output += data.toString()));
  const base = `http://127.0.0.1:${env['PORT'] ?? port}`;
  for (let tries = 0; tries < 300; tries++) {
    if (child.exitCode !== null) throw new Error(`ended with ${child.exitCode}: ${output}`);
    const healthy = await fetch(`${base}/healthz`).then(
      (response) => response.ok,
      () => false,
    );
    if (healthy) break;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return {
    base,
    port,
    child,
    output: () => output,
    stop: async () => {
      if (child.exitCode !== null) return child.exitCode;
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      await ended;
      return child.exitCode;
    },
  };
}

const activitySchema = z.looseObject({
  type: z.string(),
  id: z.string().optional(),
  timestamp: z.string().optional(),
  text: z.string().optional(),
  locale: z.string().optional(),
  entities: z
    .array(z.looseObject({ type: z.string(), id: z.string().optional(), identifier: z.string().optional() }))
    .optional(),
  attachments: z.array(z.looseObject({ contentType: z.string(), content: z.unknown() })).optional(),
  suggestedActions: z
    .looseObject({
      actions: z.array(
        z.looseObject({ type: z.string(), title: z.string(), value: z.string(), text: z.string() }),
      ),
    })
    .optional(),
});
export type Activity = z.output<typeof activitySchema>;
const answerSchema = z.object({ activities: z.array(activitySchema) });

/** Somebody who talks to `/api/messages` as a Bot Framework client does. */
export class Caller {
  readonly id = randomUUID();
  readonly base: string;
  readonly locale: string;
  last: Activity[] = [];

  constructor(base: string, locale = 'en') {
    this.base = base;
    this.locale = locale;
  }

  raw(activity: Record<string, unknown>): Promise<Response> {
    return fetch(`${this.base}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        type: 'message',
        id: randomUUID(),
        channelId: 'test',
        serviceUrl: 'http://127.0.0.1:9',
        locale: this.locale,
        from: { id: `u${this.id}` },
        recipient: { id: 'bot' },
        conversation: { id: this.id },
        ...activity,
      }),
    });
  }

  async send(activity: Record<string, unknown>): Promise<Activity[]> {
    const response = await this.raw(activity);
    if (!response.ok) throw new Error(`HTTP ${response.status}: ${await response.text()}`);
    this.last = answerSchema.parse(await response.json()).activities;
    return this.last;
  }

  join = () =>
    this.send({ type: 'conversationUpdate', membersAdded: [{ id: `u${this.id}` }, { id: 'bot' }] });
  say = (text: string) => this.send({ text });
  tap = (value: string) => this.send({ text: 'x', value });
  step = () => this.last.at(-1)?.entities?.find((entity) => entity.type.endsWith('/step'))?.id;
  values = () => this.last.at(-1)?.suggestedActions?.actions.map((action) => action.value) ?? [];
  services = () =>
    this.last
      .flatMap((activity) => activity.entities ?? [])
      .filter((entity) => entity.type.endsWith('/Service'));
}
