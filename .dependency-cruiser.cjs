/** The arrows of docs/architecture.md: dependencies point one way, and nothing goes round in a circle. */
const only = (from, allowed) => ({
  name: `${from}-knows-only-what-is-below`,
  severity: 'error',
  from: { path: `^src/${from}/` },
  to: { path: '^src/', pathNot: [from, ...allowed].map((room) => `^src/${room}(/|\\.ts$)`) },
});
module.exports = {
  forbidden: [
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true } },
    only('places', []),
    only('understanding', []),
    only('privacy', ['config']),
    only('social-map', ['places']),
    only('content', ['understanding', 'social-map', 'places']),
    only('conversation', ['content', 'understanding', 'social-map', 'places']),
    only('channels', [
      'conversation',
      'content',
      'understanding',
      'social-map',
      'places',
      'privacy',
      'config',
    ]),
    only('web', ['conversation', 'content', 'understanding', 'social-map', 'places', 'privacy', 'config']),
    only('http', [
      'channels',
      'web',
      'conversation',
      'content',
      'understanding',
      'social-map',
      'places',
      'privacy',
      'config',
    ]),
    {
      name: 'bot-framework-stays-in-its-room',
      comment: 'The SDK is retired; a move to its successor must touch one folder.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/channels/bot-framework/' },
      to: { path: 'node_modules/(botbuilder|botframework)' },
    },
    {
      name: 'restify-stays-in-http',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/http/' },
      to: { path: 'node_modules/restify' },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
  },
};
