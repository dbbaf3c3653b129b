/** The types of certificates, chains and verdicts, for chains from any source. */

/** The facts of one certificate that could be read. A fact that could not be read is absent and named in `unreadable`. */
export interface CertificateFacts {
  /** SHA-256 of the DER: 64 lower-case hexadecimal digits. */
  sha256: string;
  subject?: { commonName?: string; organization?: string; country?: string };
  /** The common name, or else the organization, or else the whole name as one line. */
  issuer?: string;
  /** DNS names and IP addresses of subjectAltName, in order. E-mail addresses, URIs and other kinds are left out. */
  names?: string[];
  /** Lower-case hexadecimal without leading zeros. */
  serial?: string;
  /** ISO 8601 instants in UTC. */
  notBefore?: string;
  notAfter?: string;
  /** `rsa-2048`, `ec-prime256v1`, `ed25519`, … */
  key?: string;
  /** SHA-256 over the SubjectPublicKeyInfo: the same in every certificate for the same key. */
  publicKey?: string;
  /** Its TLS feature extension requires a stapled OCSP response (RFC 7633). */
  mustStaple?: true;
  unreadable?: string[];
}

/** One certificate of the chain as sent, leaf first. */
export interface ChainLink {
  sha256: string;
  /** One-line names similar to RFC 4514, for comparing them. */
  subject?: string;
  issuer?: string;
  notBefore?: string;
  notAfter?: string;
  selfSigned: boolean;
  /** True when it has basicConstraints cA. */
  ca: boolean;
  /** As {@link CertificateFacts.key}. */
  key?: string;
  /** How its issuer signed it: `rsa-sha256`, `rsa-pss-sha256`, `ecdsa-sha384`, `ed25519`, `rsa-sha1`, … or a dotted OID. */
  signature?: string;
  /** Base64 DER, only where this certificate appears in a file of observations for the first time. */
  der?: string;
}

/**
 * Does the chain as sent lead to an anchor of the entry's trust set? The dates of the leaf do not matter here: the comparison
 * judges them.
 * - `trusted`: it does
 * - `self-signed`: the leaf signed itself and is not an anchor
 * - `unanchored`: the path ends at `missingIssuer`, which was not sent and is not an anchor
 * - `untrusted`: the path ends at a self-signed certificate that is not an anchor
 * - `invalid`: a path exists but breaks a rule (purpose, path length, name constraints, signature); see `error`
 */
export type Path = 'trusted' | 'self-signed' | 'unanchored' | 'untrusted' | 'invalid';

export interface Verdict {
  /** The name of the trust set. */
  trust: string;
  path: Path;
  /** Why it does not lead there, as OpenSSL names it, e.g. `UNABLE_TO_GET_ISSUER_CERT_LOCALLY`. */
  error?: string;
  /**
   * The extension that `error` is about: the name that RFC 5280 gives it, e.g. `nameConstraints`, else its OID. Only for
   * `INVALID_EXTENSION` and `UNHANDLED_CRITICAL_EXTENSION`, and absent where the list of extensions itself is malformed.
   */
  extension?: string;
  /**
   * The certificate that breaks the rule that `error` names, if it is a single one. Only for `invalid`. `name` is its one-line
   * name or else its fingerprint. It need not have been sent: an anchor must follow the rules, too.
   */
  culprit?: { sha256: string; name: string };
  /** One-line name of the issuer that was not sent. Only for `unanchored`. */
  missingIssuer?: string;
  /**
   * Only for `unanchored`, and only where `probe.aia` is set: the one-line names of the certificates that were downloaded from
   * the URLs in the chain (RFC 5280 §4.2.2.1), with which it leads to a trust anchor.
   */
  completedBy?: string[];
  /** The anchor it leads to is one of the built-in public roots. Only for `trusted`. */
  public?: true;
  /** One-line name of the anchor it leads to, or its fingerprint where the name cannot be used. Only for `trusted`. */
  anchor?: string;
  /**
   * ISO 8601 instant: the last one at which any path to an anchor is valid. Only for `trusted`, and only where the leaf is
   * valid for longer.
   */
  pathEnds?: string;
  /** What is wrong with the order of the chain: leaf first, each certified by the next (RFC 8446 §4.4.2). Absent: nothing. */
  disorder?: 'misordered' | 'duplicate' | 'unrelated';
  /** Do the names of the leaf cover the server name (RFC 9525: subjectAltName only)? `unchecked` without a name to check. */
  hostname: 'match' | 'mismatch' | 'unchecked';
  /**
   * ISO 8601 instant: the first date of a certificate of the path that could change the verdict, if it is within thirty days.
   * Only for what the next sweep should remember.
   */
  until?: string;
}

/** A distribution point (RFC 5280 §4.2.1.13) of the leaf that gave no usable list. */
export interface AskedPlace {
  /** From the certificate: untrusted text. */
  url: string;
  /** As {@link Revocation.error}. */
  error: string;
  /** How the download failed: `HTTP_404`, `TIMEOUT`, `ENOTFOUND`, … Only for `CRL_UNREACHABLE`. */
  code?: string;
}

/** Has the issuer revoked the leaf? */
export interface Revocation {
  /** `unknown`: no reliable source gave an answer. See `error`. */
  status: 'good' | 'revoked' | 'unknown';
  /** The source of the answer. */
  source?: 'staple' | 'crl';
  /** ISO 8601 instant. Only for `revoked`. */
  at?: string;
  /** RFC 5280 §5.3.1, e.g. `keyCompromise`. Only for `revoked`. */
  reason?: string;
  /** The URL of the list. Only for `crl`. */
  url?: string;
  /** ISO 8601 instant: thisUpdate of the list or of the stapled response. */
  thisUpdate?: string;
  /** ISO 8601 instant: when it must be asked again. Only for what the next sweep should remember. */
  until?: string;
  /** A stable word: `NO_SOURCE`, `CRL_UNREACHABLE`, `CRL_UNREADABLE`, `CRL_SIGNATURE`, `STAPLE_EXPIRED`, … */
  error?: string;
  /** Every distribution point that gave no usable list, in the order of the certificate. */
  asked?: AskedPlace[];
  /** Why the stapled response was not used: a {@link StapleError}. */
  staple?: string;
  /** A CRL whose `nextUpdate` has passed: its URL, and that instant. */
  stale?: { url: string; nextUpdate: string };
}

/** The anchors that an entry's chain must lead to. */
export interface TrustSet {
  name: string;
  /** PEM certificates, one string each. */
  anchors: string[];
  /** The anchors that are built-in public roots. Absent: none. */
  builtIn?: ReadonlySet<string>;
  /** SHA-256 over the anchors: two sets with the same anchors share verdicts. */
  hash: string;
}
