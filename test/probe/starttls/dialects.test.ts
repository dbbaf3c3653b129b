/** Each dialect and what people meet who ask a server for TLS. Real servers: `protocols.test.ts`. */
import { TLSSocket } from 'node:tls';
import { describe, expect, it } from 'vitest';
import type { Protocol } from '../../../scripts/ledger/types.ts';
import { ProbeFailure } from '../../../scripts/net/connection-failure.ts';
import { createSelfSignedLeaf } from '../../../scripts/pki/make/issuing-ca.ts';
import { probeServed, serveTcp, validity } from '../../support/probing.ts';
import { converse, good, mysqlGreeting, octets, spoken } from '../../support/tls/conversing.ts';

const inHex = (...parts: (number | string | Buffer)[]) =>
  parts.map(part => Buffer.from(typeof part === 'number' ? [part] : part).toString('hex')).join('');
const ldapResult = (code: number, text: string, id = 1) => {
  const result = Buffer.from([0x0a, 1, code, 4, 0, 4, text.length, ...Buffer.from(text)]);
  return `0x${inHex(0x30, result.length + 5, 2, 1, id, 0x78, result.length, result)}`;
};
const mysqlError = (code: number, text: string) =>
  `0x${inHex(text.length + 3, 0, 0, 0, 0xff, code & 0xff, code >> 8, text)}`;
const postgresError = (fields: string) => `E\0\0\0${String.fromCharCode(4 + fields.length)}${fields}`;
const stream = "<stream:stream xmlns:stream='http://etherx.jabber.org/streams' version='1.0'>";
const starttls = "<starttls xmlns='urn:ietf:params:xml:ns:xmpp-tls'/>";

/** Before a reply, within it and after it; not after the go-ahead, where TLS is to begin. */
const blankLines: [string, Protocol, ...string[]][] = [
  [
    'past blank lines',
    'smtp',
    '\r\n\n220-\r\n\r\n220 mail\r\n\r\n',
    '250-mail\r\n\r\n250 STARTTLS\r\n \r\n',
    '220 go\r\n',
  ],
  ['past blank lines', 'ftp', '\r\n220 ftp\r\n\r\n', '234 go\r\n'],
  [
    'past blank lines',
    'nntp',
    '\r\n200 news\r\n\r\n',
    '\r\n101 list\r\nSTARTTLS\r\n\r\n.\r\n',
    '\r\n382 go\r\n',
  ],
  ['past blank lines', 'pop3', '\r\n+OK\r\n\r\n', '\r\n+OK\r\nSTLS\r\n\r\n.\r\n', '\r\n+OK go\r\n'],
  [
    'past blank lines',
    'imap',
    '\r\n* OK ready\r\n\r\n',
    '* CAPABILITY STARTTLS\r\n\r\na1 OK\r\n\r\n',
    'a2 OK go\r\n',
  ],
  ['past blank lines', 'sieve', '\r\n"STARTTLS"\r\n\r\nOK\r\n\r\n', 'OK go\r\n'],
];

describe('comes to TLS', () => {
  it.each(spoken)('%s', async protocol => {
    expect(good[protocol]).toBeDefined();
    const { end } = await converse(protocol, (good[protocol] ?? []).map(octets));
    expect(end).toBe('tls');
  });

  it.each<[string, Protocol, ...string[]]>([
    ['whose server knows no CAPABILITIES', 'nntp', '201 ready\r\n', '500 what\r\n', '382 go\r\n'],
    ...blankLines,
    ['whose server knows no CAPA', 'pop3', '+OK\r\n', '-ERR what\r\n', '+OK go\r\n'],
    [
      'in the four octets a length that Active Directory writes',
      'ldap',
      '0x3084 00000028 020101 7884 0000001f 0a0100 0400 0400 8a16312e332e362e312e342e312e313436362e3230303337',
    ],
    ['with a Windows server that wants NLA', 'rdp', '0x030000130ed0000012340002 1f080002000000'],
    [
      'with an empty element in two halves',
      'xmpp',
      `${stream}<features>${starttls}</features>`,
      '<proceed></proceed>',
    ],
    [
      'past a > in quotes, in text, and a declaration',
      'xmpp',
      `\n<?xml version="1.0"?>\n<s:stream id='>' a=">'" version="1.0"> >`,
      ` <f:features><x a='&lt;'/><y>></y>${starttls}</f:features>`,
      '<proceed/>',
    ],
  ])('%s: %s', async (_name, protocol, ...pieces) => {
    expect((await converse(protocol, pieces.map(octets))).end).toBe('tls');
  });
});

describe('says', () => {
  it.each<[Protocol, string]>([
    ['ldap', '301d02010177188016312e332e362e312e342e312e313436362e3230303337'],
    ['postgres', '0000000804d2162f'],
    ['mysql', `20000001 018a0800 00000001 21 ${'00'.repeat(23)}`.replaceAll(' ', '')],
    ['rdp', '030000130ee00000000000010008000b000000'],
  ])('%s what its document says', async (protocol, expected) => {
    const { said } = await converse(protocol, (good[protocol] ?? []).map(octets));
    expect(said.toString('hex')).toBe(expected);
  });

  it('to a server of XMPP for whom it came', async () => {
    const { said } = await converse('xmpp-server', (good['xmpp-server'] ?? []).map(octets));
    expect(said.toString()).toContain("xmlns='jabber:server'");
    expect(said.toString()).toContain("to='a.example.jp'");
  });
});

const notOffered: [Protocol, string, ...string[]][] = [
  ['smtp', 'EHLO: 502 what', '220 mail\r\n', '502 what\r\n'],
  ['ftp', 'AUTH TLS: 500 AUTH TLS not understood', '220 ftp\r\n', '500 AUTH TLS not understood\r\n'],
  ['ftp', 'AUTH TLS: 502 no', '220 ftp\r\n', '502 no\r\n'],
  ['ftp', 'AUTH TLS: 504 no', '220 ftp\r\n', '504 no\r\n'],
  ['ftp', 'AUTH TLS: 530 Please login', '220 ftp\r\n', '530 Please login\r\n'],
  ['ldap', 'StartTLS: protocolError (2): unsupported', ldapResult(2, 'unsupported')],
  ['postgres', 'SSL', 'N'],
  ['mysql', 'SSL', mysqlGreeting.replace('00feff0802', '00fef70802')],
  ['xmpp', 'STARTTLS', `${stream}<stream:features/>`],
  [
    'xmpp',
    'STARTTLS',
    `${stream}<stream:features><x>${starttls}</x><starttls xmlns='other'/></stream:features>`,
  ],
  ['xmpp', 'STARTTLS: it speaks XMPP from before version 1.0', "<stream:stream id='1'>"],
  ['sieve', 'STARTTLS', '"SASL" "PLAIN"\r\nOK\r\n'],
  ['nntp', 'STARTTLS', '200 news\r\n', '101 list\r\nREADER\r\n.\r\n'],
  ['nntp', 'STARTTLS: 500 what', '200 news\r\n', '500 what\r\n', '500 what\r\n'],
  ['rdp', 'TLS: it does not negotiate security', '0x0300000b06d00000123400'],
  ['rdp', 'TLS: it chose standard RDP security', '0x030000130ed000001234000200080000000000'],
  ['rdp', 'TLS: SSL_NOT_ALLOWED_BY_SERVER (2)', '0x030000130ed000001234000300080002000000'],
];

const refused: [Protocol, string, ...string[]][] = [
  ['ftp', '534 policy', '220 ftp\r\n', '534 policy\r\n'],
  ['ftp', '431 no certificate', '220 ftp\r\n', '431 no certificate\r\n'],
  ['ldap', 'unavailable (52): no certificate', ldapResult(52, 'no certificate')],
  ['ldap', 'result (99)', ldapResult(99, '')],
  ['xmpp', "<failure xmlns='x'/>", `${stream}<features>${starttls}</features>`, "<failure xmlns='x'/>"],
  ['sieve', 'NO "not now"', '"STARTTLS"\r\nOK\r\n', 'NO "not now"\r\n'],
  ['nntp', '580 Can not initiate TLS', '200 news\r\n', '500 what\r\n', '580 Can not initiate TLS\r\n'],
  ['rdp', 'SSL_CERT_NOT_ON_SERVER (3)', '0x030000130ed000001234000300080003000000'],
];

const serviceRefused: [Protocol, string, ...string[]][] = [
  ['ftp', '421 Too many connections', '421 Too many connections\r\n'],
  ['nntp', '502 no permission', '502 no permission\r\n'],
  ['sieve', 'BYE "busy"', 'BYE "busy"\r\n'],
  ['ldap', 'unavailable (52): shutting down', ldapResult(52, 'shutting down', 0)],
  ['postgres', 'too many clients', postgresError('SFATAL\0C53300\0Msorry, too many clients already\0\0')],
  ['postgres', 'could not fork', 'Ecould not fork'],
  ['mysql', '1040 Too many connections', mysqlError(1040, 'Too many connections')],
  ['mysql', "1130 Host 'x' is not allowed", mysqlError(1130, "#HY000Host 'x' is not allowed")],
  ['xmpp', 'stream error: host-unknown', `${stream}<stream:error><host-unknown xmlns='x'/></stream:error>`],
  ['xmpp', '</stream:stream>', `${stream}</stream:stream>`],
  ['rdp', 'X.224 disconnect request', '0x0300000b06800000123400'],
];

const web = 'HTTP/1.1 400 Bad Request\r\n\r\n';
const greeting: [Protocol, string, ...string[]][] = [
  ...spoken.map((protocol): [Protocol, string, string] => [protocol, 'HTTP/1.1 400', web]),
  ['ldap', 'a TLS record; it may speak TLS at once', '0x15030100020246'],
  ['postgres', 'a TLS record; it may speak TLS at once', '0x15030100020246'],
  ['ldap', '30 02 04 00', '0x30020400'],
  ['ldap', '30 80', '0x3080'],
  ['mysql', '09 35 2e', '0x0400000009352e00'],
  ['mysql', 'SSH-2.0', 'SSH-2.0-OpenSSH_9.2\r\n'],
  ['rdp', '03 00 00 0b 06 f0', '0x0300000b06f00000123400'],
  ['rdp', '03 00 00 04', '0x03000004'],
  ['xmpp', '<html>', '<html><body>'],
  ['xmpp', '<!DOCTYPE html>', '<!DOCTYPE html><html>'],
  ['sieve', '220 mail', '220 mail\r\n'],
];

describe.each([
  ['STARTTLS_NOT_OFFERED', notOffered],
  ['STARTTLS_REFUSED', refused],
  ['SERVICE_REFUSED', serviceRefused],
  ['GREETING_UNEXPECTED', greeting],
] as const)('%s', (code, cases) => {
  it.each(cases)('%s: %s', async (protocol, message, ...pieces) => {
    const { end } = await converse(protocol, pieces.map(octets));
    expect(end).toBeInstanceOf(ProbeFailure);
    expect(end).toMatchObject({ code, step: 'starttls', message: expect.stringContaining(message) });
  });
});

describe('REPLY_TOO_LONG', () => {
  it.each<[string, Protocol, string]>([
    ['a message of four gigabytes', 'ldap', '0x3084ffffffff'],
    ['a packet of sixty kilobytes', 'rdp', '0x0300ffff'],
    ['a literal of a megabyte', 'sieve', '"A" {1048576}\r\n'],
    ['a line without an end', 'nntp', 'x'.repeat(9_000)],
    ['a tag without an end', 'xmpp', `<${'x'.repeat(9_000)}`],
  ])('%s', async (_name, protocol, text) => {
    const { end } = await converse(protocol, [octets(text)]);
    expect(end).toMatchObject({ code: 'REPLY_TOO_LONG', step: 'starttls' });
  });
});

describe('leaves MySQL by failing a login inside TLS, which is not counted against it,', () => {
  it.each<[string, (heard: Buffer, socket: TLSSocket) => void]>([
    ['and hears the answer', (_heard, socket) => void socket.write('denied')],
    ['or waits a second for it', () => undefined],
    ['or is left', (_heard, socket) => void socket.destroy()],
  ])('%s', async (_name, answer) => {
    const own = await createSelfSignedLeaf({ names: ['a.example.jp'], ...validity });
    const heard = Promise.withResolvers<Buffer>();
    await using listening = await serveTcp(plain => {
      plain.write(octets(mysqlGreeting));
      plain.once('readable', () => {
        plain.read(36);
        const socket = new TLSSocket(plain, { isServer: true, key: own.key, cert: own.cert });
        socket.on('error', () => socket.destroy());
        socket.once('data', login => {
          heard.resolve(login);
          answer(login, socket);
        });
      });
    });
    await probeServed({ port: listening.port, protocol: 'mysql' }, { anchors: [own.cert] });
    const login = await heard.promise;
    expect([login.readUIntLE(0, 3), login[3]]).toEqual([login.length - 8, 2]);
    expect(login.toString('latin1', 36)).toBe('certledger\0\0mysql_native_password\0\0\0\0\x04');
  });
});
