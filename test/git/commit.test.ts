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

test.each([
  ['a folder becomes a file', { 'a/b': undefined, a: 'new\n' }, ['a']],
  ['a folder becomes a file, named first', { a: 'new\n', 'a/b': undefined }, ['a']],
  ['a file becomes a folder', { c: undefined, 'c/d': 'new\n' }, ['c/d']],
  ['a file becomes a folder, named last', { 'c/d': 'new\n', c: undefined }, ['c/d']],
])('%s, in whatever order the changes come', async (_, changes, wanted) => {
  const folder = temporary();
  initRepository(folder);
  put(folder, { 'a/b': 'old\n', c: 'old\n' });
  const start = commitAll(folder, 'Start');
  const tip = await writeCommits(await open(folder), start, [changing('Change', changes)], at);
  const others = 'c' in changes ? ['a/b'] : ['c'];
  expect(git(folder, 'ls-tree', '-r', '--name-only', tip).split('\n')).toEqual([...wanted, ...others].sort());
  for (const path of wanted) expect(git(folder, 'show', `${tip}:${path}`)).toBe('new');
});

test.each([
  ...['.git/config', 'a/.GIT/hooks/x', '../up', 'a/../b', './a', 'a/.', 'a//b', 'dir/', '/a', '', 'a\0b'],
])('no path outside the tree of a commit is written: %j', async path => {
  const folder = temporary();
  initRepository(folder);
  put(folder, { a: 'old\n' });
  const start = commitAll(folder, 'Start');
  const repository = await open(folder);
  for (const text of ['new\n', undefined])
    await expect(
      writeCommits(repository, start, [changing('Change', { b: 'b\n', [path]: text })], at),
    ).rejects.toThrow('cannot be the path of a file in a commit');
  expect(readdirSync(join(folder, '.git')).filter(name => name.startsWith('fast_import'))).toEqual([]);
});

test('an import that fails leaves no report among the files of git', async () => {
  const folder = temporary();
  initRepository(folder);
  const repository = await open(folder);
  const missing = '1'.repeat(40);
  await expect(writeCommits(repository, missing, [changing('Next\n', { a: 'a\n' })], at)).rejects.toThrow(
    'git fast-import: fatal: ',
  );
  expect(readdirSync(join(folder, '.git')).filter(name => name.startsWith('fast_import'))).toEqual([]);
});
