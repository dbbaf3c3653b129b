/** The rolling pull request on the fake GitHub, with a real bare repository behind it. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { UsageError } from '../../../scripts/errors.ts';
import { markerLine, withHiddenLine } from '../../../scripts/tracker/model/marker.ts';
import { type Marker, unknownHash } from '../../../scripts/tracker/model/state.ts';
import type { LedgerChange } from '../../../scripts/tracker/tracker.ts';
import { type FakeGitHub, startFakeGitHub } from '../../support/github/github.ts';
import { put, temporary } from '../../support/temporary.ts';
import {
  commitAll,
  entryFile,
  entryText,
  git,
  ledgerRepository,
  renewal,
  withOrigin,
} from '../git-support.ts';
import { comment, hash, open } from './github-support.ts';

vi.setConfig({ testTimeout: 60_000 });

const branch = 'certledger/ledger-update';
let fake: FakeGitHub;
let clone: string;
let origin: string;

beforeEach(async () => {
  ({ clone, origin } = withOrigin(ledgerRepository(['web', 'mail'])));
  fake = await startFakeGitHub({ git: origin });
});
afterEach(() => fake.stop());

function change(entries: string[], digit: string, number?: number): LedgerChange {
  const level = { severity: 'info', rank: 0 } as const;
  const marker: Marker = { kind: 'update', entry: '', hash: hash(digit), status: 'open', level, turn: 1 };
  return {
    branch,
    title: `Record ${entries.length} certificates`,
    body: withHiddenLine(entries.join(', '), markerLine(marker)),
    labels: ['certledger'],
    marker,
    commits: entries.map(entry => renewal(entry)),
    ...(number === undefined ? {} : { number }),
  };
}

test('is opened with its labels, found again by its branch, and updated in place', async () => {
  const first = await open(fake, { root: clone });
  expect(await first.writer.updateLedger(change(['web'], 'a'))).toBe(1);
  const pull = fake.repository.find(1);
  expect(pull).toMatchObject({ state: 'open', labels: ['certledger'], pull: { head: branch, base: 'main' } });
  expect(git(origin, 'diff', '--name-only', `main..${branch}`)).toBe(entryFile('web'));

  const { reader, writer } = await open(fake, { root: clone });
  expect((await reader.read()).update).toMatchObject({
    number: 1,
    state: 'open',
    body: 'web',
    marker: { hash: hash('a') },
  });
  fake.forget();
  expect(await writer.updateLedger(change(['web', 'mail'], 'b', 1))).toBe(1);
  expect(fake.writes().map(({ method, path }) => `${method} ${path}`)).toEqual([
    'PATCH /repos/example/ledger/issues/1',
  ]);
  expect(git(origin, 'rev-list', '--count', `main..${branch}`)).toBe('2');
});

test('stands on the default branch as it is now, not as it was checked out', async () => {
  const other = temporary();
  git(other, 'clone', '-q', origin, '.');
  put(other, { [entryFile('new')]: entryText('new') });
  const tip = commitAll(other, 'Merged meanwhile');
  git(other, 'push', '-q', 'origin', 'main');
  const { writer } = await open(fake, { root: clone });
  await writer.updateLedger(change(['web', 'new'], 'a'));
  expect(git(origin, 'merge-base', 'main', branch)).toBe(tip);
  expect(git(origin, 'rev-list', '--count', `main..${branch}`)).toBe('2');
});

test('after it was merged there is nothing left to change', async () => {
  const { writer } = await open(fake, { root: clone });
  await writer.updateLedger(change(['web'], 'a'));
  const pull = fake.repository.find(1);
  if (pull) fake.repository.merge(pull);
  fake.forget();
  const next = await open(fake, { root: clone });
  expect((await next.reader.read()).update).toMatchObject({ number: 1, state: 'merged' });
  expect(await next.writer.updateLedger(change(['web'], 'a'))).toBeUndefined();
  expect(fake.writes()).toEqual([]);
  expect(await next.writer.updateLedger(change(['web', 'mail'], 'b'))).toBe(2);
});

test('is closed with a comment, once, and its branch stays', async () => {
  const { reader, writer } = await open(fake, { root: clone });
  await writer.updateLedger(change(['web'], 'a'));
  const { body } = change(['web'], 'c');
  for (let n = 0; n < 2; n++) await writer.closeLedgerUpdate(branch, 1, body, comment('2-nothing'));
  expect(fake.repository.find(1)).toMatchObject({ state: 'closed', body });
  expect(fake.repository.find(1)?.comments).toHaveLength(1);
  expect((await reader.read()).update).toMatchObject({ state: 'closed', marker: { hash: hash('c') } });
  expect(git(origin, 'rev-parse', branch)).toMatch(/^[0-9a-f]{40}$/);
});

describe('a run that dies', () => {
  for (const when of ['before', 'after'] as const) {
    for (const nth of [1, 2]) {
      test(`${when} its write ${nth} is finished by the next`, async () => {
        let writes = 0;
        let dead = false;
        fake.interfere(({ method }) => {
          if (method !== 'GET' && ++writes === nth) dead = true;
          return dead
            ? { when: writes === nth && method !== 'GET' ? when : 'before', how: 'drop' }
            : undefined;
        });
        const dying = await open(fake, { root: clone });
        await expect(dying.writer.updateLedger(change(['web'], 'a'))).rejects.toThrow();
        fake.interfere(undefined);
        const next = await open(fake, { root: clone });
        const { update } = await next.reader.read();
        // Either it is done, or the next run has to see that it is not.
        if (update?.marker.hash !== hash('a')) {
          expect(update).toBeUndefined();
          await next.writer.updateLedger(change(['web'], 'a'));
        }
        expect(fake.repository.issues).toHaveLength(1);
        expect(fake.repository.find(1)).toMatchObject({
          state: 'open',
          labels: ['certledger'],
          body: change(['web'], 'a').body,
        });
      });
    }
  }
});

describe('a stranger’s pull request from that branch', () => {
  const stranger = async () => {
    const { writer } = await open(fake, { root: clone });
    await writer.updateLedger(change(['web'], 'a'));
    const pull = fake.repository.find(1);
    if (!pull) throw new Error('there is no pull request');
    pull.user = 'mallory';
    return pull;
  };

  test('is in the way while it is open, so it becomes ours; what it says of itself counts for nothing', async () => {
    await stranger();
    const { writer, reader } = await open(fake, { root: clone });
    expect((await reader.read()).update).toMatchObject({ number: 1, marker: { hash: unknownHash } });
    expect(await writer.updateLedger(change(['web', 'mail'], 'b', 1))).toBe(1);
    expect(fake.repository.issues).toHaveLength(1);
    // From here on it is remembered, and so is what was written.
    const known = reader.known();
    const forged = fake.repository.find(1);
    if (forged) forged.body = forged.body.replaceAll(hash('b'), hash('c'));
    expect((await reader.read(known)).update).toMatchObject({ marker: { hash: hash('b') } });
  });

  test('decides nothing once it is closed, nor into another branch', async () => {
    const pull = await stranger();
    const { reader } = await open(fake, { root: clone });
    fake.repository.setState(pull, 'closed');
    expect((await reader.read()).update).toBeUndefined();
    fake.repository.setState(pull, 'open');
    if (pull.pull) pull.pull.base = 'elsewhere';
    expect((await reader.read()).update).toBeUndefined();
  });
});

test('without a clone it says what is missing', async () => {
  const { writer } = await open(fake, { root: temporary() });
  await expect(writer.updateLedger(change(['web'], 'a'))).rejects.toThrow(UsageError);
});
