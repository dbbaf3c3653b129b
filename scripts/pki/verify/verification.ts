/** Verifies chains for `certledger verify`, at one instant. */
import type { CertificateFacts, Revocation, Verdict } from '../certificate-types.ts';
import type { Anchors } from './anchors.ts';
import { judgeHostname } from './hostname.ts';
import { isSelfSigned } from './path.ts';
import { Node } from './path-node.ts';
import { judgeChain } from './verdict.ts';

/** A chain to verify, leaf first. */
export interface ChainToVerify {
  /** The file, or the entry and endpoint where it was recorded. */
  source: string;
  ders: Buffer[];
  /** The name of the trust set. */
  trust: string;
  recorded?: Recorded;
}

/** What the probe recorded about the leaf beside its chain. It is not asked again. */
export interface Recorded {
  /** For the name of the endpoint. */
  hostname: Verdict['hostname'];
  /** Absent: it was not asked. */
  revocation?: Revocation;
}

/** A recorded chain with certificates that are in none of the files. */
export interface IncompleteChain {
  source: string;
  /** The SHA-256 fingerprint of each missing certificate. */
  missing: string[];
}

/** {@link CertificateFacts}, and more that the chain shows. */
export interface VerifiedCertificate extends CertificateFacts {
  /** The whole name, similar to RFC 4514. */
  subjectName?: string;
  issuerName?: string;
  ca: boolean;
  selfSigned: boolean;
  signature?: string;
}

/** How the dates of the leaf compare with the instant. `unknown`: one of them cannot be read. */
export type Dates = 'current' | 'expired' | 'not-yet-valid' | 'unknown';

export interface Verification {
  source: string;
  /** The chain as given, leaf first. */
  certificates: VerifiedCertificate[];
  /** The names from the leaf to its anchor. Only where there is such a path. */
  path?: string[];
  /** The name of the certificate that breaks a rule. Only where the verdict is `invalid` and it is a single certificate. */
  culprit?: string;
  verdict: Verdict;
  dates: Dates;
  /** Only for a recorded chain. */
  recorded?: Recorded;
  /**
   * The path is trusted, the leaf is within its dates, its names cover the host (the one given, or the
   * recorded one), and it is not recorded as revoked.
   */
  valid: boolean;
}

export interface VerificationDocument {
  schemaVersion: 1;
  /** The ISO 8601 instant of all verdicts. */
  at: string;
  chains: (Verification | (IncompleteChain & { valid: false }))[];
  refused: Refused[];
}

/** A file that could not be read, or not wholly, or a recorded chain whose trust set does not exist. */
export interface Refused {
  source: string;
  /** A message for people. */
  reason: string;
}

/** @param host in canonical form. Undefined: names are not judged, and the recorded result counts */
export function verify(
  { source, ders, trust, recorded }: ChainToVerify,
  anchors: Anchors,
  now: Date,
  host: { serverName?: string; host?: string },
): Verification {
  const nodes = ders.map(der => new Node(der));
  const [leaf] = nodes;
  if (!leaf) throw new RangeError('a chain has a leaf');
  const { verdict: judged, path, culprit } = judgeChain(nodes, anchors, now.getTime());
  // This verdict is not remembered, so it needs no `until`. The culprit is a field of its own here.
  const { until: _, culprit: __, ...verdict } = judged;
  const hostname = judgeHostname(leaf, host);
  const dates = datesOf(leaf, now.getTime());
  return {
    source,
    certificates: nodes.map(described),
    ...(path && { path: path.map(nameOf) }),
    ...(culprit && { culprit: nameOf(culprit) }),
    verdict: { trust, ...verdict, hostname },
    dates,
    ...(recorded && { recorded }),
    valid:
      verdict.path === 'trusted' &&
      dates === 'current' &&
      (hostname === 'unchecked' ? recorded?.hostname : hostname) !== 'mismatch' &&
      recorded?.revocation?.status !== 'revoked',
  };
}

function described(node: Node): VerifiedCertificate {
  const { facts, subject, issuer, ca, signature } = node.read;
  return {
    ...facts,
    ...(subject !== undefined && { subjectName: subject }),
    ...(issuer !== undefined && { issuerName: issuer }),
    ca,
    selfSigned: isSelfSigned(node),
    ...(signature !== undefined && { signature }),
  };
}

const nameOf = ({ subject, sha256 }: Node) => subject || sha256;

function datesOf({ notBefore, notAfter }: Node, now: number): Dates {
  if (notAfter !== undefined && now > notAfter) return 'expired';
  if (notBefore !== undefined && now < notBefore) return 'not-yet-valid';
  return notBefore === undefined || notAfter === undefined ? 'unknown' : 'current';
}
