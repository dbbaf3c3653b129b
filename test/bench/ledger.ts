/** Ledgers of any size, written the way `init` would write them. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FarmReady } from './farm.ts';

const parties = `teams:
  ops: { name: Operations, members: [] }
`;

/** The farm has eight keys for all its certificates, which nobody else has. */
const settings = (timeout: number) => `organization: Bench
locale: en
timezone: UTC
sites:
  elsewhere: { title: Elsewhere, runner: [self-hosted] }
trust:
  bench: { include: [mozilla] }
policy: { key-reuse: off }
probe: { timeout: ${timeout}s, concurrency: 300, allow: [127.0.0.0/8] }
`;

export interface LedgerOptions {
  root: string;
  servers: FarmReady['servers'];
  /** Ports where nobody ever answers; each becomes an endpoint of its own name. */
  dead?: number[];
  /** Seconds. */
  timeout: number;
}

/** One entry per server, checked against Mozilla's roots and the farm's. */
export function writeProbeLedger(folder: string, options: LedgerOptions): void {
  const inventory = scaffold(folder, options.timeout);
  mkdirSync(join(inventory, 'trust/bench'), { recursive: true });
  writeFileSync(join(inventory, 'trust/bench/root.pem'), options.root);
  const live = options.servers.map(({ port, name }) => ({ host: name, port, address: '127.0.0.1' }));
  const dead = (options.dead ?? []).map((port, index) => ({
    host: `dead${index}.bench.test`,
    port,
    address: '127.0.0.1',
  }));
  for (const [index, { host, port, address }] of [...live, ...dead].entries()) {
    const id = `entry-${index}`;
    writeFileSync(
      join(inventory, `certificates/${id}.yaml`),
      `id: ${id}
owner: { team: ops }
trust: bench
endpoints:
  - { protocol: https, host: ${host}, port: ${port}, address: ${address} }
renewal: { responsible: ops }
handover: { due: 2035-01-31 }
`,
    );
  }
}

/** Entries of 25 lines each, for measuring the reader; nothing of them is ever dialled. */
export function writeLargeLedger(folder: string, count: number): void {
  const inventory = scaffold(folder, 10);
  for (let index = 0; index < count; index++) {
    const id = `service-${index}`;
    const hex = index.toString(16).padStart(64, '0');
    writeFileSync(
      join(inventory, `certificates/${id}.yaml`),
      `# Service ${index}
id: ${id}
title: Service number ${index}
status: active
environment: production
owner:
  team: ops
certificate:
  subject: { commonName: ${id}.example.jp, organization: Example KK, country: JP }
  names:
    - ${id}.example.jp
    - www.${id}.example.jp
  issuer: Example Internal CA G2
  serial: "${(index + 1).toString(16)}"
  sha256: ${hex}
  notBefore: 2026-03-01T00:00:00Z
  notAfter: 2027-03-01T00:00:00Z
track: exact
endpoints:
  - https://${id}.example.jp
renewal:
  method: manual
  responsible: ops
  leadTime: 30d
handover: { due: 2035-01-31 }
`,
    );
  }
}

function scaffold(folder: string, timeout: number): string {
  const inventory = join(folder, 'inventory');
  mkdirSync(join(inventory, 'certificates'), { recursive: true });
  writeFileSync(join(inventory, 'settings.yaml'), settings(timeout));
  writeFileSync(join(inventory, 'parties.yaml'), parties);
  return inventory;
}
