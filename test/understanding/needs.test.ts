import { expect } from 'chai';
import { chancesOf, rankNeeds, scoreOf } from '../../src/understanding/needs.ts';

const labels = ['safety', 'medical', 'money', 'none', 'crisis:danger'];

describe('needs from probabilities', () => {
  it('keep a sure probability as it is and lift a doubtful one, in order', () => {
    expect(scoreOf(0.9)).to.equal(0.9);
    expect(scoreOf(0.7)).to.be.closeTo(0.7, 1e-9);
    expect(scoreOf(0.06)).to.be.closeTo(0.2, 1e-9);
    expect(scoreOf(0.059)).to.be.below(0.2);
    for (let chance = 0; chance < 1; chance += 0.01)
      expect(scoreOf(chance)).to.be.below(scoreOf(chance + 0.01));
  });

  it('come best first, without those that are not worth offering', () => {
    const ids = rankNeeds(chancesOf(labels, Float64Array.of(0.2, 0.7, 0.03, 0.07, 0)), []).map(
      ({ id }) => id,
    );
    expect(ids).to.deep.equal(['medical', 'safety']);
  });

  it('count a crisis for its need', () => {
    const chances = chancesOf(labels, Float64Array.of(0.1, 0.3, 0.1, 0.1, 0.4));
    expect(rankNeeds(chances, [])[0]?.id).to.equal('safety');
    expect(chances.crisis('danger')).to.equal(0.4);
  });

  it('of a delicate kind are no guess unless a word is about them (E2)', () => {
    const delicate = chancesOf(['lgbtqia', 'safety', 'none'], Float64Array.of(0.4, 0.35, 0.25));
    expect(rankNeeds(delicate, []).map(({ id }) => id)).to.deep.equal(['safety']);
    expect(rankNeeds(delicate, ['gender']).map(({ id }) => id)).to.deep.equal(['lgbtqia', 'safety']);
  });

  it('are none when the text most likely states none, but a choice when that is doubtful', () => {
    expect(rankNeeds(chancesOf(labels, Float64Array.of(0.3, 0.1, 0.1, 0.5, 0)), [])).to.deep.equal([]);
    expect(rankNeeds(chancesOf(labels, Float64Array.of(0.3, 0.2, 0.19, 0.31, 0)), [])).to.have.length(3);
  });
});
