import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createLeaf, createRoot } from '../../scripts/pki/make/issuing-ca.ts';
import { ObservationWriter } from '../../scripts/probe/ndjson.ts';
import type { Observation } from '../../scripts/probe/observation.ts';
import type { Target } from '../../scripts/probe/targets.ts';
import {
  inParts,
  type LostWorker,
  lostWorkerText,
  maximumRetries,
  probeInWorkers,
  type WorkerOptions,
} from '../../scripts/probe/workers.ts';
import { contextOf, probeAll, serveTcp, serveTls, targetOf, validity } from '../support/probing.ts';
import { holds } from '../support/property.ts';

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

async function inSlices(
  of: readonly Target[],
  size: number,
  run?: URL,
  context = contextOf(),
  more: Partial<WorkerOptions> = {},
) {
  const losses: LostWorker[] = [];
  const onLostWorker = (lost: LostWorker) => void losses.push(lost);
  const options = { size, onLostWorker, ...(run && { program: run }), ...more };
  const observations = await Array.fromAsync(probeInWorkers(of, context, options));
  return { observations, losses };
}

const keys = (of: readonly (Target | Observation)[]) =>
  of.map(({ endpoint }) => (typeof endpoint === 'string' ? endpoint : endpoint.key)).toSorted();

it('cuts into parts that differ by at most one and lose nothing', () => {
  holds(
    fc.property(fc.array(fc.nat(), { maxLength: 200 }), fc.integer({ min: 1, max: 50 }), (all, size) => {
      const parts = inParts(all, size);
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
      log([context.settings.probe.concurrency, ...context.memory.verdicts.map(({ endpoint }) => endpoint)].join(' '));
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
  it('has the rest of its slice probed again, in halves', async () => {
    const run = program(`
      log(targets.map(({ endpoint }) => endpoint.port).join());
      await tell({ kind: 'observations', observations: [fail(targets[0])] });
      if (lines().length === 1) process.kill(process.pid, 'SIGSEGV');
      else await finish();`);
    const { observations, losses } = await inSlices(targets(3), 3, run);
    expect(keys(observations)).toEqual(keys(targets(3)));
    expect(losses).toEqual([{ targets: 2, again: true, how: 'SIGSEGV' }]);
    expect(logged()).toEqual(['1,2,3', '2', '3']);
  });

  it('has what it said told, and not obeyed', async () => {
    const run = program(`
      log('start');
      if (lines().length === 1) throw new Error('\\u001b[31m no room\\n::error::x');
      await finish();`);
    const { losses } = await inSlices(targets(1), 1, run);
    expect(losses[0]?.how).toMatch(/^exit code 1: .*\\u\{1b\}\[31m no room\\u\{a\}::error::x/);
    expect(losses[0]?.how).not.toMatch(/\p{Cc}/u);
  });

  it('has it probed again also when it dies while its observations are being looked at', async () => {
    const run = program(`
      log(String(process.pid));
      await tell({ kind: 'observations', observations: [fail(targets[0])] });
      if (lines().length === 1) process.exit(1);
      await finish();`);
    const options = { onLostWorker: () => undefined, program: run };
    const received: Observation[] = [];
    for await (const observation of probeInWorkers(targets(2), contextOf(), options)) {
      received.push(observation);
      await endOf(Number(logged()[0]));
    }
    expect(keys(received)).toEqual(keys(targets(2)));
  });

  it('leaves only itself unobserved where one target kills whoever probes it', async () => {
    const run = program(`
      log('start');
      for (const target of targets) {
        if (target.endpoint.port === 10) process.exit(9);
        await tell({ kind: 'observations', observations: [fail(target)] });
      }
      await finish();`);
    const { observations, losses } = await inSlices(targets(100), 100, run);
    expect(keys(observations)).toEqual(keys(targets(100).filter(({ endpoint }) => endpoint.port !== 10)));
    expect(losses.filter(({ again }) => !again)).toEqual([
      { targets: 1, again: false, how: 'exit code 9', endpoint: 'https://127.0.0.1:10' },
    ]);
    // The slice, and two halves for each time it can be halved.
    expect(logged().length).toBeLessThanOrEqual(1 + 2 * Math.ceil(Math.log2(91)));
  });

  it('finds several of them, also where nothing is handed back before the end', async () => {
    const killers = new Set([1, 23, 24, 60]);
    const run = program(`
      if (targets.some(({ endpoint }) => ${JSON.stringify([...killers])}.includes(endpoint.port))) process.exit(9);
      await tell({ kind: 'observations', observations: targets.map(fail) });
      await finish();`);
    const { observations } = await inSlices(targets(60), 30, run);
    expect(keys(observations)).toEqual(
      keys(targets(60).filter(({ endpoint }) => !killers.has(endpoint.port))),
    );
  }, 30_000);

  it('is not tried for ever: where everything kills, so many processes and no more', async () => {
    const run = program(`log('start'); process.exit(9);`);
    const { observations, losses } = await inSlices(targets(40), 20, run);
    expect(observations).toEqual([]);
    const unobserved = losses.filter(({ again }) => !again);
    expect(unobserved.reduce((sum, lost) => sum + lost.targets, 0)).toBe(40);
    expect(logged()).toHaveLength(2 + maximumRetries);
  }, 30_000);

  it('begins anew with a target of many addresses, of which some may be missing', async () => {
    const run = program(`
      log('start');
      await tell({ kind: 'observations', observations: [fail(targets[0])] });
      if (lines().length === 1) process.exit(9);
      await tell({ kind: 'observations', observations: targets.map(fail) });
      await finish();`);
    const context = contextOf({ limits: { addresses: 'all' } });
    const asked = await inSlices(targets(1), 1, run, context);
    expect([asked.observations.length, asked.losses]).toEqual([
      3,
      [{ targets: 1, again: true, how: 'exit code 9' }],
    ]);
  });

  it('is one that is never heard of again, too', async () => {
    const run = program(`
      setInterval(pause, 1000);
      for (const target of targets) {
        if (target.endpoint.port === 1) await new Promise(() => undefined);
        await tell({ kind: 'observations', observations: [fail(target)] });
      }
      await finish();`);
    const { observations, losses } = await inSlices(targets(2), 2, run, contextOf(), { silenceLimit: 1_500 });
    expect(keys(observations)).toEqual(keys(targets(2).slice(1)));
    expect(losses.at(-1)).toMatchObject({ targets: 1, again: false, endpoint: 'https://127.0.0.1:1' });
    expect(losses.at(-1)?.how).toContain('silent');
  }, 30_000);

  it('is told of, with the endpoint that did it', () => {
    const how = 'SIGSEGV';
    const again = lostWorkerText({ targets: 2, again: true, how });
    const lost = lostWorkerText({ targets: 1, again: false, how, endpoint: 'https://a.example.jp:443' });
    const many = lostWorkerText({ targets: 2, again: false, how });
    expect(again.en).toContain('2 endpoints');
    expect(again.ja).toContain('2 件');
    for (const text of Object.values(lost)) expect(text).toContain('https://a.example.jp:443');
    expect(many.ja).toContain('2 件は観測できませんでした');
  });
});

describe('an end in the middle', () => {
  it('of the loop ends the processes', async () => {
    const run = program(`
      log(String(process.pid));
      setInterval(pause, 1000);
      await tell({ kind: 'observations', observations: [fail(targets[0])] });`);
    const options = { onLostWorker: () => undefined, program: run };
    for await (const _ of probeInWorkers(targets(2), contextOf(), options)) break;
    const pid = Number(logged()[0]);
    expect(pid).toBeGreaterThan(0);
    await endOf(pid);
  });

  it('of whoever asked ends a slice’s process', async () => {
    await using silent = await serveTcp(() => undefined);
    const child = fork(new URL('../../scripts/probe/worker.ts', import.meta.url), {
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

async function endOf(pid: number): Promise<void> {
  while (isAlive(pid)) await new Promise(resolve => setTimeout(resolve, 5));
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
