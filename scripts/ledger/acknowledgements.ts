/**
 * Reads and checks acknowledgements, in the file of an entry or in a file of their own. An acknowledgement with a fault has no
 * effect.
 */

import { day } from '../text/duration.ts';
import { inline } from '../text/encode.ts';
import type { Localized } from '../text/locale.ts';
import { dayAt, inCalendar, isAfterDay } from '../text/zoned-time.ts';
import type { CheckContext, EntryFile } from './checks/check-context.ts';
import { idFault } from './checks/entry-id.ts';
import { partiesExist } from './checks/party-references.ts';
import { listAt, textAt } from './data.ts';
import { expandEndpoint, withoutUser } from './endpoint.ts';
import { ledgerPlaceOf, ownedFormats } from './folders.ts';
import { hasBothKeyTypes } from './key-types.ts';
import { nearest } from './messages/nearest.ts';
import { hint, isOfSchema } from './messages/schema-messages.ts';
import { readFile } from './read/file-content.ts';
import { ruleIds } from './rule-ids.generated.ts';
import type * as File from './schema.generated.ts';
import type { Fault, Path, Source } from './source.ts';
import type { Acknowledgement } from './types.ts';

/** A file with a list `acknowledged`, and the endpoints of its entry; undefined where an endpoint is not known. */
type AcknowledgementSource = Pick<EntryFile, 'data' | 'endpoints'> & {
  /** The data of the entry, where the list is in a file of its own. */
  entry?: unknown;
};

/** The faults of the list in an entry's own file. The party in `by` is checked together with the other parties of the entry. */
export function acknowledgementFaults(entry: EntryFile, context: CheckContext): Fault[] {
  return [...listFaults(entry, context), ...belongsInOwnFile(entry, context)];
}

function listFaults(bearer: AcknowledgementSource, context: CheckContext): Fault[] {
  return [
    ...acknowledgementsEnd(bearer, context),
    ...acknowledgedEndpointsExist(bearer),
    ...acknowledgedRulesExist(bearer),
  ];
}

function belongsInOwnFile({ data }: AcknowledgementSource, { limits }: CheckContext): Fault[] {
  if (!limits.separate || listAt(data, ['acknowledged']).length === 0) return [];
  const id = textAt(data, ['id']) ?? '<id>';
  return [{ rule: 'entry.acknowledgement-separate', values: { id }, path: ['acknowledged'], at: 'key' }];
}

function entryExists(data: unknown, { tree }: CheckContext): Fault[] {
  const entry = textAt(data, ['entry']);
  if (entry === undefined || tree.has(entry, ...ownedFormats)) return [];
  const values = { entry, hint: hint(nearest(entry, tree.stems(...ownedFormats))) };
  return [{ rule: 'entry.acknowledgement-entry', values, path: ['entry'] }];
}

export interface AcknowledgementsReading {
  source: Source;
  faults: Fault[];
  /** Id of the entry. */
  stem: string;
  /** The acknowledgements without a fault. */
  acknowledged: Acknowledgement[];
}

/**
 * @param entries by the name of their file
 * @returns undefined for a file outside `inventory/acknowledgements/`
 */
export function readAcknowledgements(
  source: Source,
  entries: ReadonlyMap<string, EntryFile>,
  context: CheckContext,
): AcknowledgementsReading | undefined {
  const place = ledgerPlaceOf(source.file);
  if (place?.format !== 'acknowledgements' || !place.proper) return undefined;
  const { stem } = place;
  const { data, faults } = readFile(source, 'acknowledgements');
  // The endpoints of an entry that was not read are unknown.
  const about = entries.get(stem);
  const bearer = { data, endpoints: about?.endpoints ?? [undefined], entry: about?.data };
  faults.push(
    ...idFault(data, 'entry', stem),
    ...entryExists(data, context),
    ...partiesExist(bearer, context),
    ...listFaults(bearer, context),
  );
  return { source, faults, stem, acknowledged: effectiveAcknowledgements(bearer, faults, context) };
}

/** The acknowledgements that have an effect. @param faults of the same file: an acknowledgement with a fault is left out */
export function effectiveAcknowledgements(
  bearer: AcknowledgementSource,
  faults: readonly Fault[],
  context: CheckContext,
): Acknowledgement[] {
  if (faults.some(({ path = [] }) => path.length < 2)) return [];
  const wrong = new Set(faults.filter(({ rule }) => isOfSchema(rule)).map(({ path }) => path?.[1]));
  const list = listAt(bearer.data, ['acknowledged']) as readonly File.Acknowledgement[];
  return list.flatMap((written, index): Acknowledgement[] => {
    if (wrong.has(index) || isTooFar(written.until, context)) return [];
    if (written.endpoint === undefined) return [written];
    const endpoint = endpointNamed(written.endpoint, bearer);
    return endpoint === undefined ? [] : [{ ...written, endpoint }];
  });
}

function acknowledgementsEnd({ data }: AcknowledgementSource, context: CheckContext): Fault[] {
  const { maximum } = context.limits;
  if (maximum === undefined) return [];
  return listAt(data, ['acknowledged']).flatMap((_, index): Fault[] => {
    const path: Path = ['acknowledged', index, 'until'];
    const until = textAt(data, path);
    if (until === undefined || !isTooFar(until, context)) return [];
    const latest = latestEnd(maximum, context);
    const days = String(Math.floor(maximum / day));
    return [
      {
        rule: 'entry.acknowledgement-too-long',
        values: { maximum: { en: `${days} days`, ja: `${days} 日` }, latest },
        path,
      },
    ];
  });
}

function isTooFar(until: string, context: CheckContext): boolean {
  const maximum = context.limits.maximum;
  return (
    maximum !== undefined && isAfterDay(until, latestInstant(maximum, context), context.settings.timezone)
  );
}

/** The last day that an acknowledgement may have today, in the ledger's time zone. */
const latestEnd = (maximum: number, context: CheckContext): string =>
  dayAt(latestInstant(maximum, context), context.settings.timezone);

const latestInstant = (maximum: number, { now }: CheckContext): Date => inCalendar(now.getTime() + maximum);

function acknowledgedEndpointsExist(bearer: AcknowledgementSource): Fault[] {
  const { data, endpoints } = bearer;
  if (endpoints.includes(undefined)) return [];
  return listAt(data, ['acknowledged']).flatMap((_, index): Fault[] => {
    const path: Path = ['acknowledged', index, 'endpoint'];
    const endpoint = textAt(data, path);
    if (endpoint === undefined || endpointNamed(endpoint, bearer) !== undefined) return [];
    const values = { endpoint: withoutUser(endpoint), advice: endpointAdvice(endpoints) };
    return [{ rule: 'entry.acknowledgement-endpoint', values, path }];
  });
}

function endpointAdvice(endpoints: AcknowledgementSource['endpoints']): Localized {
  const known = inline(endpoints.flatMap(own => own?.key ?? []).join(', '));
  return known === ''
    ? {
        en: 'It has none: leave `endpoint` out.',
        ja: '接続先はないため、`endpoint` を省いてください。',
      }
    : { en: `Write one of: ${known}.`, ja: `次のいずれかを書いてください: ${known}。` };
}

/** An acknowledgement of a misspelt rule would have no effect, and nobody would know why. */
function acknowledgedRulesExist({ data }: AcknowledgementSource): Fault[] {
  return listAt(data, ['acknowledged']).flatMap((_, index): Fault[] => {
    const path: Path = ['acknowledged', index, 'rule'];
    const rule = textAt(data, path);
    if (rule === undefined || ruleIds.some(id => id === rule)) return [];
    return [
      { rule: 'entry.acknowledgement-rule', values: { rule, hint: hint(nearest(rule, ruleIds)) }, path },
    ];
  });
}

/**
 * The key of the endpoint that a text names, by its key or by the short form. For an entry with both key types the key without a
 * suffix names both certificates, and the key with `#rsa` or `#ecdsa` names one.
 */
function endpointNamed(
  text: string,
  { data, entry = data, endpoints }: AcknowledgementSource,
): string | undefined {
  const typed = hasBothKeyTypes(entry) ? /^(.*)(#(?:rsa|ecdsa))$/s.exec(text) : undefined;
  const [, place = text, suffix = ''] = typed ?? [];
  const expansion = expandEndpoint(place);
  const key = 'endpoint' in expansion ? expansion.endpoint.key : place;
  const known = endpoints.find(endpoint => endpoint?.key === place || endpoint?.key === key);
  return known && known.key + suffix;
}
