/** One file of the ledger: secrets first, then YAML, then its schema. */
import { validator } from '../schemas.ts';
import { findSecrets } from './secrets/secrets.ts';
import { shapeFaults } from './shape.ts';
import type { Fault, Source } from './source.ts';
import { readYaml } from './yaml/yaml.ts';

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

export function readFile(source: Source, schema: string): Reading {
  const secrets = findSecrets(source.text);
  // Any further sentence about this file could quote the secret.
  if (secrets.length > 0) return { source, data: undefined, known: false, compared: false, faults: secrets };
  const reading = readYaml(source.text);
  const { data } = reading;
  const faults: Fault[] = [...reading.faults];
  if (data === undefined) return { source, data, known: false, compared: false, faults };
  if (faults.some(({ rule }) => distorting.has(rule)))
    return { source, data, known: true, compared: false, faults };
  faults.push(...shapeFaults(data, validator(schema)));
  return { source, data, known: true, compared: true, faults };
}
