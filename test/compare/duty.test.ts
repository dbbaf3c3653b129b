/** duty.*: who is responsible, whether a contract obliges them, and whether they have begun. */
import { describe, expect, it } from 'vitest';
import type { AnyEntry, Entry, Party } from '../../scripts/ledger/types.ts';
import type { Observation } from '../../scripts/probe/observation.ts';
import { day } from '../../scripts/text/duration.ts';
import { answersBut, handoverOf, systemOf } from '../handover/handover-support.ts';
import {
  certificate,
  daysFromNow,
  entryOf,
  failed,
  later,
  now,
  recordOf,
  served,
} from '../support/sample-data.ts';
import { found, itemOf, ledgerWith, parties, rulesOf, sweep } from './ledger-samples.ts';

describe('duty.overdue', () => {
  const facts = certificate('a', { notBefore: daysFromNow(-300), notAfter: daysFromNow(65) });
  const renewal = { method: 'manual', responsible: 'infra-ops', leadTime: 70 * day };
  const withRenewal = (more: Partial<Entry['renewal']>, record: Partial<Entry> = {}) =>
    entryOf('web', { certificate: recordOf(facts), renewal: { ...renewal, ...more }, ...record });
  const isOverdue = (entry: AnyEntry, at = now) => rulesOf(entry, at).includes('duty.overdue');

  it.each<[string, Partial<Entry['renewal']>, boolean]>([
    ['nothing was noted', {}, true],
    ['that it was started was noted before this certificate began', { started: '2025-11-01' }, true],
    ['that it was started was noted since', { started: '2026-09-20' }, false],
    ['there is time left', { leadTime: 65 * day }, false],
    ['it renews by itself', { method: 'acme' }, false],
  ])('%s', (_name, more, expected) => {
    expect(isOverdue(withRenewal(more))).toBe(expected);
  });

  it('says nothing where nobody said how long it takes, or where it is too late anyway', () => {
    const { leadTime: _leadTime, ...unsaid } = renewal;
    expect(isOverdue(entryOf('web', { certificate: recordOf(facts), renewal: unsaid }))).toBe(false);
    expect(isOverdue(withRenewal({}), later(66))).toBe(false);
  });

  it('goes by what is served, not by the record', () => {
    const fresh = certificate('b', { notBefore: daysFromNow(-1), notAfter: daysFromNow(364) });
    const entry = withRenewal({});
    const rules = (observations: Observation[]) =>
      sweep(ledgerWith([entry]), observations).findings.map(({ rule }) => rule);
    expect(rules([served(entry, fresh)])).not.toContain('duty.overdue');
    expect(rules([failed(entry)])).toContain('duty.overdue');
  });

  it('of an item goes by the end of its last day', () => {
    const item = itemOf({ starts: '2025-10-31', expires: '2026-10-30', renewal });
    expect(isOverdue(item)).toBe(true);
    expect(isOverdue({ ...item, renewal: { ...renewal, started: '2025-10-31' } })).toBe(true);
    expect(isOverdue({ ...item, renewal: { ...renewal, started: '2026-09-01' } })).toBe(false);
  });

  it('of an item counts in days, also where clocks change between', () => {
    const item = itemOf({ expires: '2027-11-10', renewal: { ...renewal, leadTime: 30 * day } });
    const { settings } = ledgerWith([]);
    const ledger = { ...ledgerWith([item]), settings: { ...settings, timezone: 'America/New_York' } };
    const at = (instant: string) => sweep(ledger, [], new Date(instant)).findings;
    expect(at('2027-10-12T03:59:59Z').map(({ rule }) => rule)).not.toContain('duty.overdue');
    expect(at('2027-10-12T04:00:00Z')).toContainEqual(
      expect.objectContaining({
        rule: 'duty.overdue',
        facts: expect.objectContaining({ startBy: '2027-10-12T03:59:59Z' }),
      }),
    );
  });
});

describe('duty.orphaned', () => {
  it.each<[string, Partial<Entry>, Record<string, unknown>]>([
    ['left yesterday', { owner: { primary: 'sato' } }, { roles: ['owner-primary'], left: ['sato'] }],
    ['deserted', { owner: { team: 'deserted' } }, { roles: ['owner-team'], deserted: ['deserted'] }],
    [
      'not in the register',
      { owner: { team: 'infra-ops', deputy: 'nobody' }, renewal: { method: 'manual', responsible: 'sato' } },
      { roles: ['owner-deputy', 'responsible'], unknown: ['nobody'], left: ['sato'] },
    ],
  ])('%s', (_name, more, facts) => {
    expect(found(entryOf('web', more))).toMatchObject([{ rule: 'duty.orphaned', facts }]);
  });

  it('is somebody an answer of the handover names', () => {
    const naming = (value: string) =>
      entryOf('web', { handover: handoverOf({ answers: answersBut('administrator', { value }) }) });
    expect(found(naming('sato'))).toMatchObject([
      { rule: 'duty.orphaned', facts: { roles: ['answer'], questions: ['administrator'], left: ['sato'] } },
    ]);
    expect(found(naming('deserted'))).toMatchObject([
      { rule: 'duty.orphaned', facts: { questions: ['administrator'], deserted: ['deserted'] } },
    ]);
    // Nobody of the register is no answer, which is said elsewhere.
    expect(rulesOf(naming('nobody'))).toEqual(['handover.incomplete']);
    expect(rulesOf({ ...naming('sato'), status: 'planned' })).toEqual([]);
    expect(rulesOf({ ...naming('sato'), owner: { team: 'infra-ops', primary: 'sato' } })).toEqual([
      'duty.orphaned',
    ]);
  });

  it('goes by today’s members, not by former ones', () => {
    const moved: Party = {
      kind: 'team',
      id: 'moved',
      name: 'Moved',
      members: ['sato'],
      former: { suzuki: '2027-01-01' },
    };
    const ledger = ledgerWith([entryOf('web', { owner: { team: 'moved', primary: 'suzuki' } })], {
      parties: new Map(parties).set('moved', moved),
    });
    expect(sweep(ledger).findings).toContainEqual(
      expect.objectContaining({
        rule: 'duty.orphaned',
        facts: expect.objectContaining({ deserted: ['moved'] }),
      }),
    );
  });

  it('is not raised on somebody’s last day, nor for a team with somebody left in it', () => {
    expect(rulesOf(entryOf('web', { owner: { team: 'half', primary: 'endo' } }))).toEqual([]);
    expect(rulesOf(entryOf('web', { owner: { team: 'half', primary: 'endo' } }), later(1))).toEqual([
      'duty.orphaned',
    ]);
  });
});

describe('duty.contract-missing', () => {
  const rulesOfContract = (contract?: Entry['renewal']['contract'], responsible = 'acme') =>
    rulesOf(entryOf('web', { renewal: { method: 'manual', responsible, ...(contract && { contract }) } }));
  const cited = { reference: 'M', clause: '§4' };

  it('wants a contract of a contractor, and one that still runs', () => {
    expect(rulesOfContract()).toEqual(['duty.contract-missing']);
    expect(rulesOfContract(cited)).toEqual([]);
    expect(rulesOfContract({ ...cited, until: '2026-10-01' })).toEqual([]);
    expect(rulesOfContract({ ...cited, until: '2026-09-30' })).toEqual(['duty.contract-missing']);
    expect(rulesOfContract(undefined, 'infra-ops')).toEqual([]);
  });

  it('takes the end of the contractor’s own contract where the renewal’s has none', () => {
    const ended: Party = {
      kind: 'contractor',
      id: 'acme',
      name: 'ACME',
      members: [],
      contract: { reference: 'M', until: '2026-09-30' },
    };
    const rules = (contract: Entry['renewal']['contract']) =>
      sweep(
        ledgerWith(
          [
            entryOf('web', {
              renewal: { method: 'manual', responsible: 'acme', ...(contract && { contract }) },
            }),
          ],
          {
            parties: new Map(parties).set('acme', ended),
          },
        ),
      ).findings.map(({ rule }) => rule);
    expect(rules(cited)).toContain('duty.contract-missing');
    expect(rules({ ...cited, until: '2027-01-01' })).not.toContain('duty.contract-missing');
  });
});

describe('duty.missing', () => {
  it('says which roles nobody has', () => {
    expect(found(entryOf('web', { owner: {}, renewal: { method: 'manual' } }))).toMatchObject([
      { rule: 'duty.missing', facts: { roles: ['owner', 'responsible'] } },
    ]);
    const { operator: _operator, ...unkept } = systemOf();
    expect(found({ ...unkept, declaration: systemOf().declaration ?? never() })).toMatchObject([
      { rule: 'duty.missing', facts: { roles: ['operator'] } },
    ]);
  });
});

it('system.undeclared gives one reason, and names the entries that are missing beside it', () => {
  const { confirmed: _confirmed, ...open } = systemOf().declaration ?? never();
  const undeclared = (declaration: typeof open) =>
    sweep(ledgerWith([systemOf({ declaration }), entryOf('mail', { system: 'vdi' })])).findings.find(
      ({ rule }) => rule === 'system.undeclared',
    )?.facts;
  expect(undeclared(open)).toMatchObject({ reasons: ['declaration-unconfirmed'], entries: ['mail'] });
  expect(undeclared({ ...open, ...systemOf().declaration })).toMatchObject({
    reasons: ['undeclared-entry'],
    entries: ['mail'],
  });
});

function never(): never {
  throw new Error('there is one');
}
