/** One TLS handshake that refuses nobody, read and left. */
import { constants, type X509Certificate } from 'node:crypto';
import { isIP, type Socket } from 'node:net';
import { connect, createSecureContext, type SecureContext, type TLSSocket } from 'node:tls';
import type { SentCertificate } from '../x509/sent.ts';
import { asFailure, ProbeFailure } from './failure.ts';
import type { Lifetime } from './lifetime.ts';

export interface Handshake {
  protocol: string;
  /** `unknown` when the server broke off before it was agreed on. */
  cipher: string;
  /** As sent, leaf first. Never empty. */
  chain: SentCertificate[];
  stapled: boolean;
  /**
   * What OpenSSL's own verification against the context's anchors came to: its last error, `null` when it had none,
   * absent when the server broke off before it could be asked.
   */
  verification?: string | null;
}

/** Shared by every dial against the same anchors; each is made when it is first needed. */
export interface Contexts {
  /** There are anchors to verify against. */
  verifies: boolean;
  usual(): SecureContext;
  /** For one more attempt at a server that refused the usual one: everything OpenSSL can still speak. */
  lenient(): SecureContext;
}

/**
 * Both contexts for one set of anchors. Without any nothing is verified, and a handshake costs a third less. Old and weak
 * servers are read too: what they offer is judged later, not refused here.
 */
export function contextsFor(anchors: string[]): Contexts {
  const common = {
    ca: anchors,
    // An anchor may be any certificate: RFC 5280 §6.1.1 asks for no self-signature.
    allowPartialTrustChain: true,
    minVersion: 'TLSv1',
  } as const;
  return {
    verifies: anchors.length > 0,
    usual: once(() =>
      createSecureContext({
        ...common,
        ciphers: 'DEFAULT:@SECLEVEL=0',
        // X25519 alone would be refused by one server in ten; more curves would only make the hello longer.
        ecdhCurve: 'X25519:P-256:P-384',
      }),
    ),
    lenient: once(() =>
      createSecureContext({
        ...common,
        ciphers: 'ALL:COMPLEMENTOFDEFAULT:!aNULL:!eNULL:@SECLEVEL=0',
        ecdhCurve: everyCurve,
        secureOptions:
          constants.SSL_OP_LEGACY_SERVER_CONNECT | constants.SSL_OP_ALLOW_UNSAFE_LEGACY_RENEGOTIATION,
      }),
    ),
  };
}

function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

const everyCurve =
  'X25519:P-256:P-384:P-521:X448:secp256k1:brainpoolP256r1:brainpoolP384r1:brainpoolP512r1:P-224:P-192';

/** Where to shake hands: a socket that came through STARTTLS, with what to say on leaving, or an address to connect to. */
export type Line = { socket: Socket; farewell?: Buffer | undefined } | { host: string; port: number };

/** @throws ProbeFailure of the step it stopped at. */
export function handshake(
  line: Line,
  serverName: string | undefined,
  { secureContext, verifies }: { secureContext: SecureContext; verifies: boolean },
  lifetime: Lifetime,
): Promise<Handshake> {
  return new Promise((resolve, reject) => {
    lifetime.check();
    let read: Handshake | undefined;
    let over = false;
    const socket = connect({
      ...line,
      // RFC 6066 §3 has no place for an address.
      ...(serverName !== undefined && !isIP(serverName) && { servername: serverName }),
      secureContext,
      rejectUnauthorized: false,
      // Names are judged beside the handshake.
      checkServerIdentity: anyIdentity,
      requestOCSP: true,
      minDHSize: 1,
    });
    lifetime.adopt(socket);

    const fail = (error: unknown) => {
      if (over) return;
      over = true;
      const failure = asFailure(error, lifetime.step);
      if (read && failure !== lifetime.reason) resolve(read);
      else reject(failure);
    };
    // Node looks at the chain itself once it has verified: with getPeerCertificate(), which ends the process on a
    // brainpool or secp256k1 key. getPeerX509Certificate() takes the chain out of OpenSSL's hands, so it has to come
    // first, and can be asked only once.
    const readChain = () => {
      if (read) return;
      try {
        const chain = chainOf(socket.getPeerX509Certificate());
        const protocol = socket.getProtocol() ?? 'unknown';
        if (chain.length > 0) read = { protocol, cipher: 'unknown', chain, stapled: false };
      } catch (error) {
        // Thrown inside an event, it would end the process.
        fail(error);
      }
    };
    // Comes when the server's certificate has been received and before the client answers with its own, with or without
    // a response: the last chance to read a server that will then break off for want of a client certificate.
    socket.on('OCSPResponse', (response: Buffer | null) => {
      readChain();
      if (read) read.stapled = response !== null && response.length > 0;
    });
    const finish = () => {
      if (over) return;
      over = true;
      readChain();
      if (read) {
        read.cipher = socket.getCipher().name;
        // Set by Node as the name of OpenSSL's reason; the declared type says Error.
        if (verifies) read.verification = socket.authorized ? null : String(socket.authorizationError);
        leave(socket, 'farewell' in line ? line.farewell : undefined, () => read && resolve(read));
      } else {
        socket.destroy();
        reject(new ProbeFailure('handshake', 'NO_CERTIFICATE', 'the server sent no certificate'));
      }
    };
    socket.on('connect', () => {
      lifetime.step = 'handshake';
    });
    if (verifies) {
      socket.prependListener('secure', readChain);
      socket.on('secureConnect', finish);
    } else {
      // Nobody asked for Node's own look at the result, which is made here and costs a twentieth of the handshake.
      socket.removeAllListeners('secure').on('secure', finish);
    }
    socket.on('error', fail);
    socket.on('close', () => {
      if (!over) fail(new ProbeFailure(lifetime.step, 'ECONNRESET', 'the connection was closed'));
    });
  });
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
