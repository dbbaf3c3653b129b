/** What `certledger verify` says of chains, for one instant. */
import type { CertificateFacts, Revocation, Verdict } from '../types.ts';
import type { Anchors } from './anchors.ts';
import { judgeHostname } from './hostname.ts';
import { isSelfSigned } from './path.ts';
import { Node } from './path-node.ts';
import { judgeChain } from './verdict.ts';

/** A chain to verify, leaf first. */
export interface Question {
  /** The file, or the entry and endpoint it was recorded of. */
  source: string;
  ders: Buffer[];
  /** Name of the trust set. */
  trust: string;
  recorded?: Recorded;
}

/** What the probe found out about the leaf that its chain alone does not show; nobody asks again. */
export interface Recorded {
  /** For the name of the endpoint. */
  hostname: Verdict['hostname'];
  /** Absent: nobody asked. */
  revocation?: Revocation;
}

/** A chain that was recorded, but some of whose certificates are in none of the files. */
export interface Lost {
  source: string;
  /** SHA-256 each. */
  missing: string[];
}

/** {@link CertificateFacts}, and what a chain shows beside them. */
export interface VerifiedCertificate extends CertificateFacts {
  /** RFC 4514-like, whole. */
  subjectName?: string;
  issuerName?: string;
  ca: boolean;
  selfSigned: boolean;
  signature?: string;
}

/** Of the leaf; `unknown`: one of them cannot be read. */
export type Dates = 'current' | 'expired' | 'not-yet-valid' | 'unknown';

export interface Verification {
  source: string;
  /** As given, leaf first. */
  certificates: VerifiedCertificate[];
  /** Names from the leaf to its anchor; only where there is such a way. */
  path?: string[];
  /** Name of the certificate that breaks a rule; only where the verdict is `invalid` and it is one certificate. */
  culprit?: string;
  verdict: Verdict;
  dates: Dates;
  /** Only of a chain that was recorded. */
  recorded?: Recorded;
  /**
   * The path is trusted, the leaf is within its dates, its names cover the host (the one named, else as recorded), and it
   * is not recorded as revoked.
   */
  valid: boolean;
}

export interface VerificationDocument {
  schemaVersion: 1;
  /** ISO 8601 instant everything was judged for. */
  at: string;
  chains: (Verification | (Lost & { valid: false }))[];
  refused: Refused[];
}

/** A file that could not be taken, or not whole, or a chain recorded for a trust set there is not. */
export interface Refused {
  source: string;
  /** For people. */
  reason: string;
}

/** @param host in canonical form; absent: names are not judged, and what was recorded of them counts */
export function verify(
  { source, ders, trust, recorded }: Question,
  anchors: Anchors,
  now: Date,
  host: { serverName?: string; host?: string },
): Verification {
  const nodes = ders.map(der => new Node(der));
  const [leaf] = nodes;
  if (!leaf) throw new RangeError('a chain has a leaf');
  const { verdict: judged, path, culprit } = judgeChain(nodes, anchors, now.getTime());
  // Nobody remembers this one; and whose fault it is stands beside it.
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
