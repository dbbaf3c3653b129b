import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { Addresses } from '../../scripts/net/addresses.ts';
import { ProbeFailure } from '../../scripts/net/connection-failure.ts';
import { Fetcher } from '../../scripts/net/download.ts';
import { createRoot } from '../../scripts/pki/make/issuing-ca.ts';
import { serveTcp, serveTls, settingsOf, validity } from '../support/probing.ts';
import { hang } from '../support/tls/peers.ts';
import { issue } from '../support/tls/pki.ts';
import { serveHttp } from '../support/tls/revocation.ts';

const limit = 1_000_000;
function fetcherOf(milliseconds = 5_000, allow = ['127.0.0.0/8']): Fetcher {
  return new Fetcher(new Addresses(settingsOf({ allow }).probe), milliseconds);
}
const codeOf = (promise: Promise<unknown>) =>
  promise.then(
    () => 'none',
    (error: { code?: string }) => error.code,
  );

describe('fetching', () => {
  it('gets what is there, whatever it is called, and says as little as it can', async () => {
    let headers: NodeJS.Dict<string | string[]> = {};
    await using server = await serveHttp((request, response) => {
      headers = request.headers;
      response.setHeader('content-type', 'text/html');
      response.setHeader('set-cookie', 'a=b');
      response.end('octets');
    });
    const fetcher = fetcherOf();
    expect(String(await fetcher.get(server.url('/a/b?c=%20'), limit))).toBe('octets');
    await fetcher.get(server.url('/'), limit);
    expect(server.asked).toEqual(['/a/b?c=%20', '/']);
    expect(headers).toEqual({
      host: `127.0.0.1:${server.port}`,
      'user-agent': 'certledger',
      accept: '*/*',
      'accept-encoding': 'identity',
      connection: 'close',
    });
  });

  it('gives one reason for several addresses that all fail, in whichever order they come', async () => {
    await using server = await serveTcp(socket => socket.destroy());
    const found = ['127.0.0.1', '127.0.0.2'];
    class Rotating extends Addresses {
      override of(): Promise<string[]> {
        return Promise.resolve(found.reverse());
      }
    }
    const fetcher = new Fetcher(new Rotating(settingsOf().probe), 5_000);
    const ask = () => codeOf(fetcher.get(`http://ca.example.jp:${server.port}/`, limit));
    expect([await ask(), await ask()]).toEqual(['ECONNREFUSED', 'ECONNREFUSED']);
  });

  describe('when this machine has run short', () => {
    class Short extends Addresses {
      asked = 0;
      readonly #times: number;
      constructor(times: number) {
        super(settingsOf().probe);
        this.#times = times;
      }
      override of(host: string): Promise<string[]> {
        if (this.asked++ >= this.#times) return super.of(host);
        return Promise.reject(new ProbeFailure('resolve', 'EMFILE', 'too many open files'));
      }
    }

    it('comes again, and has it when there is room', async () => {
      await using server = await serveHttp((_request, response) => response.end('octets'));
      const fetcher = new Fetcher(new Short(3), 5_000);
      expect(String(await fetcher.get(server.url('/'), limit))).toBe('octets');
    });

    it('is not what a machine without IPv6 says of each such address', async () => {
      let asked = 0;
      class WithoutIpv6 extends Addresses {
        override of(): Promise<string[]> {
          asked++;
          const address = '2001:db8::1';
          return Promise.reject(Object.assign(new Error('connect'), { code: 'EADDRNOTAVAIL', address }));
        }
      }
      const fetcher = new Fetcher(new WithoutIpv6(settingsOf().probe), 5_000);
      expect(await codeOf(fetcher.get('http://ca.example.jp/', limit))).toBe('ENETUNREACH');
      expect(asked).toBe(1);
    });

    it('says so in the end, and not that the place is silent', async () => {
      await using server = await serveHttp((_request, response) => response.end('octets'));
      const addresses = new Short(Number.POSITIVE_INFINITY);
      const fetcher = new Fetcher(addresses, 250);
      expect(await codeOf(fetcher.get(server.url('/'), limit))).toBe('EMFILE');
      const before = addresses.asked;
      expect(await codeOf(fetcher.get(server.url('/other'), limit))).toBe('EMFILE');
      expect(addresses.asked).toBeGreaterThan(before);
    });
  });

  it('connects to the address it has checked, with the name in the Host header', async () => {
    let host: string | undefined;
    await using server = await serveHttp((request, response) => {
      host = request.headers.host;
      response.end();
    });
    await fetcherOf(5_000, ['127.0.0.0/8', '::1/128']).get(`http://localhost:${server.port}/`, limit);
    expect(host).toBe(`localhost:${server.port}`);
  });

  it('takes https from whoever answers: what comes is signed itself', async () => {
    const self = await createRoot('CN=Somebody', validity);
    await using server = await serveTls({ key: self.key, cert: self.cert, ALPNProtocols: ['http/1.1'] });
    // A TLS server that speaks no HTTP: the handshake was not what failed.
    expect(await codeOf(fetcherOf(500).get(`https://127.0.0.1:${server.port}/`, limit))).toBe('TIMEOUT');
    expect(server.accepted()).toBe(1);
  });

  it('calculates in no finite field that the far end chose', async () => {
    const { cert, key: own } = issue({ subject: 'Somebody', kind: 'rsa' });
    const key = own.export({ type: 'pkcs8', format: 'pem' });
    const only = { maxVersion: 'TLSv1.2', ciphers: 'DHE-RSA-AES128-GCM-SHA256', dhparam: 'auto' } as const;
    await using server = await serveTls({ key, cert, ...only });
    // The handshake fails.
    expect(await codeOf(fetcherOf().get(`https://127.0.0.1:${server.port}/`, limit))).toBe('EPROTO');
  });

  it.each([
    'http://127.0.0.1:PORT/',
    'http://[::ffff:127.0.0.1]:PORT/',
    'http://localhost:PORT/',
    'http://2130706433:PORT/',
    'http://169.254.169.254/latest/meta-data/',
  ])('does not connect where it must not: %s', async url => {
    await using server = await serveHttp((_, response) => response.end());
    const code = await codeOf(fetcherOf(2_000, []).get(url.replace('PORT', String(server.port)), limit));
    expect(code).toBe('ADDRESS_DENIED');
    expect(server.asked).toEqual([]);
  });

  it('follows a redirect, but not to where it must not connect, nor out of HTTP, nor for ever', async () => {
    await using server = await serveHttp(({ url }, response) => {
      const to: Record<string, string> = {
        '/once': '/there',
        '/away': 'http://169.254.169.254/',
        '/file': 'file:///etc/passwd',
        '/user': 'http://a:b@127.0.0.1/',
        '/round': '/round',
      };
      const location = to[url ?? ''];
      if (location !== undefined) response.writeHead(302, { location });
      response.end('there');
    });
    const fetcher = fetcherOf();
    expect(String(await fetcher.get(server.url('/once'), limit))).toBe('there');
    expect(await codeOf(fetcher.get(server.url('/away'), limit))).toBe('ADDRESS_DENIED');
    expect(await codeOf(fetcher.get(server.url('/file'), limit))).toBe('URL');
    expect(await codeOf(fetcher.get(server.url('/user'), limit))).toBe('URL');
    expect(await codeOf(fetcher.get(server.url('/round'), limit))).toBe('REDIRECTS');
    expect(server.asked.filter(path => path === '/round')).toHaveLength(4);
  });

  it.each([404, 500, 204, 206, 304])('takes nothing but 200: %d', async status => {
    await using server = await serveHttp((_, response) => response.writeHead(status).end());
    expect(await codeOf(fetcherOf().get(server.url('/'), limit))).toBe(`HTTP_${status}`);
  });

  it('stops at the limit, announced or not', async () => {
    let sent = 0;
    await using server = await serveHttp(async ({ url }, response) => {
      response.on('error', () => undefined);
      if (url === '/announced') response.writeHead(200, { 'content-length': 2 ** 30 });
      while (!response.closed && sent < 2 ** 28) {
        sent += 65_536;
        if (!response.write(Buffer.alloc(65_536))) await sleep(1);
      }
    });
    const fetcher = fetcherOf();
    expect(await codeOf(fetcher.get(server.url('/announced'), limit))).toBe('TOO_LARGE');
    expect(await codeOf(fetcher.get(server.url('/flood'), limit))).toBe('TOO_LARGE');
    expect(sent).toBeLessThan(2 ** 26);
  });

  it('waits no longer than its time for what drips or says nothing', async () => {
    await using dripping = await serveHttp(async (_, response) => {
      response.on('error', () => undefined);
      while (!response.closed) {
        response.write('.');
        await sleep(20);
      }
    });
    await using silent = await serveTcp(hang);
    expect(await codeOf(fetcherOf(200).get(dripping.url('/'), limit))).toBe('TIMEOUT');
    expect(await codeOf(fetcherOf(200).get(`http://127.0.0.1:${silent.port}/`, limit))).toBe('TIMEOUT');
  });

  it('does not take half for the whole', async () => {
    await using server = await serveHttp((_, response) => {
      response.writeHead(200, { 'content-length': 100 });
      response.write('half', () => response.destroy());
    });
    expect(await codeOf(fetcherOf().get(server.url('/'), limit))).toBe('ECONNRESET');
  });

  it('has eight downloads under way, and one large one', async () => {
    let [current, most] = [0, 0];
    await using server = await serveHttp(async (_, response) => {
      most = Math.max(most, ++current);
      await sleep(20);
      current--;
      response.end(Buffer.alloc(5 * 2 ** 20));
    });
    const fetcher = fetcherOf();
    const all = Array.from({ length: 20 }, (_, index) => fetcher.get(server.url(`/${index}`), 2 ** 24));
    expect((await Promise.all(all)).map(({ length }) => length)).toEqual(all.map(() => 5 * 2 ** 20));
    expect(most).toBe(8);
  });

  it('goes on after a large one that never ended', async () => {
    await using server = await serveHttp((_, response) => {
      response.on('error', () => undefined);
      response.write(Buffer.alloc(5 * 2 ** 20));
    });
    const fetcher = fetcherOf(300);
    const endless = ['/a', '/b', '/c'].map(path => codeOf(fetcher.get(server.url(path), 2 ** 24)));
    expect(await Promise.all(endless)).toEqual(['TIMEOUT', 'TIMEOUT', 'TIMEOUT']);
    // Another host, since this one has shown that it does not answer.
    await using other = await serveHttp((_, response) => response.end(Buffer.alloc(5 * 2 ** 20)));
    expect(await fetcher.get(other.url('/'), 2 ** 24)).toHaveLength(5 * 2 ** 20);
  });

  it('does not ask a host again that did not answer in time', async () => {
    await using silent = await serveTcp(hang);
    const fetcher = fetcherOf(100);
    const asked = () => codeOf(fetcher.get(`http://127.0.0.1:${silent.port}/${silent.accepted()}`, limit));
    expect([await asked(), await asked(), await asked()]).toEqual(['TIMEOUT', 'TIMEOUT', 'TIMEOUT']);
    expect(silent.accepted()).toBe(1);
  });

  it('asks a proxy for the whole URL, but not for what it must not, nor for a tunnel', async () => {
    const received: (string | undefined)[] = [];
    await using server = await serveHttp(({ url, headers }, response) => {
      received.push(url, headers.host, headers['proxy-authorization']);
      response.end('from afar');
    });
    const proxy = { host: '127.0.0.1', port: server.port, credentials: 'a:b' };
    const fetcher = fetcherOf(5_000, []);
    const found = await fetcher.get('http://crl.nowhere.invalid/a?b', limit, proxy);
    expect(String(found)).toBe('from afar');
    expect(received).toEqual([
      'http://crl.nowhere.invalid/a?b',
      'crl.nowhere.invalid',
      `Basic ${btoa('a:b')}`,
    ]);
    for (const host of [
      '169.254.169.254',
      '2130706433',
      'LOCALHOST',
      'localhost.',
      'Metadata.Google.Internal.',
    ])
      expect(await codeOf(fetcher.get(`http://${host}/`, limit, proxy))).toBe('ADDRESS_DENIED');
    expect(await codeOf(fetcher.get('https://crl.nowhere.invalid/', limit, proxy))).toBe('URL');
    expect(received).toHaveLength(3);
  });

  it('gives up when nobody waits any more', async () => {
    const connected = Promise.withResolvers<void>();
    await using silent = await serveTcp(socket => {
      hang(socket);
      connected.resolve();
    });
    const fetcher = fetcherOf(60_000);
    const under = codeOf(fetcher.get(`http://127.0.0.1:${silent.port}/`, limit));
    await connected.promise;
    fetcher.end();
    expect(await under).toMatch(/ABORT/i);
    expect(await codeOf(fetcher.get(`http://127.0.0.1:${silent.port}/`, limit))).toMatch(/ABORT/i);
  });

  it('leaves no failure behind that nobody listens to, not even after its end', async () => {
    const fetcher = fetcherOf(1_000, []);
    fetcher.end();
    const unheard: unknown[] = [];
    const listen = (error: unknown) => unheard.push(error);
    const others = process.listeners('unhandledRejection');
    process.removeAllListeners('unhandledRejection').on('unhandledRejection', listen);
    try {
      expect(await codeOf(fetcher.get('http://127.0.0.1/', limit))).toMatch(/ABORT/i);
      await sleep(0);
    } finally {
      process.removeListener('unhandledRejection', listen);
      for (const other of others) process.on('unhandledRejection', other);
    }
    expect(unheard).toEqual([]);
  });

  it.each([
    'ftp://127.0.0.1/',
    'ldap://127.0.0.1/',
    'nonsense',
    'file:///etc/passwd',
    `http://127.0.0.1/${'a'.repeat(2_000)}`,
  ])('does not even try %.30s', async url => {
    expect(await codeOf(fetcherOf().get(url, limit))).toBe('URL');
  });
});
