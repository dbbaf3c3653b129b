/**
 * `npm run bench`: what probing and validating cost, beside other tools in the same run. A machine's speed drifts, so
 * each round runs every client once and ratios are taken round by round: read those, not the milliseconds.
 *
 *   node test/bench/bench.ts [--endpoints 1000] [--rounds 5] [--entries 10000]
 */
import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { has } from '../support/programs.ts';
import type { FarmReady } from './farm.ts';
import { writeLargeLedger, writeProbeLedger } from './ledger.ts';
import { type Cost, difference, type Figures, measure, median } from './measure.ts';
import { type Results, type Row, table } from './table.ts';

const { values } = parseArgs({
  options: {
    endpoints: { type: 'string', default: '1000' },
    rounds: { type: 'string', default: '5' },
    entries: { type: 'string', default: '10000' },
  },
});
const endpoints = Number(values.endpoints);
const rounds = Number(values.rounds);
const entries = Number(values.entries);
/** Tools that start a process an endpoint, or try more than a handshake, are given a part and scaled. */
const share = Math.min(endpoints, 100);
/** Seconds, of every client. */
const deadline = 2;

const here = (file: string) => fileURLToPath(new URL(file, import.meta.url));
const cli = here('../../scripts/certledger.js');
const folder = mkdtempSync(join(tmpdir(), 'certledger-bench-'));

async function run({ root, servers, silent }: FarmReady): Promise<Results> {
  const ledger = ledgerOf('ledger', { root, servers, timeout: deadline });
  const empty = ledgerOf('empty', { root, servers: [], timeout: deadline });
  const dead = Array.from({ length: Math.ceil(endpoints / 10) }, () => silent);
  const mixed = ledgerOf('mixed', { root, servers, dead, timeout: deadline });
  const large = join(folder, 'large');
  writeLargeLedger(large, entries);
  const primed = join(folder, 'primed');
  await probe(ledger, primed);

  const targets = servers.map(({ port, name }) => `127.0.0.1 ${port} ${name}`);
  const silentTargets = dead.map((port, index) => `127.0.0.1 ${port} dead${index}.bench.test`);
  const some = servers.slice(0, share).map(({ port }) => String(port));
  const clients = {
    empty: () => probe(empty, fresh()),
    // Reads the whole ledger and dials nothing: no endpoint of it is at that site.
    start: () => probe(ledger, fresh(), '--site', 'elsewhere'),
    first: () => probe(ledger, fresh()),
    repeated: () => probe(ledger, copyOf(primed)),
    mixed: () => probe(mixed, fresh()),
    pythonStart: () => python('shared', []),
    python: () => python('shared', targets),
    pythonPerCall: () => python('per-call', targets),
    pythonMixed: () => python('shared', [...silentTargets, ...targets]),
    ...(has('nmap') && {
      nmap: () => measure('nmap', ['-n', '-Pn', '-p', some.join(','), '--script', 'ssl-cert', '127.0.0.1']),
    }),
    ...(has('openssl') && { openssl: () => measure('sh', ['-c', oneByOne, 'sh', ...some]) }),
    validate: () => measure(process.execPath, [cli, 'validate', '--root', large]),
  };
  const costs = await alternate(clients);
  const of = (name: string) => costs.get(name) ?? [];
  const net = (name: string, start: string) => paired(of(name), of(start), difference);
  const pool = net('python', 'pythonStart');
  const row = (name: string, cost: Figures[], part?: number): Row => ({
    name,
    cost: median(cost),
    ratio: median(paired(cost, pool, quotient)),
    ...(part !== undefined && { share: part }),
  });
  const moreWall = (name: string, live: string) => median(paired(of(name), of(live), difference)).wall;
  return {
    endpoints,
    rounds,
    deadline,
    rows: [
      row('Python `ssl.get_server_certificate`, pool of 64', net('pythonPerCall', 'pythonStart')),
      row('Python `ssl`, one context shared, pool of 64', pool),
      row('certledger, first sweep', net('first', 'start')),
      row('certledger, repeated sweep', net('repeated', 'start')),
      ...(of('nmap').length > 0 ? [row('nmap `ssl-cert`', of('nmap'), share)] : []),
      ...(of('openssl').length > 0 ? [row('`openssl s_client`, one by one', of('openssl'), share)] : []),
    ],
    start: median(of('start')),
    empty: median(of('empty')),
    dead: {
      certledger: moreWall('mixed', 'first'),
      python: moreWall('pythonMixed', 'python'),
      count: dead.length,
    },
    validate: { entries, cost: median(of('validate')) },
  };
}

const oneByOne =
  'for port; do openssl s_client -connect 127.0.0.1:$port </dev/null >/dev/null 2>&1; done; true';

function ledgerOf(name: string, options: Parameters<typeof writeProbeLedger>[1]): string {
  const root = join(folder, name);
  writeProbeLedger(root, options);
  return root;
}

function probe(root: string, state: string, ...options: string[]): Promise<Cost> {
  const out = join(folder, 'observations.ndjson');
  return measure(process.execPath, [
    cli,
    'probe',
    '--root',
    root,
    '--state',
    state,
    '--out',
    out,
    ...options,
  ]);
}

const python = (method: 'shared' | 'per-call', targets: string[]) =>
  measure('python3', [here('python_pool.py'), String(deadline), method], targets.join('\n'));

/** A state folder with nothing in it. */
const fresh = () => mkdtempSync(join(folder, 'state-'));

function copyOf(state: string): string {
  const copy = fresh();
  cpSync(state, copy, { recursive: true });
  return copy;
}

async function alternate(clients: Record<string, () => Promise<Cost>>): Promise<Map<string, Cost[]>> {
  const costs = new Map(Object.keys(clients).map(name => [name, [] as Cost[]]));
  for (let round = 1; round <= rounds; round++) {
    for (const [name, client] of Object.entries(clients)) {
      process.stderr.write(`round ${round} of ${rounds}: ${name}\n`);
      costs.get(name)?.push(await client());
    }
  }
  return costs;
}

/** Round by round. */
function paired<A, B, T>(these: readonly A[], those: readonly B[], combine: (a: A, b: B) => T): T[] {
  return these.flatMap((each, round) => {
    const other = those[round];
    return other === undefined ? [] : [combine(each, other)];
  });
}

const quotient = (a: Figures, b: Figures): Figures => ({
  cpu: a.cpu / b.cpu,
  wall: a.wall / b.wall,
  memory: a.memory / b.memory,
});

async function readyOf(stdout: NodeJS.ReadableStream): Promise<FarmReady> {
  let text = '';
  for await (const chunk of stdout) {
    text += String(chunk);
    if (text.endsWith('\n')) return JSON.parse(text);
  }
  throw new Error('the farm ended before it was ready');
}

const farm = spawn(process.execPath, [here('farm.ts'), String(endpoints)], {
  stdio: ['pipe', 'pipe', 'inherit'],
});
try {
  process.stdout.write(table(await run(await readyOf(farm.stdout))));
} finally {
  farm.stdin.end();
  rmSync(folder, { recursive: true, force: true });
}
