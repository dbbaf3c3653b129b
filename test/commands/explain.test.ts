import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { run } from '../../scripts/commands/explain.ts';
import type { Io } from '../../scripts/commands/shared/command-io.ts';
import { ruleIds } from '../../scripts/compare/finding.ts';
import { UsageError } from '../../scripts/errors.ts';
import { messages } from '../../scripts/ledger/messages/schema-messages.ts';

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
  it('lists every rule on a line of its own, the findings first', async () => {
    const [findings = '', problems = ''] = (await explain({})).trimEnd().split('\n\n');
    expect(findings.split('\n').map(line => line.split(' ')[0])).toEqual([...ruleIds]);
    const [heading, ...ids] = problems.split('\n');
    expect(heading).toContain('validate');
    expect(ids).toEqual(
      [...Object.keys(messages), 'adoption.debt', 'review.changed-twice', 'review.too-much'].sort(),
    );
  });

  it('knows what validate and review say', async () => {
    for (const rule of ['adoption.debt', 'review.changed-twice', 'review.too-much', ...Object.keys(messages)])
      for (const locale of ['en', 'ja'] as const) {
        const text = await explain({ rule, locale });
        expect(text.startsWith(`${rule}\n`)).toBe(true);
        expect(text).not.toMatch(/\{[a-z]+\}/i);
        expect(/[ぁ-ん]/.test(text), text).toBe(locale === 'ja');
      }
    expect(await explain({ rule: 'schema.required' })).toContain('The key `«key»` is missing.');
    expect(await explain({ rule: 'adoption.debt', locale: 'ja' })).toContain('引継ぎ未了');
  });

  it('explains one, in the language asked for, else the ledger’s', async () => {
    expect(await explain({ rule: 'drift.regressed' })).toContain('restored from a backup');
    expect(await explain({ rule: 'drift.regressed', locale: 'ja' })).toContain('切り戻し');
    // This repository’s own ledger is Japanese.
    const root = fileURLToPath(new URL('../..', import.meta.url));
    expect(await explain({ rule: 'drift.regressed', root })).toContain('切り戻し');
    expect(await explain({ rule: 'drift.regressed', root, locale: 'en' })).toContain(
      'restored from a backup',
    );
  });

  it('knows what was meant', async () => {
    await expect(explain({ rule: 'drift.regresed' })).rejects.toThrow(/drift\.regressed/);
    await expect(explain({ rule: 'adoption.dept' })).rejects.toThrow(/adoption\.debt/);
    await expect(explain({ rule: 'weather' })).rejects.toThrow(UsageError);
  });
});
