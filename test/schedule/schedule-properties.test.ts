/** What must hold of the schedule of any ledger on any day. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Entry, Item, Ledger, System } from '../../scripts/ledger/types.ts';
import { scheduleOf } from '../../scripts/schedule/duties.ts';
import type { Duty } from '../../scripts/schedule/duty.ts';
import { publishedFiles } from '../../scripts/schedule/published-files.ts';
import { nextRevisions, type Revisions } from '../../scripts/schedule/view/icalendar.ts';
import { holds } from '../support/property.ts';
import { later } from '../support/sample-data.ts';
import { certificateOf, editionOf, itemOf, ledgerWith, now, systemOf } from './schedule-support.ts';

const none: Revisions = new Map();

const dayIn = (from: number, to: number) =>
  fc.integer({ min: from, max: to }).map(days => later(days, now).toISOString());
const past = dayIn(-900, 0);
const anyDay = dayIn(-100, 800);
const dateOnly = (iso: string) => iso.slice(0, 10);
const status = fc.constantFrom('planned', 'active', 'suspended', 'retired');
const renewal = fc.record({
  method: fc.constantFrom('manual', 'acme'),
  responsible: fc.constantFrom('infra-ops', 'acme', 'suzuki', 'unknown'),
  leadTime: fc.constantFrom(86_400_000, 30 * 86_400_000),
});
const owner = fc.constantFrom(
  {},
  { team: 'infra-ops' },
  { primary: 'suzuki' },
  { team: 'web', deputy: 'suzuki' },
);
const handover = anyDay.map(due => ({ due: dateOnly(due), answers: new Map(), transfers: [] }));
const acknowledged = fc.array(
  anyDay.map(until => ({ rule: 'chain.self-signed', until: dateOnly(until), by: 'suzuki', reason: 'x' })),
  { maxLength: 3 },
);
const common = { status, owner, handover, acknowledged };

const certificate = fc
  .record({ ...common, renewal, begin: past, end: anyDay, trust: fc.constantFrom('public', 'internal') })
  .map(
    ({ begin, end, ...more }) =>
      (id: string): Entry =>
        certificateOf(id, begin, end, more),
  );
const item = fc.record({ ...common, renewal, starts: past.map(dateOnly), expires: anyDay.map(dateOnly) }).map(
  ({ expires, ...more }) =>
    (id: string): Item =>
      itemOf(id, expires, more),
);
const system = fc
  .record({
    ...common,
    goLive: anyDay.map(dateOnly),
    on: past.map(dateOnly),
    operator: fc.constantFrom('acme', 'x'),
  })
  .map(
    ({ on, ...more }) =>
      (id: string): System =>
        systemOf(id, { ...more, declaration: { contains: [], answered: { by: 'acme', on } } }),
  );
const things = fc
  .array(fc.oneof(certificate, item, system), { maxLength: 8 })
  .map(makers => makers.map((make, index) => make(`thing-${index}`)));
const day = fc.integer({ min: 0, max: 500 }).map(days => later(days, now));
const months = fc.integer({ min: 1, max: 36 });

const all = (ledger: Ledger, at: Date): string =>
  JSON.stringify([...publishedFiles(editionOf(ledger, 'ja', at), none)]);

describe('of any ledger on any day', () => {
  it('every duty lies in the span or is overdue, in order, with a uid of its own', () => {
    holds(
      fc.property(things, day, months, (things, at, months) => {
        const { duties, from, to } = scheduleOf(ledgerWith(things), at, months);
        for (const { date, overdue, startBy } of duties) {
          expect(date <= to && (overdue ? date <= from : date >= from)).toBe(true);
          expect((startBy ?? date) <= date).toBe(true);
        }
        const places = duties.map(({ date, overdue }) => `${overdue ? 'overdue' : 'to come'} ${date}`);
        expect(places).toEqual(places.toSorted());
        expect(new Set(duties.map(({ uid }) => uid)).size).toBe(duties.length);
      }),
    );
  });

  it('the order of the files changes nothing, nor does making it again', () => {
    holds(
      fc.property(things, day, (things, at) => {
        const made = all(ledgerWith(things), at);
        expect(all(ledgerWith(things), at)).toBe(made);
        expect(all(ledgerWith(things.toReversed()), at)).toBe(made);
      }),
      40,
    );
  });

  it('a day later, what is still to come is the same, but for what waits for today', () => {
    holds(
      fc.property(things, day, (things, at) => {
        const ledger = ledgerWith(things);
        const [today, tomorrow] = [scheduleOf(ledger, at, 12), scheduleOf(ledger, later(1, at), 12)];
        const coming = new Map(
          tomorrow.duties.filter(({ date }) => date <= today.to).map(duty => [duty.uid, duty]),
        );
        const recorded = today.duties.filter(({ date, automatic }) => date >= tomorrow.from && !automatic);
        for (const duty of recorded) expect(coming.get(duty.uid)).toEqual(duty);
      }),
    );
  });

  it('what is published is the same a day later in the same month, but for what became overdue', () => {
    holds(
      fc.property(things, day, months, (things, at, months) => {
        const ledger = ledgerWith(things);
        const [today, tomorrow] = [at, later(1, at)].map(on =>
          scheduleOf(ledger, on, months, 'whole-months'),
        );
        fc.pre(today?.from === tomorrow?.from);
        const late = new Set(tomorrow?.duties.filter(({ overdue }) => overdue).map(({ entry }) => entry));
        const recorded = (duties: Duty[] = []) =>
          duties.filter(({ entry, kind }) => !late.has(entry) && kind !== 'acknowledgement');
        expect(recorded(tomorrow?.duties)).toEqual(recorded(today?.duties));
      }),
    );
  });

  it('a calendar that remembers has the same events a day later', () => {
    holds(
      fc.property(things, day, (things, at) => {
        const ledger = ledgerWith(things);
        const before = nextRevisions(editionOf(ledger, 'ja', at), none);
        const after = nextRevisions(editionOf(ledger, 'ja', later(1, at)), before);
        const changed = [...after].filter(
          ([uid, revision]) => before.has(uid) && before.get(uid) !== revision && revision.gone === undefined,
        );
        const moved = changed.filter(([uid]) => !/^renewal(-start)?\/[^/]+\/1@/.test(uid));
        expect(moved).toEqual([]);
      }),
    );
  });
});
