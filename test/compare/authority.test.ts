/** Which issuers are one CA. */
import { describe, expect, it } from 'vitest';
import { authorityOf } from '../../scripts/evidence/issuing-authority.ts';
import type { Verdict } from '../../scripts/pki/certificate-types.ts';
import type { Served } from '../../scripts/probe/observation.ts';
import {
  certificate,
  daysFromNow,
  entryOf,
  later,
  ledgerOf,
  link,
  recordOf,
  served,
} from '../support/sample-data.ts';
import { rulesOf, sweepAll, sweepOnce } from './compare-support.ts';

const root = 'C=US,O=Example Trust,CN=Example Root X1';
const current = certificate('current', { issuer: 'R12' });
const newer = certificate('newer', { issuer: 'R13', notBefore: daysFromNow(-1), notAfter: daysFromNow(179) });
const older = certificate('older', { issuer: 'R11', notBefore: daysFromNow(-90), notAfter: daysFromNow(90) });
const authority = { organization: "Let's Encrypt", anchor: root };
const web = entryOf('web', {
  track: 'orderly',
  renewal: { method: 'acme', responsible: 'infra-ops' },
  certificate: { ...recordOf(current), authority },
});

/** Served by an issuer of this name; of several attributes, as in a one-line name. */
function from(issuer: string, facts = newer, verdict: Partial<Verdict> = {}): Served {
  const chain = [
    link('CN=www.example.jp', { sha256: facts.sha256, issuer, ca: false }),
    link(issuer, { issuer: root }),
  ];
  return served(web, facts, { chain, verdict: { anchor: root, ...verdict } });
}
const sister = "C=US,O=Let's Encrypt,CN=R13";
const findings = (observation: Served, entry = web) => rulesOf(sweepOnce(entry, [observation]));
const another = ['drift.changed', 'drift.issuer'];

describe('another issuer', () => {
  it('of the same organization below the same anchor is the same CA', () => {
    const { findings: found, updates } = sweepOnce(web, [from(sister)]);
    expect(found).toEqual([]);
    expect(updates).toMatchObject([{ kind: 'renewed', certificate: { issuer: 'R13', authority } }]);
    expect(updates[0]).not.toHaveProperty('leftOut');
    expect(findings(from('CN=R13,O=LET\u2019S  encrypt'))).toEqual(another);
    expect(findings(from("CN=R13,O=LET'S  encrypt"))).toEqual([]);
    expect(findings(from(sister), { ...web, track: 'exact' })).toEqual(['drift.renewed']);
  });

  it.each([
    ['of another organization', from('C=US,O=Somebody Else,CN=R13')],
    [
      'of another organization, though of the same short name',
      from('C=US,O=Somebody Else,CN=R12', { ...newer, issuer: 'R12' }),
    ],
    ['without an organization', from('C=US,CN=R13')],
    ['that only quotes the organization', from("C=US,O=Else\\,O=Let's Encrypt,CN=R13")],
    ['whose organization is in another attribute', from("C=US,OU=Let's Encrypt,CN=R13")],
    ['of a name that cannot be taken apart', from("O=Let's Encrypt,R13")],
    ['below another anchor', from(sister, newer, { anchor: 'CN=Example Root X2' })],
    ['whose anchor nobody recorded', from(sister, newer, { anchor: '' })],
  ])('%s is another CA', (_, observation) => {
    expect(findings(observation)).toEqual(another);
  });

  it('that does not verify is nobody’s', () => {
    const observation = from(sister, newer, { path: 'invalid', error: 'CERT_SIGNATURE_FAILURE' });
    const { findings: found } = sweepOnce(web, [observation]);
    expect(found.find(({ rule }) => rule === 'drift.changed')?.facts.departures).toEqual([
      'issuer',
      'unverified',
    ]);
  });

  it('of the same CA that issued earlier is a return to an old certificate', () => {
    expect(findings(from("C=US,O=Let's Encrypt,CN=R11", older))).toEqual(['drift.regressed']);
  });
});

describe('an entry that names further issuers', () => {
  const { authority: _, ...record } = web.certificate ?? {};
  const naming = (...issuers: string[]) => ({ ...web, certificate: record, issuers });

  it('takes them for the same CA, by short or whole name', () => {
    expect(findings(from('CN=R13'), naming('R14', 'R13'))).toEqual([]);
    expect(findings(from(sister), naming(sister))).toEqual([]);
    expect(findings(from(sister), naming('R14'))).toEqual(another);
    expect(sweepOnce(naming('R13'), [from('CN=R13')]).updates).toMatchObject([{ kind: 'renewed' }]);
  });
});

describe('a record without an authority', () => {
  const { authority: _, ...record } = web.certificate ?? {};
  const bare = { ...web, certificate: record };
  const ledger = ledgerOf([bare]);

  it('is completed by what was seen of the same certificate', () => {
    const first = { ledger, observations: [from("C=US,O=Let's Encrypt,CN=R12", current)] };
    const next = (observation: Served) => ({ ledger, observations: [observation], now: later(1) });
    expect(rulesOf(sweepAll(first, next(from(sister))))).toEqual([]);
    expect(rulesOf(sweepAll(first, next(from('O=Somebody Else,CN=R13'))))).toEqual(another);
    expect(rulesOf(sweepAll(next(from(sister))))).toEqual(another);
  });

  it('remembers the first authority, in whatever order the addresses answered', () => {
    const issuer = "O=Let's Encrypt,CN=R12";
    const [x1, x2] = ['CN=X1', 'CN=X2'].map(anchor => from(issuer, current, { anchor }));
    if (!x1 || !x2) throw new Error('there are two');
    const [one, other] = [
      [x1, { ...x2, address: '192.0.2.2' }],
      [{ ...x2, address: '192.0.2.2' }, x1],
    ];
    for (const observations of [one, other])
      expect(sweepAll({ ledger, observations }).memory.generations[0]?.authority?.anchor).toBe('CN=X1');
    const later = sweepAll({ ledger, observations: [x2] }, { ledger, observations: [x1] });
    expect(later.memory.generations[0]?.authority?.anchor).toBe('CN=X2');
  });
});

it('of the same short name is shown by its whole name', () => {
  const observation = from('O=Somebody Else,CN=R12', { ...newer, issuer: 'R12' });
  const { findings: found } = sweepOnce(web, [observation]);
  expect(found.find(({ rule }) => rule === 'drift.issuer')?.facts).toMatchObject({
    recorded: 'R12',
    served: 'O=Somebody Else,CN=R12',
  });
});

it('the organization is read as it was written into the line', () => {
  const of = (issuer: string) => authorityOf(from(issuer))?.organization;
  expect(of('O=A\\, B \\+ C\\\\,CN=x')).toBe('A, B + C\\');
  expect(of('O=one+O=two,CN=x')).toBe('two');
  expect(of('CN=x,O=\\ padded\\ ')).toBe(' padded ');
  expect(of('O=日本\\00語')).toBe('日本\0語');
  expect(of('')).toBeUndefined();
});
