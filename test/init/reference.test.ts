/** Which certledger is running: a release only where the commit is the one its tag names. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { pinOf, runningReference } from '../../scripts/init/running-release.ts';
import { temporary } from '../support/temporary.ts';

const identity = ['-c', 'user.name=A', '-c', 'user.email=a@example.jp'];
const git = (folder: string, ...args: string[]) =>
  execFileSync('git', [...identity, ...args], { cwd: folder, encoding: 'utf8' }).trim();

/** A repository of certledger with one commit, version 1.2.3. */
function clone(): string {
  const folder = temporary();
  const ownFile = (file: string) => readFileSync(new URL(`../../${file}`, import.meta.url));
  mkdirSync(join(folder, 'scripts/init'), { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{"version":"1.2.3"}');
  for (const file of ['.gitattributes', 'scripts/init/archive.txt'])
    writeFileSync(join(folder, file), ownFile(file));
  git(folder, 'init', '-q', '-b', 'main');
  git(folder, 'add', '.');
  git(folder, 'commit', '-q', '-m', 'One');
  return folder;
}

test('a clone at the commit of its tag is that release', async () => {
  const folder = clone();
  git(folder, 'tag', '-a', 'v1.2.3', '-m', 'Release');
  const sha = git(folder, 'rev-parse', 'HEAD');
  expect(await runningReference(folder)).toEqual({ sha, tag: 'v1.2.3' });
});

test.each([
  ['before its tag is there', () => undefined],
  ['after its tag', (folder: string) => git(folder, 'tag', 'v1.2.3')],
  ['at a tag of another version', (folder: string) => git(folder, 'tag', 'v1.2.2')],
])('a clone %s is a commit and no release', async (_, tag) => {
  const folder = clone();
  tag(folder);
  git(folder, 'commit', '-q', '--allow-empty', '-m', 'Two');
  const sha = git(folder, 'rev-parse', 'HEAD');
  const reference = await runningReference(folder);
  expect(reference).toEqual({ sha });
  expect(pinOf(reference ?? { sha: '' })).toBe(`${sha} # not a release`);
});

test('an archive says what it is of, as git wrote it', async () => {
  const folder = clone();
  git(folder, 'tag', 'v1.2.3');
  const sha = git(folder, 'rev-parse', 'HEAD');
  const unpacked = temporary();
  const archive = execFileSync('git', ['archive', '--format=tar', 'v1.2.3'], { cwd: folder });
  execFileSync('tar', ['-xf', '-', '-C', unpacked], { input: archive });
  expect(await runningReference(unpacked)).toEqual({ sha, tag: 'v1.2.3' });
});

test('a copy of the files alone says nothing', async () => {
  const folder = clone();
  execFileSync('rm', ['-rf', join(folder, '.git')]);
  expect(await runningReference(folder)).toBeUndefined();
});
