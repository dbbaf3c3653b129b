import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { UsageError } from '../../scripts/errors.ts';
import { withStateBranch } from '../../scripts/state/state-branch.ts';
import { put, temporary } from '../support/temporary.ts';
import { commitAll, git, ledgerRepository, withOrigin } from '../tracker/git-support.ts';

// Dozens of git processes a test, on machines that are busy with others.
vi.setConfig({ testTimeout: 60_000 });

const branch = 'certledger-observations';
const quiet = { env: process.env, message: 'Remember what this sweep saw', log: () => undefined };
const append = (line: string) => async (folder: string) => {
  const file = join(folder, 'endpoints.ndjson');
  const before = await readFile(file, 'utf8').catch(() => '');
  await writeFile(file, `${before}${line}\n`);
  return before;
};

describe.each(['with origin', 'without a remote'])('%s', kind => {
  const setUp = () => {
    const clone = ledgerRepository(['web']);
    const there = kind === 'with origin' ? withOrigin(clone).origin : clone;
    return { clone, there };
  };

  test('is created as an orphan, handed out again, and only grows when something changed', async () => {
    const { clone, there } = setUp();
    const main = git(there, 'rev-parse', 'main');
    expect(await withStateBranch(clone, branch, append('one'), quiet)).toBe('');
    expect(await withStateBranch(clone, branch, append('two'), quiet)).toBe('one\n');
    await withStateBranch(clone, branch, async () => undefined, quiet);
    expect(git(there, 'rev-list', '--count', branch)).toBe('2');
    expect(git(there, 'show', `${branch}:endpoints.ndjson`)).toBe('one\ntwo');
    expect(git(there, 'ls-tree', '-r', '--name-only', branch)).toBe('endpoints.ndjson');
    expect(git(there, 'rev-parse', 'main')).toBe(main);
    expect(git(clone, 'status', '--porcelain')).toBe('');
  });

  test('files that are gone are gone, and folders are kept', async () => {
    const { clone, there } = setUp();
    await withStateBranch(clone, branch, async folder => put(folder, { a: '1\n', 'b/c': '2\n' }), quiet);
    await withStateBranch(clone, branch, folder => rm(join(folder, 'a')), quiet);
    expect(git(there, 'ls-tree', '-r', '--name-only', branch)).toBe('b/c');
  });

  test('a sweep that fails leaves it as it was', async () => {
    const { clone, there } = setUp();
    await withStateBranch(clone, branch, append('one'), quiet);
    const failing = withStateBranch(
      clone,
      branch,
      async folder => {
        await append('half')(folder);
        throw new Error('the sweep broke');
      },
      quiet,
    );
    await expect(failing).rejects.toThrow('the sweep broke');
    expect(git(there, 'show', `${branch}:endpoints.ndjson`)).toBe('one');
  });
});

test('what somebody else pushed meanwhile stays; what both changed is ours', async () => {
  const { clone, origin } = withOrigin(ledgerRepository(['web']));
  await withStateBranch(clone, branch, append('start'), quiet);
  const said: string[] = [];
  await withStateBranch(
    clone,
    branch,
    async folder => {
      await append('ours')(folder);
      const other = temporary();
      git(other, 'clone', '-q', '-b', branch, origin, '.');
      put(other, { 'endpoints.ndjson': 'theirs\n', 'other.ndjson': 'kept\n' });
      commitAll(other, 'Meanwhile');
      git(other, 'push', '-q', 'origin', branch);
    },
    { ...quiet, log: ({ en }) => said.push(en) },
  );
  expect(git(origin, 'show', `${branch}:endpoints.ndjson`)).toBe('start\nours');
  expect(git(origin, 'show', `${branch}:other.ndjson`)).toBe('kept');
  expect(git(origin, 'log', '--format=%s', branch).split('\n')).toEqual([
    'Remember what this sweep saw',
    'Meanwhile',
    'Remember what this sweep saw',
  ]);
  expect(said).toHaveLength(1);
});

test('a shallow clone, as actions/checkout makes it, is enough', async () => {
  const { clone, origin } = withOrigin(ledgerRepository(['web']));
  await withStateBranch(clone, branch, append('one'), quiet);
  await withStateBranch(clone, branch, append('two'), quiet);
  const shallow = temporary();
  git(shallow, 'clone', '-q', '--depth=1', '--single-branch', `file://${origin}`, '.');
  await withStateBranch(shallow, branch, append('three'), quiet);
  expect(git(origin, 'show', `${branch}:endpoints.ndjson`)).toBe('one\ntwo\nthree');
  expect(git(origin, 'rev-list', '--count', branch)).toBe('3');
});

test('no branch that holds a ledger, wherever HEAD of the remote points', async () => {
  const { clone, origin } = withOrigin(ledgerRepository(['web']));
  git(origin, 'symbolic-ref', 'HEAD', 'refs/heads/elsewhere');
  const main = git(origin, 'rev-parse', 'main');
  await expect(withStateBranch(clone, 'main', append('x'), quiet)).rejects.toThrow(UsageError);
  git(clone, 'push', '-q', 'origin', 'main:refs/heads/release');
  await expect(withStateBranch(clone, 'release', append('x'), quiet)).rejects.toThrow(/holds a ledger/);
  git(clone, 'switch', '-q', '--orphan', 'mine');
  await expect(withStateBranch(clone, 'main', append('x'), quiet)).rejects.toThrow(/holds a ledger/);
  expect(git(origin, 'rev-parse', 'main', 'release').split('\n')).toEqual([main, main]);
});

test('no branch that is checked out here, also where there is a remote', async () => {
  const { clone } = withOrigin(ledgerRepository(['web']));
  await withStateBranch(clone, branch, append('x'), quiet);
  git(clone, 'fetch', '-q', 'origin', branch);
  git(clone, 'switch', '-q', '-c', branch, 'FETCH_HEAD');
  await expect(withStateBranch(clone, branch, append('y'), quiet)).rejects.toThrow(/checked out/);
});

test('neither the default branch nor a checked-out one, and only in a repository', async () => {
  const { clone } = withOrigin(ledgerRepository(['web']));
  await expect(withStateBranch(clone, 'main', append('x'), quiet)).rejects.toThrow(UsageError);
  await expect(withStateBranch(ledgerRepository(['web']), 'main', append('x'), quiet)).rejects.toThrow(
    UsageError,
  );
  await expect(withStateBranch(temporary(), branch, append('x'), quiet)).rejects.toThrow(/--state/);
});
