// Whole turns a second through /api/messages, ours and a bare botbuilder waterfall in the same run: `npx tsx bench/turns.ts`.
import { spawn, type ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { freePort } from '../test/support/service.ts';

const conversations = Number(process.env['CONVERSATIONS'] ?? 400);
const atOnce = 8;
const taps = ['cmd:skip', 'need:medical', 'place:moving', 'cmd:skip'];

async function start(command: string[], cwd: string): Promise<{ base: string; child: ChildProcess }> {
  const port = await freePort();
  const child = spawn(process.execPath, command, {
    cwd,
    env: { ...process.env, PORT: String(port) },
    stdio: 'ignore',
  });
  const base = `http://127.0.0.1:${port}`;
  for (;;) {
    const up = await fetch(`${base}/healthz`).then(
      (response) => response.ok,
      () => false,
    );
    if (up) return { base, child };
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

async function send(base: string, id: string, value: string): Promise<void> {
  const activity = {
    type: 'message',
    id: randomUUID(),
    channelId: 'bench',
    serviceUrl: 'http://127.0.0.1:9',
    deliveryMode: 'expectReplies',
    locale: 'en',
    from: { id: 'u' },
    recipient: { id: 'b' },
    conversation: { id },
    text: value,
    value,
  };
  const response = await fetch(`${base}/api/messages`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(activity),
  });
  if (!response.ok) throw new Error(`HTTP ${response.status}`);
  if (!(await response.text()).includes('"activities":[{')) throw new Error('silence');
}

/** Turns a second over many short conversations, several at once. */
async function measure(base: string, count: number): Promise<number> {
  let left = count;
  const began = performance.now();
  const person = async () => {
    while (left-- > 0) {
      const id = randomUUID();
      for (const value of ['nothing:yet', ...taps]) await send(base, id, value);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, person));
  return (count * (taps.length + 1)) / ((performance.now() - began) / 1000);
}

const ours = await start(['bin/wegwijs.js', 'serve'], process.cwd());
const peer = await start(['waterfall-peer.mjs'], `${process.cwd()}/bench`);
const rounds: number[] = [];
for (const base of [ours.base, peer.base]) await measure(base, 50);
for (let round = 0; round < 5; round++) {
  const [a, b] = [await measure(ours.base, conversations), await measure(peer.base, conversations)];
  rounds.push(a / b);
  console.log(
    `round ${round + 1}: ours ${a.toFixed(0)} turns/s, waterfall ${b.toFixed(0)} turns/s, ratio ${(a / b).toFixed(2)}`,
  );
}
console.log(`median ratio ours / waterfall: ${rounds.sort((x, y) => x - y)[2]?.toFixed(2)}`);
for (const { child } of [ours, peer]) {
  child.kill('SIGTERM');
  await once(child, 'exit');
}
