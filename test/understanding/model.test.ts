import { expect } from 'chai';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { loadModel, loadUnderstandingData } from '../../src/understanding/load.ts';
import { learnHeads } from '../../src/understanding/train.ts';
import { labelled } from '../../src/understanding/examples.ts';

const dir = join(import.meta.dirname, '../../data/understanding');

describe('the trained model', () => {
  it('was trained on the phrases as they are now (else: npm run train)', () => {
    expect(loadModel(join(dir, 'model.json')).data).to.equal(loadUnderstandingData(dir).fingerprint);
  });

  it('stays small enough to carry along', () => {
    expect(statSync(join(dir, 'model.json')).size).to.be.below(5_000_000);
  });

  it('comes out the same when learned again', () => {
    const data = loadUnderstandingData(dir);
    const some = labelled(data).filter((_, index) => index % 60 === 0);
    expect(learnHeads(data, some).heads.needs.weights).to.equal(learnHeads(data, some).heads.needs.weights);
  });
});
