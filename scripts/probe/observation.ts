/** The result of probing: one observation for each endpoint (with `addresses: all`, for each address), each one JSON line. */
import type { Step } from '../net/connection-failure.ts';
import type { CertificateFacts, ChainLink, Revocation, Verdict } from '../pki/certificate-types.ts';

/** Where the probe ran. A name may lead to another address inside the data centre than outside. */
export interface Vantage {
  site?: string;
  runner?: string;
}

interface Common {
  entry: string;
  /** {@link Endpoint.key} */
  endpoint: string;
  /** ISO 8601 instant. */
  at: string;
  vantage: Vantage;
  /** The address of the connection. Absent: no connection was tried, or a proxy looked the name up. */
  address?: string;
  /** `host:port` of the HTTP proxy of the connection. */
  proxy?: string;
}

/** A key for an endpoint of an entry, for maps. It is unique because no id contains a space. @param endpoint {@link Endpoint.key} */
export const placeKey = (entry: string, endpoint: string): string => `${entry} ${endpoint}`;

export interface Served extends Common {
  outcome: 'served';
  tls: Tls;
  certificate: CertificateFacts;
  chain: ChainLink[];
  verdict: Verdict;
  /** An OCSP response was stapled. */
  stapled: boolean;
  /** Absent: it was not asked for, or the chain leads to no trust anchor. */
  revocation?: Revocation;
}

/** As OpenSSL names them: `TLSv1.3`, `TLS_AES_128_GCM_SHA256`, `X25519`. */
export interface Tls {
  protocol: string;
  cipher: string;
  /** The key exchange, where it was an ephemeral one on a named group. */
  group?: string;
  /** The newest version before TLS 1.2 that it also accepts; `none`: it accepts none. Absent: it is not known. */
  old?: 'TLSv1.1' | 'TLSv1' | 'SSLv3' | 'none';
}

/** The {@link Revocation.error} where this machine had run short and could not ask. It says nothing about the CA. */
export const notAsked = 'NOT_ASKED';

/** Why an endpoint served nothing. */
export interface ProbeError {
  /** A stable word: `ENOTFOUND`, `ECONNREFUSED`, `TIMEOUT`, `ADDRESS_DENIED`, `STARTTLS_NOT_OFFERED`, an OpenSSL reason… */
  code: string;
  /** The step that failed. */
  step: Step;
  /** For people, in English. It may contain text from the peer, so it is encoded before it is shown. */
  message: string;
}

export interface Failed extends Common {
  /**
   * `unreachable`: no answer (no such name, refused, denied, or the deadline passed at any step).
   * `protocol-failed`: it answered, but did not offer or accept STARTTLS.
   * `handshake-failed`: it answered the ClientHello with an alert, a close, or something that is not TLS.
   */
  outcome: 'unreachable' | 'protocol-failed' | 'handshake-failed';
  error: ProbeError;
}

export interface Skipped extends Common {
  outcome: 'skipped';
  reason: 'maintenance' | 'check-none' | 'suspended' | 'retired' | 'planned';
  /** Last day of the maintenance, `YYYY-MM-DD`. */
  until?: string;
  /** The ledger's own words for it. */
  note?: string;
}

export type Observation = Served | Failed | Skipped;
