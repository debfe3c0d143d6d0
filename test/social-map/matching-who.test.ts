import { arnhem, sketch, tellCases, type Case } from './matching-case.ts';

const cases: Case[] = [
  {
    says: 'E7: what is made for young people comes first for somebody under 18.',
    services: [sketch('all'), sketch('young', { audience: ['youth'] })],
    asked: { age: 16 },
    gives: ['young', 'all'],
  },
  {
    says: 'Whoever said nothing of themselves still sees a service for women only, after one for all.',
    services: [sketch('women', { audience: ['women!'] }), sketch('all')],
    asked: {},
    gives: ['all', 'women'],
  },
  {
    says: 'E3: services that say they help without papers come first for somebody without.',
    services: [sketch('a', { access: ['free', 'phone'] }), sketch('b', { access: ['no-papers'] })],
    asked: { audience: ['undocumented'] },
    gives: ['b', 'a'],
  },
  {
    says: 'For safety and sexual violence a national crisis line stands above local help.',
    services: [
      sketch('local', { needs: ['safety'], areas: [arnhem] }),
      sketch('line', { needs: ['safety'], kind: 'helpline', access: ['24-7', 'phone'] }),
    ],
    asked: { needs: ['safety'], municipality: arnhem },
    gives: ['line', 'local'],
  },
  {
    says: 'More of the asked needs is better.',
    services: [sketch('one'), sketch('both', { needs: ['medical', 'legal'] })],
    asked: { needs: ['medical', 'legal'] },
    gives: ['both', 'one'],
  },
  {
    says: 'A language that is spoken there is better than an interpreter, and both than neither.',
    services: [
      sketch('none'),
      sketch('interpreter', { access: ['interpreter'] }),
      sketch('spoken', { languages: ['ti'] }),
    ],
    asked: { languages: ['ti'] },
    gives: ['spoken', 'interpreter', 'none'],
  },
  {
    says: 'A wish for access counts more than an open door nobody asked for.',
    services: [sketch('a', { access: ['walk-in', 'phone'] }), sketch('b', { access: ['female-staff'] })],
    asked: { access: ['female-staff'] },
    gives: ['b', 'a'],
  },
  {
    says: 'Fewer hurdles first.',
    services: [sketch('a', { hurdles: ['waiting-list'] }), sketch('b'), sketch('c', { hurdles: ['full'] })],
    asked: {},
    gives: ['b', 'a', 'c'],
  },
  {
    says: 'A service for one topic waits until the topic is named.',
    services: [sketch('fgm clinic', { topics: ['fgm'], access: ['free', 'no-papers'] }), sketch('doctor')],
    asked: {},
    gives: ['doctor'],
  },
  {
    says: 'Named, the topic comes first.',
    services: [
      sketch('fgm clinic', { topics: ['fgm'] }),
      sketch('doctor', { access: ['free', 'no-papers'] }),
    ],
    asked: { topics: ['fgm'] },
    gives: ['fgm clinic', 'doctor'],
  },
  {
    says: 'When nothing broader serves the need, a service for one topic is better than none.',
    services: [sketch('fgm clinic', { topics: ['fgm'] }), sketch('lawyer', { needs: ['legal'] })],
    asked: {},
    gives: ['fgm clinic'],
  },
  {
    says: 'T4: overdue ranks lower.',
    services: [
      sketch('old', { more: { assured_date: '2025-10-01' }, areas: [arnhem], kind: 'helpline' }),
      sketch('new'),
    ],
    asked: { municipality: arnhem },
    gives: ['new', 'old'],
  },
  {
    says: 'Low threshold first.',
    services: [
      sketch('some', { access: ['free', 'anonymous'] }),
      sketch('none', { hurdles: ['referral', 'appointment'] }),
      sketch('all', { access: ['free', 'anonymous', 'no-papers', 'no-insurance', 'walk-in'] }),
    ],
    asked: {},
    gives: ['all', 'some', 'none'],
  },
  {
    says: 'Fewer hurdles before more.',
    services: [
      sketch('two', { hurdles: ['appointment', 'costs'] }),
      sketch('three', { hurdles: ['appointment', 'costs', 'waiting-list'] }),
      sketch('one', { hurdles: ['appointment'] }),
    ],
    asked: {},
    gives: ['one', 'two', 'three'],
  },
  {
    says: 'What names the need first stands before what names it further on.',
    services: [
      sketch('also', { needs: ['legal', 'medical'] }),
      sketch('mainly', { needs: ['medical', 'legal'] }),
    ],
    asked: {},
    gives: ['mainly', 'also'],
  },
  {
    says: 'E2: men who do not say so still see what is for men, after what is for all.',
    services: [sketch('men', { audience: ['men!'] }), sketch('all')],
    asked: {},
    gives: ['all', 'men'],
  },
  {
    says: 'E2: a man who says so gets what is for men first, although it has more hurdles.',
    services: [
      sketch('men', { audience: ['men!'], hurdles: ['appointment', 'costs'] }),
      sketch('all', { access: ['free', 'anonymous'] }),
    ],
    asked: { audience: ['men'] },
    gives: ['men', 'all'],
  },
  {
    says: 'E2: a boy gets what is for young men first, then what is for the young.',
    services: [
      sketch('all', { access: ['free', 'anonymous'] }),
      sketch('young', { audience: ['youth'] }),
      sketch('young men', { audience: ['youth', 'men'] }),
    ],
    asked: { audience: ['men'], age: 16 },
    gives: ['young men', 'young', 'all'],
  },
  {
    says: 'E2: minors who do not say so still see what is for the young, after what is for all.',
    services: [sketch('young', { audience: ['youth!'] }), sketch('all')],
    asked: {},
    gives: ['all', 'young'],
  },
  {
    says: 'What is made for one age group waits until the age is known.',
    services: [
      sketch('from 12 to 25', { more: { minimum_age: 12, maximum_age: 25 }, access: ['free', 'anonymous'] }),
      sketch('all'),
    ],
    asked: { needs: ['medical'] },
    gives: ['all', 'from 12 to 25'],
  },
  {
    says: 'At an age that fits, what is made for it does not wait.',
    services: [
      sketch('from 12 to 25', { more: { minimum_age: 12, maximum_age: 25 }, access: ['free', 'anonymous'] }),
      sketch('all'),
    ],
    asked: { age: 20 },
    gives: ['from 12 to 25', 'all'],
  },
  {
    says: 'Older people who do not say so still see what is for them, after what is for all.',
    services: [sketch('older', { more: { minimum_age: 55 } }), sketch('all')],
    asked: {},
    gives: ['all', 'older'],
  },
  {
    says: 'Older people who say so, or say their age, get what is for them first.',
    services: [sketch('older', { audience: ['elderly'], hurdles: ['appointment'] }), sketch('all')],
    asked: { age: 70 },
    gives: ['older', 'all'],
  },
  {
    says: 'E2: people with a disability who do not say so see what serves them like any other.',
    services: [
      sketch('wheels', { audience: ['physical-disability'], access: ['wheelchair', 'free'] }),
      sketch('all'),
    ],
    asked: {},
    gives: ['wheels', 'all'],
  },
  {
    says: 'E2: people with a disability who say so get what serves them first.',
    services: [
      sketch('sign', { audience: ['deaf'], hurdles: ['appointment', 'costs'] }),
      sketch('all', { access: ['free', 'anonymous'] }),
    ],
    asked: { audience: ['deaf'] },
    gives: ['sign', 'all'],
  },
];

tellCases('matching: needs, thresholds and who', cases);
