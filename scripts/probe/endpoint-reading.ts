import type { Node } from '../pki/verify/path-node.ts';
import type { Peer } from './connection/dial.ts';
import type { Failed, Served } from './observation.ts';

/** What one look at an endpoint came to: for one that serves, with the certificates that later questions are asked of. */
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
  /** Leaf first, anchor last; absent: it leads to none, or its verdict was remembered. */
  path?: Node[];
  /** The OCSP response the server stapled. */
  staple?: Buffer;
  /** What it was dialled through; whatever is fetched for it is fetched through that, too. */
  proxy?: NonNullable<Peer['proxy']>;
}
