/**
 * Does a server still accept a version of TLS that RFC 8996 withdrew? A hello that offers nothing newer is said to it, and
 * the first message of its answer tells; then the line is cut.
 */
import type { Duplex } from 'node:stream';
import type { Tls } from '../observation.ts';
import { alertRecord, clientHello, handshakeRecord, messages, versions } from './client-hello.ts';

export type Old = NonNullable<Tls['old']>;

/** Or: the line was closed or reset without a word, warnings aside. That may be a refusal, or about something else. */
export type OldAnswer = Old | 'closed';

const oldVersions: readonly Old[] = ['SSLv3', 'TLSv1', 'TLSv1.1'];

/** What `protocol`, agreed on by both sides at their best, says already. */
export const oldOf = (protocol: string): Old | undefined => oldVersions.find(old => old === protocol);

/** The newest of both; a version that is accepted is newer than `none`. */
export const newestOld = (a: Old | undefined, b: Old | undefined): Old | undefined =>
  a === undefined || b === undefined ? (a ?? b) : rank(a) >= rank(b) ? a : b;

const rank = (old: Old): number => oldVersions.indexOf(old);

/** The head of a record, the head of a message and the version. */
const enough = 5 + 4 + 2;
/** An alert: the head of its record, its level and its description. */
const alertLength = 5 + 2;
const warning = 1;
/** Octets of warnings and of pieces of a record that are listened to. */
const longest = 4_096;

/**
 * @param socket connected, through STARTTLS where need be; whoever made it ends it
 * @returns absent when the answer is neither TLS nor a refusal, or somebody else ended the socket before it came
 */
export function askOld(socket: Duplex, serverName: string | undefined): Promise<OldAnswer | undefined> {
  return new Promise(resolve => {
    let answer: Buffer = Buffer.alloc(0);
    let heard = 0;
    socket.on('data', (chunk: Buffer) => {
      heard += chunk.length;
      answer = withoutWarnings(answer.length === 0 ? chunk : Buffer.concat([answer, chunk]));
      if (answer[0] === alertRecord) {
        if (answer.length >= alertLength) resolve('none');
      } else if (answer.length >= enough) resolve(chosen(answer));
      if (heard > longest) resolve(undefined);
    });
    const onLeaving = () => resolve(answer.length === 0 ? 'closed' : undefined);
    socket.on('end', onLeaving);
    socket.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'ECONNRESET' || error.code === 'EPIPE') onLeaving();
      else resolve(undefined);
    });
    socket.on('close', () => resolve(undefined));
    socket.resume();
    socket.write(clientHello('TLSv1.1', serverName));
  });
}

/** Some servers say first that they do not know the name, and go on (RFC 6066 §3). */
function withoutWarnings(answer: Buffer): Buffer {
  let rest = answer;
  while (rest.length >= alertLength && rest[0] === alertRecord && rest[5] === warning)
    rest = rest.subarray(alertLength);
  return rest;
}

/** @param answer at least {@link enough} octets */
function chosen(answer: Buffer): Old | undefined {
  const isHello = answer[0] === handshakeRecord && answer[5] === messages.serverHello;
  const version = isHello ? versions.get(answer.readUInt16BE(9)) : undefined;
  // One that insists on TLS 1.2 has refused, if not as it should.
  return version === 'TLSv1.2' ? 'none' : oldOf(version ?? '');
}
