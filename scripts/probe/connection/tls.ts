/** Makes one TLS handshake that accepts every server, reads what the server sends, and closes the connection. */
import type { X509Certificate } from 'node:crypto';
import { isIP } from 'node:net';
import type { Duplex } from 'node:stream';
import { connect, type SecureContext, type TLSSocket } from 'node:tls';
import { asFailure, ProbeFailure } from '../../net/connection-failure.ts';
import type { Deadline } from '../../net/deadline.ts';
import type { SentCertificate } from '../../pki/x509/received.ts';

export interface Handshake {
  protocol: string;
  /** `unknown` when the server closed the connection before it was agreed on. */
  cipher: string;
  /** As OpenSSL names it. Absent: the group has no name, or the server closed the connection first. */
  group?: string;
  /** As sent, leaf first. Never empty. */
  chain: SentCertificate[];
  /** The OCSP response the server stapled (RFC 6066 §8), as sent. */
  staple?: Buffer;
}

/** A socket after STARTTLS, with what the protocol sends inside TLS before it leaves, or an address to connect to. */
export type TlsTransport = { socket: Duplex; farewell?: Buffer | undefined } | { host: string; port: number };

/** What a ClientHello contains beside what the context says. */
export interface Hello {
  /** For SNI. An address is not sent. Absent: none is sent. */
  serverName?: string;
  /** For ALPN. Absent: none is sent. */
  applications?: string[];
}

/** @throws ProbeFailure of the step that failed */
export function handshake(
  transport: TlsTransport,
  hello: Hello,
  secureContext: SecureContext,
  deadline: Deadline,
): Promise<Handshake> {
  return new Promise((resolve, reject) => {
    deadline.check();
    const socket = startTls(transport, hello, secureContext);
    deadline.adopt(socket);
    const farewell = 'farewell' in transport ? transport.farewell : undefined;
    new HandshakeReader(socket, deadline, farewell, { resolve, reject }).listen();
  });
}

function startTls(
  transport: TlsTransport,
  { serverName, applications }: Hello,
  secureContext: SecureContext,
): TLSSocket {
  return connect({
    ...transport,
    // RFC 6066 §3 does not allow an address as a server name.
    ...(serverName !== undefined && !isIP(serverName) && { servername: serverName }),
    ...(applications && { ALPNProtocols: applications }),
    secureContext,
    rejectUnauthorized: false,
    // Names are judged elsewhere.
    checkServerIdentity: anyIdentity,
    requestOCSP: true,
    minDHSize: 1,
  });
}

/** Reads what a server sends in one handshake, and closes the connection. */
class HandshakeReader {
  readonly #socket: TLSSocket;
  readonly #deadline: Deadline;
  readonly #farewell: Buffer | undefined;
  readonly #result: { resolve(read: Handshake): void; reject(failure: ProbeFailure): void };
  #read: Handshake | undefined;
  #isOver = false;

  constructor(
    socket: TLSSocket,
    deadline: Deadline,
    farewell: Buffer | undefined,
    result: { resolve(read: Handshake): void; reject(failure: ProbeFailure): void },
  ) {
    this.#socket = socket;
    this.#deadline = deadline;
    this.#farewell = farewell;
    this.#result = result;
  }

  listen(): void {
    // It comes after the server's certificate and before the client's, with or without a response. A server that requires a
    // client certificate may close the connection next, so this is the last chance to read its own.
    this.#socket.on('OCSPResponse', this.#onStaple);
    this.#socket.on('connect', () => {
      this.#deadline.step = 'handshake';
    });
    // Node's own listener is removed. It verifies, which is not needed here and takes a twentieth of the handshake, and
    // its getPeerCertificate() ends the process on a brainpool or secp256k1 key.
    this.#socket.removeAllListeners('secure').on('secure', this.#onSecure);
    this.#socket.on('error', this.#fail);
    this.#socket.on('close', () => {
      if (!this.#isOver)
        this.#fail(new ProbeFailure(this.#deadline.step, 'ECONNRESET', 'the connection was closed'));
    });
  }

  readonly #onStaple = (response: Buffer | null): void => {
    this.#readChain();
    if (this.#read && response && response.length > 0) this.#read.staple = response;
  };

  readonly #onSecure = (): void => {
    if (this.#isOver) return;
    this.#isOver = true;
    this.#readChain();
    const read = this.#read;
    if (read) {
      noteAgreement(read, this.#socket);
      leave(this.#socket, this.#farewell, () => this.#result.resolve(read));
    } else {
      this.#socket.destroy();
      this.#result.reject(new ProbeFailure('handshake', 'NO_CERTIFICATE', 'the server sent no certificate'));
    }
  };

  #readChain(): void {
    try {
      this.#read ??= chainRead(this.#socket);
    } catch (error) {
      // An error that is thrown in a listener would end the process.
      this.#fail(error);
    }
  }

  /** A chain that was read before the failure counts, unless the deadline has ended. */
  readonly #fail = (error: unknown): void => {
    if (this.#isOver) return;
    this.#isOver = true;
    const failure = asFailure(error, this.#deadline.step);
    if (this.#read && failure !== this.#deadline.reason) this.#result.resolve(this.#read);
    else this.#result.reject(failure);
  };
}

/** Takes the chain from OpenSSL, which hands it out only once. */
function chainRead(socket: TLSSocket): Handshake | undefined {
  const chain = chainOf(socket.getPeerX509Certificate());
  const protocol = socket.getProtocol() ?? 'unknown';
  return chain.length > 0 ? { protocol, cipher: 'unknown', chain } : undefined;
}

/** Adds what is known only after the handshake. */
function noteAgreement(read: Handshake, socket: TLSSocket): void {
  read.cipher = socket.getCipher().name;
  const group = groupOf(socket);
  if (group !== undefined) read.group = group;
}

function groupOf(socket: TLSSocket): string | undefined {
  const info = socket.getEphemeralKeyInfo();
  if (!info || !('type' in info)) return undefined;
  // In TLS 1.3 the size tells which field of RFC 7919 it is. Before TLS 1.3 the server could use any field.
  if (info.type === 'DH') return socket.getProtocol() === 'TLSv1.3' ? `ffdhe${info.size}` : undefined;
  return info.name;
}

/** How long a server may take to answer a farewell. The answer is not needed, but without waiting the server may not read the farewell. */
const farewellTimeout = 1_000;

function leave(socket: TLSSocket, farewell: Buffer | undefined, onLeft: () => void): void {
  const go = () => {
    clearTimeout(timer);
    socket.destroy();
    onLeft();
  };
  const timer = farewell && setTimeout(go, farewellTimeout);
  if (farewell) socket.once('data', go).once('close', go).write(farewell);
  else go();
}

const anyIdentity = () => undefined;

/** Follows the links in the order in which the server sent the certificates. A chain of at most 100 kB bounds the loop. */
function chainOf(leaf: X509Certificate | undefined): SentCertificate[] {
  const chain: SentCertificate[] = [];
  for (let x509 = leaf; x509; x509 = x509.issuerCertificate) chain.push({ der: x509.raw, x509 });
  return chain;
}
