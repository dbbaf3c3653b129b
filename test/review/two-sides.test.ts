/** Both sides come from git's objects: nothing a pull request holds can act, and only what matters is read. */
import { symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openSides } from '../../scripts/review/two-sides.ts';
import { certledger } from '../support/certledger.ts';
import { put, temporary } from '../support/temporary.ts';
import { commitAll, git } from '../tracker/git-support.ts';
import {
  certificate,
  changes,
  commitFiles,
  extend,
  type Files,
  problems,
  pullRequest,
  reviewed,
  run,
  shared,
} from './review-support.ts';

const path = 'certificates/vdi.yaml';
const before: Files = { ...shared, [path]: certificate('vdi') };

/** A head with hostile files beside, and in place of, the ledger's own. */
function hostile() {
  const pull = pullRequest(before, {});
  const { folder } = pull;
  put(folder, {
    '.gitattributes': '* filter=evil diff=evil textconv=evil export-ignore export-subst\n*.yaml binary\n',
    '.gitmodules': '[submodule "x"]\n  path = x\n  url = https://evil.example\n',
    'templates/en/issue.hbs': '{{{evil}}}',
    'scripts/certledger.js': 'throw new Error("the head ran");',
    'inventory/certificates/bomb.yaml': `${'a: &a [x]\nb: &b [*a, *a]\n'}c: [*b, *b]\n`,
    'inventory/certificates/deep.yaml': `${'['.repeat(100_000)}\n`,
    'inventory/certificates/huge.yaml': `# ${'x'.repeat(1024 * 1024)}\n`,
    'inventory/certificates/-f.yaml': 'id: "-f"\n',
  });
  symlinkSync('/etc/passwd', join(folder, 'inventory/certificates/link.yaml'));
  writeFileSync(
    join(folder, 'inventory/certificates/latin.yaml'),
    Buffer.from([0x69, 0x64, 0x3a, 0x20, 0xe9]),
  );
  return { ...pull, head: commitAll(folder, 'Evil') };
}

describe('a hostile head', () => {
  test('is refused file by file, and nothing of it acts', async () => {
    const pull = hostile();
    // What a filter or text conversion would run, if attributes counted.
    git(pull.folder, 'config', 'filter.evil.smudge', 'touch pwned; cat');
    git(pull.folder, 'config', 'diff.evil.textconv', 'touch pwned; cat');
    git(pull.folder, 'config', 'diff.evil.command', 'touch pwned');
    git(pull.folder, 'checkout', '-q', '--detach', pull.base);
    const commands: string[][] = [];
    const document = await reviewed(pull, { commands });
    expect(document.verdict).toBe('fail');
    const rules = Object.fromEntries(
      document.entries.map(({ id, problems }) => [id, problems.map(({ rule }) => rule)[0]]),
    );
    expect(rules).toMatchObject({
      bomb: 'yaml.anchor',
      huge: 'yaml.too-large',
      link: 'yaml.link',
      latin: 'yaml.encoding',
    });
    expect(rules.deep).toMatch(/^yaml\./);
    expect(rules['-f']).toMatch(/^schema\./);
    expect(document.entries.every(({ kind }) => kind === 'unreadable')).toBe(true);
    expect(JSON.stringify(document)).not.toContain('root:');
    expect(git(pull.folder, 'status', '--porcelain')).toBe('');
    // Reading is all that git is asked for.
    const asked = new Set(commands.map(([name]) => name));
    expect([...asked].sort()).toEqual(['cat-file', 'grep', 'log', 'ls-tree', 'merge-base', 'rev-parse']);
  });

  test('hides nothing of its debt behind attributes', async () => {
    const owing = certificate('vdi', {}, { adopted: 'false' });
    const pull = extend(hostile().folder, { [path]: owing }, { [path]: `${owing}title: VDI\n` });
    expect((await reviewed(pull)).debt).toEqual({ base: 1, head: 1 });
  });
});

describe('where a ledger can be', () => {
  test('below the top, in a bare clone, and not in the work tree at all', async () => {
    const pull = pullRequest(before, { [path]: null }, 'ledgers/ours');
    const expected = [['vdi', 'removed']];
    const outcomes = async (options: Parameters<typeof reviewed>[1], folder = pull.folder) =>
      (await reviewed({ ...pull, folder }, options)).entries.map(({ id, kind }) => [id, kind]);
    expect(await outcomes({ below: 'ledgers/ours' })).toEqual(expected);
    const bare = temporary();
    git(bare, 'clone', '-q', '--bare', pull.folder, '.');
    expect(await outcomes({ below: 'ledgers/ours' }, bare)).toEqual(expected);
    git(pull.folder, 'checkout', '-q', '--detach', `${pull.base}~1`);
    expect(await outcomes({ below: 'ledgers/ours' })).toEqual(expected);
  });

  test('a ledger that goes is red', async () => {
    const document = await reviewed(
      pullRequest(before, Object.fromEntries(Object.keys(before).map(file => [file, null]))),
    );
    expect(document.verdict).toBe('fail');
    expect(problems(document)).toEqual(['parties.yaml:1 parties.missing']);
    expect(changes(document, 'vdi')).toEqual(['!removed active →']);
  });

  test('what the base does meanwhile is no change of the pull request', async () => {
    const pull = pullRequest(before, { 'certificates/mail.yaml': certificate('mail') });
    git(pull.folder, 'checkout', '-q', '-b', 'newer', pull.base);
    const base = commitFiles(pull.folder, { [path]: certificate('vdi', { told: null }) });
    const document = await reviewed({ ...pull, base });
    expect(document.base).toBe(pull.base);
    expect(document.entries.map(({ id }) => id)).toEqual(['mail']);
  });
});

describe('what is read', () => {
  const many: Files = {
    ...shared,
    ...Object.fromEntries(
      Array.from({ length: 300 }, (_, index) => [`certificates/s${index}.yaml`, certificate(`s${index}`)]),
    ),
  };

  test('is what was touched, in a handful of processes', async () => {
    const three: Files = Object.fromEntries(
      ['s7', 's8', 's9'].map(id => [`certificates/${id}.yaml`, `${certificate(id)}title: ${id}!\n`]),
    );
    const pull = pullRequest(many, three);
    const commands: string[][] = [];
    const read: string[] = [];
    const sides = await openSides(
      { root: pull.folder, base: pull.base, head: pull.head, observe: args => commands.push([...args]) },
      process.env,
    );
    const { review } = await import('../../scripts/review/review.ts');
    const counting = (side: typeof sides.head): typeof sides.head => ({
      ...side,
      read: files => {
        read.push(...files);
        return side.read(files);
      },
    });
    const result = await review(
      { ...sides, base: counting(sides.base), head: counting(sides.head) },
      { now: new Date('2026-11-22T03:00:00Z') },
    );
    expect(result.entries.map(({ id }) => id)).toEqual(['s7', 's8', 's9']);
    expect(new Set(read).size).toBe(6);
    expect(commands.length).toBeLessThanOrEqual(10);
  });

  test('of a branch that is behind, a few more', async () => {
    const pull = pullRequest(many, { 'certificates/s7.yaml': `${certificate('s7')}title: Seven\n` });
    git(pull.folder, 'checkout', '-q', '--detach', pull.base);
    const base = commitFiles(pull.folder, { 'certificates/s8.yaml': `${certificate('s8')}title: Eight\n` });
    const commands: string[][] = [];
    const document = await reviewed({ ...pull, base }, { commands });
    expect(document.entries.map(({ id }) => id)).toEqual(['s7']);
    expect(document.verdict).toBe('pass');
    expect(commands.length).toBeLessThanOrEqual(13);
  });

  test('and whatever names a party that goes', async () => {
    const owner = '{ team: web-ops, primary: sato }';
    const some: Files = { ...before, 'certificates/shop.yaml': certificate('shop', {}, { owner }) };
    const parties = shared['parties.yaml'] ?? '';
    const left = parties.replace('name: 佐藤', 'name: 佐藤, left: 2026-11-20');
    const leaving = await reviewed(pullRequest(some, { 'parties.yaml': left }));
    expect(leaving.verdict).toBe('pass');
    expect(leaving.entries).toEqual([]);
    expect(leaving.ledger.changes).toEqual([
      expect.objectContaining({
        kind: 'party-left',
        about: 'sato',
        entries: ['shop'],
        file: 'inventory/parties.yaml',
        line: 4,
        attention: true,
      }),
    ]);
    const gone = parties.replace(/ {2}sato: .*\n/, '').replace('[sato]', '[]');
    const removed = await reviewed(pullRequest(some, { 'parties.yaml': gone }));
    expect(removed.verdict).toBe('fail');
    expect(problems(removed)).toEqual(['certificates/shop.yaml:3 entry.unknown-party']);
    expect(removed.ledger.changes.map(({ kind, entries }) => [kind, entries])).toContainEqual([
      'party-removed',
      ['shop'],
    ]);
  });
});

describe('what cannot be done is said', () => {
  const pull = pullRequest(before, {});

  test('a side that is not there', async () => {
    const { code, err } = await run({ ...pull, head: '--output=pwned' });
    expect(code).toBe(2);
    expect(err).toContain('There is no commit --output=pwned');
    expect(err).toContain('fetch-depth: 0');
  });

  test('no common history', async () => {
    git(pull.folder, 'checkout', '-q', '--orphan', 'other');
    const other = commitAll(pull.folder, 'Start again');
    expect(await run({ ...pull, head: other })).toMatchObject({
      code: 2,
      err: expect.stringContaining('no common history'),
    });
  });

  test('no repository, no ledger', async () => {
    const folder = temporary();
    const call = () =>
      certledger(['review', '--root', folder, '--base', 'HEAD', '--head', 'HEAD', '--locale', 'ja'], {
        env: { PATH: process.env.PATH ?? '', GIT_CEILING_DIRECTORIES: folder },
      });
    expect(await call()).toMatchObject({
      code: 2,
      err: expect.stringContaining('git リポジトリの中にありません'),
    });
    git(folder, 'init', '-q');
    put(folder, { 'a.txt': 'a' });
    commitAll(folder, 'A');
    expect(await call()).toMatchObject({ code: 2, err: expect.stringContaining('inventory/ がありません') });
  });
});
