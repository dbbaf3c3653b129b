/** The figures as Markdown, ready for docs/benchmarks.md. */
import { cpus, totalmem } from 'node:os';
import type { Figures } from './measure.ts';

export interface Row {
  name: string;
  cost: Figures;
  /** Over the reference, paired by round. */
  ratio: Figures;
  /** Endpoints it was given, where not all of them. */
  share?: number;
}

/** Peak resident memory, MiB. */
export interface MemoryRow {
  name: string;
  endpoints: number;
  /** Of the largest process. */
  largest: number;
  /** Of all processes at one instant. */
  together: number;
}

export interface Results {
  endpoints: number;
  rounds: number;
  /** Seconds. */
  deadline: number;
  /** What the ratios are over. */
  reference: string;
  rows: Row[];
  memory: MemoryRow[];
  /** Start-up with the same ledger, nothing dialled; and with an empty one. */
  start: Figures;
  empty: Figures;
  /** Milliseconds of wall time that the dead add; half of them refuse, half never answer. */
  dead: { certledger: number; python: number; count: number };
  validate: { entries: number; cost: Figures };
}

const whole = (value: number) => Math.round(value).toLocaleString('en');
const seconds = (milliseconds: number) => (milliseconds / 1000).toFixed(2);
const times = (value: number) => value.toFixed(2);

export function table(results: Results): string {
  const { endpoints, rounds, deadline, reference, rows, memory, start, empty, dead, validate } = results;
  const lines = rows.map(({ name, cost, ratio, share = endpoints }) => {
    const scale = endpoints / share;
    const scaled = share === endpoints ? name : `${name} (${share} of them, scaled)`;
    return `| ${scaled} | ${whole(cost.cpu * scale)} | ${whole(cost.wall * scale)} | ${whole(cost.memory)} | ${times(ratio.cpu * scale)} | ${times(ratio.wall * scale)} |`;
  });
  const peaks = memory.map(
    row => `| ${row.name} | ${whole(row.endpoints)} | ${whole(row.largest)} | ${whole(row.together)} |`,
  );
  return `${cpus().length} × ${cpus()[0]?.model ?? 'CPU'}, ${whole(totalmem() / 2 ** 30)} GiB, Node ${process.versions.node}.
${whole(endpoints)} endpoints on loopback, medians of ${rounds} rounds, start-up taken off, servers in another process.

| client | CPU ms | wall ms | peak MiB | CPU / ${reference} | wall / ${reference} |
|---|---:|---:|---:|---:|---:|
${lines.join('\n')}

Start-up: ${whole(start.cpu)} ms CPU with the ledger of ${whole(endpoints)} entries, ${whole(empty.cpu)} ms with an empty one.

| command | endpoints | peak MiB of the largest process | of all at one instant |
|---|---:|---:|---:|
${peaks.join('\n')}

${dead.count} more endpoints of which half refuse and half never answer, deadline ${deadline} s: ${seconds(dead.certledger)} s more wall time (Python's pool: ${seconds(dead.python)} s).

\`certledger validate\` of ${whole(validate.entries)} entries: ${seconds(validate.cost.wall)} s wall, ${seconds(validate.cost.cpu)} s CPU, ${whole(validate.cost.memory)} MiB.
`;
}
