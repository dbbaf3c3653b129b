/** One file of the ledger: secrets first, then YAML, then its schema. */
import { type ToldWhole, validator } from '../../schemas.ts';
import { conflicts, type Look } from '../faults/root-causes.ts';
import { shapeFaults } from '../faults/schema-faults.ts';
import { findSecrets } from '../secrets/find-secrets.ts';
import type { Fault, Source } from '../source.ts';
import { type Effort, readYaml } from '../yaml/yaml.ts';

/** What a file says, and all that is wrong in it. */
export interface Reading {
  source: Source;
  /** Of any shape while there are faults. */
  data: unknown;
  /** False when the data is not known at all, so that nothing can be concluded from what is not in it. */
  known: boolean;
  /** Was it compared with its schema? If not, a value without a fault may be anything as well. */
  compared: boolean;
  faults: Fault[];
}

/** YAML that put something else into the data than is written there: what the schema would say of it is noise. */
const distorting: ReadonlySet<string> = new Set(['yaml.alias', 'yaml.tag', 'yaml.key']);

/** Maps, lists and values of one file; a certificate of ten thousand names is read. */
const maximumValues = 50_000;

export function readFile(source: Source, schema: ToldWhole): Reading {
  const secrets = findSecrets(source.text);
  // Any further sentence about this file could quote the secret.
  if (secrets.length > 0) return { source, data: undefined, known: false, compared: false, faults: secrets };
  const torn = conflicts(source.text);
  if (torn.length > 0) return { source, data: undefined, known: false, compared: false, faults: torn };
  const { data, faults, compared } = look(source.text, schema, source.effort);
  return { source, data, known: data !== undefined, compared, faults };
}

/** As {@link readFile}, of a text that holds no secret and no conflict. */
export function look(text: string, schema: ToldWhole, effort?: Effort): Look & Pick<Reading, 'compared'> {
  const { data, faults } = readYaml(text, effort);
  if (data === undefined) return { faults, compared: false };
  if (holdsMore(data, maximumValues))
    return { faults: [{ rule: 'yaml.too-much', offset: 0 }], compared: false };
  if (faults.some(({ rule }) => distorting.has(rule))) return { data, faults, compared: false };
  return { data, faults: [...faults, ...shapeFaults(data, validator(schema))], compared: true };
}

/** Is it made of more than so many maps, lists and values? Counts no further than that. */
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
