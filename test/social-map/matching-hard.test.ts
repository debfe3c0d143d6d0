import { arnhem, sketch, tellCases, type Case } from './matching-case.ts';

const cases: Case[] = [
  {
    says: 'A service that is not active is never shown.',
    services: [sketch('a', { more: { status: 'temporarily closed' } }), sketch('b')],
    asked: {},
    gives: ['b'],
  },
  {
    says: 'Ages are a hard limit, both ends included.',
    services: [
      sketch('adults', { more: { minimum_age: 18 } }),
      sketch('until 17', { more: { maximum_age: 17 } }),
    ],
    asked: { age: 17 },
    gives: ['until 17'],
  },
  {
    says: 'E7: an unaccompanied minor of unknown age gets no adult-only service.',
    services: [sketch('adults', { more: { minimum_age: 18 } }), sketch('all')],
    asked: { audience: ['unaccompanied-minors'] },
    gives: ['all'],
  },
  {
    says: 'Only for women excludes men, and nobody who said nothing.',
    services: [sketch('women', { audience: ['women!'] }), sketch('all')],
    asked: { audience: ['men'] },
    gives: ['all'],
  },
  {
    says: 'Only for refugees excludes somebody who names one other status.',
    services: [sketch('refugees', { audience: ['refugees!'] }), sketch('all')],
    asked: { audience: ['undocumented'] },
    gives: ['all'],
  },
  {
    says: 'Somebody who names several statuses is not known to be outside one.',
    services: [sketch('refugees', { audience: ['refugees!'] }), sketch('all')],
    asked: { audience: ['asylum-seekers', 'refugees'] },
    gives: ['refugees', 'all'],
  },
  {
    says: 'Youth only excludes from 30 years.',
    services: [sketch('youth', { audience: ['youth!'] }), sketch('all')],
    asked: { age: 30 },
    gives: ['all'],
  },
  {
    says: 'Other only audiences exclude nobody.',
    services: [sketch('deaf', { audience: ['deaf!'] })],
    asked: { audience: ['parents'], age: 40 },
    gives: ['deaf'],
  },
  {
    says: 'E2: an LGBTQIA+ organisation comes only when it is named.',
    services: [
      sketch('COC', { needs: ['lgbtqia', 'community'], audience: ['lgbtqia'] }),
      sketch('b', { needs: ['community'] }),
    ],
    asked: { needs: ['community'] },
    gives: ['b'],
  },
  {
    says: 'E2: named among the needs, it comes.',
    services: [
      sketch('COC', { needs: ['lgbtqia', 'community'], audience: ['lgbtqia'] }),
      sketch('b', { needs: ['community'] }),
    ],
    asked: { needs: ['lgbtqia'] },
    gives: ['COC'],
  },
  {
    says: 'No needs means every need but lgbtqia.',
    services: [sketch('rainbow', { needs: ['lgbtqia'] }), sketch('b', { needs: ['legal'] })],
    asked: { needs: [] },
    gives: ['b'],
  },
  {
    says: 'E3: what asks for papers or an identity document is never shown to somebody without papers.',
    services: [
      sketch('papers', { hurdles: ['papers'] }),
      sketch('id', { hurdles: ['id-needed'] }),
      sketch('free'),
    ],
    asked: { access: ['no-papers'] },
    gives: ['free'],
  },
  {
    says: 'Reach is a hard limit: municipality, province or country.',
    services: [
      sketch('here', { areas: [arnhem] }),
      sketch('province', { areas: ['Gelderland'] }),
      sketch('country'),
      sketch('elsewhere', { areas: ['GM0014'] }),
    ],
    asked: { municipality: arnhem },
    gives: ['here', 'province', 'country'],
  },
  {
    says: 'Without a place only country-wide services match.',
    services: [sketch('here', { areas: [arnhem] }), sketch('country')],
    asked: { municipality: null },
    gives: ['country'],
  },
  {
    says: 'A service that says nothing of where it helps is withheld.',
    services: [sketch('nowhere', { areas: [] }), sketch('b')],
    asked: { municipality: arnhem },
    gives: ['b'],
  },
  {
    says: 'Without areas, a service reaches the municipality of its public address.',
    services: [
      sketch('course', {
        needs: ['community'],
        areas: [],
        place: { city: 'Arnhem', street: 'Markt 1', postcode: '6811 CG', lat: 51.98, lon: 5.91 },
      }),
    ],
    asked: { needs: ['community'], municipality: arnhem },
    gives: ['course'],
  },
  {
    says: 'Long overdue is withheld.',
    services: [sketch('older', { more: { assured_date: '2023-10-01' } }), sketch('new')],
    asked: {},
    gives: ['new'],
  },
  {
    says: 'What a keeper withheld is never shown.',
    services: [sketch('withheld', { provenance: { withheld: 'true' } }), sketch('b')],
    asked: {},
    gives: ['b'],
  },
  {
    says: 'E7: a parent who names children is not taken for a minor.',
    services: [sketch('adults', { more: { minimum_age: 18 } })],
    asked: { audience: ['children', 'parents'] },
    gives: ['adults'],
  },
  {
    says: 'Only for men excludes women.',
    services: [sketch('men', { audience: ['men!'] }), sketch('all')],
    asked: { audience: ['women'] },
    gives: ['all'],
  },
  {
    says: 'Who names both women and men is not known to be outside either.',
    services: [sketch('men', { audience: ['men!'] }), sketch('women', { audience: ['women!'] })],
    asked: { audience: ['women', 'men'] },
    gives: ['x', 'x'],
  },
  {
    says: 'Only for children excludes from 30 years, not at 29.',
    services: [sketch('children', { audience: ['children!'] }), sketch('all')],
    asked: { age: 29 },
    gives: ['all', 'children'],
  },
  {
    says: 'E3: undocumented means without papers.',
    services: [sketch('papers', { hurdles: ['papers'] }), sketch('free')],
    asked: { audience: ['undocumented'] },
    gives: ['free'],
  },
  {
    says: 'E3: papers are a hurdle, no bar, for whoever did not say they have none.',
    services: [sketch('papers', { hurdles: ['papers'] }), sketch('free')],
    asked: {},
    gives: ['free', 'papers'],
  },
  {
    says: 'E2: a service that is only for LGBTQIA+ people stays away from who did not name it, whatever it is called.',
    services: [sketch('room', { audience: ['lgbtqia!'] }), sketch('all')],
    asked: {},
    gives: ['all'],
  },
];

tellCases('matching: hard rules', cases);
