import { arnhem, phones, sketch, tellCases, type Case } from './matching-case.ts';

const cases: Case[] = [
  {
    says: 'In a talk a shared language counts for more than a lower threshold with an interpreter.',
    services: [
      sketch('interpreter', { kind: 'helpline', access: ['interpreter', 'free', 'anonymous'] }),
      sketch('shared', { kind: 'helpline', languages: ['ti'] }),
    ],
    asked: { languages: ['ti'] },
    gives: ['shared', 'interpreter'],
  },
  {
    says: 'In a clinic with an interpreter a shared language counts for less than a lower threshold.',
    services: [
      sketch('interpreter', { kind: 'clinic', access: ['interpreter', 'free', 'anonymous'] }),
      sketch('shared', { kind: 'clinic', languages: ['ti'] }),
    ],
    asked: { languages: ['ti'] },
    gives: ['interpreter', 'shared'],
  },
  {
    says: 'For mental health a clinic is a talk as well.',
    services: [
      sketch('interpreter', {
        needs: ['mental-health'],
        kind: 'clinic',
        access: ['interpreter', 'free', 'anonymous'],
      }),
      sketch('shared', { needs: ['mental-health'], kind: 'clinic', languages: ['ti'] }),
    ],
    asked: { needs: ['mental-health'], languages: ['ti'] },
    gives: ['shared', 'interpreter'],
  },
  {
    says: 'Where Dutch is all that is spoken comes last for somebody who asks another language.',
    services: [sketch('dutch', { hurdles: ['dutch-only'] }), sketch('unknown', { hurdles: ['costs'] })],
    asked: { languages: ['ti'] },
    gives: ['unknown', 'dutch'],
  },
  {
    says: 'A language is met under its other name.',
    services: [sketch('none'), sketch('kurmanji', { languages: ['kmr'] })],
    asked: { languages: ['ku'] },
    gives: ['kurmanji', 'none'],
  },
  {
    says: 'Near before province before country.',
    services: [
      sketch('country'),
      sketch('here', { areas: [arnhem] }),
      sketch('province', { areas: ['Gelderland'] }),
    ],
    asked: { municipality: arnhem },
    gives: ['here', 'province', 'country'],
  },
  {
    says: 'Of two doors the nearer comes first.',
    services: [
      sketch('far', {
        areas: [arnhem],
        place: { city: 'Arnhem', street: 'Weg 1', postcode: '6811 CG', lat: 52.12, lon: 5.91 },
      }),
      sketch('near', {
        areas: [arnhem],
        place: { city: 'Arnhem', street: 'Markt 1', postcode: '6811 CG', lat: 51.99, lon: 5.91 },
      }),
    ],
    asked: { municipality: arnhem },
    gives: ['near', 'far'],
  },
  {
    says: 'T4: what was checked lately stands before what is due.',
    services: [sketch('due', { more: { assured_date: '2026-02-01' } }), sketch('fresh')],
    asked: {},
    gives: ['fresh', 'due'],
  },
  {
    says: 'What asks for insurance stands far down for somebody without.',
    services: [
      sketch('insurance', { hurdles: ['insurance'], access: ['free', 'no-papers', 'walk-in'] }),
      sketch('costs', { hurdles: ['costs', 'appointment'] }),
    ],
    asked: { access: ['no-insurance'] },
    gives: ['costs', 'insurance'],
  },
  {
    says: 'For safety a line that is always open stands before one that is not.',
    services: [
      sketch('office hours', { needs: ['safety'], kind: 'helpline', more: { phones } }),
      sketch('always', { needs: ['safety'], kind: 'helpline', access: ['24-7'], more: { phones } }),
    ],
    asked: { needs: ['safety'] },
    gives: ['always', 'office hours'],
  },
  {
    says: 'E2: a general service that also names LGBTQIA+ people stands behind one that does not, unasked.',
    services: [sketch('also', { needs: ['medical', 'lgbtqia'] }), sketch('general')],
    asked: {},
    gives: ['general', 'also'],
  },
  {
    says: 'A page to read stands after a place where somebody helps.',
    services: [
      sketch('page', {
        kind: 'information',
        access: ['free', 'anonymous', 'no-papers'],
        more: { url: 'https://page.example' },
      }),
      sketch('clinic', { hurdles: ['appointment', 'costs'], more: { phones } }),
    ],
    asked: {},
    gives: ['clinic', 'page'],
  },
  {
    says: 'A number stands before a website on which to look for one.',
    services: [
      sketch('website', { kind: 'organization', more: { url: 'https://site.example' } }),
      sketch('number', { kind: 'organization', more: { phones } }),
    ],
    asked: {},
    gives: ['number', 'website'],
  },
  {
    says: 'What gives no way to get in touch stands last, however well it fits.',
    services: [
      sketch('silent', {
        needs: ['medical', 'legal'],
        access: ['free', 'anonymous'],
        areas: [arnhem],
        languages: ['ti'],
      }),
      sketch('page', { more: { url: 'https://page.example' }, hurdles: ['full', 'dutch-only'] }),
    ],
    asked: { needs: ['medical', 'legal'], municipality: arnhem, languages: ['ti'] },
    gives: ['page', 'silent'],
  },
  {
    says: 'Widening: nearer municipalities first; without a way to get in touch last; then other help that reaches the place.',
    services: [
      sketch('other', { needs: ['legal'], more: { phones } }),
      sketch('silent', { areas: ['GM0268'] }),
      sketch('Groningen', { areas: ['GM0014'], more: { phones } }),
      sketch('Utrecht', { areas: ['Utrecht'], more: { phones } }),
      sketch('Nijmegen', { areas: ['GM0268'], more: { phones } }),
    ],
    asked: { municipality: arnhem },
    gives: ['Nijmegen', 'Utrecht', 'Groningen', 'silent', 'other'],
  },
];

tellCases('matching: language, place, age of the entry, contact', cases);
