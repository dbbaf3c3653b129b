import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { upgraded } from '../../scripts/init/pins.ts';
import { certledger } from '../support/certledger.ts';
import { initFiles, reference } from '../support/new-ledger.ts';
import { temporary } from '../support/temporary.ts';

/** A ledger as `init` wrote it some versions ago. */
async function old(): Promise<string> {
  const root = temporary();
  for (const { path, text } of await initFiles('en')) {
    mkdirSync(join(root, path, '..'), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return root;
}

interface Printed {
  to: { sha: string };
  written: boolean;
  changes: { file: string; line: number; from: string }[];
}
const upgrade = async (root: string, ...more: string[]) => {
  const { code, out } = await certledger(['upgrade', '--root', root, '--format', 'json', ...more]);
  expect(code).toBe(0);
  return JSON.parse(out) as Printed;
};

test('names every pin and schema address of another version, and writes nothing', async () => {
  const root = await old();
  const sweep = join(root, '.github/workflows/sweep.yml');
  const before = readFileSync(sweep, 'utf8');
  const { changes, written } = await upgrade(root);
  expect(written).toBe(false);
  expect(new Set(changes.map(({ from }) => from))).toEqual(new Set([reference.sha]));
  expect(changes.filter(({ file }) => file.startsWith('.github/workflows/'))).toHaveLength(7);
  expect(changes.map(({ file }) => file)).toContain('inventory/settings.yaml');
  expect(readFileSync(sweep, 'utf8')).toBe(before);
});

test('with --write brings all of them to this version; a second time nothing is left', async () => {
  const root = await old();
  const { to } = await upgrade(root, '--write');
  expect((await upgrade(root)).changes).toEqual([]);
  const text = readFileSync(join(root, '.github/workflows/check.yml'), 'utf8');
  expect(text).toMatch(new RegExp(`uses: certledger/certledger@${to.sha} # \\S`));
  expect(text).not.toContain(reference.sha);
});

test('what is not UTF-8 stays as it is, octet by octet, and is named', async () => {
  const root = temporary();
  const file = join(root, 'inventory/certificates/sjis.yaml');
  mkdirSync(join(file, '..'), { recursive: true });
  const address =
    'https://raw.githubusercontent.com/certledger/certledger/main/schemas/certificate.schema.json';
  const octets = Buffer.concat([
    Buffer.from(`# $schema=${address}\ntitle: `),
    Buffer.from('8fd896be8f91', 'hex'),
  ]);
  writeFileSync(file, octets);
  const { code, out, err } = await certledger(['upgrade', '--root', root, '--write']);
  expect(readFileSync(file).equals(octets)).toBe(true);
  expect([code, out]).toEqual([1, '']);
  expect(err).toContain('inventory/certificates/sjis.yaml');
});

test('in the folder of the ledger, --root can be left out', async () => {
  const [root, before] = [await old(), process.cwd()];
  process.chdir(root);
  onTestFinished(() => process.chdir(before));
  const { code, out } = await certledger(['upgrade', '--write']);
  expect(code).toBe(0);
  expect(out).toContain('.github/workflows/sweep.yml:');
  expect(readFileSync(join(root, '.github/workflows/sweep.yml'), 'utf8')).not.toContain(reference.sha);
});

test('says how to propose it as one pull request, in either language', async () => {
  const root = await old();
  const said = await certledger(['upgrade', '--root', root, '--write', '--locale', 'ja']);
  expect(said.out).toContain('1 件のプルリクエスト');
  expect(said.out).not.toContain('not a release');
  expect(said.out).toContain('git -C');
  const { out } = await certledger(['upgrade', '--root', root, '--locale', 'en']);
  expect(out).toContain('already');
});

test('follows no link, and an empty folder has nothing to upgrade', async () => {
  const root = temporary();
  mkdirSync(join(root, '.github/workflows'), { recursive: true });
  const outside = join(temporary(), 'other.yml');
  writeFileSync(outside, `uses: certledger/certledger@${reference.sha} # v0.1.0\n`);
  symlinkSync(outside, join(root, '.github/workflows/link.yml'));
  expect((await upgrade(root, '--write')).changes).toEqual([]);
  expect(readFileSync(outside, 'utf8')).toContain(reference.sha);
});

test.each([
  ["- uses: 'certledger/certledger@v0.1.0'", "- uses: 'certledger/certledger@SHA' # v2.0.0"],
  ['uses: certledger/certledger@main # why not\r\n', 'uses: certledger/certledger@SHA # v2.0.0\r\n'],
  ['uses: certledger/certledger-fork@v1', 'uses: certledger/certledger-fork@v1'],
  ['uses: evil/certledger@v1', 'uses: evil/certledger@v1'],
  [
    'https://raw.githubusercontent.com/certledger/certledger/v0.1.0/schemas/x.json',
    'https://raw.githubusercontent.com/certledger/certledger/SHA/schemas/x.json',
  ],
  [
    'https://raw.githubusercontent.com/certledger/certledger/main/README.md',
    'https://raw.githubusercontent.com/certledger/certledger/main/README.md',
  ],
])('%j becomes %j', (before, after) => {
  const sha = 'd'.repeat(40);
  expect(upgraded(before, { sha, tag: 'v2.0.0' }).text).toBe(after.replace('SHA', sha));
});
