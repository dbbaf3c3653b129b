/** What this machine runs out of is not held against the peers. */
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { createSelfSignedLeaf } from '../../scripts/demo/pki.ts';
import { isDoubtful } from '../../scripts/probe/line/failure.ts';
import { serveTls, validity } from '../support/probing.ts';

const program = fileURLToPath(new URL('../support/crowded.ts', import.meta.url));

it('reads every endpoint with fewer file descriptors than looks at once', async () => {
  const own = await createSelfSignedLeaf({ names: ['a.example.jp'], ...validity });
  await using listening = await serveTls({ key: own.key, cert: own.cert });
  const limited = 'ulimit -n 64 && exec "$0" "$@"';
  const args = ['-c', limited, process.execPath, program, String(listening.port), '120'];
  const { stdout } = await promisify(execFile)('sh', args);
  expect(JSON.parse(stdout)).toEqual({ served: 120 });
});

it.each([
  ['TIMEOUT', true],
  ['EMFILE', true],
  ['EADDRNOTAVAIL', true],
  ['ECONNREFUSED', false],
  ['ENOTFOUND', false],
])('%s is asked about again: %s', (code, doubtful) => {
  expect(isDoubtful({ code })).toBe(doubtful);
});
