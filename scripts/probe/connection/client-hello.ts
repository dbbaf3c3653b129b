/** Builds a ClientHello (RFC 5246 §7.4.1.2) for questions that OpenSSL does not ask, or whose answers it refuses to read. */
import { randomBytes } from 'node:crypto';

export const alertRecord = 21;
export const handshakeRecord = 22;
export const applicationRecord = 23;
export const messages = {
  clientHello: 1,
  serverHello: 2,
  certificate: 11,
  serverKeyExchange: 12,
  serverHelloDone: 14,
} as const;
/** OpenSSL's names, by the number in the protocol. */
export const versions: ReadonlyMap<number, string> = new Map([
  [0x0300, 'SSLv3'],
  [0x0301, 'TLSv1'],
  [0x0302, 'TLSv1.1'],
  [0x0303, 'TLSv1.2'],
]);

/**
 * Makes one record, ready to be sent.
 * @param upTo the newest version offered. A server may choose any older one
 * @param serverName for SNI. Absent: none is sent
 */
export function clientHello(upTo: 'TLSv1.1' | 'TLSv1.2', serverName: string | undefined): Buffer {
  const { version, suites, extensions } = offers[upTo];
  const name = Buffer.from(serverName ?? '', 'latin1');
  const sni = name.length > 0 ? [extension(0, vector(2, Buffer.from([0]), vector(2, name)))] : [];
  const message = (...more: Buffer[]) => {
    const allExtensions = vector(2, ...sni, ...extensions, ...more);
    const body = vector(3, version, randomBytes(32), noSession, suites, noCompression, allExtensions);
    return Buffer.concat([Buffer.from([messages.clientHello]), body]);
  };
  const short = message();
  return record(isIgnoredSize(short.length) ? message(padding(ignoredBelow - short.length)) : short);
}

const [ignoredFrom, ignoredBelow] = [256, 512];
/** Some servers never answer a ClientHello of such a size (RFC 7685). */
const isIgnoredSize = (octets: number) => octets >= ignoredFrom && octets < ignoredBelow;
/** An extension of zeros with this total length, or with the length of its head if that is longer. */
const padding = (octets: number) => extension(21, Buffer.alloc(Math.max(0, octets - 4)));

/** Cipher suites with RSA and ECDSA certificates that servers with TLS 1.2 still have, the most common first. */
const suitesOf12 = [
  0xc02b, 0xc02f, 0xc02c, 0xc030, 0xcca9, 0xcca8, 0xc023, 0xc027, 0x009e, 0x009f, 0x009c, 0x009d, 0x003c,
];
/** AES, Camellia and triple DES in CBC mode, and RC4, with ECDHE, DHE and RSA. */
const olderSuites = [
  0xc009, 0xc013, 0xc00a, 0xc014, 0x0033, 0x0039, 0x0032, 0x0038, 0x002f, 0x0035, 0x0041, 0x0084, 0xc008,
  0xc012, 0x0016, 0x000a, 0x0005, 0x0004,
];
const groups = [29, 23, 24, 25, 26, 27, 28, 22];
const signatureAlgorithms = [
  0x0403, 0x0503, 0x0603, 0x0807, 0x0808, 0x0804, 0x0805, 0x0806, 0x0809, 0x080a, 0x080b, 0x0401, 0x0501,
  0x0601, 0x0203, 0x0201,
];

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

/** The record layer names the oldest version, because old servers require it. */
function record(fragment: Buffer): Buffer {
  return Buffer.concat([Buffer.from([handshakeRecord, 3, 1]), vector(2, fragment)]);
}

const noSession = vector(1);
const noCompression = vector(1, Buffer.from([0]));
const commonExtensions = [
  extension(10, vector(2, numbers(groups))),
  extension(11, vector(1, Buffer.from([0]))),
  // Renegotiation info: an empty list says that this is a first handshake.
  extension(0xff01, vector(1)),
];

/** The parts of a ClientHello that never change, made once. */
const offers = {
  'TLSv1.1': {
    version: numbers([0x0302]),
    suites: vector(2, numbers(olderSuites)),
    extensions: commonExtensions,
  },
  'TLSv1.2': {
    version: numbers([0x0303]),
    suites: vector(2, numbers([...suitesOf12, ...olderSuites])),
    extensions: [...commonExtensions, extension(13, vector(2, numbers(signatureAlgorithms)))],
  },
} as const;
