/** Reads one file of `inventory/certificates/`, `inventory/items/` or `inventory/systems/` and makes an entry of it. */
import { effectiveAcknowledgements } from '../acknowledgements.ts';
import type { CheckContext, EntryFile } from '../checks/check-context.ts';
import { readableData } from '../checks/tolerable.ts';
import { listAt } from '../data.ts';
import { expandEndpoint } from '../endpoint.ts';
import { lookalikeCauseIn } from '../faults/root-causes.ts';
import { ledgerPlaceOf, ownedFormats } from '../folders.ts';
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

/** @returns undefined for a file that holds no entry */
export function readEntryFile(source: Source): EntryReading | undefined {
  const place = ledgerPlaceOf(source.file);
  const type = ownedFormats.find(format => format === place?.format);
  if (!place?.proper || !type) return undefined;
  const reading = readFile(source, type);
  const { data, faults } = reading;
  const endpoints = type === 'certificate' ? expandEndpoints(reading) : [];
  return { source, faults, entry: { type, file: source.file, stem: place.stem, data, endpoints } };
}

/** Faults of endpoints are added to `faults`. */
function expandEndpoints({ data, compared, faults }: Reading): (Endpoint | undefined)[] {
  const wrong = new Set(faults.flatMap(({ path }) => (path?.[0] === 'endpoints' ? path[1] : [])));
  return listAt(data, ['endpoints']).map((written, index): Endpoint | undefined => {
    if (!compared || wrong.has(index)) return undefined;
    // The schema has reported every other shape.
    const expansion = expandEndpoint(written as string | EndpointLongForm);
    if ('endpoint' in expansion) return expansion.endpoint;
    const { rule, values, part } = expansion.fault;
    const path = ['endpoints', index, ...(part ? [part] : [])];
    const cause =
      typeof written === 'string'
        ? lookalikeCauseIn(written, path, text => 'endpoint' in expandEndpoint(text))
        : undefined;
    faults.push({ rule, values, path, ...(cause && { cause }) });
    return undefined;
  });
}

/**
 * @param reading with no fault that makes it unreadable
 * @param apart the acknowledgements in a file of their own
 */
export function toEntry(
  { entry, faults }: EntryReading,
  apart: readonly Acknowledgement[],
  context: CheckContext,
): AnyEntry {
  const { type, file, endpoints } = entry;
  const own = context.settings.acknowledgements.separate ? [] : effectiveAcknowledgements(entry, [], context);
  const fileContext = { file, acknowledged: [...own, ...apart] };
  const written = readableData(entry.data, faults);
  switch (type) {
    case 'certificate': {
      const known = endpoints.filter(endpoint => endpoint !== undefined);
      return readCertificate(written as WrittenCertificate, known, fileContext);
    }
    case 'item':
      return readItem(written as WrittenItem, fileContext);
    case 'system':
      return readSystem(written as WrittenSystem, context.settings, fileContext);
  }
}
