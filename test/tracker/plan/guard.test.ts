/** What the guard holds back, what it lets through meanwhile, and what ends it. */
import { describe, expect, it } from 'vitest';
import type { Comparison } from '../../../scripts/compare/finding.ts';
import type { Ledger } from '../../../scripts/ledger/types.ts';
import { apply } from '../../../scripts/tracker/apply.ts';
import { splitBody } from '../../../scripts/tracker/model/marker-reader.ts';
import type { Plan } from '../../../scripts/tracker/model/plan.ts';
import { MemoryTracker } from '../../support/memory-tracker.ts';
import {
  comparison,
  entry,
  finding,
  later,
  ledger,
  near,
  planned,
  settings,
  start,
  summary,
  update,
} from './plan-support.ts';
import { sweep } from './sweep-in-memory.ts';

const idsOf = (count: number) =>
  Array.from({ length: count }, (_, index) => `host-${String(index).padStart(2, '0')}`);
const many = idsOf(60);
const fleet = ledger(many.map(id => entry(id)));
const expired = (ids: readonly string[], more: Partial<Comparison> = {}) =>
  comparison(
    ids.map(id => finding('expiry.expired', id, id)),
    more,
  );
const open = (ids: readonly string[]) => ids.map(id => `open ${id}`);
const reasons = ({ refused = [] }: Plan) => refused.map(({ reason }) => reason);

/** A tracker with an issue for each of `ids`, all of them told of at once by a person's will. */
async function trackerWith(ids: readonly string[], compared = expired(ids), inventory = fleet) {
  const tracker = new MemoryTracker(start);
  await apply(planned(inventory, compared, await tracker.read(), start, true), await tracker.read(), tracker);
  expect(tracker.issues.filter(({ state }) => state === 'open')).toHaveLength(ids.length);
  return tracker;
}

const sweepIssue = ({ issues }: MemoryTracker) =>
  issues.find(({ body }) => splitBody(body)?.marker.kind === 'sweep');

describe('darkness', () => {
  const dark = (count: number, of: number, more: Partial<Comparison> = {}) =>
    comparison(
      many.slice(0, 3).map(id => finding('endpoint.unreachable', id, id)),
      {
        darkness: { previouslyServed: of, dark: many.slice(0, count).map(id => `https://${id}:443`) },
        vantages: [{ site: 'makuhari', runner: 'runner-7' }],
        ...more,
      },
    );

  it('is one issue that names the vantage and the endpoints; the endpoints are told once it is over', async () => {
    const tracker = new MemoryTracker(start);
    expect(planned(fleet, dark(10, 30)).refused).toEqual([
      { reason: 'dark', dark: 10, previouslyServed: 30, endpoints: dark(10, 30).darkness.dark },
    ]);
    expect(await sweep(tracker, fleet, dark(10, 30))).toEqual(['open sweep']);
    expect(tracker.issue(1).body).toContain('`makuhari / runner-7`');
    expect(tracker.issue(1).body).toContain('- `https://host-09:443`');
    expect(await sweep(tracker, fleet, dark(3, 30), later(1))).toEqual([
      ...open(many.slice(0, 3)),
      'close #1 (2-resolved)',
    ]);
  });

  it('draws the line at the fraction and the minimum', () => {
    const refused = (count: number, of: number) => planned(fleet, dark(count, of)).refused !== undefined;
    expect([refused(9, 30), refused(10, 30), refused(4, 4), refused(5, 5)]).toEqual([
      false,
      true,
      false,
      true,
    ]);
  });

  it('silences nothing that it does not doubt, and closes nothing', async () => {
    const tracker = await trackerWith(['host-50', 'host-51']);
    const report = dark(10, 30, { updates: [update('host-40')] });
    report.findings.push(
      finding('expiry.expired', 'host-40', 'x'),
      finding('expiry.expired', 'host-00', 'host-00'),
    );
    expect(await sweep(tracker, fleet, report)).toEqual([
      'open sweep',
      'open host-00',
      'open host-40',
      'ledger host-40',
    ]);
    const body = tracker.issues.find(({ title }) => title.startsWith('host-00'))?.body;
    expect(body).toContain('`expiry.expired`');
    expect(body).not.toContain('`endpoint.unreachable`');
  });

  it('does not count what a person knows: an issue of its own is open, or it is acknowledged', async () => {
    const down = many.slice(0, 10).map(id => finding('endpoint.unreachable', id, id));
    const darkness = { previouslyServed: 30, dark: many.slice(0, 10).map(id => `https://${id}:443`) };
    const believed = comparison(down, { darkness });
    expect(reasons(planned(fleet, believed))).toEqual(['dark']);
    const tracker = await trackerWith(many.slice(0, 10), believed);
    const next = planned(fleet, believed, await tracker.read(), later(1));
    expect([reasons(next), summary(next)]).toEqual([[], []]);
    const acknowledged = comparison([], { acknowledged: down, darkness });
    expect(reasons(planned(fleet, acknowledged))).toEqual([]);
  });
});

describe('too many issues at once', () => {
  const half = many.slice(0, 30);
  const mixed = comparison([
    ...half.slice(0, 15).map(id => near(id, 'renew', 'warning')),
    ...half.slice(15).map(id => finding('expiry.expired', id, id)),
  ]);

  it('opens the worst, lists the others in the issue about the sweep, and opens no more of them', async () => {
    const tracker = new MemoryTracker(start);
    expect(await sweep(tracker, fleet, mixed)).toEqual([
      'open sweep',
      ...open([...half.slice(15), ...half.slice(0, 5)]),
    ]);
    const { body, assignees } = tracker.issue(1);
    expect(body.match(/^\| warning \| `host-\d\d` \| `host-\d\d: /gm)).toHaveLength(10);
    expect(assignees).toEqual(['suzuki-gh', 'tanaka-gh']);
    expect(await sweep(tracker, fleet, mixed, later(1))).toEqual([]);
  });

  it('lets through what comes up or gets worse afterwards', async () => {
    const tracker = new MemoryTracker(start);
    await sweep(tracker, fleet, mixed);
    const more = comparison([...mixed.findings, finding('expiry.expired', 'host-59', 'x')]);
    expect(await sweep(tracker, fleet, more, later(1))).toEqual(['open host-59']);
    const worse = comparison([...more.findings, finding('expiry.expired', 'host-07', 'x')]);
    expect(await sweep(tracker, fleet, worse, later(2))).toEqual(['update #1', 'open host-07']);
  });

  it('opens them when --force says so, and closes the issue about the sweep', async () => {
    const tracker = new MemoryTracker(start);
    await sweep(tracker, fleet, mixed);
    const forced = planned(fleet, mixed, await tracker.read(), start, true);
    expect([forced.refused, summary(forced)]).toEqual([undefined, open(half.slice(5, 15))]);
    await apply(forced, await tracker.read(), tracker);
    expect(await sweep(tracker, fleet, mixed, later(1))).toEqual(['close #1 (2-resolved)']);
  });

  it('remembers what waits while the clock is behind', async () => {
    const tracker = new MemoryTracker(start);
    await sweep(tracker, fleet, mixed);
    const clock = { remembered: '2026-10-01T00:00:00.000Z' };
    expect(await sweep(tracker, fleet, { ...mixed, clock })).toEqual(['update #1 (2-worsened)']);
    expect(await sweep(tracker, fleet, mixed, later(1))).toEqual(['update #1 (3-worsened)']);
  });

  it('opens as many more as a raised limit allows', async () => {
    const tracker = new MemoryTracker(start);
    await sweep(tracker, fleet, mixed);
    const raised = (maxNew: number) => ({
      ...fleet,
      settings: { ...settings, issues: { ...settings.issues, maxNew } },
    });
    expect(await sweep(tracker, raised(24), mixed, later(1))).toHaveLength(5);
    expect(await sweep(tracker, raised(30), mixed, later(2))).toEqual([
      ...open(half.slice(9, 15)),
      'close #1 (3-resolved)',
    ]);
  });

  it('goes to the administrators where the ledger names them', () => {
    const inventory = { ...fleet, settings: { ...settings, administrators: ['infra-ops'] } };
    const [about] = planned(inventory, mixed).actions.filter(({ kind }) => kind === 'open-issue');
    expect(about).toMatchObject({ entry: '', content: { assignees: ['suzuki-gh'] } });
  });

  it('keeps the list up to date, also where a person closed the issue about the sweep', async () => {
    const tracker = new MemoryTracker(start);
    await sweep(tracker, fleet, mixed);
    tracker.closeByHand(1);
    const fewer = comparison(mixed.findings.slice(2));
    expect(await sweep(tracker, fleet, fewer, later(1))).toEqual(
      ['close #18 (2-resolved)', 'close #17 (2-resolved)'].toSorted(),
    );
    expect(tracker.issue(1)).toMatchObject({ state: 'closed', comments: [] });
  });
});

describe('too many closings at once', () => {
  const third = many.slice(0, 20);

  it.each<[string, Ledger, Comparison]>([
    ['resolved', fleet, expired(many.slice(0, 12))],
    ['gone', ledger(fleet.entries.slice(8)), expired(many.slice(8, 20))],
    [
      'retired',
      ledger(fleet.entries.map((each, at) => (at < 8 ? { ...each, status: 'retired' as const } : each))),
      expired(many.slice(8, 20)),
    ],
    ['acknowledged', fleet, expired(many.slice(8, 20), { acknowledged: expired(many.slice(0, 8)).findings })],
  ])('closes none of them where 8 of 20 are %s, and lists them', async (_, inventory, compared) => {
    const tracker = await trackerWith(third);
    const plan = planned(inventory, compared, await tracker.read());
    expect(plan.refused).toMatchObject([{ reason: 'closings', wanted: 8, open: 20 }]);
    expect(await sweep(tracker, inventory, compared)).toEqual(['open sweep']);
    expect(sweepIssue(tracker)?.body.match(/^- #\d+$/gm)).toHaveLength(8);
    const forced = planned(inventory, compared, await tracker.read(), start, true);
    expect(summary(forced).filter(each => each.startsWith('close'))).toHaveLength(8);
  });

  it('is about more than 30 % of them, and more than a handful', async () => {
    const tracker = await trackerWith(third);
    expect(await sweep(tracker, fleet, expired(many.slice(6, 20)))).toHaveLength(6);
    const few = await trackerWith(many.slice(0, 5));
    expect(await sweep(few, fleet, comparison([]))).toHaveLength(5);
    const more = await trackerWith(many.slice(0, 6));
    expect(await sweep(more, fleet, comparison([]))).toEqual(['open sweep']);
  });

  it('does not count endpoints that were down and serve again', async () => {
    const down = comparison(third.map(id => finding('endpoint.unreachable', id, id)));
    const tracker = await trackerWith(third, down);
    expect(await sweep(tracker, fleet, comparison([]), later(1))).toHaveLength(20);
  });

  it('goes on with everything else', async () => {
    const tracker = await trackerWith(third);
    const later20 = expired([...many.slice(12, 20), 'host-30']);
    expect(await sweep(tracker, fleet, later20)).toEqual(['open sweep', 'open host-30']);
  });
});

describe('a ledger that shrank', () => {
  const ten = many.slice(0, 10);

  it('closes nothing where so many entries left it that it is not believed, however few of them have an issue', async () => {
    const tracker = await trackerWith(['host-00', 'host-01']);
    const gone = comparison([], { withdrawn: { known: 60, entries: many.slice(0, 55) } });
    const rest = ledger(fleet.entries.slice(55));
    expect(reasons(planned(rest, gone, await tracker.read()))).toEqual(['withdrawn']);
    expect(await sweep(tracker, rest, gone)).toEqual(['open sweep']);
    expect(sweepIssue(tracker)?.body).toContain('- `host-54`');
  });

  it('closes nothing whose folder is not there, not even with --force', async () => {
    const tracker = await trackerWith(ten);
    const moved = ledger([], { missingFolders: ['certificate', 'item'] });
    const plan = planned(moved, comparison([]), await tracker.read());
    expect(plan.refused).toEqual([{ reason: 'folder', folders: ['inventory/certificates/'], entries: ten }]);
    expect(summary(plan)).toEqual(['open sweep']);
    expect(summary(planned(moved, comparison([]), await tracker.read(), start, true))).toEqual([]);
  });

  it('closes what left a folder that is there, as no longer in the ledger, and names the commit', async () => {
    const tracker = await trackerWith(['host-00']);
    tracker.now = later(1);
    const removals = new Map([['host-00', { commit: 'abcdef0123456789', at: '2026-06-01T00:00:00Z' }]]);
    const rest = ledger(fleet.entries.slice(1), { missingFolders: ['item', 'system'] });
    const plan = planned(rest, comparison([]), await tracker.read(), later(1), false, removals);
    expect(summary(plan)).toEqual(['close #1 (2-resolved)']);
    await apply(plan, await tracker.read(), tracker);
    expect(tracker.issue(1).comments[0]).toMatch(
      /no longer in the ledger.*`abcdef012345` of `2026-06-01 09:00 JST`/,
    );
    expect(tracker.issue(1).comments[0]).not.toContain('Resolved:');
  });
});

describe('a clock that went back', () => {
  const clock = { remembered: '2026-10-01T00:00:00.000Z' };

  it('touches no issue of an entry', async () => {
    const tracker = await trackerWith(['host-00', 'host-01']);
    const report = expired(['host-03'], { clock, updates: [update('host-04')] });
    expect(reasons(planned(fleet, report, await tracker.read()))).toEqual(['clock']);
    expect(await sweep(tracker, fleet, report)).toEqual(['open sweep']);
    expect(sweepIssue(tracker)?.body).toContain('`2026-10-01 09:00 JST`');
  });
});

it('tells of one more reason, also in an issue about the sweep that a person closed', async () => {
  const tracker = await trackerWith(many.slice(0, 20));
  const resolved = expired(many.slice(0, 12));
  await sweep(tracker, fleet, resolved);
  const both = { ...resolved, withdrawn: { known: 60, entries: many.slice(0, 30) } };
  expect(await sweep(tracker, fleet, both)).toEqual(['update #21 (2-worsened)']);
  tracker.closeByHand(21);
  expect(await sweep(tracker, fleet, both, later(1))).toEqual([]);
  const third = { ...resolved, clock: { remembered: '2026-10-01T00:00:00.000Z' } };
  expect(await sweep(tracker, fleet, third, later(2))).toEqual(['reopen #21 (3-reopened)']);
});
