/** One TLS handshake that refuses nobody, read and left. */
import type { X509Certificate } from 'node:crypto';
import { isIP } from 'node:net';
import type { Duplex } from 'node:stream';
import { connect, type SecureContext, type TLSSocket } from 'node:tls';
import { asFailure, ProbeFailure } from '../../net/connection-failure.ts';
import type { Lifetime } from '../../net/deadline.ts';
import type { SentCertificate } from '../../pki/x509/received.ts';

export interface Handshake {
  protocol: string;
  /** `unknown` when the server broke off before it was agreed on. */
  cipher: string;
  /** As OpenSSL names it; absent: the key was not exchanged on a group that has a name, or the server broke off. */
  group?: string;
  /** As sent, leaf first. Never empty. */
  chain: SentCertificate[];
  /** The OCSP response the server stapled (RFC 6066 §8), as sent. */
  staple?: Buffer;
}

/** Where to shake hands: a socket that came through STARTTLS, with what to say on leaving, or an address to connect to. */
export type Line = { socket: Duplex; farewell?: Buffer | undefined } | { host: string; port: number };

/** What a client says beside what its context says. */
export interface Hello {
  /** For SNI; an address is left out. Absent: none is sent. */
  serverName?: string;
  /** For ALPN; absent: none is sent. */
  applications?: string[];
}

/** @throws ProbeFailure of the step it stopped at. */
export function handshake(
  line: Line,
  hello: Hello,
  secureContext: SecureContext,
  lifetime: Lifetime,
): Promise<Handshake> {
  return new Promise((resolve, reject) => {
    lifetime.check();
    let read: Handshake | undefined;
    let over = false;
    const socket = saidHello(line, hello, secureContext);
    lifetime.adopt(socket);

    const fail = (error: unknown) => {
      if (over) return;
      over = true;
      const failure = asFailure(error, lifetime.step);
      if (read && failure !== lifetime.reason) resolve(read);
      else reject(failure);
    };
    const readChain = () => {
      try {
        read ??= chainRead(socket);
      } catch (error) {
        // Thrown inside an event, it would end the process.
        fail(error);
      }
    };
    // Comes when the server's certificate has been received and before the client answers with its own, with or without
    // a response: the last chance to read a server that will then break off for want of a client certificate.
    socket.on('OCSPResponse', (response: Buffer | null) => {
      readChain();
      if (read && response && response.length > 0) read.staple = response;
    });
    const finish = () => {
      if (over) return;
      over = true;
      readChain();
      if (read) {
        noteAgreement(read, socket);
        leave(socket, 'farewell' in line ? line.farewell : undefined, () => read && resolve(read));
      } else {
        socket.destroy();
        reject(new ProbeFailure('handshake', 'NO_CERTIFICATE', 'the server sent no certificate'));
      }
    };
    socket.on('connect', () => {
      lifetime.step = 'handshake';
    });
    // Node's own look at the result is taken away: nobody asks for it, it costs a twentieth of the handshake, and its
    // getPeerCertificate() ends the process on a brainpool or secp256k1 key.
    socket.removeAllListeners('secure').on('secure', finish);
    socket.on('error', fail);
    socket.on('close', () => {
      if (!over) fail(new ProbeFailure(lifetime.step, 'ECONNRESET', 'the connection was closed'));
    });
  });
}

function saidHello(line: Line, { serverName, applications }: Hello, secureContext: SecureContext): TLSSocket {
  return connect({
    ...line,
    // RFC 6066 §3 has no place for an address.
    ...(serverName !== undefined && !isIP(serverName) && { servername: serverName }),
    ...(applications && { ALPNProtocols: applications }),
    secureContext,
    rejectUnauthorized: false,
    // Names are judged beside the handshake.
    checkServerIdentity: anyIdentity,
    requestOCSP: true,
    minDHSize: 1,
  });
}

/** Takes the chain out of OpenSSL's hands, so that it can be asked only once. */
function chainRead(socket: TLSSocket): Handshake | undefined {
  const chain = chainOf(socket.getPeerX509Certificate());
  const protocol = socket.getProtocol() ?? 'unknown';
  return chain.length > 0 ? { protocol, cipher: 'unknown', chain } : undefined;
}

/** What is known once both sides are through. */
function noteAgreement(read: Handshake, socket: TLSSocket): void {
  read.cipher = socket.getCipher().name;
  const group = groupOf(socket);
  if (group !== undefined) read.group = group;
}

function groupOf(socket: TLSSocket): string | undefined {
  const info = socket.getEphemeralKeyInfo();
  if (!info || !('type' in info)) return undefined;
  // In TLS 1.3 a finite field is one of RFC 7919, which its size tells; before, it is whatever the server made up.
  if (info.type === 'DH') return socket.getProtocol() === 'TLSv1.3' ? `ffdhe${info.size}` : undefined;
  return info.name;
}

/** How long a server may take to answer a farewell. Nobody needs the answer, but who does not wait may not be heard. */
const patience = 1_000;

function leave(socket: TLSSocket, farewell: Buffer | undefined, left: () => void): void {
  const go = () => {
    clearTimeout(timer);
    socket.destroy();
    left();
  };
  const timer = farewell && setTimeout(go, patience);
  if (farewell) socket.once('data', go).once('close', go).write(farewell);
  else go();
}

const anyIdentity = () => undefined;

/** Follows the links in the order of the wire; not even a chain of 100 kB can make it long. */
function chainOf(leaf: X509Certificate | undefined): SentCertificate[] {
  const chain: SentCertificate[] = [];
  for (let x509 = leaf; x509; x509 = x509.issuerCertificate) chain.push({ der: x509.raw, x509 });
  return chain;
}
