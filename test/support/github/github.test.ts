/** What the fake says of comments and of CODEOWNERS; GitHub's own description judges each answer on the way. */
import { Octokit } from '@octokit/rest';
import { afterEach, expect, test } from 'vitest';
import { type FakeGitHub, type FakeGitHubOptions, startFakeGitHub } from './github.ts';

let fake: FakeGitHub | undefined;
afterEach(async () => {
  await fake?.stop();
  fake = undefined;
});

const where = { owner: 'example', repo: 'ledger' };
const tokens = { 'token-of-the-bot': 'certledger-bot', 'token-of-doe': 'doe' };

async function start(options: FakeGitHubOptions = {}) {
  const started = await startFakeGitHub({ tokens, ...options });
  fake = started;
  const silent = () => undefined;
  const log = { debug: silent, info: silent, warn: silent, error: silent };
  const as = (auth: string) => new Octokit({ auth, baseUrl: started.url, log });
  return { repository: started.repository, bot: as('token-of-the-bot'), doe: as('token-of-doe') };
}

test('a comment is edited by whoever wrote it, and by maintainers, and by nobody else', async () => {
  const { repository, bot, doe } = await start();
  const issue = repository.add({ user: 'doe', title: 'A change' });
  const { data } = await bot.issues.createComment({ ...where, issue_number: issue.number, body: 'Red.' });
  const edit = (who: Octokit, body: string) =>
    who.issues.updateComment({ ...where, comment_id: data.id, body });
  await edit(bot, 'Green.');
  await expect(edit(doe, 'Mine.')).rejects.toMatchObject({ status: 403 });
  await expect(edit(bot, 'x'.repeat(65_537))).rejects.toMatchObject({ status: 422 });
  const missing = bot.issues.updateComment({ ...where, comment_id: 1, body: 'Lost.' });
  await expect(missing).rejects.toMatchObject({ status: 404 });
  expect(repository.issues[0]?.comments.map(({ body }) => body)).toEqual(['Green.']);
  repository.maintainers = ['doe'];
  await edit(doe, 'Mine.');
  const listed = await bot.issues.listComments({ ...where, issue_number: issue.number });
  expect(listed.data.map(({ id, body }) => [id, body])).toEqual([[data.id, 'Mine.']]);
});

test('the token of a fork reads and writes nothing', async () => {
  const { repository, bot } = await start({ readOnly: true });
  repository.add({ user: 'doe', title: 'A change' });
  const comment = bot.issues.createComment({ ...where, issue_number: 1, body: 'Red.' });
  await expect(comment).rejects.toMatchObject({ status: 403 });
  expect((await bot.issues.listComments({ ...where, issue_number: 1 })).data).toEqual([]);
});

test('CODEOWNERS may be missing, right or wrong', async () => {
  const { repository, bot } = await start();
  await expect(bot.repos.codeownersErrors(where)).rejects.toMatchObject({ status: 404 });
  const error = {
    line: 3,
    column: 5,
    kind: 'Unknown owner',
    source: '/a @x',
    message: 'Unknown owner on line 3',
  };
  repository.codeowners = [error];
  const { data } = await bot.repos.codeownersErrors(where);
  expect(data.errors).toEqual([{ ...error, suggestion: null, path: '.github/CODEOWNERS' }]);
  expect((await bot.repos.get(where)).data.full_name).toBe('example/ledger');
});
