/** hostname.mismatch where the names look as if they covered the host: what is missing is said. */
import { expect, it } from 'vitest';
import type { Finding } from '../../scripts/compare/finding.ts';
import { vocabulary } from '../../scripts/compare/view/fact-text.ts';
import { describe as inWords } from '../../scripts/compare/view/finding-text.ts';
import type { CertificateFacts } from '../../scripts/pki/certificate-types.ts';
import { locales } from '../../scripts/text/locale.ts';
import { certificate, endpointOf, entryOf, served } from '../support/sample-data.ts';
import { sweepOnce } from './compare-support.ts';

function mismatch(host: string, facts: Partial<CertificateFacts>): Finding | undefined {
  const entry = entryOf('web', {
    endpoints: [endpointOf('https://web.example.jp', { host, serverName: host })],
  });
  const observation = served(entry, certificate('a', facts), { verdict: { hostname: 'mismatch' } });
  return sweepOnce(entry, [observation]).findings.find(({ rule }) => rule === 'hostname.mismatch');
}

it.each([
  ['192.0.2.7', ['192.0.2.7', 'www.example.jp'], 'other-kind'],
  ['2001:db8::7', ['2001:db8:0:0::7'], 'other-kind'],
  ['192.0.2.7', ['www.example.jp', '*.example.jp'], 'no-addresses'],
  ['192.0.2.7', ['192.0.2.8'], undefined],
  ['www.example.jp', ['www.example.jp.'], 'ends-in-dot'],
  ['www.example.jp', ['192.0.2.7'], undefined],
  ['www.example.jp', ['mail.example.jp'], undefined],
])('%s is not covered by %j: %s', (host, names, why) => {
  const finding = mismatch(host, { names });
  expect(finding?.facts.why).toBe(why);
  const word = vocabulary[why ?? ''];
  for (const locale of locales)
    if (finding && word)
      expect(inWords(finding, { locale, timezone: 'UTC', encode: value => value })).toContain(word[locale]);
  // Among the names that were not kept there may be one of the kind that is missing.
  const cut = mismatch(host, { names, unreadable: ['names'] });
  expect(cut?.facts.why).toBe(why === 'no-addresses' ? undefined : why);
});

it('speaks of the place without a name as of an address', () => {
  const { serverName: _none, ...endpoint } = endpointOf('https://192.0.2.7');
  const entry = entryOf('web', { endpoints: [endpoint] });
  const observation = served(entry, certificate('a', { names: ['192.0.2.7'] }), {
    verdict: { hostname: 'mismatch' },
  });
  const [finding] = sweepOnce(entry, [observation]).findings.filter(
    ({ rule }) => rule === 'hostname.mismatch',
  );
  expect(finding?.facts).toMatchObject({ serverName: '192.0.2.7', why: 'other-kind' });
});
