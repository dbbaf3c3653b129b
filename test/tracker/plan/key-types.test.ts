/** The rolling pull request, where an entry has an RSA and an ECDSA certificate: two commits to one file. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { LedgerUpdate } from '../../../scripts/compare/finding.ts';
import { apply } from '../../../scripts/tracker/apply.ts';
import { openLocal } from '../../../scripts/tracker/local/local.ts';
import { MemoryTracker } from '../../support/memory-tracker.ts';
import { comparison, entry, later, ledger, planned, summary, update } from './plan-support.ts';

const [rsa, ecdsa] = ['aa'.repeat(32), 'bb'.repeat(32)];
const both: LedgerUpdate[] = [
  { ...update('web', rsa), keyType: 'rsa' },
  { ...update('web', ecdsa), keyType: 'ecdsa' },
];
const inventory = ledger([entry('web', { keyTypes: 'both', ecdsa: {} })]);

describe('both certificates of an entry', () => {
  it('are a commit each, and a row each that says which it is', () => {
    const { actions } = planned(inventory, comparison([], { updates: both }));
    const [action] = actions.filter(({ kind }) => kind === 'update-ledger');
    if (action?.kind !== 'update-ledger') throw new Error('no pull request');
    expect(
      action.commits.map(({ message, update: { keyType } }) => [message.split('\n')[0], keyType]),
    ).toEqual([
      ['Record the renewed certificate of web (ECDSA)', 'ecdsa'],
      ['Record the renewed certificate of web (RSA)', 'rsa'],
    ]);
    expect(action.body).toContain('`web (RSA)`');
    expect(action.body).toContain('`web (ECDSA)`');
  });

  it('stay proposed while one of them cannot be seen, and go when nothing is left', async () => {
    const tracker = new MemoryTracker(later(0));
    const sweep = async (updates: LedgerUpdate[], unknown: string[], day: number) => {
      const plan = planned(inventory, comparison([], { updates, unknown }), await tracker.read(), later(day));
      await apply(plan, await tracker.read(), tracker);
      return summary(plan);
    };
    expect(await sweep(both, [], 0)).toEqual(['ledger web,web']);
    expect(await sweep(both, [], 1)).toEqual([]);
    // The server does not answer: neither is taken back, nor the other proposed alone.
    expect(await sweep(both.slice(0, 1), ['web'], 2)).toEqual([]);
    expect(await sweep([], ['web'], 3)).toEqual([]);
    // One was recorded: the other is left.
    expect(await sweep(both.slice(1), [], 4)).toEqual(['ledger web']);
    expect(await sweep([], [], 5)).toEqual(['close ledger']);
  });

  it('end up in one file beside a tracker without git', async () => {
    const root = mkdtempSync(join(tmpdir(), 'certledger-key-types-'));
    try {
      mkdirSync(join(root, 'inventory', 'certificates'), { recursive: true });
      const text = `id: web\nkeyTypes: both\ncertificate: { sha256: ${'cc'.repeat(32)} }\n`;
      writeFileSync(join(root, 'inventory/certificates/web.yaml'), text);
      const dir = join(root, 'tracker');
      const options = { dir, root, env: {}, now: later(0), locale: 'en' as const, log: () => undefined };
      const { reader, writer } = openLocal(options);
      const plan = planned(inventory, comparison([], { updates: both }), await reader.read());
      expect((await apply(plan, await reader.read(), writer)).failed).toEqual([]);
      const proposed = readFileSync(join(dir, 'pulls/ledger-update/inventory/certificates/web.yaml'), 'utf8');
      expect(parse(proposed)).toMatchObject({
        certificate: { sha256: rsa },
        previous: { sha256: 'cc'.repeat(32) },
        ecdsa: { certificate: { sha256: ecdsa } },
      });
    } finally {
      rmSync(root, { recursive: true, force: true });
    }
  });
});
