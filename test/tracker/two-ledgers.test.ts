/** Several ledgers with one tracker: each keeps its own issues and does not touch those of the others. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Finding, LedgerUpdate } from '../../scripts/compare/finding.ts';
import { apply } from '../../scripts/tracker/apply.ts';
import { updateBranchOf } from '../../scripts/tracker/model/ledger-name.ts';
import type { KnownIssue } from '../../scripts/tracker/model/state.ts';
import { openTracker } from '../../scripts/tracker/open-tracker.ts';
import { claimed, type Owner, ownerOf } from '../../scripts/tracker/owner.ts';
import { type FakeGitHub, startFakeGitHub } from '../support/github/github.ts';
import { git, ledgerRepository, renewal, withOrigin } from './git-support.ts';
import { marker, open } from './github/github-support.ts';
import { comparison, entry, finding, later, ledger, planned, settings } from './plan/plan-support.ts';

vi.setConfig({ testTimeout: 60_000 });

const inventory = ledger([entry('web'), entry('mail')]);
const expired = [finding('expiry.expired', 'web', 'web')];
const named = (name?: string): Owner => ({
  ...(name && { name }),
  knows: id => ['web', 'mail'].includes(id),
});

describe('on GitHub', () => {
  let fake: FakeGitHub;
  let root: string;
  beforeEach(async () => {
    const { clone, origin } = withOrigin(ledgerRepository(['web', 'mail']));
    root = clone;
    fake = await startFakeGitHub({ git: origin, collaborators: ['suzuki-gh', 'tanaka-gh'] });
  });
  afterEach(() => fake.stop());

  async function sweep(
    owner: Owner,
    findings: Finding[],
    more: { updates?: LedgerUpdate[]; known?: KnownIssue[] } = {},
  ) {
    const { reader, writer } = await open(fake, { owner, root });
    const found = await reader.read(more.known);
    const plan = planned(inventory, comparison(findings, { updates: more.updates ?? [] }), found, later(1));
    const result = await apply(plan, found, writer);
    expect(result.failed).toEqual([]);
    return reader.known();
  }
  const states = () => fake.repository.issues.map(({ state }) => state);

  test('two that know the same entry have an issue each, and neither touches that of the other', async () => {
    const [tokyo, osaka, nameless] = [named('tokyo'), named('osaka'), named()];
    for (const owner of [tokyo, osaka, nameless]) await sweep(owner, expired);
    expect(states()).toEqual(['open', 'open', 'open']);
    fake.forget();
    for (const owner of [tokyo, osaka, nameless]) await sweep(owner, expired);
    expect(fake.writes()).toEqual([]);
    await sweep(osaka, []);
    expect(states()).toEqual(['open', 'closed', 'open']);
    for (const owner of [tokyo, osaka, nameless]) await sweep(owner, owner === osaka ? [] : expired);
    expect(states()).toEqual(['open', 'closed', 'open']);
  });

  test('each has a branch and a pull request of its own', async () => {
    const updates = [renewal('web').update];
    for (const owner of [named('tokyo'), named('osaka'), named()]) await sweep(owner, [], { updates });
    expect(fake.repository.issues.map(({ pull }) => pull?.head)).toEqual([
      updateBranchOf('tokyo'),
      updateBranchOf('osaka'),
      'certledger/ledger-update',
    ]);
    fake.forget();
    for (const owner of [named('tokyo'), named('osaka'), named()]) await sweep(owner, [], { updates });
    expect(fake.writes()).toEqual([]);
    await sweep(named('tokyo'), []);
    expect(states()).toEqual(['closed', 'open', 'open']);
  });

  test('one that is given a name takes what it has along, and rewrites nothing for it', async () => {
    const updates = [renewal('web').update];
    await sweep(named(), expired, { updates });
    fake.forget();
    await sweep(named('tokyo'), expired, { updates });
    expect(fake.writes()).toEqual([]);
    const more = [...expired, finding('drift.names', 'web', 'web')];
    await sweep(named('tokyo'), more, { updates: [...updates, renewal('mail').update] });
    expect(fake.repository.issues.map(({ body }) => body.includes('"ledger":"tokyo"'))).toEqual([true, true]);
    expect(fake.repository.issues[1]?.pull?.head).toBe('certledger/ledger-update');
    await sweep(named('tokyo'), []);
    expect(states()).toEqual(['closed', 'closed']);
  });

  test('one that is called otherwise knows what it remembers', async () => {
    const known = await sweep(named('tokyo'), expired);
    fake.forget();
    await sweep(named('kanto'), expired, { known });
    expect(fake.writes()).toEqual([]);
    await sweep(named('kanto'), [], { known });
    expect(states()).toEqual(['closed']);
  });

  test('an issue about an entry that is not of this ledger is left alone', async () => {
    const other = { name: 'tokyo', knows: () => false };
    await sweep(named(), expired);
    await sweep(other, []);
    expect(states()).toEqual(['open']);
  });
});

describe('a name', () => {
  test('is that of the settings, else the folder in the repository, else there is none', async () => {
    const repository = ledgerRepository(['web']);
    const inner = join(repository, 'teams', 'tokyo');
    mkdirSync(inner, { recursive: true });
    const nameOf = async (folder: string, given?: string) =>
      (await ownerOf(folder, process.env, given, new Set())).name;
    expect(await nameOf(repository)).toBeUndefined();
    expect(await nameOf(inner)).toBe('teams/tokyo');
    expect(await nameOf(inner, 'osaka')).toBe('osaka');
    expect(await nameOf(mkdtempSync(join(tmpdir(), 'certledger-')))).toBeUndefined();
  });

  test('gives a branch that git accepts, and no other name gives the same', () => {
    const names = ['tokyo', 'teams/tokyo', 'teams-tokyo', '東京', '../..', '-x', 'a'.repeat(100)];
    const branches = names.map(updateBranchOf);
    expect(new Set(branches).size).toBe(names.length);
    for (const branch of branches) git(tmpdir(), 'check-ref-format', '--branch', branch);
  });

  test('decides whose a marker is', () => {
    const tokyo = named('tokyo');
    expect(claimed(marker('web', { ledger: 'tokyo' }), tokyo)).toEqual(marker('web', { ledger: 'tokyo' }));
    expect(claimed(marker('web', { ledger: 'osaka' }), tokyo)).toBeUndefined();
    expect(claimed(marker('web', { ledger: 'osaka' }), named())).toBeUndefined();
    expect(claimed(marker('web'), tokyo)).toEqual(marker('web', { ledger: 'tokyo' }));
    expect(claimed(marker('other'), tokyo)).toBeUndefined();
    expect(claimed(marker('other'), named())).toEqual(marker('other'));
    expect(claimed(marker('web', { ledger: 'osaka' }), tokyo, true)?.ledger).toBe('tokyo');
    const pull = marker('', { kind: 'update', entries: ['web#ecdsa:aa', 'mail:bb'] });
    expect(claimed(pull, tokyo)?.ledger).toBe('tokyo');
    expect(claimed({ ...pull, entries: ['web:aa', 'other:bb'] }, tokyo)).toBeUndefined();
  });
});

describe('in one folder', () => {
  test('ledgers in two folders of a repository share a local tracker', async () => {
    const repository = ledgerRepository(['web']);
    const dir = join(repository, 'tracker');
    async function sweep(folder: string, findings: Finding[]) {
      const root = join(repository, folder);
      mkdirSync(root, { recursive: true });
      const tracker = await openTracker(
        'local',
        { root, settings, entries: new Set(['web', 'mail']), trackerDir: dir },
        { env: process.env, now: later(1), err: () => undefined },
      );
      if (!tracker) throw new Error('there is no tracker');
      const plan = planned(inventory, comparison(findings), await tracker.reader.read(), later(1));
      const { done } = await apply(plan, await tracker.reader.read(), tracker.writer);
      return done.filter(({ kind }) => kind !== 'create-label').length;
    }
    expect([await sweep('tokyo', expired), await sweep('osaka', expired)]).toEqual([1, 1]);
    expect([await sweep('tokyo', expired), await sweep('osaka', expired)]).toEqual([0, 0]);
    expect(await sweep('osaka', [])).toBe(1);
    expect([await sweep('tokyo', expired), await sweep('osaka', [])]).toEqual([0, 0]);
    const files = readdirSync(join(dir, 'issues')).map(file =>
      readFileSync(join(dir, 'issues', file), 'utf8'),
    );
    expect(files.map(text => /state: (\w+)/.exec(text)?.[1])).toEqual(['open', 'closed']);
    rmSync(dir, { recursive: true });
  });
});
