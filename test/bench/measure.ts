/** Runs a program and says what it cost: CPU of the process and its children, wall time and peak memory. */
import { spawn } from 'node:child_process';

export interface Figures {
  /** User and system time, milliseconds. */
  cpu: number;
  /** Milliseconds. */
  wall: number;
  /** Peak resident memory, MiB. */
  memory: number;
}

export interface Cost extends Figures {
  stdout: string;
  status: number;
}

/** Node does not tell a child's resource usage; wait4 does, and Python can ask it. */
const wrapper = `
import json, resource, subprocess, sys, time
start = time.monotonic()
done = subprocess.run(sys.argv[1:], stdout=subprocess.PIPE)
wall = time.monotonic() - start
used = resource.getrusage(resource.RUSAGE_CHILDREN)
print(json.dumps({"cpu": 1000 * (used.ru_utime + used.ru_stime), "wall": 1000 * wall,
  "memory": used.ru_maxrss / 1024, "stdout": done.stdout.decode("utf8", "replace")[-4000:], "status": done.returncode}))
`;

export async function measure(command: string, args: string[], input = ''): Promise<Cost> {
  const child = spawn('python3', ['-c', wrapper, command, ...args], {
    stdio: ['pipe', 'pipe', process.env.BENCH_VERBOSE ? 'inherit' : 'ignore'],
  });
  child.stdin.end(input);
  let output = '';
  for await (const chunk of child.stdout) output += String(chunk);
  const cost: Cost = JSON.parse(output);
  if (cost.status !== 0)
    throw new Error(`${command} ${args.join(' ').slice(0, 200)} ended with ${cost.status}`);
  return cost;
}

/** A cost with that of starting up taken off; memory is a peak and stays. */
export function difference(cost: Cost, start: Cost): Cost {
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
