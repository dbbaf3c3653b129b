import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describe as describeFinding } from '../../scripts/compare/view/finding-text.ts';
import { holds } from '../support/property.ts';
import {
  certificate,
  daysFromNow,
  entryOf,
  failed,
  later,
  ledgerOf,
  now,
  recordOf,
  served,
} from '../support/sample-data.ts';
import { rulesOf, sweepAll, sweepOnce } from './compare-support.ts';

/** A certificate that lives `lifetime` days and has `left` of them. */
const withDaysLeft = (lifetime: number, left: number) =>
  certificate('a', { notBefore: daysFromNow(left - lifetime), notAfter: daysFromNow(left) });

const stageOf = (lifetime: number, left: number, method = 'manual') => {
  const facts = withDaysLeft(lifetime, left);
  const entry = entryOf('web', {
    certificate: recordOf(facts),
    renewal: { method, responsible: 'infra-ops' },
  });
  const { findings } = sweepOnce(entry, [served(entry, facts)]);
  expect(findings.every(({ rule }) => rule === 'expiry.near')).toBe(true);
  return findings.map(({ facts: { stage }, severity }) => `${stage} ${severity}`).join();
};

describe('stages', () => {
  it.each([
    // 398 days: 34 % is 135, 20 % is 79, 10 % is 39, so the days decide.
    [398, 91, ''],
    [398, 89, 'plan info'],
    [398, 29, 'renew warning'],
    [398, 14, 'urgent error'],
    // 47 days: 16, 9.4 and 4.7, so the share decides.
    [47, 40, ''],
    [47, 16, ''],
    [47, 15, 'plan info'],
    [47, 9, 'renew warning'],
    [47, 4, 'urgent error'],
    // 6 days do not ring on their first day.
    [6, 5.9, ''],
    [6, 2.1, ''],
    [6, 2, 'plan info'],
    [6, 0.5, 'urgent error'],
  ])('of a %d-day certificate with %d days left: %s', (lifetime, left, expected) => {
    expect(stageOf(lifetime, left)).toBe(expected);
  });

  it('begin after, not at, the instant they name', () => {
    const facts = withDaysLeft(398, 90);
    const entry = entryOf('web', { certificate: recordOf(facts) });
    expect(rulesOf(sweepOnce(entry, [served(entry, facts)]))).toEqual([]);
    const after = sweepOnce(entry, [served(entry, facts)], { at: new Date(now.getTime() + 1) });
    expect(after.findings[0]?.facts).toMatchObject({
      stage: 'plan',
      entered: daysFromNow(0),
      source: 'served',
    });
  });

  it('never state days left', () => {
    const facts = withDaysLeft(398, 20);
    const entry = entryOf('web', { certificate: recordOf(facts) });
    const today = sweepOnce(entry, [served(entry, facts)]);
    const tomorrow = sweepOnce(entry, [served(entry, facts)], { at: later(1) });
    expect(tomorrow.findings).toEqual(today.findings);
    expect(today.findings).toHaveLength(1);
  });

  it('get more urgent and never less as time passes', () => {
    const ranks = ['', 'plan info', 'renew warning', 'urgent error'];
    holds(
      fc.property(
        fc.integer({ min: 1, max: 1000 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (lifetime, a, b) => {
          const [early, late] = [Math.max(a, b), Math.min(a, b)];
          const rank = (share: number) => ranks.indexOf(stageOf(lifetime, share * lifetime));
          expect(rank(late)).toBeGreaterThanOrEqual(rank(early));
        },
      ),
      60,
    );
  });
});

describe('an automatic renewal', () => {
  it.each([
    [90, 31, ''],
    [90, 23, ''],
    [90, 22, 'missed error'],
    [47, 12, ''],
    [47, 11, 'missed error'],
    [6, 1.6, ''],
    [6, 1.4, 'missed error'],
  ])('of a %d-day certificate with %d days left: %s', (lifetime, left, expected) => {
    expect(stageOf(lifetime, left, 'acme')).toBe(expected);
  });
});

describe('the validity period', () => {
  const facts = certificate('a', { notBefore: '2026-09-01T00:00:00Z', notAfter: '2026-11-30T23:59:59Z' });
  const entry = entryOf('web', {
    certificate: recordOf(facts),
    renewal: { method: 'acme', responsible: 'infra-ops' },
  });
  const at = (instant: string) =>
    rulesOf(sweepOnce(entry, [served(entry, facts)], { at: new Date(instant) }));

  it.each([
    ['2026-08-31T23:59:59.999Z', ['expiry.not-yet-valid']],
    ['2026-09-01T00:00:00.000Z', []],
    ['2026-11-30T23:59:59.000Z', ['expiry.near']],
    ['2026-11-30T23:59:59.001Z', ['expiry.expired']],
  ])('includes both its ends: %s', (instant, expected) => {
    expect(at(instant)).toEqual(expected);
  });
});

describe('a validity period that ends before it begins', () => {
  const facts = certificate('a', { notBefore: '2026-11-01T00:00:00Z', notAfter: '2026-10-15T00:00:00Z' });
  const entry = entryOf('web');

  it.each(['2026-10-01', '2026-10-20', '2026-12-01'])('is over on any day: %s', day => {
    const at = new Date(`${day}T00:00:00Z`);
    const { findings, updates } = sweepOnce(entry, [served(entry, facts)], { at });
    expect(findings.map(({ rule }) => rule)).toEqual(['expiry.expired', 'ledger.unfilled']);
    expect(updates).toMatchObject([{ verdict: { dates: 'never-valid' }, leftOut: ['notAfter'] }]);
    const [finding] = findings;
    if (!finding) throw new Error('there is one');
    const said = describeFinding(finding, { locale: 'en', timezone: 'UTC', encode: text => text });
    expect(said).toContain('never valid: its validity period ends at 2026-10-15');
    expect(said).not.toMatch(/until then|expired at/);
  });
});

describe('what is judged', () => {
  const old = certificate('old', { notAfter: daysFromNow(-1) });
  const fresh = certificate('fresh');

  it('is what is served, whatever the record says', () => {
    const entry = entryOf('web', { certificate: recordOf(old) });
    expect(rulesOf(sweepOnce(entry, [served(entry, fresh)]))).not.toContain('expiry.expired');
  });

  it.each([
    ['unreachable', entryOf('web', { certificate: recordOf(old) }), true],
    ['not probed', entryOf('web', { certificate: recordOf(old), endpoints: [] }), false],
  ] as const)('is the record when nothing is served: %s', (_, entry, fails) => {
    const { findings } = sweepOnce(entry, fails ? [failed(entry)] : []);
    const finding = findings.find(({ rule }) => rule === 'expiry.expired');
    expect(finding).toMatchObject({
      key: 'expiry.expired:web',
      facts: { source: 'record', notAfter: old.notAfter },
    });
    expect(finding).not.toHaveProperty('endpoint');
  });

  it('is a record of nothing but an end date too', () => {
    const entry = entryOf('web', { endpoints: [], certificate: { notAfter: daysFromNow(10) } });
    expect(sweepOnce(entry, []).findings[0]).toMatchObject({
      rule: 'expiry.near',
      facts: { stage: 'urgent' },
    });
  });

  it('is not a record that was out of date when the endpoint was last seen', () => {
    const entry = entryOf('web', { certificate: recordOf(old) });
    const ledger = ledgerOf([entry]);
    const result = sweepAll(
      { ledger, observations: [served(entry, fresh)] },
      { ledger, observations: [failed(entry)] },
    );
    expect(rulesOf(result)).toEqual([]);
    expect(result.unknown).toEqual(['web']);
  });

  it('takes dates nobody could read from the record of the same certificate', () => {
    const { notBefore: _, notAfter: __, ...undated } = old;
    const entry = entryOf('web', { certificate: recordOf(old) });
    expect(rulesOf(sweepOnce(entry, [served(entry, undated)]))).toEqual(['expiry.expired']);
    const other = entryOf('web', { certificate: { ...recordOf(old), sha256: recordOf(fresh).sha256 ?? '' } });
    expect(rulesOf(sweepOnce(other, [served(other, undated)]))).not.toContain('expiry.expired');
  });

  it('is the worst of several addresses, named', () => {
    const entry = entryOf('web', { certificate: recordOf(old) });
    const result = sweepOnce(entry, [
      served(entry, old, { address: '192.0.2.9' }),
      served(entry, fresh, { address: '192.0.2.1' }),
    ]);
    const expired = result.findings.filter(({ rule }) => rule === 'expiry.expired');
    expect(expired).toMatchObject([
      { endpoint: 'https://web.example.jp:443', facts: { addresses: ['192.0.2.9'] } },
    ]);
  });

  it.each(['planned', 'suspended', 'retired'] as const)('is nothing of a %s entry', status => {
    const entry = entryOf('web', { status, certificate: recordOf(old) });
    expect(sweepOnce(entry, [served(entry, old)])).toMatchObject({ findings: [], unknown: [] });
  });
});
