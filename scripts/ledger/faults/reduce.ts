/** The faults of a file as people are told them: each cause once, and nothing beside it that only follows from it. */
import type { ToldWhole } from '../../schemas.ts';
import { partiesFile, placeOf, settingsFile } from '../folders.ts';
import { isOfSecret } from '../messages/schema-messages.ts';
import { look } from '../read/file-content.ts';
import type { Fault, Source } from '../source.ts';
import { type RereadingBudget, withCauses } from './root-causes.ts';

/** @param budget shared by the files of a ledger */
export function explained(
  source: Source,
  faults: readonly Fault[],
  budget: RereadingBudget,
): readonly Fault[] {
  const schema = schemaOf(source.file);
  // What a secret, a conflict or its size spoils is not looked into again.
  if (schema === undefined || faults.some(({ rule }) => isFinal(rule))) return faults;
  return withoutEchoes(withCauses(source.text, faults, text => look(text, schema), budget));
}

const isFinal = (rule: string) => isOfSecret(rule) || rule === 'yaml.conflict' || rule === 'yaml.too-much';

/** The schema a file of the ledger is held to. */
function schemaOf(file: string): ToldWhole | undefined {
  if (file === settingsFile) return 'settings';
  if (file === partiesFile) return 'parties';
  const place = placeOf(file);
  return place?.proper ? place.format : undefined;
}

/** Where the cause is known, nothing else is said of the same value. */
function withoutEchoes(faults: readonly Fault[]): readonly Fault[] {
  const told = new Set(faults.flatMap(({ cause, path }) => (cause && path ? [JSON.stringify(path)] : [])));
  return told.size === 0
    ? faults
    : faults.filter(({ cause, path }) => cause || !told.has(JSON.stringify(path)));
}
