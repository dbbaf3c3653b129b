/** What is observed from several vantages, and through proxies. */
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../scripts/compare/finding.ts';
import { ruleIds } from '../../scripts/compare/finding.ts';
import { vocabulary } from '../../scripts/compare/view/fact-text.ts';
import { describe as inWords } from '../../scripts/compare/view/finding-text.ts';
import type { Observation, ProbeError } from '../../scripts/probe/observation.ts';
import { adviceOn } from '../../scripts/rules/shared/advice.ts';
import { locales } from '../../scripts/text/locale.ts';
import { certificate, entryOf, failed, ledgerOf, recordOf, served } from '../support/sample-data.ts';
import { rulesOf, sweepAll, sweepOnce } from './compare-support.ts';

const current = certificate('current');
const other = certificate('other', { names: ['x.example.jp'] });
const web = entryOf('web', { certificate: recordOf(current) });
const inside = { vantage: { site: 'makuhari', runner: 'a' }, address: '192.0.2.1' };
const outside = { vantage: { runner: 'github' }, address: '192.0.2.1' };

const text = (finding: Finding | undefined, locale: 'en' | 'ja' = 'en') =>
  finding ? inWords(finding, { locale, timezone: 'UTC', encode: value => `<${value}>` }) : '';

describe('from several places', () => {
  it('a finding says where it was seen from when not all of them saw it', () => {
    const { findings } = sweepOnce(web, [served(web, current, inside), served(web, other, outside)]);
    const changed = findings.find(({ rule }) => rule === 'drift.changed');
    expect(changed?.facts).toMatchObject({ vantages: ['github'] });
    expect(changed?.facts).not.toHaveProperty('addresses');
    expect(text(changed)).toMatch(/ Observed from: <github>\.$/);
    expect(text(changed, 'ja')).toMatch(/観測元: <github>。$/);
    expect(findings.find(({ rule }) => rule === 'drift.mixed')?.facts).toMatchObject({
      others: [expect.stringMatching(/ \((github|makuhari \/ a)\)$/)],
    });
  });

  it('and says nothing of it when they agree, or there is one', () => {
    const agreed = [served(web, other, inside), served(web, other, outside)];
    for (const observed of [agreed, agreed.slice(1)])
      for (const { facts } of sweepOnce(web, observed).findings) expect(facts).not.toHaveProperty('vantages');
  });

  it('also of an endpoint that cannot be reached from one of them, and of dates', () => {
    const observed = [served(web, current, inside), failed(web, 'unreachable', outside)];
    const sweeps = Array.from({ length: 3 }, () => ({ ledger: ledgerOf([web]), observations: observed }));
    expect(sweepAll(...sweeps).findings).toMatchObject([
      { rule: 'endpoint.unreachable', facts: { vantages: ['github'] } },
    ]);
    const expired = certificate('current', { notAfter: '2026-09-01T00:00:00Z' });
    const dates = sweepOnce(web, [served(web, expired, inside), served(web, current, outside)]);
    expect(dates.findings.find(({ rule }) => rule === 'expiry.expired')?.facts).toMatchObject({
      vantages: ['makuhari / a'],
    });
  });

  it('tells failures of different kinds apart: what one place saw is not said of another', () => {
    const refused = failed(web, 'unreachable', { ...inside, address: '192.0.2.3' });
    const nameless = failed(web, 'unreachable', {
      vantage: outside.vantage,
      error: { code: 'ENOTFOUND', step: 'resolve', message: 'no such name' },
    });
    const observed = [served(web, current, inside), refused, nameless];
    for (const observations of [observed, observed.toReversed()]) {
      const sweeps = Array.from({ length: 3 }, () => ({ ledger: ledgerOf([web]), observations }));
      const finding = sweepAll(...sweeps).findings.find(({ rule }) => rule === 'endpoint.unreachable');
      expect(finding?.facts).toMatchObject({
        error: 'ECONNREFUSED',
        addresses: ['192.0.2.3'],
        vantages: ['makuhari / a'],
        elsewhere: ['ENOTFOUND (github)'],
      });
      expect(text(finding)).toContain('Elsewhere: <ENOTFOUND (github)>.');
      expect(text(finding, 'ja')).toContain('それ以外: <ENOTFOUND>（<github>）。');
    }
  });

  it('a place without a name is one, too', () => {
    const { findings } = sweepOnce(web, [
      served(web, other, { ...inside, vantage: {} }),
      served(web, current, outside),
    ]);
    expect(findings.find(({ rule }) => rule === 'drift.changed')?.facts).toMatchObject({ vantages: ['?'] });
  });

  it('a name that a proxy looks up has no address to give', () => {
    const { address: _, ...proxied } = served(web, other, { vantage: { site: 'makuhari' } });
    const observed: Observation[] = [{ ...proxied, proxy: 'p:1' }, served(web, current, outside)];
    const mixed = sweepOnce(web, observed).findings.find(({ rule }) => rule === 'drift.mixed');
    expect(JSON.stringify(mixed?.facts)).toContain('(p:1, makuhari)');
    expect(JSON.stringify(mixed?.facts)).not.toContain('undefined');
  });
});

describe('one address looked at twice from one place', () => {
  const first = served(web, other, { ...outside, at: '2026-10-01T00:00:00.000Z' });
  const last = served(web, current, { ...outside, at: '2026-10-01T00:00:10.000Z' });

  it('counts as it was seen last, in whatever order the files are given', () => {
    for (const observed of [
      [first, last],
      [last, first],
      [last, first, last],
    ])
      expect(sweepOnce(web, observed).findings).toEqual(sweepOnce(web, [last]).findings);
  });
});

describe('a name with more addresses than are probed', () => {
  const rest = failed(web, 'unreachable', { code: 'TOO_MANY_ADDRESSES' });

  it('is said, and is no failure', () => {
    const observed = [served(web, current, outside), rest];
    const sweeps = Array.from({ length: 3 }, () => ({ ledger: ledgerOf([web]), observations: observed }));
    expect(sweepAll(...sweeps)).toMatchObject({
      findings: [{ rule: 'endpoint.addresses', severity: 'info', facts: { host: 'web.example.jp' } }],
      unknown: [],
    });
  });
});

describe('a proxy', () => {
  const broken = (code: string) => failed(web, 'unreachable', { code, ...inside });

  it('that fails says nothing about an endpoint that is seen to serve from elsewhere', () => {
    for (const code of ['PROXY_UNREACHABLE', 'PROXY_REPLY', 'PROXY_407'])
      expect(sweepOnce(web, [broken(code), served(web, current, outside)])).toMatchObject({ unknown: [] });
    expect(sweepOnce(web, [broken('PROXY_502'), served(web, current, outside)]).unknown).toEqual(['web']);
  });

  it('that fails for three sweeps is a finding that says what to do', () => {
    const sweep = { ledger: ledgerOf([web]), observations: [broken('PROXY_407')] };
    const result = sweepAll(sweep, sweep, sweep);
    expect(rulesOf(result)).toEqual(['endpoint.unreachable']);
    expect(text(result.findings[0])).toContain('CERTLEDGER_PROXY_AUTHORIZATION');
    expect(text(result.findings[0], 'ja')).toContain('CERTLEDGER_PROXY_AUTHORIZATION');
  });
});

describe('advice', () => {
  it.each([
    ['ADDRESS_DENIED', 'https://a:443', 'ADDRESS_DENIED'],
    ['PROXY_UNREACHABLE', 'https://a:443', 'PROXY_UNREACHABLE'],
    ['PROXY_REPLY', 'https://a:443', 'PROXY_REPLY'],
    ['PROXY_407', 'https://a:443', 'PROXY_407'],
    ['PROXY_403', 'https://a:443', 'PROXY_REFUSED'],
    ['PROXY_504', 'https://a:443', 'PROXY_BEYOND'],
    ['ERR_SSL_SSL/TLS_ALERT_HANDSHAKE_FAILURE', 'https://a:443#ecdsa', 'NO_ECDSA_CERTIFICATE'],
    ['ERR_SSL_SSL/TLS_ALERT_HANDSHAKE_FAILURE', 'https://a:443#rsa', 'NO_RSA_CERTIFICATE'],
    ['OTHER_KEY_TYPE', 'https://a:443#rsa', 'NO_RSA_CERTIFICATE'],
    ['ERR_SSL_SSL/TLS_ALERT_HANDSHAKE_FAILURE', 'https://a:443', 'NOTHING_IN_COMMON'],
    ['ERR_SSL_TLSV1_ALERT_INSUFFICIENT_SECURITY', 'https://a:443', 'NOTHING_IN_COMMON'],
    ['ERR_SSL_SSL/TLS_ALERT_HANDSHAKE_FAILURE<b>', 'https://a:443', undefined],
    ['ECONNRESET', 'https://a:443#rsa', undefined],
    ['PROXY_<script>', 'https://a:443', undefined],
    ['ERR_SSL_WRONG_VERSION_NUMBER', 'https://a:80', 'ERR_SSL_WRONG_VERSION_NUMBER'],
    ['ERR_SSL_TLSV1_UNRECOGNIZED_NAME', 'https://a:443', 'UNRECOGNIZED_NAME'],
    ['ERR_SSL_TLSV1_UNRECOGNIZED_NAME', 'https://a:443#rsa', 'UNRECOGNIZED_NAME'],
    ['GREETING_UNEXPECTED', 'smtp://a:22', 'GREETING_UNEXPECTED'],
    ['ERR_SSL_TLSV1_ALERT_NO_APPLICATION_PROTOCOL', 'https://a:443', 'NO_APPLICATION_PROTOCOL'],
    ['UNRECOGNIZED_NAME<script>', 'https://a:443', undefined],
  ])('on %s at %s is %s', (code, endpoint, expected) => {
    expect(adviceOn({ code, step: 'handshake' }, endpoint)).toBe(expected);
    for (const locale of locales) if (expected) expect(vocabulary[expected]?.[locale]).toBeTruthy();
  });

  it('on silence is about the protocol once there is a connection, and only then', () => {
    const on = (step: ProbeError['step']) => adviceOn({ code: 'TIMEOUT', step }, 'smtp://a:465');
    expect(on('starttls')).toBe('NOTHING_SAID');
    expect([on('resolve'), on('connect'), on('handshake')]).toEqual([undefined, undefined, undefined]);
  });

  it('of two certificates, a finding about the entry as a whole says which it means', () => {
    for (const locale of locales)
      for (const rule of ruleIds)
        expect(
          inWords(
            { key: '', rule, severity: 'info', entry: 'web', facts: { keyType: 'ecdsa' } },
            { locale, timezone: 'UTC', encode: value => value },
          ),
        ).toMatch(/^ECDSA (certificate|証明書): /);
  });
});
