/** Decides with which mistakes an entry can still be read, and removes the wrong values from it. */
import { keysAt } from '../data.ts';
import { isOfSchema } from '../messages/schema-messages.ts';
import type { Fault, Path } from '../source.ts';

/** Mistakes that leave no doubt about which certificate or endpoint the entry describes. */
const tolerable: ReadonlySet<string> = new Set([
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

/** Keys that may be missing. The sweep reports them as findings, and for that the entry must be read. */
const mayBeMissing: ReadonlySet<string> = new Set([
  'owner',
  'endpoints',
  'renewal',
  'renewal/responsible',
  'handover',
]);

/** The mistake makes the entry unusable for every later stage. */
export function makesUnreadable({ rule, path = [], values }: Fault): boolean {
  if (path[0] === 'handover') return false;
  if (rule === 'schema.required') return !mayBeMissing.has([...path, values?.key].join('/'));
  if (rule === 'schema.empty') return !mayBeMissing.has(path.join('/'));
  return !tolerable.has(rule);
}

/** The data of an entry without its wrong values. What remains satisfies the schema, except for {@link mayBeMissing}. */
export function readableData(data: unknown, faults: readonly Fault[]): unknown {
  const removed = faults.map(fault => pathToRemove(data, fault)).filter(path => path !== undefined);
  return removed.length === 0 ? data : without(data, new Set(removed.map(path => JSON.stringify(path))));
}

/** The path of the value to remove because of a tolerable mistake; undefined where no value has to be removed. */
function pathToRemove(data: unknown, { rule, path = [] }: Fault): Path | undefined {
  if (rule === 'entry.evidence-missing' || rule === 'entry.evidence-outside') return path;
  if (rule === 'schema.empty' && mayBeMissing.has(path.join('/'))) return path;
  if (path[0] !== 'handover' || !isOfSchema(rule)) return undefined;
  const [, part] = path;
  if (part === undefined) return keysAt(data, path) ? undefined : path;
  // An answer or a transfer is used as a whole or not at all.
  return path.slice(0, part === 'answers' || part === 'transfers' ? 3 : 2);
}

function without(value: unknown, removed: ReadonlySet<string>, path: Path = []): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const keeps = (step: string | number) => !removed.has(JSON.stringify([...path, step]));
  if (Array.isArray(value)) {
    return value.flatMap((item, index) => (keeps(index) ? [without(item, removed, [...path, index])] : []));
  }
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => keeps(key))
      .map(([key, item]) => [key, without(item, removed, [...path, key])]),
  );
}
