import { describe, expect, it } from 'vitest';
import { run } from '../../scripts/commands/explain.ts';
import type { Io } from '../../scripts/commands/io.ts';
import { ruleIds } from '../../scripts/compare/finding.ts';
import { UsageError } from '../../scripts/errors.ts';
import { cases } from '../support/cases.ts';

async function explain(options: { rule?: string; locale?: 'en' | 'ja'; root?: string }): Promise<string> {
  let printed = '';
  const io: Io = {
    out: text => {
      printed += text;
    },
    err: () => undefined,
    env: {},
    now: new Date('2026-10-01T00:00:00Z'),
    interactive: false,
    color: false,
  };
  expect(await run({ root: '/nowhere', ...options }, io)).toBe(0);
  return printed;
}

describe('explain', () => {
  it('lists every rule on a line of its own', async () => {
    const lines = (await explain({})).trimEnd().split('\n');
    expect(lines.map(line => line.split(' ')[0])).toEqual([...ruleIds]);
  });

  it('explains one, in the language asked for, else the ledger’s', async () => {
    expect(await explain({ rule: 'drift.regressed' })).toContain('restored from a backup');
    expect(await explain({ rule: 'drift.regressed', locale: 'ja' })).toContain('切り戻し');
    const root = cases.find(({ name }) => name === 'japanese')?.folder ?? '';
    expect(await explain({ rule: 'drift.regressed', root })).toContain('切り戻し');
    expect(await explain({ rule: 'drift.regressed', root, locale: 'en' })).toContain(
      'restored from a backup',
    );
  });

  it('knows what was meant', async () => {
    await expect(explain({ rule: 'drift.regresed' })).rejects.toThrow(/drift\.regressed/);
    await expect(explain({ rule: 'weather' })).rejects.toThrow(UsageError);
  });
});
