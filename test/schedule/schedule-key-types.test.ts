import { expect, it } from 'vitest';
import { endpointsPerKeyType } from '../../scripts/ledger/key-types.ts';
import { endpointOf } from '../support/sample-data.ts';
import { certificateOf, dutiesOf, ledgerWith } from './schedule-support.ts';

it('two certificates of one entry are two renewals, each with a name and a uid of its own', () => {
  const maintenance = { until: '2026-12-24' };
  const entry = certificateOf('web', '2026-01-01T00:00:00Z', '2027-01-15T00:00:00Z', {
    title: 'Portal',
    keyTypes: 'both',
    ecdsa: { certificate: { notBefore: '2026-01-01T00:00:00Z', notAfter: '2027-02-20T00:00:00Z' } },
    endpoints: endpointsPerKeyType([endpointOf('https://web.example.jp', { maintenance })]),
  });
  const duties = dutiesOf(ledgerWith([entry])).filter(({ kind }) => kind !== 'handover');
  const renewals = duties.filter(({ kind, predicted }) => kind === 'renewal' && !predicted);
  expect(renewals.map(({ entry, title, date }) => [entry, title, date])).toEqual([
    ['web', 'Portal (RSA)', '2027-01-15'],
    ['web', 'Portal (ECDSA)', '2027-02-20'],
  ]);
  expect(new Set(duties.map(({ uid }) => uid)).size).toBe(duties.length);
  expect(renewals.map(({ uid }) => uid)).toEqual([
    'renewal/web/rsa/1@certledger',
    'renewal/web/ecdsa/1@certledger',
  ]);
  const over = duties.filter(({ kind }) => kind === 'maintenance');
  expect(over).toMatchObject([{ detail: { endpoint: 'https://web.example.jp:443' } }]);
});
