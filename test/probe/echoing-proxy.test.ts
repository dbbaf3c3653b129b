/** A proxy that repeats what it was sent, and one that is sent nothing because no endpoint is behind it. */
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { dirname, join } from 'node:path';
import { TLSSocket } from 'node:tls';
import { afterEach, describe, expect, it } from 'vitest';
import { createSelfSignedLeaf } from '../../scripts/pki/make/issuing-ca.ts';
import { validity } from '../support/probing.ts';
import { temporary } from '../support/temporary.ts';
import { certledgerOn } from '../support/tls/process-streams.ts';

const password = 's3cret-word-ä';
const both = `probe:${password}`;
const base64 = Buffer.from(both).toString('base64');
/** What must be nowhere: parts too, since texts are cut. */
const told = [
  's3cret',
  base64.slice(4, 16),
  Buffer.from(`x${both}`).toString('base64').slice(8, 18),
  encodeURIComponent(both).slice(8, 20),
];

const leaf = await createSelfSignedLeaf({ names: [`${password}.example.jp`], ...validity });
const open = new Set<{ close(): void; sockets: Set<Socket> }>();
afterEach(() => {
  for (const server of open) {
    server.close();
    for (const socket of server.sockets) socket.destroy();
  }
  open.clear();
});

/** @returns the port, and the requests */
async function serve(answer: (socket: Socket, authorization: string) => void) {
  const asked: string[] = [];
  const sockets = new Set<Socket>();
  const server = createServer(socket => {
    sockets.add(socket);
    socket.on('error', () => socket.destroy());
    socket.once('data', request => {
      asked.push(request.toString('latin1'));
      answer(socket, /^Proxy-Authorization: Basic (.*)\r$/im.exec(request.toString('latin1'))?.[1] ?? 'none');
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  open.add({ close: () => server.close(), sockets });
  return { port: (server.address() as AddressInfo).port, asked };
}

/** A ledger with an endpoint behind each of the proxies. */
function ledger(endpoint: string, ...ports: number[]): string {
  const root = temporary();
  const put = (path: string, text: string) => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  };
  const sites = ports.map((port, index) => `  s${index}: { proxy: "http://127.0.0.1:${port}" }\n`).join('');
  put(
    'inventory/settings.yaml',
    `locale: en\nsites:\n${sites}probe: { timeout: 2s, allow: [127.0.0.0/8] }\n`,
  );
  put('inventory/parties.yaml', 'teams:\n  ops: { name: Operations }\n');
  for (const index of ports.keys())
    put(
      `inventory/certificates/e${index}.yaml`,
      `id: e${index}\nsite: s${index}\nowner: { team: ops }\nrenewal: { responsible: ops }\nhandover: { due: 2099-01-31 }\nendpoints: ["${endpoint}"]\n`,
    );
  return root;
}

const probe = (root: string, authorization: string) =>
  certledgerOn(['probe', '--root', root], { env: { CERTLEDGER_PROXY_AUTHORIZATION: authorization } });

describe('a proxy that repeats who asked', () => {
  const established = 'HTTP/1.1 200 OK\r\n\r\n';
  const pad = '.'.repeat(250);
  const answers: [string, string, (socket: Socket, authorization: string) => void][] = [
    ['as it came', 'https://a.example.jp', (socket, sent) => socket.end(`you sent Basic ${sent}\r\n\r\n`)],
    [
      'where a text is cut',
      'https://a.example.jp',
      (socket, sent) => socket.end(`${pad}${sent} ${both}${'x'.repeat(600)}\r\n\r\n`),
    ],
    [
      'decoded and encoded',
      'https://a.example.jp',
      socket =>
        socket.end(
          `${both} ${encodeURIComponent(both)} ${Buffer.from(`x${both}`).toString('base64')}\r\n\r\n`,
        ),
    ],
    [
      'as the server behind it',
      'smtp://a.example.jp',
      (socket, sent) => socket.write(`${established}554 ${sent} ${both} is not welcome\r\n`),
    ],
    [
      'in a certificate',
      'https://a.example.jp',
      socket => {
        socket.write(established);
        new TLSSocket(socket, { isServer: true, key: leaf.key, cert: leaf.cert }).on(
          'error',
          () => undefined,
        );
      },
    ],
  ];

  it.each(answers)('%s is not passed on', async (how, endpoint, answer) => {
    const proxy = await serve(answer);
    const { out, err } = await probe(ledger(endpoint, proxy.port), both);
    expect(proxy.asked[0]).toContain(`Proxy-Authorization: Basic ${base64}\r\n`);
    expect(JSON.parse(out)).toMatchObject({
      outcome: how === 'in a certificate' ? 'served' : expect.stringMatching(/failed|unreachable/),
    });
    const der = /"der":"[^"]*"/g;
    for (const part of told) expect(out.replaceAll(der, '') + err).not.toContain(part);
    expect(out).toContain('***');
  });
});

describe('credentials', () => {
  const refuse = (socket: Socket) => socket.end('HTTP/1.1 407 No\r\n\r\n');

  it('go to the proxy they are for and to no other', async () => {
    const [first, second, third] = [await serve(refuse), await serve(refuse), await serve(refuse)];
    const root = ledger('https://a.example.jp', first.port, second.port, third.port);
    await probe(
      root,
      `http://probe:one%40word@127.0.0.1:${first.port} http://other:two@127.0.0.1:${second.port}/`,
    );
    expect(first.asked[0]).toContain(`Basic ${Buffer.from('probe:one@word').toString('base64')}\r\n`);
    expect(second.asked[0]).toContain(`Basic ${Buffer.from('other:two').toString('base64')}\r\n`);
    expect(third.asked).toHaveLength(1);
    expect(third.asked[0]).not.toContain('Proxy-Authorization');
  });

  it.each([
    ['for which of several', both],
    ['without a port', 'http://probe:s3cret-word@proxy.example.jp'],
    ['with a mistake', 'http://probe:s3cret-word%zz@127.0.0.1:3128'],
    ['without a user', 'http://s3cret-word.example.jp:3128'],
  ])('that do not say, %s, are refused and not repeated', async (_, authorization) => {
    const [first, second] = [await serve(refuse), await serve(refuse)];
    const { code, out, err } = await probe(
      ledger('https://a.example.jp', first.port, second.port),
      authorization,
    );
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain('http://user:password@host:port');
    expect(err).not.toContain('s3cret');
    expect([...first.asked, ...second.asked]).toEqual([]);
  });
});
