import { describe, expect, it } from 'vitest';
import type { Settings } from '../../scripts/ledger/types.ts';
import type { CertificateFacts, ChainLink, Verdict } from '../../scripts/pki/certificate-types.ts';
import type { Tls } from '../../scripts/probe/observation.ts';
import { certificate, entryOf, link, recordOf, served } from '../support/sample-data.ts';
import { sweepOnce } from './compare-support.ts';

interface PolicyInput {
  facts?: Partial<CertificateFacts>;
  leaf?: Partial<ChainLink>;
  above?: ChainLink[];
  tls?: Partial<Tls>;
  verdict?: Partial<Verdict>;
  settings?: Partial<Settings>;
}

/** The findings of policy.*, of one endpoint that serves such a certificate. */
function policyOf({ facts, leaf, above = [], tls, verdict = {}, settings = {} }: PolicyInput) {
  const shown = certificate('a', facts);
  const entry = entryOf('web', { certificate: recordOf(shown) });
  const observation = served(entry, shown, {
    verdict,
    chain: [link('CN=www', { sha256: shown.sha256, ca: false, ...leaf }), ...above],
    tls: { protocol: 'TLSv1.3', cipher: 'TLS_AES_256_GCM_SHA384', ...tls },
  });
  return sweepOnce(entry, [observation], { settings }).findings.filter(({ rule }) =>
    rule.startsWith('policy.'),
  );
}
const severities = (input: PolicyInput) => policyOf(input).map(({ rule, severity }) => `${rule} ${severity}`);

describe('policy.weak-key', () => {
  it.each([
    ['rsa-2048', []],
    ['rsa-2047', ['policy.weak-key warning']],
    ['rsa-1024', ['policy.weak-key warning']],
    ['rsa-1023', ['policy.weak-key error']],
    ['rsa-512', ['policy.weak-key error']],
    ['rsa-0', ['policy.weak-key error']],
    ['rsa-pss-2048', []],
    ['rsa-pss-1024', ['policy.weak-key warning']],
    ['dsa-3072', ['policy.weak-key warning']],
    ['dsa', ['policy.weak-key warning']],
    ['ec-secp224r1', []],
    ['ec-brainpoolP224r1', []],
    ['ec-prime192v1', ['policy.weak-key warning']],
    ['ec-secp112r1', ['policy.weak-key warning']],
    ['ec-brainpoolP160r1', ['policy.weak-key warning']],
    ['ec-c2pnb163v1', ['policy.weak-key warning']],
    ['ec-secp256k1', []],
    ['ec-explicit', ['policy.weak-key warning']],
    ['ec-1.3.132.0.100', []],
    ['ed25519', []],
    ['ed448', []],
    ['ml-dsa-44', []],
    ['1.2.840.10045.100', []],
  ])('of %s', (key, expected) => {
    expect(severities({ facts: { key } })).toEqual(expected);
  });

  it('looks at each intermediate sent, once, and at no root', () => {
    const above = [
      link('CN=Middle', { key: 'rsa-1024' }),
      link('CN=Middle', { key: 'rsa-1024' }),
      link('CN=Root', { key: 'rsa-512', selfSigned: true }),
    ];
    expect(policyOf({ above })).toMatchObject([{ facts: { weak: ['rsa-1024 (CN=Middle)'] } }]);
  });

  it('looks at a certificate that signed itself where it is the one served', () => {
    expect(severities({ facts: { key: 'rsa-1024' }, leaf: { selfSigned: true } })).toContain(
      'policy.weak-key warning',
    );
  });

  it('says nothing of a key that could not be read', () => {
    const { key: _, ...unread } = certificate('a');
    const entry = entryOf('web', { certificate: recordOf(certificate('a')) });
    expect(sweepOnce(entry, [served(entry, { ...unread, unreadable: ['key'] })]).findings).toEqual([]);
  });

  it('speaks of the worst of an endpoint’s addresses', () => {
    const [weak, broken] = [certificate('w', { key: 'rsa-1024' }), certificate('b', { key: 'rsa-512' })];
    const entry = entryOf('web');
    const observations = [
      served(entry, weak, { address: '192.0.2.1' }),
      served(entry, broken, { address: '192.0.2.2' }),
    ];
    const found = sweepOnce(entry, observations).findings.filter(({ rule }) => rule === 'policy.weak-key');
    const addresses = ['192.0.2.1', '192.0.2.2'];
    expect(found).toMatchObject([{ severity: 'error', facts: { sha256: broken.sha256, addresses } }]);
  });
});

describe('policy.weak-signature', () => {
  it.each([
    ['rsa-sha256', []],
    ['rsa-pss-sha256', []],
    ['ecdsa-sha384', []],
    ['ed25519', []],
    ['1.2.3.4', []],
    ['rsa-sha1', ['policy.weak-signature warning']],
    ['ecdsa-sha1', ['policy.weak-signature warning']],
    ['dsa-sha1', ['policy.weak-signature warning']],
    ['rsa-pss-sha1', ['policy.weak-signature warning']],
    ['rsa-md5', ['policy.weak-signature error']],
    ['rsa-md2', ['policy.weak-signature error']],
  ])('of %s', (signature, expected) => {
    expect(severities({ leaf: { signature } })).toEqual(expected);
  });

  it('does not mind how a root, or a leaf that signed itself, is signed', () => {
    const root = link('CN=Root', { signature: 'rsa-md5', selfSigned: true });
    expect(severities({ leaf: { signature: 'rsa-sha1', selfSigned: true }, above: [root] })).toEqual([]);
  });

  it('does mind an intermediate', () => {
    const above = [link('CN=Middle', { signature: 'rsa-sha1' })];
    expect(policyOf({ above })).toMatchObject([{ facts: { weak: ['rsa-sha1 (CN=Middle)'] } }]);
  });
});

describe('policy.lifetime', () => {
  const lasting = (notBefore: string, seconds: number, verdict: Partial<Verdict> = { public: true }) => {
    const notAfter = new Date(Date.parse(notBefore) + seconds * 1000).toISOString().replace('.000', '');
    return policyOf({ facts: { notBefore, notAfter }, verdict }).map(({ rule, facts }) => [
      rule,
      facts.days,
      facts.limit,
    ]);
  };

  it.each([
    ['2018-03-01T00:00:00Z', 825],
    ['2020-08-31T23:59:59Z', 825],
    ['2020-09-01T00:00:00Z', 398],
    ['2026-03-14T23:59:59Z', 398],
    ['2026-03-15T00:00:00Z', 200],
    ['2027-03-15T00:00:00Z', 100],
    ['2029-03-15T00:00:00Z', 47],
  ])('issued %s, %d days may pass and not a second more', (issued, days) => {
    const last = days * 86_400 - 1;
    expect(lasting(issued, last)).toEqual([]);
    expect(lasting(issued, last + 1)).toEqual([['policy.lifetime', days + 1, days]]);
  });

  it('is not judged of what was issued when months were counted, or by a private CA', () => {
    expect(lasting('2018-02-28T23:59:59Z', 3650 * 86_400)).toEqual([]);
    expect(lasting('2026-03-15T00:00:00Z', 3650 * 86_400, {})).toEqual([]);
  });
});

describe('policy.protocol', () => {
  it.each([
    [{ protocol: 'TLSv1.3', old: 'none' }, []],
    [{ protocol: 'TLSv1.2' }, []],
    [{ protocol: 'unknown' }, []],
    [{ protocol: 'TLSv1.3', old: 'TLSv1.1' }, ['policy.protocol warning']],
    [{ protocol: 'TLSv1.2', old: 'TLSv1' }, ['policy.protocol warning']],
    [{ protocol: 'TLSv1.2', old: 'SSLv3' }, ['policy.protocol warning']],
    [{ protocol: 'TLSv1.1' }, ['policy.protocol error']],
    [{ protocol: 'TLSv1', old: 'TLSv1' }, ['policy.protocol error']],
    [{ protocol: 'SSLv3' }, ['policy.protocol error']],
  ] as const)('of %j', (tls, expected) => {
    expect(severities({ tls })).toEqual(expected);
  });
});

describe('policy.quantum', () => {
  const asked = { settings: { policy: { quantum: 'info' } } } as const;
  const classical = {
    facts: { key: 'rsa-2048' },
    leaf: { signature: 'rsa-sha256' },
    above: [link('CN=Middle', { key: 'ec-secp384r1', signature: 'ecdsa-sha384' })],
    tls: { group: 'X25519' },
  };

  it('is asked only where the settings say so', () => {
    expect(policyOf(classical)).toEqual([]);
    expect(policyOf({ ...classical, ...asked })).toMatchObject([
      {
        key: 'policy.quantum:web',
        severity: 'info',
        facts: {
          keys: ['ec-secp384r1', 'rsa-2048'],
          signatures: ['ecdsa-sha384', 'rsa-sha256'],
          groups: ['X25519'],
        },
      },
    ]);
  });

  it('finds nothing where everything is migrated, or cannot be told', () => {
    for (const group of ['X25519MLKEM768', 'SecP256r1MLKEM768', 'MLKEM1024', undefined]) {
      const tls = group === undefined ? {} : { group };
      const facts = { key: 'ml-dsa-65' };
      expect(policyOf({ facts, leaf: { signature: 'ml-dsa-65' }, tls, ...asked })).toEqual([]);
      expect(policyOf({ facts: { key: '1.2.3' }, leaf: { signature: '1.2.4' }, tls, ...asked })).toEqual([]);
    }
  });

  it.each([
    ['rsa-2048', '2030-12-31T23:59:59Z', undefined],
    ['rsa-2048', '2031-01-01T00:00:00Z', '2030-12-31'],
    ['ec-secp224r1', '2031-01-01T00:00:00Z', '2030-12-31'],
    ['rsa-3072', '2031-01-01T00:00:00Z', undefined],
    ['ec-prime256v1', '2035-12-31T23:59:59Z', undefined],
    ['ec-prime256v1', '2036-01-01T00:00:00Z', '2035-12-31'],
    ['rsa-2048', '2036-01-01T00:00:00Z', '2035-12-31'],
    ['ml-dsa-65', '2036-01-01T00:00:00Z', undefined],
  ])('says which date a certificate with %s until %s outlives', (key, notAfter, outlives) => {
    const [finding] = policyOf({ facts: { key, notAfter }, tls: { group: 'X25519' }, ...asked });
    expect(finding?.facts.outlives).toBe(outlives);
    expect(finding?.facts.notAfter).toBe(outlives && notAfter);
  });
});

describe('the settings', () => {
  const weak = { facts: { key: 'rsa-512' }, leaf: { signature: 'rsa-md5' }, tls: { old: 'TLSv1' } } as const;

  it('decide how severe a finding is, also of what the catalogue calls worse, or that nobody asks', () => {
    expect(
      severities({
        ...weak,
        settings: { policy: { 'weak-key': 'info', 'weak-signature': 'off', protocol: 'error' } },
      }),
    ).toEqual(['policy.weak-key info', 'policy.protocol error', 'policy.quantum info']);
  });
});
