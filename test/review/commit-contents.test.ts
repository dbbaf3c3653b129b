/** A review searches the files of every commit of a pull request, not only those of the head. */
import { execFileSync } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { put } from '../support/temporary.ts';
import { commitAll, git } from '../tracker/git-support.ts';
import {
  certificate,
  commitFiles,
  type Files,
  problems,
  pullRequest,
  reviewed,
  run,
  shared,
} from './review-support.ts';

const key = generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
const path = 'certificates/vdi.yaml';
const before: Files = { ...shared, [path]: certificate('vdi') };
const harmless: Files = { [path]: `${certificate('vdi')}title: VDI\n` };

describe('a key that is added and taken away again', () => {
  test.each([
    ['beside the ledger', 'evidence/vdi/server.key'],
    ['in a file of the ledger', path],
  ])('%s is told with its commit', async (_, file) => {
    const { folder, base } = pullRequest(before, harmless);
    const text = file === path ? `${certificate('vdi')}note: |\n  ${key.replaceAll('\n', '\n  ')}\n` : key;
    const commit = commitFiles(folder, { [file]: text });
    const head = commitFiles(folder, file === path ? harmless : { [file]: null });
    const document = await reviewed({ folder, base, head });
    expect(document.verdict).toBe('fail');
    const all = [...document.ledger.problems, ...document.entries.flatMap(entry => entry.problems)];
    const [told] = all.filter(({ rule }) => rule === 'secret.private-key');
    expect(told?.file).toBe(`inventory/${file}`);
    expect(told?.message).toContain(commit.slice(0, 12));
    expect(JSON.stringify(document)).not.toContain(key.split('\n')[1]);
    expect((await run({ folder, base, head })).code).toBe(1);
  });

  test('on a branch that was merged in is told, and by nobody where the base has it already', async () => {
    const { folder, base } = pullRequest(before, harmless);
    git(folder, 'checkout', '-q', '-b', 'side');
    commitFiles(folder, { 'evidence/key.txt': key });
    commitFiles(folder, { 'evidence/key.txt': null });
    const side = git(folder, 'rev-parse', 'HEAD');
    git(folder, 'checkout', '-q', 'main');
    commitFiles(folder, { 'evidence/other.txt': 'x' });
    git(folder, 'merge', '-q', '--no-ff', '-m', 'Merge', side);
    const head = git(folder, 'rev-parse', 'HEAD');
    expect(problems(await reviewed({ folder, base, head }))).toEqual([
      'evidence/key.txt:1 secret.private-key',
    ]);
    expect(problems(await reviewed({ folder, base: side, head }))).toEqual([]);
  });

  test('in a merge itself is told', async () => {
    const { folder, base } = pullRequest(before, harmless);
    git(folder, 'checkout', '-q', '-b', 'side');
    commitFiles(folder, { 'evidence/a.txt': 'a' });
    git(folder, 'checkout', '-q', 'main');
    commitFiles(folder, { 'evidence/b.txt': 'b' });
    git(folder, 'merge', '-q', '--no-ff', '--no-commit', 'side');
    commitFiles(folder, { 'evidence/key.txt': key });
    const head = commitFiles(folder, { 'evidence/key.txt': null });
    expect(problems(await reviewed({ folder, base, head }))).toEqual([
      'evidence/key.txt:1 secret.private-key',
    ]);
  });
});

test.each([
  ['node_modules/x/server.key', key],
  ['keys.gz', gzipSync(key)],
  ['docs/notes.txt', Buffer.from(key, 'utf16le')],
] as const)('a key outside inventory/ is told: %s', async (file, content) => {
  const { folder, base } = pullRequest(before, harmless);
  put(folder, { [file]: content as string });
  const head = commitAll(folder, 'More');
  const document = await reviewed({ folder, base, head });
  expect(document.ledger.problems).toMatchObject([{ file, line: 1, rule: 'secret.private-key' }]);
  expect(document.ledger.problems[0]?.message).not.toContain('commit');
});

test('a name that is a key is told without it', async () => {
  const name = ['AGE-SECRET-', 'KEY-1', 'Q'.repeat(58)].join('');
  const { folder, base, head } = pullRequest(before, { [`certificates/${name}.yaml`]: 'id: x\n' });
  const document = await reviewed({ folder, base, head });
  expect(problems(document)).toEqual(['certificates:1 secret.name']);
  expect(JSON.stringify(document)).not.toContain('QQQQ');
  for (const format of ['text', 'markdown', 'github']) {
    const { out } = await run({ folder, base, head }, '--format', format);
    expect(out).not.toContain('QQQQ');
  }
});

test('what is too large to look into is said', async () => {
  const { folder, base } = pullRequest(before, harmless);
  put(folder, { 'evidence.bin': 'x'.repeat(33 * 1024 * 1024) });
  const document = await reviewed({ folder, base, head: commitAll(folder, 'Large') });
  expect(document.ledger.problems.map(({ file, rule }) => `${file} ${rule}`)).toEqual([
    'evidence.bin secret.unexamined',
  ]);
});

test('more files than one review judges are said to be, and looked through for keys all the same', async () => {
  const { folder, base } = pullRequest(before, harmless);
  const hidden = `id: zz\nnote: |\n  ${key.replaceAll('\n', '\n  ')}\n`;
  commitFiles(folder, { 'systems/zz.yaml': hidden });
  const blob = git(folder, 'rev-parse', `HEAD:inventory/settings.yaml`);
  const lines = Array.from(
    { length: 4_999 },
    (_, index) => `100644 ${blob}\tinventory/evidence/a/${index}.txt\n`,
  );
  execFileSync('git', ['-C', folder, 'update-index', '--index-info'], { input: lines.join('') });
  git(folder, 'commit', '-q', '-m', 'Much');
  const document = await reviewed({ folder, base, head: git(folder, 'rev-parse', 'HEAD') });
  expect(document.verdict).toBe('fail');
  expect(problems(document).sort()).toEqual([
    'systems/zz.yaml:1 review.too-much',
    'systems/zz.yaml:3 secret.private-key',
  ]);
});
