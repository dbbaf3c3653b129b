import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { run } from '../../scripts/commands/doctor.ts';
import { compiledValidator } from '../../scripts/generate/validator-code.ts';
import { certledger } from '../support/certledger.ts';
import { type FakeGitHub, type FakeGitHubOptions, startFakeGitHub } from '../support/github/github.ts';
import { put, temporary } from '../support/temporary.ts';
import { git } from '../tracker/git-support.ts';
import { hurried } from '../tracker/github/github-support.ts';

const clock = new Date('2026-11-22T00:00:00Z');
let fake: FakeGitHub | undefined;
afterEach(async () => {
  await fake?.stop();
  fake = undefined;
});

const entry = (id: string, owner: string, status = 'active') => `id: ${id}
status: ${status}
owner: ${owner}
endpoints: [https://${id}.example.com]
renewal: { responsible: doe }
handover: { due: 2027-01-31 }
`;

async function repository(parties = ''): Promise<string> {
  const root = temporary();
  git(root, 'init', '-q');
  put(root, {
    'inventory/settings.yaml': 'administrators: [doe]\n',
    'inventory/parties.yaml': `people:
  doe: { name: Jane Doe, github: jane-doe }
  roe: { name: Richard Roe, github: roe }
  gone: { name: Left, github: gone }
${parties}`,
    'inventory/certificates/a.yaml': entry('a', '{ primary: doe, deputy: roe }'),
    'inventory/certificates/b.yaml': entry('b', '{ primary: roe, deputy: doe }'),
    'inventory/certificates/c.yaml': entry('c', '{ primary: gone }', 'planned'),
  });
  expect((await certledger(['codeowners', '--root', root, '--write'], { clock })).code).toBe(0);
  return root;
}

async function doctor(root: string, options: FakeGitHubOptions, env: Record<string, string> = {}) {
  fake ??= await startFakeGitHub(options);
  const printed = { out: '', err: '' };
  const io = {
    out: (text: string) => {
      printed.out += text;
    },
    err: (text: string) => {
      printed.err += text;
    },
    env: { ...fake.env, ...env },
    now: clock,
    interactive: false,
    color: false,
  };
  const code = await run({ root, format: 'json' }, io, hurried);
  const document = JSON.parse(printed.out);
  const validate = compiledValidator('doctor');
  expect(validate(document), JSON.stringify(validate.errors)).toBe(true);
  return { code, ...document, err: printed.err };
}

const kinds = (result: { complaints: { kind: string }[] }) => result.complaints.map(({ kind }) => kind);

test('healthy: every login is asked about once, and those of entries out of service not at all', async () => {
  const root = await repository();
  fake = await startFakeGitHub({ collaborators: ['jane-doe', 'roe'] });
  fake.repository.codeowners = [];
  const result = await doctor(root, {});
  expect(result).toMatchObject({ code: 0, complaints: [], unanswered: [], asked: 2 });
  expect(fake.requests.map(({ path }) => path)).toEqual([
    '/repos/example/ledger',
    '/repos/example/ledger/codeowners/errors',
    '/repos/example/ledger/assignees/jane-doe',
    '/repos/example/ledger/assignees/roe',
  ]);
});

test('says what GitHub would refuse, harmlessly', async () => {
  const root = await repository();
  fake = await startFakeGitHub({ collaborators: ['jane-doe'] });
  const error = {
    line: 4,
    column: 3,
    kind: 'Unknown owner',
    message: 'Unknown owner\n ^',
    suggestion: 'invite',
  };
  fake.repository.codeowners = [{ ...error, source: '\u202e* @roe' }];
  fake.repository.issuesEnabled = false;
  const result = await doctor(root, {});
  expect(result.code).toBe(1);
  expect(kinds(result)).toEqual(['issues-off', 'codeowners-error', 'assignee-refused']);
  expect(result.complaints[1].message).toContain('line 4');
  expect(result.complaints[1].message).toContain('\\u{202e}* @roe');
  expect(result.complaints[2]).toMatchObject({ login: 'roe', parties: ['roe'] });
});

test('CODEOWNERS that is not on the default branch, or out of date here, is two things', async () => {
  const root = await repository();
  put(root, { '.github/CODEOWNERS': '# certledger codeowners\n' });
  const result = await doctor(root, { collaborators: ['jane-doe', 'roe'] });
  expect(kinds(result)).toEqual(['codeowners-outdated', 'codeowners-not-on-github']);
});

test('one question without an answer does not keep the others from being asked', async () => {
  const root = await repository();
  fake = await startFakeGitHub({ collaborators: ['jane-doe'] });
  fake.interfere(({ path }) => (path.endsWith('/errors') ? { when: 'before', how: 500 } : undefined));
  const result = await doctor(root, {});
  expect(result.code).toBe(3);
  expect(result.unanswered).toEqual([{ question: 'codeowners', message: expect.stringContaining('500') }]);
  expect(kinds(result)).toEqual(['assignee-refused']);
});

test('a token that may not ask is told what it needs, and that is reading only', async () => {
  const root = await repository();
  fake = await startFakeGitHub({ collaborators: ['jane-doe', 'roe'] });
  fake.interfere(({ path }) => (path.includes('/assignees/') ? { when: 'before', how: 403 } : undefined));
  fake.repository.codeowners = [];
  const result = await doctor(root, {});
  expect(result).toMatchObject({ code: 3, complaints: [], asked: 0 });
  expect(result.unanswered).toEqual([
    { question: 'assignees', message: expect.stringContaining('to read contents') },
  ]);
});

test.each([
  ['a wrong token', { GITHUB_TOKEN: 'wrong' }, '401'],
  ['a repository it cannot see', { GITHUB_REPOSITORY: 'example/other' }, '404'],
  ['no GitHub at all', { GITHUB_API_URL: 'http://127.0.0.1:1' }, 'could not be reached'],
])('%s is one sentence, and nothing else is asked', async (_, env, said) => {
  const root = await repository();
  const result = await doctor(root, {}, env);
  expect(result).toMatchObject({ code: 3, complaints: [], asked: 0 });
  expect(result.unanswered).toEqual([{ question: 'repository', message: expect.stringContaining(said) }]);
});

test('without a token the rest is looked at, and said not to be all', async () => {
  const root = await repository('  poe: { name: Edgar Poe }\n');
  put(root, { 'inventory/certificates/d.yaml': entry('d', '{ primary: poe }') });
  for (const locale of ['en', 'ja']) {
    const { code, out } = await certledger(['doctor', '--root', root, '--locale', locale], { clock });
    expect(code).toBe(1);
    expect(out).toContain('party-nameless');
    expect(out).toContain('GITHUB_TOKEN');
    expect(out).toContain('poe');
  }
  const parsed = JSON.parse(
    (await certledger(['doctor', '--root', root, '--format', 'json'], { clock })).out,
  );
  expect(parsed).toMatchObject({
    schemaVersion: 1,
    asked: null,
    complaints: [{ kind: 'party-nameless', party: 'poe' }],
  });
  expect((await certledger(['doctor', '--root', join(root, 'nowhere')], { clock })).code).toBe(2);
});
