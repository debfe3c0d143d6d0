/** Wrong use of the command: exit code 2, with one sentence. */
export class WrongUse extends Error {}

export const usage = `wegwijs <command>

  serve                          the service on PORT (3978), also npm start
  chat [--locale tag]            the conversation in the terminal
  understand --json              one text a line in, what is understood a line out
  locate --json                  one answer to "where are you?" a line in, the municipality a line out
  match --json [--map DIR]       one query a line in, matching services a line out
  map validate|import|export|stale|coverage [FILE…] [--map DIR]
  dialogs check|draw|try FILE    prove the flows, draw them, replay a transcript
  locales status|check|stamp     review state of every text; stamp records new and changed texts as drafts
  code encode|decode [--lock N]  the continuation code from and to JSON
`;
