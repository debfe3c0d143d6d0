import { expect } from 'chai';
import { firstPage } from '../../src/conversation/acts/results.ts';
import { freshSession } from '../../src/conversation/session.ts';
import { readDesks } from '../../src/social-map/contact-point.ts';
import { staleLines, type StaleLine } from '../../src/social-map/freshness-list.ts';
import { freshnessAt, freshnessMarks, inStateSince } from '../../src/social-map/freshness.ts';
import type { HsdsService } from '../../src/social-map/hsds.ts';
import { missingFrom, missingLines } from '../../src/social-map/missing.ts';
import { createSocialMap } from '../../src/social-map/social-map.ts';
import { realWorld } from '../support/world.ts';
import { at, mapOf, municipalities, service, uuid } from './fixtures.ts';

const phone = (number: string) => ({ phones: [{ id: uuid(number), number }] });
const linesFor = (...services: HsdsService[]): StaleLine[] =>
  staleLines(services, mapOf(...services).entries, at);
const todoOf = (more: Record<string, unknown>, kind = 'organization') =>
  linesFor(
    service({ name: 'one', kind, organization: 'House of One', more: { assured_date: undefined, ...more } }),
  )[0]?.todo;

describe('what is due', () => {
  it('lists nothing that is fresh, and nothing that is inactive', () => {
    expect(
      linesFor(
        service({ name: 'fresh', kind: 'helpline' }),
        service({ name: 'gone', kind: 'helpline', more: { assured_date: '2024-01-01', status: 'inactive' } }),
      ),
    ).to.deep.equal([]);
  });

  it('tells the state, since when, and how it was checked last', () => {
    const provenance = { arrived: '2026-11-01', 'source-date': '2023-05', 'checked-how': 'read on a page' };
    const lines = linesFor(
      service({ name: 'withheld', kind: 'walk-in', more: { assured_date: '2025-01-01' } }),
      service({ name: 'overdue', kind: 'walk-in', more: { assured_date: '2026-03-01' } }),
      service({ name: 'due', kind: 'walk-in', more: { assured_date: '2026-08-01' } }),
      service({ name: 'never', kind: 'walk-in', provenance, more: { assured_date: undefined } }),
    );
    expect(lines.map(({ name, state, since, checked }) => [name, state, since, checked])).to.deep.equal([
      ['overdue', 'overdue', '2026-08-28', 'by a keeper on 2026-03-01'],
      ['withheld', 'withheld', '2026-01-01', 'by a keeper on 2025-01-01'],
      ['due', 'due', '2026-10-30', 'by a keeper on 2026-08-01'],
      ['never', 'due', '2026-11-01', 'never by a keeper; read on a page; source of 2023'],
    ]);
  });

  it('puts emergency lines before all: still shown, never withheld by age', () => {
    const old = { assured_date: '2015-01-01' };
    const line = service({ name: 'line', kind: 'emergency', more: { ...old, ...phone('0800-2000') } });
    const [first, second] = linesFor(service({ name: 'group', kind: 'walk-in', more: old }), line);
    expect([first?.name, first?.state]).to.deep.equal(['line', 'overdue']);
    expect(first?.todo).to.match(/^Still shown, an emergency line: first of all\. Phone it: 0800-2000/);
    expect([second?.name, second?.state]).to.deep.equal(['group', 'withheld']);
    expect(mapOf(line).facts(line.id, at)?.freshness).to.equal('overdue');
  });

  it('says what to do: phone it, ask the organisation, or look at its page', () => {
    expect(todoOf(phone('020-1234567'))).to.equal('Phone it: 020-1234567.');
    expect(todoOf({ url: 'https://example.org/one' })).to.equal('Look at its page: https://example.org/one');
    expect(todoOf({ email: 'info@one.nl' })).to.equal('Ask the organisation: info@one.nl.');
    expect(todoOf({ ...phone('020-1234567'), url: 'https://example.org' }, 'information')).to.match(
      /^Look at/,
    );
    expect(todoOf({})).to.equal('Ask the organisation: House of One. No number or page is known.');
    const schedules = [{ id: uuid('s'), byday: 'MO', opens_at: '09:00', closes_at: '12:00' }];
    expect(todoOf({ ...phone('020-1234567'), schedules })).to.match(/Ask for its hours too\.$/);
    expect(todoOf({ email: 'j.jansen@one.nl' }), 'no address of a person').not.to.include('jansen');
    expect(todoOf(phone('112'), 'emergency')).to.equal('Look at its page; never call 112 to try it.');
    const provenance = { withheld: 'true' };
    const kept = service({ name: 'kept', provenance });
    expect(linesFor(kept)[0]?.todo).to.match(/^A keeper withholds it/);
  });

  it('names no address of a hidden place', () => {
    const place = { city: 'Arnhem', street: 'Geheimstraat 7', postcode: '6811 AA', lat: 51.98, lon: 5.91 };
    const lines = linesFor(
      service({ name: 'House', needs: ['shelter'], place, more: { assured_date: '2024-01-01' } }),
    );
    expect(lines).to.have.length(1);
    expect(JSON.stringify(lines)).not.to.match(/Geheim|6811|51\.98|Arnhem/);
  });

  it('takes a check in the future for none', () => {
    const marks = freshnessMarks({
      ...{ kind: 'walk-in', arrived: Date.parse('2026-11-01'), sourceDate: null, staleRisk: 'normal' },
      ...{ assured: Date.parse('2062-10-01'), now: at.getTime(), withheld: false, emergencyLine: false },
    });
    expect(freshnessAt(marks, at.getTime())).to.equal('due');
    expect(inStateSince(marks, at.getTime())).to.equal(null);
    expect(freshnessAt(marks, Date.parse('2030-01-01'))).to.equal('withheld');
  });
});

describe('what is missing', () => {
  const desks = readDesks('code\tname\tphone\tsource_date\nGM0363\tAmsterdam\t14 020\t2018-04');
  const mapWith = (...services: HsdsService[]) =>
    createSocialMap(services, { municipalities, desks, now: at });
  const point = (more: Record<string, unknown> = {}) =>
    service({
      ...{ name: 'Steunpunt Arnhem', kind: 'contact-point', needs: [], areas: ['GM0202'] },
      more: { ...phone('026-1234567'), ...more },
    });

  it('tells the keeper of no mediator, and of municipalities without a contact point', () => {
    const missing = missingFrom(mapWith(), municipalities, at);
    expect([missing.mediators, missing.withoutContactPoint.length]).to.deep.equal([
      0,
      municipalities.length - 1,
    ]);
    const lines = missingLines(missing).map(({ state, kind, name }) => `${state} ${kind} ${name}`);
    expect(lines).to.include.members([
      'missing mediator Cultural mediators',
      'missing contact-point Contact point of Arnhem',
      'due contact-point 1 contact points',
    ]);
    const mediator = service({ name: 'Selam', kind: 'mediator', needs: ['interpreter'], languages: ['ti'] });
    const known = missingLines(missingFrom(mapWith(mediator, point()), municipalities, at));
    expect(known.map(({ name }) => name)).not.to.include.members(['Cultural mediators']);
    expect(known.map(({ name }) => name)).not.to.include('Contact point of Arnhem');
  });

  it('takes a contact point that is an entry before the one of a list, and never as help for a need', () => {
    const map = mapWith(point());
    expect(map.contactPoint('GM0202')).to.deep.equal({
      ...{ name: 'Steunpunt Arnhem', number: '026-1234567', dial: 'tel:+31261234567' },
      ...{ listYear: 2026, national: false },
    });
    expect(map.contactPoint('GM0363').name).to.equal('Gemeente Amsterdam');
    expect(map.contactPoint('GM0268').national).to.equal(true);
    const needs = {
      needs: [],
      topics: [],
      languages: [],
      audience: [],
      access: [],
      age: null,
      at,
      limit: 10,
    };
    expect(map.match({ ...needs, municipality: 'GM0202' }).fallback).to.equal(true);
  });

  it('takes none that is inactive, withheld or without a number', () => {
    for (const more of [{ status: 'inactive' }, { assured_date: '2020-01-01' }, { phones: [] }])
      expect(mapWith(point(more)).contactPoint('GM0202').national, JSON.stringify(more)).to.equal(true);
  });

  it('S14: falls back to national lines where most is overdue, says so, and tells the keeper', async () => {
    const here = service({
      ...{ name: 'old', kind: 'walk-in', areas: ['GM0202'] },
      more: { assured_date: '2026-03-01' },
    });
    const map = mapOf(here, service({ name: 'line', kind: 'helpline' }));
    const world = { ...(await realWorld())(at), map };
    const session = {
      ...freshSession('en', at),
      needs: ['medical' as const],
      place: { municipality: 'GM0202' as const, place: null, stay: null },
    };
    const page = firstPage(session, world);
    expect([page.variant, page.cards.map(({ name }) => name)]).to.deep.equal(['_old', ['line']]);
    const said = world.content.texts.say('en', 'results.first_old', { contact: '' });
    expect(said)
      .to.match(/is old/)
      .and.to.match(/national/);
    const lines = missingLines(missingFrom(map, municipalities, at));
    expect(lines[0]).to.deep.include({ state: 'overdue', kind: 'municipality', name: 'Arnhem' });
  });

  it('does not take what a keeper withholds for overdue', () => {
    const kept = (name: string) =>
      service({ name, kind: 'walk-in', areas: ['GM0202'], provenance: { withheld: 'true' } });
    const map = mapOf(kept('a'), kept('b'), service({ name: 'c', kind: 'walk-in', areas: ['GM0202'] }));
    expect(map.mostlyOverdue('GM0202', at)).to.equal(false);
  });
});
