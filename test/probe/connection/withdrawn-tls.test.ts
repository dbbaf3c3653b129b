/** `tls.old`: which withdrawn versions a server accepts, asked beside the handshake and never at its expense. */
import { Duplex } from 'node:stream';
import { createServer as createTlsServer } from 'node:tls';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Protocol } from '../../../scripts/ledger/types.ts';
import { createSelfSignedLeaf, type Identity } from '../../../scripts/pki/make/issuing-ca.ts';
import { askForWithdrawn, newestWithdrawn } from '../../../scripts/probe/connection/withdrawn-tls.ts';
import { knownFrom } from '../../support/probe-memory-parts.ts';
import {
  contextOf,
  type Options,
  probeAll,
  probeServed,
  serveTcp,
  serveTls,
  settingsOf,
  targetOf,
  validity,
} from '../../support/probing.ts';
import { closeAtOnce, drip, flood, hang, type Peer, reset, say, script } from '../../support/tls/peers.ts';

let own: Identity;
beforeAll(async () => {
  own = await createSelfSignedLeaf({ names: ['a.example.jp'], ...validity });
});
const identity = () => ({ key: own.key, cert: own.cert });
/** What OpenSSL wants to hear before it speaks TLS 1.0 and 1.1. */
const permissive = { ciphers: 'ALL:@SECLEVEL=0', minVersion: 'TLSv1' } as const;

const oldAt = async (port: number, options?: Options) =>
  (await probeServed({ port, serverName: 'a.example.jp' }, options)).tls.old;

describe('a server that speaks', () => {
  it.each([
    ['TLS 1.2 and 1.3', { minVersion: 'TLSv1.2' }, 'none'],
    ['TLS 1.3 only', { minVersion: 'TLSv1.3' }, 'none'],
    ['everything', permissive, 'TLSv1.1'],
    ['TLS 1.0 and 1.1', { ...permissive, maxVersion: 'TLSv1.1' }, 'TLSv1.1'],
    ['TLS 1.0 only', { ...permissive, maxVersion: 'TLSv1' }, 'TLSv1'],
  ] as const)('%s', async (_name, versions, old) => {
    await using listening = await serveTls({ ...identity(), ...versions });
    expect(await oldAt(listening.port)).toBe(old);
    // What the handshake said already is not asked for.
    const isSaid = 'maxVersion' in versions;
    expect(listening.accepted()).toBe(isSaid ? 1 : 2);
  });
});

/** A real server for the first connection, and somebody else for those that follow. */
async function twoFaced(second: Peer, before: string[] = []) {
  const tls = createTlsServer(identity(), socket => socket.on('error', () => socket.destroy()));
  tls.on('tlsClientError', (_error, socket) => socket.destroy());
  let connections = 0;
  return serveTcp(socket => {
    if (connections++ > 0) {
      if (before.length > 0) script(before, second)(socket);
      else second(socket);
    } else if (before.length > 0)
      script(before, () => socket.removeAllListeners('data').once('data', hello => handOver(hello)))(socket);
    else tls.emit('connection', socket);

    function handOver(hello: Buffer) {
      socket.pause();
      socket.unshift(hello);
      tls.emit('connection', socket);
    }
  });
}

const serverHello = (version: number) =>
  Buffer.from([22, 3, 3, 0, 40, 2, 0, 0, 36, version >> 8, version & 255, ...Array(34).fill(0)]);
const alert = (level: number, description: number) => Buffer.from([21, 3, 1, 0, 2, level, description]);
const answering =
  (...answers: Buffer[]): Peer =>
  socket =>
    void socket.once('data', () => {
      for (const answer of answers) socket.write(answer);
    });
const octetwise =
  (answer: Buffer): Peer =>
  socket =>
    void socket.once('data', () => {
      for (const octet of answer) socket.write(Buffer.from([octet]));
    });

describe('an answer', () => {
  it.each<[string, Peer, string | undefined]>([
    ['with TLS 1.1', answering(serverHello(0x0302)), 'TLSv1.1'],
    ['with TLS 1.0', answering(serverHello(0x0301)), 'TLSv1'],
    ['octet by octet', octetwise(serverHello(0x0301)), 'TLSv1'],
    ['with TLS 1.2 all the same', answering(serverHello(0x0303)), 'none'],
    ['with SSL 3.0', answering(serverHello(0x0300)), 'SSLv3'],
    ['protocol_version', answering(alert(2, 70)), 'none'],
    ['handshake_failure', answering(alert(2, 40)), 'none'],
    ['unrecognized_name as a warning, and on', answering(alert(1, 112), serverHello(0x0302)), 'TLSv1.1'],
    ['a close, whatever is said', socket => void socket.once('data', () => socket.end()), undefined],
    ['a close at once', closeAtOnce, undefined],
    ['a reset, whatever is said', socket => void socket.once('data', () => reset(socket)), undefined],
    [
      'half a record and a close',
      socket => void socket.once('data', () => socket.end('\x16\x03')),
      undefined,
    ],
    ['silence', hang, undefined],
    ['a drip', drip('\x16\x03\x01\x00\x40\x02\x00', 200), undefined],
    ['something else', say('HTTP/1.1 400 Bad Request\r\n\r\n'), undefined],
    ['a flood', flood(Buffer.alloc(60_000, 0x41)), undefined],
    ['a flood of warnings', flood(Buffer.concat(Array(5_000).fill(alert(1, 112)))), undefined],
  ])('%s', async (_name, peer, old) => {
    await using listening = await twoFaced(peer);
    const limits = { timeout: 1_500 };
    expect(await oldAt(listening.port, { limits })).toBe(old);
  });

  it.each<[Protocol, string[]]>([
    ['smtp', ['220 mail\r\n', '250-mail\r\n250 STARTTLS\r\n', '220 go\r\n']],
    ['imap', ['* OK ready\r\n', '* CAPABILITY IMAP4rev1 STARTTLS\r\na1 OK\r\n', 'a2 OK go\r\n']],
  ])('behind STARTTLS: %s', async (protocol, before) => {
    await using listening = await twoFaced(answering(serverHello(0x0301)), before);
    expect((await probeServed({ port: listening.port, protocol })).tls.old).toBe('TLSv1');
  });

  it('that never comes to TLS says nothing', async () => {
    await using listening = await twoFaced(say('421 too many connections\r\n'), ['']);
    const { tls } = await probeServed({ port: listening.port });
    expect(tls.old).toBeUndefined();
  });
});

/** A server of TLS 1.2 and newer that leaves without a word where nothing newer than TLS 1.1 is offered. */
async function wordless(leave: Peer) {
  const tls = createTlsServer(identity(), socket => socket.on('error', () => socket.destroy()));
  tls.on('tlsClientError', (_error, socket) => socket.destroy());
  return serveTcp(
    socket =>
      void socket.once('data', hello => {
        if (hello.readUInt16BE(9) < 0x0303) return leave(socket);
        socket.pause();
        socket.unshift(hello);
        tls.emit('connection', socket);
      }),
  );
}

/** A server of every version behind something that cuts the connections it is told to, counted from one. */
async function limited(isCut: (connection: number) => boolean) {
  const tls = createTlsServer({ ...identity(), ...permissive }, socket =>
    socket.on('error', () => socket.destroy()),
  );
  tls.on('tlsClientError', (_error, socket) => socket.destroy());
  let connections = 0;
  const listening = await serveTcp(socket => {
    if (isCut(++connections)) socket.once('data', () => reset(socket));
    else tls.emit('connection', socket);
  });
  return { listening, restart: () => (connections = 0) };
}

describe('who leaves without a word', () => {
  it.each<[string, Peer]>([
    ['closes', socket => void socket.end()],
    ['resets', reset],
  ])('(%s) has refused when it does so again and then answers the usual hello', async (_name, leave) => {
    await using listening = await wordless(leave);
    expect(await oldAt(listening.port)).toBe('none');
    expect(listening.accepted()).toBe(4);
    const accepting = await remembered(listening.port, 'TLSv1.1');
    expect(await oldAt(listening.port, { known: accepting })).toBe('none');
    // What was so confirmed is remembered like any refusal.
    const refusing = await remembered(listening.port, 'none');
    const before = listening.accepted();
    expect(await oldAt(listening.port, { known: refusing })).toBe('none');
    expect(listening.accepted()).toBe(before + 1);
  });

  it.each<[string, (connection: number) => boolean, string | undefined]>([
    ['the second connection', connection => connection === 2, 'TLSv1.1'],
    ['every second connection', connection => connection % 2 === 0, 'TLSv1.1'],
    ['all after the first', connection => connection > 1, undefined],
    [
      'all after the first, and lets the fifth pass',
      connection => connection > 1 && connection < 5,
      undefined,
    ],
  ])('may only count: %s', async (_name, isCut, old) => {
    const { listening, restart } = await limited(isCut);
    await using _ = listening;
    expect(await oldAt(listening.port)).toBe(old);
    restart();
    const accepting = await remembered(listening.port, 'TLSv1.1');
    restart();
    const target = targetOf({ port: listening.port, serverName: 'a.example.jp' });
    const later = await probeAll([target], { known: accepting });
    expect(later).toMatchObject([{ tls: { old: 'TLSv1.1' } }]);
    expect(knownFrom(later, accepting, contextOf().trust, new Date())).toMatchObject([{ old: 'TLSv1.1' }]);
  });

  /** What a sweep knows of a server that gave this answer. */
  async function remembered(port: number, old: 'TLSv1.1' | 'none') {
    const target = targetOf({ port, serverName: 'a.example.jp' });
    const lines = knownFrom(await probeAll([target]), [], contextOf().trust, new Date());
    return lines.map(line => ({ ...line, old }));
  }
});

it('is not asked for where the policy is off, nor of servers that count who breaks off', async () => {
  await using listening = await serveTls(identity());
  const settings = { ...settingsOf(), policy: { protocol: 'off' as const } };
  expect(await oldAt(listening.port, { settings })).toBeUndefined();
  expect(listening.accepted()).toBe(1);

  let connections = 0;
  const greeting = Buffer.from('030000130ed000001234000201080001000000', 'hex');
  const tls = createTlsServer(identity());
  await using rdp = await serveTcp(socket => {
    connections++;
    socket.once('data', () => {
      socket.write(greeting);
      socket.once('data', hello => {
        socket.pause();
        socket.unshift(hello);
        tls.emit('connection', socket);
      });
    });
  });
  expect((await probeServed({ port: rdp.port, protocol: 'rdp' })).tls.old).toBeUndefined();
  expect(connections).toBe(1);
});

it('is remembered, and what was known stands where no answer comes', async () => {
  await using listening = await serveTls({ ...identity(), ...permissive });
  const target = targetOf({ port: listening.port });
  const remember = (observations: Awaited<ReturnType<typeof probeAll>>) =>
    knownFrom(observations, [], contextOf().trust, new Date());
  const first = await probeAll([target]);
  expect(first).toMatchObject([{ tls: { protocol: 'TLSv1.3', old: 'TLSv1.1' } }]);

  await using silent = await twoFaced(hang);
  const moved = { ...target, endpoint: { ...target.endpoint, port: silent.port } };
  const later = await probeAll([moved], { known: remember(first), limits: { timeout: 1_000 } });
  expect(later).toMatchObject([{ tls: { old: 'TLSv1.1' } }]);

  const refusing = remember(first).map(line => ({ ...line, old: 'none' as const }));
  const before = listening.accepted();
  expect(await probeAll([target], { known: refusing })).toMatchObject([{ tls: { old: 'none' } }]);
  expect(listening.accepted()).toBe(before + 1);
});

it('the newest of two', () => {
  expect(newestWithdrawn('TLSv1', 'TLSv1.1')).toBe('TLSv1.1');
  expect(newestWithdrawn('none', 'TLSv1')).toBe('TLSv1');
  expect(newestWithdrawn('SSLv3', 'TLSv1')).toBe('TLSv1');
  expect(newestWithdrawn('none', 'SSLv3')).toBe('SSLv3');
  expect(newestWithdrawn(undefined, 'none')).toBe('none');
  expect(newestWithdrawn('none', undefined)).toBe('none');
  expect(newestWithdrawn(undefined, undefined)).toBeUndefined();
});

it('is not waited for beyond a few thousand octets of warnings', async () => {
  let octets = 0;
  const socket = new Duplex({ read: () => undefined, write: (_chunk, _encoding, done) => done() });
  const asked = askForWithdrawn(socket, undefined);
  let isOver = false;
  void asked.then(() => {
    isOver = true;
  });
  // Nobody else ends it: without a limit this would be listened to for as long as it is said.
  for (; !isOver && octets < 8_192; octets += 7) {
    socket.push(alert(1, 112));
    await new Promise(resolve => setImmediate(resolve));
  }
  expect(isOver).toBe(true);
  expect(await asked).toBeUndefined();
  expect(octets).toBeGreaterThan(4_000);
});
