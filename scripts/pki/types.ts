/** What is said of certificates, chains and what they are worth, wherever they come from. */

/** Facts of one certificate as far as it could be read; what could not is absent and named in `unreadable`. */
export interface CertificateFacts {
  /** 64 lower-case hexadecimal digits over the DER. */
  sha256: string;
  subject?: { commonName?: string; organization?: string; country?: string };
  /** Common name, else organization, else the whole name as one line. */
  issuer?: string;
  /** DNS names and IP addresses of subjectAltName, in order; e-mail, URI and other kinds are left out. */
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
  /** Its TLS feature extension demands a stapled OCSP response (RFC 7633). */
  mustStaple?: true;
  unreadable?: string[];
}

/** One certificate of the chain as sent, leaf first. */
export interface ChainLink {
  sha256: string;
  /** RFC 4514-like one-line names; equality is what they are for. */
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
 * Does the chain as sent lead to an anchor of the entry's trust set? Dates of the leaf are left out of it:
 * they are judged against `now` by the comparison.
 * - `trusted`: it does
 * - `self-signed`: the leaf signed itself and is no anchor
 * - `unanchored`: the path ends at `missingIssuer`, which was neither sent nor is it an anchor
 * - `untrusted`: the path ends at a self-signed certificate that is no anchor
 * - `invalid`: a path exists but breaks a rule (purpose, path length, name constraints, signature); see `error`
 */
export type Path = 'trusted' | 'self-signed' | 'unanchored' | 'untrusted' | 'invalid';

export interface Verdict {
  /** Name of the trust set asked. */
  trust: string;
  path: Path;
  /** Why not, in OpenSSL's word for it, e.g. `UNABLE_TO_GET_ISSUER_CERT_LOCALLY`. */
  error?: string;
  /**
   * The extension that `error` is about: the name that RFC 5280 gives it, e.g. `nameConstraints`, else its OID. Only for
   * `INVALID_EXTENSION` and `UNHANDLED_CRITICAL_EXTENSION`, and absent where the list of extensions itself is malformed.
   */
  extension?: string;
  /**
   * The certificate that breaks the rule `error` names, where it is one; only for `invalid`. `name`: one-line, else its
   * fingerprint. It need not have been sent: an anchor has to keep the rules as well.
   */
  culprit?: { sha256: string; name: string };
  /** One-line name of the issuer nobody sent; only for `unanchored`. */
  missingIssuer?: string;
  /**
   * Only for `unanchored`, and only where `probe.aia` is set: the one-line names of the certificates that were fetched from
   * where the chain says they are (RFC 5280 §4.2.2.1) and with which it leads to an anchor.
   */
  completedBy?: string[];
  /** The anchor it leads to is one of the built-in public roots; only for `trusted`. */
  public?: true;
  /** One-line name of the anchor it leads to, or its fingerprint where that is no name to keep; only for `trusted`. */
  anchor?: string;
  /**
   * ISO 8601 instant: the last one at which any path to an anchor is valid; only for `trusted`, and only where the leaf is
   * valid for longer.
   */
  pathEnds?: string;
  /** How the chain as sent departs from leaf-first, each certified by the next (RFC 8446 §4.4.2); absent: it does not. */
  disorder?: 'misordered' | 'duplicate' | 'unrelated';
  /** Do the names of the leaf cover the server name (RFC 9525: subjectAltName only)? `unchecked` without a name to check. */
  hostname: 'match' | 'mismatch' | 'unchecked';
  /**
   * ISO 8601 instant: the first date of a certificate of the path that could change this, where that is within thirty days;
   * only for what the next sweep should remember.
   */
  until?: string;
}

/** A distribution point (RFC 5280 §4.2.1.13) of the leaf that was asked in vain. */
export interface AskedPlace {
  /** Out of the certificate: hostile text. */
  url: string;
  /** As {@link Revocation.error}. */
  error: string;
  /** How the download failed: `HTTP_404`, `TIMEOUT`, `ENOTFOUND`, …; only for `CRL_UNREACHABLE`. */
  code?: string;
}

/** Has the issuer withdrawn the leaf? */
export interface Revocation {
  /** `unknown`: nothing that could be believed says so either way; see `error`. */
  status: 'good' | 'revoked' | 'unknown';
  /** What said so. */
  source?: 'staple' | 'crl';
  /** ISO 8601 instant; only for `revoked`. */
  at?: string;
  /** RFC 5280 §5.3.1, e.g. `keyCompromise`; only for `revoked`. */
  reason?: string;
  /** Where the list was; only for `crl`. */
  url?: string;
  /** ISO 8601 instant: as of when the list or the stapled response said so. */
  thisUpdate?: string;
  /** ISO 8601 instant: when it has to be asked again; only for what the next sweep should remember. */
  until?: string;
  /** Stable word: `NO_SOURCE`, `CRL_UNREACHABLE`, `CRL_UNREADABLE`, `CRL_SIGNATURE`, `STAPLE_EXPIRED`, … */
  error?: string;
  /** Every place that was asked for a list and had nothing that counts, in the order of the certificate. */
  asked?: AskedPlace[];
  /** Why the stapled response says nothing, whatever else was asked then: a {@link StapleError}. */
  staple?: string;
  /** Of a CRL that was past its `nextUpdate`: where it is, and that instant. */
  stale?: { url: string; nextUpdate: string };
}

/** The roots an entry's chain must lead to. */
export interface TrustSet {
  name: string;
  /** PEM certificates, one string each. */
  anchors: string[];
  /** Those of the anchors that are built-in public roots. Absent: none. */
  builtIn?: ReadonlySet<string>;
  /** SHA-256 over the anchors: two sets with the same anchors share verdicts. */
  hash: string;
}
