/** The canary's script, as GitHub's own action runs it: what counts as a sweep, and when silence is reported. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';

interface Run {
  display_title: string;
  head_branch: string;
  run_started_at: string;
}

const workflow = parse(readFileSync(new URL('../../.github/workflows/canary.yml', import.meta.url), 'utf8'));
const step: { env: Record<string, string>; with: { script: string } } = workflow.jobs.sweeping.steps[0];
const hoursAgo = (hours: number) => new Date(Date.now() - hours * 3_600_000 - 60_000).toISOString();
const run = (hours: number, change: Partial<Run> = {}): Run => ({
  ...{ display_title: 'Sweep', head_branch: 'main', run_started_at: hoursAgo(hours) },
  ...change,
});

/** @returns what the job fails with; undefined: it is content */
async function canary(runs: Run[]): Promise<string | undefined> {
  let failure: string | undefined;
  const asked: unknown[] = [];
  const github = {
    rest: {
      repos: { get: async () => ({ data: { default_branch: 'main' } }) },
      actions: {
        listWorkflowRuns: async (query: unknown) => {
          asked.push(query);
          return { data: { workflow_runs: runs } };
        },
      },
    },
  };
  const summary = { addRaw: () => summary, write: async () => undefined };
  const core = {
    summary,
    setFailed: (message: string) => {
      failure = message;
    },
  };
  const context = { repo: { owner: 'example', repo: 'ledger' } };
  const world = { env: step.env };
  await new Function('github', 'context', 'core', 'process', `return (async () => {${step.with.script}})()`)(
    ...[github, context, core, world],
  );
  expect(asked).toEqual([
    { ...context.repo, workflow_id: 'sweep.yml', branch: 'main', status: 'success', per_page: 100 },
  ]);
  return failure;
}

test('is content with a sweep of the default branch of the last two days', async () => {
  expect(await canary([run(30)])).toBeUndefined();
});

test.each([
  ['there was none', []],
  ['somebody only looked', [run(1, { display_title: 'Sweep, only looking' })]],
  ['it was another branch', [run(1, { head_branch: 'try-something' })]],
])('fails when %s', async (_, runs) => {
  expect(await canary(runs)).toMatch(/No sweep of main that writes/);
});

test('fails when the last real one is too long ago, whoever has looked since', async () => {
  expect(await canary([run(1, { display_title: 'Sweep, only looking' }), run(60)])).toMatch(/60 hours ago/);
});
