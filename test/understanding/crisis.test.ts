import { expect } from 'chai';
import { crisisSigns } from '../../src/understanding/crisis-signs.ts';
import { decideCrisis } from '../../src/understanding/crisis.ts';
import type { CrisisEvidence } from '../../src/understanding/crisis.ts';
import type { CrisisId, NeedId } from '../../src/understanding/types.ts';

const signsOf = (...concepts: string[]) => crisisSigns(new Set(concepts));
const evidence = (
  scores: Partial<Record<CrisisId, number>>,
  about: Partial<Record<NeedId, number>>,
  more: Partial<CrisisEvidence> = {},
): CrisisEvidence => ({
  scores: new Map((Object.keys(scores) as CrisisId[]).map((id) => [id, scores[id] ?? -10])),
  signs: [],
  need: (id) => about[id] ?? 0,
  concepts: ['hit'],
  ownViolence: false,
  aboutTheBot: false,
  ...more,
});

describe('signs of a crisis', () => {
  it('need all their parts', () => {
    expect(signsOf('hit', 'now', 'husband')).to.include('danger.attack-now');
    expect(signsOf('hit', 'husband')).to.deep.equal([]);
  });

  it('are taken back by what makes a story of them', () => {
    expect(signsOf('rape')).to.deep.equal(['assault.raped']);
    expect(signsOf('rape', 'joke')).to.deep.equal([]);
    expect(signsOf('suicide', 'joke')).to.deep.equal([]);
    expect(signsOf('trafficking', 'school')).to.deep.equal([]);
  });
});

describe('deciding on a crisis', () => {
  it('counts a low score where the text is about such things, not where it is about others', () => {
    expect(decideCrisis(evidence({ suicide: -2 }, { 'mental-health': 0.8 })).crisis).to.equal('suicide');
    expect(decideCrisis(evidence({ suicide: -2 }, { 'language-learning': 0.8 })).crisis).to.equal(null);
  });

  it('takes a sure sign even when the model hardly knows the words, unless it rules it out', () => {
    const signs = ['medical.unconscious'];
    expect(decideCrisis(evidence({ medical: -4 }, { medical: 0.5 }, { signs })).crisis).to.equal('medical');
    expect(decideCrisis(evidence({ medical: -9 }, { medical: 0.5 }, { signs })).crisis).to.equal(null);
  });

  it('puts a life in danger now first and names the others too', () => {
    const decision = decideCrisis(
      evidence({ trafficking: 3, danger: 2.5, child: 2 }, { safety: 0.9, 'work-exploitation': 0.9 }),
    );
    expect(decision.crisis).to.equal('danger');
    expect(decision.also).to.have.members(['trafficking', 'child']);
  });

  it('asks for more where the writer tells of own violence or speaks to the bot', () => {
    const about = { safety: 0.9 };
    expect(decideCrisis(evidence({ danger: 0.5 }, about)).crisis).to.equal('danger');
    expect(decideCrisis(evidence({ danger: 0.5 }, about, { ownViolence: true })).crisis).to.equal(null);
    expect(decideCrisis(evidence({ danger: 4 }, about, { ownViolence: true })).crisis).to.equal('danger');
    expect(decideCrisis(evidence({ danger: -1.5 }, about, { aboutTheBot: true })).crisis).to.equal(null);
  });
});
