/** Judges the chains of one sweep. Verdicts of earlier sweeps are used where they still hold. */

import type { TrustSet } from '../pki/certificate-types.ts';
import { Lru } from '../pki/lru.ts';
import { Anchors } from '../pki/verify/anchors.ts';
import type { Node } from '../pki/verify/path-node.ts';
import { type Judgement, judgeChain } from '../pki/verify/verdict.ts';
import type { KnownVerdicts } from './known-verdicts.ts';

/** A trust set, and what is made from it once a sweep. */
interface PreparedTrust {
  set: TrustSet;
  anchors: Anchors;
}

export class ChainJudge {
  readonly #trust: ReadonlyMap<string, TrustSet>;
  readonly #known: KnownVerdicts;
  readonly #now: Date;
  readonly #prepared = new Map<string, PreparedTrust>();
  /** The judgements of this sweep, by trust set and chain. */
  readonly #judgements = new Lru<string, Judgement>(500);

  /** @param trust {@link Ledger.trust} */
  constructor(trust: ReadonlyMap<string, TrustSet>, known: KnownVerdicts, now: Date) {
    this.#trust = trust;
    this.#known = known;
    this.#now = now;
  }

  /** @param chain {@link chainHash} of `sent` */
  judge(chain: string, sent: Node[], trust: string): Judgement {
    const { set, anchors } = this.#prepare(trust);
    const key = `${set.hash} ${chain}`;
    const remembered = this.#known.verdict(chain, set.hash);
    if (remembered) return { verdict: remembered };
    const known = this.#judgements.get(key);
    if (known) return known;
    const judgement = judgeChain(sent, anchors, this.#now.getTime());
    this.#judgements.set(key, judgement);
    return judgement;
  }

  anchors(trust: string): Anchors {
    return this.#prepare(trust).anchors;
  }

  /** {@link TrustSet.hash} */
  hashOf(trust: string): string {
    return this.#prepare(trust).set.hash;
  }

  #prepare(trust: string): PreparedTrust {
    const known = this.#prepared.get(trust);
    if (known) return known;
    const set = this.#trust.get(trust);
    if (!set) throw new RangeError(`the ledger has no trust set named ${trust}`);
    const prepared = { set, anchors: new Anchors(set) };
    this.#prepared.set(trust, prepared);
    return prepared;
  }
}
