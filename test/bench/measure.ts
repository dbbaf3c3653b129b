/** Runs a program and says what it cost: CPU of the process and its children, wall time and peak memory. */
import { spawn } from 'node:child_process';

export interface Cost {
  /** User and system time, milliseconds. */
  cpu: number;
  /** Milliseconds. */
  wall: number;
  /** Peak resident memory, MiB. */
  memory: number;
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
  return JSON.parse(output) as Cost;
}
