import { describe, expect, it } from 'vitest';
import { remember } from '../../scripts/compare/next-memory.ts';
import { clockBehind, withdrawn } from '../../scripts/compare/plausibility.ts';
import type { Memory } from '../../scripts/evidence/memory.ts';
import { entry, ledger, start } from '../tracker/plan/plan-support.ts';

const ids = Array.from({ length: 20 }, (_, index) => `host-${String(index).padStart(2, '0')}`);
const memory: Memory = {
  endpoints: ids.map(id => ({
    entry: id,
    endpoint: `https://${id}:443`,
    failures: 0,
    served: 'ab'.repeat(32),
  })),
  generations: ids.map(id => ({ entry: id, sha256: 'ab'.repeat(32), firstSeen: '2026-05-01T00:00:00Z' })),
};
const endpoints = (id: string) => [{ key: `https://${id}:443` }] as never;
const of = (kept: readonly string[], more = {}) =>
  ledger(
    kept.map(id => entry(id, { endpoints: endpoints(id) })),
    more,
  );

describe('entries that are not watched any more', () => {
  it('are believed up to the guard’s measure, and forgotten', () => {
    const rest = of(ids.slice(6));
    expect(withdrawn(memory, rest)).toBeUndefined();
    expect(remember(memory, [], rest, start).endpoints).toHaveLength(14);
  });

  it('are kept where they are too many, until a person believes it', () => {
    const rest = of(ids.slice(7));
    expect(withdrawn(memory, rest)).toEqual({ known: 20, entries: ids.slice(0, 7) });
    expect(remember(memory, [], rest, start)).toEqual(memory);
    expect(remember(memory, [], rest, start, true).endpoints).toHaveLength(13);
  });

  it('are kept where their folder is not there, even if a person believes it', () => {
    const rest = of([], { missingFolders: ['certificate'] });
    expect(remember(memory, [], rest, start, true)).toEqual(memory);
  });

  it('may be in the ledger and retired', () => {
    const retired = ledger(
      ids.map((id, at) => entry(id, { endpoints: endpoints(id), status: at < 7 ? 'retired' : 'active' })),
    );
    expect(withdrawn(memory, retired)).toEqual({ known: 20, entries: ids.slice(0, 7) });
    expect(remember(memory, [], retired, start)).toEqual(memory);
    const believed = remember(memory, [], retired, start, true);
    expect([believed.endpoints.length, believed.generations.length]).toEqual([13, 20]);
    expect(withdrawn(believed, retired)).toBeUndefined();
  });

  it('are not those that cannot be read', () => {
    expect(withdrawn(memory, of(ids.slice(10), { unreadable: ids.slice(0, 10) }))).toBeUndefined();
  });
});

describe('time', () => {
  const at = (instant: string) => new Date(instant);

  it('runs backwards where anything remembered is still to come', () => {
    expect(clockBehind(memory, undefined, start)).toBeUndefined();
    expect(clockBehind(memory, undefined, at('2026-04-30T00:00:00Z'))).toEqual({
      remembered: '2026-05-01T00:00:00.000Z',
    });
    expect(clockBehind(memory, '2026-09-01T00:00:00Z', start)).toEqual({
      remembered: '2026-09-01T00:00:00.000Z',
    });
  });

  it('may differ a little between machines', () => {
    expect(clockBehind(memory, '2026-06-01T03:30:00Z', start)).toBeUndefined();
  });

  it('that a person believes leaves nothing behind that is still to come', () => {
    const april = at('2026-04-01T00:00:00Z');
    expect(clockBehind(remember(memory, [], of(ids), april, true), undefined, april)).toBeUndefined();
  });
});
