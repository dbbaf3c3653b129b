/** Each dialect and what people meet who ask a server for TLS. Real servers: `protocols.test.ts`. */
import { TLSSocket } from 'node:tls';
import { describe, expect, it } from 'vitest';
import { ProbeFailure } from '../../../scripts/net/connection-failure.ts';
import { createSelfSignedLeaf } from '../../../scripts/pki/make/issuing-ca.ts';
import { probeServed, serveTcp, validity } from '../../support/probing.ts';
import { casesOf, type Failing, good } from '../../support/tls/dialect-cases.ts';
import { converse, octets, spoken } from '../../support/tls/dialect-conversation.ts';
import { mysqlGreeting } from './dialects/mysql.ts';

it('is tried of every dialect, and of no other protocol', () => {
  expect(Object.keys(good).toSorted()).toEqual([...spoken].toSorted());
});

describe('comes to TLS', () => {
  it.each(spoken)('%s', async protocol => {
    expect(good[protocol]).toBeDefined();
    const { end } = await converse(protocol, (good[protocol] ?? []).map(octets));
    expect(end).toBe('tls');
  });

  it.each(casesOf('alsoGood'))('%s: %s', async (_name, protocol, ...pieces) => {
    expect((await converse(protocol, pieces.map(octets))).end).toBe('tls');
  });
});

describe('says', () => {
  it.each(casesOf('sent'))('%s what its document says', async (protocol, expected) => {
    const { said } = await converse(protocol, (good[protocol] ?? []).map(octets));
    expect(said.toString('hex')).toBe(expected);
  });

  it('to a server of XMPP for whom it came', async () => {
    const { said } = await converse('xmpp-server', (good['xmpp-server'] ?? []).map(octets));
    expect(said.toString()).toContain("xmlns='jabber:server'");
    expect(said.toString()).toContain("to='a.example.jp'");
  });
});

const web = 'HTTP/1.1 400 Bad Request\r\n\r\n';
const unexpected: Failing[] = [
  ...spoken.map((protocol): Failing => [protocol, 'HTTP/1.1 400', web]),
  ...casesOf('unexpected'),
];

describe.each([
  ['STARTTLS_NOT_OFFERED', casesOf('notOffered')],
  ['STARTTLS_REFUSED', casesOf('refused')],
  ['SERVICE_REFUSED', casesOf('serviceRefused')],
  ['GREETING_UNEXPECTED', unexpected],
] as const)('%s', (code, cases) => {
  it.each(cases)('%s: %s', async (protocol, message, ...pieces) => {
    const { end } = await converse(protocol, pieces.map(octets));
    expect(end).toBeInstanceOf(ProbeFailure);
    expect(end).toMatchObject({ code, step: 'starttls', message: expect.stringContaining(message) });
  });
});

describe('REPLY_TOO_LONG', () => {
  it.each(casesOf('tooLong'))('%s', async (_name, protocol, text) => {
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
