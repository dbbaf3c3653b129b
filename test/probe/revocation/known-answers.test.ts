import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compiledValidator } from '../../../scripts/generate/validator-code.ts';
import type { Revocation } from '../../../scripts/pki/certificate-types.ts';
import { type KnownRevocation, KnownRevocations } from '../../../scripts/probe/revocation/known-answers.ts';
import { revocationsFrom } from '../../support/probe-memory-parts.ts';
import { holds } from '../../support/property.ts';
import {
  certificate,
  daysFromNow,
  entryOf,
  later,
  now,
  served,
  sha256Of,
} from '../../support/sample-data.ts';

const web = entryOf('web');
const url = 'http://crl.example.jp/ca.crl';
const observed = (seed: string, revocation?: Revocation) =>
  served(web, certificate(seed), revocation ? { revocation } : {});
const good = (until = daysFromNow(1)): Revocation => ({ status: 'good', source: 'crl', url, until });
const revoked = (until = daysFromNow(1)): Revocation => ({
  status: 'revoked',
  source: 'crl',
  url,
  at: daysFromNow(-5),
  reason: 'keyCompromise',
  until,
});
const unknown: Revocation = { status: 'unknown', error: 'CRL_UNREACHABLE' };
const lineOf = (revocation: Revocation, ...seeds: string[]) =>
  ({ ...revocation, leaves: seeds.map(sha256Of).toSorted() }) as KnownRevocation;

describe('remembered answers', () => {
  it('are one line for all certificates of one answer, and fit their schema', () => {
    const lines = revocationsFrom(
      [observed('a', good()), observed('b', good()), observed('c', revoked())],
      [],
      now,
    );
    expect(lines).toEqual([lineOf(good(), 'a', 'b'), lineOf(revoked(), 'c')]);
    expect(lines.every(line => compiledValidator('known-revocation')(line))).toBe(true);
  });

  it('are kept while they hold, and one of revocation long after', () => {
    const lines = [lineOf(good(), 'a'), lineOf(revoked(), 'c')];
    expect(revocationsFrom([], lines, now)).toEqual(lines);
    expect(revocationsFrom([], lines, later(1))).toEqual([lineOf(revoked(), 'c')]);
    expect(revocationsFrom([], lines, later(400))).toEqual([lineOf(revoked(), 'c')]);
    expect(revocationsFrom([], lines, later(401))).toEqual([]);
  });

  it('stay when nothing was learned, and go when something was', () => {
    const lines = [lineOf(revoked(), 'c')];
    expect(revocationsFrom([observed('c', unknown), observed('c')], lines, later(2))).toEqual(lines);
    const fresh = good(daysFromNow(3));
    expect(revocationsFrom([observed('c', fresh)], lines, later(2))).toEqual([lineOf(fresh, 'c')]);
    const staple: Revocation = { status: 'good', source: 'staple' };
    expect(revocationsFrom([observed('c', staple)], lines, later(2))).toEqual(lines);
    const stapled = [lineOf({ ...revoked(), source: 'staple' }, 'c')];
    expect(revocationsFrom([observed('c', staple)], stapled, later(2))).toEqual([]);
  });

  it('are written once while they say the same, though a staple repeats it with every handshake', () => {
    const stapled = (hours: number): Revocation => ({
      ...revoked(later((20 + hours) / 24).toISOString()),
      source: 'staple',
    });
    const first = revocationsFrom([observed('c', stapled(0))], [], now);
    const hourLater = revocationsFrom([observed('c', stapled(1))], first, later(1 / 24));
    expect(hourLater).toEqual(first);
    // When it is over it is written anew, and so is what claims to hold for ever, or says something else.
    const [line] = first;
    for (const until of [now.toISOString(), daysFromNow(400)])
      expect(
        revocationsFrom([observed('c', stapled(1))], [{ ...line, until } as KnownRevocation], later(1 / 24)),
      ).toEqual([lineOf(stapled(1), 'c')]);
    const other = { ...stapled(1), reason: 'superseded' };
    expect(revocationsFrom([observed('c', other)], first, later(1 / 24))).toEqual([lineOf(other, 'c')]);
  });

  it('are recalled where a sweep learned nothing', () => {
    const known = new KnownRevocations([lineOf(revoked(), 'c'), lineOf(good(), 'a')], later(2));
    expect(known.recalled(observed('c', unknown)).revocation).toEqual({ ...unknown, ...revoked() });
    expect(known.recalled(observed('c')).revocation).toEqual(revoked());
    const newer = { ...good(), thisUpdate: daysFromNow(1) };
    const staple: Revocation = { status: 'good', source: 'staple', thisUpdate: daysFromNow(1) };
    const released = observed('c', newer);
    expect(known.recalled(released)).toBe(released);
    expect(known.recalled(observed('c', staple)).revocation?.status).toBe('revoked');
    expect(known.recalled(observed('c', { ...newer, thisUpdate: daysFromNow(-5) })).revocation?.status).toBe(
      'revoked',
    );
    for (const observation of [observed('a', unknown), observed('a'), observed('c', good())])
      expect(known.recalled(observation)).toBe(observation);
    expect(known.inForce(sha256Of('a'))).toBeUndefined();
  });

  it('count for the site that learned them, whatever another one says', () => {
    const at = (site: string | undefined, ...more: Parameters<typeof observed>) => ({
      ...observed(...more),
      vantage: site === undefined ? {} : { site },
    });
    const soon = new Date(now.getTime() + 10 * 3_600_000).toISOString();
    const observations = [
      at('tokyo', 'a', good(soon)),
      at('osaka', 'a', revoked(soon)),
      at(undefined, 'b', good(soon)),
    ];
    const lines = revocationsFrom(observations, [], now);
    expect(lines.every(line => compiledValidator('known-revocation')(line))).toBe(true);
    expect(lines.map(({ status, site }) => [status, site])).toEqual(
      expect.arrayContaining([
        ['good', 'tokyo'],
        ['revoked', 'osaka'],
        ['good', undefined],
      ]),
    );
    const known = new KnownRevocations(lines, now);
    const isInForce = (seed: string, site?: string) => known.inForce(sha256Of(seed), site)?.status;
    expect([isInForce('a', 'tokyo'), isInForce('a', 'osaka'), isInForce('a')]).toEqual([
      'good',
      'revoked',
      undefined,
    ]);
    expect([isInForce('b', 'tokyo'), isInForce('b')]).toEqual([undefined, 'good']);
    // No word from Tokyo withdraws what Osaka learned, and none of Osaka's marks what Tokyo is served.
    const next = revocationsFrom([at('tokyo', 'a', good(daysFromNow(2)))], lines, later(1));
    const after = new KnownRevocations(next, later(1));
    expect(after.recalled(at('osaka', 'a', unknown)).revocation).toMatchObject({ status: 'revoked' });
    expect(after.recalled(at('osaka', 'a', unknown)).revocation).not.toHaveProperty('site');
    const other = at('kyoto', 'a', unknown);
    expect(after.recalled(other)).toBe(other);
  });

  it('are believed for twenty hours and no longer, whatever they claim', () => {
    const hours = (count: number) => new Date(now.getTime() + count * 3_600_000).toISOString();
    const isBelieved = (until: string) =>
      new KnownRevocations([lineOf(good(until), 'a')], now).inForce(sha256Of('a')) !== undefined;
    expect([0, 1, 20, 21, 9_999].map(count => isBelieved(hours(count)))).toEqual([
      ...[false, true, true],
      ...[false, false],
    ]);
  });

  it('hold that a list was out of date until it is known not to be any more', () => {
    const nextUpdate = daysFromNow(-1);
    const out: Revocation = {
      status: 'unknown',
      error: 'CRL_STALE',
      stale: { url, nextUpdate },
      until: nextUpdate,
    };
    const lines = revocationsFrom(
      [observed('a', out), observed('b', { ...revoked(), stale: { url, nextUpdate } })],
      [],
      now,
    );
    expect(lines.every(line => compiledValidator('known-revocation')(line))).toBe(true);
    const known = new KnownRevocations(lines, later(1));
    expect(known.inForce(sha256Of('a'))).toBeUndefined();
    const recalled = known.recalled(observed('a', unknown));
    expect(recalled.revocation).toEqual({ ...out, error: 'CRL_UNREACHABLE' });
    expect(known.recalled(observed('b', unknown)).revocation).toMatchObject({
      status: 'revoked',
      stale: { url },
    });
    const newer = { ...out, stale: { url, nextUpdate: daysFromNow(0) }, until: daysFromNow(0) };
    expect(known.recalled(observed('a', newer)).revocation).toEqual(newer);
    expect(known.recalled(observed('b', newer)).revocation).toMatchObject({
      ...revoked(),
      stale: newer.stale,
    });
    expect(revocationsFrom([recalled, observed('b')], lines, later(1))).toEqual(lines);
    const fresh = good(daysFromNow(3));
    expect(revocationsFrom([observed('a', fresh), observed('b', fresh)], lines, later(1))).toEqual([
      lineOf(fresh, 'a', 'b'),
    ]);
  });

  it('are split where there are too many for a line', () => {
    const seeds = Array.from({ length: 2_500 }, (_, index) => `leaf ${index}`);
    const lines = revocationsFrom(
      seeds.map(seed => observed(seed, good())),
      [],
      now,
    );
    expect(lines.map(({ leaves }) => leaves.length)).toEqual([1_000, 1_000, 500]);
    expect(lines.flatMap(({ leaves }) => leaves)).toEqual(seeds.map(sha256Of).toSorted());
    expect(revocationsFrom([], lines, now)).toEqual(lines);
  });

  it('are those of 200,000 certificates at most, and the revoked ones first', () => {
    const leavesOf = (from: number, count: number) =>
      Array.from({ length: count }, (_, index) => (from + index).toString(16).padStart(64, '0'));
    const lineAbout = (answer: Revocation, leaves: string[]) => ({ ...answer, leaves }) as KnownRevocation;
    const many = leavesOf(0, 200_000);
    const last = leavesOf(900_000, 3);
    const lines = revocationsFrom([], [lineAbout(good(), many), lineAbout(revoked(), last)], now);
    const kept = (status: string) => lines.flatMap(line => (line.status === status ? line.leaves : []));
    expect(kept('revoked')).toEqual(last);
    expect(kept('good')).toEqual(many.slice(0, -3));
  });

  it('do not depend on the order in which a sweep saw things', () => {
    const staple: Revocation = { status: 'good', source: 'staple' };
    const stale = { url, nextUpdate: daysFromNow(-1) };
    const out: Revocation = { status: 'unknown', error: 'CRL_STALE', stale, until: stale.nextUpdate };
    const answers = [good(), good(daysFromNow(2)), revoked(), revoked(daysFromNow(2)), unknown, staple, out];
    const previous = [lineOf(revoked(), 'a'), lineOf({ ...revoked(), source: 'staple' }, 'b')];
    const observation = fc.record({
      seed: fc.constantFrom('a', 'b', 'c'),
      answer: fc.constantFrom(...answers),
    });
    holds(
      fc.property(fc.array(observation, { maxLength: 8 }), fc.infiniteStream(fc.nat()), (all, order) => {
        const observations = all.map(({ seed, answer }) => observed(seed, answer));
        const shuffled = observations
          .map(one => ({ one, place: order.next().value ?? 0 }))
          .toSorted((a, b) => a.place - b.place)
          .map(({ one }) => one);
        expect(revocationsFrom(shuffled, previous, now)).toEqual(
          revocationsFrom(observations, previous, now),
        );
      }),
    );
  });
});
