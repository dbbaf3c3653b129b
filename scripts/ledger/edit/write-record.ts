/** Records a served certificate in an entry's file, for the rolling pull request and for `new`. */
import type { Fault } from '../source.ts';
import type { KeyType } from '../types.ts';
import { recordGeneration } from './edit.ts';
import { type CertificateFields, ownFaults, type Recordable, recordable } from './recordable.ts';

/** `leftOut`: what the record cannot hold, as {@link recordable} names it. */
export type WriteResult = ({ text: string } & Pick<Recordable, 'leftOut'>) | { refused: Fault };

/**
 * The entry with this certificate recorded, in which `validate` finds nothing wrong that was not wrong before.
 * @param source an entry as it stands in its file
 */
export function writeRecord(source: string, certificate: CertificateFields, keyType?: KeyType): WriteResult {
  const before = ownFaults(source);
  // What is no YAML cannot be edited, and what holds a secret is not to be spread.
  const obstacle = before.find(({ rule }) => !/^(schema|entry)\./.test(rule));
  if (obstacle) return { refused: obstacle };
  const known = new Set(before.map(nameOf));
  const faultsOf = (text: string) => ownFaults(text).filter(fault => !known.has(nameOf(fault)));
  const { record, leftOut } = recordable(certificate, candidate =>
    faultsOf(recordGeneration(source, candidate, keyType)),
  );
  const text = recordGeneration(source, record, keyType);
  const [refused] = faultsOf(text);
  return refused ? { refused } : { text, leftOut };
}

const nameOf = ({ rule, path }: Fault): string => JSON.stringify([rule, path]);
