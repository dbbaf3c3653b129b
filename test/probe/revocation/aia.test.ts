/** Certificates that the server should have sent, from where the others say they are. */
import { describe, expect, it } from 'vitest';
import { type Options, probeServed } from '../../support/probing.ts';
import { ip, issue, now, purposes, usages } from '../../support/tls/pki.ts';
import {
  crlOf,
  crlPoints,
  issuerAt,
  serialOf,
  serveHttp,
  serveStapling,
} from '../../support/tls/revocation.ts';

const authority = { ca: true, usage: usages.keyCertSign | usages.cRLSign };
const root = issue({ subject: 'Root', ...authority });
const other = issue({ subject: 'Other', ...authority });
const optionsOf = (more: Options = {}): Options => ({ anchors: [root.cert], now, ...more });

describe('a chain that its server left incomplete', () => {
  const serveChain = async () => {
    const files: Record<string, Buffer> = {};
    const http = await serveHttp(({ url = '' }, response) => {
      const file = files[url];
      if (!file) response.writeHead(404);
      response.end(file);
    });
    const top = issue({ subject: 'Top', issuer: root, ...authority });
    const middle = issue({
      subject: 'Middle',
      issuer: top,
      extensions: [issuerAt(http.url('/top'))],
      ...authority,
    });
    const extensions = [issuerAt('http://127.0.0.1:1/', http.url('/middle')), crlPoints(http.url('/crl'))];
    const names = [ip(127, 0, 0, 1)];
    const leaf = issue({ subject: 'leaf', issuer: middle, purposes: [purposes.server], names, extensions });
    files['/top'] = Buffer.from(top.cert);
    files['/middle'] = middle.der;
    files['/crl'] = crlOf({ issuer: middle, revoked: [{ serial: serialOf(leaf) }] });
    return { http, leaf, files };
  };

  it('is completed from where the certificates say, and asked about', async () => {
    const { http: made, leaf } = await serveChain();
    await using http = made;
    await using server = await serveStapling({ leaf });
    const { verdict, revocation } = await probeServed(server, optionsOf({ limits: { aia: true } }));
    expect(verdict).toMatchObject({
      path: 'unanchored',
      missingIssuer: 'CN=Middle',
      completedBy: ['CN=Middle', 'CN=Top'],
    });
    expect(revocation).toMatchObject({ status: 'revoked', url: http.url('/crl') });
    expect(http.asked).toEqual(['/middle', '/top', '/crl']);
  });

  describe('by an answer that holds a whole chain', () => {
    /** A leaf whose issuers say nothing of theirs, save the uppermost of those published with it. */
    const serveBundle = async (places: (url: (path: string) => string) => string[]) => {
      const files: Record<string, Buffer> = {};
      const http = await serveHttp(({ url = '' }, response) => {
        if (!files[url]) response.writeHead(404);
        response.end(files[url]);
      });
      const top = issue({ subject: 'Top', issuer: root, ...authority });
      const high = issue({
        subject: 'High',
        issuer: top,
        extensions: [issuerAt(http.url('/top'))],
        ...authority,
      });
      const middle = issue({ subject: 'Middle', issuer: high, ...authority });
      const extensions = [issuerAt(...places(http.url))];
      const names = [ip(127, 0, 0, 1)];
      const leaf = issue({ subject: 'leaf', issuer: middle, purposes: [purposes.server], names, extensions });
      const pem = [other, high, middle].map(({ cert }) => cert).join('');
      files['/bundle'] = Buffer.from(pem);
      files['/top'] = top.der;
      return { http, leaf };
    };
    const completedBy = ['CN=Middle', 'CN=High', 'CN=Top'];

    it('whatever its order, and from where that ends', async () => {
      const { http: made, leaf } = await serveBundle(url => [url('/bundle')]);
      await using http = made;
      await using server = await serveStapling({ leaf });
      const { verdict } = await probeServed(server, optionsOf({ limits: { aia: true, crl: false } }));
      expect(verdict).toMatchObject({ path: 'unanchored', completedBy });
      expect(http.asked).toEqual(['/bundle', '/top']);
    });

    it('at the fourth place the certificate names, and no further', async () => {
      const wrong = (url: (path: string) => string, count: number) =>
        Array.from({ length: count }, (_, index) => url(`/none${index}`));
      for (const [count, expected] of [
        [3, completedBy],
        [4, undefined],
      ] as const) {
        const { http: made, leaf } = await serveBundle(url => [...wrong(url, count), url('/bundle')]);
        await using _http = made;
        await using server = await serveStapling({ leaf });
        const { verdict } = await probeServed(server, optionsOf({ limits: { aia: true, crl: false } }));
        expect(verdict.completedBy).toEqual(expected);
      }
    });
  });

  it('stays as it is where nobody wants that, or nothing useful is there', async () => {
    const { http: made, leaf, files } = await serveChain();
    await using http = made;
    await using server = await serveStapling({ leaf });
    const { verdict } = await probeServed(server, optionsOf());
    expect(verdict.completedBy).toBeUndefined();
    expect(http.asked).toEqual([]);
    for (const file of [Buffer.from('garbage'), other.der, Buffer.alloc(200_000)]) {
      files['/middle'] = file;
      expect((await probeServed(server, optionsOf({ limits: { aia: true } }))).verdict).toEqual(verdict);
    }
  });
});
