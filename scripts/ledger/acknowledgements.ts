/**
 * Acknowledgements: the rules they must satisfy, wherever they stand, and those of them that may be obeyed. One that is
 * wrong silences nothing.
 */

import { day } from '../text/duration.ts';
import { inline } from '../text/encode.ts';
import type { Localized } from '../text/locale.ts';
import { dayAt, inCalendar, isAfterDay } from '../text/zoned-time.ts';
import type { EntryFile, World } from './checks/context.ts';
import { idFault } from './checks/entry-id.ts';
import { partiesExist } from './checks/party-references.ts';
import { listAt, textAt } from './data.ts';
import { expandEndpoint, withoutUser } from './endpoint.ts';
import { ownedFormats, placeOf } from './folders.ts';
import { hasBothKeyTypes } from './key-types.ts';
import { nearest } from './messages/nearest.ts';
import { hint, isOfSchema } from './messages/schema-messages.ts';
import { readFile } from './read/file-content.ts';
import { ruleIds } from './rule-ids.generated.ts';
import type * as File from './schema.generated.ts';
import type { Fault, Path, Source } from './source.ts';
import type { Acknowledgement } from './types.ts';

/** A file with a list `acknowledged`, and the endpoints of the entry it is about; undefined where one is not known. */
type Bearer = Pick<EntryFile, 'data' | 'endpoints'> & {
  /** The data of that entry, where the list stands in a file of its own. */
  entry?: unknown;
};

/** Of an entry's own list; who decided it is looked at with all the parties the entry names. */
export function acknowledgementFaults(entry: EntryFile, world: World): Fault[] {
  return [...listFaults(entry, world), ...mayStandHere(entry, world)];
}

function listFaults(bearer: Bearer, world: World): Fault[] {
  return [
    ...acknowledgementsEnd(bearer, world),
    ...acknowledgedEndpointsExist(bearer),
    ...acknowledgedRulesExist(bearer),
  ];
}

function mayStandHere({ data }: Bearer, { limits }: World): Fault[] {
  if (!limits.separate || listAt(data, ['acknowledged']).length === 0) return [];
  const id = textAt(data, ['id']) ?? '<id>';
  return [{ rule: 'entry.acknowledgement-separate', values: { id }, path: ['acknowledged'], at: 'key' }];
}

function entryExists(data: unknown, { tree }: World): Fault[] {
  const entry = textAt(data, ['entry']);
  if (entry === undefined || tree.has(entry, ...ownedFormats)) return [];
  const values = { entry, hint: hint(nearest(entry, tree.stems(...ownedFormats))) };
  return [{ rule: 'entry.acknowledgement-entry', values, path: ['entry'] }];
}

export interface AcknowledgementsReading {
  source: Source;
  faults: Fault[];
  /** Id of the entry they are about. */
  stem: string;
  /** Those that may be obeyed. */
  acknowledged: Acknowledgement[];
}

/**
 * @param entries by the name of their file
 * @returns undefined for a file that is none of `inventory/acknowledgements/`
 */
export function readAcknowledgements(
  source: Source,
  entries: ReadonlyMap<string, EntryFile>,
  world: World,
): AcknowledgementsReading | undefined {
  const place = placeOf(source.file);
  if (place?.format !== 'acknowledgements' || !place.proper) return undefined;
  const { stem } = place;
  const { data, faults } = readFile(source, 'acknowledgements');
  // Of an entry that was not read no endpoint is known.
  const about = entries.get(stem);
  const bearer = { data, endpoints: about?.endpoints ?? [undefined], entry: about?.data };
  faults.push(
    ...idFault(data, 'entry', stem),
    ...entryExists(data, world),
    ...partiesExist(bearer, world),
    ...listFaults(bearer, world),
  );
  return { source, faults, stem, acknowledged: obeyed(bearer, faults, world) };
}

/** @param faults of the same file: whatever they are about is not obeyed */
export function obeyed(bearer: Bearer, faults: readonly Fault[], world: World): Acknowledgement[] {
  if (faults.some(({ path = [] }) => path.length < 2)) return [];
  const wrong = new Set(faults.filter(({ rule }) => isOfSchema(rule)).map(({ path }) => path?.[1]));
  const list = listAt(bearer.data, ['acknowledged']) as readonly File.Acknowledgement[];
  return list.flatMap((written, index): Acknowledgement[] => {
    if (wrong.has(index) || isTooFar(written.until, world)) return [];
    if (written.endpoint === undefined) return [written];
    const endpoint = endpointNamed(written.endpoint, bearer);
    return endpoint === undefined ? [] : [{ ...written, endpoint }];
  });
}

function acknowledgementsEnd({ data }: Bearer, world: World): Fault[] {
  const { maximum } = world.limits;
  if (maximum === undefined) return [];
  return listAt(data, ['acknowledged']).flatMap((_, index): Fault[] => {
    const path: Path = ['acknowledged', index, 'until'];
    const until = textAt(data, path);
    if (until === undefined || !isTooFar(until, world)) return [];
    const latest = latestEnd(maximum, world);
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

function isTooFar(until: string, world: World): boolean {
  const maximum = world.limits.maximum;
  return maximum !== undefined && isAfterDay(until, latestInstant(maximum, world), world.settings.timezone);
}

/** The last day that may be written today; a day is one of the ledger's time zone. */
const latestEnd = (maximum: number, world: World): string =>
  dayAt(latestInstant(maximum, world), world.settings.timezone);

const latestInstant = (maximum: number, { now }: World): Date => inCalendar(now.getTime() + maximum);

function acknowledgedEndpointsExist(bearer: Bearer): Fault[] {
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

function endpointAdvice(endpoints: Bearer['endpoints']): Localized {
  const known = inline(endpoints.flatMap(own => own?.key ?? []).join(', '));
  return known === ''
    ? {
        en: 'It has none: leave `endpoint` out.',
        ja: '接続先はないため、`endpoint` を省いてください。',
      }
    : { en: `Write one of: ${known}.`, ja: `次のいずれかを書いてください: ${known}。` };
}

/** A misspelt rule would silence nothing, and nobody would know why. */
function acknowledgedRulesExist({ data }: Bearer): Fault[] {
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
 * The key of the endpoint that a text names: by its key, or by the short form. Of an entry with both key types that means
 * either certificate, and the key with its suffix one of them.
 */
function endpointNamed(text: string, { data, entry = data, endpoints }: Bearer): string | undefined {
  const typed = hasBothKeyTypes(entry) ? /^(.*)(#(?:rsa|ecdsa))$/s.exec(text) : undefined;
  const [, place = text, suffix = ''] = typed ?? [];
  const expansion = expandEndpoint(place);
  const key = 'endpoint' in expansion ? expansion.endpoint.key : place;
  const known = endpoints.find(endpoint => endpoint?.key === place || endpoint?.key === key);
  return known && known.key + suffix;
}
