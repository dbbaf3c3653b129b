/** The one place that starts git: what git sees of the world, and what is told when it fails or hangs. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { isMissingGit, runGit } from '../../scripts/git/run.ts';
import { temporary } from '../support/temporary.ts';

const path = process.env.PATH ?? '';

/** A program named git, and the environment in which it is found. */
function pretender(...lines: string[]) {
  const bin = temporary();
  writeFileSync(join(bin, 'git'), ['#!/bin/sh', ...lines, ''].join('\n'), { mode: 0o755 });
  return { bin, env: { PATH: `${bin}:${path}` } };
}

test('no program, no repository and no language of the surroundings reaches git', async () => {
  const { bin, env } = pretender('env');
  const surroundings = {
    ...{ GIT_DIR: '/elsewhere', GIT_SSH_COMMAND: 'touch pwned', GIT_EXEC_PATH: '/x', git_index_file: '/y' },
    ...{
      EDITOR: 'vi',
      VISUAL: 'vi',
      PAGER: 'less',
      SSH_ASKPASS: 'ask',
      LC_ALL: 'ja_JP.UTF-8',
      HOME: '/home',
    },
  };
  const printed = (await runGit(bin, { ...surroundings, ...env }, ['x'], { variables: { GIT_MORE: 'z' } }))
    .toString()
    .split('\n')
    .filter(line => /git|editor|visual|pager|askpass|LC_ALL|HOME/i.test(line) && !line.startsWith('PATH='));
  expect(printed.sort()).toEqual([
    'GIT_EDITOR=:',
    'GIT_LITERAL_PATHSPECS=1',
    'GIT_MORE=z',
    'GIT_NO_REPLACE_OBJECTS=1',
    'GIT_OPTIONAL_LOCKS=0',
    'GIT_PAGER=cat',
    'GIT_TERMINAL_PROMPT=0',
    'HOME=/home',
    'LC_ALL=C',
  ]);
});

test('arguments stay arguments, and octets stay octets', async () => {
  const { bin, env } = pretender('printf "%s|" "$@"; cat');
  const input = Buffer.from([0, 255, 10, 128]);
  const printed = await runGit(bin, env, ['a b', '$(id)', '', '*'], { input });
  expect(printed).toEqual(Buffer.concat([Buffer.from('a b|$(id)||*|'), input]));
});

test('a failure is told in git’s words without what is secret; an accepted one is none', async () => {
  const { bin, env } = pretender('echo "fatal: ghs_t0psecret at https://me:word@host/" >&2; exit 3');
  const failed = runGit(bin, { ...env, GITHUB_TOKEN: 'ghs_t0psecret' }, ['push']);
  await expect(failed).rejects.toThrow('git push: fatal: *** at https://…@host/');
  expect(await runGit(bin, env, ['push'], { accept: [3] })).toEqual(Buffer.alloc(0));
  const silent = pretender('exit 4');
  await expect(runGit(silent.bin, silent.env, ['x'])).rejects.toThrow('git x: exit code 4');
});

test('a git that hangs is ended, also where what it started goes on', async () => {
  const { bin, env } = pretender('sleep 20 & echo begun; wait');
  await expect(runGit(bin, env, ['fetch'], { silence: 300 })).rejects.toThrow(
    'git fetch: said nothing for 0.3 seconds',
  );
});

test('that there is no git is known from the error', async () => {
  const folder = temporary();
  const error = await runGit(folder, { PATH: folder }, ['status']).catch(caught => caught);
  expect(isMissingGit(error)).toBe(true);
});
