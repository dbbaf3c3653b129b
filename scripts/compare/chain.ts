/** chain.*: does what the server sent lead to an anchor of the entry's trust set? */
import type { ChainLink, Served } from '../probe/observation.ts';
import { instantOf } from '../text/calendar.ts';
import { type Check, type Context, capped, type Facts, perServed } from './check.ts';

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
      return { ...chainFacts(served), reason: 'unknown-issuer', error, missingIssuer };
    case 'untrusted':
      return { ...chainFacts(served), reason: 'unknown-root', error };
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
  return { ...chainFacts(served), disorder, sent: capped(served.chain.map(nameOf)).shown };
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

/**
 * Dates of the leaf do not enter the verdict, so `CERT_HAS_EXPIRED` speaks of an issuer on the way. An expired
 * certificate that is not needed (an old cross-sign, say) leaves the verdict alone, and nothing is said of it.
 */
function whyInvalid({ chain, verdict }: Served, now: Date): Facts {
  if (verdict.error !== 'CERT_HAS_EXPIRED') return { reason: 'invalid' };
  const issuer = chain.slice(1).find(({ notAfter }) => now.getTime() > (instantOf(notAfter) ?? Infinity));
  return { reason: 'expired-issuer', issuer: issuer?.subject, issuerEnd: issuer?.notAfter };
}

const nameOf = ({ subject, sha256 }: ChainLink): string => subject ?? sha256;
