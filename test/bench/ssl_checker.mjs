/**
 * Reads the certificate of every PORT on standard input with npm's ssl-checker, 300 at once.
 *
 *   node ssl_checker.mjs FOLDER     where it is installed
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const required = createRequire(join(process.argv[2], 'x.js'))('ssl-checker');
const check = required.default ?? required;
const ports = readFileSync(0, 'utf8').split('\n').filter(Boolean).map(Number);

let next = 0;
let found = 0;
async function worker() {
  while (next < ports.length) {
    const port = ports[next++];
    try {
      const { validTo } = await check('127.0.0.1', { port, method: 'GET' });
      if (validTo) found++;
    } catch {
      // Counted by not being found.
    }
  }
}
await Promise.all(Array.from({ length: 300 }, worker));
console.log(found);
