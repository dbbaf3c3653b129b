/** Thousands of peers that say anything, in every dialect, against the probe as a whole. Dialects alone: `dialects-fuzz`. */
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import type { FuzzReport } from '../support/fuzz.ts';
import { patience, triesOf } from '../support/property.ts';

const program = fileURLToPath(new URL('../support/fuzz.ts', import.meta.url));
const streams = triesOf(10_000, 1_500);

it('survives thousands of streams, and nothing of them is left', { timeout: patience(90_000) }, async () => {
  const seed = Date.now() % 2 ** 31;
  const run = promisify(execFile)(process.execPath, ['--expose-gc', program, String(streams), String(seed)], {
    timeout: patience(80_000),
  });
  // A crash shows its seed.
  const { stdout } = await run.catch((error: Error) => {
    throw new Error(`seed ${seed}: ${error.message}`, { cause: error });
  });
  const report: FuzzReport = JSON.parse(stdout);
  const outcomes = Object.values(report.outcomes).reduce((sum, count) => sum + count, 0);
  expect({ ...report, outcomes, heaps: [] }, `seed ${seed}`).toEqual({
    streams: expect.toSatisfy((played: number) => played >= streams),
    targets: outcomes,
    outcomes,
    invalid: 0,
    heaps: [],
    left: [],
  });
  // All four: what was said was not all of one kind.
  expect(Object.keys(report.outcomes).toSorted()).toEqual([
    'handshake-failed',
    'protocol-failed',
    'served',
    'unreachable',
  ]);
  const [first = 0, , last = 0] = report.heaps;
  expect(last - first, `seed ${seed}`).toBeLessThan(4 * 2 ** 20);
});
