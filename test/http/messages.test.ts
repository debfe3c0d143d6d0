import { createServer } from 'node:http';
import { randomUUID } from 'node:crypto';
import { expect } from 'chai';
import { Caller, startService, type Running } from '../support/service.ts';

describe('POST /api/messages', () => {
  let service: Running;
  before(async () => {
    service = await startService();
  });
  after(async () => {
    await service.stop();
  });

  it('greets once, with the entities, ids and choices of the contract', async () => {
    const person = new Caller(service.base, 'en');
    const [welcome] = await person.join();
    expect(person.step()).to.equal('welcome.start');
    expect(welcome?.id).to.be.a('string');
    expect(welcome?.timestamp).to.match(/^\d{4}-/);
    expect(welcome?.locale).to.equal('en');
    const actions = welcome?.suggestedActions?.actions ?? [];
    expect(actions.map((action) => action.type)).to.satisfy((types: string[]) =>
      types.every((type) => type === 'messageBack'),
    );
    expect(actions.map((action) => action.value)).to.include.members([
      'lang:en',
      'cmd:language',
      'welcome.start:other',
      'welcome.start:easy',
      'cmd:emergency',
      'cmd:stop',
    ]);
    expect(
      await person.send({ type: 'conversationUpdate', membersAdded: [{ id: 'someone' }] }),
    ).to.deep.equal([]);
  });

  it('answers in the response whatever the delivery mode, and never calls the serviceUrl of an anonymous caller', async () => {
    let called = 0;
    const trap = createServer((_request, response) => {
      called++;
      response.end();
    }).listen(0, '127.0.0.1');
    await new Promise((resolve) => trap.once('listening', resolve));
    const address = trap.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    const person = new Caller(service.base);
    const said = await person.send({
      text: 'hello',
      deliveryMode: 'normal',
      serviceUrl: `http://127.0.0.1:${port}/`,
    });
    expect(said.length).to.be.greaterThan(0);
    expect(called).to.equal(0);
    trap.close();
  });

  it('lets a value win over the text, and a retried activity be answered once', async () => {
    const person = new Caller(service.base);
    await person.join();
    const id = randomUUID();
    await person.send({ id, text: 'lang:ar', value: 'cmd:skip' });
    expect(person.step()).to.equal('needs.ask');
    expect(await person.send({ id, text: 'lang:ar', value: 'cmd:skip' })).to.deep.equal([]);
  });

  it('takes one turn at a time in a conversation', async () => {
    const person = new Caller(service.base);
    await person.join();
    await Promise.all(
      ['cmd:skip', 'needs.ask:health', 'need:medical', 'cmd:done'].map((value) => person.raw({ value })),
    );
    await person.tap('nothing:at-all');
    expect(person.step()).to.equal('place.ask');
  });

  it('keeps two conversations apart', async () => {
    const [one, other] = [new Caller(service.base), new Caller(service.base)];
    await one.join();
    await other.join();
    await one.tap('need:shelter');
    await other.tap('cmd:skip');
    expect(one.step()).to.equal('place.ask');
    expect(other.step()).to.equal('needs.ask');
  });

  it('forgets at once after stop, and starts fresh', async () => {
    const person = new Caller(service.base);
    await person.join();
    await person.tap('need:shelter');
    await person.tap('cmd:stop');
    expect(person.step()).to.equal('leave.stop');
    await person.say('hello');
    expect(person.step()).to.equal('welcome.start');
  });

  it('shows services as entities and as cards with links and tel: alone', async () => {
    const person = new Caller(service.base);
    await person.join();
    await person.tap('need:medical');
    await person.say('Arnhem');
    await person.tap('cmd:skip');
    expect(person.step()).to.equal('results.first');
    expect(person.services().length).to.be.within(1, 3);
    const attachments = person.last.at(-1)?.attachments ?? [];
    expect(attachments.length).to.equal(person.services().length);
    const buttons = JSON.stringify(attachments);
    expect(buttons).to.not.match(/messageBack|imBack|postBack/);
  });

  it('is for programs on this machine alone while nobody is authenticated', async () => {
    const headers = { 'content-type': 'application/json' };
    const body = JSON.stringify({
      type: 'message',
      id: '1',
      channelId: 'x',
      conversation: { id: 'y' },
      text: 'hi',
    });
    const proxied = await fetch(`${service.base}/api/messages`, {
      method: 'POST',
      headers: { ...headers, 'x-forwarded-for': '203.0.113.9' },
      body,
    });
    expect(proxied.status).to.equal(403);
    const forwarded = await fetch(`${service.base}/api/messages`, {
      method: 'POST',
      headers: { ...headers, forwarded: 'for=203.0.113.9' },
      body,
    });
    expect(forwarded.status).to.equal(403);
    expect(await forwarded.text()).to.match(/MICROSOFT_APP_ID/);
  });

  it('asks for authentication when an app id is set', async () => {
    const guarded = await startService({
      MICROSOFT_APP_ID: '00000000-0000-4000-8000-000000000001',
      MICROSOFT_APP_PASSWORD: 'x',
      MICROSOFT_APP_TYPE: 'MultiTenant',
    });
    try {
      const response = await new Caller(guarded.base).raw({ text: 'hello' });
      expect(response.status).to.equal(401);
    } finally {
      await guarded.stop();
    }
  });
});
