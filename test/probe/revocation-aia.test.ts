/** Certificates that the server should have sent, from where the others say they are. */
import { describe, expect, it } from 'vitest';
import { ip, issue, now, purposes, usages } from '../support/pki.ts';
import { type Options, probeServed } from '../support/probing.ts';
import { crlOf, crlPoints, issuerAt, serialOf, serveHttp, serveStapling } from '../support/revocation.ts';

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
