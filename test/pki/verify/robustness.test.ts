/** Certificates damaged at random: whatever OpenSSL still reads of one is read here too, or said to be unreadable. */
import { X509Certificate } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maximumSignatures } from '../../../scripts/pki/verify/path.ts';
import { Node } from '../../../scripts/pki/verify/path-node.ts';
import { readCertificate } from '../../../scripts/pki/x509/certificate-facts.ts';
import { holds, triesOf } from '../../support/property.ts';
import {
  dns,
  email,
  type Issued,
  ip,
  isParsable,
  issue,
  nameOf,
  pemOf,
  purposes,
  usages,
} from '../../support/tls/pki.ts';
import { judge } from './judging.ts';

const authority = { ca: true, usage: usages.keyCertSign } as const;
const root = issue({ subject: 'Root', kind: 'rsa', ...authority });
const ca = issue({
  subject: nameOf(['2.5.4.6', 'JP', 0x13], ['2.5.4.10', '例示株式会社'], ['2.5.4.3', 'CA', 0x1e]),
  issuer: root,
  pathLength: 0,
  permitted: [dns('example.jp'), email('example.jp'), ip(0, 0, 0, 0, 0, 0, 0, 0)],
  identified: true,
  ...authority,
});
const leaf = issue({
  subject: 'leaf.example.jp',
  issuer: ca,
  purposes: [purposes.server],
  usage: usages.digitalSignature,
  names: [dns('leaf.example.jp'), ip(127, 0, 0, 1)],
  identified: true,
});

const damage = fc.array(
  fc.record({
    at: fc.nat(),
    octet: fc.nat(255),
    kind: fc.constantFrom('set', 'flip', 'cut', 'insert', 'remove'),
  }),
  { minLength: 1, maxLength: 3 },
);
type Damage = typeof damage extends fc.Arbitrary<infer T> ? T : never;

function damaged(whole: Buffer, damages: Damage): Buffer {
  let der = Buffer.from(whole);
  for (const { at, octet, kind } of damages) {
    const place = at % (der.length + 1);
    const [head, tail] = [der.subarray(0, place), der.subarray(place)];
    if (kind === 'cut') der = octet < 32 ? head : der;
    else if (kind === 'insert') der = Buffer.concat([head, Buffer.from([octet]), tail]);
    else if (kind === 'remove') der = Buffer.concat([head, tail.subarray(1)]);
    else if (place < der.length) der[place] = kind === 'set' ? octet : (der[place] ?? 0) ^ (1 << (octet % 8));
  }
  return der;
}

const asMade = (der: Buffer): Pick<Issued, 'der' | 'cert'> => ({ der, cert: pemOf(der) });
const sameInstant = (ours: string | undefined, theirs: string) =>
  Date.parse(ours ?? '') === Date.parse(theirs);

describe('damaged certificates', () => {
  it('are read as OpenSSL reads them, or said to be unreadable', () => {
    const tally = { parsable: 0, broken: 0 };
    holds(
      fc.property(fc.constantFrom(leaf, ca, root), damage, ({ der: whole }, damages) => {
        const der = damaged(whole, damages);
        const { facts, subject, issuer } = readCertificate(der);
        expect(facts.sha256).toMatch(/^[0-9a-f]{64}$/);
        tally[isParsable(der) ? 'parsable' : 'broken']++;
        if (!isParsable(der)) return;
        const theirs = new X509Certificate(der);
        const said = (field: string) =>
          facts.unreadable?.includes(field) || facts.unreadable?.includes('certificate');
        expect(facts.sha256).toBe(theirs.fingerprint256.replaceAll(':', '').toLowerCase());
        expect(subject !== undefined || said('subject')).toBe(true);
        expect(issuer !== undefined || said('issuer')).toBe(true);
        const serial = theirs.serialNumber.toLowerCase().replace(/^(-?)0+(?=.)/, '$1');
        expect(said('serial') || facts.serial === serial, `serial ${facts.serial} ${serial}`).toBe(true);
        for (const [field, value] of [
          ['notBefore', theirs.validFrom],
          ['notAfter', theirs.validTo],
        ] as const)
          if (!value.startsWith('Bad time'))
            expect(said(field) || sameInstant(facts[field], value), `${field} ${facts[field]} ${value}`).toBe(
              true,
            );
      }),
      4_000,
    );
    expect(Math.min(tally.parsable, tally.broken)).toBeGreaterThan(triesOf(4_000) / 10);
  });

  it('never make a judgement throw, and never a trusted chain of what was signed otherwise', () => {
    holds(
      fc.property(fc.constantFrom(0, 1), damage, (which, damages) => {
        const chain: Pick<Issued, 'der' | 'cert'>[] = [leaf, ca];
        const whole = chain[which]?.der ?? Buffer.alloc(0);
        const der = damaged(whole, damages);
        chain[which] = asMade(der);
        const { verdict } = judge(chain, [root]);
        // Octets behind the certificate are not part of it; every other change breaks the signature.
        const same = der.subarray(0, whole.length).equals(whole);
        if (!same) expect(verdict.path).not.toBe('trusted');
      }),
      2_000,
    );
  });

  it('never make the questions of revocation throw', () => {
    holds(
      fc.property(damage, damages => {
        const node = new Node(damaged(leaf.der, damages));
        expect([node.crlUrls, node.issuerUrls].every(Array.isArray)).toBe(true);
        expect(typeof node.crlElsewhere).toBe('boolean');
      }),
    );
  });
});

describe('hostile chains', () => {
  it('that all sign each other cost a bounded number of signatures, and lead nowhere', () => {
    // Two names with a key each: each of the one signs each of the other.
    const ends = ['ping', 'pong'].map(key => issue({ subject: key, key, ...authority }));
    const ring = Array.from({ length: 30 }, (_, index) => {
      const issuer = ends[(index + 1) % 2] ?? root;
      const key = index % 2 === 0 ? 'ping' : 'pong';
      return issue({ subject: key, key, issuer, ...authority });
    });
    const below = issue({ subject: 'leaf', issuer: ring[0] ?? root });
    let checked = 0;
    const { isSignedBy } = Node.prototype;
    Node.prototype.isSignedBy = function (issuer) {
      checked++;
      return isSignedBy.call(this, issuer);
    };
    try {
      expect(judge([below, ...ring], [root]).verdict.path).not.toBe('trusted');
    } finally {
      Node.prototype.isSignedBy = isSignedBy;
    }
    // Beside those of the search, each may be asked whether it signed itself.
    expect(checked).toBeLessThanOrEqual(maximumSignatures + 2 * 20);
  });

  it('cannot ask for more comparisons of names than one certificate may', () => {
    const names = Array.from({ length: 300 }, (_, index) => dns(`h${index}.test`));
    const chain = [issue({ subject: 'Constrained 0', issuer: root, ...authority, permitted: names, names })];
    for (let index = 1; index < 12; index++)
      chain.unshift(
        issue({
          subject: `Constrained ${index}`,
          issuer: chain[0] ?? root,
          ...authority,
          permitted: names,
          names,
        }),
      );
    const below = issue({ subject: 'leaf', issuer: chain[0] ?? root, names });
    expect(judge([below, ...chain], [root]).verdict.error).toBe('UNSPECIFIED');
    const [, ...fewer] = chain.slice(-4);
    const nearer = issue({ subject: 'leaf', issuer: fewer[0] ?? root, names });
    expect(judge([nearer, ...fewer], [root]).verdict.path).toBe('trusted');
  });

  it('find an anchor all the same where one is close', () => {
    const ring = Array.from({ length: 15 }, () =>
      issue({ subject: 'CA', issuer: root, key: 'near', ...authority }),
    );
    const below = issue({ subject: 'leaf', issuer: ring[0] ?? root });
    expect(judge([below, ...ring], [root]).verdict.path).toBe('trusted');
  });
});
