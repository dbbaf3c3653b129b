#!/usr/bin/env node
/**
 * The door. Node reads TypeScript from 22.18 on; where an older one opens the door, the pinned one that `npm ci` put
 * beside us takes over. Plain JavaScript, because that older Node has to understand this file.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { constants } from 'node:os';
import { fileURLToPath } from 'node:url';

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
  const suffix = process.platform === 'win32' ? '.exe' : '';
  const pinned = fileURLToPath(new URL(`../node_modules/.bin/node${suffix}`, import.meta.url));
  if (!existsSync(pinned)) {
    process.stderr.write(
      `certledger: Node ${process.version} cannot run TypeScript. Run \`npm ci\` first, or use Node 22.18 or newer.\n`,
    );
    process.exit(2);
  }
  const child = spawnSync(pinned, [fileURLToPath(import.meta.url), ...process.argv.slice(2)], {
    stdio: 'inherit',
  });
  process.exitCode = child.status ?? 128 + (constants.signals[child.signal ?? 'SIGTERM'] ?? 15);
}
