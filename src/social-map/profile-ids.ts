/** The closed lists of the Wegwijs profile of HSDS (docs/matching.md). Order is part of nothing: ids are names. */
export const needIds = [
  'safety',
  'sexual-violence',
  'medical',
  'mental-health',
  'shelter',
  'legal',
  'money',
  'work-exploitation',
  'lgbtqia',
  'children-family',
  'community',
  'language-learning',
  'interpreter',
  'disability',
] as const;

export const topicIds = [
  'fgm',
  'forced-marriage',
  'honour',
  'abandonment',
  'sexual-exploitation',
  'online-abuse',
  'pregnancy',
  'unsafe-in-reception',
  'hurt-by-staff',
  'asylum',
  'family-reunification',
  'discrimination',
  'detention',
  'own-violence',
  'basic-needs',
] as const;

export const audienceIds = [
  'women',
  'men',
  'lgbtqia',
  'children',
  'youth',
  'parents',
  'elderly',
  'asylum-seekers',
  'refugees',
  'undocumented',
  'eu-migrants',
  'ukraine',
  'dependent-permit',
  'unaccompanied-minors',
  'detained',
  'sex-workers',
  'deaf',
  'physical-disability',
  'intellectual-disability',
] as const;

export const accessIds = [
  'anonymous',
  'free',
  'no-papers',
  'no-insurance',
  'walk-in',
  'phone',
  'chat',
  'interpreter',
  'mediator',
  'female-staff',
  'male-staff',
  'wheelchair',
  'easy-language',
  'online',
  'from-abroad',
  '24-7',
] as const;

export const hurdleIds = [
  'referral',
  'papers',
  'insurance',
  'appointment',
  'waiting-list',
  'authority',
  'may-report',
  'id-needed',
  'dutch-only',
  'costs',
  'local-ties',
  'full',
  'own-community',
] as const;

/** What a person may say about their papers; whoever says none of these has unknown papers (T7). */
export const statusIds = ['undocumented', 'asylum-seekers', 'refugees', 'eu-migrants', 'ukraine'] as const;

/** The names of the profile's taxonomies. */
export const taxonomies = {
  need: 'wegwijs-need',
  topic: 'wegwijs-topic',
  audience: 'wegwijs-audience',
  access: 'wegwijs-access',
  hurdle: 'wegwijs-hurdle',
  kind: 'wegwijs-kind',
  address: 'wegwijs-address',
  provenance: 'wegwijs-provenance',
} as const;

/** A set of ids as bits, so that a hundred thousand services can be weighed in a millisecond. */
export function bitsOf(ids: Iterable<string>, list: readonly string[]): number {
  let bits = 0;
  for (const id of ids) {
    const index = list.indexOf(id);
    if (index >= 0) bits |= 1 << index;
  }
  return bits;
}

/** How many bits are set. */
export function countBits(bits: number): number {
  let rest = bits - ((bits >>> 1) & 0x55555555);
  rest = (rest & 0x33333333) + ((rest >>> 2) & 0x33333333);
  return Math.imul((rest + (rest >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
