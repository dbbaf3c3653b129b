/** From when on no path is left, where that is before the leaf's own end. */
import { describe, expect, it } from 'vitest';
import { day } from '../../../scripts/text/duration.ts';
import { type Issued, issue, now, purposes, usages } from '../../support/tls/pki.ts';
import { judge } from './judging.ts';

const authority = { ca: true, usage: usages.keyCertSign } as const;
const daysOn = (days: number) => new Date(now.getTime() + days * day);
const ending = (days: number) => ({ notAfter: daysOn(days) });

const root = issue({ subject: 'Root', ...authority, ...ending(900) });
const short = issue({ subject: 'Short', issuer: root, ...authority, ...ending(5) });
/** Below an issuer of this name and key, whichever certificate of it is sent. */
const cross = (issuer: Issued, days: number, from = -100) =>
  issue({
    subject: 'Crossed',
    key: 'crossed',
    issuer,
    ...authority,
    ...ending(days),
    notBefore: daysOn(from),
  });
const below = (issuer: Issued, days = 200) =>
  issue({ subject: 'leaf', key: 'leaf', issuer, purposes: [purposes.server], ...ending(days) });
const endOf = (sent: Issued[], trusted: Issued[], at = now) =>
  judge(sent, trusted, { now: at }).verdict.pathEnds;

describe('the end of the last path', () => {
  it('is that of an intermediate that ends before the leaf', () => {
    expect(endOf([below(short), short], [root])).toBe(daysOn(5).toISOString());
    // The root sent as well changes nothing.
    expect(endOf([below(short), short, root], [root])).toBe(daysOn(5).toISOString());
  });

  it('is not told where the leaf ends first, or at the same instant', () => {
    for (const days of [4, 5]) {
      const { verdict } = judge([below(short, days), short], [root]);
      expect(verdict).toEqual({ path: 'trusted', anchor: 'CN=Root', until: daysOn(5).toISOString() });
    }
  });

  it('is that of an anchor, sent or not', () => {
    const old = issue({ subject: 'Old root', ...authority, ...ending(40) });
    const middle = issue({ subject: 'Middle', issuer: old, ...authority, ...ending(400) });
    expect(endOf([below(middle), middle], [old])).toBe(daysOn(40).toISOString());
    expect(endOf([below(middle), middle, old], [old])).toBe(daysOn(40).toISOString());
    // An intermediate that is an anchor by itself outlives the root above it.
    expect(endOf([below(middle), middle], [old, middle])).toBeUndefined();
  });

  it('is nobody’s where the leaf is the anchor', () => {
    const leaf = below(short);
    expect(endOf([leaf, short], [leaf, root])).toBeUndefined();
  });

  it('is not told of a chain that is not trusted', () => {
    expect(judge([below(short)], [root]).verdict).toMatchObject({ path: 'unanchored' });
    expect(endOf([below(short)], [root])).toBeUndefined();
    expect(endOf([below(short), short], [root], daysOn(6))).toBeUndefined();
  });
});

describe('a chain that is signed crosswise', () => {
  const other = issue({ subject: 'Other root', ...authority, ...ending(900) });
  const [soon, lasting] = [cross(root, 5), cross(other, 400)];
  const leaf = below(soon);

  it('does not end with one certificate while another leads to a trust anchor', () => {
    for (const sent of [
      [leaf, soon, lasting],
      [leaf, lasting, soon],
    ])
      expect(endOf(sent, [root, other])).toBeUndefined();
  });

  it('ends with the last of them', () => {
    const second = cross(other, 60);
    for (const sent of [
      [leaf, soon, second],
      [leaf, second, soon],
    ])
      expect(endOf(sent, [root, other])).toBe(daysOn(60).toISOString());
  });

  it('ends with the one that leads to a trust anchor', () => {
    expect(endOf([leaf, soon, lasting], [root])).toBe(daysOn(5).toISOString());
  });

  it('goes on through one that begins when the other is over, and not through one that begins later', () => {
    const successor = (from: number) => cross(other, 400, from);
    expect(endOf([leaf, soon, successor(5)], [root, other])).toBeUndefined();
    const within = successor(5 + 1 / 86_400);
    expect(endOf([leaf, soon, within], [root, other])).toBeUndefined();
    expect(endOf([leaf, soon, successor(6)], [root, other])).toBe(daysOn(5).toISOString());
  });

  it('is not followed without end', () => {
    const many = Array.from({ length: 12 }, (_, index) => cross(root, 10 + index));
    expect(endOf([leaf, ...many.slice(0, 7)], [root])).toBe(daysOn(16).toISOString());
    expect(endOf([leaf, ...many], [root])).toBeUndefined();
  });
});
