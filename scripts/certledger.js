#!/usr/bin/env node
/** The door: hands over to a Node that reads TypeScript where the one that opened it does not. See node.js. */
import * as module from 'node:module';
import { fileURLToPath } from 'node:url';
import { setFlagsFromString } from 'node:v8';

// getaddrinfo runs on libuv's pool, four threads unless asked before its first use: 2,000 names at 20 ms each take 21 s
// on four and 0.7 s on 128.
process.env.UV_THREADPOOL_SIZE ??= '64';

// What a handshake leaves behind is garbage at once. A young generation that grows with the number of handshakes holds 45 MB of
// it at 2,000 endpoints, for a tenth of the CPU time.
setFlagsFromString('--semi-space-growth-factor=1');

// Set for another program, it has libraries print what they do past our own output: git's environment with the token in it.
delete process.env.DEBUG;

// Types are stripped and functions compiled once, not by every command: a third of the start-up, and 20 MB. Beside the
// packages, not in a folder everybody may write to: it is code that will be run. Where it cannot be written there is none.
module.enableCompileCache?.(fileURLToPath(new URL('../node_modules/.cache/certledger', import.meta.url)));

if (process.features.typescript) {
  const { main } = await import('./cli.ts');
  await main(process.argv.slice(2));
} else {
  const { runWith } = await import('./node.js');
  process.exitCode = await runWith(fileURLToPath(import.meta.url), process.argv.slice(2));
}
