import { readdirSync, readFileSync } from 'node:fs';
import { expect } from 'chai';
import { parse } from 'yaml';
import { play, transcriptSchema } from '../../src/conversation/transcript.ts';
import { shippedTags } from '../../src/content/languages.ts';
import { realWorld } from '../support/world.ts';

const folder = new URL('../conversations/', import.meta.url);
const transcripts = readdirSync(folder)
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => ({
    name,
    transcript: transcriptSchema.parse(parse(readFileSync(new URL(name, folder), 'utf8'))),
  }));

describe('whole conversations', () => {
  for (const { name, transcript } of transcripts) {
    it(`${name}: ${transcript.about}`, async () => {
      const problems = play(transcript, await realWorld()).flatMap(({ said, problems: found }) =>
        found.map((problem) => `after "${said.say ?? said.tap ?? 'coming in'}": ${problem}`),
      );
      expect(problems).to.deep.equal([]);
    });
  }

  it('are held in every language that is offered', () => {
    const spoken = new Set(transcripts.map(({ transcript }) => transcript.locale));
    expect(shippedTags.filter((tag) => !spoken.has(tag))).to.deep.equal([]);
  });
});
