import { describe, expect, it } from 'vitest';
import type { Verdict } from '../../scripts/pki/certificate-types.ts';
import {
  certificate,
  daysFromNow,
  entryOf,
  ledgerOf,
  link,
  recordOf,
  served,
} from '../support/sample-data.ts';
import { rulesOf, sweepAll, sweepOnce } from './compare-support.ts';

const leaf = certificate('leaf');
const web = entryOf('web', { certificate: recordOf(leaf) });
const issuer = 'CN=Example CA G1';
const leafLink = link('CN=www.example.jp', { sha256: leaf.sha256, issuer, ca: false });
const unanchored = {
  path: 'unanchored' as const,
  error: 'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  missingIssuer: issuer,
};

describe('a chain', () => {
  it.each([
    ['self-signed', { path: 'self-signed' as const }, ['chain.self-signed']],
    ['ending at an unknown root', { path: 'untrusted' as const }, ['chain.untrusted']],
    ['that breaks a rule', { path: 'invalid' as const, error: 'INVALID_PURPOSE' }, ['chain.untrusted']],
    ['for another name', { hostname: 'mismatch' as const }, ['hostname.mismatch']],
    ['without a name to check', { hostname: 'unchecked' as const }, []],
    [
      'self-signed for another name',
      { path: 'self-signed' as const, hostname: 'mismatch' as const },
      ['chain.self-signed', 'hostname.mismatch'],
    ],
  ])('%s', (_, verdict, expected) => {
    expect(rulesOf(sweepOnce(web, [served(web, leaf, { verdict })]))).toEqual(expected);
  });

  it('that is self-signed and expired is both', () => {
    const old = certificate('old', { notAfter: daysFromNow(-3) });
    const entry = entryOf('web', { certificate: recordOf(old) });
    const result = sweepOnce(entry, [served(entry, old, { verdict: { path: 'self-signed' } })]);
    expect(rulesOf(result)).toEqual(['expiry.expired', 'chain.self-signed']);
  });

  it('that fails for an expired issuer says which', () => {
    const chain = [leafLink, link(issuer, { notAfter: daysFromNow(-1) })];
    const verdict = { path: 'invalid' as const, error: 'CERT_HAS_EXPIRED' };
    const [finding] = sweepOnce(web, [served(web, leaf, { chain, verdict })]).findings;
    expect(finding?.facts).toMatchObject({
      reason: 'expired-issuer',
      culprit: issuer,
      position: 'sent-issuer',
      culpritEnd: daysFromNow(-1),
    });
    expect(rulesOf(sweepOnce(web, [served(web, leaf, { chain })]))).toEqual([]);
  });

  const middle = link(issuer, { issuer: 'CN=Root' });
  const root = link('CN=Root', { issuer: 'CN=Root', selfSigned: true });
  const untrusted = (verdict: Partial<Verdict>, chain = [leafLink, middle]) =>
    sweepOnce(web, [served(web, leaf, { chain, verdict })]).findings[0]?.facts;

  it.each([
    ['INVALID_CA', middle, 'not-an-authority', 'sent-issuer'],
    ['INVALID_PURPOSE', leafLink, 'wrong-purpose', 'leaf'],
    ['PATH_LENGTH_EXCEEDED', root, 'path-too-long', 'anchor'],
    ['PERMITTED_VIOLATION', middle, 'forbidden-name', 'sent-issuer'],
    ['CERT_HAS_EXPIRED', root, 'expired-issuer', 'anchor'],
    ['EC_KEY_EXPLICIT_PARAMS', middle, 'explicit-curve', 'sent-issuer'],
    ['UNREADABLE_PUBLIC_KEY', leafLink, 'unreadable-key', 'leaf'],
    ['SOMETHING_NEW', middle, 'invalid', 'sent-issuer'],
  ] as const)(
    'that fails with %s names the certificate at fault',
    (error, { sha256, subject }, reason, position) => {
      const culprit = { sha256, name: subject ?? '' };
      expect(untrusted({ path: 'invalid', error, culprit })).toEqual({
        sha256: leaf.sha256,
        trust: 'public',
        error,
        reason,
        culprit: subject,
        position,
      });
    },
  );

  it('that fails for an extension names it', () => {
    const verdict = { path: 'invalid' as const, error: 'INVALID_EXTENSION', extension: 'nameConstraints' };
    expect(untrusted(verdict)).toMatchObject({ reason: 'broken-extension', extension: 'nameConstraints' });
  });

  it('that ends at an unknown root or issuer names where it ends, whatever else was sent', () => {
    const stray = link('CN=Stray', { issuer: 'CN=Stray', selfSigned: true });
    expect(untrusted({ path: 'untrusted' }, [leafLink, stray, middle, root])).toMatchObject({
      reason: 'unknown-root',
      culprit: 'CN=Root',
    });
    const circle = [leafLink, link(issuer, { issuer })];
    expect(untrusted({ path: 'untrusted' }, circle)).not.toHaveProperty('culprit');
    expect(untrusted({ path: 'unanchored', missingIssuer: 'CN=Root' })).toMatchObject({
      reason: 'unknown-issuer',
      missingIssuer: 'CN=Root',
      culprit: issuer,
      position: 'sent-issuer',
    });
  });

  it.each([
    ['misordered', 3, ['chain.order']],
    ['duplicate', 1, []],
  ] as const)(
    'out of order (%s, %d sent) is reported when there is an order',
    (disorder, length, expected) => {
      const chain = [leafLink, link('CN=Root'), link(issuer)].slice(0, length);
      const result = sweepOnce(web, [served(web, leaf, { chain, verdict: { disorder } })]);
      expect(rulesOf(result)).toEqual(expected);
    },
  );
});

describe('a chain that ends early', () => {
  const alone = served(web, leaf, { chain: [leafLink], verdict: unanchored });
  const further = served(web, leaf, {
    chain: [leafLink, link(issuer, { issuer: 'CN=Middle' })],
    verdict: { ...unanchored, missingIssuer: 'CN=Middle' },
  });
  const other = entryOf('other');
  const withOther = (observation: typeof alone, evidence: typeof alone) =>
    rulesOf(sweepAll({ ledger: ledgerOf([web, other]), observations: [observation, evidence] })).filter(
      rule => rule.startsWith('chain.'),
    );

  it('lacks its intermediate when only the leaf was sent', () => {
    const [finding] = sweepOnce(web, [alone]).findings;
    expect(finding).toMatchObject({
      rule: 'chain.incomplete',
      facts: { missingIssuer: issuer, trust: 'public' },
    });
  });

  it('comes from an unknown CA when it went further', () => {
    expect(rulesOf(sweepOnce(web, [further]))).toEqual(['chain.untrusted']);
  });

  it('lacks its intermediates when it leads to a trust anchor with what was fetched', () => {
    const completed = served(web, leaf, {
      chain: further.chain,
      verdict: { ...further.verdict, completedBy: ['CN=Middle'] },
    });
    expect(sweepOnce(web, [completed]).findings).toMatchObject([
      { rule: 'chain.incomplete', facts: { completedBy: ['CN=Middle'] } },
    ]);
  });

  it('lacks an intermediate that another endpoint sends and that leads to a trust anchor', () => {
    const evidence = served(other, certificate('x'), {
      chain: [link('CN=x', { ca: false }), link('CN=Middle')],
    });
    expect(withOther(further, evidence)).toEqual(['chain.incomplete']);
  });

  it('is not vouched for by another trust set, nor by a certificate of that name that is no CA', () => {
    const chain = [link('CN=x', { ca: false }), link('CN=Middle')];
    const elsewhere = served(other, certificate('x'), { chain, verdict: { trust: 'internal' } });
    expect(withOther(further, elsewhere)).toEqual(['chain.untrusted']);
    const impostor = served(other, certificate('x'), {
      chain: [link('CN=x'), link('CN=Middle', { ca: false })],
    });
    expect(withOther(further, impostor)).toEqual(['chain.untrusted']);
  });

  it('comes from an unknown CA when another endpoint sends that CA as a root nobody trusts', () => {
    const chain = [link('CN=x', { ca: false }), link(issuer, { selfSigned: true })];
    const evidence = served(other, certificate('x'), { chain, verdict: { path: 'untrusted' } });
    expect(withOther(alone, evidence)).toEqual(['chain.untrusted', 'chain.untrusted']);
  });
});
