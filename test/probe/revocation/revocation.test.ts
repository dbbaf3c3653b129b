/** From the handshake to the answer: real servers, real lists. */
import { describe, expect, it } from 'vitest';
import type { Served } from '../../../scripts/probe/observation.ts';
import { probe } from '../../../scripts/probe/probe.ts';
import type { KnownRevocation } from '../../../scripts/probe/revocation/known-answers.ts';
import { day } from '../../../scripts/text/duration.ts';
import { revocationsFrom } from '../../support/probe-memory-parts.ts';
import { contextOf, type Options, probeAll, probeServed, serveTcp, targetOf } from '../../support/probing.ts';
import { type Issued, ip, issue, now, purposes, usages } from '../../support/tls/pki.ts';
import {
  crlOf,
  crlPoints,
  type HttpServer,
  serialOf,
  serveHttp,
  serveStapling,
  stapleOf,
  tomorrow,
  type WantedCrl,
  yesterday,
} from '../../support/tls/revocation.ts';

const authority = { ca: true, usage: usages.keyCertSign | usages.cRLSign };
const root = issue({ subject: 'Root', ...authority });
const other = issue({ subject: 'Other', ...authority });
const certify = (issuer: Issued, extensions: Buffer[] = []) =>
  issue({ subject: 'leaf', issuer, purposes: [purposes.server], names: [ip(127, 0, 0, 1)], extensions });

const optionsOf = (more: Options = {}): Options => ({ anchors: [root.cert], now, ...more });
const inSweepsTime = new Date(now.getTime() + (20 / 24) * day).toISOString();

/** A list that says what `lists` holds at the time it is asked for. */
function serveLists(lists: Record<string, Buffer>): Promise<HttpServer> {
  return serveHttp(({ url = '' }, response) => {
    const list = lists[url];
    if (!list) response.writeHead(404);
    response.end(list);
  });
}

describe('revocation', () => {
  it('is asked of the list that the certificate names', async () => {
    const lists: Record<string, Buffer> = { '/ca': crlOf({ issuer: root }) };
    await using http = await serveLists(lists);
    const leaf = certify(root, [crlPoints(http.url('/ca'))]);
    await using server = await serveStapling({ leaf });
    const thisUpdate = yesterday.toISOString();
    const answer = { source: 'crl', url: http.url('/ca'), thisUpdate, until: inSweepsTime };
    expect((await probeServed(server, optionsOf())).revocation).toEqual({ status: 'good', ...answer });

    lists['/ca'] = crlOf({ issuer: root, revoked: [{ serial: serialOf(leaf), reason: 1 }] });
    const { revocation, verdict } = await probeServed(server, optionsOf());
    expect(verdict.path).toBe('trusted');
    expect(revocation).toEqual({
      status: 'revoked',
      ...answer,
      at: yesterday.toISOString(),
      reason: 'keyCompromise',
    });
  });

  it.each<[string, Partial<WantedCrl> | Buffer | undefined, { error: string; code?: string }]>([
    ['signed by another', { signer: other }, { error: 'CRL_SIGNATURE' }],
    ['of another', { issuer: other }, { error: 'CRL_ISSUER' }],
    ['that is garbage', Buffer.from('<html>'), { error: 'CRL_UNREADABLE' }],
    ['that is not there', undefined, { error: 'CRL_UNREACHABLE', code: 'HTTP_404' }],
  ])('is unknown with a list %s, and it is said where that was', async (_, wanted, outcome) => {
    const list = Buffer.isBuffer(wanted) ? wanted : wanted && crlOf({ issuer: root, ...wanted });
    await using http = await serveLists(list ? { '/ca': list } : {});
    await using server = await serveStapling({ leaf: certify(root, [crlPoints(http.url('/ca'))]) });
    expect((await probeServed(server, optionsOf())).revocation).toEqual({
      status: 'unknown',
      error: outcome.error,
      asked: [{ url: http.url('/ca'), ...outcome }],
    });
    expect(http.asked).toEqual(['/ca']);
  });

  it('is unknown, and the list stale, when that is out of date', async () => {
    const nextUpdate = new Date(now.getTime() - 3_600_000);
    await using http = await serveLists({ '/ca': crlOf({ issuer: root, nextUpdate }) });
    await using server = await serveStapling({ leaf: certify(root, [crlPoints(http.url('/ca'))]) });
    const stale = { url: http.url('/ca'), nextUpdate: nextUpdate.toISOString() };
    expect((await probeServed(server, optionsOf())).revocation).toEqual({
      status: 'unknown',
      error: 'CRL_STALE',
      asked: [{ url: stale.url, error: 'CRL_STALE' }],
      stale,
      until: stale.nextUpdate,
    });
  });

  it('is asked at the next place when the first has nothing', async () => {
    await using http = await serveLists({ '/b': crlOf({ issuer: root }) });
    await using server = await serveStapling({
      leaf: certify(root, [crlPoints(http.url('/a'), http.url('/b'))]),
    });
    const { revocation } = await probeServed(server, optionsOf());
    expect(revocation).toMatchObject({ status: 'good', url: http.url('/b') });
  });

  it('names every place that had nothing, each with its own outcome, and none where one of them had something', async () => {
    const lists: Record<string, Buffer> = { '/b': Buffer.from('<html>') };
    await using http = await serveLists(lists);
    const urls = ['/a', '/b'].map(place => http.url(place));
    await using server = await serveStapling({ leaf: certify(root, [crlPoints(...urls)]) });
    expect((await probeServed(server, optionsOf())).revocation).toEqual({
      status: 'unknown',
      error: 'CRL_UNREACHABLE',
      asked: [
        { url: urls[0], error: 'CRL_UNREACHABLE', code: 'HTTP_404' },
        { url: urls[1], error: 'CRL_UNREADABLE' },
      ],
    });
    lists['/b'] = crlOf({ issuer: root });
    expect((await probeServed(server, optionsOf())).revocation).not.toHaveProperty('asked');
  });

  it('is asked at four places and no more', async () => {
    await using http = await serveLists({});
    const places = ['/1', '/2', '/3', '/4', '/5', '/6'];
    await using server = await serveStapling({
      leaf: certify(root, [crlPoints(...places.map(place => http.url(place)))]),
    });
    expect((await probeServed(server, optionsOf())).revocation?.error).toBe('CRL_UNREACHABLE');
    expect(http.asked).toEqual(places.slice(0, 4));
  });

  it('is not asked when nobody wants it, nor of a chain that leads nowhere', async () => {
    await using http = await serveLists({});
    const leaf = certify(root, [crlPoints(http.url('/ca'))]);
    await using server = await serveStapling({ leaf });
    expect(await probeServed(server, optionsOf({ limits: { crl: false } }))).not.toHaveProperty('revocation');
    expect(await probeServed(server, optionsOf({ anchors: [other.cert] }))).not.toHaveProperty('revocation');
    expect(http.asked).toEqual([]);
  });

  it('is said to have no source where the certificate names none', async () => {
    await using server = await serveStapling({ leaf: certify(root) });
    expect((await probeServed(server, optionsOf())).revocation).toEqual({
      status: 'unknown',
      error: 'NO_SOURCE',
    });
  });

  it('does not go where the probe must not', async () => {
    await using server = await serveStapling({ leaf: certify(root, [crlPoints('http://169.254.169.254/')]) });
    expect((await probeServed(server, optionsOf())).revocation).toEqual({
      status: 'unknown',
      error: 'CRL_DENIED',
      asked: [{ url: 'http://169.254.169.254/', error: 'CRL_DENIED' }],
    });
  });
});

describe('a staple', () => {
  it('is believed before any list, and without asking one', async () => {
    await using http = await serveLists({});
    const leaf = certify(root, [crlPoints(http.url('/ca'))]);
    await using good = await serveStapling({ leaf, staple: stapleOf({ issuer: root, leaf }) });
    expect(await probeServed(good, optionsOf())).toMatchObject({
      stapled: true,
      revocation: { status: 'good', source: 'staple' },
    });
    const staple = stapleOf({ issuer: root, leaf, status: { at: yesterday, reason: 1 } });
    await using bad = await serveStapling({ leaf, staple });
    expect((await probeServed(bad, optionsOf({ limits: { crl: false } }))).revocation).toEqual({
      status: 'revoked',
      source: 'staple',
      at: yesterday.toISOString(),
      reason: 'keyCompromise',
      thisUpdate: yesterday.toISOString(),
      until: inSweepsTime,
    });
    expect(http.asked).toEqual([]);
  });

  it('that says nothing leaves the answer to the list, and is named', async () => {
    await using http = await serveLists({ '/ca': crlOf({ issuer: root }) });
    const leaf = certify(root, [crlPoints(http.url('/ca'))]);
    const staple = stapleOf({ issuer: root, leaf, signer: other });
    await using server = await serveStapling({ leaf, staple });
    const { revocation } = await probeServed(server, optionsOf());
    expect(revocation).toMatchObject({ status: 'good', source: 'crl', staple: 'STAPLE_SIGNATURE' });
    const alone = await probeServed(server, optionsOf({ limits: { crl: false } }));
    expect(alone.revocation).toEqual({
      status: 'unknown',
      error: 'STAPLE_SIGNATURE',
      staple: 'STAPLE_SIGNATURE',
    });
  });

  it('from before the revocation does not withdraw it', async () => {
    await using http = await serveLists({});
    const leaf = certify(root, [crlPoints(http.url('/ca'))]);
    const staple = stapleOf({ issuer: root, leaf, thisUpdate: new Date(yesterday.getTime() - day) });
    await using server = await serveStapling({ leaf, staple });
    const served = await probeServed(server, optionsOf());
    const leaves = [served.certificate.sha256];
    const revoked = { status: 'revoked', at: yesterday.toISOString(), leaves } as const;
    const over = yesterday.toISOString();
    const asked = async (line: KnownRevocation) =>
      (await probeServed(server, optionsOf({ revocations: [line] }))).revocation?.status;
    expect(await asked({ ...revoked, source: 'crl', until: tomorrow.toISOString() })).toBe('revoked');
    expect(await asked({ ...revoked, source: 'crl', until: over })).toBe('revoked');
    expect(await asked({ ...revoked, source: 'staple', until: over })).toBe('revoked');
    const long = new Date(now.getTime() - 9 * day).toISOString();
    expect(await asked({ ...revoked, source: 'staple', at: long, until: over })).toBe('good');
  });
});

describe('a sweep', () => {
  it('fetches each list once, however many ask, and the next one none', async () => {
    await using http = await serveLists({ '/ca': crlOf({ issuer: root }) });
    const point = crlPoints(http.url('/ca'));
    await using first = await serveStapling({ leaf: certify(root, [point]) });
    await using second = await serveStapling({ leaf: certify(root, [point]) });
    const targets = [first, second, first, second].map(targetOf);
    const observations = await probeAll(targets, optionsOf());
    expect(http.asked).toEqual(['/ca']);
    const revocations = revocationsFrom(observations, [], now);
    expect(revocations).toEqual([
      {
        status: 'good',
        source: 'crl',
        url: http.url('/ca'),
        thisUpdate: yesterday.toISOString(),
        until: inSweepsTime,
        leaves: [...new Set(observations.map(one => (one as Served).certificate.sha256))].toSorted(),
      },
    ]);

    const hour = new Date(now.getTime() + 3_600_000);
    const again = await probeAll(targets, optionsOf({ now: hour, revocations }));
    expect(http.asked).toEqual(['/ca']);
    expect(revocationsFrom(again, revocations, hour)).toEqual(revocations);
    await probeAll(targets, optionsOf({ now: new Date(inSweepsTime), revocations }));
    expect(http.asked).toEqual(['/ca', '/ca']);
  });

  it('remembers what was revoked for as long as nothing says otherwise', async () => {
    const lists: Record<string, Buffer> = {};
    await using http = await serveLists(lists);
    const leaf = certify(root, [crlPoints(http.url('/ca'))]);
    await using server = await serveStapling({ leaf });
    lists['/ca'] = crlOf({ issuer: root, revoked: [{ serial: serialOf(leaf), reason: 6 }] });
    const before = await probeServed(server, optionsOf());
    const revocations = revocationsFrom([before], [], now);

    delete lists['/ca'];
    const later = new Date(now.getTime() + day);
    const after = await probeServed(server, optionsOf({ now: later, revocations }));
    expect(after.revocation).toEqual({
      ...before.revocation,
      error: 'CRL_UNREACHABLE',
      asked: [{ url: http.url('/ca'), error: 'CRL_UNREACHABLE', code: 'HTTP_404' }],
    });
    expect(revocationsFrom([after], revocations, later)).toEqual(revocations);

    lists['/ca'] = crlOf({ issuer: root, thisUpdate: now, nextUpdate: new Date(later.getTime() + day) });
    const released = await probeServed(server, optionsOf({ now: later, revocations }));
    expect(released.revocation?.status).toBe('good');
  });

  it('does not wait with the others for a list that does not come', async () => {
    const { promise: asked, resolve } = Promise.withResolvers<void>();
    let release: () => void = () => undefined;
    await using http = await serveHttp((_, response) => {
      release = () => response.end(crlOf({ issuer: root }));
      resolve();
    });
    await using slow = await serveStapling({ leaf: certify(root, [crlPoints(http.url('/ca'))]) });
    await using quick = await serveStapling({ leaf: certify(root) });
    // One place to dial at: whoever waits for a list must not hold it.
    const targets = [slow, quick, quick, quick].map(targetOf);
    const statuses: (string | undefined)[] = [];
    const context = contextOf(optionsOf({ limits: { concurrency: 1 } }));
    for await (const observation of probe(targets, context)) {
      statuses.push(observation.outcome === 'served' ? observation.revocation?.status : observation.outcome);
      if (statuses.length < 3) continue;
      await asked;
      release();
    }
    expect(statuses).toEqual(['unknown', 'unknown', 'unknown', 'good']);
  });

  it('that is left early ends its downloads and dials', async () => {
    const watch = () => ({ begun: Promise.withResolvers<void>(), ended: Promise.withResolvers<void>() });
    const [list, endpoint] = [watch(), watch()];
    const serve = ({ begun, ended }: typeof list) =>
      serveTcp(socket => {
        socket.once('close', () => ended.resolve()).resume();
        begun.resolve();
      });
    await using http = await serve(list);
    await using silent = await serve(endpoint);
    await using slow = await serveStapling({
      leaf: certify(root, [crlPoints(`http://127.0.0.1:${http.port}/`)]),
    });
    await using lists = await serveHttp(async (_, response) => {
      await Promise.all([list.begun.promise, endpoint.begun.promise]);
      response.end(crlOf({ issuer: root }));
    });
    await using quick = await serveStapling({ leaf: certify(root, [crlPoints(lists.url('/'))]) });
    const context = contextOf(optionsOf({ limits: { timeout: 60_000 } }));
    // It is left at a result that came from a list, while the next one of the dials is being waited for.
    for await (const _ of probe([slow, silent, quick].map(targetOf), context)) break;
    await Promise.all([list.ended.promise, endpoint.ended.promise]);
  });
});
