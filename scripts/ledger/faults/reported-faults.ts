/** The faults of a file as they are reported: the cause where it was found, without the faults that only follow from it. */
import type { ToldWhole } from '../../schemas.ts';
import { ledgerPlaceOf, partiesFile, settingsFile } from '../folders.ts';
import { isOfSecret } from '../messages/schema-messages.ts';
import { readText } from '../read/file-content.ts';
import type { Fault, Source } from '../source.ts';
import { type RereadingBudget, withLookalikeCauses } from './root-causes.ts';

/** @param budget shared by the files of a ledger */
export function faultsToReport(
  source: Source,
  faults: readonly Fault[],
  budget: RereadingBudget,
): readonly Fault[] {
  const schema = schemaOf(source.file);
  // A file with a secret, a merge conflict or too many values is not read again.
  if (schema === undefined || faults.some(({ rule }) => isFinal(rule))) return faults;
  return withoutEchoes(withLookalikeCauses(source.text, faults, text => readText(text, schema), budget));
}

const isFinal = (rule: string) => isOfSecret(rule) || rule === 'yaml.conflict' || rule === 'yaml.too-much';

/** The schema that a file of the ledger must satisfy. */
function schemaOf(file: string): ToldWhole | undefined {
  if (file === settingsFile) return 'settings';
  if (file === partiesFile) return 'parties';
  const place = ledgerPlaceOf(file);
  return place?.proper ? place.format : undefined;
}

/** Where the cause of a fault is known, no other fault at the same path is reported. */
function withoutEchoes(faults: readonly Fault[]): readonly Fault[] {
  const told = new Set(faults.flatMap(({ cause, path }) => (cause && path ? [JSON.stringify(path)] : [])));
  return told.size === 0
    ? faults
    : faults.filter(({ cause, path }) => cause || !told.has(JSON.stringify(path)));
}
