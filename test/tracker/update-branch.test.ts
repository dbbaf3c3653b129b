import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { OutsideError, UsageError } from '../../scripts/errors.ts';
import { openOrigin } from '../../scripts/git/remote.ts';
import { openRepository } from '../../scripts/git/repository.ts';
import type { Environment } from '../../scripts/git/run.ts';
import { put, temporary } from '../support/temporary.ts';
import {
  build,
  commitAll,
  entryFile,
  entryText,
  git,
  ledgerRepository,
  renewal,
  withOrigin,
} from './git-support.ts';

// Dozens of git processes a test, on machines that are busy with others.
vi.setConfig({ testTimeout: 60_000 });

const branch = 'certledger/ledger-update';

async function push(root: string, name: string, sha: string, env: Environment = process.env) {
  const repository = await openRepository(root, env);
  const origin = repository && (await openOrigin(repository, env));
  if (!origin) throw new Error('no origin');
  const { branch: there } = await origin.heads(name);
  await origin.push(sha, name, there);
}

describe('building the rolling branch', () => {
  test('one commit an entry, comments kept, work tree and index untouched', async () => {
    const root = ledgerRepository(['web', 'mail', 'other']);
    put(root, { [entryFile('web')]: 'half-finished work', 'new.txt': 'not committed' });
    git(root, 'add', 'new.txt');
    const status = git(root, 'status', '--porcelain=v2', '--branch');

    const built = await build(root, branch, [renewal('mail'), renewal('web')]);

    expect(built).toMatchObject({ changed: true, base: git(root, 'rev-parse', 'main') });
    expect(git(root, 'rev-parse', branch)).toBe(built?.sha);
    expect(git(root, 'log', '--format=%s|%an|%ae|%cn', `main..${branch}`).split('\n')).toEqual([
      'Record the certificate of web|certledger|certledger@users.noreply.github.com|certledger',
      'Record the certificate of mail|certledger|certledger@users.noreply.github.com|certledger',
    ]);
    expect(git(root, 'diff', '--name-only', `main..${branch}`).split('\n')).toEqual([
      entryFile('mail'),
      entryFile('web'),
    ]);
    const web = git(root, 'show', `${branch}:${entryFile('web')}`);
    expect(web).toContain('# The entry web, with a comment that must stay.');
    expect(web).toContain('# and this one');
    expect(web).toContain('a'.repeat(64));
    expect(git(root, 'status', '--porcelain=v2', '--branch')).toBe(status);
  });

  test('the same content on the same base is the same commit', async () => {
    const root = ledgerRepository(['web']);
    const first = await build(root, branch, [renewal('web')]);
    const second = await build(root, branch, [renewal('web')]);
    expect(second).toEqual({ ...first, changed: false });
    const third = await build(root, branch, [renewal('web', 'b')]);
    expect(third).toMatchObject({ changed: true });
    expect(git(root, 'rev-list', '--count', `main..${branch}`)).toBe('1');
  });

  test('follows the default branch and leaves out what it says already', async () => {
    const root = ledgerRepository(['web', 'mail']);
    const first = await build(root, branch, [renewal('web'), renewal('mail')]);
    git(root, 'merge', '-q', '--ff-only', branch);
    expect(await build(root, branch, [renewal('web')])).toEqual({
      changed: false,
      sha: first?.sha,
      base: first?.sha,
    });
  });

  test('a root below the repository’s top', async () => {
    const top = ledgerRepository(['web'], 'ledgers/tokyo');
    await build(join(top, 'ledgers/tokyo'), branch, [renewal('web')]);
    expect(git(top, 'diff', '--name-only', `main..${branch}`)).toBe(`ledgers/tokyo/${entryFile('web')}`);
  });

  test('stands on origin’s default branch where there is one', async () => {
    const { clone, origin } = withOrigin(ledgerRepository(['web']));
    git(clone, 'remote', 'set-head', 'origin', 'main');
    put(clone, { 'local.txt': 'not pushed' });
    commitAll(clone, 'Only here');
    const built = await build(clone, branch, [renewal('web')]);
    expect(built?.base).toBe(git(origin, 'rev-parse', 'main'));
  });

  test('an entry that is not committed, or is a link out of the ledger, is left out', async () => {
    const root = ledgerRepository(['web']);
    put(root, { 'outside.yaml': entryText('link') });
    execFileSync('ln', ['-s', '../../outside.yaml', join(root, entryFile('link'))]);
    commitAll(root, 'A link');
    put(root, { [entryFile('new')]: entryText('new') });
    const built = await build(root, branch, [renewal('new'), renewal('link')]);
    expect(built).toEqual({
      changed: false,
      sha: git(root, 'rev-parse', 'main'),
      base: git(root, 'rev-parse', 'main'),
    });
  });

  test('a name that looks like an option is only a name', async () => {
    const root = ledgerRepository(['web']);
    const hostile = { ...renewal('web'), message: '--amend $(touch pwned) `id`\n' };
    put(root, { '--force.yaml': entryText('x') });
    commitAll(root, 'Odd names');
    await build(root, branch, [hostile, { ...renewal('x'), file: '--force.yaml' }]);
    expect(git(root, 'log', '--format=%s', `main..${branch}`)).toContain('--amend $(touch pwned) `id`');
    expect(git(root, 'diff', '--name-only', `main..${branch}`)).toContain('--force.yaml');
    for (const name of ['--upload-pack=x', 'a..b', 'a b', ''])
      await expect(build(root, name, [renewal('web')])).rejects.toThrow(UsageError);
  });

  test('undefined outside a repository and before its first commit', async () => {
    const folder = temporary();
    expect(await build(folder, branch, [renewal('web')])).toBeUndefined();
    git(folder, 'init', '-q');
    expect(await build(folder, branch, [renewal('web')])).toBeUndefined();
  });

  test('a branch somebody is working on is not moved', async () => {
    const root = ledgerRepository(['web']);
    git(root, 'checkout', '-q', '-b', branch);
    await expect(build(root, branch, [renewal('web')])).rejects.toThrow(/checked out/);
  });
});

describe('pushing it', () => {
  test('replaces what was there, and nothing else', async () => {
    const { clone, origin } = withOrigin(ledgerRepository(['web']));
    const main = git(origin, 'rev-parse', 'main');
    for (const digit of ['a', 'b', 'b']) {
      const built = await build(clone, branch, [renewal('web', digit)]);
      await push(clone, branch, built?.sha ?? '');
      expect(git(origin, 'rev-parse', branch)).toBe(built?.sha);
    }
    expect(git(origin, 'for-each-ref', '--format=%(refname)').split('\n')).toEqual([
      `refs/heads/${branch}`,
      'refs/heads/main',
    ]);
    expect(git(origin, 'rev-parse', 'main')).toBe(main);
  });

  test('says what git said when it cannot', async () => {
    const { clone, origin } = withOrigin(ledgerRepository(['web']));
    const built = await build(clone, branch, [renewal('web')]);
    rmSync(origin, { recursive: true });
    await expect(push(clone, branch, built?.sha ?? '')).rejects.toThrow(OutsideError);
  });

  test('there is nowhere to push to without a remote of that name', async () => {
    const { clone } = withOrigin(ledgerRepository(['web']));
    git(clone, 'remote', 'rename', 'origin', 'elsewhere');
    const repository = await openRepository(clone, process.env);
    if (!repository) throw new Error('not a repository');
    expect(await openOrigin(repository, process.env)).toBeUndefined();
  });

  test('the token reaches git in its environment only, and only for its own server', async () => {
    const { clone } = withOrigin(ledgerRepository(['web']));
    const bin = temporary();
    const log = join(bin, 'log');
    const real = execFileSync('sh', ['-c', 'command -v git'], { encoding: 'utf8' }).trim();
    // A git that goes nowhere, and writes down what it was told.
    const script = [
      '#!/bin/sh',
      `case "$1" in ls-remote|push) echo "$* / $GIT_CONFIG_KEY_1 / $GIT_CONFIG_VALUE_1" >> '${log}' ;;`,
      `*) exec '${real}' "$@" ;; esac`,
    ];
    writeFileSync(join(bin, 'git'), `${script.join('\n')}\n`, { mode: 0o755 });
    const sha = git(clone, 'rev-parse', 'HEAD');
    const token = 'ghs_verysecret';
    const basic = Buffer.from(`x-access-token:${token}`).toString('base64');
    const PATH = `${bin}:${process.env.PATH}`;
    for (const server of ['https://github.com', 'https://ghe.example.jp']) {
      git(clone, 'remote', 'set-url', 'origin', `${server}/example/ledger.git`);
      await push(clone, branch, sha, { ...process.env, PATH, GITHUB_TOKEN: token });
    }
    const [list = '', pushed = '', ...elsewhere] = readFileSync(log, 'utf8').trim().split('\n');
    for (const line of [list, pushed]) {
      const [argv, ...variables] = line.split(' / ');
      expect(argv).not.toMatch(new RegExp(`${token}|${basic}`));
      expect(variables).toEqual(['http.https://github.com/.extraheader', `AUTHORIZATION: basic ${basic}`]);
    }
    expect(pushed).toMatch(/^push .*--force-with-lease=refs\/heads\/certledger\/ledger-update: -- origin /);
    expect(elsewhere.join()).not.toContain(basic);
  });
});
