/**
 * Reads a certificate that OpenSSL will not: broken inside, or larger than the 100 kB it takes. Up to TLS 1.2 the server
 * sends it before anything is encrypted (RFC 5246 §7.4.2), so a hello is said, the chain is read, and the line is cut.
 * Nothing proves that the server holds the key; it is a last resort.
 */
import { randomBytes } from 'node:crypto';
import type { Duplex } from 'node:stream';
import { asFailure, ProbeFailure } from './failure.ts';
import type { Lifetime } from './lifetime.ts';

export interface PlainChain {
  protocol: string;
  /** DER, as sent, leaf first. Never empty. */
  chain: Buffer[];
}

/** Bytes a server may send before its chain is complete. */
const maximumFlight = 2 ** 20;

const maximumChain = 100;

const handshakeRecord = 22;
const messages = { clientHello: 1, serverHello: 2, certificate: 11, serverHelloDone: 14 } as const;
const versions: Record<number, string> = { 768: 'SSLv3', 769: 'TLSv1', 770: 'TLSv1.1', 771: 'TLSv1.2' };

/** @param socket connected, through STARTTLS where need be. @throws ProbeFailure of step `handshake` */
export async function readPlainChain(
  socket: Duplex,
  serverName: string | undefined,
  lifetime: Lifetime,
): Promise<PlainChain> {
  lifetime.step = 'handshake';
  socket.write(record(message(messages.clientHello, clientHello(serverName))));
  let protocol = 'unknown';
  for await (const { type, body } of handshakeMessages(socket)) {
    if (type === messages.serverHello) protocol = versions[body.readUInt16BE(0)] ?? protocol;
    if (type === messages.certificate) return { protocol, chain: certificatesIn(body) };
    if (type === messages.serverHelloDone) break;
  }
  throw lifetime.reason ?? new ProbeFailure('handshake', 'NO_CERTIFICATE', 'the server sent no certificate');
}

/** Handshake messages out of records, whichever way they are cut. */
async function* handshakeMessages(socket: Duplex): AsyncGenerator<{ type: number; body: Buffer }> {
  let records: Buffer = Buffer.alloc(0);
  let flight: Buffer = Buffer.alloc(0);
  try {
    for await (const chunk of socket as AsyncIterable<Buffer>) {
      records = Buffer.concat([records, chunk]);
      if (records.length + flight.length > maximumFlight)
        throw new ProbeFailure('handshake', 'REPLY_TOO_LONG', 'the server sent more than any chain takes');
      for (let next = takeRecord(records); next; next = takeRecord(records)) {
        flight = Buffer.concat([flight, next.fragment]);
        records = next.rest;
      }
      while (flight.length >= 4 && flight.length >= 4 + flight.readUIntBE(1, 3)) {
        const end = 4 + flight.readUIntBE(1, 3);
        yield { type: flight.readUInt8(0), body: flight.subarray(4, end) };
        flight = flight.subarray(end);
      }
    }
  } catch (error) {
    if (error instanceof RangeError) throw malformed();
    throw asFailure(error, 'handshake');
  }
}

function takeRecord(octets: Buffer): { fragment: Buffer; rest: Buffer } | undefined {
  if (octets.length < 5 || octets.length < 5 + octets.readUInt16BE(3)) return undefined;
  if (octets.readUInt8(0) !== handshakeRecord) throw malformed();
  const end = 5 + octets.readUInt16BE(3);
  return { fragment: octets.subarray(5, end), rest: octets.subarray(end) };
}

function certificatesIn(body: Buffer): Buffer[] {
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

/** Key exchanges with RSA and ECDSA certificates that servers up to TLS 1.2 still have, most usual first. */
const cipherSuites = [
  0xc02b, 0xc02f, 0xc02c, 0xc030, 0xcca9, 0xcca8, 0xc023, 0xc027, 0xc009, 0xc013, 0xc00a, 0xc014, 0x009e,
  0x009f, 0x0033, 0x0039, 0x009c, 0x009d, 0x003c, 0x002f, 0x0035, 0x000a,
];
const groups = [29, 23, 24, 25, 26, 27, 28, 22];
const signatureAlgorithms = [
  0x0403, 0x0503, 0x0603, 0x0807, 0x0808, 0x0804, 0x0805, 0x0806, 0x0809, 0x080a, 0x080b, 0x0401, 0x0501,
  0x0601, 0x0203, 0x0201,
];

function clientHello(serverName: string | undefined): Buffer {
  const name = Buffer.from(serverName ?? '', 'latin1');
  const extensions = [
    ...(name.length > 0 ? [extension(0, vector(2, Buffer.from([0]), vector(2, name)))] : []),
    extension(10, vector(2, numbers(groups))),
    extension(11, vector(1, Buffer.from([0]))),
    extension(13, vector(2, numbers(signatureAlgorithms))),
    // Renegotiation info: an empty list says that this is a first handshake.
    extension(0xff01, vector(1)),
  ];
  return Buffer.concat([
    numbers([0x0303]),
    randomBytes(32),
    vector(1),
    vector(2, numbers(cipherSuites)),
    vector(1, Buffer.from([0])),
    vector(2, ...extensions),
  ]);
}

/** A length of `size` octets, then the contents. */
function vector(size: number, ...parts: Buffer[]): Buffer {
  const contents = Buffer.concat(parts);
  const length = Buffer.alloc(size);
  length.writeUIntBE(contents.length, 0, size);
  return Buffer.concat([length, contents]);
}

function extension(type: number, contents: Buffer): Buffer {
  return Buffer.concat([numbers([type]), vector(2, contents)]);
}

function numbers(values: number[]): Buffer {
  const octets = Buffer.alloc(2 * values.length);
  for (const [index, value] of values.entries()) octets.writeUInt16BE(value, 2 * index);
  return octets;
}

function message(type: number, body: Buffer): Buffer {
  return Buffer.concat([Buffer.from([type]), vector(3, body)]);
}

/** The record layer's own version is the oldest there is, as old servers want it. */
function record(fragment: Buffer): Buffer {
  return Buffer.concat([Buffer.from([handshakeRecord, 3, 1]), vector(2, fragment)]);
}
