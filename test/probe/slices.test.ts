import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createLeaf, createRoot } from '../../scripts/demo/pki.ts';
import { ObservationWriter } from '../../scripts/probe/ndjson.ts';
import type { Observation } from '../../scripts/probe/observation.ts';
import { cut, type Lost, lostText, probeInSlices } from '../../scripts/probe/slices.ts';
import type { Target } from '../../scripts/probe/targets.ts';
import { contextOf, probeAll, serveTcp, serveTls, targetOf, validity } from '../support/probing.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'certledger-slices-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const targets = (count: number): Target[] =>
  Array.from({ length: count }, (_, index) => targetOf({ port: index + 1 }));

/** A process that answers for every target without dialling it. `log(text)`, `lines()` and `fail(target)` are its own. */
function program(body: string): URL {
  const file = join(folder, 'program.mjs');
  const log = JSON.stringify(join(folder, 'log'));
  writeFileSync(
    file,
    `import { appendFileSync, existsSync, readFileSync } from 'node:fs';
const log = text => appendFileSync(${log}, text + '\\n');
const lines = () => (existsSync(${log}) ? readFileSync(${log}, 'utf8').trim().split('\\n') : []);
const fail = ({ entry, endpoint }) => ({ entry, endpoint: endpoint.key, at: '2026-12-01T00:00:00.000Z', vantage: {},
  outcome: 'unreachable', error: { code: 'TIMEOUT', step: 'connect', message: '' } });
const tell = message => new Promise(resolve => process.send(message, undefined, undefined, resolve));
const finish = async () => { await tell({ kind: 'done' }); process.disconnect(); };
const pause = () => new Promise(resolve => setTimeout(resolve, 5));
process.once('message', async ({ targets, context }) => { ${body} });
`,
  );
  return pathToFileURL(file);
}

const logged = () => readFileSync(join(folder, 'log'), 'utf8').trim().split('\n');

async function inSlices(of: readonly Target[], size: number, run?: URL, context = contextOf()) {
  const losses: Lost[] = [];
  const options = { size, onLost: (lost: Lost) => void losses.push(lost), ...(run && { program: run }) };
  const observations = await Array.fromAsync(probeInSlices(of, context, options));
  return { observations, losses };
}

const keys = (of: readonly (Target | Observation)[]) =>
  of.map(({ endpoint }) => (typeof endpoint === 'string' ? endpoint : endpoint.key)).toSorted();

it('cuts into parts that differ by at most one and lose nothing', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(), { maxLength: 200 }), fc.integer({ min: 1, max: 50 }), (all, size) => {
      const parts = cut(all, size);
      const sizes = parts.map(({ length }) => length);
      expect(parts.flat()).toEqual(all);
      if (sizes.length > 0) expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
      expect(Math.max(0, ...sizes)).toBeLessThanOrEqual(size);
    }),
  );
});

describe('slices in processes of their own', () => {
  it('observe what one process observes', async () => {
    const ca = await createRoot('CN=Root', validity);
    const leaf = await createLeaf(ca, { names: ['a.example.jp'], ...validity });
    await using server = await serveTls({ key: leaf.key, cert: `${leaf.cert}\n${ca.cert}` });
    const of = ['a', 'b', 'c', 'd', 'e'].map((name, index) => ({
      ...targetOf({ port: index === 3 ? 1 : server.port, address: '127.0.0.1', host: name }),
      entry: name,
    }));
    // Nobody is to be called silent because this machine was busy.
    const limits = { timeout: 60_000 };
    const options = { anchors: [ca.cert], now: new Date('2026-12-01T00:00:00Z'), limits };
    const { observations, losses } = await inSlices(of, 3, undefined, contextOf(options));
    const lines = (all: Observation[]) => {
      const text: string[] = [];
      const writer = new ObservationWriter(line => void text.push(line));
      for (const each of all.toSorted((a, b) => (a.entry < b.entry ? -1 : 1)))
        writer.write({ ...each, at: '' });
      return text;
    };
    expect(losses).toEqual([]);
    const whole = lines(await probeAll(of, options));
    expect(whole).toHaveLength(5);
    expect(lines(observations).map(line => line.replaceAll(/,"der":"[^"]*"/g, ''))).toEqual(
      whole.map(line => line.replaceAll(/,"der":"[^"]*"/g, '')),
    );
    // A process hands the DER of a certificate on once, and a file holds it once.
    const written = lines(observations).join('');
    expect(written.match(/"der":/g)).toHaveLength(2);
  }, 30_000);

  it('are two at most, the next one dialled while the last one waits for the silent', async () => {
    const run = program(`
      log('start');
      await tell({ kind: 'drained' });
      while (lines().filter(line => line === 'start').length < Math.min(4, lines().filter(line => line === 'end').length + 2)) await pause();
      await tell({ kind: 'observations', observations: targets.map(fail) });
      log('end');
      await finish();`);
    const { observations, losses } = await inSlices(targets(8), 2, run);
    expect(losses).toEqual([]);
    expect(keys(observations)).toEqual(keys(targets(8)));
    let [alive, most] = [0, 0];
    for (const line of logged()) {
      alive += line === 'start' ? 1 : -1;
      most = Math.max(most, alive);
    }
    expect(most).toBe(2);
  });

  it('share the sockets of the settings, and are told what is known of their own targets', async () => {
    const run = program(`
      log([context.settings.probe.concurrency, ...context.known.map(({ endpoint }) => endpoint)].join(' '));
      await tell({ kind: 'observations', observations: targets.map(fail) });
      await finish();`);
    const known = targets(3).map(({ endpoint }) => ({
      endpoint: endpoint.key,
      chain: '',
      trust: '',
      path: 'trusted' as const,
      until: '2026-12-31T00:00:00Z',
    }));
    await inSlices(targets(2), 1, run, contextOf({ known, limits: { concurrency: 51 } }));
    expect(logged().toSorted()).toEqual(['25 https://127.0.0.1:1', '25 https://127.0.0.1:2']);
  });
});

describe('a process that dies', () => {
  it('has the rest of its slice probed once more', async () => {
    const run = program(`
      log(targets.map(({ endpoint }) => endpoint.port).join());
      await tell({ kind: 'observations', observations: [fail(targets[0])] });
      if (lines().length === 1) process.kill(process.pid, 'SIGSEGV');
      else { await tell({ kind: 'observations', observations: targets.slice(1).map(fail) }); await finish(); }`);
    const { observations, losses } = await inSlices(targets(3), 3, run);
    expect(keys(observations)).toEqual(keys(targets(3)));
    expect(losses).toEqual([{ targets: 2, again: true, how: 'SIGSEGV' }]);
    expect(logged()).toEqual(['1,2,3', '2,3']);
  });

  it('has it probed once more also when it dies while its observations are being looked at', async () => {
    const run = program(`
      log('start');
      await tell({ kind: 'observations', observations: [fail(targets[0])] });
      if (lines().length === 1) process.exit(1);
      await finish();`);
    const options = { onLost: () => undefined, program: run };
    const seen: Observation[] = [];
    for await (const observation of probeInSlices(targets(2), contextOf(), options)) {
      seen.push(observation);
      await new Promise(resolve => setTimeout(resolve, 300));
    }
    expect(keys(seen)).toEqual(keys(targets(2)));
  });

  it('twice leaves what it did not finish unobserved, and the other slices alone', async () => {
    const run = program(`
      if (targets[0].endpoint.port === 1) process.exit(9);
      await tell({ kind: 'observations', observations: targets.map(fail) });
      await finish();`);
    const { observations, losses } = await inSlices(targets(6), 2, run);
    expect(keys(observations)).toEqual(keys(targets(6).slice(2)));
    expect(losses).toEqual([
      { targets: 2, again: true, how: 'exit code 9' },
      { targets: 2, again: false, how: 'exit code 9' },
    ]);
    const [first, second] = losses.map(lostText);
    expect(first?.en).toContain('2 endpoints');
    expect(second?.ja).toContain('2 件は観測できませんでした');
  });
});

describe('an end in the middle', () => {
  it('of the loop ends the processes', async () => {
    const run = program(`
      log(String(process.pid));
      setInterval(pause, 1000);
      await tell({ kind: 'observations', observations: [fail(targets[0])] });`);
    const options = { onLost: () => undefined, program: run };
    for await (const _ of probeInSlices(targets(2), contextOf(), options)) break;
    const pid = Number(logged()[0]);
    expect(pid).toBeGreaterThan(0);
    while (isAlive(pid)) await new Promise(resolve => setTimeout(resolve, 5));
  });

  it('of whoever asked ends a slice’s process', async () => {
    await using silent = await serveTcp(() => undefined);
    const child = fork(new URL('../../scripts/probe/slice.ts', import.meta.url), {
      execArgv: [],
      serialization: 'advanced',
    });
    child.send({ targets: [targetOf({ port: silent.port })], context: contextOf() });
    const [said] = await once(child, 'message');
    expect(said).toEqual({ kind: 'drained' });
    child.disconnect();
    expect(await once(child, 'exit')).toEqual([0, null]);
  });
});

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
