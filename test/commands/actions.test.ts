/** What every command prints into the log of a workflow about a ledger and a world that speak to the runner. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { commands as catalogue } from '../../scripts/commands/declared/catalogue.ts';
import { commands, commandsIn } from '../support/actions-runner.ts';
import { inlines } from '../support/markdown.ts';
import { issue } from '../support/tls/pki.ts';
import { certledgerOn } from '../support/tls/streams.ts';
import { commitAll, git, temporary } from '../tracker/git-support.ts';

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

const template = JSON.parse(
  readFileSync(new URL('../cases/hostile-certificate/observations.ndjson', import.meta.url), 'utf8').split(
    '\n',
  )[0] ?? '',
);

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

const formats = (command: string, ...of: string[]) => of.map(format => `${command} --format ${format}`);

const lines = [
  'matrix --default-runner a,##[error]b',
  ...formats('validate', 'text', 'json'),
  ...formats('matrix', 'json', 'text'),
  ...formats('compare --observations OBSERVATIONS', 'text', 'json', 'markdown'),
  ...formats('plan --findings FINDINGS', 'text', 'json', 'markdown'),
  ...formats('sweep --observations OBSERVATIONS --tracker local', 'text', 'json', 'markdown'),
  ...formats('apply PLAN --tracker local', 'text', 'json'),
  ...formats('upgrade', 'text', 'json'),
  ...formats('review --base HEAD~1 --head HEAD', 'text', 'json', 'markdown'),
  ...formats('schedule', 'text', 'json', 'markdown', 'csv', 'ical'),
  'codeowners',
  ...formats('doctor', 'text', 'json'),
  ...formats('verify CHAIN', 'text', 'json'),
  ...formats('verify --observations OBSERVATIONS', 'text', 'json'),
  'explain',
  'help',
];

/** Printed about nothing hostile, or asked for below: they make a ledger, or dial. */
const elsewhere = ['probe', 'new', 'init', 'demo'];

it('no command and no format is forgotten', () => {
  const asked = catalogue.flatMap(({ name, options }) => {
    const command = name.split(' ')[0] ?? '';
    const choices = options.find(({ flags }) => flags.startsWith('--format'))?.choices ?? [];
    return choices.length === 0 ? [command] : choices.map(format => `${command} --format ${format}`);
  });
  const isAsked = (wanted: string) => {
    const [command = '', , format] = wanted.split(' ');
    const its = [...lines, ...annotated].filter(line => line.split(' ')[0] === command);
    return its.some(line => format === undefined || line.includes(`--format ${format}`));
  };
  expect(asked.filter(each => !isAsked(each))).toEqual(elsewhere);
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
