/** The demo is the main job end to end: real servers, a real ledger, three sweeps. */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { certledger } from '../support/certledger.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'certledger-demo-test-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const env = { PATH: process.env.PATH ?? '' };

describe('demo', () => {
  it('finds exactly what is wrong, writes nothing twice, and sees two repairs', {
    timeout: 60_000,
  }, async () => {
    const { code, out, err } = await certledger(['demo', '--keep', folder], { env });
    expect([code, err]).toEqual([0, '']);

    const [first = '', second = '', third = '', places = ''] = out.split(/── .* ──/).slice(1);
    expect(rulesByEntry(first)).toEqual({
      'branch-office': ['endpoint.unreachable'],
      'directory-link': ['expiry.expired'],
      files: ['chain.incomplete'],
      knowledge: ['hostname.mismatch'],
      legacy: ['endpoint.unreachable'],
      mailbox: ['ledger.unfilled'],
      payroll: ['expiry.near'],
      portal: ['drift.renewed'],
      printer: ['chain.self-signed'],
      relay: ['endpoint.no-tls'],
      shop: ['drift.regressed'],
      'virtual-desktop': ['system.undeclared'],
      vpn: ['drift.changed', 'drift.issuer', 'chain.untrusted'],
    });
    expect(first).toContain('Opened 11 issues');
    expect(first).toContain('Proposed 2 ledger records');
    expect(second).toContain('0 writes');
    expect(third.match(/^- close issue .*/gm)).toHaveLength(2);
    expect(third).toMatch(/directory-link[\s\S]*files/);

    const issues = join(folder, '.certledger', 'tracker', 'issues');
    expect(places).toContain(issues);
    const states = readdirSync(issues).map(
      file => /^state: (.*)$/m.exec(readFileSync(join(issues, file), 'utf8'))?.[1],
    );
    expect(states.filter(state => state === 'closed')).toHaveLength(2);
    expect(states.filter(state => state === 'open')).toHaveLength(9);
    expect(places).toContain('certledger/ledger-update');
  });

  it('shows the pull request as files where there is no git', { timeout: 60_000 }, async () => {
    const { code, out } = await certledger(['demo', '--keep', folder, '--locale', 'ja'], {
      env: { PATH: join(folder, 'nothing-here') },
    });
    expect(code).toBe(0);
    expect(out).toContain(join(folder, '.certledger', 'tracker', 'pulls'));
    expect(existsSync(join(folder, '.git'))).toBe(false);
  });

  it('does not touch a folder that holds something', async () => {
    writeFileSync(join(folder, 'mine.txt'), 'keep me');
    const { code, err } = await certledger(['demo', '--keep', folder, '--locale', 'en'], { env });
    expect(code).toBe(2);
    expect(err).toContain('is not empty');
    expect(readdirSync(folder)).toEqual(['mine.txt']);
  });
});

/** What a report in text says, by entry. */
function rulesByEntry(report: string): Record<string, string[]> {
  const found = new Map<string, string[]>();
  let rules: string[] = [];
  for (const line of report.split('\n')) {
    const entry = /^(\S+) {2}\S/.exec(line)?.[1];
    const rule = /^ {2}(?:error|warning|info) +(\S+)/.exec(line)?.[1];
    if (entry) {
      rules = [];
      found.set(entry, rules);
    }
    if (rule) rules.push(rule);
  }
  return Object.fromEntries(found);
}
