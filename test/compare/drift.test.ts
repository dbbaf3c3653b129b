import { describe, expect, it } from 'vitest';
import type { Served } from '../../scripts/probe/observation.ts';
import {
  certificate,
  daysFromNow,
  endpointOf,
  entryOf,
  later,
  ledgerOf,
  recordOf,
  served,
} from '../support/sample-data.ts';
import { rulesOf, sweepAll, sweepOnce } from './compare-support.ts';

const older = certificate('older', { notBefore: daysFromNow(-90), notAfter: daysFromNow(100) });
const current = certificate('current');
const newer = certificate('newer', { notBefore: daysFromNow(-1), notAfter: daysFromNow(179) });
const stranger = certificate('stranger', {
  notBefore: daysFromNow(-1),
  names: ['other.example.jp'],
  issuer: 'Other CA',
});
const web = entryOf('web', { certificate: recordOf(current) });

const revoked: Partial<Served> = { revocation: { status: 'revoked', source: 'crl', at: daysFromNow(-1) } };

describe('the generation served', () => {
  it('is nothing to report when it is the recorded one', () => {
    const result = sweepOnce(web, [served(web, current)]);
    expect(result).toMatchObject({ findings: [], updates: [], unknown: [] });
  });

  it('is renewed when it is newer, same names, same issuer, verified', () => {
    const result = sweepOnce(web, [served(web, newer)]);
    expect(rulesOf(result)).toEqual(['drift.renewed']);
    const verdict = { path: 'trusted', hostname: 'match' };
    expect(result.updates).toEqual([
      { entry: 'web', kind: 'renewed', certificate: recordOf(newer), verdict },
    ]);
  });

  it('needs no finding where orderly renewals are not reviewed, but the ledger still follows', () => {
    const entry = { ...web, track: 'orderly' as const };
    const result = sweepOnce(entry, [served(entry, newer)]);
    expect(result.findings).toEqual([]);
    expect(result.updates).toMatchObject([{ kind: 'renewed' }]);
  });

  it.each([
    ['names', { ...newer, names: ['www.example.jp', 'extra.example.jp'] }, {}],
    ['issuer', { ...newer, issuer: 'Example CA G2' }, {}],
    ['unverified', newer, { path: 'untrusted' as const }],
    ['hostname', newer, { hostname: 'mismatch' as const }],
    ['revoked', newer, {}, revoked],
    ['not-newer', { ...newer, notBefore: current.notBefore ?? '' }, {}],
  ])('is changed when it is no orderly renewal: %s', (departure, facts, verdict, more = {}) => {
    for (const track of ['exact', 'orderly'] as const) {
      const entry = { ...web, track };
      const result = sweepOnce(entry, [served(entry, facts, { verdict, ...more })]);
      expect(result.findings.find(({ rule }) => rule === 'drift.changed')?.facts.departures).toEqual([
        departure,
      ]);
      expect(rulesOf(result)).not.toContain('drift.renewed');
      expect(result.updates).toEqual([]);
    }
  });

  it('is changed when the record does not state what must be kept', () => {
    const entry = entryOf('web', {
      certificate: { sha256: current.sha256, notBefore: current.notBefore ?? '' },
    });
    const [finding] = sweepOnce(entry, [served(entry, newer)]).findings;
    expect(finding).toMatchObject({
      rule: 'drift.changed',
      facts: { departures: ['names-unrecorded', 'issuer-unrecorded'] },
    });
    for (const certificate of [{ sha256: current.sha256 }, { serial: current.serial ?? '' }]) {
      const bare = entryOf('web', { certificate });
      expect(sweepOnce(bare, [served(bare, newer)]).findings[0]?.facts.departures).toEqual([
        'dates-unrecorded',
        'names-unrecorded',
        'issuer-unrecorded',
      ]);
    }
  });

  it('is judged by names as sets, whatever their spelling', () => {
    const entry = entryOf('web', {
      certificate: {
        ...recordOf(current),
        names: ['例え.jp', 'WWW.example.jp.', '2001:DB8::0:1', 'www.example.jp'],
      },
    });
    const names = ['2001:db8::1', 'www.example.jp', 'xn--r8jz45g.jp'];
    expect(rulesOf(sweepOnce(entry, [served(entry, { ...newer, names })]))).toEqual(['drift.renewed']);
  });
});

describe('a record that holds a single date', () => {
  it.each(['notBefore', 'notAfter'] as const)('says that another %s is another certificate', date => {
    const entry = entryOf('web', { certificate: { [date]: daysFromNow(7) } });
    const result = sweepOnce(entry, [served(entry, current)]);
    expect(rulesOf(result)).toEqual(['drift.changed']);
    expect(result.findings[0]?.facts.departures).not.toContain('names');
    expect(result.updates).toEqual([]);
  });

  it.each(['notBefore', 'notAfter'] as const)('is filled in where %s agrees', date => {
    const entry = entryOf('web', { certificate: { [date]: current[date] ?? '' } });
    const result = sweepOnce(entry, [served(entry, current)]);
    expect(rulesOf(result)).toEqual(['ledger.unfilled']);
    expect(result.updates).toMatchObject([{ kind: 'first-record' }]);
  });
});

describe('an older generation', () => {
  it('is known where nothing but the previous one is recorded', () => {
    const entry = entryOf('web', { previous: { sha256: older.sha256 } });
    const result = sweepOnce(entry, [served(entry, older)]);
    expect(rulesOf(result)).toEqual(['drift.regressed']);
    expect(result.updates).toEqual([]);
    expect(rulesOf(sweepOnce(entry, [served(entry, current)]))).toEqual(['ledger.unfilled']);
  });

  it('is known as the previous one', () => {
    const previous = certificate('previous', { notBefore: daysFromNow(-400), issuer: 'Old CA' });
    const entry = { ...web, previous: { sha256: previous.sha256 } };
    expect(rulesOf(sweepOnce(entry, [served(entry, previous)]))).toEqual(['drift.regressed', 'drift.issuer']);
  });

  it('is known by its dates', () => {
    expect(rulesOf(sweepOnce(web, [served(web, older)]))).toContain('drift.regressed');
  });

  it('is known because it was served before the recorded one', () => {
    const first = { ...older, issuer: 'Old CA' };
    const sweeps = [first, current, first].map((facts, index) => {
      return { ledger: ledgerOf([web]), observations: [served(web, facts)], now: later(index) };
    });
    expect(rulesOf(sweepAll(...sweeps))).toEqual(['drift.regressed', 'drift.issuer']);
  });

  it('is not a newer one that showed up too early', () => {
    const sweeps = [newer, current, newer].map((facts, index) => {
      return { ledger: ledgerOf([web]), observations: [served(web, facts)], now: later(index) };
    });
    expect(rulesOf(sweepAll(...sweeps))).toEqual(['drift.renewed']);
  });

  it('is not what was first seen together with the recorded one', () => {
    const odd = { ...stranger, notBefore: older.notBefore ?? '' };
    const both = [served(web, current, { address: '192.0.2.1' }), served(web, odd, { address: '192.0.2.2' })];
    const ledger = ledgerOf([web]);
    const result = sweepAll(
      { ledger, observations: both },
      { ledger, observations: [served(web, odd)], now: later(1) },
    );
    expect(rulesOf(result)).toEqual(['drift.changed', 'drift.names', 'drift.issuer']);
  });

  it('is not what appeared after the recorded one, however often it is seen', () => {
    const ledger = ledgerOf([web]);
    const sweeps = [current, stranger, stranger, stranger].map((facts, index) => {
      return { ledger, observations: [served(web, facts)], now: later(index) };
    });
    expect(rulesOf(sweepAll(...sweeps))).toEqual(['drift.changed', 'drift.names', 'drift.issuer']);
  });
});

describe('an issuer', () => {
  it('may be recorded as the whole distinguished name', () => {
    const certificate = { ...recordOf(current), issuer: `CN=${current.issuer}` };
    const entry = entryOf('web', { certificate });
    expect(rulesOf(sweepOnce(entry, [served(entry, current)]))).toEqual([]);
    expect(rulesOf(sweepOnce(entry, [served(entry, newer)]))).toEqual(['drift.renewed']);
    const other = entryOf('web', { certificate: { ...certificate, issuer: 'CN=Other CA' } });
    expect(rulesOf(sweepOnce(other, [served(other, current)]))).toEqual(['drift.issuer']);
  });
});

describe('identity', () => {
  const change = (record: object) => {
    const entry = entryOf('web', { certificate: record });
    return rulesOf(sweepOnce(entry, [served(entry, current)]));
  };

  it('is the fingerprint, else serial and issuer, else the dates', () => {
    expect(change({ sha256: current.sha256, serial: '1' })).toEqual([]);
    expect(change({ serial: current.serial })).toEqual([]);
    expect(change({ serial: current.serial, issuer: 'Other CA' })).toEqual(['drift.changed', 'drift.issuer']);
    expect(change({ notBefore: current.notBefore, notAfter: current.notAfter })).toEqual([]);
    expect(change({ notBefore: daysFromNow(-1), notAfter: current.notAfter })).toEqual(['drift.changed']);
  });

  it('cannot be denied by what could not be read', () => {
    const entry = entryOf('web', {
      certificate: { serial: '1234', names: ['a.example.jp'], subject: { organization: 'A' } },
    });
    const { serial: _, names: __, ...rest } = current;
    const facts = { ...rest, unreadable: ['serial', 'names', 'subject'] };
    expect(rulesOf(sweepOnce(entry, [served(entry, facts)]))).toEqual([]);
  });

  it('is missing: the entry counts as not filled in, and what it does state is still compared', () => {
    const entry = entryOf('web', { certificate: { names: ['other.example.jp'] } });
    const result = sweepOnce(entry, [served(entry, current)]);
    expect(rulesOf(result)).toEqual(['drift.names', 'ledger.unfilled']);
    expect(result.updates).toEqual([]);
  });
});

describe('subject, names and issuer', () => {
  it('are compared where the record states them, case and white space aside', () => {
    const subject = { commonName: 'WWW.example.jp', organization: 'Example  KK' };
    const entry = entryOf('web', {
      certificate: { ...recordOf(current), subject, names: ['a.example.jp'], issuer: 'B' },
    });
    const facts = {
      ...current,
      subject: { commonName: 'www.example.jp', organization: 'Another KK', country: 'JP' },
    };
    const { findings } = sweepOnce(entry, [served(entry, facts)]);
    expect(findings.map(({ rule, facts: each }) => [rule, each])).toEqual([
      ['drift.subject', { sha256: current.sha256, recorded: ['O=Example  KK'], served: ['O=Another KK'] }],
      ['drift.names', { sha256: current.sha256, missing: ['a.example.jp'], extra: ['www.example.jp'] }],
      ['drift.issuer', { sha256: current.sha256, recorded: 'B', served: 'Example CA G1' }],
    ]);
  });

  it('keep a finding short when a certificate has thousands of names', () => {
    const names = Array.from({ length: 900 }, (_, index) => `n${index}.example.jp`);
    const [finding] = sweepOnce(web, [served(web, { ...current, names })]).findings;
    expect(finding?.facts.extra).toHaveLength(20);
    expect(finding?.facts.extraTotal).toBe(900);
  });
});

describe('several generations at once', () => {
  const cluster = entryOf('web', {
    certificate: recordOf(current),
    endpoints: [endpointOf('https://a.example.jp'), endpointOf('https://b.example.jp')],
  });
  const [a = '', b = ''] = cluster.endpoints.map(({ key }) => key);
  const observations = [served(cluster, current, { endpoint: a }), served(cluster, newer, { endpoint: b })];
  const ledger = ledgerOf([cluster]);

  it('are a rollout for as long as the grace lasts', () => {
    const within = sweepAll({ ledger, observations }, { ledger, observations, now: later(2) });
    const mixed = within.findings.find(({ rule }) => rule === 'drift.mixed');
    expect(mixed).toMatchObject({
      key: 'drift.mixed:web',
      severity: 'info',
      facts: { sha256: newer.sha256, newest: [b], others: [a], graceUntil: daysFromNow(2) },
    });
    expect(within.updates).toEqual([]);
    const after = sweepAll({ ledger, observations }, { ledger, observations, now: later(2.01) });
    expect(after.findings.find(({ rule }) => rule === 'drift.mixed')).toEqual({
      ...mixed,
      severity: 'warning',
    });
    expect(rulesOf(after)).toEqual(['drift.renewed', 'drift.mixed']);
  });

  it('are seen among the addresses of one name', () => {
    const stale = sweepOnce(web, [
      served(web, older, { address: '192.0.2.7' }),
      served(web, current, { address: '192.0.2.1' }),
    ]);
    expect(rulesOf(stale)).toEqual(['drift.regressed', 'drift.mixed']);
    expect(stale.findings[0]?.facts.addresses).toEqual(['192.0.2.7']);
    expect(stale.findings[1]?.facts.others).toEqual(['https://web.example.jp:443 (192.0.2.7)']);
  });
});

describe('a certificate that does not cover the name', () => {
  const why = (more: object) => {
    const { names: _names, ...nameless } = current;
    const entry = entryOf('web', { certificate: { sha256: current.sha256 } });
    const observation = served(entry, { ...nameless, ...more }, { verdict: { hostname: 'mismatch' } });
    return sweepOnce(entry, [observation]).findings[0];
  };

  it('is said to have no names only where it has none', () => {
    expect(why({})).toMatchObject({ rule: 'hostname.mismatch', facts: { why: 'no-names' } });
    expect(why({ unreadable: ['names'] })?.facts.why).toBe('unreadable-names');
    expect(why({ names: ['other.example.jp'] })?.facts).not.toHaveProperty('why');
  });
});
