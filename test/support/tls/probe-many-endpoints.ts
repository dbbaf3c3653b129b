/**
 * More endpoints than the process may have sockets; run with a low limit of open files.
 *
 *   node test/support/tls/probe-many-endpoints.ts PORT COUNT
 *
 * Prints the outcomes with their counts as JSON.
 */
import { probe } from '../../../scripts/probe/probe.ts';
import { contextOf, settingsOf, targetOf } from '../probing.ts';

const [port = 0, count = 0] = process.argv.slice(2).map(Number);
const settings = {
  ...settingsOf({ timeout: 8_000, concurrency: 100 }),
  policy: { protocol: 'off' as const },
};
const outcomes: Record<string, number> = {};
const targets = Array.from({ length: count }, () => targetOf({ port }));
for await (const { outcome } of probe(targets, contextOf({ settings })))
  outcomes[outcome] = (outcomes[outcome] ?? 0) + 1;
process.stdout.write(JSON.stringify(outcomes));
