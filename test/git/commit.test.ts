/** Commits from changed files: what they hold is what was asked for, and nothing is left behind. */
import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { identity, type NewCommit, writeCommits } from '../../scripts/git/commit.ts';
import { openRepository } from '../../scripts/git/repository.ts';
import { put, temporary } from '../support/temporary.ts';
import { commitAll, git, initRepository } from '../tracker/git-support.ts';

const at = 1_790_000_000;
const changing = (message: string, changes: Record<string, string | undefined>): NewCommit => ({
  message,
  changes: new Map(
    Object.entries(changes).map(([path, text]) => [
      path,
      text === undefined ? undefined : { mode: '100644', text },
    ]),
  ),
});

async function open(folder: string) {
  const repository = await openRepository(folder);
  if (!repository) throw new Error('no repository');
  return repository;
}

test('a stack of commits is what git itself makes of the same files', async () => {
  const folder = temporary();
  initRepository(folder);
  put(folder, { 'a/b.yaml': 'one\n', 'A/B.yaml': 'other\n', gone: 'x' });
  const start = commitAll(folder, 'Start');
  git(folder, 'config', 'core.ignoreCase', 'true');
  const odd = 'a/with "quotes", \\ and\na line — 証明書.yaml';
  const tip = await writeCommits(
    await open(folder),
    start,
    [
      changing('First\n\ndata 5\nfrom nowhere\n', { 'a/b.yaml': 'two\n', gone: undefined }),
      changing('Second 証明書\n', { [odd]: '', 'a/b.yaml': 'three\nM 100644 inline x\n' }),
    ],
    at,
  );
  const shown = git(folder, '-c', 'core.quotePath=false', 'ls-tree', '-r', '-z', '--name-only', tip);
  expect(shown.split('\0').filter(name => name !== '')).toEqual(['A/B.yaml', 'a/b.yaml', odd]);
  expect(git(folder, 'show', `${tip}:a/b.yaml`)).toBe('three\nM 100644 inline x');
  expect(git(folder, 'show', `${tip}:A/B.yaml`)).toBe('other');
  expect(git(folder, 'show', `${tip}~1:a/b.yaml`)).toBe('two');
  expect(git(folder, 'log', '--format=%B%an %ae %at %cn %ct', `${start}..${tip}`)).toBe(
    [
      ...['Second 証明書', `certledger certledger@users.noreply.github.com ${at} certledger ${at}`],
      ...['First', '', 'data 5', 'from nowhere'],
      `certledger certledger@users.noreply.github.com ${at} certledger ${at}`,
    ].join('\n'),
  );
  // The very object that plumbing makes, so that branches of earlier versions stay what they are.
  const environment = { ...process.env, ...identity(at) };
  const plumbed = execFileSync(
    'git',
    ['-C', folder, 'commit-tree', `${tip}^{tree}`, '-p', `${tip}~1`, '-F', '-'],
    { encoding: 'utf8', env: environment, input: 'Second 証明書\n' },
  );
  expect(plumbed.trim()).toBe(tip);
  expect(git(folder, 'fsck', '--strict', '--no-dangling')).toBe('');
  expect(git(folder, 'for-each-ref', '--format=%(refname)')).toBe('refs/heads/main');
  expect(readdirSync(join(folder, '.git')).filter(name => name.startsWith('fast_import'))).toEqual([]);
});

test.each(['sha1', 'sha256'])('the first commit of a branch has no parent (%s)', async format => {
  const folder = temporary();
  git(folder, 'init', '-q', `--object-format=${format}`);
  const repository = await open(folder);
  const first = await writeCommits(repository, undefined, [changing('Start\n', { a: 'a\n' })], at);
  const second = await writeCommits(repository, first, [changing('Next\n', { b: 'b\n' })], at);
  expect(git(folder, 'rev-list', '--count', second)).toBe('2');
  expect(git(folder, 'ls-tree', '--name-only', second).split('\n')).toEqual(['a', 'b']);
  expect(git(folder, 'for-each-ref')).toBe('');
});
