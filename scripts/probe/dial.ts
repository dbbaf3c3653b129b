import { connect, type Socket } from 'node:net';
import type { SecureContext } from 'node:tls';
import type { Protocol } from '../ledger/types.ts';
import { asFailure, ProbeFailure, timeout } from './failure.ts';
import type { Lifetime } from './lifetime.ts';
import { dialects } from './starttls/index.ts';
import { Lines } from './starttls/lines.ts';
import { type Contexts, type Handshake, handshake, type Line } from './tls.ts';

/** Whom to dial. */
export interface Peer {
  /** An IP address, already found acceptable. */
  address: string;
  port: number;
  protocol: Protocol;
  /** The SNI name; absent: none is sent. */
  serverName?: string;
}

/** Connects, starts TLS and shakes hands, all within `lifetime`. @throws ProbeFailure. */
export async function dial(peer: Peer, contexts: Contexts, lifetime: Lifetime): Promise<Handshake> {
  try {
    return await attempt(peer, contexts.usual, lifetime);
  } catch (error) {
    const failure = asFailure(error, lifetime.step);
    if (failure.step !== 'handshake' || failure.code === timeout || lifetime.reason) throw failure;
    return await secondAttempt(peer, contexts.lenient(), lifetime, failure);
  }
}

/** One more try with everything OpenSSL can speak. What the first one said stands unless this one succeeds. */
async function secondAttempt(
  peer: Peer,
  context: SecureContext,
  lifetime: Lifetime,
  first: ProbeFailure,
): Promise<Handshake> {
  lifetime.step = 'connect';
  try {
    return await attempt(peer, context, lifetime);
  } catch (error) {
    throw asFailure(error, lifetime.step).code === timeout ? error : first;
  }
}

async function attempt(peer: Peer, context: SecureContext, lifetime: Lifetime): Promise<Handshake> {
  lifetime.check();
  return handshake(await lineTo(peer, lifetime), peer.serverName, context, lifetime);
}

async function lineTo(peer: Peer, lifetime: Lifetime): Promise<Line> {
  const dialect = dialects[peer.protocol];
  if (dialect === 'direct') return { host: peer.address, port: peer.port };
  if (dialect === 'unsupported')
    throw new ProbeFailure(
      'starttls',
      'STARTTLS_UNSUPPORTED',
      `certledger does not speak the STARTTLS of ${peer.protocol} yet`,
    );
  const socket = await connected(peer, lifetime);
  lifetime.step = 'starttls';
  const lines = new Lines(socket, lifetime);
  await dialect(lines);
  lines.release();
  lifetime.step = 'handshake';
  return { socket };
}

function connected(peer: Peer, lifetime: Lifetime): Promise<Socket> {
  return new Promise((resolve, reject) => {
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
