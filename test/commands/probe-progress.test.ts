import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ProbeProgress } from '../../scripts/commands/shared/probe-progress.ts';
import type { Observation } from '../../scripts/probe/observation.ts';
import type { Locale } from '../../scripts/text/locale.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  expect(vi.getTimerCount()).toBe(0);
  vi.useRealTimers();
});

function start(total: number, { interactive = false, locale = 'en' as Locale } = {}) {
  const said: string[] = [];
  const refuse = () => {
    throw new Error('progress is no data');
  };
  const io = { out: refuse, err: (text: string) => said.push(text), env: {}, now: new Date(), interactive };
  return { progress: new ProbeProgress(total, { ...io, color: false }, locale), said };
}

const common = { at: '2026-06-01T00:00:00Z', vantage: {}, entry: 'e' };
let serial = 0;
const failed = (endpoint = `https://h${serial++}:443`): Observation => ({
  ...common,
  endpoint,
  outcome: 'unreachable',
  error: { code: 'TIMEOUT', step: 'connect', message: '' },
});
const served = (endpoint = `https://h${serial++}:443`, address = '192.0.2.1'): Observation => ({
  ...common,
  endpoint,
  outcome: 'served',
  address,
  tls: { protocol: 'TLSv1.3', cipher: 'c' },
  certificate: { sha256: 'a'.repeat(64) },
  chain: [],
  verdict: { trust: 'public', path: 'trusted', hostname: 'match' },
  stapled: false,
});
const skipped: Observation = {
  ...common,
  endpoint: 'https://s:443',
  outcome: 'skipped',
  reason: 'maintenance',
};

describe('in a log', () => {
  it('says a line every ten seconds, whether anything comes or not, and never more often', () => {
    const { progress, said } = start(100);
    for (let second = 0; second < 9; second++) {
      for (let count = 0; count < 5; count++) progress.count(served());
      vi.advanceTimersByTime(1_000);
    }
    expect(said).toEqual([]);
    progress.count(failed());
    vi.advanceTimersByTime(1_000);
    expect(said).toEqual(['probing: 46/100, 45 served, 1 failed, 4.6/s, 12 s left\n']);
    // Nothing comes any more: the rate is that of late, and nobody can say how long.
    vi.advanceTimersByTime(19_999);
    expect(said).toHaveLength(2);
    expect(said[1]).toBe('probing: 46/100, 45 served, 1 failed, 0.0/s, waiting for the rest\n');
    progress.finish();
    vi.advanceTimersByTime(60_000);
    expect(said.slice(2)).toEqual(['probed: 45 served, 1 failed; 30.0 s\n']);
  });

  it('says nothing but the counts when it was quick', () => {
    const { progress, said } = start(1);
    progress.count(skipped);
    progress.count(served());
    progress.finish();
    expect(said).toEqual(['probed: 1 served, 0 failed, 1 skipped (in maintenance); 0.0 s\n']);
  });
});

describe('on a terminal', () => {
  it('redraws one line while something changes, and clears it at the end', () => {
    const { progress, said } = start(1_000, { interactive: true });
    for (let count = 0; count < 300; count++) progress.count(served());
    vi.advanceTimersByTime(200);
    expect(said).toEqual(['\r\u001b[Kprobing: 300/1000, 300 served, 0 failed, 1500/s, 1 s left']);
    vi.advanceTimersByTime(800);
    expect(said.at(-1)).toBe('\r\u001b[Kprobing: 300/1000, 300 served, 0 failed, 300/s, 3 s left');
    vi.advanceTimersByTime(20_000);
    const lines = said.length;
    // The same line is not drawn again.
    vi.advanceTimersByTime(20_000);
    expect(said).toHaveLength(lines);
    progress.finish();
    expect(said.at(-1)).toBe('\r\u001b[Kprobed: 300 served, 0 failed; 41.0 s\n');
    expect(said.slice(0, -1).join('')).not.toContain('\n');
  });

  it('is as true of the recent past, when a quick start is long over', () => {
    const { progress, said } = start(1_000, { interactive: true });
    for (let count = 0; count < 900; count++) progress.count(served());
    for (let second = 0; second < 30; second++) {
      progress.count(failed());
      vi.advanceTimersByTime(1_000);
    }
    expect(said.at(-1)).toContain('930/1000, 900 served, 30 failed, 1.0/s, 70 s left');
    progress.finish();
  });
});

it('counts every address of a name to the whole', () => {
  const { progress, said } = start(2, { interactive: true });
  for (let address = 1; address <= 4; address++)
    progress.count(served('https://many:443', `192.0.2.${address}`));
  vi.advanceTimersByTime(400);
  expect(said.at(-1)).toContain('4/5,');
  progress.count(failed());
  vi.advanceTimersByTime(200);
  expect(said.at(-1)).toContain('5/5,');
  expect(said.at(-1)).toContain(' 0 s left');
  progress.finish();
});

it('speaks Japanese', () => {
  const { progress, said } = start(4, { locale: 'ja' });
  progress.count(skipped);
  progress.count(served());
  vi.advanceTimersByTime(10_000);
  progress.count(failed());
  vi.advanceTimersByTime(10_000);
  vi.advanceTimersByTime(10_000);
  progress.finish();
  expect(said).toEqual([
    '接続確認中: 1/4、提示中 1、失敗 0、毎秒 0.1 件、残り約 30 秒\n',
    '接続確認中: 2/4、提示中 1、失敗 1、毎秒 0.1 件、残り約 20 秒\n',
    '接続確認中: 2/4、提示中 1、失敗 1、毎秒 0.0 件、残りの応答待ち\n',
    '接続確認の結果: 提示中 1 件、失敗 1 件、対象外 1 件（保守中）（30.0 秒）\n',
  ]);
});

describe('what could not be asked', () => {
  it.each([
    ['en', 'probed: 1 served, 1 failed, 2 not asked (EMFILE); 0.0 s', 'ulimit -n'],
    ['ja', '接続確認の結果: 提示中 1 件、失敗 1 件、未確認 2 件（EMFILE）（0.0 秒）', 'ulimit -n'],
  ] as const)('is not counted among what failed, and what to do is said (%s)', (locale, counts, what) => {
    const { progress, said } = start(4, { locale });
    const unasked = () =>
      ({ ...failed(), error: { code: 'EMFILE', step: 'connect', message: '' } }) as Observation;
    for (const observation of [served(), failed(), unasked(), unasked()]) progress.count(observation);
    progress.finish();
    expect(said).toEqual([`${counts}\n`, expect.stringContaining(what)]);
  });
});
