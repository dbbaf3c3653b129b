/** Random histories: whatever endpoints, people and the sweep itself do, each plan is applied exactly once. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type EntryFinding, type RuleId, ruleIds } from '../../../scripts/compare/finding.ts';
import { apply } from '../../../scripts/tracker/apply.ts';
import { splitBody } from '../../../scripts/tracker/model/marker-reader.ts';
import type { Marker } from '../../../scripts/tracker/model/state.ts';
import { checkPlan } from '../../../scripts/tracker/plan-check.ts';
import { Killed, MemoryTracker } from '../../support/memory-tracker.ts';
import { holds } from '../../support/property.ts';
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
  update,
} from './plan-support.ts';

const ids = ['alpha', 'beta', 'gamma', 'delta'];
/** Few, so that they often meet an issue that tells of them. */
const frequentRules = ['revocation.revoked', 'policy.protocol', 'chain.untrusted'] as const;

const someFinding: fc.Arbitrary<EntryFinding> = fc.oneof(
  fc
    .tuple(fc.constantFrom(...ruleIds), fc.constantFrom(...ids), fc.constantFrom('a', 'b', undefined))
    .map(([rule, id, at]) => finding(rule, id, at)),
  fc
    .tuple(fc.constantFrom(...frequentRules), fc.constantFrom(...ids))
    .map(([rule, id]) => finding(rule, id, 'a')),
  fc
    .tuple(fc.constantFrom(...ids), fc.constantFrom(...settings.expiry.stages))
    .map(([id, { name, severity }]) => near(id, name, severity)),
);

interface Step {
  findings: EntryFinding[];
  acknowledged: EntryFinding[];
  unknown: string[];
  unsure: { entry: string; rule: RuleId }[];
  unreadable: string[];
  gone: string[];
  renewed: string[];
  generation: string;
  dark: number;
  /** What a person does before the sweep. */
  person: 'nothing' | 'closes' | 'reopens' | 'closes the pull request' | 'merges';
  days: number;
  /** The run is killed at this write, then repeated. */
  killAt: number | undefined;
}

const some = fc.subarray(ids);
const step: fc.Arbitrary<Step> = fc.record({
  findings: fc.array(someFinding, { maxLength: 8 }),
  acknowledged: fc.array(someFinding, { maxLength: 2 }),
  unknown: some,
  unsure: fc.array(fc.record({ entry: fc.constantFrom(...ids), rule: fc.constantFrom(...frequentRules) }), {
    maxLength: 4,
  }),
  unreadable: fc.subarray(ids, { maxLength: 1 }),
  gone: fc.subarray(ids, { maxLength: 1 }),
  renewed: some,
  generation: fc.constantFrom('aa', 'bb'),
  dark: fc.oneof({ weight: 6, arbitrary: fc.constant(0) }, fc.constant(6)),
  person: fc.constantFrom('nothing', 'nothing', 'closes', 'reopens', 'closes the pull request', 'merges'),
  days: fc.constantFrom(1, 40),
  killAt: fc.option(fc.nat(6), { nil: undefined }),
});

function situationOf({ unreadable, gone, ...rest }: Step) {
  const out = new Set([...unreadable, ...gone]);
  const inventory = ledger(
    ids.filter(id => !out.has(id)).map(id => entry(id)),
    { unreadable },
  );
  const present = ({ entry: id }: { entry: string }) => !out.has(id);
  const compared = comparison(rest.findings.filter(present), {
    acknowledged: rest.acknowledged.filter(present),
    unknown: [...new Set([...rest.unknown.filter(id => !gone.includes(id)), ...unreadable])],
    unsure: rest.unsure.filter(present),
    updates: rest.renewed.map(id => update(id, rest.generation.repeat(32))).filter(present),
    darkness: {
      previouslyServed: 10,
      dark: Array.from({ length: rest.dark }, (_, index) => `host-${index}`),
    },
  });
  return { inventory, compared };
}

function act(tracker: MemoryTracker, person: Step['person']): void {
  const last = tracker.issues.at(-1);
  const pull = tracker.pulls.at(-1);
  if (person === 'closes' && last?.state === 'open') tracker.closeByHand(last.number);
  if (person === 'reopens' && last) Object.assign(last, { state: 'open' });
  if (person === 'closes the pull request' && pull?.state === 'open') pull.state = 'closed';
  if (person === 'merges' && pull?.state === 'open') pull.state = 'merged';
}

const openEntries = ({ issues }: MemoryTracker) =>
  issues
    .filter(({ state }) => state === 'open')
    .map(({ number, body }) => ({ number, marker: splitBody(body)?.marker }));

it('applies once, closes nothing unknown or unsure, keeps one issue an entry', async () => {
  await holds(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 6 }), async steps => {
      const tracker = new MemoryTracker(start);
      let now = start;
      let day = 0;
      for (const each of steps) {
        day += each.days;
        now = later(day);
        tracker.now = now;
        act(tracker, each.person);
        const { inventory, compared } = situationOf(each);
        const before = openEntries(tracker);
        const make = async () => planned(inventory, compared, await tracker.read(), now);
        const kept = new Set([...compared.unknown, ...inventory.unreadable]);

        const first = await make();
        checkPlan(first, inventory, await tracker.read(), 'plan.json');
        tracker.killAt = each.killAt === undefined ? undefined : { write: each.killAt, when: 'after' };
        await apply(first, await tracker.read(), tracker).catch((error: unknown) =>
          expect(error).toBeInstanceOf(Killed),
        );
        tracker.killAt = undefined;
        const plan = await make();
        expect((await apply(plan, await tracker.read(), tracker)).failed).toEqual([]);

        expect((await make()).actions).toEqual([]);
        const after = openEntries(tracker);
        const entries = after.flatMap(({ marker }) =>
          marker?.status === 'open' ? [`${marker.kind} ${marker.entry}`] : [],
        );
        expect(new Set(entries).size).toBe(entries.length);
        const silenced = (id: string, rule: string) =>
          compared.acknowledged.some(each => each.entry === id && each.rule === rule);
        const isAnswered = ({ entry, rules = [] }: Marker) =>
          rules.length > 0 && rules.every(rule => silenced(entry, rule));
        const tellsOfUnsure = ({ entry, rules = [], others = [] }: Marker) =>
          (compared.unsure ?? []).some(
            each => each.entry === entry && [...rules, ...others].includes(each.rule),
          );
        const untouchable = plan.refused
          ? () => true
          : (marker: Marker) => (kept.has(marker.entry) || tellsOfUnsure(marker)) && !isAnswered(marker);
        for (const { number, marker } of before) {
          if (
            marker &&
            marker.kind === 'entry' &&
            marker.status === 'open' &&
            untouchable(marker) &&
            isOldest(before, number, marker.entry)
          )
            expect(after.map(issue => issue.number)).toContain(number);
        }
        for (const { comments } of tracker.issues) expect(new Set(comments).size).toBe(comments.length);
      }
    }),
    150,
  );
}, 60_000);

/** A second issue of an entry may always be closed as a duplicate. */
function isOldest(open: ReturnType<typeof openEntries>, number: number, id: string): boolean {
  return open.every(other => other.marker?.entry !== id || other.number >= number);
}
