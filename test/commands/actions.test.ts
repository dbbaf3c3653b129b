/** What every command prints into the log of a workflow, where the ledger, the servers and GitHub send commands of the runner. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { commands as catalogue } from '../../scripts/commands/declared/catalogue.ts';
import { commands, commandsIn } from '../support/actions-runner.ts';
import { caseNamed, comparedCase } from '../support/cases.ts';
import { inlines } from '../support/markdown.ts';
import { temporary } from '../support/temporary.ts';
import { issue } from '../support/tls/pki.ts';
import { certledgerOn } from '../support/tls/process-streams.ts';
import { commitAll, git } from '../tracker/git-support.ts';

const clock = new Date('2026-10-01T00:00:00Z');
const env = { GITHUB_ACTIONS: 'true', GITHUB_REPOSITORY: 'example/ledger', PATH: process.env.PATH ?? '' };

let root: string;
let observations: string;
let findings: string;
let plan: string;
let chain: string;
beforeAll(async () => {
  root = temporary();
  const put = (path: string, text: string) => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
    return join(root, path);
  };
  git(root, 'init', '-q', '-b', 'main');
  put('inventory/settings.yaml', 'organization: Example KK\nlocale: en\nissues: { maxNew: 500 }\n');
  put('inventory/parties.yaml', 'teams:\n  infra-ops: { name: Operations }\n');
  for (const [index] of commands.entries())
    put(`inventory/certificates/e${index}.yaml`, entry(index, 'plain'));
  commitAll(root, 'Start the ledger');
  put('inventory/parties.yaml', `teams:\n  infra-ops: { name: ${JSON.stringify(commands[0])} }\n`);
  for (const [index, text] of commands.entries()) {
    put(`inventory/certificates/e${index}.yaml`, entry(index, text));
    // Whatever a file system takes for a name; in it, nothing that is an entry.
    put(`inventory/certificates/x${index}${text.replaceAll(/[\0/]/g, '')}.yaml`, `${text}: [\n`);
  }
  commitAll(root, 'Speak to the runner');
  observations = put('../o.ndjson'.slice(3), commands.map(observed).join(''));
  findings = put(
    'findings.json',
    (await run('compare', '--observations', observations, '--format', 'json')).out,
  );
  plan = put('plan.json', (await run('plan', '--findings', findings, '--format', 'json')).out);
  const certificates = commands.map(text => issue({ subject: text, names: [] }).cert);
  chain = put('chain.pem', certificates.join(''));
});

function entry(index: number, text: string): string {
  return [
    `id: e${index}`,
    `title: ${JSON.stringify(text)}`,
    'owner: { team: infra-ops }',
    `certificate: { sha256: ${'ab'.repeat(32)}, notAfter: 2026-12-01T00:00:00Z }`,
    `endpoints: ["https://e${index}.example.jp"]`,
    'renewal: { responsible: infra-ops }',
    'handover: { due: 2027-01-31 }',
    '',
  ].join('\n');
}

// What a reader of files would get: no value is shared with the case.
const template = JSON.parse(JSON.stringify(comparedCase(caseNamed('hostile-certificate')).observations[0]));

function observed(text: string, index: number): string {
  const place = { entry: `e${index}`, endpoint: `https://e${index}.example.jp:443` };
  const certificate = {
    ...template.certificate,
    subject: { commonName: text, organization: `# ${text}` },
    names: [text, `a.example.jp ${text}`],
    issuer: text,
  };
  const failed = {
    ...place,
    at: template.at,
    vantage: {},
    outcome: 'unreachable',
    error: { step: 'connect', code: text, message: text },
  };
  const served = { ...template, ...place, certificate, vantage: { runner: text } };
  return `${JSON.stringify(index % 3 === 0 ? failed : served)}\n`;
}

const run = (...argv: string[]) => certledgerOn([...argv, '--root', root], { env, clock });

/** What is printed about files that are made before. */
const given = (argv: string) =>
  argv
    .split(' ')
    .map(
      word => ({ OBSERVATIONS: observations, FINDINGS: findings, PLAN: plan, CHAIN: chain })[word] ?? word,
    );

/** What a command must be given to print something; one that is not named here is run as it stands. */
const needed: Readonly<Record<string, readonly string[]>> = {
  compare: ['compare --observations OBSERVATIONS'],
  plan: ['plan --findings FINDINGS'],
  sweep: ['sweep --observations OBSERVATIONS --tracker local'],
  apply: ['apply PLAN --tracker local'],
  review: ['review --base HEAD~1 --head HEAD'],
  verify: ['verify CHAIN', 'verify --observations OBSERVATIONS'],
};

/** They make a ledger, ask at a terminal, or dial; nothing hostile is printed by them. */
const elsewhere = ['probe', 'new', 'init', 'demo'];

/** Printed for the runner to obey, and asked for below. */
const annotating = 'github';

const lines = [
  'matrix --default-runner a,##[error]b',
  'help',
  ...catalogue.flatMap(({ name, options }) => {
    const command = name.split(' ')[0] ?? '';
    if (elsewhere.includes(command)) return [];
    const formats = options.find(({ flags }) => flags.startsWith('--format'))?.choices ?? [];
    return (needed[command] ?? [command]).flatMap(line =>
      formats.length === 0
        ? [line]
        : formats.filter(each => each !== annotating).map(format => `${line} --format ${format}`),
    );
  }),
];

it('no command with annotations is forgotten', () => {
  const annotates = catalogue.filter(({ options }) =>
    options.some(({ flags, choices }) => flags.startsWith('--format') && choices?.includes(annotating)),
  );
  const asked = annotated.map(line => line.split(' ')[0]);
  expect(
    annotates.map(({ name }) => name.split(' ')[0]).filter(name => !asked.includes(name)),
    'add a line to `annotated` in this file',
  ).toEqual([]);
});

it.each(lines.map((line, index) => `${line} --locale ${index % 2 === 0 ? 'en' : 'ja'}`))('%s', async line => {
  const { out, err } = await run(...given(line));
  expect(out + err).not.toBe('');
  expect(commandsIn(out)).toEqual([]);
  expect(commandsIn(err)).toEqual([]);
  expect((out + err).replaceAll(/[\t\r\n]/g, '')).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]/u);
  if (line.includes('json')) JSON.parse(out);
});

it('matrix prints one line, as an output of a workflow has to be', async () => {
  const { out } = await run('matrix', '--default-runner', 'a\u2028b,##[error]c');
  expect(out).toMatch(/^[\x20-\x7e]+\n$/);
  expect(JSON.parse(out).include[0].runner).toEqual(['a\u2028b', '##[error]c']);
});

it('the summary of validate holds all of it as code', async () => {
  const file = join(temporary(), 'summary.md');
  await run('validate', '--summary', file, '--locale', 'en');
  const lines = readFileSync(file, 'utf8').trimEnd().split('\n');
  expect(lines.slice(0, 3)).toEqual([
    '## certledger validate',
    '',
    expect.stringMatching(/^\d+ problems in/),
  ]);
  const items = lines.slice(4);
  expect(items.length).toBeGreaterThanOrEqual(commands.length);
  // A place, a rule and a message.
  for (const item of items) expect(inlines(item).live).toBe('- \0 \0 \0');
});

const annotated = ['validate --format github', 'review --base HEAD~1 --head HEAD --format github'];

it.each(annotated)('%s prints the annotations and no other command', async line => {
  const { out } = await run(...given(line));
  const annotations = commandsIn(out);
  expect(annotations.length).toBeGreaterThanOrEqual(commands.length);
  for (const each of annotations) {
    expect(each).toMatch(/^::(error|warning) file=[^:]*,title=[^:]*::/);
    expect(each).not.toMatch(/##\[|(?!\t)[\p{Cc}\p{Cf}]/u);
  }
});

it('what is wrong with a command line is told without obeying it', async () => {
  for (const text of commands.filter((_, index) => index % 4 === 0)) {
    for (const argv of [
      [text],
      ['explain', text],
      ['validate', '--format', text],
      ['validate', '--root', text],
      ['verify', text],
      ['apply', text, '--tracker', 'local'],
      ['probe', '--entry', text],
      ['sweep', '--observations', text],
      ['review', '--base', text, '--head', text],
      ['schedule', '--owner', text],
      ['codeowners', '--organization', text],
      ['new', 'certificate', '--endpoint', text],
    ]) {
      const { code, out, err } = await certledgerOn(argv, { env, clock });
      expect([argv, code === 0, commandsIn(out), commandsIn(err)]).toEqual([argv, false, [], []]);
    }
  }
});
