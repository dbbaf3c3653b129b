/** How often the local tracker reads its files, and that a run may be killed at any time although it reads them only once. */
import { appendFileSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Comparison } from '../../scripts/compare/finding.ts';
import { apply } from '../../scripts/tracker/apply.ts';
import { openLocal } from '../../scripts/tracker/local/local.ts';
import { comparison, entry, finding, later, ledger, planned, settings } from './plan/plan-support.ts';

/** How often each file was asked for, whether it was there or not. */
const reads = vi.hoisted(() => new Map<string, number>());

vi.mock('node:fs/promises', async original => {
  const actual = await original<typeof import('node:fs/promises')>();
  const readFile = (file: string) => {
    reads.set(file, (reads.get(file) ?? 0) + 1);
    return actual.readFile(file);
  };
  return { ...actual, readFile };
});

let dir: string;

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'certledger-reads-'));
  reads.clear();
});

afterEach(() => {
  rmSync(dir, { recursive: true, force: true });
});

const names = Array.from({ length: 40 }, (_, index) => `web${String(index + 1).padStart(2, '0')}`);
const [older, newer] = [names.slice(0, 20), names.slice(20)];
const inventory = ledger(
  names.map(id => entry(id)),
  { settings: { ...settings, issues: { ...settings.issues, maxNew: names.length } } },
);
const expired = (ids: readonly string[]): Comparison =>
  comparison(ids.map(id => finding('expiry.expired', id, `${id}.example.jp`)));
const open = (day: number, folder = dir) =>
  openLocal({ dir: folder, root: dir, env: {}, now: later(day), log: () => undefined });

async function planFor(compared: Comparison, day: number, folder = dir) {
  // That so many are closed at once is what this is about, not what is doubted.
  return planned(inventory, compared, await open(day, folder).reader.read(), later(day), true);
}

async function run(compared: Comparison, day: number, folder = dir) {
  const plan = await planFor(compared, day, folder);
  const { reader, writer } = open(day, folder);
  reads.clear();
  const { done, failed } = await apply(plan, await reader.read(), writer);
  expect(failed).toEqual([]);
  return done;
}

const fileOf = (id: string) => join(dir, 'issues', `00${id.slice(3)}-${id}.md`);
const counted = (ids: readonly string[]) => [...new Set(ids.map(id => reads.get(fileOf(id)) ?? 0))];

describe('the files of the local tracker', () => {
  it('are read once a run, however many issues it opens', async () => {
    await run(expired(older), 0);
    expect(await run(expired(names), 1)).toHaveLength(newer.length);
    expect(counted(older)).toEqual([1]);
    // What is not there yet is not read either.
    expect(counted(newer)).toEqual([0]);
  });

  it('are read again only by the write that changes them, so that nothing people wrote meanwhile is lost', async () => {
    await run(expired(older), 0);
    const plan = await planFor(expired([]), 1);
    const { reader, writer } = open(1);
    reads.clear();
    let actions = 0;
    const onStart = () => {
      if (actions++ === 0) appendFileSync(fileOf('web20'), '\nCalled the contractor. -- Suzuki\n');
    };
    expect(await apply(plan, await reader.read(), writer, { onStart })).toMatchObject({ done: plan.actions });
    // Read with the others, as it stands now, and once more to see whether it changes at all.
    expect(counted(older)).toEqual([3]);
    expect(readFileSync(fileOf('web20'), 'utf8')).toMatch(
      /Called the contractor[\s\S]*<!-- certledger-comment/,
    );
  });

  it('stay as they are where what people wrote is not UTF-8', async () => {
    await run(expired(['web01']), 0);
    const file = fileOf('web01');
    appendFileSync(file, Buffer.from('8fd896be8f91', 'hex'));
    const before = readFileSync(file);
    await expect(planFor(comparison([]), 1)).rejects.toThrow(/0001-web01\.md is not all UTF-8/);
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  it('end the same when the run is killed between any two writes', async () => {
    const clean = join(dir, 'clean');
    const filesOf = (folder: string) =>
      readdirSync(join(folder, 'issues')).map(file => [
        file,
        readFileSync(join(folder, 'issues', file), 'utf8'),
      ]);
    const few = comparison([...expired(older.slice(0, 2)).findings]);
    const changed = expired(older.slice(1, 4));
    await run(few, 0, clean);
    const { length } = await run(changed, 1, clean);
    expect(length).toBeGreaterThan(2);
    for (let last = 0; last < length; last++) {
      const folder = join(dir, `killed-${last}`);
      await run(few, 0, folder);
      const plan = await planFor(changed, 1, folder);
      const { reader, writer } = open(1, folder);
      let actions = 0;
      const onStart = () => {
        if (actions++ === last) throw new Error('killed');
      };
      await expect(apply(plan, await reader.read(), writer, { onStart })).rejects.toThrow('killed');
      // The very same tracker goes on as well as a new one does.
      const again = last % 2 ? { reader, writer } : open(1, folder);
      await apply(plan, await again.reader.read(), again.writer);
      expect(filesOf(folder)).toEqual(filesOf(clean));
    }
  });
});
