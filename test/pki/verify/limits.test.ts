/** Where the search for a path stops, and the last instant at which a certificate counts. */
import { describe, expect, it } from 'vitest';
import { day } from '../../../scripts/text/duration.ts';
import { expired, future, type Issued, issue, now, purposes, usages } from '../../support/tls/pki.ts';
import { judge, wordFor } from './judging.ts';

const authority = { ca: true, usage: usages.keyCertSign } as const;
const root = issue({ subject: 'Root', ...authority });
const ca = issue({ subject: 'Inter', issuer: root, ...authority });
const leaf = issue({ subject: 'leaf', issuer: ca, purposes: [purposes.server] });

const strangers = (count: number) =>
  Array.from({ length: count }, (_, index) =>
    issue({ subject: `Stranger ${index}`, key: 'stranger', issuer: root, ...authority }),
  );

describe('of more than twenty certificates', () => {
  it('the first twenty are looked at', () => {
    expect(wordFor([leaf, ...strangers(18), ca], [root])).toBe('trusted');
    expect(wordFor([leaf, ca, ...strangers(40)], [root])).toBe('trusted');
  });

  it('nobody blames one that was sent', () => {
    for (const chain of [
      [leaf, ...strangers(19), ca],
      [leaf, ...strangers(40), ca],
    ])
      expect(judge(chain, [root]).verdict).toEqual({
        path: 'invalid',
        error: 'CERT_CHAIN_TOO_LONG',
        disorder: 'unrelated',
      });
    expect(wordFor([leaf, ...strangers(19)], [root])).toBe('UNABLE_TO_GET_ISSUER_CERT_LOCALLY');
  });

  it('what the others are makes no difference to a leaf that signed itself', () => {
    const own = issue({ subject: 'own' });
    const broken = { der: Buffer.from([4, 0]), cert: '' };
    expect(judge([own, ...strangers(30), broken], [root]).verdict.path).toBe('self-signed');
  });

  it('those that cannot be read hide nothing else', () => {
    const broken = { der: Buffer.from([4, 0]), cert: '' };
    const unreadable = Array.from({ length: 30 }, () => broken);
    expect(wordFor([leaf, ...unreadable, ca], [root])).toBe('CERT_CHAIN_TOO_LONG');
    expect(wordFor([leaf, broken], [root])).toBe('UNREADABLE_CERTIFICATE');
  });
});

/** Two names with a key each: each certificate of the one signs each of the other, and none signs itself. */
function ring(size: number): [Issued, ...Issued[]] {
  const ends = ['ping', 'pong'].map(key => issue({ subject: key, key, ...authority }));
  const made = Array.from({ length: size }, (_, index) => {
    const key = index % 2 === 0 ? 'ping' : 'pong';
    return issue({ subject: key, key, issuer: ends[(index + 1) % 2] ?? root, ...authority });
  });
  return [issue({ subject: 'leaf', issuer: made[0] ?? root }), ...made];
}

it('a thousand steps are taken and no more, and that they were not enough is said', () => {
  // Four of each name: 28 signatures, but some two thousand ways.
  expect(wordFor(ring(8), [root])).toBe('CERT_CHAIN_TOO_LONG');
  expect(wordFor(ring(6), [root])).toBe('UNABLE_TO_GET_ISSUER_CERT_LOCALLY');
});

it('a certificate counts through the last instant of its dates, and from the first', () => {
  const [from, to] = [now, new Date(now.getTime() + day)];
  const short = issue({ subject: 'Short', issuer: root, ...authority, notBefore: from, notAfter: to });
  const below = issue({ subject: 'leaf', issuer: short, purposes: [purposes.server] });
  const at = (milliseconds: number) => wordFor([below, short], [root], new Date(milliseconds));
  expect([at(from.getTime() - 1), at(from.getTime())]).toEqual(['CERT_NOT_YET_VALID', 'trusted']);
  expect([at(to.getTime()), at(to.getTime() + 1)]).toEqual(['trusted', 'CERT_HAS_EXPIRED']);
});

it('of two certificates of an issuer that are not in force, the flaw of the one that ends last is named', () => {
  const both = [expired, future].map(dates =>
    issue({ subject: 'Inter', key: 'twin', issuer: root, ...authority, ...dates }),
  );
  const below = issue({ subject: 'leaf', issuer: both[0] ?? root, purposes: [purposes.server] });
  for (const chain of [both, both.toReversed()])
    expect(wordFor([below, ...chain], [root])).toBe('CERT_NOT_YET_VALID');
});
