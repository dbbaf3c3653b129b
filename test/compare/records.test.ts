/** What the ledger alone says: duties, handovers, systems, items. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../scripts/compare/finding.ts';
import { reportOf } from '../../scripts/compare/report.ts';
import { gatherEvidence } from '../../scripts/evidence/evidence.ts';
import { emptyMemory } from '../../scripts/evidence/memory.ts';
import type { AnyEntry, Entry } from '../../scripts/ledger/types.ts';
import type { Observation } from '../../scripts/probe/observation.ts';
import { isOfRecords } from '../../scripts/rules/rule-catalogue.ts';
import { day } from '../../scripts/text/duration.ts';
import { dayAt, endOfDay } from '../../scripts/text/zoned-time.ts';
import { answersBut, checklist, handoverOf, systemOf } from '../handover/handover-support.ts';
import { holds } from '../support/property.ts';
import { certificate, entryOf, failed, later, now, served } from '../support/sample-data.ts';
import { found, itemOf, ledgerWith, rulesOf, sweep } from './ledger-samples.ts';

const server = { checklist: 'server-certificate' };

describe('handover.*', () => {
  const incomplete = handoverOf({ ...server, answers: answersBut('built-in', undefined) });

  it('is a warning, but debt where it was in service before the ledger or handed over before checklists', () => {
    const severities = (more: Partial<Entry>) =>
      found(entryOf('web', { handover: incomplete, ...more })).map(({ severity }) => severity);
    expect(severities({})).toEqual(['warning']);
    expect(severities({ adopted: false })).toEqual(['info']);
    expect(severities({ handover: handoverOf({ answers: new Map() }) })).toEqual(['info']);
    expect(severities({ handover: handoverOf({ ...server, answers: new Map() }) })).toEqual(['warning']);
  });

  it('leaves what is not in service alone, save the day of a planned handover', () => {
    const overdue = { due: '2026-09-30', answers: new Map(), transfers: [] };
    for (const status of ['planned', 'suspended', 'retired'] as const) {
      expect(rulesOf(entryOf('web', { status, handover: incomplete }))).toEqual([]);
      expect(rulesOf(entryOf('web', { status, handover: overdue }))).toEqual(
        status === 'planned' ? ['handover.overdue'] : [],
      );
    }
  });

  it('finds nothing before the day, through which it may still be done', () => {
    const due = (on: string) => ({ due: on, answers: new Map(), transfers: [] });
    expect(rulesOf(entryOf('web', { handover: due('2026-10-01') }))).toEqual([]);
    expect(rulesOf(entryOf('web', { handover: due('2026-09-30') }))).toEqual(['handover.overdue']);
  });

  it('names at most twenty questions of a kind, and how many there are', () => {
    const many = Array.from({ length: 30 }, (_, n) => ({ ...checklist.questions[0], id: `q${n}` }));
    const questions = many as typeof checklist.questions;
    const ledger = ledgerWith([entryOf('web', { handover: handoverOf({ ...server, answers: new Map() }) })], {
      checklists: new Map([[checklist.id, { ...checklist, questions }]]),
    });
    const [finding] = sweep(ledger).findings.filter(({ rule }) => rule === 'handover.incomplete');
    expect(finding?.facts).toMatchObject({ total: 30 });
    expect(finding?.facts.unanswered).toHaveLength(20);
  });
});

describe('item.*', () => {
  it('belongs to its last day in the ledger’s time zone', () => {
    const item = itemOf({ expires: '2026-09-30' });
    expect(rulesOf(item, new Date('2026-09-30T14:59:59Z'))).toEqual(['item.near']);
    expect(rulesOf(item, new Date('2026-09-30T15:00:00Z'))).toEqual(['item.expired']);
  });

  it('enters the stages of a certificate with the same dates', () => {
    holds(
      fc.property(fc.integer({ min: 2, max: 800 }), fc.integer({ min: 1, max: 799 }), (lifetime, age) => {
        fc.pre(age < lifetime);
        const dayOf = (days: number) => later(days).toISOString().slice(0, 10);
        const item = itemOf({ starts: dayOf(-age), expires: dayOf(lifetime - age - 1) });
        const entry = entryOf('web', {
          certificate: {
            notBefore: `${dayOf(-age)}T00:00:00+09:00`,
            notAfter: `${dayOf(lifetime - age - 1)}T23:59:59.999+09:00`,
          },
        });
        const stages = [item, entry].map(each =>
          found(each).flatMap(({ severity, facts }) => [
            severity,
            facts.stage ?? null,
            facts.entered ?? null,
          ]),
        );
        expect(stages[0]).toEqual(stages[1]);
      }),
    );
  });

  it('rings in stages where a renewal by itself has no beginning to count from', () => {
    const renewal = { method: 'subscription', responsible: 'infra-ops' };
    expect(found(itemOf({ expires: '2026-10-10', renewal }))).toMatchObject([
      { rule: 'item.near', severity: 'error', facts: { stage: 'urgent' } },
    ]);
    expect(found(itemOf({ starts: '2026-09-20', expires: '2026-10-20', renewal }))).toEqual([]);
  });
});

describe('whatever is seen', () => {
  const orphan = entryOf('web', { owner: { team: 'infra-ops', primary: 'sato' }, handover: handoverOf() });
  const incomplete = entryOf('mail', {
    handover: handoverOf({ ...server, answers: answersBut('told', undefined) }),
  });
  const system = systemOf({ declaration: { contains: [], answered: { by: 'acme', on: '2026-03-01' } } });
  const ledger = ledgerWith([orphan, incomplete, system, itemOf({ expires: '2026-09-01' })]);
  const ofRecords = ({ findings }: { findings: Finding[] }) => findings.filter(isOfRecords);

  it('the ledger’s own findings are the same', () => {
    const expected = ofRecords(sweep(ledger));
    expect(expected.length).toBeGreaterThan(3);
    const one = (entry: Entry) =>
      fc.constantFrom<Observation[]>(
        [],
        [failed(entry)],
        [failed(entry, 'handshake-failed')],
        [served(entry, certificate('x'))],
      );
    holds(
      fc.property(one(orphan), one(incomplete), (a, b) => {
        expect(ofRecords(sweep(ledger, [...a, ...b]))).toEqual(expected);
      }),
    );
  });

  it('they do not change from one day to the next', () => {
    expect(ofRecords(sweep(ledger, [], later(1)))).toEqual(ofRecords(sweep(ledger)));
  });

  it('an acknowledgement silences them, of items and systems too', () => {
    const acknowledge = <T extends AnyEntry>(entry: T, rule: string): T => ({
      ...entry,
      acknowledged: [{ rule, until: '2026-12-31', by: 'suzuki', reason: 'known' }],
    });
    const quiet = ledgerWith([
      acknowledge(
        systemOf({ declaration: { contains: [], answered: { by: 'acme', on: '2026-03-01' } } }),
        'system.undeclared',
      ),
      acknowledge(itemOf({ expires: '2026-09-01' }), 'item.expired'),
    ]);
    const { findings, acknowledged } = sweep(quiet);
    expect(findings.filter(({ rule }) => /system|item/.test(rule))).toEqual([]);
    expect(acknowledged.map(({ rule }) => rule)).toEqual(['item.expired', 'system.undeclared']);
  });

  it('what cannot be read may be part of any system, so nothing said of one is withdrawn', () => {
    const { unknown } = sweep(ledgerWith([systemOf()], { unreadable: ['broken'] }));
    expect(unknown).toEqual(['broken', 'vdi']);
    expect(sweep(ledgerWith([systemOf()])).unknown).toEqual([]);
  });
});

it('a checklist that is not there opens nothing and withdraws nothing: it may only be broken', () => {
  const entry = entryOf('web', { endpoints: [], handover: handoverOf(server) });
  const { findings, unknown } = sweep(ledgerWith([entry], { checklists: new Map() }));
  expect(findings.filter(({ rule }) => rule.startsWith('handover.'))).toMatchObject([
    { rule: 'handover.incomplete', severity: 'info', facts: { reasons: ['unknown-checklist'] } },
  ]);
  expect(unknown).toEqual(['web']);
});

it('what was adopted is counted until it is retired', () => {
  const count = (...entries: AnyEntry[]) => {
    const ledger = ledgerWith(entries);
    return reportOf(ledger, gatherEvidence(ledger, [], emptyMemory), sweep(ledger), now).summary.debt;
  };
  expect(count(entryOf('web'))).toBeUndefined();
  expect(
    count(
      entryOf('web', { adopted: false }),
      entryOf('old', { adopted: false, status: 'retired' }),
      itemOf({ adopted: false }),
      systemOf({ adopted: false }),
    ),
  ).toBe(3);
});

it.each(['UTC', 'Asia/Tokyo', 'America/New_York', 'Pacific/Kiritimati', 'Pacific/Niue', 'Asia/Kathmandu'])(
  'a day ends where the next begins, also when the clocks change: %s',
  timezone => {
    holds(
      fc.property(fc.integer({ min: 0, max: 3_000 }), offset => {
        const date = new Date(Date.UTC(2025, 0, 1) + offset * day).toISOString().slice(0, 10);
        const end = endOfDay(date, timezone);
        expect(dayAt(new Date(end), timezone)).toBe(date);
        expect(dayAt(new Date(end + 1), timezone) > date).toBe(true);
      }),
      300,
    );
  },
);

describe('an item on its last day', () => {
  // The hour before midnight is there twice; the hour after midnight is not there.
  it.each(['2026-04-04', '2026-09-05'])(
    'is near until it has expired, and expired from then on: %s',
    expires => {
      const item = itemOf({ expires });
      const ledger = ledgerWith([item], {
        settings: { ...ledgerWith([]).settings, timezone: 'America/Santiago' },
      });
      const noon = Date.parse(`${expires}T16:00:00Z`);
      const seen = Array.from({ length: 24 * 4 }, (_, quarter) => new Date(noon + quarter * 15 * 60_000)).map(
        at =>
          sweep(ledger, [], at)
            .findings.map(({ rule }) => rule)
            .join(),
      );
      const turns = seen.filter((rules, index) => rules !== seen[index - 1]);
      expect(turns).toEqual(['item.near', 'item.expired']);
    },
  );
});
