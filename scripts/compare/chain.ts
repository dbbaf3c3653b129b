/** chain.*: does what the server sent lead to an anchor of the entry's trust set? */

import type { ChainLink } from '../pki/types.ts';
import type { Served } from '../probe/observation.ts';
import { instantOf } from '../text/calendar.ts';
import { cut } from '../text/cut.ts';
import { type Check, type Context, perServed } from './check.ts';
import type { Facts } from './finding.ts';
import { listFacts } from './lists.ts';

export const incomplete: Check = perServed('chain.incomplete', (served, _sight, context) => {
  if (served.verdict.path !== 'unanchored' || !lacksIntermediate(served, context)) return undefined;
  const { missingIssuer, completedBy } = served.verdict;
  return { ...chainFacts(served), missingIssuer, completedBy };
});

export const untrusted: Check = perServed('chain.untrusted', (served, _sight, context) => {
  const { path, error, missingIssuer } = served.verdict;
  switch (path) {
    case 'trusted':
    case 'self-signed':
      return undefined;
    case 'unanchored':
      if (lacksIntermediate(served, context)) return undefined;
      return {
        ...chainFacts(served),
        reason: 'unknown-issuer',
        ...concerned(
          served,
          served.chain.find(({ issuer }) => issuer === missingIssuer),
        ),
        error,
        missingIssuer,
      };
    case 'untrusted':
      return { ...chainFacts(served), reason: 'unknown-root', ...concerned(served, rootOf(served)), error };
    case 'invalid':
      return { ...chainFacts(served), error, ...whyInvalid(served, context.now) };
  }
});

export const selfSigned: Check = perServed('chain.self-signed', served =>
  served.verdict.path === 'self-signed' ? chainFacts(served) : undefined,
);

/** Also of a trusted chain: clients that build no paths of their own fail on it (RFC 8446 §4.4.2). */
export const order: Check = perServed('chain.order', served => {
  const { disorder } = served.verdict;
  if (!disorder || served.chain.length < 2) return undefined;
  return { ...chainFacts(served), disorder, ...listFacts('sent', served.chain.map(shownName)) };
});

const chainFacts = ({ certificate, verdict }: Served): Facts => ({
  sha256: certificate.sha256,
  trust: verdict.trust,
});

/**
 * The path ends at an issuer that was neither sent nor is an anchor. Other chains of the sweep tell whether that issuer
 * is an intermediate this server should send; where none does, a path of the leaf alone is the usual forgotten
 * intermediate, while one that went further and still led nowhere comes from a CA the trust set does not hold.
 */
function lacksIntermediate({ chain, verdict }: Served, { evidence }: Context): boolean {
  // With what the chain itself points at, it leads to an anchor.
  if (verdict.completedBy) return true;
  const missing = verdict.missingIssuer;
  if (missing !== undefined) {
    if (evidence.isTrustedIssuer(verdict.trust, missing)) return true;
    if (evidence.isUnknownRoot(verdict.trust, missing)) return false;
  }
  return chain.length <= 1 || chain[0]?.issuer === missing;
}

/** {@link Verdict.error} of a path that breaks a rule, as a word of the vocabulary. */
export const reasonOf = (error: string): string => reasons[error] ?? 'invalid';

/** Several are one flaw to whoever has to mend it. */
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

/**
 * Dates of the leaf do not enter the verdict, so `CERT_HAS_EXPIRED` speaks of an issuer on the way. An expired
 * certificate that is not needed (an old cross-sign, say) leaves the verdict alone, and nothing is said of it.
 */
function whyInvalid(served: Served, now: Date): Facts {
  const { error = '', culprit } = served.verdict;
  const reason = reasonOf(error);
  const sent = culprit && served.chain.find(({ sha256 }) => sha256 === culprit.sha256);
  if (culprit && !sent) return { reason, culprit: culprit.name, position: 'anchor' };
  const known = sent ?? (reason === 'expired-issuer' ? firstExpired(served, now) : undefined);
  const culpritEnd = reason === 'expired-issuer' ? known?.notAfter : undefined;
  return { reason, ...concerned(served, known), culpritEnd };
}

/** For observations that do not say which certificate it is. */
const firstExpired = ({ chain }: Served, now: Date): ChainLink | undefined =>
  chain.slice(1).find(({ notAfter }) => now.getTime() > (instantOf(notAfter) ?? Infinity));

/** Which certificate of the chain is at fault: its name, and where it comes from. */
function concerned({ chain }: Served, link: ChainLink | undefined): Facts {
  if (!link) return {};
  return {
    culprit: shownName(link),
    position: link === chain[0] ? 'leaf' : 'sent-issuer',
  };
}

/** The self-signed certificate that the way from issuer to issuer ends at; a chain may hold others beside it. */
function rootOf({ chain }: Served): ChainLink | undefined {
  const left = new Set(chain);
  let link = chain[0];
  while (link && !link.selfSigned) {
    const { issuer } = link;
    left.delete(link);
    link = [...left].find(({ subject }) => subject !== undefined && subject === issuer);
  }
  return link;
}

/** Characters of a name in a finding. */
const longestName = 500;

const nameOf = ({ subject, sha256 }: ChainLink): string => subject || sha256;

/** As a fact of a finding. */
export const shownName = (link: ChainLink): string => cut(nameOf(link), longestName);
