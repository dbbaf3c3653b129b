/** Runs a program and says what it cost: CPU of the process and its children, wall time and peak memory. */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';

export interface Figures {
  /** User and system time, milliseconds. */
  cpu: number;
  /** Milliseconds. */
  wall: number;
  /** Peak resident memory, MiB; of several processes the largest one's. */
  memory: number;
}

export interface Cost extends Figures {
  /** Peak resident memory of the process and all it started, together, MiB, looked at every 25 ms; Linux only. */
  together: number;
  stdout: string;
  status: number;
}

/**
 * Node does not tell a child's resource usage; wait4 does, and Python can ask it. What `python3` itself has started by then, where
 * it is a script that looks for a Python, is taken off.
 */
const wrapper = `
import json, resource, subprocess, sys, time
before = resource.getrusage(resource.RUSAGE_CHILDREN)
start = time.monotonic()
done = subprocess.run(sys.argv[1:], stdout=subprocess.PIPE)
wall = time.monotonic() - start
used = resource.getrusage(resource.RUSAGE_CHILDREN)
cpu = used.ru_utime + used.ru_stime - before.ru_utime - before.ru_stime
print(json.dumps({"cpu": 1000 * cpu, "wall": 1000 * wall,
  "memory": used.ru_maxrss / 1024, "stdout": done.stdout.decode("utf8", "replace")[-4000:], "status": done.returncode}))
`;

export async function measure(command: string, args: string[], input = ''): Promise<Cost> {
  const child = spawn('python3', ['-c', wrapper, command, ...args], {
    stdio: ['pipe', 'pipe', process.env.BENCH_VERBOSE ? 'inherit' : 'ignore'],
  });
  child.stdin.end(input);
  let [output, together] = ['', 0];
  const sampling = setInterval(() => {
    together = Math.max(together, residentOf(descendants(child.pid)));
  }, 25);
  for await (const chunk of child.stdout) output += String(chunk);
  clearInterval(sampling);
  const cost: Cost = { ...JSON.parse(output), together };
  if (cost.status !== 0)
    throw new Error(`${command} ${args.join(' ').slice(0, 200)} ended with ${cost.status}`);
  return cost;
}

function descendants(pid: number | undefined): number[] {
  if (pid === undefined) return [];
  const children = textOf(`/proc/${pid}/task/${pid}/children`).split(' ').filter(Boolean).map(Number);
  return [...children, ...children.flatMap(descendants)];
}

/** MiB. */
function residentOf(pids: number[]): number {
  const kibibytes = pids.map(pid => Number(/^VmRSS:\s+(\d+)/m.exec(textOf(`/proc/${pid}/status`))?.[1] ?? 0));
  return kibibytes.reduce((sum, each) => sum + each, 0) / 1024;
}

/** Empty where there is none: the process may be over. */
function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

/** CPU time of a process that goes on, user and system, milliseconds. */
export function cpuOf(pid: number): number {
  // The name in the second field may hold spaces; utime and stime are the 14th and 15th, in ticks of 10 ms.
  const fields = textOf(`/proc/${pid}/stat`).split(') ').at(-1)?.split(' ') ?? [];
  return (Number(fields[11]) + Number(fields[12])) * 10;
}

/** Peak resident memory of a process that goes on, MiB. */
export const peakOf = (pid: number): number =>
  Number(/^VmHWM:\s+(\d+)/m.exec(textOf(`/proc/${pid}/status`))?.[1] ?? 0) / 1024;

/** A cost with that of starting up taken off; memory is a peak and stays. */
export function difference(cost: Figures, start: Figures): Figures {
  return { ...cost, cpu: cost.cpu - start.cpu, wall: cost.wall - start.wall };
}

/** Of each figure on its own. */
export function median(all: Figures[]): Figures {
  const middle = (pick: (figures: Figures) => number) => {
    const sorted = all.map(pick).toSorted((a, b) => a - b);
    const half = Math.floor(sorted.length / 2);
    const [low, high] = [sorted[Math.ceil(sorted.length / 2) - 1], sorted[half]];
    return ((low ?? Number.NaN) + (high ?? Number.NaN)) / 2;
  };
  return {
    cpu: middle(({ cpu }) => cpu),
    wall: middle(({ wall }) => wall),
    memory: middle(({ memory }) => memory),
  };
}

/** Round by round. */
export function paired<A, B, T>(these: readonly A[], those: readonly B[], combine: (a: A, b: B) => T): T[] {
  return these.flatMap((each, round) => {
    const other = those[round];
    return other === undefined ? [] : [combine(each, other)];
  });
}

export const quotient = (a: Figures, b: Figures): Figures => ({
  cpu: a.cpu / b.cpu,
  wall: a.wall / b.wall,
  memory: a.memory / b.memory,
});
