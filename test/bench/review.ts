/**
 * `node test/bench/review.ts [--entries 2000] [--rounds 5]`: what the review of a three-file pull request costs on a
 * large ledger, the whole process from start to exit, beside `validate`, which reads all of it, and how much is read.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { appendFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { review } from '../../scripts/review/review.ts';
import { openSides, type Side } from '../../scripts/review/two-sides.ts';
import { writeLargeLedger } from './ledger.ts';

const { values } = parseArgs({
  options: { entries: { type: 'string', default: '2000' }, rounds: { type: 'string', default: '5' } },
});
const cli = fileURLToPath(new URL('../../scripts/certledger.js', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'certledger-bench-'));

function git(...args: string[]): void {
  const person = ['-c', 'user.name=bench', '-c', 'user.email=bench@example.jp', '-c', 'commit.gpgsign=false'];
  execFileSync('git', ['-C', folder, ...person, ...args], { stdio: 'ignore' });
}

function commit(message: string): void {
  git('add', '-A');
  git('commit', '-q', '-m', message);
}

/** Milliseconds of one whole process. */
function once(...args: string[]): number {
  const begun = performance.now();
  const { status, stderr } = spawnSync(process.execPath, [cli, ...args, '--root', folder], {
    encoding: 'utf8',
  });
  if (status === null || status > 1) throw new Error(stderr);
  return performance.now() - begun;
}

const median = (times: readonly number[]): number =>
  times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;

/** How many files of each side are read, and how many git processes that takes. */
async function reads(): Promise<{ files: number; processes: number }> {
  let processes = 0;
  const files = new Set<string>();
  const observe = () => {
    processes += 1;
  };
  const counting = (side: Side, name: string): Side => ({
    ...side,
    read: wanted => {
      for (const file of wanted) files.add(`${name} ${file}`);
      return side.read(wanted);
    },
  });
  const sides = await openSides({ root: folder, base: 'HEAD~1', head: 'HEAD', observe }, process.env);
  const both = { base: counting(sides.base, 'base'), head: counting(sides.head, 'head') };
  await review({ ...sides, ...both }, { now: new Date() });
  return { files: files.size, processes };
}

try {
  git('init', '-q');
  writeLargeLedger(folder, Number(values.entries));
  commit('A large ledger');
  for (const index of [7, 70, 700])
    appendFileSync(join(folder, `inventory/certificates/service-${index}.yaml`), 'site: elsewhere\n');
  commit('Three files');
  const reviewing = () => once('review', '--base', 'HEAD~1', '--head', 'HEAD');
  reviewing();
  // Turn by turn, so that whatever else the machine does falls on both.
  const rounds = Array.from(
    { length: Number(values.rounds) },
    () => [reviewing(), once('validate')] as const,
  );
  const [reviewed, validated] = [median(rounds.map(([a]) => a)), median(rounds.map(([, b]) => b))];
  const { files, processes } = await reads();
  const figures = [
    `entries: ${values.entries}, touched: 3`,
    `review, whole process: ${Math.round(reviewed)} ms (median of ${rounds.length})`,
    `validate, which reads everything: ${Math.round(validated)} ms; review / validate: ${(reviewed / validated).toFixed(2)}`,
    `files read on both sides together: ${files}`,
    `git processes: ${processes}`,
  ];
  process.stdout.write(`${figures.join('\n')}\n`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
