/** Reads one file of the ledger: it searches for secrets, parses the YAML and checks the schema. */
import { type ToldWhole, validator } from '../../schemas.ts';
import { conflicts, type TextReading } from '../faults/root-causes.ts';
import { schemaFaults } from '../faults/schema-faults.ts';
import { findSecrets } from '../secrets/find-secrets.ts';
import type { Fault, Source } from '../source.ts';
import { type LexemeBudget, readYaml } from '../yaml/yaml.ts';

/** The data and the faults of a file. */
export interface Reading {
  source: Source;
  /** May have any shape where there are faults. */
  data: unknown;
  /** False when the data could not be read, so that nothing can be concluded from what is missing. */
  known: boolean;
  /** The data was checked against its schema. If not, a value without a fault may have any shape. */
  compared: boolean;
  faults: Fault[];
}

/** Faults with which the data differs from what is written, so that a check against the schema would mislead. */
const distorting: ReadonlySet<string> = new Set(['yaml.alias', 'yaml.tag', 'yaml.key']);

/** The most maps, lists and values in one file. A certificate with ten thousand names stays below. */
const maximumValues = 50_000;

export function readFile(source: Source, schema: ToldWhole): Reading {
  const secrets = findSecrets(source.text);
  // No other fault is reported: its sentence could quote the secret.
  if (secrets.length > 0) return { source, data: undefined, known: false, compared: false, faults: secrets };
  const conflictFaults = conflicts(source.text);
  if (conflictFaults.length > 0)
    return { source, data: undefined, known: false, compared: false, faults: conflictFaults };
  const { data, faults, compared } = readText(source.text, schema, source.effort);
  return { source, data, known: data !== undefined, compared, faults };
}

/** As {@link readFile}, of a text that holds no secret and no conflict. */
export function readText(
  text: string,
  schema: ToldWhole,
  effort?: LexemeBudget,
): TextReading & Pick<Reading, 'compared'> {
  const { data, faults } = readYaml(text, effort);
  if (data === undefined) return { faults, compared: false };
  if (holdsMore(data, maximumValues))
    return { faults: [{ rule: 'yaml.too-much', offset: 0 }], compared: false };
  if (faults.some(({ rule }) => distorting.has(rule))) return { data, faults, compared: false };
  return { data, faults: [...faults, ...schemaFaults(data, validator(schema))], compared: true };
}

/** The data consists of more than `maximum` maps, lists and values. Counting stops there. */
function holdsMore(data: unknown, maximum: number): boolean {
  const pending = [data];
  let counted = 0;
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    counted += 1;
    if (counted + pending.length > maximum) return true;
    if (typeof next === 'object' && next !== null)
      for (const value of Object.values(next)) pending.push(value);
  }
  return false;
}
