import type { Peer } from './peers.ts';

/**
 * A server up to TLS 1.2 as far as its certificates: what OpenSSL would refuse to load can be presented to a client.
 * @param minor of the version: 3 is TLS 1.2, 0 is SSL 3.0
 */
export const present =
  (chain: Buffer[], minor = 3): Peer =>
  socket =>
    void socket.once('data', () => {
      const list = Buffer.concat(chain.map(der => Buffer.concat([length24(der.length), der])));
      const hello = Buffer.concat([
        Buffer.from([3, minor]),
        Buffer.alloc(32, 7),
        // No session, ECDHE_RSA with AES-128-GCM, no compression; secure renegotiation.
        Buffer.from([0, 0xc0, 0x2f, 0, 0, 5, 0xff, 0x01, 0, 1, 0]),
      ]);
      const flight = Buffer.concat([
        message(2, hello),
        message(11, Buffer.concat([length24(list.length), list])),
        message(14, Buffer.alloc(0)),
      ]);
      for (let from = 0; from < flight.length; from += 16_000)
        socket.write(record(flight.subarray(from, from + 16_000), minor));
    });

function message(type: number, body: Buffer): Buffer {
  return Buffer.concat([Buffer.from([type]), length24(body.length), body]);
}

function record(fragment: Buffer, minor: number): Buffer {
  return Buffer.concat([Buffer.from([22, 3, minor, fragment.length >> 8, fragment.length & 0xff]), fragment]);
}

function length24(length: number): Buffer {
  return Buffer.from([length >> 16, (length >> 8) & 0xff, length & 0xff]);
}
