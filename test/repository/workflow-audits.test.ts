/**
 * The audits of zizmor (https://docs.zizmor.sh/audits/) that need no network, as a checklist over our workflows and those
 * `init` writes. The workflow `audit.yml` runs zizmor itself, with the audits that ask GitHub: archived-uses, impostor-commit,
 * known-vulnerable-actions, ref-confusion, ref-version-mismatch, stale-action-refs.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { initFiles } from '../support/new-ledger.ts';

interface Step {
  uses?: string;
  run?: string;
  if?: string;
  with?: Record<string, unknown>;
}
interface Job {
  name?: string;
  if?: string;
  permissions?: Record<string, string> | string;
  secrets?: unknown;
  container?: unknown;
  services?: unknown;
  environment?: unknown;
  steps: Step[];
}
interface Workflow {
  name?: string;
  on: Record<string, unknown>;
  permissions?: Record<string, string> | string;
  concurrency?: unknown;
  jobs: Record<string, Job>;
}
interface File {
  path: string;
  text: string;
}

const folder = new URL('../../.github/', import.meta.url);
const ours: File[] = readdirSync(new URL('workflows/', folder)).map(name => ({
  path: `ours: ${name}`,
  text: readFileSync(new URL(`workflows/${name}`, folder), 'utf8'),
}));
const fromInit = [...(await initFiles('en')), ...(await initFiles('ja', 'enterprise'))];
const workflows = [
  ...ours,
  ...fromInit
    .filter(({ path }) => path.startsWith('.github/workflows/'))
    .map(({ path, text }) => ({ path: `init: ${path}`, text })),
];
const dependabots: File[] = [
  { path: 'ours', text: readFileSync(new URL('dependabot.yml', folder), 'utf8') },
  ...fromInit.filter(({ path }) => path === '.github/dependabot.yml'),
];

const stepsOf = ({ jobs }: Workflow) => Object.values(jobs).flatMap(({ steps }) => steps);
const conditions = ({ jobs }: Workflow) =>
  Object.values(jobs).flatMap(job => [job.if, ...job.steps.map(step => step.if)].flatMap(text => text ?? []));
const all = (of: readonly string[], bad: RegExp) => of.filter(text => bad.test(text));

/** Each returns what it finds wrong. */
const audits: Record<string, (workflow: Workflow, text: string) => unknown[]> = {
  'anonymous-definition': ({ name }) => (name === undefined ? ['no name'] : []),
  artipacked: workflow =>
    stepsOf(workflow).filter(
      ({ uses, with: given }) =>
        uses?.startsWith('actions/checkout@') && given?.['persist-credentials'] !== false,
    ),
  'bot-conditions': (_, text) => all([text], /github\.(actor|triggering_actor)\b/),
  'cache-poisoning': workflow =>
    stepsOf(workflow).filter(
      ({ uses = '', with: given }) =>
        /\bcache\b/.test(uses) ||
        (uses.startsWith('actions/setup-node@') && given?.['package-manager-cache'] !== false),
    ),
  'concurrency-limits': ({ concurrency }) => (concurrency === undefined ? ['no concurrency'] : []),
  'dangerous-triggers': ({ on }) =>
    Object.keys(on).filter(trigger => ['pull_request_target', 'workflow_run'].includes(trigger)),
  'excessive-permissions': ({ permissions, jobs }) => [
    ...[permissions, ...Object.values(jobs).map(job => job.permissions)].filter(
      granted => typeof granted === 'string',
    ),
    // What every job gets may read and nothing more; a job that writes says so itself.
    ...(permissions === undefined ? ['none said'] : []),
    ...Object.values(permissions ?? {}).filter(level => level !== 'read'),
  ],
  'github-env': workflow =>
    all(
      stepsOf(workflow).flatMap(({ run }) => run ?? []),
      /GITHUB_(ENV|PATH)\b/,
    ),
  'hardcoded-container-credentials': ({ jobs }) =>
    Object.values(jobs).filter(({ container, services }) => container ?? services),
  'insecure-commands': (_, text) => all([text], /ACTIONS_ALLOW_UNSECURE_COMMANDS/),
  obfuscation: workflow =>
    stepsOf(workflow).filter(({ uses = '' }) => /(^|\/)\.{1,2}(\/|@|$)|\/\//.test(uses)),
  'secrets-inherit': ({ jobs }) => Object.values(jobs).filter(({ secrets }) => secrets !== undefined),
  'secrets-outside-env and overprovisioned-secrets': (_, text) =>
    all([text], /\bsecrets[.[]|toJSON\(secrets/),
  'template-injection': workflow =>
    all(
      stepsOf(workflow).flatMap(({ run, with: given }) => [
        run ?? '',
        typeof given?.script === 'string' ? given.script : '',
      ]),
      /\$\{\{/,
    ),
  'unpinned-images': (_, text) => all([text], /\bdocker:\/\/|\bimage:/),
  'unpinned-tools': workflow =>
    all(
      stepsOf(workflow).flatMap(({ run }) => run ?? []),
      /\b(npx|pip install|npm install|npm i|curl|wget)\b/,
    ),
  'unpinned-uses': workflow =>
    stepsOf(workflow).flatMap(({ uses }) =>
      uses === undefined || /^[\w.-]+\/[\w./-]+@[0-9a-f]{40}$/.test(uses) ? [] : uses,
    ),
  'unredacted-secrets': (_, text) => all([text], /fromJSON\([^)]*(token|secret)/i),
  'unsound-condition': workflow => conditions(workflow).filter(text => /\n/.test(String(text))),
  'unsound-contains': workflow => all(conditions(workflow).map(String), /\bcontains\(\s*'/),
};

describe.each(workflows)('$path', ({ text }) => {
  test.each(Object.entries(audits))('%s', (_, audit) => {
    expect(audit(parse(text), text)).toEqual([]);
  });
});

describe.each(dependabots)('dependabot.yml ($path)', ({ text }) => {
  const { updates } = parse(text) as { updates: Record<string, unknown>[] };

  test('dependabot-cooldown: no version is proposed in its first week', () => {
    expect(updates.length).toBeGreaterThan(0);
    for (const { cooldown } of updates)
      expect((cooldown as { 'default-days': number } | undefined)?.['default-days']).toBeGreaterThanOrEqual(
        7,
      );
  });

  test('dependabot-execution: no code of a package runs', () => {
    for (const update of updates) expect(update).not.toHaveProperty('insecure-external-code-execution');
  });
});

test('a workflow with every fault is found out by every audit', () => {
  const bad = readFileSync(new URL('../support/bad-workflow.yml', import.meta.url), 'utf8');
  const silent = Object.entries(audits).filter(([, audit]) => audit(parse(bad), bad).length === 0);
  expect(silent.map(([name]) => name)).toEqual([]);
});
