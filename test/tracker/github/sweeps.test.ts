/** Several sweeps with the fake GitHub: the state they end in, and that nothing is written when nothing changed. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Finding, LedgerUpdate } from '../../../scripts/compare/finding.ts';
import type { Ledger } from '../../../scripts/ledger/types.ts';
import { apply } from '../../../scripts/tracker/apply.ts';
import { type FakeGitHub, startFakeGitHub } from '../../support/github/github.ts';
import { temporary } from '../../support/temporary.ts';
import { git, ledgerRepository, renewal, withOrigin } from '../git-support.ts';
import { comparison, entry, finding, later, ledger, near, planned, settings } from '../plan/plan-support.ts';
import { open } from './github-support.ts';

vi.setConfig({ testTimeout: 120_000 });

let fake: FakeGitHub;
let root: string;
afterEach(() => fake.stop());

interface SweepInput {
  inventory: Ledger;
  findings: Finding[];
  updates?: LedgerUpdate[];
  day?: number;
}

/** One sweep as its own process would do it, from the reading on. */
async function sweep({ inventory, findings, updates = [], day = 0 }: SweepInput) {
  const { reader, writer } = await open(fake, { root });
  const found = await reader.read();
  return apply(planned(inventory, comparison(findings, { updates }), found, later(day)), found, writer);
}

const entries = (count: number) => Array.from({ length: count }, (_, n) => entry(`entry-${n}`));
const expired = (id: string) => finding('expiry.expired', id, `${id}.example.jp`);

/** Everything that lasts, without what may differ from run to run: numbers, times. */
function lasting() {
  return fake.repository.issues
    .map(({ title, body, labels, assignees, state, comments, pull }) => ({
      title,
      body,
      labels,
      assignees,
      state,
      comments: comments.map(comment => comment.body),
      ...(pull
        ? { head: pull.head, tree: git(fake.repository.git ?? '', 'rev-parse', `${pull.head}^{tree}`) }
        : {}),
    }))
    .sort((a, b) => (a.title < b.title ? -1 : 1));
}

describe('a quiet tracker', () => {
  beforeEach(async () => {
    root = temporary();
    fake = await startFakeGitHub({ collaborators: ['suzuki-gh'] });
  });

  test('one issue an entry; again nothing; healed: exactly that one; again nothing', async () => {
    const inventory = ledger(entries(12));
    const findings = inventory.entries.flatMap(({ id }) => [
      expired(id),
      finding('hostname.mismatch', id, `${id}.example.jp`),
    ]);
    await sweep({ inventory, findings });
    expect(fake.repository.issues).toHaveLength(12);
    expect(fake.repository.issues.every(({ assignees }) => assignees.join() === 'suzuki-gh')).toBe(true);

    fake.forget();
    await sweep({ inventory, findings, day: 1 });
    expect(fake.writes()).toEqual([]);

    const left = findings.filter(each => each.entry !== 'entry-7');
    await sweep({ inventory, findings: left, day: 2 });
    const healed = fake.repository.issues.find(({ title, body }) => `${title}${body}`.includes('entry-7'));
    const path = `/repos/example/ledger/issues/${healed?.number}`;
    expect(fake.writes().map(({ method, path }) => `${method} ${path}`)).toEqual([
      `POST ${path}/comments`,
      `PATCH ${path}`,
    ]);
    expect(healed).toMatchObject({ state: 'closed', stateReason: 'completed' });
    expect(fake.repository.issues.filter(({ state }) => state === 'open')).toHaveLength(11);

    fake.forget();
    await sweep({ inventory, findings: left, day: 3 });
    expect(fake.writes()).toEqual([]);
  });

  test('a worse stage comments once; coming back reopens', async () => {
    const inventory = ledger([entry('web')]);
    await sweep({ inventory, findings: [near('web', 'renew', 'warning')] });
    await sweep({ inventory, findings: [near('web', 'urgent', 'error')], day: 10 });
    await sweep({ inventory, findings: [near('web', 'urgent', 'error')], day: 11 });
    expect(fake.repository.find(1)?.comments).toHaveLength(1);
    await sweep({ inventory, findings: [], day: 12 });
    expect(fake.repository.find(1)?.state).toBe('closed');
    await sweep({ inventory, findings: [near('web', 'renew', 'warning')], day: 13 });
    expect(fake.repository.issues).toHaveLength(1);
    expect(fake.repository.find(1)?.state).toBe('open');
  });

  test('1,000 entries and 200 open issues: at most 10 requests and no write', async () => {
    const inventory = ledger(entries(1_000), {
      settings: { ...settings, issues: { ...settings.issues, maxNew: 1_000 } },
    });
    const findings = inventory.entries.slice(0, 200).map(({ id }) => expired(id));
    const plan = planned(inventory, comparison(findings));
    for (const action of plan.actions) {
      if (action.kind !== 'open-issue') continue;
      const { title, body, labels } = action.content;
      fake.repository.add({ user: 'certledger-bot', title, body, labels });
    }
    await sweep({ inventory, findings, day: 1 });
    expect(fake.repository.issues).toHaveLength(200);
    expect(fake.writes()).toEqual([]);
    expect(fake.requests.length).toBeLessThanOrEqual(10);

    // What is remembered and listed is not asked for once more.
    const first = (await open(fake, { root })).reader;
    await first.read();
    const next = (await open(fake, { root })).reader;
    fake.forget();
    expect((await next.read(first.known())).issues).toHaveLength(200);
    expect(fake.requests).toHaveLength(5);
  });
});

describe('a run that is killed', () => {
  const inventory = ledger(['web', 'mail', 'shop', 'old'].map(id => entry(id)));
  const updates = [renewal('web').update];
  const before: SweepInput = { inventory, findings: [near('mail', 'renew', 'warning'), expired('old')] };
  // Opens an issue, worsens one, closes one, opens the pull request.
  const after: SweepInput = {
    inventory,
    findings: [near('mail', 'urgent', 'error'), expired('shop')],
    updates,
    day: 1,
  };

  async function startOver() {
    const { clone, origin } = withOrigin(ledgerRepository(['web', 'mail', 'shop', 'old']));
    root = clone;
    fake = await startFakeGitHub({ git: origin, collaborators: ['suzuki-gh', 'tanaka-gh'] });
    await sweep(before);
    fake.forget();
  }

  test('after any of its writes ends as one clean run does', async () => {
    await startOver();
    await sweep(after);
    const clean = lasting();
    const writes = fake.requests.flatMap(({ method }, index) => (method === 'GET' ? [] : [index + 1]));
    expect(writes).toHaveLength(7);

    // Dying at a reading, or before a write, leaves what dying after the write before leaves.
    for (const last of writes) {
      await fake.stop();
      await startOver();
      fake.interfere((_, nth) =>
        nth < last ? undefined : { when: nth === last ? 'after' : 'before', how: 'drop' },
      );
      await sweep(after).catch(() => undefined);
      fake.interfere(undefined);
      await sweep(after);
      expect(lasting(), `killed after request ${last}`).toEqual(clean);
      fake.forget();
      await sweep(after);
      expect(fake.writes(), `killed after request ${last}`).toEqual([]);
    }
  });
});
