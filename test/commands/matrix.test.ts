import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { certledger } from '../support/certledger.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'certledger-matrix-'));
  write('parties.yaml', 'teams:\n  ops: { name: Operations }\n');
  write(
    'settings.yaml',
    'locale: en\ntimezone: UTC\nsites:\n  tokyo: { title: Tokyo, runner: [self-hosted, tokyo] }\n',
  );
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function write(file: string, text: string): void {
  const path = join(root, 'inventory', file);
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, text);
}

const entry = (id: string, more: string) =>
  write(
    `certificates/${id}.yaml`,
    `id: ${id}\nowner: { team: ops }\nrenewal: { responsible: ops }\nhandover: { due: 2099-01-31 }\n${more}\n`,
  );

const matrix = (...options: string[]) => certledger(['matrix', '--root', root, ...options]);

it('prints one line that is what a workflow’s output takes', async () => {
  entry('a', 'site: tokyo\nendpoints: ["https://a.example.jp", "https://b.example.jp"]');
  entry('c', 'endpoints: ["https://c.example.jp"]');
  const { code, out } = await matrix('--per-shard', '1', '--default-runner', ' self-hosted , linux ');
  expect(code).toBe(0);
  expect(out.trimEnd()).not.toContain('\n');
  expect(JSON.parse(out).include).toMatchObject([
    { name: 'Tokyo (tokyo) 1/2', runner: ['self-hosted', 'tokyo'] },
    { name: 'Tokyo (tokyo) 2/2' },
    { name: 'no site 1/1', runner: ['self-hosted', 'linux'] },
  ]);
});

it('prints a table for people in their language', async () => {
  entry('a', 'site: tokyo\nendpoints: ["https://a.example.jp"]');
  expect((await matrix('--format', 'text')).out).toBe('Tokyo (tokyo) 1/1  1 endpoint  self-hosted, tokyo\n');
  expect((await matrix('--format', 'text', '--locale', 'ja')).out).toContain('接続先 1 件');
});

it('says the very thing the workflow looks for when there is nothing to probe', async () => {
  mkdirSync(join(root, 'inventory/certificates'));
  expect(await matrix()).toMatchObject({ code: 0, out: '{"include":[]}\n' });
  expect((await matrix('--format', 'text')).out).toBe('Nothing to probe.\n');
});

it('does not take numbers and labels that are none', async () => {
  expect(await matrix('--per-shard', '0')).toMatchObject({ code: 2, err: expect.stringContaining('5000') });
  expect(await matrix('--default-runner', ' , ')).toMatchObject({
    code: 2,
    err: expect.stringContaining('label'),
  });
});
