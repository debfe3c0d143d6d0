// The peer: a bare botbuilder waterfall with as many turns as our shortest way to services, on the same adapter and server, as the SDK's samples do it.
import {
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  ConversationState,
  MemoryStorage,
} from 'botbuilder';
import { DialogSet, DialogTurnStatus, TextPrompt, WaterfallDialog } from 'botbuilder-dialogs';
import restify from 'restify';

const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}));
const state = new ConversationState(new MemoryStorage());
const dialogs = new DialogSet(state.createProperty('dialog'));
const ask = (text) => (step) => step.prompt('text', text);
dialogs.add(new TextPrompt('text'));
dialogs.add(
  new WaterfallDialog('talk', [
    ask('Hello. What would help you?'),
    ask('Which of these?'),
    ask('Where do you stay now?'),
    ask('Is one of these true for you?'),
    async (step) => {
      await step.context.sendActivity('Three places that fit.');
      return step.endDialog();
    },
  ]),
);

async function onTurn(context) {
  const talk = await dialogs.createContext(context);
  const result = await talk.continueDialog();
  if (result.status === DialogTurnStatus.empty) await talk.beginDialog('talk');
  await state.saveChanges(context);
}

const server = restify.createServer();
server.use(restify.plugins.bodyParser());
server.get('/healthz', async (_request, response) => {
  response.send('ok');
});
server.post('/api/messages', async (request, response) => {
  await adapter.process(request, response, onTurn);
});
server.listen(Number(process.env.PORT), '127.0.0.1');
