import { arnhem, sketch, tellCases, type Case } from './matching-case.ts';

const cases: Case[] = [
  {
    says: 'T7: an authority is never among the first three when papers are unknown.',
    services: [
      sketch('desk', {
        hurdles: ['authority'],
        access: ['free', 'anonymous', 'no-papers', 'phone'],
        areas: [arnhem],
      }),
      ...['a', 'b', 'c', 'd'].map((name) => sketch(name, { hurdles: ['costs'] })),
    ],
    asked: { municipality: arnhem },
    gives: ['x', 'x', 'x', 'desk', 'x'],
  },
  {
    says: 'T7: when fewer than three others fit, the authority is last.',
    services: [
      sketch('desk', { hurdles: ['authority'], access: ['free', 'no-papers'] }),
      sketch('a', { hurdles: ['full'] }),
    ],
    asked: { audience: ['undocumented'] },
    gives: ['a', 'desk'],
  },
  {
    says: 'T7: with papers that are known, an authority stands where it fits.',
    services: [
      sketch('desk', { hurdles: ['authority'], audience: ['refugees'] }),
      sketch('a', { hurdles: ['full'] }),
    ],
    asked: { audience: ['refugees'] },
    gives: ['desk', 'a'],
  },
  {
    says: 'E8: for safety an organisation of one origin is never first for its language.',
    services: [
      sketch('community', {
        needs: ['safety'],
        languages: ['ti'],
        hurdles: ['own-community'],
        access: ['free', 'anonymous'],
      }),
      sketch('line', { needs: ['safety'], hurdles: ['may-report', 'costs'] }),
    ],
    asked: { needs: ['safety'], languages: ['ti'] },
    gives: ['line', 'community'],
  },
  {
    says: 'E8: for a language course it may be first.',
    services: [
      sketch('community', { needs: ['language-learning'], languages: ['ti'], hurdles: ['own-community'] }),
      sketch('course', { needs: ['language-learning'] }),
    ],
    asked: { needs: ['language-learning'], languages: ['ti'] },
    gives: ['community', 'course'],
  },
  {
    says: 'S19: hurt by staff: a lawyer and the ombudsman first, reception staff never among the first three.',
    services: [
      sketch('desk', {
        needs: ['safety'],
        organization: 'COA',
        topics: ['hurt-by-staff'],
        access: ['free', 'walk-in'],
      }),
      sketch('line', { needs: ['safety'], access: ['free', 'anonymous'] }),
      sketch('Children’s Ombudsman', { needs: ['safety'] }),
      sketch('lawyer', { needs: ['safety', 'legal'] }),
    ],
    asked: { needs: ['safety'], topics: ['hurt-by-staff'] },
    gives: ['lawyer', 'Children’s Ombudsman', 'line', 'desk'],
  },
  {
    says: 'Not three of one organisation among the first.',
    services: [
      ...['a', 'b', 'c'].map((name) => sketch(name, { organization: 'Big', access: ['free'] })),
      sketch('small'),
    ],
    asked: {},
    gives: ['x', 'x', 'small', 'x'],
  },
  {
    says: 'S14: when most of a municipality is overdue, being near counts for nothing.',
    services: [
      ...['a', 'b'].map((name) =>
        sketch(name, { areas: [arnhem], kind: 'legal-desk', more: { assured_date: '2025-09-01' } }),
      ),
      sketch('near', { areas: [arnhem], access: ['phone'] }),
      sketch('line', { access: ['free'] }),
    ],
    asked: { municipality: arnhem },
    gives: ['line', 'near', 'x', 'x'],
  },
  {
    says: 'T7: whoever depends on a partner for their permit has papers that nobody knows.',
    services: [
      sketch('desk', { hurdles: ['authority'], access: ['free'] }),
      sketch('a', { hurdles: ['full'] }),
    ],
    asked: { audience: ['dependent-permit'] },
    gives: ['a', 'desk'],
  },
  {
    says: 'T7: somebody who asks for help without papers is not offered an authority first, whatever else they named.',
    services: [
      sketch('desk', { hurdles: ['authority'], access: ['no-papers'] }),
      sketch('a', { hurdles: ['full'] }),
    ],
    asked: { audience: ['refugees'], access: ['no-papers'] },
    gives: ['a', 'desk'],
  },
  {
    says: 'T7: when nothing else serves a need, a service for one topic comes before the authority.',
    services: [sketch('desk', { hurdles: ['authority'] }), sketch('fgm clinic', { topics: ['fgm'] })],
    asked: {},
    gives: ['fgm clinic', 'desk'],
  },
  {
    says: 'E8: for sexual violence neither.',
    services: [
      sketch('community', {
        needs: ['sexual-violence'],
        languages: ['ti'],
        hurdles: ['own-community'],
        access: ['free'],
      }),
      sketch('line', { needs: ['sexual-violence'], hurdles: ['costs'] }),
    ],
    asked: { needs: ['sexual-violence'], languages: ['ti'] },
    gives: ['line', 'community'],
  },
  {
    says: 'E8: for LGBTQIA+ neither.',
    services: [
      sketch('community', {
        needs: ['lgbtqia'],
        languages: ['ti'],
        hurdles: ['own-community'],
        access: ['free'],
      }),
      sketch('line', { needs: ['lgbtqia'], hurdles: ['costs'] }),
    ],
    asked: { needs: ['lgbtqia'], languages: ['ti'] },
    gives: ['line', 'community'],
  },
  {
    says: 'E8: for honour neither.',
    services: [
      sketch('community', { languages: ['ti'], hurdles: ['own-community'], access: ['free'] }),
      sketch('line', { hurdles: ['costs'] }),
    ],
    asked: { topics: ['honour'], languages: ['ti'] },
    gives: ['line', 'community'],
  },
  {
    says: 'E8: for a forced marriage neither.',
    services: [
      sketch('community', { languages: ['ti'], hurdles: ['own-community'], access: ['free'] }),
      sketch('line', { hurdles: ['costs'] }),
    ],
    asked: { topics: ['forced-marriage'], languages: ['ti'] },
    gives: ['line', 'community'],
  },
  {
    says: 'E8: alone it is still shown.',
    services: [sketch('community', { needs: ['safety'], languages: ['ti'], hurdles: ['own-community'] })],
    asked: { needs: ['safety'], languages: ['ti'] },
    gives: ['community'],
  },
  {
    says: 'S19: with fewer than three others, who may have hurt is last.',
    services: [
      sketch('COA desk', { organization: 'COA', access: ['free', 'walk-in'] }),
      sketch('guardian', { organization: 'Nidos' }),
      sketch('line', { hurdles: ['costs', 'full'] }),
    ],
    asked: { topics: ['hurt-by-staff'] },
    gives: ['line', 'COA desk', 'guardian'],
  },
  {
    says: 'S19: a mediator may be who hurts, and is not among the first.',
    services: [
      sketch('mediator', { kind: 'mediator', access: ['free'] }),
      sketch('line', { hurdles: ['full'] }),
    ],
    asked: { topics: ['hurt-by-staff'] },
    gives: ['line', 'mediator'],
  },
  {
    says: 'Past the first six, one organisation may stand more often.',
    services: [
      sketch('big 1', { organization: 'Big', access: ['free', 'anonymous', 'no-papers'] }),
      sketch('big 2', { organization: 'Big', access: ['free', 'anonymous'] }),
      sketch('big 3', { organization: 'Big', access: ['free'] }),
      sketch('a'),
      sketch('b', { hurdles: ['dutch-only'] }),
      sketch('c', { hurdles: ['costs'] }),
      sketch('d', { hurdles: ['insurance'] }),
      sketch('e', { hurdles: ['full'] }),
    ],
    asked: {},
    gives: ['big 1', 'big 2', 'a', 'b', 'c', 'd', 'big 3', 'e'],
  },
];

tellCases('matching: places in the list', cases);
