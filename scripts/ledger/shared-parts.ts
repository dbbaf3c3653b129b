/** Reads the parts that several formats share. The data satisfies its schema. */
import { parseDuration } from '../text/duration.ts';
import type * as File from './schema.generated.ts';
import type { Answer, Contract, Handover, Renewal, Signature } from './types.ts';

export function readContract({ reference, clause, until }: File.Contract): Contract {
  return {
    reference: String(reference),
    clause: String(clause),
    ...(until !== undefined && { until }),
  };
}

/** @param written absent, or without `responsible`, where it is not recorded yet */
export function readRenewal(written: Partial<File.Renewal> = {}): Renewal {
  const { method, responsible, contract, procedure, leadTime, started } = written;
  return {
    method: method ?? 'manual',
    ...(responsible !== undefined && { responsible }),
    ...(contract && { contract: readContract(contract) }),
    ...(procedure !== undefined && { procedure }),
    ...(leadTime !== undefined && { leadTime: parseDuration(leadTime) }),
    ...(started !== undefined && { started }),
  };
}

export function readHandover(written: File.Handover): Handover {
  const { due, date, builder, receivedBy, checklist, version, answers, transfers } = written;
  return {
    ...(due !== undefined && { due }),
    ...(date !== undefined && { date }),
    ...(builder !== undefined && { builder }),
    ...(receivedBy !== undefined && { receivedBy }),
    ...(checklist !== undefined && { checklist }),
    ...(version !== undefined && { version }),
    answers: new Map(Object.entries(answers ?? {}).map(([id, answer]) => [id, readAnswer(answer)])),
    transfers: (transfers ?? []).map(({ on, from, to }) => ({ on, from, to })),
  };
}

function readAnswer({ value, answered, confirmed, evidence, note }: File.Answer): Answer {
  return {
    value: typeof value === 'boolean' ? (value ? 'yes' : 'no') : String(value),
    answered: readSignature(answered),
    ...(confirmed && { confirmed: readSignature(confirmed) }),
    ...(evidence !== undefined && { evidence }),
    ...(note !== undefined && { note }),
  };
}

export const readSignature = ({ by, on }: File.Signature): Signature => ({ by, on });
