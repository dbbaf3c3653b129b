import { connect, type Socket } from 'node:net';
import type { Protocol } from '../../ledger/types.ts';
import { Conversation } from '../starttls/conversation.ts';
import { type Dialect, dialects } from '../starttls/index.ts';
import { parsed } from '../x509/sent.ts';
import { abandoned, asFailure, ProbeFailure, timeout } from './failure.ts';
import type { Lifetime } from './lifetime.ts';
import { readPlainChain } from './plain.ts';
import { type Contexts, type Handshake, handshake } from './tls.ts';

/** Whom to dial. */
export interface Peer {
  /** An IP address, already found acceptable. */
  address: string;
  port: number;
  protocol: Protocol;
  /** The SNI name; absent: none is sent. */
  serverName?: string;
}

/**
 * Connects, starts TLS and shakes hands, all within `lifetime`. A peer that refuses the usual hello is asked once more
 * with everything OpenSSL can speak, and where it is OpenSSL that refuses, its certificate is read without it. What the
 * first attempt said stands unless another succeeds. @throws ProbeFailure
 */
export async function dial(peer: Peer, contexts: Contexts, lifetime: Lifetime): Promise<Handshake> {
  try {
    return await shakeHands(peer, contexts, 'usual', lifetime);
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
  const lenient = await outcomeOf(shakeHands(peer, contexts, 'lenient', lifetime), lifetime);
  if (!(lenient instanceof ProbeFailure)) return lenient;
  if (isOver(lenient)) throw lenient;
  if (!isOurRefusal(lenient)) throw usual;

  lifetime.step = 'connect';
  const plain = await outcomeOf(readPlainly(peer, lifetime), lifetime);
  if (!(plain instanceof ProbeFailure)) return plain;
  throw isOver(plain) ? plain : usual;
}

/** The lifetime ended: there is no time for another attempt. */
const isOver = ({ code }: ProbeFailure) => code === timeout || code === abandoned;

/** OpenSSL objected to what the peer sent, rather than the peer to what we sent; and it was TLS. */
function isOurRefusal({ code }: ProbeFailure): boolean {
  return /^ERR_O?SSL_/.test(code) && !code.includes('_ALERT_') && code !== 'ERR_SSL_WRONG_VERSION_NUMBER';
}

async function outcomeOf<T>(attempt: Promise<T>, lifetime: Lifetime): Promise<T | ProbeFailure> {
  try {
    return await attempt;
  } catch (error) {
    return asFailure(error, lifetime.step);
  }
}

function shakeHands(
  peer: Peer,
  contexts: Contexts,
  kind: 'usual' | 'lenient',
  lifetime: Lifetime,
): Promise<Handshake> {
  const dialect = dialects[peer.protocol];
  const context = { secureContext: contexts[kind](), verifies: contexts.verifies };
  const { address, port, serverName } = peer;
  if (dialect === 'direct') return handshake({ host: address, port }, serverName, context, lifetime);
  return connectedLine(peer, dialect, lifetime).then(line => handshake(line, serverName, context, lifetime));
}

async function readPlainly(peer: Peer, lifetime: Lifetime): Promise<Handshake> {
  const { socket } = await connectedLine(peer, dialects[peer.protocol], lifetime);
  const { protocol, chain } = await readPlainChain(socket, peer.serverName, lifetime);
  return { protocol, cipher: 'unknown', chain: chain.map(parsed), stapled: false };
}

/** A connection to the point where TLS starts. */
async function connectedLine(
  peer: Peer,
  dialect: Dialect | 'direct',
  lifetime: Lifetime,
): Promise<{ socket: Socket; farewell?: Buffer | undefined }> {
  const socket = await connected(peer, lifetime);
  if (dialect === 'direct') return { socket };
  lifetime.step = 'starttls';
  const conversation = new Conversation(socket, lifetime);
  await dialect(conversation, { host: peer.serverName ?? peer.address });
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
