/** `sweep` on GitHub as a workflow runs it: what it remembers in its state, and what it does when an answer is odd. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Action } from '../../scripts/tracker/model/plan.ts';
import { putCase } from '../support/case-folder.ts';
import { caseNamed } from '../support/cases.ts';
import { certledger } from '../support/certledger.ts';
import { type FakeGitHub, startFakeGitHub } from '../support/github/github.ts';

const { now } = caseNamed('expired');
let root: string;
let fake: FakeGitHub;
const state = () => join(root, 'state');
const file = () => join(state(), 'issues.ndjson');

async function sweep(...options: string[]) {
  const observations = join(root, 'observations.ndjson');
  const argv = [
    'sweep',
    '--root',
    root,
    '--observations',
    observations,
    '--locale',
    'en',
    '--format',
    'json',
  ];
  const env = { PATH: process.env.PATH ?? '', ...fake.env };
  return certledger([...argv, ...options], { clock: now, env });
}

async function actions(...options: string[]): Promise<Action[]> {
  return JSON.parse((await sweep('--tracker', 'github', ...options)).out).plan.actions;
}

/** The issue an earlier sweep would have opened. */
beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), 'certledger-github-'));
  putCase('expired', root);
  fake = await startFakeGitHub();
  for (const action of await actions()) {
    if (action.kind === 'create-label') fake.repository.labels.push(action.label);
    if (action.kind === 'open-issue')
      fake.repository.add({ user: 'certledger-bot', ...action.content, assignees: [] });
  }
});
afterEach(async () => {
  rmSync(root, { recursive: true, force: true });
  await fake.stop();
});

test('remembers its issues by number, and so knows one that says nothing any more', async () => {
  expect((await sweep('--tracker', 'github', '--apply', '--state', state())).code).toBe(0);
  expect(fake.writes()).toEqual([]);
  const lines = readFileSync(file(), 'utf8');
  expect(JSON.parse(lines)).toMatchObject({
    tracker: `${fake.url}/repos/example/ledger`,
    number: 1,
    id: 7_001,
  });

  Object.assign(fake.repository.issues[0] ?? {}, { body: '', labels: [], user: 'ghost' });
  expect((await actions()).map(({ kind }) => kind)).toContain('open-issue');
  expect((await actions('--state', state())).map(({ kind }) => kind)).toEqual(['update-issue']);
  expect(JSON.parse(readFileSync(file(), 'utf8'))).toMatchObject({ number: 1 });
});

test('looks through all that its account wrote where the memory is damaged', async () => {
  await sweep('--tracker', 'github', '--state', state());
  writeFileSync(file(), '{"tracker": 7}\n');
  Object.assign(fake.repository.issues[0] ?? {}, { labels: [] });
  const { code, out, err } = await sweep('--tracker', 'github', '--state', state());
  expect([code, JSON.parse(out).plan.actions]).toEqual([0, []]);
  expect(err).toContain('issues.ndjson:1: ');
});

test('ends with exit code 3 and without a write when an answer leads elsewhere', async () => {
  fake.interfere(({ path }) =>
    path.endsWith('/issues')
      ? {
          when: 'after',
          how: ({ body }) => ({ body, headers: { link: '<https://elsewhere.test/>; rel="next"' } }),
        }
      : undefined,
  );
  fake.repository.issues.length = 0;
  const { code, out, err } = await sweep('--tracker', 'github', '--apply', '--state', state());
  // What was found is told all the same; nothing was planned.
  expect([code, JSON.parse(out)]).toEqual([3, expect.not.objectContaining({ plan: expect.anything() })]);
  expect(err).toContain('https://elsewhere.test');
  expect(err).not.toContain('    at ');
  expect(fake.writes()).toEqual([]);
});
