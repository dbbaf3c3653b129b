/**
 * Does a server still accept a version of TLS that RFC 8996 withdrew? It gets a ClientHello that offers nothing newer. The
 * first message of its answer tells, and then the connection is closed.
 */
import type { Duplex } from 'node:stream';
import type { Tls } from '../observation.ts';
import { alertRecord, clientHello, handshakeRecord, messages, versions } from './client-hello.ts';

export type WithdrawnVersion = NonNullable<Tls['old']>;

/** `closed`: the server closed or reset the connection and sent at most warnings. That may be a refusal, or have another reason. */
export type WithdrawnAnswer = WithdrawnVersion | 'closed';

const withdrawnVersions: readonly WithdrawnVersion[] = ['SSLv3', 'TLSv1', 'TLSv1.1'];

/** The withdrawn version that `protocol` is, which both sides agreed on as their newest. */
export const withdrawnVersionOf = (protocol: string): WithdrawnVersion | undefined =>
  withdrawnVersions.find(version => version === protocol);

/** The newer of both. Any version is newer than `none`. */
export const newestWithdrawn = (
  a: WithdrawnVersion | undefined,
  b: WithdrawnVersion | undefined,
): WithdrawnVersion | undefined =>
  a === undefined || b === undefined ? (a ?? b) : rank(a) >= rank(b) ? a : b;

const rank = (version: WithdrawnVersion): number => withdrawnVersions.indexOf(version);

/** Octets up to the version: the head of the record, the head of the message, the version. */
const enough = 5 + 4 + 2;
/** Octets of an alert: the head of its record, its level and its description. */
const alertLength = 5 + 2;
const warning = 1;
/** The most octets of warnings and of an incomplete record that are read. */
const longest = 4_096;

/**
 * @param socket connected, after STARTTLS where the protocol has it. The caller closes it
 * @returns undefined when the answer is neither TLS nor a refusal, or when the socket was closed before it came
 */
export function askForWithdrawn(
  socket: Duplex,
  serverName: string | undefined,
): Promise<WithdrawnAnswer | undefined> {
  return new Promise(resolve => {
    let answer: Buffer = Buffer.alloc(0);
    let received = 0;
    socket.on('data', (chunk: Buffer) => {
      received += chunk.length;
      answer = withoutWarnings(answer.length === 0 ? chunk : Buffer.concat([answer, chunk]));
      if (answer[0] === alertRecord) {
        if (answer.length >= alertLength) resolve('none');
      } else if (answer.length >= enough) resolve(chosen(answer));
      if (received > longest) resolve(undefined);
    });
    const onClosed = () => resolve(answer.length === 0 ? 'closed' : undefined);
    socket.on('end', onClosed);
    socket.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'ECONNRESET' || error.code === 'EPIPE') onClosed();
      else resolve(undefined);
    });
    socket.on('close', () => resolve(undefined));
    socket.resume();
    socket.write(clientHello('TLSv1.1', serverName));
  });
}

/** Some servers first send a warning that they do not know the name, and then continue (RFC 6066 §3). */
function withoutWarnings(answer: Buffer): Buffer {
  let rest = answer;
  while (rest.length >= alertLength && rest[0] === alertRecord && rest[5] === warning)
    rest = rest.subarray(alertLength);
  return rest;
}

/** @param answer at least {@link enough} octets */
function chosen(answer: Buffer): WithdrawnVersion | undefined {
  const isHello = answer[0] === handshakeRecord && answer[5] === messages.serverHello;
  const version = isHello ? versions.get(answer.readUInt16BE(9)) : undefined;
  // A server that answers with TLS 1.2 has refused, though not in the correct way.
  return version === 'TLSv1.2' ? 'none' : withdrawnVersionOf(version ?? '');
}
