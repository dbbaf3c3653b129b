import { X509Certificate } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judgeHostname } from '../../../scripts/pki/verify/hostname.ts';
import { Node } from '../../../scripts/pki/verify/path-node.ts';
import { canonicalAddress, canonicalName } from '../../../scripts/text/host.ts';
import { holds } from '../../support/property.ts';
import { dns, email, extension, ip, issue, uri } from '../../support/tls/pki.ts';

const holding = (...names: Buffer[]) =>
  new Node(issue({ subject: 'subject.example.jp', key: 'host', names }).der);

/** As the ledger would hold it. */
function covers(node: Node, asked: string): string {
  const address = canonicalAddress(asked);
  if (address !== undefined) return judgeHostname(node, { host: address });
  return judgeHostname(node, { serverName: canonicalName(asked) ?? asked });
}

const v6 = (...octets: number[]) => ip(...octets, ...Array.from({ length: 16 - octets.length }, () => 0));

describe('names', () => {
  it.each([
    ['a.example.jp', 'a.example.jp', 'match'],
    ['A.Example.JP', 'a.eXample.jp', 'match'],
    ['a.example.jp', 'a.example.jp.', 'match'],
    // RFC 5280 §4.2.1.6: no name in the preferred syntax, and name constraints do not see it as one either.
    ['a.example.jp.', 'a.example.jp', 'mismatch'],
    ['a.example.jp.', 'a.example.jp.', 'mismatch'],
    ['*.example.jp.', 'a.example.jp', 'mismatch'],
    ['localhost.', 'localhost', 'mismatch'],
    ['*.example.jp', 'a.example.jp', 'match'],
    ['*.Example.jp', 'A.example.jp', 'match'],
    ['*.example.jp', 'example.jp', 'mismatch'],
    ['*.example.jp', 'b.a.example.jp', 'mismatch'],
    ['*.example.jp', '.example.jp', 'mismatch'],
    // RFC 9525 §6.3: the whole leftmost label, and only it.
    ['a*.example.jp', 'ab.example.jp', 'mismatch'],
    ['*a.example.jp', 'ba.example.jp', 'mismatch'],
    ['a.*.jp', 'a.example.jp', 'mismatch'],
    ['*.*.jp', 'a.example.jp', 'mismatch'],
    ['*.jp', 'example.jp', 'mismatch'],
    ['*', 'localhost', 'mismatch'],
    ['localhost', 'localhost', 'match'],
    // Internationalised names are compared as A-labels (RFC 9525 §6.2).
    ['xn--fsqu00a.example.jp', '例子.example.jp', 'match'],
    ['*.xn--fsqu00a.jp', 'www.例子.jp', 'match'],
    ['*.example.jp', '例子.example.jp', 'match'],
    ['xn--*.example.jp', '例子.example.jp', 'mismatch'],
    ['under_score.example.jp', 'under_score.example.jp', 'match'],
    ['a.example.jp\0.evil.test', 'a.example.jp', 'mismatch'],
    ['192.0.2.1', '192.0.2.1', 'mismatch'],
  ])('%j for %s: %s', (presented, asked, expected) => {
    expect(covers(holding(dns(presented)), asked)).toBe(expected);
  });

  it('are in subjectAltName, each of its kind', () => {
    expect(covers(holding(), 'subject.example.jp')).toBe('mismatch');
    expect(covers(holding(email('a.example.jp'), uri('a.example.jp')), 'a.example.jp')).toBe('mismatch');
    expect(covers(holding(uri('https://x/'), dns('a.example.jp')), 'a.example.jp')).toBe('match');
  });

  it('are looked at beyond those the facts keep', () => {
    const many = Array.from({ length: 1_500 }, (_, index) => dns(`h${index}.example.jp`));
    expect(covers(holding(...many), 'h1499.example.jp')).toBe('match');
    expect(covers(holding(...many), 'h1500.example.jp')).toBe('mismatch');
  });
});

it('are not covered by what only differs in a trailing dot, as with OpenSSL', () => {
  for (const presented of ['a.example.jp.', '*.example.jp.', 'a.example.jp', '*.example.jp']) {
    const node = holding(dns(presented));
    const theirs = new X509Certificate(node.der).checkHost('a.example.jp', { subject: 'never' });
    expect(covers(node, 'a.example.jp')).toBe(theirs === undefined ? 'mismatch' : 'match');
  }
});

describe('addresses', () => {
  it.each([
    [ip(192, 0, 2, 1), '192.0.2.1', 'match'],
    [ip(192, 0, 2, 1), '192.0.2.2', 'mismatch'],
    [v6(0x20, 1, 0xd, 0xb8), '2001:db8::', 'match'],
    [v6(0x20, 1, 0xd, 0xb8), '2001:0DB8:0:0::0', 'match'],
    [ip(...Array.from({ length: 15 }, () => 0), 1), '::1', 'match'],
    [v6(), '::', 'match'],
    [ip(0x20, 1, 0xd, 0xb8, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 2), '2001:db8:0:0:1::2', 'match'],
    // The deprecated form with an IPv4 address at its end (RFC 4291 §2.5.5.1) is no mapped one (§2.5.5.2).
    [ip(...Array.from({ length: 12 }, () => 0), 4, 5, 6, 7), '::4.5.6.7', 'match'],
    [ip(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff, 4, 5, 6, 7), '::4.5.6.7', 'mismatch'],
    [ip(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff, 4, 5, 6, 7), '::ffff:4.5.6.7', 'match'],
    [ip(0, 0x64, 0xff, 0x9b, 0, 0, 0, 0, 0, 0, 0, 0, 1, 2, 3, 4), '64:ff9b::1.2.3.4', 'match'],
    // An IPv4 address in IPv6 is another address.
    [ip(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff, 192, 0, 2, 1), '192.0.2.1', 'mismatch'],
    [ip(192, 0, 2), '192.0.2.0', 'mismatch'],
  ])('case %#', (presented, asked, expected) => {
    expect(covers(holding(presented), asked)).toBe(expected);
  });

  it('agree with OpenSSL’s reading of them', () => {
    const octets = fc.oneof(
      fc.array(fc.nat(255), { minLength: 4, maxLength: 4 }),
      fc.array(fc.oneof(fc.constant(0), fc.nat(255)), { minLength: 16, maxLength: 16 }),
    );
    holds(
      fc.property(octets, octets, fc.boolean(), (presented, other, same) => {
        const asked = same ? presented : other;
        const text =
          asked.length === 4
            ? asked.join('.')
            : Array.from({ length: 8 }, (_, index) =>
                (((asked[2 * index] ?? 0) << 8) | (asked[2 * index + 1] ?? 0)).toString(16),
              ).join(':');
        const node = holding(ip(...presented));
        const theirs = new X509Certificate(node.der).checkIP(text);
        expect(covers(node, text)).toBe(theirs === undefined ? 'mismatch' : 'match');
      }),
    );
  });
});

it('is judged of a certificate other extensions of which cannot be read', () => {
  const names = [dns('a.example.jp')];
  const odd = issue({ subject: 'odd', names, extensions: [extension('2.5.29.37', Buffer.from([4, 0]))] });
  expect(new Node(odd.der).extensions).toBe('malformed');
  expect(covers(new Node(odd.der), 'a.example.jp')).toBe('match');
});

it('is unchecked where nothing was asked', () => {
  expect(judgeHostname(holding(dns('a.example.jp')), {})).toBe('unchecked');
});
