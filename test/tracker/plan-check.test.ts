/** What `apply plan.json` refuses: everything that certledger could not have planned for this ledger and this tracker. */
import { describe, expect, it } from 'vitest';
import type { Json } from '../../scripts/compare/finding.ts';
import { UsageError } from '../../scripts/errors.ts';
import { apply } from '../../scripts/tracker/apply.ts';
import { writtenOf } from '../../scripts/tracker/issues/issue-content.ts';
import { hashOf } from '../../scripts/tracker/model/hash.ts';
import { markerLine, withHiddenLine } from '../../scripts/tracker/model/marker.ts';
import { splitBody } from '../../scripts/tracker/model/marker-reader.ts';
import type { Action, Plan } from '../../scripts/tracker/model/plan.ts';
import type { Marker } from '../../scripts/tracker/model/state.ts';
import { checkPlan } from '../../scripts/tracker/plan-check.ts';
import { parsePlan } from '../../scripts/tracker/plan-file.ts';
import { MemoryTracker } from '../support/memory-tracker.ts';
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

const inventory = ledger(['closes', 'opens', 'updates', 'renewed'].map(id => entry(id)));
const before = comparison([near('updates', 'renew', 'warning'), finding('expiry.expired', 'closes', 'a')]);
const after = comparison([near('updates', 'urgent', 'error'), finding('expiry.expired', 'opens', 'a')], {
  updates: [update('renewed')],
});

/** A plan with most kinds of action, and the tracker it was made for. */
async function plannedState() {
  const tracker = new MemoryTracker(start);
  await apply(planned(inventory, before, await tracker.read()), await tracker.read(), tracker);
  tracker.issue(1).labels.push('in progress');
  const state = await tracker.read();
  return { state, tracker, plan: planned(inventory, after, state, later(1)) };
}

/** The action of this kind, to be changed as anybody may who holds the file. */
function actionOf<Kind extends Action['kind']>(plan: Plan, kind: Kind): Extract<Action, { kind: Kind }> {
  const action = plan.actions.find((each): each is Extract<Action, { kind: Kind }> => each.kind === kind);
  if (!action) throw new Error(`no ${kind}`);
  return action;
}

async function refusal(change: (plan: Plan) => void): Promise<string> {
  const { state, plan } = await plannedState();
  const copy = structuredClone(plan);
  change(copy);
  try {
    checkPlan(parsePlan(JSON.stringify(copy), 'plan.json'), inventory, state, 'plan.json');
  } catch (error) {
    if (error instanceof UsageError) return error.text.en;
    throw error;
  }
  return '';
}

it('lets a plan through as it was made, with labels that people have put on an issue', async () => {
  const { plan } = await plannedState();
  expect(plan.actions.map(({ kind }) => kind)).toEqual(
    expect.arrayContaining(['open-issue', 'update-issue', 'close-issue', 'update-ledger']),
  );
  expect(await refusal(() => undefined)).toBe('');
});

it('lets a plan through for an issue that a person took on', async () => {
  const tracker = new MemoryTracker(start);
  await apply(planned(inventory, before, await tracker.read()), await tracker.read(), tracker);
  for (const issue of tracker.issues) issue.assignees.push('somebody-else');
  const state = await tracker.read();
  const plan = planned(inventory, after, state, later(1));
  expect(actionOf(plan, 'update-issue').content.assignees).toContain('somebody-else');
  checkPlan(plan, inventory, state, 'plan.json');
});

it('knows a ledger by its name, and its branch', async () => {
  const { state, plan: unnamed } = await plannedState();
  const named = { ...state, ledger: 'tokyo' };
  const plan = planned(inventory, after, named, later(1));
  expect(actionOf(plan, 'update-ledger').branch).toMatch(/^certledger\/ledger-update-tokyo-/);
  checkPlan(parsePlan(JSON.stringify(plan), 'plan.json'), inventory, named, 'plan.json');
  expect(() => checkPlan(unnamed, inventory, named, 'plan.json')).toThrow(
    /which is not the branch of the rolling pull request/,
  );
  expect(() => checkPlan(plan, inventory, state, 'plan.json')).toThrow(/hidden marker/);
});

/** As anybody could who holds the file: the text is another one, and the hash says so, but the facts are said to be the same. */
function forged<T extends { body: string; marker: Marker }>(written: T, textOf: (body: string) => Json): T {
  const { text } = splitBody(written.body) ?? { text: '' };
  const body = `${text}\n\nPaid by somebody else.`;
  const hash = written.marker.hash.slice(0, 32) + hashOf(textOf(body)).slice(0, 32);
  const marker = { ...written.marker, hash };
  return { ...written, body: withHiddenLine(body, markerLine(marker)), marker };
}

it('what it writes is left alone by the next sweep', async () => {
  const { state, tracker, plan } = await plannedState();
  await apply(checkPlan(plan, inventory, state, 'plan.json'), state, tracker);
  // Interrupted and run again, it finds everything done.
  const again = await tracker.read();
  const repeated = await apply(checkPlan(plan, inventory, again, 'plan.json'), again, tracker);
  expect(repeated.done).toEqual([]);
  expect(planned(inventory, after, again, later(2)).actions).toEqual([]);
});

it('a text that somebody else wrote into it is put right by the next sweep', async () => {
  const { state, tracker, plan } = await plannedState();
  for (const kind of ['open-issue', 'update-issue'] as const) {
    const action = actionOf(plan, kind);
    const { title, labels, marker } = action.content;
    const assignees = marker.assigned ?? [];
    action.content = forged(action.content, body =>
      writtenOf({ title, body, labels: labels.filter(name => name !== 'in progress'), assignees }),
    );
  }
  const pull = actionOf(plan, 'update-ledger');
  Object.assign(
    pull,
    forged(pull, () => ''),
  );
  const checked = checkPlan(parsePlan(JSON.stringify(plan), 'plan.json'), inventory, state, 'plan.json');
  expect((await apply(checked, state, tracker)).failed).toEqual([]);
  const forgedNow = () =>
    [...tracker.issues, ...tracker.pulls].filter(({ body }) => body.includes('Paid by'));
  expect(forgedNow()).toHaveLength(3);
  const next = planned(inventory, after, await tracker.read(), later(2));
  expect(summary(next).toSorted()).toEqual(['ledger renewed', 'update #2', 'update #3']);
  await apply(next, await tracker.read(), tracker);
  expect(forgedNow()).toEqual([]);
  expect(planned(inventory, after, await tracker.read(), later(3)).actions).toEqual([]);
});

describe('a plan is refused', () => {
  it.each<[string, RegExp, (plan: Plan) => void]>([
    [
      'that pushes to another branch',
      /not hold a plan/,
      plan => Object.assign(actionOf(plan, 'update-ledger'), { branch: 'main' }),
    ],
    [
      'with a path outside of inventory/',
      /not hold a plan/,
      plan =>
        Object.assign(actionOf(plan, 'update-ledger').commits[0] ?? {}, {
          file: '.github/workflows/check.yml',
        }),
    ],
    [
      'with a file that is another entry’s',
      /\/actions\/\d+: the file `inventory\/certificates\/opens.yaml`, which is not the file of `renewed`/,
      plan =>
        Object.assign(actionOf(plan, 'update-ledger').commits[0] ?? {}, {
          file: 'inventory/certificates/opens.yaml',
        }),
    ],
    [
      'with an update of another entry than it says',
      /the entry `renewed`, which is not in this ledger/,
      plan => Object.assign(actionOf(plan, 'update-ledger').commits[0]?.update ?? {}, { entry: 'opens' }),
    ],
    [
      'with an entry that is not in the ledger',
      /the entry `stranger`/,
      plan => Object.assign(actionOf(plan, 'open-issue'), { entry: 'stranger' }),
    ],
    [
      'with a label of its own',
      /the label `urgent`/,
      plan => void actionOf(plan, 'open-issue').content.labels.push('urgent'),
    ],
    [
      'that creates a label nothing uses',
      /the label `urgent`/,
      plan =>
        void plan.actions.push({
          kind: 'create-label',
          label: { name: 'urgent', color: 'ffffff', description: '' },
        }),
    ],
    [
      'with a stranger as assignee',
      /the assignee `mallory`/,
      plan => void actionOf(plan, 'open-issue').content.assignees.push('mallory'),
    ],
    [
      'whose text is another than its marker says',
      /a text with the hidden marker of another text/,
      plan => {
        const content = actionOf(plan, 'open-issue').content;
        content.body = content.body.replace('opens', 'opened');
      },
    ],
    [
      'that closes an issue as something else',
      /hidden marker/,
      plan => Object.assign(actionOf(plan, 'close-issue').was, { hash: '0'.repeat(64) }),
    ],
    [
      'that writes to the issue of another entry',
      /#\d+, which belongs to something else/,
      plan => {
        const [one, other] = [actionOf(plan, 'update-issue').was, actionOf(plan, 'close-issue').was];
        Object.assign(one, { number: other.number });
      },
    ],
    [
      'with a comment that is none of ours',
      /a comment with an id/,
      plan => Object.assign(actionOf(plan, 'update-issue').comment ?? {}, { id: '7-hello' }),
    ],
    [
      'that does one thing twice',
      /two actions on the same thing/,
      plan => void plan.actions.push(structuredClone(plan.actions.at(-1) as Plan['actions'][number])),
    ],
    [
      'of another repository',
      /was made for https:\/\/api.github.com\/repos\/a\/b, and this is no tracker or a local one/,
      plan => Object.assign(plan, { tracker: 'https://api.github.com/repos/a/b' }),
    ],
  ])('%s', async (_, words, change) => {
    expect(await refusal(change)).toMatch(words);
  });

  it('in both languages, with where, and what to do', async () => {
    const { state, plan } = await plannedState();
    Object.assign(actionOf(plan, 'open-issue'), { entry: 'x\u001b' });
    const check = () => checkPlan(plan, inventory, state, 'plan.json');
    expect(check).toThrow(
      /^plan.json is not a plan for this ledger and tracker: \/actions\/\d+: .*Nothing was written. Make a new plan/,
    );
    expect(check).not.toThrow('\u001b');
  });
});
