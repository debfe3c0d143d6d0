import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { checkTexts } from '../../src/content/check-texts.ts';
import type { Content } from '../../src/content/content.ts';
import type { Step } from '../../src/content/flow-schema.ts';
import { loadFlows } from '../../src/content/load-flows.ts';
import { loadReviews } from '../../src/content/review.ts';
import { createTexts, readLocales } from '../../src/content/texts.ts';
import { loadWordLists } from '../../src/content/word-lists.ts';
import { explore } from '../../src/conversation/explore.ts';
import { proofWorld } from '../../src/conversation/proof-world.ts';
import { prove } from '../../src/conversation/prove.ts';
import { realWorld } from '../support/world.ts';

const noon = new Date('2026-11-25T12:00:00+01:00');

/** The flows with one step changed, explored and judged. */
async function judge(id: string, change: (step: Step) => Step): Promise<string[]> {
  const { content } = (await realWorld())(noon);
  const steps = new Map(content.flows.steps);
  const step = steps.get(id);
  if (step) steps.set(id, change(step));
  const changed: Content = { ...content, flows: { ...content.flows, steps } };
  const world = proofWorld(changed, 'some', noon);
  return prove(world, explore(world)).map(
    ({ file, line, reason, path }) => `${file}:${line ?? ''} ${reason} after ${path?.join(' ') ?? ''}`,
  );
}

describe('each property of the flows can fail', () => {
  it('holds as the flows are', async () => {
    expect(await judge('needs.ask', (step) => step)).to.deep.equal([]);
  });

  it('finds a step without a way to skip', async () => {
    const found = await judge('place.ask', (step) => ({ ...step, skip: undefined }));
    expect(found.join('\n')).to.match(/dialogs\/place\.yaml:\d+ place\.ask has no way for skip after .+/);
  });

  it('finds ways that lead to no services', async () => {
    const found = await judge('results.first', (step) => ({ ...step, act: undefined }));
    expect(found.join('\n')).to.match(/has no way to services/);
  });

  it('finds a screen that is never reached', async () => {
    const found = await judge('privacy.watched', (step) => ({
      ...step,
      choices: step.choices.filter((choice) => choice.value !== 'privacy.watched:word'),
    }));
    expect(found.join('\n')).to.match(/privacy\.word is never reached/);
  });

  it('finds two choices with the same words on one screen', async () => {
    const found = await judge('place.ask', (step) => ({
      ...step,
      choices: [
        ...step.choices.slice(0, 3),
        { value: 'place.confirm:yes', to: 'fit.start', add: [], act: undefined },
        { value: 'needs.confirm:yes', to: 'fit.start', add: [], act: undefined },
      ],
    }));
    expect(found.join('\n')).to.match(/shows ".+" twice in/);
  });
});

describe('a mistake in a file is named with file, line and reason', () => {
  function spoil(name: string, change: (text: string) => string): () => void {
    const home = mkdtempSync(join(tmpdir(), 'wegwijs-flows-'));
    cpSync('dialogs', home, { recursive: true });
    writeFileSync(join(home, name), change(readFileSync(join(home, name), 'utf8')));
    return () => {
      try {
        loadFlows(home);
      } finally {
        rmSync(home, { recursive: true, force: true });
      }
    };
  }
  it('a step that does not exist', () => {
    expect(
      spoil('waiting.yaml', (text) => text.replace('to: waiting.worse', 'to: waiting.nowhere')),
    ).to.throw(/dialogs\/waiting\.yaml:\d+: .*waiting\.nowhere, which does not exist/);
  });
  it('a tab', () => {
    expect(spoil('help.yaml', (text) => `${text}\n\tx: y\n`)).to.throw(/dialogs\/help\.yaml:\d+: a tab/);
  });
  it('an unknown key', () => {
    expect(spoil('leave.yaml', (text) => text.replace('act: clear', 'acts: clear'))).to.throw(
      /dialogs\/leave\.yaml:\d+: .*acts/,
    );
  });
  it('an unknown condition', () => {
    expect(spoil('fit.yaml', (text) => text.replace('if: fitAsked', 'if: moonIsFull'))).to.throw(
      /dialogs\/fit\.yaml:\d+/,
    );
  });
});

describe('a mistake in a text is named', () => {
  function findings(locale: string, key: string, text: string | null): string {
    const bundles = readLocales('locales');
    const [file = '', name = ''] = key.split('.');
    const flow = bundles.get(locale)?.[file];
    if (typeof flow === 'object') {
      if (text === null) Reflect.deleteProperty(flow, name);
      else flow[name] = text;
    }
    const texts = createTexts(bundles);
    const reviews = Object.fromEntries(texts.locales.map((tag) => [tag, loadReviews('locales', tag)]));
    return checkTexts(texts, reviews, loadWordLists('.'))
      .map(({ file: where, reason }) => `${where}: ${reason}`)
      .join('\n');
  }
  it('a text that is missing', () => {
    expect(findings('nl', 'results.more', null)).to.match(
      /locales\/nl\/results\.json: results\.more is missing/,
    );
  });
  it('a first line that a locked screen must not show', () => {
    expect(findings('nl', 'results.more', 'Hulp na geweld.\nJe hoeft nu niets te beslissen.')).to.match(
      /"geweld"/,
    );
  });
  it('a thinner translation', () => {
    expect(findings('nl', 'results.more', 'Meer.')).to.match(/1 sentences where its source has 2/);
  });
  it('a placeholder that is gone', () => {
    expect(findings('nl', 'place.confirm', 'Is het?\nTik op ja, of schrijf de plaats opnieuw.')).to.match(
      /\{\{place\}\}/,
    );
  });
  it('a question that is never asked', () => {
    expect(findings('en', 'place.street', 'What is your date of birth?\nA year is enough.')).to.match(
      /date of birth/,
    );
  });
  it('a word to avoid', () => {
    expect(findings('nl', 'results.more', 'Voor een slachtoffer.\nJe hoeft nu niets te beslissen.')).to.match(
      /slachtoffer/,
    );
  });
});
