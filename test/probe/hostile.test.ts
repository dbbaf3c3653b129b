/** Whatever a peer does, it costs the sweep one failed observation, in time, and no memory. */
import { connect } from 'node:net';
import { describe, expect, it } from 'vitest';
import type { Protocol } from '../../scripts/ledger/types.ts';
import { createRoot, createSelfSignedLeaf } from '../../scripts/pki/make/issuing-ca.ts';
import { probeAll, probeFailed, serveTcp, serveTls, targetOf, validity } from '../support/probing.ts';
import { tlv } from '../support/tls/der.ts';
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

const timeout = 700;
const smtpHello = ['220 mail ESMTP\r\n', '250-mail\r\n250 STARTTLS\r\n'];
const imapHello = ['* OK ready\r\n', '* CAPABILITY IMAP4rev1 STARTTLS\r\na1 OK done\r\n'];
const pop3Hello = ['+OK ready\r\n', '+OK\r\nSTLS\r\n.\r\n'];

async function meet(peer: Peer, protocol: Protocol) {
  await using listening = await serveTcp(peer);
  const { outcome, error } = await probeFailed({ port: listening.port, protocol }, { limits: { timeout } });
  const { code, step, message } = error;
  return { outcome, code, step, message, connections: listening.accepted() };
}

/** A TLS record around a handshake message. */
const record = (type: number, contents: Buffer) =>
  Buffer.concat([Buffer.from([type, 3, 3, contents.length >> 8, contents.length & 0xff]), contents]);

describe('a peer that stays silent is unreachable after two looks', () => {
  it.concurrent.each<[string, Peer, Protocol, string]>([
    ['before TLS', hang, 'https', 'handshake'],
    ['before its greeting', hang, 'smtp', 'starttls'],
    ['after its greeting', script(['220 mail\r\n'], hang), 'smtp', 'starttls'],
    ['after STARTTLS', script([...smtpHello, '220 go\r\n'], hang), 'smtp', 'handshake'],
    ['in the middle of a record', say('\x16\x03\x03\x40\x00abc'), 'https', 'handshake'],
    ['dripping a greeting', drip(`220 ${'x'.repeat(400)}\r\n`, 100), 'smtp', 'starttls'],
    ['dripping a record', drip('\x16\x03\x03\x3f\xff\x02\x00', 100), 'https', 'handshake'],
    ['dripping empty lines of a multi-line reply', drip('220-\r\n'.repeat(100), 20), 'smtp', 'starttls'],
  ])('%s', async (_name, peer, protocol, step) => {
    const met = await meet(peer, protocol);
    expect(met).toMatchObject({ outcome: 'unreachable', code: 'TIMEOUT', step });
    expect(met.connections).toBeLessThanOrEqual(2);
  });
});

describe('a peer that leaves or says something else', () => {
  it.each<[string, Protocol, Peer, string, string]>([
    ['closes before TLS', 'https', closeAtOnce, 'handshake-failed', 'ECONNRESET'],
    ['closes before its greeting', 'smtp', closeAtOnce, 'protocol-failed', 'ECONNRESET'],
    [
      'closes after STARTTLS',
      'smtp',
      script([...smtpHello, '220 go\r\n'], closeAtOnce),
      'handshake-failed',
      'ECONNRESET',
    ],
    [
      'resets in the handshake',
      'https',
      socket => socket.once('data', () => reset(socket)),
      'handshake-failed',
      'ECONNRESET',
    ],
    [
      'resets after its greeting',
      'smtp',
      script(['220 mail\r\n', ''], reset),
      'protocol-failed',
      'ECONNRESET',
    ],
    [
      'answers HTTP',
      'https',
      answerAndClose('HTTP/1.1 400 Bad Request\r\n\r\n'),
      'handshake-failed',
      'ERR_SSL_WRONG_VERSION_NUMBER',
    ],
    [
      'answers garbage',
      'https',
      answerAndClose(Buffer.alloc(300, 0xa5)),
      'handshake-failed',
      'ERR_SSL_WRONG_VERSION_NUMBER',
    ],
    ['greets as HTTP', 'smtp', say('HTTP/1.1 400 Bad Request\r\n'), 'protocol-failed', 'GREETING_UNEXPECTED'],
    ['greets as SSH', 'imap', say('SSH-2.0-OpenSSH_9.2\r\n'), 'protocol-failed', 'GREETING_UNEXPECTED'],
    ['greets as SMTP', 'pop3', say('220 mail\r\n'), 'protocol-failed', 'GREETING_UNEXPECTED'],
    ['refuses service', 'smtp', say('554 no\r\n'), 'protocol-failed', 'SERVICE_REFUSED'],
    ['refuses service', 'imap', say('* BYE busy\r\n'), 'protocol-failed', 'SERVICE_REFUSED'],
    ['refuses service', 'pop3', say('-ERR busy\r\n'), 'protocol-failed', 'SERVICE_REFUSED'],
    [
      'offers no STARTTLS',
      'submission',
      script(['220 mail\r\n', '250-mail\r\n250 XSTARTTLS\r\n']),
      'protocol-failed',
      'STARTTLS_NOT_OFFERED',
    ],
    [
      'knows no EHLO',
      'smtp',
      script(['220 mail\r\n', '502 what\r\n']),
      'protocol-failed',
      'STARTTLS_NOT_OFFERED',
    ],
    [
      'offers no STARTTLS',
      'imap',
      script(['* OK\r\n', '* CAPABILITY IMAP4rev1\r\na1 OK\r\n']),
      'protocol-failed',
      'STARTTLS_NOT_OFFERED',
    ],
    [
      'offers no STLS',
      'pop3',
      script(['+OK\r\n', '+OK\r\nUSER\r\n.\r\n']),
      'protocol-failed',
      'STARTTLS_NOT_OFFERED',
    ],
    [
      'refuses STARTTLS',
      'smtp',
      script([...smtpHello, '454 not now\r\n']),
      'protocol-failed',
      'STARTTLS_REFUSED',
    ],
    [
      'refuses STARTTLS',
      'imap',
      script([...imapHello, 'a2 NO not now\r\n']),
      'protocol-failed',
      'STARTTLS_REFUSED',
    ],
    [
      'refuses STLS',
      'pop3',
      script([...pop3Hello, '-ERR not now\r\n']),
      'protocol-failed',
      'STARTTLS_REFUSED',
    ],
    [
      'slips text in behind the go-ahead',
      'smtp',
      script([...smtpHello, '220 go\r\n250 injected\r\n']),
      'protocol-failed',
      'STARTTLS_TRAILING_DATA',
    ],
  ])('%s: %s', async (_name, protocol, peer, outcome, code) => {
    // Who waited for its deadline would say TIMEOUT.
    expect(await meet(peer, protocol)).toMatchObject({ outcome, code });
  });

  it('keeps a little of what was said, as it was said', async () => {
    const { message } = await meet(say(`554 \x1b[31m${'x'.repeat(4_000)}\r\n`), 'smtp');
    expect(message.startsWith('554 \x1b[31mxxx')).toBe(true);
    expect(message.length).toBeLessThanOrEqual(300);
  });
});

describe('a peer that never stops', () => {
  it.each<[string, string, Protocol]>([
    ['a greeting without an end', 'x'.repeat(65_536), 'smtp'],
    ['endless lines of one reply', '220-still\r\n'.repeat(5_000), 'smtp'],
    ['endless untagged responses', '* OK still\r\n'.repeat(5_000), 'imap'],
  ])('%s is cut off after a little', async (_name, piece, protocol) => {
    let sent = 0;
    const met = await meet(
      flood(piece, octets => (sent = Math.max(sent, octets))),
      protocol,
    );
    expect(met).toMatchObject({ outcome: 'protocol-failed', code: 'REPLY_TOO_LONG' });
    // Sixteen megabytes are what the kernel's buffers may swallow; a gigabyte was on offer.
    expect(sent).toBeLessThan(16 * 2 ** 20);
  });

  it('a chain of more than OpenSSL takes', async () => {
    const own = await createSelfSignedLeaf({ names: ['a.example.jp'], ...validity });
    const filler = await createRoot('CN=Filler', validity);
    await using listening = await serveTls({
      key: own.key,
      cert: [own.cert, ...Array.from({ length: 800 }, () => filler.cert)].join('\n'),
    });
    const { outcome, error } = await probeFailed({ port: listening.port });
    expect(outcome).toBe('handshake-failed');
    expect(error.code).toMatch(/^ERR_SSL_/);
  });

  it('a handshake message that claims sixteen megabytes', async () => {
    const claim = record(22, Buffer.from([2, 0xff, 0xff, 0xff, 3, 3]));
    const met = await meet(
      socket =>
        void socket.once('data', () =>
          flood(Buffer.concat([claim, record(22, Buffer.alloc(16_000))]))(socket),
        ),
      'https',
    );
    expect(met).toMatchObject({ outcome: 'handshake-failed' });
  });

  it('records without content, for ever', async () => {
    const before = process.memoryUsage().rss;
    const met = await meet(
      socket =>
        void socket.once('data', () =>
          flood(Buffer.concat(Array.from({ length: 1_000 }, () => record(22, Buffer.alloc(0)))))(socket),
        ),
      'https',
    );
    expect(met.outcome).not.toBe('served');
    expect(process.memoryUsage().rss - before).toBeLessThan(200 * 2 ** 20);
  });
});

it('reads a server that goes away because it wants a client certificate', async () => {
  const own = await createSelfSignedLeaf({ names: ['a.example.jp'], ...validity });
  for (const maxVersion of ['TLSv1.2', 'TLSv1.3'] as const) {
    await using listening = await serveTls({
      key: own.key,
      cert: own.cert,
      requestCert: true,
      rejectUnauthorized: true,
      ca: own.cert,
      maxVersion,
    });
    const [observation] = await probeAll([targetOf({ port: listening.port, serverName: 'a.example.jp' })], {
      anchors: [own.cert],
    });
    expect(observation).toMatchObject({
      outcome: 'served',
      verdict: { path: 'trusted', hostname: 'match' },
      tls: { protocol: maxVersion },
    });
  }
});

it('keeps a failing peer from disturbing the others', async () => {
  const own = await createSelfSignedLeaf({ names: ['a.example.jp'], ...validity });
  await using good = await serveTls({ key: own.key, cert: own.cert });
  await using silent = await serveTcp(hang);
  await using noisy = await serveTcp(flood(tlv(0x16, 'x'.repeat(1_000))));
  const targets = Array.from({ length: 60 }, (_, index) =>
    targetOf({ port: [good, silent, noisy][index % 3]?.port ?? 0 }),
  );
  const observations = await probeAll(targets, { limits: { timeout: 1_000, concurrency: 60 } });
  // Two looks at each, and no more.
  expect(silent.accepted()).toBeLessThanOrEqual(40);
  const count = (outcome: string) => observations.filter(one => one.outcome === outcome).length;
  expect([count('served'), count('unreachable'), count('handshake-failed')]).toEqual([20, 20, 20]);
});

it('cannot be made to wait by a server that never finishes after its certificate', async () => {
  const own = await createSelfSignedLeaf({ names: ['a.example.jp'], ...validity });
  await using upstream = await serveTls({ key: own.key, cert: own.cert, maxVersion: 'TLSv1.2' });
  // What the client says after its hello is swallowed.
  await using middle = await serveTcp(socket => {
    const inner = connect(upstream.port, '127.0.0.1');
    inner.on('error', () => inner.destroy());
    inner.pipe(socket);
    socket.once('data', hello => inner.write(hello));
    socket.on('close', () => inner.destroy());
  });
  const { error } = await probeFailed({ port: middle.port }, { limits: { timeout } });
  expect(error).toMatchObject({ code: 'TIMEOUT', step: 'handshake' });
});
