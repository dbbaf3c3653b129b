/** `tls.old` that was asked for in vain: what was found earlier is not taken back for want of an answer. */
import { expect, it } from 'vitest';
import type { Policy } from '../../scripts/ledger/rule-ids.generated.ts';
import type { Protocol } from '../../scripts/ledger/types.ts';
import type { Served, Tls } from '../../scripts/probe/observation.ts';
import {
  certificate,
  endpointOf,
  entryOf,
  later,
  ledgerOf,
  served,
  sha256Of,
} from '../support/sample-data.ts';
import { sweepAll } from './compare-support.ts';

const shown = certificate('a', { publicKey: sha256Of('key') });
const { publicKey: _, ...withoutKey } = shown;

interface Case {
  tls?: Partial<Tls>;
  protocol?: Protocol;
  facts?: Served['certificate'];
  policy?: { [policy in Policy]?: 'off' };
}

/** What is unsure of an entry that serves and gives no answer. Nothing else about it is in doubt. */
function unsure({ tls, protocol, facts = shown, policy = {} }: Case, ...days: number[]) {
  const at = endpointOf('https://www.example.jp', protocol && { protocol });
  const entry = entryOf('web', { endpoints: [at] });
  const ledger = ledgerOf([entry], { policy });
  const observations = [
    served(entry, facts, { tls: { protocol: 'TLSv1.3', cipher: 'TLS_AES_256_GCM_SHA384', ...tls } }),
  ];
  const result = sweepAll(...[0, ...days].map(each => ({ ledger, observations, now: later(each) })));
  expect(result.unknown).toEqual([]);
  return result.unsure;
}

const web = [{ entry: 'web', rule: 'policy.protocol' }];

it.each<[string, Case, typeof web | undefined]>([
  ['no answer', {}, web],
  ['no answer over TLS 1.2', { tls: { protocol: 'TLSv1.2' } }, web],
  ['a refusal', { tls: { old: 'none' } }, undefined],
  ['an acceptance', { tls: { old: 'TLSv1.1' } }, undefined],
  ['what the handshake says already', { tls: { protocol: 'TLSv1' } }, undefined],
  ['an observation from before the question', { facts: withoutKey }, undefined],
  ['a policy that does not ask', { policy: { protocol: 'off' } }, undefined],
  ['MySQL, which is never asked', { protocol: 'mysql' }, undefined],
  ['remote desktops, which are never asked', { protocol: 'rdp' }, undefined],
])('%s', (_name, given, expected) => {
  expect(unsure(given)).toEqual(expected);
});

it('is unsure for a week after the entry was first seen, and then silent for good', () => {
  expect(unsure({}, 6)).toEqual(web);
  expect(unsure({}, 6, 7)).toBeUndefined();
});
