/** An endpoint that was switched off never answers again. An acknowledgement of that closes its issue. */
import { expect, it } from 'vitest';
import type { Comparison, EntryFinding } from '../../../scripts/compare/finding.ts';
import { apply } from '../../../scripts/tracker/apply.ts';
import { MemoryTracker } from '../../support/memory-tracker.ts';
import { comparison, entry, finding, later, ledger, planned, start, summary } from './plan-support.ts';

const intranet = ledger([entry('intranet')]);
const down = finding('endpoint.unreachable', 'intranet', 'a');
const unknown = ['intranet'];

/** Opens the issue of `first`, and says what the next sweep does about it. */
async function afterwards(first: readonly EntryFinding[], next: Partial<Comparison>): Promise<string[]> {
  const tracker = new MemoryTracker(start);
  await apply(
    planned(intranet, comparison([...first]), await tracker.read(), start),
    await tracker.read(),
    tracker,
  );
  return summary(planned(intranet, comparison([], next), await tracker.read(), later(1)));
}

it('an issue about nothing else is closed, although the endpoint is not seen', async () => {
  expect(await afterwards([down], { unknown, acknowledged: [down] })).toEqual(['close #1 (2-resolved)']);
});

it('one that told of more is left as it is', async () => {
  const both = [down, finding('chain.untrusted', 'intranet', 'b')];
  expect(await afterwards(both, { unknown, acknowledged: [down] })).toEqual([]);
});

it('one about something else is, too', async () => {
  const acknowledged = [finding('chain.self-signed', 'intranet', 'a')];
  expect(await afterwards([down], { unknown, acknowledged })).toEqual([]);
  expect(await afterwards([finding('expiry.near', 'intranet', 'a')], { unknown, acknowledged })).toEqual([]);
});
