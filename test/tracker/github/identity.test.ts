/** What people do to issues and pull requests: none is opened twice, none is lost, and no run fails because of it. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Finding, LedgerUpdate } from '../../../scripts/compare/finding.ts';
import type { Ledger } from '../../../scripts/ledger/types.ts';
import { apply } from '../../../scripts/tracker/apply.ts';
import type { KnownIssue } from '../../../scripts/tracker/model/state.ts';
import { type FakeGitHub, startFakeGitHub } from '../../support/github/github.ts';
import type { FakeIssue } from '../../support/github/github-repository.ts';
import { temporary } from '../../support/temporary.ts';
import { ledgerRepository, renewal, withOrigin } from '../git-support.ts';
import { comparison, entry, finding, later, ledger, near, planned } from '../plan/plan-support.ts';
import { open } from './github-support.ts';

vi.setConfig({ testTimeout: 60_000 });

const bot = 'certledger-bot';
const inventory = ledger(['web', 'mail'].map(id => entry(id)));
const warned = [near('web', 'renew', 'warning')];
const worse = [near('web', 'urgent', 'error')];

let fake: FakeGitHub;
let root: string;
let memory: KnownIssue[] | undefined;
let said: string[];
beforeEach(async () => {
  root = temporary();
  memory = [];
  said = [];
  fake = await startFakeGitHub({
    collaborators: ['suzuki-gh', 'tanaka-gh', 'sato-gh'],
    tokens: { 'token-of-the-bot': bot, 'token-of-actions': 'github-actions[bot]' },
  });
});
afterEach(() => fake.stop());

interface SweepInput {
  findings: Finding[];
  updates?: LedgerUpdate[];
  day?: number;
  inventory?: Ledger;
  env?: Record<string, string>;
  /** What people do after the reading and before the writing. */
  meanwhile?: () => unknown;
}

/** One sweep as its own process would do it, with what the one before remembered, unless that is lost. */
async function sweep({ findings, updates = [], day = 0, env = {}, meanwhile, ...input }: SweepInput) {
  const { reader, writer } = await open(fake, { root, env, log: message => said.push(message) });
  const found = await reader.read(memory);
  const plan = planned(input.inventory ?? inventory, comparison(findings, { updates }), found, later(day));
  meanwhile?.();
  const result = await apply(plan, found, writer);
  if (memory) memory = reader.known();
  return result;
}

function only(): FakeIssue {
  const [issue, ...more] = fake.repository.issues;
  expect(more).toEqual([]);
  if (!issue) throw new Error('there is no issue');
  return issue;
}

/** It goes on being told of, once, and closes when all is well. */
async function lives(issue: FakeIssue) {
  fake.forget();
  expect((await sweep({ findings: warned, day: 1 })).failed).toEqual([]);
  expect((await sweep({ findings: worse, day: 2 })).failed).toEqual([]);
  expect(fake.repository.issues).toHaveLength(1);
  expect(issue.body).toContain('| error |');
  expect(issue.comments).toHaveLength(issue.locked ? 0 : 1);
  expect((await sweep({ findings: [], day: 4 })).failed).toEqual([]);
  expect(fake.repository.issues).toHaveLength(1);
  expect(issue.state).toBe('closed');
  fake.forget();
  await sweep({ findings: [], day: 5 });
  expect(fake.writes()).toEqual([]);
}

/** By name: what a person does to the one issue. */
const deeds: Record<string, (issue: FakeIssue) => unknown> = {
  'writes a note below the marker': issue =>
    Object.assign(issue, { body: `${issue.body}\n\nAsked ACME about it.` }),
  'writes a note below the marker, in a browser': issue => {
    issue.body = `${issue.body}\n\nAsked ACME about it.`.replaceAll('\n', '\r\n');
  },
  'renames the label': () => fake.repository.renameLabel('certledger', 'certificates'),
  'removes the label from the issue': issue => Object.assign(issue, { labels: ['severity:warning'] }),
  'removes all labels': issue => Object.assign(issue, { labels: [] }),
  'locks the conversation': issue => Object.assign(issue, { locked: true }),
  'changes the title': issue => Object.assign(issue, { title: 'Renew it, please' }),
};
/** What only the memory survives. */
const harder: Record<string, (issue: FakeIssue) => unknown> = {
  'clears the body': issue => Object.assign(issue, { body: '' }),
  'replaces the body': issue => Object.assign(issue, { body: 'I take care of it.' }),
  'takes the marker out': issue => Object.assign(issue, { body: issue.body.replace(/<!--.*-->/, '') }),
  'pastes another body above': issue => {
    issue.body = `${issue.body.replace('"web"', '"mail"')}\n\n${issue.body}`;
  },
  'clears the body and removes the labels': issue => Object.assign(issue, { body: '', labels: [] }),
  'deletes the account that wrote it': issue => Object.assign(issue, { user: 'ghost' }),
};

describe('a person', () => {
  for (const [deed, act] of Object.entries({ ...deeds, ...harder })) {
    test(`${deed}: it stays one issue, and lives on`, async () => {
      await sweep({ findings: warned });
      act(only());
      await lives(only());
    });
  }

  for (const [deed, act] of Object.entries(deeds)) {
    test(`${deed}, and the memory is lost: it stays one issue, and lives on`, async () => {
      await sweep({ findings: warned });
      memory = undefined;
      act(only());
      await lives(only());
    });
  }

  test('writes a note: it outlives every change of the text', async () => {
    await sweep({ findings: warned });
    only().body += '\n\nAsked ACME about it.';
    fake.forget();
    await sweep({ findings: warned, day: 1 });
    expect(fake.writes()).toEqual([]);
    await sweep({ findings: worse, day: 2 });
    expect(only().body).toMatch(/-->\n\nAsked ACME about it\.$/);
    await sweep({ findings: [], day: 3 });
    expect(only().body).toMatch(/-->\n\nAsked ACME about it\.$/);
  });

  test('replaces the body: it is put back, and what was written stays below', async () => {
    await sweep({ findings: warned });
    const { body } = only();
    only().body = 'I take care of it.';
    await sweep({ findings: warned, day: 1 });
    expect(only().body).toMatch(/ -->\n\nI take care of it\.$/);
    only().body = body.replace(/<!--.*-->/, '');
    await sweep({ findings: warned, day: 2 });
    expect(only().body.match(/certledger \{/g)).toHaveLength(1);
    expect(only().body).toMatch(/ -->$/);
  });

  test('assigns somebody: who stays when it gets worse, while the owner of before gives way', async () => {
    await sweep({ findings: warned });
    only().assignees.push('sato-gh');
    const moved = ledger([entry('web', { owner: { primary: 'tanaka' } }), entry('mail')]);
    await sweep({ findings: worse, day: 1, inventory: moved });
    expect(only().assignees.toSorted()).toEqual(['sato-gh', 'tanaka-gh']);
  });

  test('changes the account of the bot: its issues stay its own', async () => {
    await sweep({ findings: warned });
    const env = { GITHUB_TOKEN: 'token-of-actions' };
    fake.forget();
    await sweep({ findings: warned, day: 1, env });
    expect(fake.writes()).toEqual([]);
    await sweep({ findings: [], day: 2, env });
    expect(only().state).toBe('closed');
  });

  test('copies a marker into an issue of theirs: it is not ours', async () => {
    await sweep({ findings: warned });
    fake.repository.add({ user: 'mallory', title: 'copy', body: only().body, labels: ['certledger'] });
    await sweep({ findings: [], day: 1 });
    expect(fake.repository.issues.map(({ state }) => state)).toEqual(['closed', 'open']);
  });

  test('makes the repository anew: a number of the old one means nothing in it', async () => {
    await sweep({ findings: warned });
    fake.repository.issues.length = 0;
    fake.repository.add({ user: 'suzuki', title: 'The first of the new ones' }).id = 99;
    await sweep({ findings: warned, day: 1 });
    expect(fake.repository.issues.map(({ user }) => user)).toEqual(['suzuki', bot]);
    expect(fake.repository.issues[0]?.title).toBe('The first of the new ones');
  });

  test('deletes the issue: while it is still wrong there is a new one', async () => {
    await sweep({ findings: warned });
    only().gone = 'deleted';
    await sweep({ findings: warned, day: 1 });
    await sweep({ findings: warned, day: 2 });
    expect(fake.repository.issues).toHaveLength(2);
    expect(said.filter(line => line.includes('#1 was deleted'))).toHaveLength(1);
  });

  for (const gone of ['moved', 'hidden'] as const) {
    test(`moves the issue (${gone}): it is not doubled until it gets worse, and then lives on here`, async () => {
      await sweep({ findings: [...warned, finding('expiry.expired', 'mail', 'mail')] });
      const moved = fake.repository.issues.find(({ title }) => title.includes('web'));
      if (moved) moved.gone = gone;
      fake.forget();
      await sweep({ findings: [...warned, finding('expiry.expired', 'mail', 'mail')], day: 1 });
      expect(fake.writes()).toEqual([]);
      expect(said.join()).toMatch(/#\d was moved/);
      await sweep({ findings: [...worse, finding('expiry.expired', 'mail', 'mail')], day: 2 });
      expect(fake.repository.issues).toHaveLength(3);
      said = [];
      await sweep({ findings: [finding('expiry.expired', 'mail', 'mail')], day: 3 });
      expect(fake.repository.find(3)?.state).toBe('closed');
      expect(said).toEqual([]);
    });

    test(`moves the issue (${gone}), it is mended, and comes back: then it is new`, async () => {
      const mail = finding('expiry.expired', 'mail', 'mail');
      await sweep({ findings: [...warned, mail] });
      const moved = fake.repository.issues.find(({ title }) => title.includes('web'));
      if (moved) moved.gone = gone;
      await sweep({ findings: [mail], day: 1 });
      expect(memory?.map(({ marker }) => marker.entry)).toEqual(['mail']);
      await sweep({ findings: [...warned, mail], day: 2 });
      expect(fake.repository.issues).toHaveLength(3);
    });
  }
});

describe('between the reading and the writing', () => {
  const gone: Record<string, () => unknown> = {
    deleted: () => Object.assign(only(), { gone: 'deleted' }),
    moved: () => Object.assign(only(), { gone: 'moved' }),
    hidden: () => Object.assign(only(), { gone: 'hidden' }),
  };
  for (const [how, meanwhile] of Object.entries(gone)) {
    test(`an issue is ${how}: it is said, and is no failure`, async () => {
      await sweep({ findings: warned });
      const { failed, unable } = await sweep({ findings: worse, day: 1, meanwhile });
      expect(failed).toEqual([]);
      expect(unable.map(({ reason }) => reason)).toEqual([expect.stringMatching(/^#1 no longer exists/)]);
    });
  }

  const done: Record<string, (issue: FakeIssue) => unknown> = {
    'closes it': issue => fake.repository.setState(issue, 'closed'),
    'writes a note': issue => Object.assign(issue, { body: `${issue.body}\n\nAsked ACME.` }),
    'clears it': issue => Object.assign(issue, { body: '' }),
  };
  for (const [what, act] of Object.entries(done)) {
    test(`a person ${what}: that stands, and the next sweep looks again`, async () => {
      await sweep({ findings: warned });
      const { failed, unable } = await sweep({
        findings: worse,
        day: 1,
        meanwhile: () => act(only()),
      });
      expect(failed).toEqual([]);
      expect(unable.map(({ reason }) => reason)).toEqual([
        expect.stringContaining('changed after it was read'),
      ]);
      expect(only().comments).toEqual([]);
      await sweep({ findings: worse, day: 2 });
      expect(only()).toMatchObject({ state: 'open', body: expect.stringContaining('| error |') });
      expect(only().comments).toHaveLength(1);
    });
  }

  test('labels and assignees that people give or take stay as they are', async () => {
    await sweep({ findings: warned });
    await sweep({
      findings: worse,
      day: 1,
      meanwhile: () => {
        fake.repository.ensureLabels(['escalated']);
        only().labels = [...only().labels.filter(name => name !== 'team:infra-ops'), 'escalated'];
        only().assignees = ['suzuki-gh', 'sato-gh'];
      },
    });
    expect(only().labels.toSorted()).toEqual(['certledger', 'escalated', 'severity:error']);
    expect(only().assignees.toSorted()).toEqual(['sato-gh', 'suzuki-gh']);
  });
});

describe('the pull request', () => {
  beforeEach(async () => {
    const { clone, origin } = withOrigin(ledgerRepository(['web', 'mail']));
    root = clone;
    fake.repository.git = origin;
    await sweep({ findings: [], updates: [renewal('web').update] });
  });

  const deedsOnPull: Record<string, (pull: FakeIssue) => unknown> = {
    'a note below the marker': pull => Object.assign(pull, { body: `${pull.body}\n\nWaiting for ACME.` }),
    'a cleared body': pull => Object.assign(pull, { body: '' }),
    'removed labels': pull => Object.assign(pull, { labels: [] }),
    'a locked conversation': pull => Object.assign(pull, { locked: true }),
    'another account': pull => Object.assign(pull, { user: 'former-bot' }),
    'another account and a note': pull => Object.assign(pull, { user: 'former-bot', body: 'Mine now.' }),
  };
  /** Also where only the branch says whose it is. */
  const hardest = ['a cleared body', 'another account and a note'];
  for (const [what, act] of Object.entries(deedsOnPull)) {
    for (const remembered of hardest.includes(what) ? [true, false] : [true]) {
      test(`with ${what} stays the one${remembered ? '' : ', also without a memory'}`, async () => {
        act(only());
        if (!remembered) memory = undefined;
        const updates = [renewal('web').update, renewal('mail').update];
        expect((await sweep({ findings: [], updates, day: 1 })).failed).toEqual([]);
        expect(only()).toMatchObject({ state: 'open', title: expect.stringContaining('2') });
        fake.forget();
        await sweep({ findings: [], updates, day: 2 });
        if (remembered || only().user === bot) expect(fake.writes()).toEqual([]);
        expect((await sweep({ findings: [], day: 3 })).failed).toEqual([]);
        expect(only().state).toBe('closed');
      });
    }
  }

  test('keeps a note and the labels of people', async () => {
    only().body += '\n\nWaiting for ACME.';
    fake.repository.ensureLabels(['on-hold']);
    only().labels.push('on-hold');
    await sweep({ findings: [], updates: [renewal('web').update, renewal('mail').update], day: 1 });
    expect(only().body).toMatch(/-->\n\nWaiting for ACME\.$/);
    expect(only().labels.toSorted()).toEqual(['certledger', 'on-hold']);
  });

  test('closed by a person after the body was cleared is declined, as far as is remembered', async () => {
    only().body = '';
    fake.repository.setState(only(), 'closed');
    await sweep({ findings: [], updates: [renewal('web').update], day: 1 });
    expect(only().state).toBe('closed');
  });
});

test('the text of one issue pasted above another’s has neither closed nor doubled, also where nothing is remembered', async () => {
  const both = [...warned, near('mail', 'renew', 'warning')];
  await sweep({ findings: both });
  const [first, second] = fake.repository.issues;
  if (!first || !second) throw new Error('there are not two issues');
  for (const [into, from] of [
    [first, second],
    [second, first],
  ]) {
    const before = into?.body ?? '';
    if (into) into.body = `${from?.body}\n\n${before}`;
    memory = undefined;
    fake.forget();
    await sweep({ findings: both, day: 1 });
    expect(fake.writes()).toEqual([]);
    if (into) into.body = before;
  }
});
