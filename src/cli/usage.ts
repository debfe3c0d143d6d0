/** Wrong use of the command: exit code 2, with one sentence. */
export class WrongUse extends Error {}

export const usage = `wegwijs <command>

  serve                          the service on PORT (3978), also npm start
  chat [--locale tag]            the conversation in the terminal
  understand --json              one text a line in, what is understood a line out
  understand --explain [--locale tag]      the same in words: which words and rules led there
  understand --eval FILE [--prior]         how well a labelled JSON, YAML or CSV file is understood
  understand --check             whether the phrases of all languages obey the rules
  understand --rules [--locale tag] [--out FILE]   the emergency rules as a page to print
  locate --json                  one answer to "where are you?" a line in, the municipality a line out
  match --json [--map DIR]       one query a line in, matching services a line out
  map validate|export|stale|coverage [--map DIR]
  map coverage [--format table|csv|html] [--out FILE]   where the map has gaps
  map import|diff FILE… --map DIR [--mapping FILE.yaml] [--from URL] [--replace] [--json]
                                 takes services into a map, or shows what that would change
  dialogs check|draw|try FILE    prove the flows, draw them, replay a transcript
  locales status|check|stamp     review state of every text; stamp records new and changed texts as drafts
  code encode|decode [--lock N]  the continuation code from and to JSON
`;
