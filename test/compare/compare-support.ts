/** Sweeps without a network: remember, then compare. */
import { compare } from '../../scripts/compare/compare.ts';
import type { Comparison } from '../../scripts/compare/finding.ts';
import { remember } from '../../scripts/compare/next-memory.ts';
import { gatherEvidence } from '../../scripts/evidence/evidence.ts';
import { emptyMemory, type Memory } from '../../scripts/evidence/memory.ts';
import type { Entry, Ledger, Settings } from '../../scripts/ledger/types.ts';
import type { Observation } from '../../scripts/probe/observation.ts';
import { ledgerOf, now } from '../support/sample-data.ts';

export interface Sweep {
  ledger: Ledger;
  observations: Observation[];
  now?: Date;
}

/** Sweeps one after another, each with the memory of those before; @returns the last comparison and memory. */
export function sweepAll(...sweeps: Sweep[]): Comparison & { memory: Memory } {
  let memory = emptyMemory;
  let result: Comparison | undefined;
  for (const { ledger, observations, now: at = now } of sweeps) {
    memory = remember(memory, observations, ledger, at);
    result = compare(ledger, gatherEvidence(ledger, observations, memory), at);
  }
  if (!result) throw new Error('no sweep was given');
  return { ...result, memory };
}

/** One first sweep over one entry. */
export function sweepOnce(
  entry: Entry,
  observations: Observation[],
  { at = now, settings = {} }: { at?: Date; settings?: Partial<Settings> } = {},
): Comparison & { memory: Memory } {
  return sweepAll({ ledger: ledgerOf([entry], settings), observations, now: at });
}

/** Rule ids, in order; a severity other than the rule's usual one is not looked at. */
export const rulesOf = ({ findings }: Comparison): string[] => findings.map(({ rule }) => rule);
