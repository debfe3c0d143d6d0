import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { expect } from 'chai';

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !file.startsWith(`social-map${sep}`))
  .map((file) => ({ file: file.split(sep).join('/'), text: readFileSync(join('src', file), 'utf8') }));

/** What a room may name of the social map besides its door, `index.ts`, and its types. */
const further: Record<string, RegExp> = {
  http: /^hsds-/,
  cli: /^(?!store-)/,
  'parts.ts': /^store\.ts$/,
};

describe('the one door of the social map', () => {
  it('is where everything above comes in, so that a database may stand behind it', () => {
    const around = files.flatMap(({ file, text }) => {
      const [room = ''] = file.split('/');
      return [...text.matchAll(/from '[./]+\/social-map\/([^']+)'/g)]
        .map(([, named = '']) => named)
        .filter((named) => !/^(?:index|types)\.ts$/.test(named) && !further[room]?.test(named))
        .map((named) => `${file} -> ${named}`);
    });
    expect(around).to.deep.equal([]);
  });

  it('hides how services are kept: nothing above names the files, lowdb or the lock', () => {
    const knowing = files.filter(({ text }) =>
      /lowdb|last-good|services\.lock|['"`/]services\.json/.test(text),
    );
    expect(knowing.map(({ file }) => file)).to.deep.equal([]);
  });

  it('is a map that answers, not a list: talk and page never see raw services', () => {
    const talking = files.filter(({ file }) => /^(?:conversation|channels|content|web)\//.test(file));
    expect(talking.length).to.be.above(50);
    const raw = talking.filter(({ text }) => /HsdsService|publicServices|\bentries\b.*social-map/.test(text));
    expect(raw.map(({ file }) => file)).to.deep.equal([]);
  });
});
