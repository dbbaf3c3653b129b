/** What the rules about chains share. */
import type { Facts } from '../../evidence/facts.ts';
import type { ChainLink } from '../../pki/certificate-types.ts';
import type { Served } from '../../probe/observation.ts';
import { cut } from '../../text/cut.ts';
import type { Context } from '../rule.ts';

export const chainKinds = { sha256: 'text', trust: 'text', addresses: 'list' } as const;

export const chainFacts = ({ certificate, verdict }: Served): Facts => ({
  sha256: certificate.sha256,
  trust: verdict.trust,
});

/**
 * The path ends at an issuer that was not sent and is no anchor. Other chains of the sweep tell whether it is an intermediate
 * that this server should send. Where they do not, a path of the leaf alone lacks an intermediate, and a longer path comes
 * from a CA outside the trust set.
 */
export function lacksIntermediate({ chain, verdict }: Served, { issuers }: Context): boolean {
  // With the certificates that the chain names by address, it leads to a trust anchor.
  if (verdict.completedBy) return true;
  const missing = verdict.missingIssuer;
  if (missing !== undefined) {
    if (issuers.isTrustedIssuer(verdict.trust, missing)) return true;
    if (issuers.isUnknownRoot(verdict.trust, missing)) return false;
  }
  return chain.length <= 1 || chain[0]?.issuer === missing;
}

/** {@link Verdict.error} of a path that breaks a rule, as a word of the vocabulary. */
export const reasonOf = (error: string): string => reasons[error] ?? 'invalid';

/** Several errors have the same remedy, and the same word. */
const reasons: Readonly<Record<string, string>> = {
  INVALID_CA: 'not-an-authority',
  INVALID_PURPOSE: 'wrong-purpose',
  PATH_LENGTH_EXCEEDED: 'path-too-long',
  PERMITTED_VIOLATION: 'forbidden-name',
  EXCLUDED_VIOLATION: 'forbidden-name',
  UNSUPPORTED_NAME_SYNTAX: 'unusable-constraint',
  UNSUPPORTED_CONSTRAINT_TYPE: 'unusable-constraint',
  SUBTREE_MINMAX: 'unusable-constraint',
  UNHANDLED_CRITICAL_EXTENSION: 'unknown-extension',
  INVALID_EXTENSION: 'broken-extension',
  CERT_NOT_YET_VALID: 'future-issuer',
  CERT_HAS_EXPIRED: 'expired-issuer',
  CERT_SIGNATURE_FAILURE: 'wrong-signature',
  CERT_CHAIN_TOO_LONG: 'chain-too-long',
  UNREADABLE_CERTIFICATE: 'unreadable-certificate',
  UNREADABLE_PUBLIC_KEY: 'unreadable-key',
  EC_KEY_EXPLICIT_PARAMS: 'explicit-curve',
};

/** At most so many characters of a name are in a finding. */
const longestName = 500;

const nameOf = ({ subject, sha256 }: ChainLink): string => subject || sha256;

/** As a fact of a finding. */
export const shownName = (link: ChainLink): string => cut(nameOf(link), longestName);
