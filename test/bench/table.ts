/** The figures as Markdown, ready for docs/benchmarks.md. */
import { cpus, totalmem } from 'node:os';
import type { Figures } from './measure.ts';

export interface Row {
  name: string;
  cost: Figures;
  /** Over Python's pool with a shared context, paired by round. */
  ratio: Figures;
  /** Endpoints it was given, where not all of them. */
  share?: number;
}

export interface Results {
  endpoints: number;
  rounds: number;
  /** Seconds. */
  deadline: number;
  rows: Row[];
  /** Start-up with the same ledger, nothing dialled; and with an empty one. */
  start: Figures;
  empty: Figures;
  /** Milliseconds of wall time that the dead add. */
  dead: { certledger: number; python: number; count: number };
  validate: { entries: number; cost: Figures };
}

const whole = (value: number) => Math.round(value).toLocaleString('en');
const seconds = (milliseconds: number) => (milliseconds / 1000).toFixed(2);
const times = (value: number) => value.toFixed(2);

export function table(results: Results): string {
  const { endpoints, rounds, deadline, rows, start, empty, dead, validate } = results;
  const lines = rows.map(({ name, cost, ratio, share = endpoints }) => {
    const scale = endpoints / share;
    const scaled = share === endpoints ? name : `${name} (${share} of them, scaled)`;
    return `| ${scaled} | ${whole(cost.cpu * scale)} | ${whole(cost.wall * scale)} | ${whole(cost.memory)} | ${times(ratio.cpu * scale)} | ${times(ratio.wall * scale)} |`;
  });
  return `${cpus().length} × ${cpus()[0]?.model ?? 'CPU'}, ${whole(totalmem() / 2 ** 30)} GiB, Node ${process.versions.node}.
${whole(endpoints)} endpoints on loopback, medians of ${rounds} rounds, start-up taken off, servers in another process.

| client | CPU ms | wall ms | peak MiB | CPU / Python | wall / Python |
|---|---:|---:|---:|---:|---:|
${lines.join('\n')}

Start-up: ${whole(start.cpu)} ms CPU with the ledger of ${whole(endpoints)} entries, ${whole(empty.cpu)} ms with an empty one.

${dead.count} more endpoints that never answer, deadline ${deadline} s: ${seconds(dead.certledger)} s more wall time (Python's pool: ${seconds(dead.python)} s).

\`certledger validate\` of ${whole(validate.entries)} entries: ${seconds(validate.cost.wall)} s wall, ${seconds(validate.cost.cpu)} s CPU, ${whole(validate.cost.memory)} MiB.
`;
}
