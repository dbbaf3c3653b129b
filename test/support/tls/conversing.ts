/** Dialects in memory: what a peer says is played to them, and what they say is kept. */
import { Duplex } from 'node:stream';
import { setImmediate as turn } from 'node:timers/promises';
import type { Protocol } from '../../../scripts/ledger/types.ts';
import { ProbeFailure } from '../../../scripts/net/connection-failure.ts';
import { Lifetime } from '../../../scripts/net/deadline.ts';
import { Conversation } from '../../../scripts/probe/starttls/conversation.ts';
import { dialects } from '../../../scripts/probe/starttls/index.ts';

export const spoken = (Object.keys(dialects) as Protocol[]).filter(
  protocol => dialects[protocol] !== 'direct',
);

export interface Conversed {
  /** `tls`: the dialect came to where TLS starts. */
  end: 'tls' | ProbeFailure;
  said: Buffer;
  /** Octets the peer was rid of. */
  heard: number;
}

/** Plays `pieces` one by one, then hangs up. @throws what is not a {@link ProbeFailure} */
export async function converse(protocol: Protocol, pieces: Iterable<Buffer>): Promise<Conversed> {
  const dialect = dialects[protocol];
  if (dialect === 'direct') throw new RangeError(`${protocol} has no dialect`);
  const said: Buffer[] = [];
  const socket = new Duplex({
    read: () => undefined,
    write: (chunk: Buffer, _encoding, done) => {
      said.push(chunk);
      done();
    },
  });
  const conversation = new Conversation(socket, new Lifetime());
  let end: Conversed['end'] | undefined;
  const over = dialect(conversation, { host: 'a.example.jp' })
    .then(() => conversation.release())
    .then(() => 'tls' as const, asEnd)
    .then(reached => (end = reached));
  let heard = 0;
  for (const piece of pieces) {
    if (end !== undefined || socket.destroyed) break;
    heard += piece.length;
    socket.push(piece);
    await turn();
  }
  socket.push(null);
  return { end: await over, said: Buffer.concat(said), heard };
}

function asEnd(error: unknown): ProbeFailure {
  if (error instanceof ProbeFailure) return error;
  throw error;
}

/** Text as Latin-1; what is written in hexadecimal, with spaces, after `0x`. */
export const octets = (written: string): Buffer =>
  written.startsWith('0x')
    ? Buffer.from(written.slice(2).replaceAll(' ', ''), 'hex')
    : Buffer.from(written, 'latin1');

const xmppHello =
  "<?xml version='1.0'?><stream:stream xmlns:stream='http://etherx.jabber.org/streams' version='1.0'>";
const xmppGood = [
  `${xmppHello}<stream:features><starttls xmlns='urn:ietf:params:xml:ns:xmpp-tls'><required/></starttls></stream:features>`,
  "<proceed xmlns='urn:ietf:params:xml:ns:xmpp-tls'/>",
];

/** What MariaDB 10.11 greets with. */
export const mysqlGreeting =
  '0x640000000a352e352e352d31302e31312e31392d4d6172696144422d302b646562313275310004000000465661655457374b00feff080200ff' +
  '81150000000000001d000000564d5d6b25702a7d587d3179006d7973716c5f6e61746976655f70617373776f726400';

/** What a server says that goes along, piece by piece. */
export const good: Partial<Record<Protocol, string[]>> = {
  smtp: ['220 mail ESMTP\r\n', '250-mail\r\n250-STARTTLS\r\n250 HELP\r\n', '220 go\r\n'],
  submission: ['220-mail\r\n220 ESMTP\r\n', '250 STARTTLS\r\n', '220 go\r\n'],
  imap: ['* OK ready\r\n', '* CAPABILITY IMAP4rev1 STARTTLS\r\na1 OK done\r\n', 'a2 OK go\r\n'],
  pop3: ['+OK ready\r\n', '+OK\r\nUSER\r\nSTLS\r\n.\r\n', '+OK go\r\n'],
  ftp: ['220-Welcome\r\n 220 rules\r\nno code\r\n220 ready\r\n', '234 Proceed with negotiation.\r\n'],
  nntp: ['200 ready\r\n', '101 Capability list:\r\nVERSION 2\r\nSTARTTLS\r\n.\r\n', '382 go\r\n'],
  sieve: [
    '"IMPLEMENTATION" "Dovecot"\r\n"NOTIFY" {6}\r\nmailto\r\n"STARTTLS"\r\nOK {5+}\r\nready\r\n',
    'OK "Begin TLS"\r\n',
  ],
  // OpenLDAP's own answer.
  ldap: ['0x300c02010178070a010004000400'],
  postgres: ['S'],
  mysql: [mysqlGreeting],
  xmpp: xmppGood,
  'xmpp-server': xmppGood,
  // xrdp's own answer.
  rdp: ['0x030000130ed000001234000201080001000000'],
};
