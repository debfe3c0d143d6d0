// Starts the service with the Node that runs this file and holds a short conversation. Usage: node test/smoke.mjs <major>
import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { createServer } from 'node:net';

const [wanted] = process.argv.slice(2);
const version = process.version.slice(1).split('.')[0];
if (version !== wanted) throw new Error(`this is Node ${version}, not ${wanted}`);

const port = await new Promise((resolve) => {
  const probe = createServer().listen(0, '127.0.0.1', () => {
    const { port: free } = probe.address();
    probe.close(() => resolve(free));
  });
});
const child = spawn(process.execPath, ['bin/wegwijs.js', 'serve'], {
  env: { ...process.env, PORT: String(port) },
  stdio: ['ignore', 'pipe', 'inherit'],
});
const base = `http://127.0.0.1:${port}`;
const conversation = { id: randomUUID() };

async function send(activity) {
  const response = await fetch(`${base}/api/messages`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      type: 'message',
      id: randomUUID(),
      channelId: 'smoke',
      conversation,
      from: { id: 'u' },
      recipient: { id: 'b' },
      locale: 'nl',
      ...activity,
    }),
  });
  if (!response.ok) throw new Error(`HTTP ${response.status}`);
  return (await response.json()).activities;
}

try {
  await new Promise((resolve, reject) => {
    child.stdout.once('data', resolve);
    child.once('exit', (code) => reject(new Error(`ended with ${code}`)));
  });
  await send({ text: 'ik zoek een dokter' });
  const said = await send({ text: 'Arnhem' });
  const after = said.some((activity) => activity.entities?.some((entity) => entity.type.endsWith('/Service')))
    ? said
    : await send({ value: 'cmd:skip' });
  if (!after.some((activity) => activity.entities?.some((entity) => entity.type.endsWith('/Service'))))
    throw new Error('no service');
  console.log(`Node ${process.version}: a conversation up to its services`);
} finally {
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  const code = await ended;
  if (code !== 0) {
    console.error(`SIGTERM ended it with ${code}`);
    process.exitCode = 1;
  }
}
