import { describe, expect, it } from 'vitest';
import { OutsideError, UsageError } from '../../scripts/errors.ts';
import { apply } from '../../scripts/tracker/apply.ts';
import { parsePlan } from '../../scripts/tracker/plan-file.ts';
import type { TrackerWriter } from '../../scripts/tracker/tracker.ts';
import { Killed, MemoryTracker } from '../support/memory-tracker.ts';
import {
  comparison,
  entry,
  finding,
  later,
  ledger,
  near,
  planned,
  start,
  summary,
  update,
} from './plan/plan-support.ts';

const inventory = ledger(['closes', 'opens', 'reopens', 'same', 'updates', 'worsens'].map(id => entry(id)));

const first = comparison([
  finding('expiry.expired', 'closes', 'a'),
  finding('expiry.expired', 'reopens', 'a'),
  finding('expiry.expired', 'same', 'a'),
  finding('expiry.expired', 'updates', 'a'),
  near('worsens', 'renew', 'warning'),
]);
const second = comparison(
  first.findings.filter(({ entry: id }) => id !== 'reopens'),
  {
    updates: [update('same')],
  },
);
/** Every kind of issue action at once, and an update of the pull request. */
const third = comparison(
  [
    finding('expiry.expired', 'opens', 'a'),
    finding('expiry.expired', 'reopens', 'a'),
    finding('expiry.expired', 'same', 'a'),
    finding('expiry.expired', 'updates', 'a'),
    finding('drift.names', 'updates', 'a'),
    near('worsens', 'urgent', 'error'),
  ],
  { updates: [update('same'), update('updates')] },
);
/** Everything is well again, so the pull request closes too. */
const fourth = comparison([]);

async function trackerWithIssues(): Promise<MemoryTracker> {
  const tracker = new MemoryTracker(start);
  for (const [index, compared] of [first, second].entries()) {
    tracker.now = later(index);
    await apply(
      planned(inventory, compared, await tracker.read(), later(index)),
      await tracker.read(),
      tracker,
    );
  }
  tracker.writes = 0;
  return tracker;
}

/** What people would see; the number an issue got may depend on the order of the runs. */
function visible({ issues, pulls, labels }: MemoryTracker) {
  return { issues, pulls, labels };
}

async function run(tracker: MemoryTracker, compared: typeof third, now: Date) {
  tracker.now = now;
  const plan = planned(inventory, compared, await tracker.read(), now);
  return { plan, result: await apply(plan, await tracker.read(), tracker) };
}

describe('apply', () => {
  it('carries out every kind of action, then finds nothing left to do', async () => {
    const tracker = await trackerWithIssues();
    const { plan, result } = await run(tracker, third, later(2));
    expect(summary(plan)).toEqual([
      'open opens',
      'reopen #2 (3-reopened)',
      'update #4',
      'update #5 (2-worsened)',
      'close #1 (2-resolved)',
      'ledger same,updates',
    ]);
    expect(result).toMatchObject({ done: plan.actions, skipped: [], failed: [], carried: [] });
    expect((await run(tracker, third, later(3))).plan.actions).toEqual([]);
    expect(summary((await run(tracker, fourth, later(4))).plan)).toContain('close ledger');
    expect((await run(tracker, fourth, later(5))).plan.actions).toEqual([]);
  });

  it('does what a plan says once, however often it is applied', async () => {
    const tracker = await trackerWithIssues();
    const { plan } = await run(tracker, third, later(2));
    const before = structuredClone(visible(tracker));
    const again = await apply(plan, await tracker.read(), tracker);
    expect(again).toMatchObject({ done: [], skipped: plan.actions, failed: [] });
    expect(visible(tracker)).toEqual(before);
  });

  it('carries out a plan that went through a file', async () => {
    const [direct, viaFile] = [await trackerWithIssues(), await trackerWithIssues()];
    const plan = planned(inventory, third, await direct.read(), later(2));
    await apply(plan, await direct.read(), direct);
    await apply(parsePlan(JSON.stringify(plan), 'plan.json'), await viaFile.read(), viaFile);
    expect(visible(viaFile)).toEqual(visible(direct));
  });

  it('refuses the whole plan when one target is not as planned', async () => {
    const tracker = await trackerWithIssues();
    const plan = planned(inventory, third, await tracker.read(), later(2));
    tracker.closeByHand(4);
    await expect(apply(plan, await tracker.read(), tracker)).rejects.toThrow(UsageError);
    await expect(apply(plan, await tracker.read(), tracker)).rejects.toThrow(/#4.*Nothing was written/s);
    expect(tracker.writes).toBe(0);
  });

  it('refuses to open a second issue when one has come up since', async () => {
    const tracker = await trackerWithIssues();
    const plan = planned(inventory, third, await tracker.read(), later(2));
    const other = comparison([near('opens', 'renew', 'warning')], {
      unknown: ['closes', 'same', 'updates', 'worsens'],
    });
    await apply(planned(inventory, other, await tracker.read(), later(2)), await tracker.read(), tracker);
    tracker.writes = 0;
    await expect(apply(plan, await tracker.read(), tracker)).rejects.toThrow(UsageError);
    expect(tracker.writes).toBe(0);
  });

  it('reports what failed and goes on with the rest', async () => {
    const tracker = await trackerWithIssues();
    const plan = planned(inventory, third, await tracker.read(), later(2));
    const failing: TrackerWriter = {
      createLabel: label => tracker.createLabel(label),
      openIssue: async () => Promise.reject(new OutsideError({ en: 'GitHub answered 503', ja: '503' })),
      updateIssue: (...all) => tracker.updateIssue(...all),
      updateLedger: change => tracker.updateLedger(change),
      closeLedgerUpdate: (...all) => tracker.closeLedgerUpdate(...all),
    };
    const { done, failed } = await apply(plan, await tracker.read(), failing);
    expect(failed).toEqual([{ action: plan.actions[0], reason: 'GitHub answered 503' }]);
    expect(done).toEqual(plan.actions.slice(1));
    expect(summary((await run(tracker, third, later(3))).plan)).toEqual(['open opens']);
  });

  it('keeps to the write budget and carries the rest to the next runs', async () => {
    const [clean, budgeted] = [await trackerWithIssues(), await trackerWithIssues()];
    await run(clean, third, later(2));
    let runs = 0;
    for (let carried = 1; carried > 0; runs++) {
      const plan = planned(inventory, third, await budgeted.read(), later(2));
      budgeted.now = later(2);
      const before = budgeted.writes;
      const result = await apply(plan, await budgeted.read(), budgeted, { budget: 3 });
      expect(budgeted.writes - before).toBeLessThanOrEqual(3);
      carried = result.carried.length;
    }
    expect(runs).toBeGreaterThan(2);
    expect(visible(budgeted)).toEqual(visible(clean));
  });
});

describe('killed before or after any write and run again', () => {
  for (const [name, compared] of Object.entries({ third, fourth })) {
    it(`ends as one clean run does (${name})`, async () => {
      const clean = await trackerWithIssues();
      await run(clean, compared, later(2));
      const writes = clean.writes;
      expect(writes).toBeGreaterThan(8);
      for (let write = 0; write < writes; write++) {
        for (const when of ['before', 'after'] as const) {
          const tracker = await trackerWithIssues();
          tracker.killAt = { write, when };
          await expect(run(tracker, compared, later(2))).rejects.toThrow(Killed);
          const { result } = await run(tracker, compared, later(2));
          expect(result.failed).toEqual([]);
          expect(visible(tracker), `killed ${when} write ${write}`).toEqual(visible(clean));
          expect((await run(tracker, compared, later(3))).plan.actions).toEqual([]);
        }
      }
    });
  }

  it('also with the same plan file', async () => {
    const clean = await trackerWithIssues();
    await run(clean, third, later(2));
    for (let write = 0; write < clean.writes; write++) {
      const tracker = await trackerWithIssues();
      tracker.now = later(2);
      const plan = planned(inventory, third, await tracker.read(), later(2));
      tracker.killAt = { write, when: 'after' };
      await expect(apply(plan, await tracker.read(), tracker)).rejects.toThrow(Killed);
      await apply(plan, await tracker.read(), tracker);
      expect(visible(tracker), `killed after write ${write}`).toEqual(visible(clean));
    }
  });
});

describe('a plan file', () => {
  it('is refused with the place of the first thing wrong', () => {
    const plan = planned(inventory, first);
    const broken = JSON.stringify(plan)
      .replace('"state":"open"', '"state":"ajar"')
      .replace('"turn":1', '"turn":0');
    expect(() => parsePlan(broken, 'plan.json')).toThrow(/plan\.json does not hold a plan.*turn/s);
    expect(() => parsePlan('{', 'plan.json')).toThrow(/does not hold a plan/);
    expect(() => parsePlan('{"schemaVersion":2}', 'plan.json')).toThrow(UsageError);
  });

  it('cannot name a file outside the inventory', () => {
    const plan = planned(inventory, comparison([], { updates: [update('same')] }));
    const text = JSON.stringify(plan);
    for (const file of ['inventory/../../etc/passwd', '/etc/passwd', 'inventory\\\\..\\\\x']) {
      const moved = text.replace('"file":"inventory/certificates/same.yaml"', `"file":"${file}"`);
      expect(moved).not.toBe(text);
      expect(() => parsePlan(moved, 'plan.json')).toThrow(UsageError);
    }
    expect(parsePlan(text, 'plan.json')).toEqual(plan);
  });
});
