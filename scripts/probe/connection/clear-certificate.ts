/**
 * Reads a certificate that OpenSSL refuses to read: one that is broken inside, or a chain of more than 100 kB. Up to TLS 1.2
 * the server sends it before anything is encrypted (RFC 5246 §7.4.2). So this sends a ClientHello, reads the chain and closes
 * the connection. Nothing proves that the server holds the key: it is the last resort.
 */
import type { Duplex } from 'node:stream';
import { asFailure, ProbeFailure } from '../../net/connection-failure.ts';
import type { Deadline } from '../../net/deadline.ts';
import { clientHello, handshakeRecord, messages, versions } from './client-hello.ts';
import { Flight, isWarning, type Message, maximumFlight, Records, tooLong } from './server-flight.ts';

export interface ClearChain {
  protocol: string;
  /** DER, as sent, leaf first. Never empty. */
  chain: Buffer[];
}

const maximumChain = 100;

/** @param socket connected, after STARTTLS where the protocol has it. @throws ProbeFailure of step `handshake` */
export async function readClearChain(
  socket: Duplex,
  serverName: string | undefined,
  deadline: Deadline,
): Promise<ClearChain> {
  deadline.step = 'handshake';
  socket.write(clientHello('TLSv1.2', serverName));
  let protocol = 'unknown';
  for await (const { type, body } of handshakeMessages(socket)) {
    if (type === messages.serverHello) protocol = versions.get(body.readUInt16BE(0)) ?? protocol;
    if (type === messages.certificate) return { protocol, chain: chainIn(body) };
    if (type === messages.serverHelloDone) break;
  }
  throw deadline.reason ?? new ProbeFailure('handshake', 'NO_CERTIFICATE', 'the server sent no certificate');
}

/** Reads handshake messages out of records. A message may be split over any number of records. */
async function* handshakeMessages(socket: Duplex): AsyncGenerator<Message> {
  const records = new Records();
  const flight = new Flight();
  let received = 0;
  try {
    for await (const chunk of socket as AsyncIterable<Buffer>) {
      received += chunk.length;
      if (received > maximumFlight) throw tooLong();
      records.add(chunk);
      for (let record = records.take(); record; record = records.take()) {
        if (isWarning(record)) continue;
        if (record.type !== handshakeRecord) throw malformed();
        flight.add(record.fragment);
      }
      for (let message = flight.take(); message; message = flight.take()) yield message;
    }
  } catch (error) {
    if (error instanceof RangeError) throw malformed();
    throw asFailure(error, 'handshake');
  }
}

function chainIn(body: Buffer): Buffer[] {
  const chain: Buffer[] = [];
  for (let offset = 3; offset < body.length; ) {
    const from = offset + 3;
    offset = from + body.readUIntBE(offset, 3);
    if (offset > body.length) throw malformed();
    chain.push(body.subarray(from, offset));
  }
  if (chain.length === 0 || chain.length > maximumChain) throw malformed();
  return chain;
}

const malformed = () =>
  new ProbeFailure('handshake', 'MALFORMED_HANDSHAKE', 'the answer is no TLS handshake');
