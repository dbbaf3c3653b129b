import { connect, isIP, type Socket } from 'node:net';
import type { SecureContext } from 'node:tls';
import type { Protocol } from '../../ledger/types.ts';
import { abandoned, asFailure, ProbeFailure, timeout } from '../../net/connection-failure.ts';
import type { Deadline } from '../../net/deadline.ts';
import { isShortage } from '../../net/local-shortage.ts';
import { connectThrough, type HttpProxy } from '../../net/proxy.ts';
import type { Contexts } from '../../net/tls-contexts.ts';
import { parsed } from '../../pki/x509/received.ts';
import { declarations } from '../starttls/all.generated.ts';
import { Conversation } from '../starttls/shared/conversation.ts';
import { readClearChain } from './clear-certificate.ts';
import { DhLimitedSocket, fieldTooLarge } from './dh-limit.ts';
import { type Handshake, type Hello, handshake } from './tls.ts';
import { askForWithdrawn, type WithdrawnAnswer, type WithdrawnVersion } from './withdrawn-tls.ts';

/** A server to connect to. */
export interface Peer {
  /** An IP address that the deny list allows. With a proxy, also a name for the proxy to look up. */
  address: string;
  port: number;
  /** Absent: the connection is direct. */
  proxy?: HttpProxy;
  protocol: Protocol;
  /** The SNI name. Absent: none is sent. */
  serverName?: string;
}

/** The first ClientHello. A peer that did not answer the usual one gets the same, padded to another size. */
export type FirstHello = 'usual' | 'padded';

/**
 * Connects, starts TLS and makes a handshake, all within `deadline`. A peer that refuses the first ClientHello is asked once
 * more with everything that OpenSSL supports. Where OpenSSL refuses the answer, the certificate is read without OpenSSL. The
 * failure of the first attempt stands unless another attempt succeeds. @throws ProbeFailure
 */
export async function dial(
  peer: Peer,
  contexts: Contexts,
  firstHello: FirstHello,
  deadline: Deadline,
): Promise<Handshake> {
  try {
    return await handshakeWith(peer, contexts[firstHello](), {}, deadline);
  } catch (error) {
    const failure = asFailure(error, deadline.step);
    if (failure.step !== 'handshake' || isEnded(failure)) throw failure;
    return await retry(peer, contexts, deadline, failure);
  }
}

async function retry(
  peer: Peer,
  contexts: Contexts,
  deadline: Deadline,
  usual: ProbeFailure,
): Promise<Handshake> {
  deadline.step = 'connect';
  const alpn = usual.code.endsWith('NO_APPLICATION_PROTOCOL') ? { applications } : {};
  const lenient = await resultOrFailure(handshakeLeniently(peer, contexts, alpn, deadline), deadline);
  if (!(lenient instanceof ProbeFailure)) return lenient;
  if (isEnded(lenient) || isShortage(lenient.code)) throw lenient;
  // A peer that was asked for one kind of key may only lack a certificate of that kind.
  const isWorthwhile = isOurRefusal(lenient) || (lacksSuites(lenient) && !contexts.keyType);
  if (!isWorthwhile) throw usual;

  deadline.step = 'connect';
  const clear = await resultOrFailure(readInClear(peer, deadline), deadline);
  if (!(clear instanceof ProbeFailure)) return clear;
  if (clear.code === abandoned || isShortage(clear.code)) throw clear;
  // It did answer the first time. That answer tells more than the silence after it.
  usual.isIncomplete = isEnded(clear);
  throw usual;
}

/**
 * The newest version before TLS 1.2 that the peer accepts, asked on a separate connection. Undefined: it is not known, for any
 * reason. Many servers (IIS) refuse by closing the connection without an alert. Servers that limit the rate of connections do
 * the same. A server that refuses does it twice, and still answers `firstHello` right after that.
 */
export async function dialWithdrawn(
  peer: Peer,
  contexts: Contexts,
  firstHello: FirstHello,
  deadline: Deadline,
): Promise<WithdrawnVersion | undefined> {
  try {
    let answer = await askOnce(peer, deadline);
    if (answer === 'closed') answer = await askOnce(peer, deadline);
    if (answer !== 'closed') return answer;
    await handshakeWith(peer, contexts[firstHello](), {}, deadline);
    return 'none';
  } catch (error) {
    if (error instanceof ProbeFailure) return undefined;
    throw error;
  } finally {
    deadline.finish();
  }
}

async function askOnce(peer: Peer, deadline: Deadline): Promise<WithdrawnAnswer | undefined> {
  deadline.step = 'connect';
  const { socket } = await connectToTls(peer, deadline);
  const serverName = peer.serverName !== undefined && !isIP(peer.serverName) ? peer.serverName : undefined;
  const answer = await askForWithdrawn(socket, serverName);
  socket.destroy();
  return answer;
}

/** The deadline has ended, so there is no time for another attempt. */
const isEnded = ({ code }: ProbeFailure) => code === timeout || code === abandoned;

/** This side refused what the peer sent, not the peer what this side sent. And what it sent was TLS. */
function isOurRefusal({ code }: ProbeFailure): boolean {
  if (code === fieldTooLarge) return true;
  return (
    /^ERR_O?SSL_/.test(code) &&
    !/_ALERT_|_UNRECOGNIZED_NAME$/.test(code) &&
    code !== 'ERR_SSL_WRONG_VERSION_NUMBER'
  );
}

/** The peer supports none of OpenSSL's cipher suites. It may support some that OpenSSL has dropped. */
const lacksSuites = ({ code }: ProbeFailure) =>
  /_ALERT_(HANDSHAKE_FAILURE|INSUFFICIENT_SECURITY)$/.test(code);

async function resultOrFailure<T>(attempt: Promise<T>, deadline: Deadline): Promise<T | ProbeFailure> {
  try {
    return await attempt;
  } catch (error) {
    return asFailure(error, deadline.step);
  }
}

function handshakeWith(
  peer: Peer,
  context: SecureContext,
  alpn: Pick<Hello, 'applications'>,
  deadline: Deadline,
): Promise<Handshake> {
  const hello = namesFor(peer, alpn);
  const { address, port } = peer;
  if (declarations[peer.protocol].start === 'at-once' && !peer.proxy)
    return handshake({ host: address, port }, hello, context, deadline);
  return connectToTls(peer, deadline).then(transport => handshake(transport, hello, context, deadline));
}

/** This context allows finite fields, so the socket refuses those that are too large. */
async function handshakeLeniently(
  peer: Peer,
  contexts: Contexts,
  alpn: Pick<Hello, 'applications'>,
  deadline: Deadline,
): Promise<Handshake> {
  const { socket, farewell } = await connectToTls(peer, deadline);
  const limited = new DhLimitedSocket(socket);
  try {
    const transport = { socket: limited, farewell };
    return await handshake(transport, namesFor(peer, alpn), contexts.lenient(), deadline);
  } catch (error) {
    throw limited.failure ?? error;
  }
}

const namesFor = ({ serverName }: Peer, alpn: Pick<Hello, 'applications'>): Hello => ({
  ...(serverName !== undefined && { serverName }),
  ...alpn,
});

/** Not sent with the first ClientHello: a server that supports only other protocols would refuse it. */
const applications = Object.values(declarations).flatMap(({ applications: ids }) => ids ?? []);

async function readInClear(peer: Peer, deadline: Deadline): Promise<Handshake> {
  const { socket } = await connectToTls(peer, deadline);
  const { protocol, chain } = await readClearChain(socket, peer.serverName, deadline);
  return { protocol, cipher: 'unknown', chain: chain.map(parsed) };
}

/** Connects, and brings the connection to the point where TLS starts. */
async function connectToTls(
  peer: Peer,
  deadline: Deadline,
): Promise<{ socket: Socket; farewell?: Buffer | undefined }> {
  const { address, port, protocol, proxy } = peer;
  const socket = proxy
    ? await connectThrough(proxy, { host: address, port }, deadline)
    : await connected(peer, deadline);
  const { start } = declarations[protocol];
  deadline.step = start === 'at-once' ? 'handshake' : 'starttls';
  if (start === 'at-once') return { socket };
  const conversation = new Conversation(socket, deadline);
  await start(conversation, { host: peer.serverName ?? peer.address });
  conversation.release();
  deadline.step = 'handshake';
  return { socket, farewell: conversation.farewell };
}

function connected(peer: Peer, deadline: Deadline): Promise<Socket> {
  return new Promise((resolve, reject) => {
    deadline.check();
    const socket = connect({ host: peer.address, port: peer.port });
    const fail = (error: Error) => reject(asFailure(error, 'connect'));
    socket.once('error', fail);
    socket.once('connect', () => {
      socket.off('error', fail);
      resolve(socket);
    });
    deadline.adopt(socket);
  });
}
