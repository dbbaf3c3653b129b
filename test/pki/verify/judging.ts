/** The validator, asked about made certificates. */
import { Anchors } from '../../../scripts/pki/verify/anchors.ts';
import { Node } from '../../../scripts/pki/verify/path-node.ts';
import { type Judgement, judgeChain } from '../../../scripts/pki/verify/verdict.ts';
import { trustOf } from '../../support/probing.ts';
import { type Issued, now as thatDay } from '../../support/tls/pki.ts';

type Made = Pick<Issued, 'der' | 'cert'>;

/** @param sent leaf first */
export function judge(
  sent: readonly Made[],
  trusted: readonly Made[],
  { now = thatDay, extra = [] }: { now?: Date; extra?: readonly Made[] } = {},
): Judgement {
  const anchors = new Anchors(trustOf(trusted.map(({ cert }) => cert)));
  return judgeChain(nodes(sent), anchors, now.getTime(), nodes(extra));
}

const nodes = (made: readonly Made[]) => made.map(({ der }) => new Node(der));

/** The error, or `trusted`. */
export function wordFor(sent: readonly Made[], trusted: readonly Made[], now?: Date): string {
  const { path, error } = judge(sent, trusted, now && { now }).verdict;
  return path === 'trusted' ? path : (error ?? 'no error');
}
