/** What the release workflow refuses, step by step as GitHub runs it: nothing is published but a signed tag of main. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { put, temporary } from '../support/temporary.ts';
import { commitAll, git } from '../tracker/git-support.ts';

interface Step {
  name?: string;
  uses?: string;
  run?: string;
  with?: { script?: string };
}

const file = new URL('../../.github/workflows/release.yml', import.meta.url);
const { jobs } = parse(readFileSync(file, 'utf8')) as {
  jobs: Record<'build' | 'publish', { needs?: string; steps: Step[] }>;
};
const indexOf = (name: string) => jobs.build.steps.findIndex(step => step.name === name);

describe('the signature of a tag', () => {
  const { with: given } = jobs.build.steps[indexOf('The tag is signed')] ?? {};

  /** @returns what the job fails with; undefined: it goes on */
  async function asked(object: object, verification: object): Promise<string | undefined> {
    let failure: string | undefined;
    const core = {
      setFailed(message: string) {
        failure = message;
      },
    };
    const context = { ref: 'refs/tags/v1.2.3', repo: { owner: 'o', repo: 'r' } };
    const github = {
      rest: {
        git: {
          getRef: async ({ ref }: { ref: string }) => ({ data: { object: { ...object, ref } } }),
          getTag: async () => ({ data: { verification } }),
        },
      },
    };
    await new Function('github', 'context', 'core', `return (async () => {${given?.script}})()`)(
      ...[github, context, core],
    );
    return failure;
  }

  test('is one that GitHub can verify', async () => {
    expect(await asked({ type: 'tag', sha: 'a' }, { verified: true })).toBeUndefined();
    expect(await asked({ type: 'tag', sha: 'a' }, { verified: false, reason: 'unsigned' })).toContain(
      'unsigned',
    );
    expect(await asked({ type: 'commit', sha: 'a' }, { verified: true })).toContain('no annotated tag');
  });
});

describe('a tag', () => {
  const { run } =
    jobs.build.steps[indexOf('It is the version of package.json, lies on main, and is described')] ?? {};

  function released(
    tag: string,
    changelog: string,
    onMain = true,
  ): { status: number | null; notes?: string } {
    const folder = temporary();
    git(folder, 'init', '-q', '-b', 'main');
    put(folder, { 'package.json': '{"version":"1.2.3"}', 'CHANGELOG.md': changelog });
    commitAll(folder, 'Start');
    git(folder, 'update-ref', 'refs/remotes/origin/main', 'HEAD');
    if (!onMain) {
      put(folder, { other: 'x' });
      commitAll(folder, 'Elsewhere');
    }
    const { status } = spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', run ?? ''], {
      cwd: folder,
      env: { PATH: process.env.PATH, GITHUB_REF_NAME: tag },
    });
    const notes = join(folder, 'dist/notes.md');
    return { status, ...(existsSync(notes) && { notes: readFileSync(notes, 'utf8') }) };
  }
  const described =
    '# Changelog\n\n## 1.2.30\n\n- Newer.\n\n## 1.2.3 - 2026-12-01\n\n- New.\n\n## 1.2.2\n\n- Old.\n';

  test('of main that is the version and is described becomes a release, with its own notes', () => {
    expect(released('v1.2.3', described)).toEqual({ status: 0, notes: '\n- New.\n\n' });
  });

  test.each([
    ['is another version', 'v1.2.4', described, true],
    ['does not lie on main', 'v1.2.3', described, false],
    ['is described nowhere', 'v1.2.3', '## Unreleased\n\n- New.\n', true],
    ['has an empty section', 'v1.2.3', '## 1.2.3\n\n## 1.2.2\n\n- Old.\n', true],
  ])('that %s is none', (_, tag, changelog, onMain) => {
    expect(released(tag, changelog, onMain).status).toBe(1);
  });
});

test('what publishes waits for all of that, and runs nothing of the repository', () => {
  const first = jobs.build.steps.findIndex(({ run }) => run?.startsWith('npm'));
  expect(indexOf('The tag is signed')).toBeLessThan(first);
  expect(indexOf('It is the version of package.json, lies on main, and is described')).toBeLessThan(first);
  expect(jobs.publish.needs).toBe('build');
  expect(jobs.publish.steps.map(({ uses }) => uses?.split('@')[0]).filter(Boolean)).toEqual([
    'actions/download-artifact',
    'actions/attest',
    'actions/attest',
  ]);
  for (const { run } of jobs.publish.steps) expect(run ?? '').not.toMatch(/\b(npm|node|git)\b/);
});
