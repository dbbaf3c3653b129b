import { connect, isIP, type Socket } from 'node:net';
import type { SecureContext } from 'node:tls';
import type { Protocol } from '../../ledger/types.ts';
import { abandoned, asFailure, ProbeFailure, timeout } from '../../net/connection-failure.ts';
import type { Lifetime } from '../../net/deadline.ts';
import { isShortage } from '../../net/local-shortage.ts';
import { connectThrough, type HttpProxy } from '../../net/proxy.ts';
import type { Contexts } from '../../net/tls-contexts.ts';
import { parsed } from '../../pki/x509/received.ts';
import { declarations } from '../starttls/all.generated.ts';
import { Conversation } from '../starttls/shared/conversation.ts';
import { readPlainChain } from './clear-certificate.ts';
import { BoundedLine, fieldTooLarge } from './dh-limit.ts';
import { type Handshake, type Hello, handshake } from './tls.ts';
import { askOld, type Old, type OldAnswer } from './withdrawn-tls.ts';

/** Whom to dial. */
export interface Peer {
  /** An IP address, already found acceptable; with a proxy, also a name for it to look up. */
  address: string;
  port: number;
  /** What leads there; absent: the network itself. */
  proxy?: HttpProxy;
  protocol: Protocol;
  /** The SNI name; absent: none is sent. */
  serverName?: string;
}

/** What is said first: to a peer that was silent once, the same in another size. */
export type First = 'usual' | 'padded';

/**
 * Connects, starts TLS and shakes hands, all within `lifetime`. A peer that refuses the first hello is asked once more
 * with everything OpenSSL can speak, and where it is OpenSSL that refuses, its certificate is read without it. What the
 * first attempt said stands unless another succeeds. @throws ProbeFailure
 */
export async function dial(
  peer: Peer,
  contexts: Contexts,
  first: First,
  lifetime: Lifetime,
): Promise<Handshake> {
  try {
    return await shakeHands(peer, contexts[first](), {}, lifetime);
  } catch (error) {
    const failure = asFailure(error, lifetime.step);
    if (failure.step !== 'handshake' || isOver(failure)) throw failure;
    return await otherwise(peer, contexts, lifetime, failure);
  }
}

async function otherwise(
  peer: Peer,
  contexts: Contexts,
  lifetime: Lifetime,
  usual: ProbeFailure,
): Promise<Handshake> {
  lifetime.step = 'connect';
  const naming = usual.code.endsWith('NO_APPLICATION_PROTOCOL') ? { applications } : {};
  const lenient = await outcomeOf(shakeHandsBounded(peer, contexts, naming, lifetime), lifetime);
  if (!(lenient instanceof ProbeFailure)) return lenient;
  if (isOver(lenient) || isShortage(lenient.code)) throw lenient;
  // Who was asked for one kind of key may lack that only.
  const isWorthwhile = isOurRefusal(lenient) || (lacksSuites(lenient) && !contexts.keyType);
  if (!isWorthwhile) throw usual;

  lifetime.step = 'connect';
  const plain = await outcomeOf(readPlainly(peer, lifetime), lifetime);
  if (!(plain instanceof ProbeFailure)) return plain;
  if (plain.code === abandoned || isShortage(plain.code)) throw plain;
  // It has answered: what it said tells more than that it then fell silent.
  usual.isHurried = isOver(plain);
  throw usual;
}

/**
 * The newest version before TLS 1.2 that the peer accepts, asked on a line of its own; absent: it could not be told,
 * whatever the reason. Many servers (IIS) refuse without a word, and so do those who mind only how often they are called: the
 * first do it again, and answer the `first` hello right after it.
 */
export async function dialOld(
  peer: Peer,
  contexts: Contexts,
  first: First,
  lifetime: Lifetime,
): Promise<Old | undefined> {
  try {
    let answer = await askedOld(peer, lifetime);
    if (answer === 'closed') answer = await askedOld(peer, lifetime);
    if (answer !== 'closed') return answer;
    await shakeHands(peer, contexts[first](), {}, lifetime);
    return 'none';
  } catch (error) {
    if (error instanceof ProbeFailure) return undefined;
    throw error;
  } finally {
    lifetime.finish();
  }
}

async function askedOld(peer: Peer, lifetime: Lifetime): Promise<OldAnswer | undefined> {
  lifetime.step = 'connect';
  const { socket } = await connectedLine(peer, lifetime);
  const serverName = peer.serverName !== undefined && !isIP(peer.serverName) ? peer.serverName : undefined;
  const answer = await askOld(socket, serverName);
  socket.destroy();
  return answer;
}

/** The lifetime ended: there is no time for another attempt. */
const isOver = ({ code }: ProbeFailure) => code === timeout || code === abandoned;

/** It was this side that objected to what the peer sent, rather than the peer to what we sent; and it was TLS. */
function isOurRefusal({ code }: ProbeFailure): boolean {
  if (code === fieldTooLarge) return true;
  return (
    /^ERR_O?SSL_/.test(code) &&
    !/_ALERT_|_UNRECOGNIZED_NAME$/.test(code) &&
    code !== 'ERR_SSL_WRONG_VERSION_NUMBER'
  );
}

/** The peer knows none of OpenSSL's suites; it may know those that OpenSSL has no more. */
const lacksSuites = ({ code }: ProbeFailure) =>
  /_ALERT_(HANDSHAKE_FAILURE|INSUFFICIENT_SECURITY)$/.test(code);

async function outcomeOf<T>(attempt: Promise<T>, lifetime: Lifetime): Promise<T | ProbeFailure> {
  try {
    return await attempt;
  } catch (error) {
    return asFailure(error, lifetime.step);
  }
}

function shakeHands(
  peer: Peer,
  context: SecureContext,
  naming: Pick<Hello, 'applications'>,
  lifetime: Lifetime,
): Promise<Handshake> {
  const hello = helloTo(peer, naming);
  const { address, port } = peer;
  if (declarations[peer.protocol].start === 'at-once' && !peer.proxy)
    return handshake({ host: address, port }, hello, context, lifetime);
  return connectedLine(peer, lifetime).then(line => handshake(line, hello, context, lifetime));
}

/** With finite fields, so on a line that cuts those that are too large. */
async function shakeHandsBounded(
  peer: Peer,
  contexts: Contexts,
  naming: Pick<Hello, 'applications'>,
  lifetime: Lifetime,
): Promise<Handshake> {
  const { socket, farewell } = await connectedLine(peer, lifetime);
  const bounded = new BoundedLine(socket);
  try {
    const line = { socket: bounded, farewell };
    return await handshake(line, helloTo(peer, naming), contexts.lenient(), lifetime);
  } catch (error) {
    throw bounded.failure ?? error;
  }
}

const helloTo = ({ serverName }: Peer, naming: Pick<Hello, 'applications'>): Hello => ({
  ...(serverName !== undefined && { serverName }),
  ...naming,
});

/** Not sent at once: a server that knows only others would refuse. */
const applications = Object.values(declarations).flatMap(({ applications: ids }) => ids ?? []);

async function readPlainly(peer: Peer, lifetime: Lifetime): Promise<Handshake> {
  const { socket } = await connectedLine(peer, lifetime);
  const { protocol, chain } = await readPlainChain(socket, peer.serverName, lifetime);
  return { protocol, cipher: 'unknown', chain: chain.map(parsed) };
}

/** A connection to the point where TLS starts. */
async function connectedLine(
  peer: Peer,
  lifetime: Lifetime,
): Promise<{ socket: Socket; farewell?: Buffer | undefined }> {
  const { address, port, protocol, proxy } = peer;
  const socket = proxy
    ? await connectThrough(proxy, { host: address, port }, lifetime)
    : await connected(peer, lifetime);
  const { start } = declarations[protocol];
  lifetime.step = start === 'at-once' ? 'handshake' : 'starttls';
  if (start === 'at-once') return { socket };
  const conversation = new Conversation(socket, lifetime);
  await start(conversation, { host: peer.serverName ?? peer.address });
  conversation.release();
  lifetime.step = 'handshake';
  return { socket, farewell: conversation.farewell };
}

function connected(peer: Peer, lifetime: Lifetime): Promise<Socket> {
  return new Promise((resolve, reject) => {
    lifetime.check();
    const socket = connect({ host: peer.address, port: peer.port });
    const fail = (error: Error) => reject(asFailure(error, 'connect'));
    socket.once('error', fail);
    socket.once('connect', () => {
      socket.off('error', fail);
      resolve(socket);
    });
    lifetime.adopt(socket);
  });
}
