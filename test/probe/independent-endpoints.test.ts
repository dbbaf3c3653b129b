/** No endpoint changes what is read of another: healthy ones alone, and together with every hostile one. */
import { createServer as createTlsServer, type TLSSocket, type TlsOptions } from 'node:tls';
import { expect, it } from 'vitest';
import type { Protocol } from '../../scripts/ledger/types.ts';
import { createIntermediate, createLeaf, createRoot } from '../../scripts/pki/make/issuing-ca.ts';
import type { Target } from '../../scripts/probe/targets.ts';
import { type Listening, probeAll, serveTcp, serveTls, targetOf, validity } from '../support/probing.ts';
import { good } from '../support/tls/dialect-cases.ts';
import { converse, octets, spoken } from '../support/tls/dialect-conversation.ts';
import {
  answerAndClose,
  closeAtOnce,
  drip,
  flood,
  hang,
  type Peer,
  reset,
  say,
  script,
} from '../support/tls/peers.ts';
import { present } from '../support/tls/tls-peer.ts';

const root = await createRoot('CN=Root', validity);
const ca = await createIntermediate(root, 'CN=CA', validity);
const leaf = await createLeaf(ca, { names: ['a.example.jp'], ...validity });
const identity = { key: leaf.key, cert: `${leaf.cert}\n${ca.cert}` };

const replies = (protocol: Protocol) => (good[protocol] ?? []).map(reply => octets(reply).toString('latin1'));

const onHello =
  (act: Peer): Peer =>
  socket =>
    void socket.once('data', () => act(socket));

/** The client of MySQL also speaks last before TLS: its server is in `dialects.test.ts`. */
const played = spoken.filter(protocol => protocol !== 'mysql');

/** Protocols in which the client speaks first. */
const clientFirst = new Set<Protocol>();
for (const protocol of played) {
  const { said } = await converse(protocol, []);
  if (said.length > 0) clientFirst.add(protocol);
}

/** A dialect's replies, and then TLS with whatever comes of it. */
function behind(protocol: Protocol, options: TlsOptions): Peer {
  const tls = createTlsServer(options, socket => socket.on('error', () => socket.destroy()));
  tls.on('tlsClientError', (_error, socket) => socket.destroy());
  const play = script(replies(protocol), socket => {
    socket.removeAllListeners('data').once('data', hello => {
      socket.pause();
      socket.unshift(hello);
      tls.emit('connection', socket);
    });
  });
  return clientFirst.has(protocol) ? onHello(play) : play;
}

/** Real TLS, and something done to the connection once it stands. */
const afterwards = (act: (socket: TLSSocket) => void, options: TlsOptions = {}): Peer => {
  const tls = createTlsServer({ ...identity, ...options }, socket => {
    socket.on('error', () => socket.destroy());
    act(socket);
  });
  tls.on('tlsClientError', (_error, socket) => socket.destroy());
  return socket => void tls.emit('connection', socket);
};

const record = (contents: Buffer) => Buffer.concat([Buffer.from([22, 3, 3, 0, contents.length]), contents]);
const hostile: [Protocol, Peer][] = [
  ['https', hang],
  ['https', closeAtOnce],
  ['https', reset],
  ['https', onHello(reset)],
  ['https', onHello(closeAtOnce)],
  ['https', say('HTTP/1.1 400 Bad Request\r\n\r\n')],
  ['https', answerAndClose(Buffer.alloc(5_000, 0xa5))],
  ['https', flood(Buffer.alloc(64_000, 0x16))],
  ['https', onHello(flood(Buffer.concat(Array(500).fill(record(Buffer.alloc(0))))))],
  ['https', onHello(flood(Buffer.concat(Array(500).fill(record(Buffer.from([2, 0xff, 0xff, 0xff, 3, 3]))))))],
  ['https', onHello(drip('\x16\x03\x03\x3f\xff\x02\x00', 50))],
  // Half a hello, and gone.
  ['https', onHello(socket => void socket.write('\x16\x03\x03\x00\x40\x02', () => reset(socket)))],
  ['https', present(Array.from({ length: 90 }, () => Buffer.alloc(20_000, 1)))],
  ['https', present(Array.from({ length: 200 }, () => Buffer.from('x')))],
  ['https', afterwards(socket => socket.renegotiate({}, () => undefined), { maxVersion: 'TLSv1.2' })],
  ['https', afterwards(socket => void socket.write(Buffer.alloc(2 ** 20)))],
  ['https', afterwards(socket => void socket.destroy())],
  ['smtp', hang],
  ['smtp', reset],
  ['smtp', flood('220-still\r\n'.repeat(5_000))],
  ['smtp', flood('x'.repeat(65_536))],
  ['smtp', drip('220-\r\n'.repeat(100), 20)],
  ['smtp', say('SSH-2.0-OpenSSH_9.2\r\n')],
  ...replies('smtp').flatMap((_, step): [Protocol, Peer][] => {
    const said = replies('smtp').slice(0, step + 1);
    return [
      ['smtp', script(said, reset)],
      ['smtp', script(said, closeAtOnce)],
      ['smtp', script(said, hang)],
    ];
  }),
  ['imap', flood('* OK still\r\n'.repeat(5_000))],
  ['imap', script([...replies('imap').slice(0, -1), 'a2 OK go\r\n* injected\r\n'])],
  ['ldap', say('\x30\x84\x7f\xff\xff\xff\x02\x01\x01')],
  ['mysql', say('\xff\xff\xff\x00\x0a')],
  ['xmpp', flood('<x>'.repeat(1_000))],
  ['postgres', onHello(say('N'))],
];

async function healthy(): Promise<{ servers: Listening[]; targets: Target[] }> {
  const old = { ...identity, ciphers: 'ALL:@SECLEVEL=0' } as const;
  const direct = [
    await serveTls(identity),
    await serveTls({ ...identity, maxVersion: 'TLSv1.2' }),
    await serveTls({ ...old, minVersion: 'TLSv1', maxVersion: 'TLSv1' }),
    await serveTls({ ...old, minVersion: 'TLSv1.1' }),
    await serveTls({ key: leaf.key, cert: leaf.cert }),
    await serveTls({ ...identity, requestCert: true, rejectUnauthorized: true, maxVersion: 'TLSv1.2' }),
  ];
  const through = await Promise.all(played.map(protocol => serveTcp(behind(protocol, identity))));
  return {
    servers: [...direct, ...through],
    targets: [
      ...direct.map(({ port }) => targetOf({ port, serverName: 'a.example.jp' })),
      ...through.map(({ port }, index) =>
        targetOf({ port, protocol: played[index] ?? 'smtp', serverName: 'a.example.jp' }),
      ),
    ],
  };
}

it('what is read of the healthy is the same, to the byte, among all of the hostile', {
  timeout: 30_000,
}, async () => {
  await using stack = new AsyncDisposableStack();
  const { servers, targets } = await healthy();
  for (const server of servers) stack.use(server);
  const hostiles: Target[] = [];
  for (const [protocol, peer] of hostile)
    hostiles.push(targetOf({ port: stack.use(await serveTcp(peer)).port, protocol }));

  const names = new Set(targets.map(({ endpoint }) => endpoint.key));
  const limits = { timeout: 2_000, concurrency: 40 };
  const read = async (all: Target[]) => {
    const observations = await probeAll(all, { anchors: [root.cert], limits });
    expect(observations).toHaveLength(all.length);
    const some = observations.filter(({ endpoint }) => names.has(endpoint));
    const lines = some.map(({ at: _, ...rest }) => JSON.stringify(rest, withoutDer));
    return { lines: lines.toSorted(), rest: observations.length - some.length };
  };
  // Each healthy one stands between hostile ones.
  const mixed = hostiles.flatMap((target, index) => [target, ...targets.slice(index, index + 1)]);
  expect(mixed).toHaveLength(targets.length + hostiles.length);
  const alone = await read(targets);
  const among = await read(mixed);
  expect(alone.lines.filter(line => !line.includes('"outcome":"served"'))).toEqual([]);
  expect(among).toEqual({ lines: alone.lines, rest: hostiles.length });
});

/** DER comes with the first observation of a certificate, whichever that is. */
const withoutDer = (key: string, value: unknown) => (key === 'der' ? undefined : value);
