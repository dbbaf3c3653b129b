/**
 * Revocation lists and OCSP responses damaged and signed again, so that the damage reaches their readers.
 */
import { execFileSync } from 'node:child_process';
import { sign } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { Node } from '../../../scripts/pki/verify/path-node.ts';
import { readCrl } from '../../../scripts/pki/x509/crl.ts';
import { children, contents, elementAt, encoded } from '../../../scripts/pki/x509/der.ts';
import { readStaple } from '../../../scripts/pki/x509/ocsp.ts';
import { issuedOf, signerOf } from '../../../scripts/pki/x509/revocation-parts.ts';
import { answerFrom, type CrlAnswer } from '../../../scripts/probe/revocation/crl-answer.ts';
import { holds, patience, triesOf } from '../../support/property.ts';
import { sequence, tlv } from '../../support/tls/der.ts';
import { type Mutation, mutated, mutation } from '../../support/tls/mutate-der.ts';
import { hasOpenssl } from '../../support/tls/openssl.ts';
import { extension, issue, now, number, pemOf, usages } from '../../support/tls/pki.ts';
import {
  crlOf,
  crlPoints,
  distributionPoint,
  flag,
  pointName,
  serialOf,
  stapleOf,
  yesterday,
} from '../../support/tls/revocation.ts';

const place = 'http://crl.example.jp/ca.crl';
const ca = issue({ subject: 'CA', ca: true, usage: usages.keyCertSign | usages.cRLSign });
const leaf = issue({ subject: 'leaf', issuer: ca, extensions: [crlPoints(place)] });
const [issuer, issued] = [new Node(ca.der), issuedOf(new Node(leaf.der))];
if (!issuer.publicKey) throw new Error('no key');
const signer = signerOf(issuer.fields, issuer.publicKey);

/** What was signed, its algorithm and signature, the first of them damaged. */
function resigned(whole: Buffer, changes: readonly Mutation[]): Buffer {
  const [tbs, algorithm] = children(elementAt(whole, 0));
  if (!tbs || !algorithm) throw new Error('nothing signed');
  const other = mutated(encoded(tbs), changes);
  const signature = sign('sha256', other, ca.key);
  return sequence(other, encoded(algorithm), tlv(0x03, Buffer.from([0]), signature));
}

const changes = fc.array(mutation, { minLength: 1, maxLength: 3 });
const list = crlOf({
  issuer: ca,
  revoked: [
    { serial: Buffer.from([7]), extensions: [extension('1.2.3', number(1))] },
    { serial: serialOf(leaf), reason: 1 },
  ],
  extensions: [distributionPoint(pointName(place), flag(0x81)), extension('2.5.29.20', number(9))],
});

function answerOf(der: Buffer): CrlAnswer | undefined {
  try {
    return answerFrom(readCrl(der), true, { issued, issuer: signer, places: [place], now: now.getTime() });
  } catch (error) {
    expect(error).toBeInstanceOf(RangeError);
    return undefined;
  }
}

describe('damaged and signed again', () => {
  const folder = mkdtempSync(join(tmpdir(), 'certledger-resigned-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const file = (name: string, text: string) => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  };
  const [anchors, certificate] = [file('ca.pem', ca.cert), file('leaf.pem', leaf.cert)];

  function isRevokedToOpenssl(der: Buffer): boolean {
    const lists = file('list.pem', pemOf(der).replaceAll('CERTIFICATE', 'X509 CRL'));
    const time = String(now.getTime() / 1_000);
    const options = ['-crl_check', '-attime', time, '-CAfile', anchors, '-CRLfile', lists];
    try {
      execFileSync('openssl', ['verify', ...options, certificate], { stdio: 'pipe' });
      return false;
    } catch (error) {
      return String((error as { stderr?: Buffer }).stderr).includes('error 23');
    }
  }

  it(
    'no list makes a reader throw anything odd, nor says good where OpenSSL says revoked',
    () => {
      const tally = { good: 0, revoked: 0, none: 0 };
      holds(
        fc.property(changes, all => {
          const der = resigned(list, all);
          const answer = answerOf(der);
          if (answer?.status === 'revoked') tally.revoked++;
          else if (answer?.status !== 'good') tally.none++;
          else {
            tally.good++;
            if (hasOpenssl) expect(isRevokedToOpenssl(der)).toBe(false);
          }
        }),
        // Few changes take the entry away and leave the rest whole.
        1_600,
        { atLeast: 400 },
      );
      expect(Math.min(...Object.values(tally)), JSON.stringify(tally)).toBeGreaterThan(0);
    },
    patience(100_000),
  );

  it('no response makes a reader throw, nor says good where all that it answers is revoked', () => {
    const revoked = { at: yesterday, reason: 1 };
    const [status, wrapped] = children(elementAt(stapleOf({ issuer: ca, leaf, status: revoked }), 0));
    const [bytes] = wrapped ? children(wrapped) : [];
    const [type, response] = bytes ? children(bytes) : [];
    if (!status || !type || !response) throw new Error('no response');
    const tally = { good: 0, revoked: 0, unusable: 0 };
    holds(
      fc.property(changes, all => {
        const basic = tlv(0x04, resigned(contents(response), all));
        const staple = sequence(encoded(status), tlv(0xa0, sequence(encoded(type), basic)));
        tally[readStaple(staple, issued, signer, now.getTime()).status]++;
      }),
      400,
      { atLeast: 100 },
    );
    // An empty “good” needs its tag changed and its contents removed.
    expect(tally.good).toBeLessThanOrEqual(1 + triesOf(400, 100) / 100);
    expect(Math.min(tally.revoked, tally.unusable), JSON.stringify(tally)).toBeGreaterThan(0);
  });
});
