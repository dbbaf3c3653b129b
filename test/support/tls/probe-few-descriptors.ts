/**
 * Probes endpoints with almost no file descriptors left; run with a low limit of open files.
 *
 *   node test/support/tls/probe-few-descriptors.ts LEFT TARGET ...
 *
 * A target is `PROTOCOL HOST PORT [PROXYPORT]` in one argument. Prints the observations as a JSON array.
 */
import { closeSync, openSync } from 'node:fs';
import type { Protocol } from '../../../scripts/ledger/types.ts';
import { probe } from '../../../scripts/probe/probe.ts';
import type { Target } from '../../../scripts/probe/targets.ts';
import { contextOf, settingsOf, targetOf } from '../probing.ts';

const [left = '0', ...places] = process.argv.slice(2);
const settings = settingsOf({ timeout: 1_500, concurrency: 10 });

const observed = () =>
  Array.fromAsync(
    probe(
      places.map(place => targetAt(place)),
      contextOf({ settings }),
    ),
  );

function targetAt(place: string): Target {
  const [protocol, host = '', port, proxyPort] = place.split(' ');
  const target = targetOf({ protocol: protocol as Protocol, host, port: Number(port) });
  return proxyPort === undefined
    ? target
    : { ...target, proxy: { host: '127.0.0.1', port: Number(proxyPort) } };
}

/** Descriptors until there are no more but so many. */
function hold(spare: number): void {
  const held: number[] = [];
  try {
    for (;;) held.push(openSync('/dev/null', 'r'));
  } catch {
    for (const descriptor of held.slice(0, spare)) closeSync(descriptor);
  }
}

// What is read from disk when it is first used is read before.
await observed();
hold(Number(left));
process.stdout.write(JSON.stringify(await observed()));
