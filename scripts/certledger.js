#!/usr/bin/env node
/** The door: hands over to a Node that reads TypeScript where the one that opened it does not. See node.js. */
import { fileURLToPath } from 'node:url';
import { runWith } from './node.js';

// getaddrinfo runs on libuv's pool, four threads unless asked before its first use: 2,000 names at 20 ms each take 21 s
// on four and 0.7 s on 128.
process.env.UV_THREADPOOL_SIZE ??= '64';

// `certledger … | head` closes our output early; that is no reason to fail.
process.stdout.on('error', error => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

if (process.features.typescript) {
  const { main } = await import('./cli.ts');
  await main(process.argv.slice(2));
} else {
  process.exitCode = runWith(fileURLToPath(import.meta.url), process.argv.slice(2));
}
