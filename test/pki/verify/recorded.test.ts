/** Chains out of observations. */
import { expect, it } from 'vitest';
import { recordedChains } from '../../../scripts/probe/recorded-chains.ts';
import { certificate, entryOf, served } from '../../support/sample-data.ts';

it('are named by their endpoint and what is known of where it was dialled', () => {
  const { address: _, ...nameOnly } = served(entryOf('web'), certificate('a'));
  const seen = [
    { ...nameOnly, address: '192.0.2.1' },
    { ...nameOnly, proxy: 'proxy.example.jp:3128' },
    nameOnly,
  ];
  expect(recordedChains(seen, undefined).map(({ source }) => source)).toEqual([
    'web https://web.example.jp:443 192.0.2.1',
    'web https://web.example.jp:443 proxy.example.jp:3128',
    'web https://web.example.jp:443',
  ]);
});
