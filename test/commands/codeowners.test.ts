import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { certledger } from '../support/certledger.ts';
import { put, temporary } from '../support/temporary.ts';
import { git } from '../tracker/git-support.ts';

const clock = new Date('2026-11-22T00:00:00Z');

const ledger = (prefix = '') => ({
  [`${prefix}inventory/settings.yaml`]: 'administrators: [doe]\n',
  [`${prefix}inventory/parties.yaml`]: `people:
  doe: { name: Jane Doe, github: jane-doe }
teams:
  ops: { name: Ops, github: ops, members: [doe] }
`,
  [`${prefix}inventory/certificates/www.yaml`]: `id: www
owner: { team: ops }
endpoints: [https://www.example.com]
renewal: { responsible: ops }
handover: { due: 2027-01-31 }
`,
});

function repository(prefix = ''): string {
  const folder = temporary();
  git(folder, 'init', '-q');
  put(folder, ledger(prefix));
  return folder;
}

const run = (...argv: string[]) =>
  certledger(['codeowners', ...argv], { clock, env: { GITHUB_REPOSITORY: 'example/ledger' } });

test('prints, writes, and then finds nothing to say', async () => {
  const root = repository();
  const printed = await run('--root', root);
  expect(printed.code).toBe(0);
  expect(printed.out).toContain('/inventory/certificates/www.yaml @example/ops\n');
  const missing = await run('--root', root, '--check');
  expect([missing.code, missing.out]).toEqual([1, expect.stringContaining('+ /inventory/ @jane-doe')]);
  expect((await run('--root', root, '--write')).code).toBe(0);
  expect(readFileSync(join(root, '.github/CODEOWNERS'), 'utf8')).toBe(printed.out);
  // The file is in the ledger's language, whoever looks.
  expect((await run('--root', root, '--check', '--locale', 'ja')).code).toBe(0);
});

test('a ledger below the top writes to the top, where GitHub looks', async () => {
  const top = repository('ops/ledger/');
  expect((await run('--root', join(top, 'ops/ledger'), '--write')).code).toBe(0);
  const text = readFileSync(join(top, '.github/CODEOWNERS'), 'utf8');
  expect(text).toContain('\n/ops/ledger/inventory/certificates/www.yaml @example/ops\n');
});

test('somebody else’s file is left alone', async () => {
  const root = repository();
  put(root, { '.github/CODEOWNERS': '* @somebody\n' });
  const { code, err } = await run('--root', root, '--write');
  expect([code, err]).toEqual([2, expect.stringContaining('was not made by certledger')]);
  expect(readFileSync(join(root, '.github/CODEOWNERS'), 'utf8')).toBe('* @somebody\n');
});

test('a team without its organization needs to be told', async () => {
  const root = repository();
  const { code, err } = await certledger(['codeowners', '--root', root], { clock });
  expect([code, err]).toEqual([2, expect.stringContaining('--organization')]);
  const given = await certledger(['codeowners', '--root', root, '--organization', 'acme'], { clock });
  expect(given.out).toContain('@acme/ops');
  const odd = await certledger(['codeowners', '--root', root, '--organization', 'a b\n* @x'], { clock });
  expect([odd.code, odd.out]).toEqual([2, '']);
});

test('without administrators it says what to add', async () => {
  const root = repository();
  writeFileSync(join(root, 'inventory/settings.yaml'), 'locale: ja\n');
  const { code, err } = await run('--root', root);
  expect([code, err]).toEqual([2, expect.stringContaining('administrators: [infra-ops]')]);
});
