/** The changes of one entry between the two sides. */
import { writtenEndpoints } from '../ledger/key-types.ts';
import type {
  AnyEntry,
  Contract,
  DistinguishedName,
  Endpoint,
  Entry,
  Item,
  Renewal,
  Status,
  System,
} from '../ledger/types.ts';
import type { Change, EntryChange, EntryChangeKind, Outcome, TouchedEntry } from './change.ts';
import {
  acknowledgementChanges,
  declarationChanges,
  handoverChanges,
  ownChecklist,
} from './handover-changes.ts';
import { change, durationText, isEqual, valueChanges } from './value-change.ts';

/** All changes of an entry, the most important first. */
export function entryChanges({ atBase, atHead, before, after }: TouchedEntry): EntryChange[] {
  if (!atHead) return [change('removed', [], { from: before?.status, attention: true })];
  if (!after) return [];
  if (!atBase) return [change('added', ['id'], { to: after.status }), ...notableInNewEntry(after)];
  if (!before)
    return [change('readable', ['id'], { to: after.status, attention: true }), ...notableInNewEntry(after)];
  return changesBetween(before, after);
}

/** The properties of a new entry that need attention. */
function notableInNewEntry(entry: AnyEntry): EntryChange[] {
  const endpoints = entry.type === 'certificate' ? writtenEndpoints(entry) : [];
  return [
    ...(entry.adopted ? [] : [change('debt-added', ['adopted'], { attention: true })]),
    ...ownChecklist(entry),
    ...endpoints.flatMap((endpoint, index) => probingStops(undefined, endpoint, index)),
    ...acknowledgementChanges([], entry.acknowledged),
  ];
}

function changesBetween(before: AnyEntry, after: AnyEntry): EntryChange[] {
  return [
    ...statusChange(before.status, after.status),
    ...ownerChanges(before, after),
    ...typeChanges(before, after),
    ...handoverChanges(before, after),
    ...debtChange(before, after),
    ...acknowledgementChanges(before.acknowledged, after.acknowledged),
    ...valueChanges('field', ['title'], before.title, after.title, { about: 'title' }),
    ...valueChanges('field', ['environment'], before.environment, after.environment, {
      about: 'environment',
    }),
  ];
}

function typeChanges(before: AnyEntry, after: AnyEntry): EntryChange[] {
  switch (after.type) {
    case 'certificate':
      return before.type === 'certificate' ? certificateChanges(before, after) : [];
    case 'item':
      return before.type === 'item' ? itemChanges(before, after) : [];
    case 'system':
      return before.type === 'system' ? systemChanges(before, after) : [];
  }
}

const words = {
  active: 'activated',
  suspended: 'suspended',
  retired: 'retired',
  planned: 'planned',
} as const satisfies Record<Status, EntryChangeKind & Outcome>;

/** An entry that becomes active is judged. One that stops being active is no longer probed, and needs attention. */
function statusChange(from: Status, to: Status): EntryChange[] {
  return from === to ? [] : [change(words[to], ['status'], { from, to, attention: from === 'active' })];
}

function ownerChanges(before: AnyEntry, after: AnyEntry): EntryChange[] {
  const changes = (['team', 'primary', 'deputy'] as const).flatMap(role =>
    valueChanges('owner', ['owner', role], before.owner[role], after.owner[role], {
      about: role,
      attention: true,
    }),
  );
  // A new deputy is no change of owner.
  const isHandover = changes.some(({ about }) => about !== 'deputy') && after.status !== 'retired';
  return isHandover ? [...changes, change('owner-handover', ['owner'], { attention: true })] : changes;
}

function debtChange(before: AnyEntry, after: AnyEntry): EntryChange[] {
  if (before.adopted === after.adopted) return [];
  return [change(after.adopted ? 'debt-paid' : 'debt-added', ['adopted'], { attention: !after.adopted })];
}

function certificateChanges(before: Entry, after: Entry): EntryChange[] {
  const laxer = before.track === 'exact' && after.track === 'orderly';
  return [
    ...renewalChanges(before.renewal, after.renewal),
    ...endpointChanges(before, after),
    ...recordChange(before, after, ['certificate']),
    ...recordChange(before.ecdsa ?? {}, after.ecdsa ?? {}, ['ecdsa', 'certificate']),
    ...valueChanges('field', ['addresses'], before.addresses, after.addresses, {
      about: 'addresses',
      attention: before.addresses === 'all' || after.addresses === 'first',
    }),
    ...valueChanges('field', ['keyTypes'], before.keyTypes, after.keyTypes, {
      about: 'keyTypes',
      attention: before.keyTypes !== undefined,
    }),
    ...valueChanges('trust', ['trust'], before.trust, after.trust, { attention: true }),
    ...valueChanges('track', ['track'], before.track, after.track, { attention: laxer }),
    ...valueChanges('field', ['issuers'], before.issuers?.join(', '), after.issuers?.join(', '), {
      about: 'issuers',
      attention: after.issuers?.some(name => !before.issuers?.includes(name)) ?? false,
    }),
    ...valueChanges('system', ['system'], before.system, after.system, {
      attention: before.system !== undefined,
    }),
    // Another runner probes it, or none that can reach it.
    ...valueChanges('field', ['site'], before.site, after.site, { about: 'site', attention: true }),
    ...valueChanges('field', ['subject'], nameText(before.subject), nameText(after.subject), {
      about: 'subject',
      attention: before.subject !== undefined,
    }),
  ];
}

/** In the form of a distinguished name. */
function nameText(subject: DistinguishedName | undefined): string | undefined {
  if (!subject) return undefined;
  const { commonName, organization, country } = subject;
  return Object.entries({ CN: commonName, O: organization, C: country })
    .flatMap(([key, value]) => (value === undefined ? [] : [`${key}=${quoted(value)}`]))
    .join(', ');
}

type Records = Pick<Entry, 'certificate' | 'previous'>;

function recordChange(before: Records, after: Records, path: string[]): EntryChange[] {
  const [old, current] = [before.certificate, after.certificate];
  if (isEqual(old, current) && isEqual(before.previous, after.previous)) return [];
  if (old?.notAfter !== current?.notAfter || !old || !current)
    return [
      change('recorded', path, {
        from: old?.notAfter,
        to: current?.notAfter,
        attention: old !== undefined && current === undefined,
      }),
    ];
  const keys = recordKeys
    .filter(key => !isEqual(old[key], current[key]))
    .map(key => [...path, key].join('.'));
  const about = [
    ...keys,
    ...(isEqual(before.previous, after.previous) ? [] : [[...path.slice(0, -1), 'previous'].join('.')]),
  ].join(', ');
  return [change('record-changed', path, { about })];
}

const recordKeys = ['subject', 'names', 'issuer', 'authority', 'serial', 'sha256', 'notBefore'] as const;

function itemChanges(before: Item, after: Item): EntryChange[] {
  return [
    ...renewalChanges(before.renewal, after.renewal),
    ...valueChanges('expires', ['expires'], before.expires, after.expires),
    ...valueChanges('system', ['system'], before.system, after.system, {
      attention: before.system !== undefined,
    }),
    ...valueChanges('field', ['kind'], before.kind, after.kind, { about: 'kind' }),
    ...valueChanges('field', ['starts'], before.starts, after.starts, { about: 'starts' }),
    ...valueChanges('field', ['reference'], before.reference, after.reference, { about: 'reference' }),
  ];
}

function systemChanges(before: System, after: System): EntryChange[] {
  const later = after.reviewEvery > before.reviewEvery;
  return [
    ...valueChanges('builder', ['builder'], before.builder, after.builder, {
      about: 'system',
      attention: true,
    }),
    ...valueChanges('operator', ['operator'], before.operator, after.operator, { attention: true }),
    ...contractChange(['contract'], before.contract, after.contract),
    ...declarationChanges(before.declaration, after.declaration),
    ...valueChanges(
      'field',
      ['reviewEvery'],
      durationText(before.reviewEvery),
      durationText(after.reviewEvery),
      {
        about: 'reviewEvery',
        attention: later,
      },
    ),
    ...valueChanges('field', ['goLive'], before.goLive, after.goLive, { about: 'goLive' }),
  ];
}

function renewalChanges(before: Renewal, after: Renewal): EntryChange[] {
  return [
    ...valueChanges('responsible', ['renewal', 'responsible'], before.responsible, after.responsible, {
      attention: true,
    }),
    ...contractChange(['renewal', 'contract'], before.contract, after.contract),
    ...valueChanges('method', ['renewal', 'method'], before.method, after.method, { attention: true }),
    ...valueChanges(
      'field',
      ['renewal', 'leadTime'],
      durationText(before.leadTime),
      durationText(after.leadTime),
      {
        about: 'leadTime',
        attention: (after.leadTime ?? 0) < (before.leadTime ?? 0),
      },
    ),
    ...valueChanges('field', ['renewal', 'started'], before.started, after.started, { about: 'started' }),
    ...valueChanges('field', ['renewal', 'procedure'], before.procedure, after.procedure, {
      about: 'procedure',
    }),
  ];
}

function contractChange(
  path: Change['path'],
  before: Contract | undefined,
  after: Contract | undefined,
): EntryChange[] {
  const shorter = before !== undefined && lastDay(after) < lastDay(before);
  return valueChanges('contract', path, contractText(before), contractText(after), {
    attention: after === undefined || shorter,
  });
}

/** A contract without a last day does not end. */
const lastDay = (contract: Contract | undefined) => contract?.until ?? '9999-12-31';

/** In the form of YAML, so that the parts cannot be confused. */
function contractText(contract: Contract | undefined): string | undefined {
  if (!contract) return undefined;
  const { reference, clause, until } = contract;
  return Object.entries({ reference, clause, until })
    .flatMap(([key, value]) => (value === undefined ? [] : [`${key}: ${quoted(value)}`]))
    .join(', ');
}

const quoted = (text: string) => (/[,:"]/.test(text) ? JSON.stringify(text) : text);

function endpointChanges(before: Entry, after: Entry): EntryChange[] {
  const [old, current] = [before, after].map(
    entry => new Map(writtenEndpoints(entry).map(each => [each.key, each])),
  );
  const dropped = writtenEndpoints(before).filter(({ key }) => !current?.has(key));
  // The debt of an unadopted entry covers the endpoints it had, not those that are added later.
  const attention = !after.adopted;
  return [
    ...dropped.map(({ key }) => change('endpoint-dropped', ['endpoints'], { from: key, attention: true })),
    ...writtenEndpoints(after).flatMap((endpoint, index) => [
      ...(old?.has(endpoint.key)
        ? []
        : [change('endpoint-added', ['endpoints', index], { to: endpoint.key, attention })]),
      ...probingStops(old?.get(endpoint.key), endpoint, index),
    ]),
  ];
}

/** Changes that stop an endpoint from being probed. */
function probingStops(before: Endpoint | undefined, after: Endpoint, index: number): EntryChange[] {
  const path = ['endpoints', index];
  const until = after.maintenance?.until;
  const longer = until !== undefined && until > (before?.maintenance?.until ?? '');
  return [
    ...(longer
      ? [change('endpoint-maintenance', path, { about: after.key, to: until, attention: true })]
      : []),
    ...(after.check === 'none' && before?.check !== 'none'
      ? [change('endpoint-unchecked', path, { about: after.key, to: after.reason, attention: true })]
      : []),
  ];
}

/** At most the record of the certificate changed. Then the handover is not judged. */
export function isOnlyRecordChanged(before: AnyEntry, after: AnyEntry): boolean {
  const rest = (entry: AnyEntry) => ({
    ...entry,
    certificate: undefined,
    previous: undefined,
    ecdsa: undefined,
  });
  return isEqual(rest(before), rest(after));
}

/** What happened to the entry, as one word. */
export function outcomeOf(touched: TouchedEntry, changes: readonly EntryChange[]): Outcome {
  const { atHead, before, after } = touched;
  if (!atHead) return 'removed';
  if (!after) return 'unreadable';
  const named = changes.find(({ kind }) => kind === 'renamed' || kind === 'added');
  if (named) return named.kind === 'renamed' ? 'renamed' : 'added';
  if (!before) return 'changed';
  if (before.status !== after.status) return words[after.status];
  if (isEqual(before, after)) return 'formatted';
  return isOnlyRecordChanged(before, after) ? 'recorded' : 'changed';
}
