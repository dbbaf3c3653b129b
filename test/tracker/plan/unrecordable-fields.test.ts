/** A certificate with a field that no record can hold: its own record lacks that field, and nothing else changes. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { compare } from '../../../scripts/compare/compare.ts';
import { remember } from '../../../scripts/compare/next-memory.ts';
import { gatherEvidence } from '../../../scripts/evidence/evidence.ts';
import { emptyMemory } from '../../../scripts/evidence/memory.ts';
import { loadLedger } from '../../../scripts/ledger/read/read.ts';
import { validator } from '../../../scripts/schemas.ts';
import { locales } from '../../../scripts/text/locale.ts';
import { apply } from '../../../scripts/tracker/apply.ts';
import { openLocal } from '../../../scripts/tracker/local/local.ts';
import { plan } from '../../../scripts/tracker/plan/planner.ts';
import { certificate, entryOf, now, served } from '../../support/sample-data.ts';
import { put } from '../../support/temporary.ts';
import { build, commitAll, entryFile, git, ledgerRepository, renewal } from '../git-support.ts';
import { templates } from './plan-support.ts';

// Dozens of git processes a test, on machines that are busy with others.
vi.setConfig({ testTimeout: 60_000 });

const odd = certificate('odd', {
  subject: { commonName: 'www.example.jp', organization: '', country: 'jp' },
  serial: '-7fff',
  notBefore: '2026-11-01T00:00:00Z',
  notAfter: '1902-12-13T20:45:52Z',
});

async function swept(root: string) {
  const { ledger, problems } = await loadLedger(root, { now, locale: 'en' });
  if (!ledger) throw new Error('no ledger');
  const observations = ['device', 'web'].map(id =>
    served(entryOf(id), id === 'device' ? odd : certificate('web')),
  );
  const memory = remember(emptyMemory, observations, ledger, now);
  return { ledger, problems, comparison: compare(ledger, gatherEvidence(ledger, observations, memory), now) };
}

/** A local tracker and what it said. */
function tracker(root: string) {
  const said: string[] = [];
  const options = { root, env: {}, now, log: (line: string) => said.push(line) };
  return { said, ...openLocal({ ...options, dir: join(root, '.tracker') }) };
}

const parties = { 'inventory/parties.yaml': 'teams: { infra-ops: { name: Ops } }\n' };

describe('the proposed records', () => {
  it('are valid, each of them, and the next sweep has nothing to add', async () => {
    const root = ledgerRepository(['device', 'web']);
    put(root, parties);
    commitAll(root, 'Parties');
    const { ledger, comparison } = await swept(root);
    expect(comparison.updates.map(({ entry, leftOut }) => [entry, leftOut])).toEqual([
      ['device', ['subject.organization', 'subject.country', 'serial', 'notAfter']],
      ['web', undefined],
    ]);
    const { reader, writer } = tracker(root);
    const state = await reader.read();
    const made = plan({ ledger, comparison, tracker: state, now, templates: templates.en });
    expect(validator('plan')(JSON.parse(JSON.stringify(made)))).toBe(true);
    expect((await apply(made, await reader.read(), writer)).failed).toEqual([]);
    git(root, 'merge', '-q', 'certledger/ledger-update');
    const after = await swept(root);
    expect(after.problems).toEqual([]);
    expect(after.comparison.updates).toEqual([]);
    expect(after.ledger.entries.map(({ certificate: record }) => record?.sha256)).toEqual([
      odd.sha256,
      certificate('web').sha256,
    ]);
  });

  it.each(locales)('say what is not in them (%s)', async locale => {
    const root = ledgerRepository(['device', 'web']);
    put(root, parties);
    const { ledger, comparison } = await swept(root);
    const state = { issues: [], labels: [] };
    const made = plan({ ledger, comparison, tracker: state, now, templates: templates[locale] });
    const update = made.actions.find(action => action.kind === 'update-ledger');
    const parts = ['subject.organization', 'subject.country', 'serial', 'notAfter'];
    expect(update?.body).toContain(parts.map(part => `\`${part}\``).join(' '));
    expect(update?.body).toMatch(/never valid|始まりより前/);
    expect(update?.body).toMatch(/A value is left out|記録対象外」は/);
    expect(update?.commits[0]?.message).toContain(parts.join(' '));
    expect(update?.commits[1]?.message).not.toMatch(/Left out|記録できない/);
  });
});

describe('a file that changed under the plan and cannot be edited any more', () => {
  const broken = 'id: "device\n';

  it('is said, and the others get their commit', async () => {
    const root = ledgerRepository(['device', 'web']);
    put(root, { [entryFile('device')]: broken });
    commitAll(root, 'Break it');
    const built = await build(root, 'certledger/ledger-update', [renewal('device'), renewal('web')]);
    expect(built).toMatchObject({ changed: true, refused: [entryFile('device')] });
    expect(git(root, 'diff', '--name-only', 'main..certledger/ledger-update')).toBe(entryFile('web'));
  });

  it('is said beside a tracker without git, too', async () => {
    const root = ledgerRepository(['device', 'web']);
    put(root, parties);
    commitAll(root, 'Parties');
    const { ledger, comparison } = await swept(root);
    git(root, 'rm', '-q', '-r', '--cached', '.');
    git(root, 'update-ref', '-d', 'HEAD');
    put(root, { [entryFile('device')]: broken });
    const { reader, writer, said } = tracker(root);
    const made = plan({ ledger, comparison, tracker: await reader.read(), now, templates: templates.en });
    expect((await apply(made, await reader.read(), writer)).failed).toEqual([]);
    expect(said.join('\n')).toContain('inventory/certificates/device.yaml. Run `certledger validate`');
    const proposals = join(root, '.tracker/pulls/ledger-update');
    expect(readFileSync(join(proposals, entryFile('web')), 'utf8')).toContain(certificate('web').sha256);
    expect(() => readFileSync(join(proposals, entryFile('device')))).toThrow('ENOENT');
  });
});
