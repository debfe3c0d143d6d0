import { request } from 'node:http';
import { connect } from 'node:net';
import { gzipSync } from 'node:zlib';
import { expect } from 'chai';
import { Caller, startService, type Running } from '../support/service.ts';

const json = { 'content-type': 'application/json' };

describe('bad input over HTTP', () => {
  let service: Running;
  before(async () => {
    service = await startService();
  });
  after(async () => {
    await service.stop();
  });

  const post = (
    body: string | Uint8Array<ArrayBuffer>,
    headers: Record<string, string> = json,
    path = '/api/messages',
  ) => fetch(service.base + path, { method: 'POST', headers, body });

  const cases: [string, () => Promise<Response>, number][] = [
    ['broken JSON', () => post('{"type": "mess'), 400],
    ['a JSON null', () => post('null'), 400],
    ['a list', () => post('[]'), 400],
    ['an empty object', () => post('{}'), 400],
    ['a wrong content type', () => post('type=message', { 'content-type': 'text/plain' }), 415],
    ['no content type', () => post('{}', {}), 415],
    ['multipart', () => post('--x\r\n\r\n--x--', { 'content-type': 'multipart/form-data; boundary=x' }), 415],
    [
      'a Content-Encoding that lies',
      () => post('not gzip at all', { ...json, 'content-encoding': 'gzip' }),
      415,
    ],
    [
      'a Content-Encoding that is true',
      () => post(new Uint8Array(gzipSync('{}')), { ...json, 'content-encoding': 'gzip' }),
      415,
    ],
    ['a body over 256 kB', () => post(JSON.stringify({ text: 'x'.repeat(300_000) })), 413],
    ['an unknown activity type', () => new Caller(service.base).raw({ type: 'dance' }), 400],
    ['no conversation', () => new Caller(service.base).raw({ conversation: undefined }), 400],
    ['an empty conversation id', () => new Caller(service.base).raw({ conversation: { id: '' } }), 400],
    ['no channel', () => new Caller(service.base).raw({ channelId: undefined }), 400],
    [
      'a conversation id that is a number',
      () => new Caller(service.base).raw({ conversation: { id: 7 } }),
      400,
    ],
    ['an address that does not exist', () => fetch(`${service.base}/nothing`), 404],
    ['a method that does not fit', () => fetch(`${service.base}/api/messages`), 405],
    ['a form without its content type', () => post('{}', json, '/'), 415],
    ['a match query without needs', () => post('{}', json, '/api/match'), 400],
    ['a match query with an unknown need', () => post('{"needs":["dragon"]}', json, '/api/match'), 400],
  ];
  for (const [what, send, status] of cases) {
    it(`${what}: ${status} and one sentence`, async () => {
      const response = await send();
      expect(response.status).to.equal(status);
      const text = await response.text();
      expect(text).to.match(/"title":"[A-Z].*\."/);
      expect(text).to.not.match(/\bat .*:\d+:\d+|node_modules|Error:/);
    });
  }

  it('a body that says it is longer than it is does not hang the service', async () => {
    await new Promise<void>((resolve) => {
      const broken = request(`${service.base}/api/messages`, {
        method: 'POST',
        headers: { ...json, 'content-length': '100000' },
      });
      broken.on('error', () => {
        resolve();
      });
      broken.write('{');
      setTimeout(() => broken.destroy(), 50);
    });
    expect((await fetch(`${service.base}/healthz`)).status).to.equal(200);
  });

  it('an upgrade that nobody handles is refused', async () => {
    const answer = await new Promise<string>((resolve) => {
      const socket = connect(service.port, '127.0.0.1', () => {
        socket.write(
          'GET /socket HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n',
        );
      });
      socket.on('data', (data) => {
        resolve(data.toString());
      });
    });
    expect(answer).to.match(/^HTTP\/1\.1 404/);
  });

  it('activities that say nothing to us are accepted and left unanswered', async () => {
    const caller = new Caller(service.base);
    for (const type of ['typing', 'event', 'messageReaction', 'endOfConversation'])
      expect(await caller.send({ type })).to.deep.equal([]);
  });

  it('a locale that does not exist gets English, and 10,000 characters an answer', async () => {
    const caller = new Caller(service.base, 'xx-NOWHERE');
    await caller.join();
    expect(caller.last.at(-1)?.locale).to.equal('en');
    await caller.say('y'.repeat(10_000));
    expect(caller.values()).to.include('cmd:emergency');
  });

  it('still serves after all of this', async () => {
    expect((await fetch(`${service.base}/healthz`)).status).to.equal(200);
    expect((await fetch(`${service.base}/healthz`, { method: 'HEAD' })).status).to.equal(200);
  });
});
