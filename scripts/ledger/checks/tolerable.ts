/** Which mistakes an entry can be read with, and what is left of it then. */
import { keysAt } from '../data.ts';
import { isOfSchema } from '../messages/schema-messages.ts';
import type { Fault, Path } from '../source.ts';

/** Mistakes about who, where and how long leave what the entry is about beyond doubt. */
const bearable: ReadonlySet<string> = new Set([
  'entry.unknown-party',
  'entry.party-kind',
  'entry.party-left',
  'entry.contractor-owner',
  'entry.unknown-site',
  'entry.unknown-system',
  'entry.unknown-entry',
  'entry.contained-elsewhere',
  'entry.contained-twice',
  'entry.contract-missing',
  'entry.operator-contract-missing',
  'entry.duplicate-endpoint',
  'entry.evidence-missing',
  'entry.evidence-outside',
  'entry.acknowledgement-too-long',
  'entry.acknowledgement-endpoint',
  'entry.acknowledgement-rule',
  'entry.acknowledgement-separate',
]);

/** Who answers for it and who renews it may not be known yet: that is a finding, and so the entry must be watched. */
const dispensable: ReadonlySet<string> = new Set([
  'owner',
  'endpoints',
  'renewal',
  'renewal/responsible',
  'handover',
]);

/** Is the entry such that no later stage could rely on what it says? */
export function makesUnreadable({ rule, path = [], values }: Fault): boolean {
  if (path[0] === 'handover') return false;
  if (rule === 'schema.required') return !dispensable.has([...path, values?.key].join('/'));
  if (rule === 'schema.empty') return !dispensable.has(path.join('/'));
  return !bearable.has(rule);
}

/** The data of an entry that can be read, without the values that are wrong: what is left satisfies the schema. */
export function legible(data: unknown, faults: readonly Fault[]): unknown {
  const cuts = faults.map(fault => cut(data, fault)).filter(path => path !== undefined);
  return cuts.length === 0 ? data : without(data, new Set(cuts.map(path => JSON.stringify(path))));
}

/** The path of what has to go for a mistake that can be borne; undefined where nothing has to. */
function cut(data: unknown, { rule, path = [] }: Fault): Path | undefined {
  if (rule === 'entry.evidence-missing' || rule === 'entry.evidence-outside') return path;
  if (rule === 'schema.empty' && dispensable.has(path.join('/'))) return path;
  if (path[0] !== 'handover' || !isOfSchema(rule)) return undefined;
  const [, part] = path;
  if (part === undefined) return keysAt(data, path) ? undefined : path;
  // An answer or a transfer is legible as a whole or not at all.
  return path.slice(0, part === 'answers' || part === 'transfers' ? 3 : 2);
}

function without(value: unknown, cuts: ReadonlySet<string>, path: Path = []): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const keeps = (step: string | number) => !cuts.has(JSON.stringify([...path, step]));
  if (Array.isArray(value)) {
    return value.flatMap((item, index) => (keeps(index) ? [without(item, cuts, [...path, index])] : []));
  }
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => keeps(key))
      .map(([key, item]) => [key, without(item, cuts, [...path, key])]),
  );
}
