/** One file of `inventory/certificates/`, `inventory/items/` or `inventory/systems/`, on its way to an entry. */
import { obeyed } from '../acknowledgements.ts';
import type { EntryFile, World } from '../checks/context.ts';
import { legible } from '../checks/tolerable.ts';
import { listAt } from '../data.ts';
import { expandEndpoint } from '../endpoint.ts';
import { causeIn } from '../faults/root-causes.ts';
import { ownedFormats, placeOf } from '../folders.ts';
import type { EndpointLongForm } from '../schema.generated.ts';
import type { Fault, Source } from '../source.ts';
import type { Acknowledgement, AnyEntry, Endpoint } from '../types.ts';
import {
  readCertificate,
  readItem,
  readSystem,
  type WrittenCertificate,
  type WrittenItem,
  type WrittenSystem,
} from './entry.ts';
import { type Reading, readFile } from './file-content.ts';

export interface EntryReading {
  source: Source;
  faults: Fault[];
  entry: EntryFile;
}

/** @returns undefined for a file that is no entry's */
export function readEntryFile(source: Source): EntryReading | undefined {
  const place = placeOf(source.file);
  const type = ownedFormats.find(format => format === place?.format);
  if (!place?.proper || !type) return undefined;
  const reading = readFile(source, type);
  const { data, faults } = reading;
  const endpoints = type === 'certificate' ? expandEndpoints(reading) : [];
  return { source, faults, entry: { type, file: source.file, stem: place.stem, data, endpoints } };
}

/** What is wrong with an endpoint is added to the faults. */
function expandEndpoints({ data, compared, faults }: Reading): (Endpoint | undefined)[] {
  const wrong = new Set(faults.flatMap(({ path }) => (path?.[0] === 'endpoints' ? path[1] : [])));
  return listAt(data, ['endpoints']).map((written, index): Endpoint | undefined => {
    if (!compared || wrong.has(index)) return undefined;
    // What is neither text nor a map of the right shape has been said to be so.
    const expansion = expandEndpoint(written as string | EndpointLongForm);
    if ('endpoint' in expansion) return expansion.endpoint;
    const { rule, values, part } = expansion.fault;
    const path = ['endpoints', index, ...(part ? [part] : [])];
    const cause =
      typeof written === 'string'
        ? causeIn(written, path, text => 'endpoint' in expandEndpoint(text))
        : undefined;
    faults.push({ rule, values, path, ...(cause && { cause }) });
    return undefined;
  });
}

/**
 * @param reading with no fault that makes it unreadable
 * @param apart acknowledgements that stand in a file of their own
 */
export function toEntry(
  { entry, faults }: EntryReading,
  apart: readonly Acknowledgement[],
  world: World,
): AnyEntry {
  const { type, file, endpoints } = entry;
  const own = world.settings.acknowledgements.separate ? [] : obeyed(entry, [], world);
  const around = { file, acknowledged: [...own, ...apart] };
  const written = legible(entry.data, faults);
  switch (type) {
    case 'certificate': {
      const known = endpoints.filter(endpoint => endpoint !== undefined);
      return readCertificate(written as WrittenCertificate, known, around);
    }
    case 'item':
      return readItem(written as WrittenItem, around);
    case 'system':
      return readSystem(written as WrittenSystem, world.settings, around);
  }
}
