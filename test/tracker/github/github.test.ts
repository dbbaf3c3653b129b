import { afterEach, describe, expect, test } from 'vitest';
import { OutsideError, UsageError } from '../../../scripts/errors.ts';
import { type FakeGitHub, type FakeGitHubOptions, startFakeGitHub } from '../../support/github/github.ts';
import { comment, content, hash, marker, open } from './github-support.ts';

let fake: FakeGitHub;
const start = async (options: FakeGitHubOptions = {}) => {
  fake = await startFakeGitHub(options);
  return fake;
};
afterEach(() => fake?.stop());

const bot = 'certledger-bot';

describe('who writes', () => {
  test('the token’s own account', async () => {
    await start();
    const { writer, reader } = await open(fake);
    const number = await writer.openIssue(content('web'));
    expect(fake.repository.find(number)?.user).toBe(bot);
    expect((await reader.read()).issues).toHaveLength(1);
  });

  test('Actions’ own token is github-actions[bot]', async () => {
    await start({ userForbidden: true, tokens: { t: 'github-actions[bot]' } });
    const { writer, reader } = await open(fake);
    await writer.openIssue(content('web'));
    expect((await reader.read()).issues.map(({ marker: { entry } }) => entry)).toEqual(['web']);
  });

  test('an app that nobody named is stopped after its first issue', async () => {
    await start({ userForbidden: true, tokens: { t: 'our-app[bot]' } });
    const { writer } = await open(fake);
    await expect(writer.openIssue(content('one'))).rejects.toThrow(/our-app\[bot\].*issues\.author/s);
    await expect(writer.openIssue(content('two'))).rejects.toThrow(UsageError);
    expect(fake.writes()).toHaveLength(1);
  });

  test('the account named in the settings is not asked for', async () => {
    await start({ userForbidden: true, tokens: { t: 'our-app[bot]' } });
    const { writer, reader } = await open(fake, { issues: { author: 'Our-App[bot]' } });
    await writer.openIssue(content('web'));
    expect((await reader.read()).issues).toHaveLength(1);
    expect(fake.requests.some(({ path }) => path === '/user')).toBe(false);
  });
});

describe('reading', () => {
  test('finds its own issues by marker and author only', async () => {
    await start();
    const { repository } = fake;
    const labels = ['certledger'];
    const body = content('web').body;
    repository.add({ user: bot, title: 'ours', body, labels, assignees: ['suzuki'] });
    repository.add({ user: 'mallory', title: 'a copied marker', body, labels });
    repository.add({ user: bot, title: 'no marker', body: 'nothing', labels });
    repository.add({
      user: bot,
      title: 'a marker in a line of text',
      body: `> ${body.split('\n').at(-1)}`,
      labels,
    });
    repository.add({
      user: bot,
      title: 'a pull request',
      body,
      labels,
      pull: { head: 'x', base: 'main', sha: '', mergedAt: null },
    });
    const state = await (await open(fake)).reader.read();
    expect(state.issues).toEqual([
      {
        number: 1,
        id: 7_001,
        state: 'open',
        title: 'ours',
        body: 'What is wrong.',
        labels,
        assignees: ['suzuki'],
        marker: marker('web'),
      },
    ]);
    expect(state.labels).toEqual(labels);
    expect(state.update).toBeUndefined();
  });

  test('remembers what was closed within a year, whenever it was touched', async () => {
    await start();
    const { repository } = fake;
    const labels = ['certledger'];
    const closed = (days: number, entry: string) => {
      const at = new Date(Date.now() - days * 86_400_000);
      const issue = repository.add({ user: bot, title: entry, body: content(entry).body, labels });
      return Object.assign(issue, { state: 'closed', closedAt: at, updatedAt: at });
    };
    closed(20, 'lately');
    closed(400, 'long-ago');
    closed(400, 'long-ago-but-discussed').updatedAt = new Date();
    const { issues } = await (await open(fake)).reader.read();
    expect(issues.map(({ marker: { entry } }) => entry)).toEqual(['lately']);
    expect(issues[0]?.closedAt).toMatch(/^\d{4}-\d\d-\d\dT/);
  });

  test('200 open issues take at most 10 requests', async () => {
    await start();
    for (let n = 0; n < 200; n++) {
      const entry = `entry-${n}`;
      fake.repository.add({ user: bot, title: entry, body: content(entry).body, labels: ['certledger'] });
    }
    const { issues } = await (await open(fake)).reader.read();
    expect(issues).toHaveLength(200);
    expect(fake.requests.length).toBeLessThanOrEqual(10);
    expect(fake.writes()).toEqual([]);
  });
});

describe('writing', () => {
  test('hostile text arrives as it was sent', async () => {
    await start();
    const hostile = '`@org/team` Fixes #1 <img src=x> --> {{x}} \u202e\u0000\n|☃𝕏';
    const wanted = content('web', { title: `Certificate ${hostile.replaceAll('\n', ' ')}` }, hostile);
    const { writer } = await open(fake);
    await writer.openIssue(wanted);
    await writer.updateIssue(1, wanted, 'open', comment('2-worsened', hostile));
    expect(fake.repository.find(1)).toMatchObject({ title: wanted.title, body: wanted.body });
    expect(fake.repository.find(1)?.comments[0]?.body).toBe(comment('2-worsened', hostile).body);
  });

  test('closing comments first, then sets everything in one request', async () => {
    await start();
    const { writer } = await open(fake);
    await writer.openIssue(content('web'));
    fake.forget();
    const resolved = content('web', { marker: marker('web', { status: 'resolved', hash: hash('b') }) });
    await writer.updateIssue(1, resolved, 'closed', comment('2-resolved'));
    expect(fake.writes().map(({ method, path }) => `${method} ${path}`)).toEqual([
      'POST /repos/example/ledger/issues/1/comments',
      'PATCH /repos/example/ledger/issues/1',
    ]);
    expect(fake.repository.find(1)).toMatchObject({
      state: 'closed',
      stateReason: 'completed',
      body: resolved.body,
    });
  });

  test('a comment is written once, and somebody else’s copy does not count', async () => {
    await start();
    const { writer } = await open(fake);
    await writer.openIssue(content('web'));
    const issue = fake.repository.find(1);
    if (issue) fake.repository.comment(issue, 'mallory', comment('2-worsened').body);
    for (let n = 0; n < 3; n++) await writer.updateIssue(1, content('web'), 'open', comment('2-worsened'));
    expect(issue?.comments.map(({ user }) => user)).toEqual(['mallory', bot]);
  });

  test('a comment is found among more than a page of them', async () => {
    await start();
    const { writer } = await open(fake);
    await writer.openIssue(content('web'));
    const issue = fake.repository.find(1);
    for (let n = 0; issue && n < 250; n++) fake.repository.comment(issue, 'suzuki', 'me too');
    if (issue) fake.repository.comment(issue, bot, comment('2-worsened').body);
    await writer.updateIssue(1, content('web'), 'open', comment('2-worsened'));
    expect(issue?.comments).toHaveLength(251);
  });

  test('a label that is there already is as good as created', async () => {
    await start();
    const { writer } = await open(fake);
    const label = { name: 'certledger', color: '0e8a16', description: 'Opened by certledger' };
    await writer.createLabel(label);
    await writer.createLabel({ ...label, name: 'CertLedger' });
    expect(fake.repository.labels).toEqual([label]);
    await expect(writer.createLabel({ ...label, name: 'x', color: 'red' })).rejects.toThrow(/422/);
  });

  test('assignees GitHub refuses are left out and said', async () => {
    await start({ collaborators: ['suzuki'] });
    const said: string[] = [];
    const { writer } = await open(fake, { log: message => said.push(message) });
    await writer.openIssue(content('web', { assignees: ['suzuki', 'tanaka'] }));
    expect(fake.repository.find(1)?.assignees).toEqual(['suzuki']);
    expect(said.join()).toMatch(/tanaka/);
    await writer.updateIssue(1, content('web', { assignees: ['tanaka', 'suzuki'] }), 'open');
    expect(fake.repository.find(1)?.assignees).toEqual(['suzuki']);
    expect(fake.repository.issues).toHaveLength(1);
  });

  test('opening again what is open opens nothing, in this process and in the next', async () => {
    await start();
    const first = await open(fake);
    expect(await first.writer.openIssue(content('web'))).toBe(1);
    expect(await first.writer.openIssue(content('web'))).toBe(1);
    const next = await open(fake);
    expect(await next.writer.openIssue(content('web'))).toBe(1);
    const newer = content('web', { marker: marker('web', { hash: hash('c') }) });
    expect(await next.writer.openIssue(newer)).toBe(1);
    expect(fake.repository.find(1)?.body).toBe(newer.body);
    expect(fake.repository.issues).toHaveLength(1);
  });
});

describe('trouble', () => {
  for (const how of ['drop', 502] as const) {
    for (const when of ['before', 'after'] as const) {
      test(`a creation that fails with ${how} ${when} its effect is done exactly once`, async () => {
        await start();
        const { writer } = await open(fake);
        let failed = 0;
        fake.interfere(({ method }) => (method === 'POST' && failed++ < 2 ? { when, how } : undefined));
        await writer.createLabel({ name: 'certledger', color: 'ededed', description: '' });
        failed = 0;
        expect(await writer.openIssue(content('web'))).toBe(1);
        failed = 0;
        await writer.updateIssue(1, content('web'), 'open', comment('2-worsened'));
        expect(fake.repository.issues).toHaveLength(1);
        expect(fake.repository.find(1)?.comments).toHaveLength(1);
      });
    }
  }

  test('lists that lag behind what was created do not have it created twice', async () => {
    await start();
    const { writer } = await open(fake);
    const lag = { issues: 4, comments: 4 };
    fake.interfere(({ method, path }) => {
      if (method === 'POST') return { when: 'after', how: 502 };
      const list = path.endsWith('/issues') ? 'issues' : 'comments';
      if (!path.endsWith(list) || fake.repository.issues.length === 0 || lag[list]-- <= 0) return undefined;
      return { when: 'after', how: () => ({ body: '[]' }) };
    });
    expect(await writer.openIssue(content('web'))).toBe(1);
    await writer.updateIssue(1, content('web'), 'open', comment('2-worsened'));
    expect(fake.repository.issues).toHaveLength(1);
    expect(fake.repository.find(1)?.comments).toHaveLength(1);
  });

  test('a limit is waited for and said', async () => {
    await start();
    const said: string[] = [];
    const { writer, reader } = await open(fake, { log: message => said.push(message) });
    fake.interfere((_, nth) => (nth === 1 ? { when: 'before', how: 'primary-limit' } : undefined));
    await reader.read();
    fake.interfere((_, nth) => (nth === 1 ? { when: 'before', how: 'secondary-limit' } : undefined));
    await writer.openIssue(content('web'));
    expect(fake.repository.issues).toHaveLength(1);
    expect(said).toHaveLength(2);
    expect(said[1]).toMatch(/rate limit/);
  });

  test('a limit that does not end stops the run', async () => {
    await start();
    const { writer } = await open(fake);
    fake.interfere(({ method }) =>
      method === 'POST' ? { when: 'before', how: 'secondary-limit' } : undefined,
    );
    await expect(writer.openIssue(content('one'))).rejects.toThrow(/next run/);
    const sent = fake.writes().length;
    await expect(writer.openIssue(content('two'))).rejects.toThrow(OutsideError);
    expect(fake.writes()).toHaveLength(sent);
    expect(sent).toBeLessThan(6);
  });

  test('what GitHub refuses becomes a sentence that says what to do', async () => {
    await start();
    fake.repository.issuesEnabled = false;
    const { writer } = await open(fake);
    await expect(writer.openIssue(content('web'))).rejects.toThrow(/switched off.*Settings/s);
    await expect(writer.updateIssue(9, content('web'), 'open')).rejects.toThrow(/#9 no longer exists/);
    const other = await open(fake, { env: { GITHUB_REPOSITORY: 'example/other' } });
    await expect(other.reader.read()).rejects.toThrow(/404.*GITHUB_REPOSITORY/s);
    const wrong = open(fake, { env: { GITHUB_TOKEN: 'wrong' } });
    await expect(wrong).rejects.toThrow(/401.*GITHUB_TOKEN/s);
    await expect(wrong).rejects.not.toThrow(/wrong\b.*token-of/s);
    const nowhere = open(fake, { env: { GITHUB_API_URL: 'http://127.0.0.1:9' } });
    await expect(nowhere).rejects.toThrow(/could not be reached/);
  });

  test('an incomplete environment is the user’s to repair', async () => {
    await start();
    for (const env of [{ GITHUB_TOKEN: '' }, { GITHUB_REPOSITORY: 'ledger' }, { GITHUB_API_URL: 'ftp://x' }])
      await expect(open(fake, { env })).rejects.toThrow(UsageError);
  });

  test('GitHub Enterprise Server’s base path is kept', async () => {
    await start({ basePath: '/api/v3' });
    const { writer, reader } = await open(fake);
    await writer.openIssue(content('web'));
    expect((await reader.read()).issues).toHaveLength(1);
  });
});
