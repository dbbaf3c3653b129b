/** `plan` and `apply` as a person runs them: files in, files out. */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { run as applyCommand } from '../../scripts/commands/apply.ts';
import { run as planCommand } from '../../scripts/commands/plan.ts';
import type { Io } from '../../scripts/commands/shared/command-io.ts';
import type { Comparison } from '../../scripts/compare/finding.ts';
import { documentOf, reportOf } from '../../scripts/compare/report.ts';
import { exitCodes, UsageError } from '../../scripts/errors.ts';
import { gatherEvidence } from '../../scripts/evidence/evidence.ts';
import { emptyMemory } from '../../scripts/evidence/memory.ts';
import { loadLedger } from '../../scripts/ledger/read/read.ts';
import { rule as expiredRule } from '../../scripts/rules/expiry/expired.ts';
import { comparison, finding, start } from '../tracker/plan/plan-support.ts';

let root: string;
let out: string;
const io = (): Io => ({
  out: text => {
    out += text;
  },
  err: () => undefined,
  env: process.env,
  now: start,
  interactive: false,
  color: false,
});

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'certledger-plan-'));
  out = '';
  mkdirSync(join(root, 'inventory', 'certificates'), { recursive: true });
  writeFileSync(
    join(root, 'inventory', 'settings.yaml'),
    'locale: ja\ntimezone: Asia/Tokyo\nissues: { maxNew: 1 }\n',
  );
  writeFileSync(
    join(root, 'inventory', 'parties.yaml'),
    'people: { suzuki: { name: 鈴木, github: suzuki-gh } }\nteams: { infra-ops: { name: 基盤運用, members: [suzuki] } }\n',
  );
  for (const id of ['intranet', 'mail']) {
    writeFileSync(
      join(root, 'inventory', 'certificates', `${id}.yaml`),
      `id: ${id}\nowner: { team: infra-ops, primary: suzuki }\nendpoints: [https://${id}.example.jp]\nrenewal: { responsible: infra-ops }\nhandover: { due: 2027-01-31 }\n`,
    );
  }
});

afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

async function findingsFile(compared: Comparison): Promise<string> {
  const { ledger } = await loadLedger(root, { now: start });
  if (!ledger) throw new Error('the ledger of this test is broken');
  const file = join(root, 'findings.json');
  writeFileSync(
    file,
    JSON.stringify(
      documentOf(reportOf(ledger, gatherEvidence(ledger, [], emptyMemory), compared, start), 'ja'),
    ),
  );
  return file;
}

const expired = comparison([finding('expiry.expired', 'intranet', 'intranet.example.jp')]);
const title = expiredRule.title.ja;
const local = { tracker: 'local' as const };
const plan = () => join(root, 'plan.json');

it('plans into a file, applies it, and has nothing to do then', async () => {
  const findings = await findingsFile(expired);
  const planning = { root, findings, ...local, format: 'text' as const };
  expect(await planCommand({ ...planning, out: plan() }, io())).toBe(exitCodes.fine);
  expect(out).toContain(`+ イシュー作成 intranet: ${title}\n`);
  expect(existsSync(join(root, '.certledger'))).toBe(false);

  out = '';
  expect(await applyCommand({ root, plan: plan(), ...local, format: 'text' }, io())).toBe(exitCodes.fine);
  expect(out).toBe('反映: 4 件。\n');
  expect(readFileSync(join(root, '.certledger', 'tracker', 'issues', '0001-intranet.md'), 'utf8')).toContain(
    'suzuki-gh',
  );

  out = '';
  expect(await planCommand(planning, io())).toBe(exitCodes.fine);
  expect(out).toBe('変更はありません。イシューとプルリクエストは最新の状態です。\n');

  out = '';
  expect(await applyCommand({ root, plan: plan(), ...local, format: 'json' }, io())).toBe(exitCodes.fine);
  expect(JSON.parse(out)).toMatchObject({ schemaVersion: 1, done: [], failed: [], carried: [] });
});

it('speaks the language asked for, and prints Markdown and JSON', async () => {
  const findings = await findingsFile(expired);
  const planning = { root, findings, tracker: 'none' as const, locale: 'en' as const };
  await planCommand({ ...planning, format: 'markdown' }, io());
  expect(out).toContain('| + | open issue |  | `intranet: Expired` |\n');
  expect(out).toContain('Total: create label: 3, open issue: 1\n');
  out = '';
  await planCommand({ ...planning, format: 'json' }, io());
  expect(JSON.parse(out)).toMatchObject({ schemaVersion: 1, generatedAt: start.toISOString() });
});

it('exits 4 when the guard refuses, and goes on with --force', async () => {
  const both = comparison([...expired.findings, finding('expiry.expired', 'mail', 'mail.example.jp')]);
  const planning = { root, findings: await findingsFile(both), ...local, format: 'text' as const };
  expect(await planCommand(planning, io())).toBe(exitCodes.refused);
  expect(out).toMatch(/^反映の一部を中止しました: 新規イシュー 1 件の作成を見合わせています/);
  expect(out).toContain(`+ イシュー作成 intranet: ${title}\n`);
  expect(out).not.toContain(`+ イシュー作成 mail: ${title}\n`);
  out = '';
  expect(await planCommand({ ...planning, force: true }, io())).toBe(exitCodes.fine);
  expect(out).toContain(`+ イシュー作成 mail: ${title}\n`);
});

it('refuses a plan whose ledger or tracker has changed since, and a file that is no plan', async () => {
  const findings = await findingsFile(expired);
  const planning = { root, findings, ...local, format: 'text' as const };
  await planCommand({ ...planning, out: plan() }, io());
  await applyCommand({ root, plan: plan(), ...local, format: 'text' }, io());
  const issue = join(root, '.certledger', 'tracker', 'issues', '0001-intranet.md');
  writeFileSync(issue, readFileSync(issue, 'utf8').replace('state: open', 'state: closed'));
  const again = applyCommand({ root, plan: plan(), ...local, format: 'text' }, io());
  await expect(again).rejects.toMatchObject({
    text: { ja: expect.stringMatching(/intranet.*何も書き込んでいません/s) },
  });

  writeFileSync(plan(), '{}');
  await expect(applyCommand({ root, plan: plan(), ...local, format: 'text' }, io())).rejects.toThrow(
    UsageError,
  );
  rmSync(plan());
  await expect(applyCommand({ root, plan: plan(), ...local, format: 'text' }, io())).rejects.toThrow(
    /plan\.json/,
  );
});

it('needs a tracker to apply to', async () => {
  const findings = await findingsFile(expired);
  await planCommand({ root, findings, tracker: 'none', out: plan(), format: 'text' }, io());
  const nowhere = applyCommand({ root, plan: plan(), tracker: 'none', format: 'text' }, io());
  await expect(nowhere).rejects.toThrow(/--tracker/);
});
