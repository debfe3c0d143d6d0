import type { hurdleIds } from './profile-ids.ts';

/** The soft weights, in points. The order they give is told as cases in docs/matching.md. */
export const points = {
  firstNeed: 100,
  furtherNeed: 15,
  mainNeed: 6,
  topic: 40,
  /** The first group somebody says they belong to, and each after that; what they say of their papers. */
  group: 24,
  furtherGroup: 10,
  status: 10,
  onlyForOthers: -6,
  /** A language that is spoken in a talk; where work is done through an interpreter as well it matters less. */
  language: 16,
  interpreterInTalk: 6,
  interpreterAtWork: 14,
  dutchOnly: -10,
  access: 10,
  near: 14,
  region: 8,
  crisisLine: 18,
  roundTheClock: 4,
  fresh: 6,
  overdue: -25,
  staleRisk: -12,
  atTheDoor: 5,
  withoutPapers: 12,
  withoutInsurance: 6,
  insuranceAsked: -20,
  unaskedLgbtqia: -8,
  forTheirAge: 20,
  otherAge: -15,
  straightIn: 2,
  websiteFirst: -8,
  onlyToRead: -30,
  unreachable: -200,
  independent: 60,
  inside: -40,
} as const;

/** Kilometres over which being near a door is worth something. */
export const walkingWorld = 25;

export const lowThreshold: Readonly<Record<string, number>> = {
  'no-papers': 3,
  'no-insurance': 3,
  free: 3,
  anonymous: 3,
  'walk-in': 2,
  phone: 2,
  chat: 2,
};

export const hurdleCost: Readonly<Record<(typeof hurdleIds)[number], number>> = {
  referral: 6,
  papers: 6,
  insurance: 5,
  appointment: 2,
  'waiting-list': 6,
  authority: 8,
  'may-report': 4,
  'id-needed': 5,
  'dutch-only': 2,
  costs: 4,
  'local-ties': 5,
  full: 20,
  'own-community': 1,
};
