/** Records a served certificate in an entry's file, for the rolling pull request and for `new`. */
import type { Fault } from '../source.ts';
import type { KeyType } from '../types.ts';
import { recordGeneration } from './edit.ts';
import { type CertificateFields, ownFaults, type Recordable, recordable } from './recordable.ts';

/** `leftOut`: the fields that the record lacks; see {@link recordable}. */
export type WriteResult = ({ text: string } & Pick<Recordable, 'leftOut'>) | { refused: Fault };

/**
 * The entry with this certificate recorded. `validate` finds no fault in it that was not there before.
 * @param source the text of the file of an entry
 */
export function writeRecord(source: string, certificate: CertificateFields, keyType?: KeyType): WriteResult {
  const before = ownFaults(source);
  // A text that is no YAML cannot be edited, and a secret must not be copied into a commit.
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
