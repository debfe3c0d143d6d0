import { expect } from 'chai';
import { fold } from '../../src/understanding/fold.ts';
import { compileRequests, exactRequest } from '../../src/understanding/requests.ts';

const index = compileRequests({
  nl: { stop: ['stop', 'hou op'], delete: ['verwijder alles'], no: ['nee'] },
  en: { stop: ['stop'], back: ['no go back'], no: ['no'] },
  es: { no: ['no'], yes: ['si'] },
  pl: { yes: ['no'] },
});
const found = (text: string, ...likely: string[]) => exactRequest(index, fold(text), likely);

describe('requests word for word', () => {
  it('do not mind capitals, signs or spaces', () => {
    expect(found(' STOP!!! ')).to.equal('stop');
    expect(found('Hou  op.')).to.equal('stop');
  });

  it('forgive one letter in longer phrases, never in short ones', () => {
    expect(found('verwijdr alles')).to.equal('delete');
    expect(found('verwijder lales')).to.equal('delete');
    expect(found('verwidr alles')).to.equal(null);
    expect(found('shop')).to.equal(null);
  });

  it('mean what they mean in the likely language, else in most languages', () => {
    expect(found('no', 'pl', 'en')).to.equal('yes');
    expect(found('no')).to.equal('no');
  });

  it('are not found inside a sentence', () => {
    expect(found('he does not stop')).to.equal(null);
  });
});
