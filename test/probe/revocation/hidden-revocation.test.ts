/** The server of a revoked certificate may try to hide that: nothing a server or a mirror does makes the revocation disappear. */
import { mkdtempDisposable } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Served } from '../../../scripts/probe/observation.ts';
import { KnownRevocations } from '../../../scripts/probe/revocation/known-answers.ts';
import { openState } from '../../../scripts/state/store.ts';
import { sweep } from '../../../scripts/sweep.ts';
import { day } from '../../../scripts/text/duration.ts';
import { knownFrom, revocationsFrom } from '../../support/probe-memory-parts.ts';
import { contextOf, type Options, probeServed, trustOf } from '../../support/probing.ts';
import { endpointOf, entryOf, ledgerOf } from '../../support/sample-data.ts';
import { type Issued, ip, issue, now, purposes, usages } from '../../support/tls/pki.ts';
import {
  crlOf,
  crlPoints,
  type HttpServer,
  serialOf,
  serveHttp,
  serveStapling,
  stapleOf,
  yesterday,
} from '../../support/tls/revocation.ts';

const authority = { ca: true, usage: usages.keyCertSign | usages.cRLSign };
const root = issue({ subject: 'Root', ...authority });
const middle = issue({ subject: 'Middle', issuer: root, ...authority });
const certify = (issuer: Issued, extensions: Buffer[] = []) =>
  issue({ subject: 'leaf', issuer, purposes: [purposes.server], names: [ip(127, 0, 0, 1)], extensions });
const optionsOf = (more: Options = {}): Options => ({ anchors: [root.cert], now, ...more });
const tomorrow = new Date(now.getTime() + day);

interface List {
  der: Buffer;
}

function serveList(list: List): Promise<HttpServer> {
  return serveHttp((_, response) => response.end(list.der));
}

/** As a sweep does: what was observed, with what the one before it learned. */
function recalledIn(observation: Served, before: Served, at = tomorrow): Served {
  return new KnownRevocations(revocationsFrom([before], [], now), at).recalled(observation);
}

describe('a revocation is not withdrawn', () => {
  it('by leaving the intermediate out', async () => {
    const list: List = { der: Buffer.alloc(0) };
    await using http = await serveList(list);
    const leaf = certify(middle, [crlPoints(http.url('/'))]);
    list.der = crlOf({ issuer: middle, revoked: [{ serial: serialOf(leaf) }] });
    await using honest = await serveStapling({ leaf, chain: [middle] });
    await using sly = await serveStapling({ leaf });
    const before = await probeServed(honest, optionsOf());
    const after = await probeServed(sly, optionsOf({ now: tomorrow }));
    expect(after.verdict.path).toBe('unanchored');
    expect(after.revocation).toBeUndefined();
    expect(recalledIn(after, before).revocation).toEqual(before.revocation);
    // Lists drop what has expired, and so does this.
    const over = new Date(Date.parse(before.certificate.notAfter ?? '') + 1);
    expect(recalledIn(after, before, over)).toBe(after);
    const known = new KnownRevocations(revocationsFrom([before], [], now), tomorrow);
    expect(known.recalled(after, () => true)).toBe(after);
  });

  it('by stapling nothing where no list is asked', async () => {
    const leaf = certify(root);
    const staple = stapleOf({ issuer: root, leaf, status: { at: yesterday } });
    await using honest = await serveStapling({ leaf, staple });
    await using sly = await serveStapling({ leaf });
    const limits = { crl: false };
    const before = await probeServed(honest, optionsOf({ limits }));
    const after = await probeServed(sly, optionsOf({ limits, now: tomorrow }));
    expect(recalledIn(after, before).revocation).toEqual(before.revocation);
  });

  it('by a list that is still in force but older, or no newer, whoever observed it', async () => {
    const list: List = { der: Buffer.alloc(0) };
    await using http = await serveList(list);
    const leaf = certify(root, [crlPoints(http.url('/'))]);
    await using server = await serveStapling({ leaf });
    const nextUpdate = new Date(tomorrow.getTime() + day);
    const listOf = (hours: number, revoked = false) =>
      crlOf({
        issuer: root,
        thisUpdate: new Date(now.getTime() - hours * 3_600_000),
        nextUpdate,
        revoked: revoked ? [{ serial: serialOf(leaf), at: new Date(now.getTime() - 9 * day) }] : [],
      });
    list.der = listOf(2, true);
    const before = await probeServed(server, optionsOf());
    const revocations = revocationsFrom([before], [], now);
    for (const hours of [3, 2]) {
      list.der = listOf(hours);
      const after = await probeServed(server, optionsOf({ now: tomorrow, revocations }));
      expect(after.revocation).toEqual({
        ...before.revocation,
        error: 'CRL_OLDER',
        asked: [{ url: http.url('/'), error: 'CRL_OLDER' }],
      });
      expect(revocationsFrom([after], revocations, tomorrow)).toEqual(revocations);
      const elsewhere = await probeServed(server, optionsOf({ now: tomorrow }));
      expect(elsewhere.revocation?.status).toBe('good');
      expect(recalledIn(elsewhere, before).revocation?.status).toBe('revoked');
    }
    list.der = listOf(1);
    const released = await probeServed(server, optionsOf({ now: tomorrow, revocations }));
    expect(released.revocation?.status).toBe('good');
    expect(recalledIn(released, before)).toBe(released);
  });

  it('by a list from before what a staple said', async () => {
    const list: List = { der: crlOf({ issuer: root, thisUpdate: new Date(now.getTime() - 2 * day) }) };
    await using http = await serveList(list);
    const leaf = certify(root, [crlPoints(http.url('/'))]);
    const long = new Date(now.getTime() - 9 * day);
    const staple = stapleOf({ issuer: root, leaf, status: { at: long } });
    await using honest = await serveStapling({ leaf, staple });
    await using sly = await serveStapling({ leaf });
    const before = await probeServed(honest, optionsOf());
    const over = now.toISOString();
    const revocations = revocationsFrom([before], [], now).map(line => ({ ...line, until: over }));
    const asked = async () => (await probeServed(sly, optionsOf({ revocations }))).revocation?.status;
    expect(await asked()).toBe('revoked');
    list.der = crlOf({ issuer: root, thisUpdate: now });
    expect(await asked()).toBe('good');
  });
});

it('a sweep tells of it again, unless the certificate has been made an anchor', async () => {
  const leaf = certify(middle);
  await using server = await serveStapling({ leaf });
  const observation = await probeServed(server, optionsOf());
  const entry = entryOf('entry', { trust: 'test', endpoints: [endpointOf(observation.endpoint)] });
  const before: Served = {
    ...observation,
    revocation: { status: 'revoked', source: 'crl', at: yesterday.toISOString(), until: now.toISOString() },
  };
  const rulesWith = async (anchor: Issued) => {
    const trust = new Map([['test', trustOf([anchor.cert])]]);
    await using folder = await mkdtempDisposable(join(tmpdir(), 'certledger-hiding-'));
    const state = openState(folder.path);
    await state.saveProbeMemory({ verdicts: [], revocations: revocationsFrom([before], [], now) });
    const ledger = { ...ledgerOf([entry]), trust };
    const { report } = await sweep({ ledger, now: tomorrow, observe: () => [observation], state });
    return report.comparison.findings.map(({ rule }) => rule);
  };
  expect(await rulesWith(root)).toContain('revocation.revoked');
  expect(await rulesWith(leaf)).not.toContain('revocation.revoked');
});

it('an anchor is not asked about, whether its verdict is remembered or not, and whatever else is sent', async () => {
  await using http = await serveHttp((_, response) => response.end());
  const leaf = certify(root, [crlPoints(http.url('/'))]);
  await using server = await serveStapling({ leaf, chain: [root] });
  const options = optionsOf({ anchors: [leaf.cert] });
  const fresh = await probeServed(server, options);
  expect(fresh.verdict.path).toBe('trusted');
  const trust = contextOf(options).trust;
  const known = knownFrom([fresh], [], trust, now);
  expect(known).toHaveLength(1);
  const again = await probeServed(server, { ...options, known });
  expect([fresh.revocation, again.revocation]).toEqual([undefined, undefined]);
  expect(http.asked).toEqual([]);
});
