import type { CrisisId } from './types.ts';

/**
 * Combinations of concepts that speak for a crisis, the same in every language. They are features of the model,
 * and where `sure` they count even when the model, which has not met such a sentence, gives them little.
 */
interface Sign {
  id: string;
  crisis: CrisisId;
  /** Enough on its own, unless the rest of the text is about something else altogether. */
  sure?: true;
  /** One concept of each list must be there. */
  all: readonly (readonly string[])[];
  /** None of these may be there. */
  none?: readonly string[];
}

const now = ['now', 'tonight', 'door', 'urgent'];
const recently = ['recent', 'now', 'tonight'];
const hurting = ['hit', 'strangle', 'kill', 'weapon', 'hurt', 'violence'];
const person = [
  'husband',
  'family',
  'parent',
  'sibling',
  'person-she-he',
  'man',
  'boss',
  'stranger',
  'staff',
  'friend',
];
const unreal = ['joke', 'hypothetical', 'weather'];

export const signs: readonly Sign[] = [
  { id: 'attack-now', sure: true, crisis: 'danger', all: [hurting, now], none: ['past', ...unreal] },
  { id: 'threat-to-kill', sure: true, crisis: 'danger', all: [['kill', 'weapon'], ['threaten', 'husband', 'family', 'parent', 'sibling', 'honour']], none: ['past', ...unreal] }, // prettier-ignore
  { id: 'strangled', sure: true, crisis: 'danger', all: [['strangle'], person], none: ['past', ...unreal] },
  { id: 'weapon', sure: true, crisis: 'danger', all: [['weapon'], person], none: ['past', ...unreal] },
  {
    id: 'at-the-door',
    crisis: 'danger',
    all: [['door'], ['follow', 'afraid', 'shout', 'threaten', 'escape']],
    none: unreal,
  },
  { id: 'followed-now', sure: true, crisis: 'danger', all: [['follow'], now], none: unreal },
  { id: 'locked-in', crisis: 'danger', all: [['lock-in'], ['husband', 'family', 'parent', 'person-she-he']], none: ['past', ...unreal] }, // prettier-ignore
  { id: 'unsafe-now', crisis: 'danger', all: [['unsafe', 'afraid', 'escape'], now], none: unreal },
  {
    id: 'marriage-ahead',
    sure: true,
    crisis: 'danger',
    all: [['forced-marriage'], ['soon', 'travel', 'afraid', 'family', 'parent', 'forced']],
  },
  {
    id: 'marry-by-force',
    crisis: 'danger',
    all: [['marriage'], ['forced', 'threaten'], ['family', 'parent', 'soon', 'travel']],
  },
  { id: 'journey', sure: true, crisis: 'danger', all: [['travel'], ['afraid', 'forced', 'passport', 'marriage', 'forced-marriage', 'left-abroad']], none: ['joke'] }, // prettier-ignore
  { id: 'left-abroad', sure: true, crisis: 'danger', all: [['left-abroad']] },
  {
    id: 'honour-threat',
    crisis: 'danger',
    all: [['honour'], ['kill', 'threaten', 'afraid', 'hurt', 'family']],
    none: ['past'],
  },
  {
    id: 'to-death',
    sure: true,
    crisis: 'danger',
    all: [['die'], ['hit', 'threaten', 'honour']],
    none: ['past', ...unreal],
  },
  {
    id: 'cannot-speak',
    crisis: 'danger',
    all: [['door'], ['speak', 'shout', 'phone'], ['not']],
    none: unreal,
  },
  {
    id: 'marriage-soon',
    crisis: 'danger',
    all: [['marriage'], ['soon', 'travel'], ['not', 'family', 'parent', 'afraid']],
    none: ['joke'],
  },
  {
    id: 'photos-threat',
    crisis: 'danger',
    all: [['photos'], ['threaten', 'kill'], ['family', 'parent', 'now', 'kill']],
    none: unreal,
  },
  {
    id: 'pills',
    sure: true,
    crisis: 'suicide',
    all: [
      ['medicine', 'weapon'],
      ['die', 'suicide', 'not-live', 'hope'],
    ],
    none: ['joke'],
  },
  { id: 'own-death', sure: true, crisis: 'suicide', all: [['suicide']], none: ['joke'] },
  { id: 'no-life', sure: true, crisis: 'suicide', all: [['not-live']], none: ['joke'] },
  {
    id: 'want-death',
    sure: true,
    crisis: 'suicide',
    all: [['die'], ['need', 'not-live', 'hope', 'medicine', 'self-harm']],
    none: ['joke'],
  },
  { id: 'self-harm', sure: true, crisis: 'suicide', all: [['self-harm']], none: ['joke', 'past'] },
  { id: 'raped', sure: true, crisis: 'assault', all: [['rape']], none: ['past', 'hypothetical', 'joke'] },
  {
    id: 'raped-recently',
    sure: true,
    crisis: 'assault',
    all: [['rape', 'sexual', 'touch', 'body-shame'], recently],
    none: unreal,
  },
  {
    id: 'forced-sex',
    sure: true,
    crisis: 'assault',
    all: [['sexual'], ['forced']],
    none: ['past', ...unreal],
  },
  { id: 'child-hurt', sure: true, crisis: 'child', all: [['child', 'minor', 'sibling'], ['hit', 'hurt', 'rape', 'touch', 'sexual', 'violence']], none: ['joke'] }, // prettier-ignore
  { id: 'against-will', sure: true, crisis: 'assault', all: [['forced'], recently, ['person-she-he', 'man', 'stranger', 'husband', 'someone-other']], none: ['marriage', 'work', 'past'] }, // prettier-ignore
  {
    id: 'child-married',
    sure: true,
    crisis: 'child',
    all: [['marriage', 'forced-marriage'], ['minor']],
    none: ['past'],
  },
  {
    id: 'child-photos',
    sure: true,
    crisis: 'child',
    all: [['minor', 'child'], ['photos'], ['sexual', 'threaten', 'stranger', 'man']],
  },
  {
    id: 'relative-touches',
    sure: true,
    crisis: 'child',
    all: [
      ['old-person', 'parent', 'sibling', 'family'],
      ['touch', 'rape', 'sexual'],
      ['child', 'minor', 'woman'],
    ],
  },
  { id: 'child-danger', crisis: 'child', all: [['child-danger']] },
  {
    id: 'girl-cut',
    sure: true,
    crisis: 'child',
    all: [['cutting'], ['child', 'sibling', 'woman', 'family', 'soon', 'travel', 'parent']],
  },
  {
    id: 'parent-hits',
    crisis: 'child',
    all: [['parent'], ['hit', 'hurt', 'touch'], ['person-i', 'minor', 'child']],
  },
  { id: 'unconscious', sure: true, crisis: 'medical', all: [['unconscious']], none: ['past', ...unreal] },
  { id: 'no-breath', sure: true, crisis: 'medical', all: [['breathe']], none: ['past', 'panic', ...unreal] },
  {
    id: 'bleeding',
    sure: true,
    crisis: 'medical',
    all: [['blood'], ['now', 'pregnant', 'urgent', 'stop', 'hospital', 'not']],
    none: ['past'],
  },
  { id: 'poison', sure: true, crisis: 'medical', all: [['poison']], none: ['past', ...unreal] },
  { id: 'birth-now', sure: true, crisis: 'medical', all: [['pregnant'], ['now', 'urgent', 'hospital']] },
  { id: 'heart', crisis: 'medical', all: [['breathe'], ['pain']], none: ['past', 'panic', ...unreal] },
  {
    id: 'kept-at-work',
    sure: true,
    crisis: 'trafficking',
    all: [['lock-in'], ['work', 'boss', 'prostitution', 'exploit', 'debt', 'not-paid']],
  },
  {
    id: 'sold-for-debt',
    sure: true,
    crisis: 'trafficking',
    all: [['debt'], ['prostitution', 'sexual', 'lock-in', 'control', 'trafficking']],
  },
  {
    id: 'trafficked',
    sure: true,
    crisis: 'trafficking',
    all: [['trafficking']],
    none: ['past', 'joke', 'school', 'learn'],
  },
  { id: 'kept-by-boss', sure: true, crisis: 'trafficking', all: [['boss', 'work'], ['lock-in', 'control', 'passport'], ['forced', 'passport', 'lock-in', 'escape', 'exploit', 'afraid']] }, // prettier-ignore
  {
    id: 'forced-prostitution',
    sure: true,
    crisis: 'trafficking',
    all: [['prostitution'], ['forced', 'boss', 'person-she-he', 'stranger', 'control']],
  },
  {
    id: 'passport-held',
    crisis: 'trafficking',
    all: [['passport'], ['boss', 'lock-in', 'exploit', 'forced']],
  },
];

/** Ids (`crisis.sign`) of the signs that a set of concepts shows. */
export function crisisSigns(concepts: ReadonlySet<string>): string[] {
  const there = (id: string) => concepts.has(id);
  return signs
    .filter((sign) => sign.all.every((list) => list.some(there)) && !(sign.none ?? []).some(there))
    .map((sign) => `${sign.crisis}.${sign.id}`);
}

const sureSigns = new Set(signs.filter((sign) => sign.sure).map((sign) => `${sign.crisis}.${sign.id}`));
export function isSure(sign: string): boolean {
  return sureSigns.has(sign);
}
