/**
 * `npm run bench`: what probing and validating cost, beside other tools in the same run. A machine's speed drifts, so
 * each round runs every client once and ratios are taken round by round: read those, not the milliseconds.
 *
 *   node test/bench/bench.ts [--endpoints 2000] [--rounds 5] [--large 20000] [--entries 10000]
 */
import { execFileSync, spawn } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { has } from '../support/programs.ts';
import { Blackbox, program as blackboxProgram } from './blackbox.ts';
import type { FarmReady } from './farm.ts';
import { writeLargeLedger, writeProbeLedger } from './ledger.ts';
import { type Cost, difference, type Figures, measure, median, paired, quotient } from './measure.ts';
import { type MemoryRow, type Results, type Row, table } from './table.ts';

const { values } = parseArgs({
  options: {
    endpoints: { type: 'string', default: '2000' },
    rounds: { type: 'string', default: '5' },
    large: { type: 'string', default: '20000' },
    entries: { type: 'string', default: '10000' },
  },
});
const endpoints = Number(values.endpoints);
const rounds = Number(values.rounds);
/** Endpoints of the large sweep, whose memory alone is of interest; 0: none. */
const large = Number(values.large);
const entries = Number(values.entries);
/** Tools that start a process an endpoint, or try more than a handshake, are given a part and scaled. */
const share = Math.min(endpoints, 100);
/** Seconds that nobody exceeds; the deadline of the rounds follows from the first sweep. */
const patience = 60;

const here = (file: string) => fileURLToPath(new URL(file, import.meta.url));
const cli = here('../../scripts/certledger.js');
const folder = mkdtempSync(join(tmpdir(), 'certledger-bench-'));
const state = (name: string) => join(folder, `state-${name}`);

async function run(
  { root, servers, silent, closed }: FarmReady,
  blackbox: Blackbox | undefined,
): Promise<Results> {
  const primed = state('primed');
  const first = await probe(ledgerOf('prime', { root, servers, timeout: patience }), primed);
  // A machine that is busy now is busy all the while: nobody who lives may miss the deadline.
  const deadline = Math.min(patience, Math.max(3, Math.ceil((2 * first.wall) / 1000)));
  const ledger = ledgerOf('ledger', { root, servers, timeout: deadline });
  const empty = ledgerOf('empty', { root, servers: [], timeout: deadline });
  const dead = Array.from({ length: Math.ceil(endpoints / 10) }, (_, index) =>
    index % 2 === 0 ? silent : closed,
  );
  const mixed = ledgerOf('mixed', { root, servers, dead, timeout: deadline });
  const many = join(folder, 'many');
  writeLargeLedger(many, entries);

  const ports = servers.map(({ port }) => port);
  const targets = servers.map(({ port, name }) => `127.0.0.1 ${port} ${name}`);
  const deadTargets = dead.map((port, index) => `127.0.0.1 ${port} dead${index}.bench.test`);
  const some = ports.slice(0, share).map(String);
  const python = (method: 'shared' | 'per-call', of: string[]) =>
    measure('python3', [here('python_pool.py'), String(deadline), method], of.join('\n'));
  const checker = sslChecker();
  const clients: Record<string, () => Promise<Figures>> = {
    ...(blackbox && { blackbox: () => blackbox.round(ports) }),
    empty: () => probe(empty, fresh()),
    // Reads the whole ledger and dials nothing: no endpoint of it is at that site.
    start: () => probe(ledger, fresh(), '--site', 'elsewhere'),
    first: () => probe(ledger, fresh()),
    repeated: () => probe(ledger, copyOf(primed)),
    mixed: () => probe(mixed, fresh()),
    pythonStart: () => python('shared', []),
    python: () => python('shared', targets),
    pythonPerCall: () => python('per-call', targets),
    pythonMixed: () => python('shared', [...deadTargets, ...targets]),
    ...(checker && { checkerStart: () => checker([]), checker: () => checker(ports) }),
    ...(has('nmap') && {
      nmap: () => measure('nmap', ['-n', '-Pn', '-p', some.join(','), '--script', 'ssl-cert', '127.0.0.1']),
    }),
    ...(has('openssl') && { openssl: () => measure('sh', ['-c', oneByOne, 'sh', ...some]) }),
    validate: () => measure(process.execPath, [cli, 'validate', '--root', many]),
  };
  const costs = await alternate(clients);
  const of = (name: string) => costs.get(name) ?? [];
  const net = (name: string, start: string) => paired(of(name), of(start), difference);
  const pool = net('python', 'pythonStart');
  const reference = blackbox ? of('blackbox') : pool;
  const row = (name: string, cost: Figures[], part?: number): Row[] =>
    cost.length === 0
      ? []
      : [
          {
            name,
            cost: median(cost),
            ratio: median(paired(cost, reference, quotient)),
            ...(part && { share: part }),
          },
        ];
  const moreWall = (name: string, live: string) => median(paired(of(name), of(live), difference)).wall;
  return {
    endpoints,
    rounds,
    deadline,
    reference: blackbox ? 'blackbox' : 'Python',
    rows: [
      ...row('blackbox_exporter, the exporter alone', of('blackbox')),
      ...row('certledger, first sweep', net('first', 'start')),
      ...row('certledger, repeated sweep', net('repeated', 'start')),
      ...row('npm `ssl-checker`, 300 at once', net('checker', 'checkerStart')),
      ...row('Python `ssl`, one context shared, pool of 64', pool),
      ...row('Python `ssl.get_server_certificate`, pool of 64', net('pythonPerCall', 'pythonStart')),
      ...row('nmap `ssl-cert`', of('nmap'), share),
      ...row('`openssl s_client`, one by one', of('openssl'), share),
    ],
    memory: await memoryOf({ root, servers, timeout: patience }),
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

/** Of a probe and of a sweep, at the size of the rounds and at the large one: the same ports under as many names as it takes. */
async function memoryOf({
  root,
  servers,
  timeout,
}: Parameters<typeof writeProbeLedger>[1]): Promise<MemoryRow[]> {
  const sizes = large > endpoints ? [endpoints, large] : [endpoints];
  const rows: MemoryRow[] = [];
  for (const count of sizes) {
    const named = Array.from({ length: count }, (_, index) => servers[index % servers.length]).flatMap(
      (server, index) =>
        server
          ? [{ ...server, name: index < servers.length ? server.name : `again${index}.${server.name}` }]
          : [],
    );
    const ledger = ledgerOf(`memory-${count}`, { root, servers: named, timeout });
    const sweep = ['sweep', '--root', ledger, '--state', fresh(), '--format', 'json'];
    const clients: [string, () => Promise<Cost>][] = [
      ['`probe`', () => probe(ledger, fresh())],
      ['`sweep`', () => measure(process.execPath, [cli, ...sweep])],
    ];
    for (const [name, client] of clients) {
      process.stderr.write(`memory: ${name} of ${count}\n`);
      const { memory, together } = await client();
      rows.push({ name, endpoints: count, largest: memory, together });
    }
  }
  return rows;
}

/** Installs npm's ssl-checker into a folder of its own; undefined, and said, where that cannot be done. */
function sslChecker(): ((ports: number[]) => Promise<Cost>) | undefined {
  const place = mkdtempSync(join(folder, 'npm-'));
  try {
    const options = ['--prefix', place, '--ignore-scripts', '--no-audit', '--no-fund', '--no-package-lock'];
    execFileSync('npm', ['install', ...options, 'ssl-checker@2'], { stdio: 'ignore', timeout: 60_000 });
  } catch {
    process.stderr.write('left out: ssl-checker could not be installed through npm\n');
    return undefined;
  }
  return ports => measure(process.execPath, [here('ssl_checker.mjs'), place], ports.join('\n'));
}

function ledgerOf(name: string, options: Parameters<typeof writeProbeLedger>[1]): string {
  const root = join(folder, name);
  writeProbeLedger(root, options);
  return root;
}

function probe(root: string, kept: string, ...options: string[]): Promise<Cost> {
  const out = join(folder, 'observations.ndjson');
  return measure(process.execPath, [cli, 'probe', '--root', root, '--state', kept, '--out', out, ...options]);
}

/** A state folder with nothing in it. */
const fresh = () => mkdtempSync(state(''));

function copyOf(kept: string): string {
  const copy = fresh();
  cpSync(kept, copy, { recursive: true });
  return copy;
}

async function alternate(clients: Record<string, () => Promise<Figures>>): Promise<Map<string, Figures[]>> {
  const costs = new Map(Object.keys(clients).map(name => [name, [] as Figures[]]));
  for (let round = 1; round <= rounds; round++) {
    for (const [name, client] of Object.entries(clients)) {
      process.stderr.write(`round ${round} of ${rounds}: ${name}\n`);
      costs.get(name)?.push(await client());
    }
  }
  return costs;
}

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
let blackbox: Blackbox | undefined;
try {
  const ready = await readyOf(farm.stdout);
  if (has(blackboxProgram)) blackbox = await Blackbox.start(folder, ready.root, patience);
  process.stdout.write(table(await run(ready, blackbox)));
} finally {
  blackbox?.stop();
  farm.stdin.end();
  rmSync(folder, { recursive: true, force: true });
}
