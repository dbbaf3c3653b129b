import type { Conversation } from './shared/conversation.ts';
import type { Dialect } from './shared/dialect.ts';
import { refusal, shown } from './shared/refusal.ts';

export const dialect = {
  order: 80,
  protocols: {
    mysql: {
      port: 3306,
      start: startTls,
      // It counts handshakes that are not completed, and then refuses the host they came from.
      withdrawnVersions: 'never-asked',
      asksWith: '`SSLRequest` after the greeting',
      document: 'MySQL documentation, *Connection Phase*',
      provenAgainst: 'MariaDB 10.11.19',
    },
  },
} satisfies Dialect;

/**
 * MySQL client/server protocol, "Connection Phase": HandshakeV10, SSLRequest. MariaDB's is the same. The server counts
 * clients that leave before the login, and blocks their host after `max_connect_errors` (100) such connections. A failed login is
 * not counted. So one login is tried inside TLS, as a user that does not exist.
 */
async function startTls(conversation: Conversation): Promise<void> {
  const header = await conversation.octets(4);
  // Three octets of length, the lowest first, and the number of the packet.
  const length = header.readUIntLE(0, 3);
  if (length < 2 || length > longestGreeting) throw refusal.greeting('MySQL', shown(header, conversation));
  const greeting = await conversation.octets(length);
  if (greeting[0] === errorPacket) throw refusal.service(errorIn(greeting));
  if (greeting[0] !== 10) throw refusal.greeting('MySQL', shown(greeting, conversation));
  if ((capabilitiesIn(greeting) & capabilities.ssl) === 0) throw refusal.notOffered('SSL');

  conversation.send(packet(1, loginHead()));
  conversation.farewell = failedLogin();
}

/**
 * In two packets: MySQL 8 answers the first one with a request for another authentication method, and counts clients that do not
 * reply. An empty password is a reply to any method. A server that needs no second packet has closed the connection by then.
 */
function failedLogin(): Buffer {
  const login = Buffer.concat([loginHead(), Buffer.from('certledger\0\0mysql_native_password\0')]);
  return Buffer.concat([packet(2, login), packet(4, Buffer.alloc(0))]);
}

const errorPacket = 0xff;
/** A greeting has about a hundred octets. Text that is read as a length gives more than this limit. */
const longestGreeting = 1_024;

const capabilities = {
  longPassword: 0x1,
  protocol41: 0x200,
  ssl: 0x800,
  secureConnection: 0x8000,
  pluginAuth: 0x8_0000,
} as const;

/** They follow the version, a zero octet, the connection id, eight octets of a nonce and another zero octet. */
function capabilitiesIn(greeting: Buffer): number {
  const offset = greeting.indexOf(0, 1) + 1 + 4 + 8 + 1;
  return offset + 2 <= greeting.length ? greeting.readUInt16LE(offset) : 0;
}

/** `1040 Too many connections`. From version 4.1, a `#` and five digits may stand between number and text. */
function errorIn(packet: Buffer): string {
  const text = packet.toString('utf8', 3).replace(/^#.{5}/s, '');
  return packet.length < 3 ? 'an error without a number' : `${packet.readUInt16LE(1)} ${text}`;
}

/** The beginning of a login. Sent alone, it is the SSLRequest. */
function loginHead(): Buffer {
  const head = Buffer.alloc(32);
  const { longPassword, protocol41, ssl, secureConnection, pluginAuth } = capabilities;
  head.writeUInt32LE(longPassword | protocol41 | ssl | secureConnection | pluginAuth);
  head.writeUInt32LE(0x100_0000, 4);
  // utf8mb3_general_ci, which every server has.
  head.writeUInt8(33, 8);
  return head;
}

function packet(number: number, contents: Buffer): Buffer {
  const header = Buffer.alloc(4);
  header.writeUIntLE(contents.length, 0, 3);
  header.writeUInt8(number, 3);
  return Buffer.concat([header, contents]);
}
