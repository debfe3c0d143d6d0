import { existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parse } from 'yaml';
import type { Config } from '../config.ts';
import { play, transcriptSchema } from '../conversation/transcript.ts';
import { loadTheCode, loadTheContent, loadTheMap, loadThePlaces, loadTheUnderstanding } from '../parts.ts';
import { lineOut, message } from './lines.ts';

/** Replays transcripts and shows what is said; exit code 1 when one differs from what it expects. */
export async function replay(files: string[], config: Config): Promise<number> {
  const missing = files.find((file) => !existsSync(file));
  if (missing !== undefined) throw new Error(`there is no file ${basename(missing)}`);
  const content = loadTheContent(config);
  const places = loadThePlaces(config);
  const understand = loadTheUnderstanding(config);
  const { map } = await loadTheMap(config, places, message);
  const code = loadTheCode(config, message);
  let differences = 0;
  for (const file of files) {
    const transcript = transcriptSchema.parse(parse(readFileSync(file, 'utf8')));
    await lineOut(`# ${transcript.about}`);
    for (const { said, replies, problems } of play(transcript, (now) => ({
      content,
      map,
      places,
      understand,
      now,
      code: code(now),
      hashWord: (word) => word,
    }))) {
      await lineOut(`> ${said.say ?? said.tap ?? '(comes in)'}`);
      for (const reply of replies) {
        await lineOut(`[${reply.step}] ${reply.text.replaceAll('\n', ' / ')}`);
        for (const card of reply.cards) await lineOut(`    ${card.name}: ${card.lines.join(' / ')}`);
        if (reply.choices.length > 0)
          await lineOut(`    ${reply.choices.map((choice) => choice.value).join(' ')}`);
      }
      for (const problem of problems) message(`${basename(file)}: ${problem}`);
      differences += problems.length;
    }
  }
  return differences === 0 ? 0 : 1;
}
