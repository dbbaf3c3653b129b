import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { OptionsOf } from '../../scripts/commands/declared/catalogue.ts';
import { run } from '../../scripts/commands/probe.ts';
import type { Io } from '../../scripts/commands/shared/command-io.ts';
import { OutsideError, UsageError } from '../../scripts/errors.ts';
import { createLeaf, createRoot } from '../../scripts/pki/make/issuing-ca.ts';
import { readObservations } from '../../scripts/probe/ndjson.ts';
import { type Listening, serveTls, validity } from '../support/probing.ts';

const ca = await createRoot('CN=Root', validity);
const leaf = await createLeaf(ca, { names: ['a.example.jp'], ...validity });

let root: string;
let server: Listening;
beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), 'certledger-probe-'));
  server = await serveTls({ key: leaf.key, cert: leaf.cert });
  write('parties.yaml', 'teams:\n  ops: { name: Operations }\n');
  write(
    'settings.yaml',
    `locale: en
timezone: UTC
sites:
  tokyo: { title: Tokyo, runner: [self-hosted] }
trust:
  internal: {}
probe: { timeout: 1s, allow: [127.0.0.0/8] }
`,
  );
  write('trust/internal/root.pem', `${ca.cert}\n`);
  entry('live', `site: tokyo\ntrust: internal\nendpoints: ["https://127.0.0.1:${server.port}"]`);
  entry('old', 'status: retired\nendpoints: ["https://old.example.jp"]');
  entry('moving', 'endpoints: [{ host: m.example.jp, protocol: https, maintenance: { until: 2099-12-31 } }]');
});
afterEach(async () => {
  await server[Symbol.asyncDispose]();
  rmSync(root, { recursive: true, force: true });
});

function write(file: string, text: string): void {
  const path = join(root, 'inventory', file);
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, text);
}

function entry(id: string, more: string): void {
  write(
    `certificates/${id}.yaml`,
    `id: ${id}\nowner: { team: ops }\nrenewal: { responsible: ops }\nhandover: { due: 2099-01-31 }\n${more}\n`,
  );
}

async function probed(options: Partial<OptionsOf<'probe'>> = {}, interactive = false) {
  const [out, err]: [string[], string[]] = [[], []];
  const io: Io = {
    out: text => void out.push(text),
    err: text => void err.push(text),
    env: {},
    now: new Date(),
    interactive,
    color: false,
  };
  const code = await run({ root, ...options }, io);
  return { code, out: out.join(''), err: err.join('') };
}

const fileOf = (name: string) => join(root, name);

describe('certledger probe', () => {
  it('writes observations to standard output and counts to standard error', async () => {
    const { code, out, err } = await probed();
    expect(code).toBe(0);
    const lines = out
      .trim()
      .split('\n')
      .map(line => JSON.parse(line));
    expect(lines.map(({ entry: id, outcome, reason }) => [id, outcome, reason]).toSorted()).toEqual([
      ['live', 'served', undefined],
      ['moving', 'skipped', 'maintenance'],
      ['old', 'skipped', 'retired'],
    ]);
    expect(err).toMatch(
      /^probed: 1 served, 0 failed, 1 skipped \(in maintenance\), 1 skipped \(retired\); [\d.]+ s\n$/,
    );
  });

  it('speaks Japanese where it is asked to', async () => {
    const { err } = await probed({ locale: 'ja' });
    expect(err).toContain('提示中 1 件、失敗 0 件、対象外 1 件（保守中）');
  });

  it('writes to a file that can be read back, with the vantage', async () => {
    const out = fileOf('observations.ndjson');
    await probed({ out, site: 'tokyo', runner: 'r1' });
    expect([...readObservations([out])]).toMatchObject([
      {
        entry: 'live',
        vantage: { site: 'tokyo', runner: 'r1' },
        verdict: { path: 'trusted', hostname: 'mismatch' },
      },
    ]);
  });

  it('remembers verdicts in the state folder and changes nothing there the second time', async () => {
    const state = fileOf('state');
    const { out } = await probed({ state });
    const lines = readFileSync(join(state, 'verdicts.ndjson'), 'utf8');
    expect(lines.trim().split('\n')).toHaveLength(1);
    const again = await probed({ state });
    expect(readFileSync(join(state, 'verdicts.ndjson'), 'utf8')).toBe(lines);
    expect(again.out.replaceAll(/"at":"[^"]*"/g, '')).toBe(out.replaceAll(/"at":"[^"]*"/g, ''));
  });

  it('succeeds when endpoints fail: that is data', async () => {
    await server[Symbol.asyncDispose]();
    const { code, out, err } = await probed({ entry: ['live'] });
    server = await serveTls({ key: leaf.key, cert: leaf.cert });
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ outcome: 'unreachable', error: { code: 'ECONNREFUSED' } });
    expect(err).toContain('0 served, 1 failed');
  });

  it('covers every endpoint once over all shards', async () => {
    const outs = await Promise.all([1, 2].map(index => probed({ shard: { index, count: 2 } })));
    const ids = outs
      .flatMap(({ out }) => out.split('\n').filter(Boolean))
      .map(line => JSON.parse(line).entry);
    expect(ids.toSorted()).toEqual(['live', 'moving', 'old']);
  });

  it('redraws one line in a terminal and leaves nothing of it', async () => {
    const { err } = await probed({}, true);
    expect(err.startsWith('\r\u001b[Kprobed:')).toBe(true);
  });

  it('is a usage error for a site or entry the ledger does not have, and touches no file', async () => {
    const out = fileOf('never.ndjson');
    await expect(probed({ site: 'osaka', out })).rejects.toThrow(UsageError);
    await expect(probed({ entry: ['nobody'], out })).rejects.toThrow(/live, moving, old/);
    await expect(probed({ site: 'osaka', locale: 'ja', out })).rejects.toMatchObject({
      text: { ja: expect.stringContaining('台帳にありません') },
    });
    expect(() => readFileSync(out)).toThrow();
  });

  it('is an outside error when it cannot write', async () => {
    await expect(probed({ out: join(root, 'no/such/folder/x') })).rejects.toThrow(OutsideError);
  });
});
