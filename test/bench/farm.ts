/**
 * The servers of the benchmark, in a process of their own so that the client's CPU time is the client's alone:
 * half RSA-2048 and half P-256 leaves below an intermediate, half TLS 1.2 and half TLS 1.3.
 * Prints one JSON line when all of them listen, and ends with its standard input.
 *
 *   node test/bench/farm.ts COUNT
 */
import { webcrypto } from 'node:crypto';
import { type AddressInfo, createServer as createTcpServer } from 'node:net';
import { createServer } from 'node:tls';
import { createIntermediate, createLeaf, createRoot } from '../../scripts/pki/make/issuing-ca.ts';
import { day } from '../../scripts/text/duration.ts';
import { rsaKeys } from '../support/tls/rsa-keys.ts';

/** What the farm says once it is up. */
export interface FarmReady {
  root: string;
  servers: { port: number; name: string }[];
  /** A port that accepts and never says a word. */
  silent: number;
  /** A port where nobody listens. */
  closed: number;
}

const count = Number(process.argv[2]);
const now = Date.now();
const validity = { notBefore: new Date(now - 10 * day), notAfter: new Date(now + 300 * day) };

const root = await createRoot('CN=Bench Root,O=Bench', validity);
const intermediate = await createIntermediate(root, 'CN=Bench CA,O=Bench', validity);
// Making a thousand RSA keys would take minutes, and what a handshake costs does not depend on whose key it is.
const keys = await Promise.all([0, 1, 2, 3].map(() => Promise.all([rsaKeys(), ecKeys()])));

const servers: FarmReady['servers'] = [];
for (let index = 0; index < count; index++) {
  const name = `host${index}.bench.test`;
  const pair = keys[(index >> 2) % keys.length]?.[index % 2];
  const leaf = await createLeaf(intermediate, {
    names: [name, 'bench.test'],
    ...validity,
    ...(pair && { keys: pair }),
  });
  const version = (index >> 1) % 2 === 0 ? 'TLSv1.2' : 'TLSv1.3';
  const server = createServer(
    {
      key: leaf.key,
      cert: [leaf.cert, intermediate.cert].join('\n'),
      minVersion: version,
      maxVersion: version,
    },
    socket => {
      socket.on('error', () => socket.destroy());
      // Whoever insists on speaking HTTP is answered.
      socket.once('data', () => socket.end('HTTP/1.1 204 No Content\r\nConnection: close\r\n\r\n'));
    },
  );
  // A client that has read the certificate leaves as it likes.
  server.on('tlsClientError', (_error, socket) => socket.destroy());
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', 1024, resolve));
  servers.push({ port: (server.address() as AddressInfo).port, name });
}

const mute = createTcpServer(socket => socket.on('error', () => socket.destroy()));
await new Promise<void>(resolve => mute.listen(0, '127.0.0.1', 1024, resolve));
const silent = (mute.address() as AddressInfo).port;

const gone = createTcpServer();
await new Promise<void>(resolve => gone.listen(0, '127.0.0.1', resolve));
const closed = (gone.address() as AddressInfo).port;
await new Promise(resolve => gone.close(resolve));

process.stdout.write(`${JSON.stringify({ root: root.cert, servers, silent, closed } satisfies FarmReady)}\n`);
process.stdin.on('end', () => process.exit(0)).resume();

function ecKeys(): Promise<webcrypto.CryptoKeyPair> {
  return webcrypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, true, ['sign', 'verify']);
}
