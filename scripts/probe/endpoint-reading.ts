import type { Node } from '../pki/verify/path-node.ts';
import type { Peer } from './connection/dial.ts';
import type { Failed, Served } from './observation.ts';

/** The result of one attempt at an endpoint. If it serves a certificate, the certificates are kept for questions about revocation. */
export type Reading = FailedReading | ServedReading;

export interface FailedReading {
  observation: Failed;
  /** {@link ProbeFailure.isIncomplete} */
  isIncomplete: boolean;
}

export interface ServedReading {
  observation: Served;
  /** {@link chainHash} of what was sent. */
  chain: string;
  /** As sent, leaf first. */
  sent: Node[];
  /** Leaf first, anchor last. Absent: it leads to no anchor, or its verdict was remembered. */
  path?: Node[];
  /** The OCSP response the server stapled. */
  staple?: Buffer;
  /** The proxy of the connection. Downloads for this certificate use it, too. */
  proxy?: NonNullable<Peer['proxy']>;
}
