import { describe, expect, it } from 'vitest';
import type { Finding } from '../../scripts/compare/finding.ts';
import { vocabulary } from '../../scripts/compare/view/fact-text.ts';
import { describe as inWords } from '../../scripts/compare/view/finding-text.ts';
import type { Revocation } from '../../scripts/pki/certificate-types.ts';
import type { Served } from '../../scripts/probe/observation.ts';
import type { Locale } from '../../scripts/text/locale.ts';
import {
  certificate,
  daysFromNow,
  entryOf,
  later,
  ledgerOf,
  recordOf,
  served,
} from '../support/sample-data.ts';
import { rulesOf, sweepAll, sweepOnce } from './compare-support.ts';

const leaf = certificate('leaf');
const web = entryOf('web', { certificate: recordOf(leaf) });
const url = 'http://crl.example.jp/ca.crl';

function findingsOf(
  revocation: Revocation | undefined,
  more: Parameters<typeof served>[2] = {},
  facts = leaf,
) {
  const entry = facts === leaf ? web : entryOf('web', { certificate: recordOf(facts) });
  return sweepOnce(entry, [served(entry, facts, { ...(revocation && { revocation }), ...more })]);
}
/** Between `<` and `>` is what went through the encoder. */
const describeIn = (finding: Finding, locale: Locale) =>
  inWords(finding, { locale, timezone: 'Asia/Tokyo', encode: value => `<${value}>` });
const unknown = (error: string): Revocation => ({ status: 'unknown', error });

describe('revocation', () => {
  it('is an error, with when, why and who says so', () => {
    const at = daysFromNow(-3);
    const revocation = { status: 'revoked', source: 'crl', url, at, reason: 'keyCompromise' } as const;
    const [finding, ...others] = findingsOf({ ...revocation, until: daysFromNow(1) }).findings;
    expect(others).toEqual([]);
    expect(finding).toMatchObject({
      rule: 'revocation.revoked',
      severity: 'error',
      facts: { sha256: leaf.sha256, at, reason: 'keyCompromise', source: 'crl', url },
    });
    // The instant until which the answer is believed changes daily, and must not be among the facts.
    expect(findingsOf({ ...revocation, until: daysFromNow(2) }).findings).toEqual([finding]);
  });

  it('is nothing where it is good, or where nobody asked', () => {
    expect(rulesOf(findingsOf({ status: 'good', source: 'staple' }))).toEqual([]);
    expect(rulesOf(findingsOf(undefined))).toEqual([]);
  });

  it('that could not be told is news, but only that', () => {
    expect(findingsOf(unknown('CRL_UNREACHABLE')).findings).toMatchObject([
      { rule: 'revocation.unknown', severity: 'info', facts: { error: 'CRL_UNREACHABLE' } },
    ]);
  });

  it('that could not be told names the certificate, and each place that was asked with what came of it', () => {
    const asked = [
      { url, error: 'CRL_UNREACHABLE', code: 'HTTP_404' },
      { url: `${url}2`, error: 'CRL_SIGNATURE' },
    ];
    const [finding] = findingsOf({ ...unknown('CRL_UNREACHABLE'), asked }).findings;
    expect(finding?.facts).toMatchObject({ subject: 'CN=www.example.jp', error: 'CRL_UNREACHABLE', asked });
    const text = (locale: Locale) => finding && describeIn(finding, locale);
    expect(text('en')).toBe(
      'The revocation status of the leaf certificate <CN=www.example.jp> cannot be determined. Sources tried: ' +
        '<http://crl.example.jp/ca.crl> (the revocation list cannot be fetched: <HTTP_404>), ' +
        '<http://crl.example.jp/ca.crl2> (the revocation list is not signed with the issuer’s key).',
    );
    expect(text('ja')).toBe(
      'サーバ証明書 <CN=www.example.jp> の失効状態を確認できません。照会した配布点: ' +
        '<http://crl.example.jp/ca.crl>（失効リストを取得できません: <HTTP_404>）、' +
        '<http://crl.example.jp/ca.crl2>（失効リストに発行者の鍵による正しい署名がありません）。',
    );
  });

  it('that could not be told for want of the issuer names that, and is brief about a long address', () => {
    const verdict = { public: true as const };
    const [finding] = findingsOf(unknown('NO_ISSUER'), { verdict }).findings;
    expect(finding?.facts).toMatchObject({ error: 'NO_ISSUER', issuer: leaf.issuer });
    const asked = [{ url: `http://x/${'a'.repeat(1_900)}`, error: 'CRL_UNREADABLE' }];
    const [long] = findingsOf({ ...unknown('CRL_UNREADABLE'), asked }).findings;
    expect(long?.facts.asked).toEqual([{ url: `http://x/${'a'.repeat(490)}…`, error: 'CRL_UNREADABLE' }]);
  });

  it.each(['NO_SOURCE', 'NO_HTTP_SOURCE', 'NO_ISSUER'])('%s is expected of an internal CA', error => {
    expect(rulesOf(findingsOf(unknown(error)))).toEqual([]);
    const verdict = { public: true as const };
    expect(rulesOf(findingsOf(unknown(error), { verdict }))).toEqual(['revocation.unknown']);
    const brief = certificate('brief', { notBefore: daysFromNow(-1), notAfter: daysFromNow(5) });
    const rules = rulesOf(findingsOf(unknown(error), { verdict }, brief));
    expect(rules.filter(rule => rule.startsWith('revocation.'))).toEqual([]);
  });

  it('of a list that is out of date is one finding, not two', () => {
    const stale = { url, nextUpdate: daysFromNow(-2) };
    expect(findingsOf({ ...unknown('CRL_STALE'), stale }).findings).toMatchObject([
      { rule: 'crl.stale', severity: 'warning', facts: stale },
    ]);
    const revocation = { status: 'revoked', source: 'crl', url, at: daysFromNow(-3), stale } as const;
    expect(rulesOf(findingsOf(revocation))).toEqual(['revocation.revoked', 'crl.stale']);
  });
});

describe('whether it was revoked cannot be told', () => {
  const renewed = certificate('renewed');
  const unsureOf = (...sweeps: Served[][]) =>
    sweepAll(
      ...sweeps.map((observations, index) => ({ ledger: ledgerOf([web]), observations, now: later(index) })),
    ).unsure;
  const servedWith = (revocation?: Revocation, facts = leaf) => [
    served(web, facts, revocation ? { revocation } : {}),
  ];
  const unreachable = unknown('CRL_UNREACHABLE');

  it('of a certificate that nothing is remembered of from before', () => {
    const revoked = [{ entry: 'web', rule: 'revocation.revoked' }];
    expect(unsureOf(servedWith(unreachable))).toEqual(revoked);
    expect(unsureOf(servedWith(unreachable), servedWith(unreachable))).toEqual(revoked);
  });

  it('nor whether lists are to be had, where the probing machine had run short: nobody is accused', () => {
    const unasked = unknown('NOT_ASKED');
    expect(rulesOf(findingsOf(unasked))).toEqual([]);
    const rules = ['revocation.revoked', 'revocation.unknown', 'crl.stale'];
    expect(unsureOf(servedWith(unasked))).toEqual(rules.map(rule => ({ entry: 'web', rule })));
    // What came after another one is new; its lists may be at fault for all that.
    expect(unsureOf(servedWith(unasked), servedWith(unasked, renewed))?.map(({ rule }) => rule)).toEqual(
      rules.slice(1),
    );
  });

  it('but can be where it is told, where nobody is there to tell, and of what came after another one', () => {
    const none = [
      unsureOf(servedWith({ status: 'good', source: 'staple' })),
      unsureOf(servedWith({ status: 'revoked', source: 'crl', at: daysFromNow(-1) })),
      unsureOf(servedWith(unknown('NO_SOURCE'))),
      unsureOf(servedWith()),
      unsureOf(servedWith(unreachable), servedWith(unreachable, renewed)),
    ];
    expect(none).toEqual(none.map(() => undefined));
  });
});

describe('a certificate that demands a staple', () => {
  const demanding = certificate('demanding', { mustStaple: true });

  it('gets an error without one, or with one that says nothing', () => {
    const why = (revocation: Revocation | undefined, stapled: boolean) =>
      findingsOf(revocation, { stapled }, demanding).findings.map(({ rule, facts }) => [rule, facts.why]);
    expect(why(undefined, false)).toEqual([['revocation.no-staple', 'NOT_STAPLED']]);
    const bad: Revocation = { status: 'good', source: 'crl', url, staple: 'STAPLE_EXPIRED' };
    expect(why(bad, true)).toEqual([['revocation.no-staple', 'STAPLE_EXPIRED']]);
    expect(why({ status: 'good', source: 'staple' }, true)).toEqual([]);
    // Nobody could tell what it is worth.
    expect(why(undefined, true)).toEqual([]);
  });

  it('gets none where no staple was asked for, as the handshake was not gone through with', () => {
    const tls = { protocol: 'TLSv1.2', cipher: 'unknown' };
    expect(rulesOf(findingsOf(undefined, { stapled: false, tls }, demanding))).toEqual([]);
  });

  it('is the only one of which that is asked', () => {
    const bad: Revocation = { status: 'good', source: 'crl', url, staple: 'STAPLE_EXPIRED' };
    expect(rulesOf(findingsOf(bad, { stapled: true }))).toEqual([]);
    expect(rulesOf(findingsOf(undefined, { stapled: false }))).toEqual([]);
  });
});

it('every word of a reason is known in both languages', () => {
  const words = [
    ...['STAPLE_UNREADABLE', 'STAPLE_UNSUCCESSFUL', 'STAPLE_OTHER', 'STAPLE_SIGNATURE', 'STAPLE_EXPIRED'],
    ...['STAPLE_NOT_YET_VALID', 'STAPLE_UNKNOWN', 'NOT_STAPLED', 'NO_SOURCE', 'NO_HTTP_SOURCE', 'NO_ISSUER'],
    ...['CRL_UNREACHABLE', 'CRL_TOO_LARGE', 'CRL_UNREADABLE', 'CRL_ISSUER', 'CRL_SIGNATURE', 'CRL_SCOPE'],
    ...['CRL_OLDER', 'CRL_STALE', 'CRL_UNSUPPORTED', 'CRL_NOT_YET_VALID', 'CRL_DENIED', 'staple', 'crl'],
    ...['unspecified', 'keyCompromise', 'cACompromise', 'affiliationChanged', 'superseded'],
    ...['cessationOfOperation', 'certificateHold', 'privilegeWithdrawn'],
  ];
  expect(words.filter(word => !vocabulary[word]?.en || !vocabulary[word].ja)).toEqual([]);
});
